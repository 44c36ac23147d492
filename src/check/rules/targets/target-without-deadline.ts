import { alternation, derive, list } from '../../../lexicon/lexicon.js';
import type { PlanRecord, Target } from '../../../model/record.js';
import type { Time } from '../../../recognise/recognition.js';
import { leadOf } from '../../lead.js';
import { defineRecordRule } from '../../rule.js';

const promises = derive(
  (lexicon) =>
    new RegExp(
      `(?:${alternation(list(lexicon, 'count-verbs'))})|力争|争取|确保|达到|(?:提高|提升|增加|增长|扩大|下降|降低|降|增|升)(?:到|至)|突破|完成`,
      'u',
    ),
);

/** 每个镇街至少1个 · 原则上不少于 : a standard, without an end. */
const STANDARD = /[每各]|原则上|一般|保持|稳定|长期|常年|年均|标准(?!化)|给予|奖|补/u;
const DURATIONS = /^(?:天|日|小时|分钟|秒|个?工作日|周|个?月|年|岁|周岁)$/u;

export const targetWithoutDeadline = defineRecordRule({
  id: 'target-without-deadline',
  group: 'targets',
  severity: 'warning',
  why: {
    zh: '目标有数字没有期限，所在的任务、总体目标和文件名里也都没有年份，到什么时候考核无从谈起。',
    en: 'The target has a number and no deadline, and neither its action nor the goals nor the title name a year: nobody can say when it is due.',
  },
  messages: {
    default: {
      zh: '“{quote}”没有完成期限，任务、目标和标题里也没有年份',
      en: '“{quote}” has no deadline; action, goals and title name no year either',
    },
  },
  ok: [
    '云溪市养老服务实施方案\n\n一、加快建设。2025年底前新建社区食堂20家。',
    '云溪市养老服务三年行动计划（2023—2025年）\n\n一、加快建设。新建社区食堂20家。',
    '云溪市养老服务实施方案\n\n一、总体目标\n\n到2025年，养老服务体系更加完善。\n\n二、加快建设。新建社区食堂20家。',
    '云溪市养老服务实施方案\n\n一、加快建设。新建社区食堂20家，培训厨师300名。（完成时限：2025年6月底前）',
    '云溪市养老服务实施方案\n\n一、加快建设。每个镇街至少建成1家社区食堂，对新建的每家补助10万元。',
    '云溪市养老服务实施方案\n\n一、总体目标\n\n用三年时间，健全养老服务体系。\n\n二、加快建设。新建社区食堂20家。',
    '云溪市养老服务实施方案\n\n一、加快建设。年底前新建社区食堂20家。',
    '云溪市稳就业实施意见\n\n一、兜底帮扶。确保零就业家庭动态清零，医学观察不少于14天。',
    '云溪市养老服务管理办法\n\n第一条 设立养老机构，应当建成床位10张以上。',
  ],
  notOk: [
    '云溪市养老服务实施方案\n\n一、加快建设。新建社区食堂20家。',
    '云溪市养老服务实施方案\n\n一、提升服务。力争养老服务覆盖率达到95%以上。',
    '云溪市关于促进就业的实施意见\n\n一、加强培训。培训职工3000人次，新增就业岗位5000个。',
    '云溪市河湖治理行动方案\n\n一、整治河道。治理河道120公里。\n\n二、开展巡查。2025年6月底前完成巡查。',
    '云溪市粮食仓储工作方案\n\n一、建设粮库。新增标准化仓容30万吨。',
    '云溪市促进消费若干措施\n\n一、打造商圈。培育特色商圈10个，引进品牌首店50家。',
  ],
  *check(subject) {
    const { record, lexicon } = subject;
    if (!isPlan(record.document)) return;
    // 年底前 in an undated text is a deadline; that it has no year is another rule's.
    const dated = record.deadlines.filter(({ kind }) => kind !== 'every');
    if (subject.document?.context.times.some(isSpell)) return;
    if (dated.some(({ action }) => action === null)) return;
    const actions = new Set(dated.map(({ action }) => action));
    const promise = promises(lexicon);
    const lead = leadOf(subject);
    for (const target of record.targets) {
      if (!isOpen(target) || actions.has(target.action)) continue;
      const before = lead(target);
      if (STANDARD.test(`${before}${target.indicator}`)) continue;
      const { span, quote } = target;
      if (promise.test(`${before}${quote}`)) yield { span, args: { quote } };
    }
  },
});

/** 用三年时间 · 未来五年 : the plan has a length, though no year. */
const isSpell = ({ value }: Time): boolean =>
  value.type === 'plan-period' ||
  (value.type === 'duration' && value.unit === 'year') ||
  (value.type === 'relative' && value.to > value.from);

const KINDS: ReadonlySet<PlanRecord['document']['kind']> = new Set([
  'action-plan',
  'implementation-plan',
  'opinions',
  'five-year-plan',
]);

/** Work points of a year are due within it; rules have no end. */
const isPlan = ({ kind, title, plan, period, published }: PlanRecord['document']): boolean =>
  period === null &&
  (KINDS.has(kind) ||
    (kind === 'work-points' && published === null) ||
    (kind === 'measures' && /(?:措施|举措)$/u.test(plan ?? title ?? '')));

/** 动态清零 is a state to be kept. */
const isOpen = ({ status, deadline, frequency, kind, unit, value }: Target): boolean =>
  value > 0 &&
  status === 'planned' &&
  deadline === null &&
  frequency === null &&
  kind !== 'coverage' &&
  kind !== 'ratio' &&
  !(unit ?? '').includes('/') &&
  !DURATIONS.test(unit ?? '');
