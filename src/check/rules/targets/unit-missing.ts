import { alternation, derive, list } from '../../../lexicon/lexicon.js';
import { touches } from '../../../plan/context.js';
import type { Amount } from '../../../recognise/recognition.js';
import { defineDocumentRule } from '../../rule.js';
import { isRunning } from '../../set-times.js';

const REACH =
  '(?:达到|达|提高到|提高至|提升到|提升至|增加到|增加至|增长到|增至|降至|降到|降低到|降低至|下降到|扩大到|控制在|稳定在|保持在|突破|超过|[升降增]?为)';

const CHANGE = '(?:增长|下降|提高|降低|减少|增加|压减|上升)';
const ADVERB = '(?:均|力争|要求|要|应|须|已|将|则)?';
const SPAN = '(?:年均|同比|累计|平均|较上年|比上年)?';

const leads = derive((lexicon) => {
  const any = (name: string): string => alternation(list(lexicon, name));
  return {
    rate: new RegExp(`(?:${any('part-rates')}|率)${ADVERB}${REACH}$`, 'u'),
    made: new RegExp(
      `(?:${any('count-verbs')})了?[\\p{Script=Han}“”A-Z\\d]{1,14}\\p{Script=Han}”?$`,
      'u',
    ),
    reached: new RegExp(`[\\p{Script=Han}”]{2}(?<![年月日已将])${REACH}$`, 'u'),
    changed: new RegExp(`[\\p{Script=Han}”]{2}${SPAN}${CHANGE}$`, 'u'),
    money: new RegExp(`(?:${any('money-nouns')})(?:${REACH})?$`, 'u'),
    unitless: new RegExp(
      `(?:${any('unitless-nouns')})${ADVERB}(?:${REACH}|${SPAN}${CHANGE})?$`,
      'u',
    ),
  };
});

/** 产业园11个〔、产业强镇〕19 */
const LISTED = /^(?:[、和及与]|以及)[\p{Script=Han}“”]{2,12}$/u;
/** 国道〔318〕 · 数字政府〔2.0〕 · 健康云溪〔2030〕: the number is a name. */
const NAMED = /(?:[国省县]道|[路号楼室厅届版期级型])$/u;
/** Not the end of a line, which may be cut anywhere, and no 5，300. */
const STOP = /^(?:[，,。；;](?!\s?\d)|\s{0,2}\n\s{0,8}\n|$)/u;
const BOUND = /(?:不少于|不低于|不超过|不高于|至少|约|近|超|逾)$/u;
/** 带头人3万 is told in full. */
const PEOPLE = /[人员者师生户民工]$/u;
const NAME = /^(?:\d{1,2}\.0|20\d{2})$/u;

export const unitMissing = defineDocumentRule({
  id: 'unit-missing',
  group: 'targets',
  severity: 'warning',
  why: {
    zh: '指标只有数字没有单位，“20”是20个还是20万平方米无从知道，也无法比较。',
    en: 'A bare number may be 20 parks or 20 hectares: nobody can tell, and nothing can be compared.',
  },
  messages: {
    default: { zh: '“{quote}”后面缺少单位', en: 'No unit behind “{quote}”' },
    percent: { zh: '“{quote}”后面缺少 %', en: 'No per cent sign behind “{quote}”' },
    money: { zh: '“{quote}”后面缺少货币单位', en: 'No currency behind “{quote}”' },
  },
  ok: [
    '一、提升服务。新建公园20个，改造社区食堂15家。',
    '一、提升服务。营商环境指数达到92，公共服务得分提高到85。',
    '一、畅通道路。改造国道318，建设轨道交通3号线。',
    '一、调控人口。总生育率提高到1.3，常住人口达到600万。',
    '一、提升服务。新建公园、广场20个、15个。',
    '一、完善系统。打造数字政府2.0，建设健康云溪2030，服务热线为12345。',
  ],
  notOk: [
    '一、提升服务。新建公园20，改造社区食堂15家。',
    '一、提升服务。到2025年，社区服务覆盖率达到95，满意度持续提高。',
    '一、扩大投资。全年完成固定资产投资500，增长6%。',
    '一、扩大产业。产业总产值突破1000。',
    '一、扩大投资。建成产业园11个、产业强镇19，民间投资增长8。',
    '一、培育企业。培育龙头企业不少于30；引进人才200人。',
    '一、整治河道。到2025年，水质监测站达到60，河长巡河不断规范。',
  ],
  *check(document, { lexicon, record }) {
    const { context, place } = document;
    const { text } = context;
    const shape = leads(lexicon);
    const spoken = record.document.kind === 'press-conference';
    let previous: Amount | undefined;
    for (const amount of context.amounts) {
      const { start, end } = amount.span;
      const listed =
        previous?.kind === 'quantity' && LISTED.test(text.slice(previous.span.end, start));
      previous = amount;
      if (amount.kind !== 'number' || amount.unit !== null) continue;
      const written = text.slice(start, end);
      if (!/\d/u.test(written) || !STOP.test(text.slice(end, end + 16))) continue;
      if (!isRunning(document, start) || touches(context.outerTitles, amount.span)) continue;
      const before =
        /[^，,。；;：:\n]{0,30}$/u.exec(text.slice(Math.max(0, start - 30), start))?.[0] ?? '';
      const bare = `${before}${text.slice(start, amount.numeral.start)}`.replace(BOUND, '');
      if (shape.unitless.test(bare) || NAMED.test(bare)) continue;
      const message = listed ? 'default' : kindOf(bare);
      if (message === undefined) continue;
      if (message === 'default' && NAME.test(written)) continue;
      if (/[万亿]/u.test(written) && (spoken || !isOpen(message, bare))) continue;
      const from = start - (/[\p{Script=Han}“”]{1,8}$/u.exec(before)?.[0].length ?? 0);
      const span = { start: from, end };
      yield { span: place(span), message, args: { quote: text.slice(from, end) } };
    }

    /** 规模超过3万亿 is said so; 投资20亿 and 农田5万 leave open what is meant. */
    function isOpen(message: string, lead: string): boolean {
      return message === 'money' || (shape.made.test(lead) && !PEOPLE.test(lead));
    }

    function kindOf(lead: string): 'default' | 'percent' | 'money' | undefined {
      if (shape.rate.test(lead)) return 'percent';
      if (shape.money.test(lead)) return 'money';
      const counted = shape.made.test(lead) || shape.reached.test(lead) || shape.changed.test(lead);
      return counted ? 'default' : undefined;
    }
  },
});
