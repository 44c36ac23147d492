import { alternation, derive, type Lexicon, list } from '../../../lexicon/lexicon.js';
import { touches } from '../../../plan/context.js';
import { defineRecordRule } from '../../rule.js';

export const inconsistentBodyName = defineRecordRule({
  id: 'inconsistent-body-name',
  group: 'responsible',
  severity: 'warning',
  why: {
    zh: '同一个单位用了两种写法，按单位汇总任务时会算成两家。',
    en: 'A body that is written in two ways is counted as two when actions are listed by body.',
  },
  messages: {
    default: {
      zh: '“{here}”前面写作“{before}”，应统一',
      en: '“{here}” was “{before}” before; one name should be used',
    },
  },
  ok: [
    '一、加强培训。（责任单位：市发展改革委、市教育局）\n二、加强宣传。（责任单位：市发展改革委）',
    '一、加强培训。（责任单位：市教育局）\n二、加强宣传。（责任单位：县教育局）',
    '一、加强培训。（责任单位：市教育局、市财政局）\n二、加强宣传。（责任单位：市财政局、市教育考试院）',
    '一、加强培训。（责任单位：市应急管理局）\n二、加强宣传。（责任单位：市应急委）',
    '一、加强培训。（责任单位：市卫生健康委）\n二、加强宣传。（责任单位：市医保局、市市场监管局）',
    '一、加强培训。（责任单位：市农业农村局、市林业局）\n二、加强宣传。（责任单位：市委组织部、市委宣传部）',
    '一、加强巡查。（责任单位：市卫生健康委）\n二、加强评估。落实《市卫健委关于健康评估的通知》，县卫健局每年开展一次评估。',
  ],
  notOk: [
    '一、加强培训。（责任单位：市发展改革委）\n二、加强宣传。（责任单位：市发改委）',
    '一、加强培训。（责任单位：市教育局）\n二、加强宣传。（责任单位：市教育委员会）',
    '一、加强培训。（责任单位：市人力资源和社会保障局）\n二、加强宣传。（责任单位：市人社局、市财政局）',
    '一、加强培训。（责任单位：教育局）\n二、加强宣传。（责任单位：教体局）',
    '一、加强培训。（市文化和旅游局牵头）\n二、加强宣传。（市文旅局牵头，市财政局配合）',
    '一、加强培训。（责任单位：市委办公室、市政府办）\n二、加强宣传。（责任单位：市委办）',
    '一、加强培训。（责任单位：县卫生健康局）\n二、加强宣传。（责任单位：县卫健局）',
    '一、加强巡查。（责任单位：市卫生健康委）\n二、加强评估。市卫健委每半年开展一次评估。',
  ],
  *check({ record, lexicon, document }) {
    const { keyOf, inProse } = offices(lexicon);
    const first = new Map<string, string>();
    const told = new Set<string>();
    for (const { bodies, span } of record.responsible)
      for (const written of bodies) {
        const body = written.replace(/[（(][\s\S]*/u, '');
        const key = keyOf(body) ?? shortest(body);
        const before = first.get(key);
        if (before === undefined) first.set(key, body);
        else if (before !== body && !told.has(body)) {
          told.add(body);
          yield { span, args: { here: body, before } };
        }
      }
    if (document === null) return;
    const { text, outerTitles } = document.context;
    for (const { index: start, 0: body } of text.matchAll(inProse)) {
      const before = first.get(keyOf(body) ?? '');
      const place = { start, end: start + body.length };
      if (before === undefined || before === body || told.has(body)) continue;
      if (touches(outerTitles, place)) continue;
      told.add(body);
      yield { span: document.place(place), args: { here: body, before } };
    }
  },
});

const offices = derive((lexicon: Lexicon) => {
  const coordinated = new Set(list(lexicon, 'coordinated-offices'));
  const classes = new Map(
    lexicon.offices.flatMap(({ names }) =>
      names.map((name) => [name, names[0] as string] as const),
    ),
  );
  const pattern = new RegExp(
    `^(?<level>(?:\\p{Script=Han}{2,6})?[国省市州盟县区旗镇乡])?(?<name>${alternation(classes.keys())})(?<kind>局|厅|委|委员会|部)$`,
    'u',
  );
  return {
    /** 市卫健委每半年… : the body that a clause begins with. */
    inProse: new RegExp(
      `(?<=^|[，。；：、（由])[省市州盟县区旗](?:${alternation(classes.keys())})(?:局|厅|委员会|委)(?=[每要会将负牵组定按加建制对])`,
      'gmu',
    ),
    /** Of one office at one level, however it is written: 市发展改革. */
    keyOf(body: string): string | undefined {
      const found = pattern.exec(body)?.groups;
      const name = classes.get(found?.['name'] ?? '');
      if (found === undefined || name === undefined) return undefined;
      // Commissions of coordination stand beside the bureau of that name.
      if (coordinated.has(name) && /^委/u.test(found['kind'] ?? '')) return undefined;
      return `${found['level'] ?? ''} ${name}`;
    },
  };
});

/** 市委办公室 and 市委办, 县人民政府 and 县政府 */
const shortest = (body: string): string =>
  body
    .replace(/委员会$/u, '委')
    .replace(/办公室$/u, '办')
    .replace(/人民政府/u, '政府')
    .replace(/监督管理/u, '监管')
    .replace(/[和与]/gu, '');
