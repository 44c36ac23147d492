import { alternation, derive, type Lexicon, list } from '../../../lexicon/lexicon.js';
import type { Action } from '../../../model/record.js';
import { lowerBound } from '../../../model/span.js';
import { defineRecordRule } from '../../rule.js';

export const missingResponsible = defineRecordRule({
  id: 'missing-responsible',
  group: 'responsible',
  severity: 'warning',
  why: {
    zh: '同一部分的其他任务都有责任单位，这一项没有，落实时没有人认领。',
    en: 'The other actions of the section name who answers for them; this one has nobody to take it up.',
  },
  messages: {
    default: {
      zh: '没有责任单位，同级 {siblings} 项中有 {assigned} 项写明了',
      en: 'No responsible body; {assigned} of {siblings} such actions name one',
    },
  },
  ok: [
    '一、加强培训。\n二、加强宣传。\n三、加强督查。\n四、加强考核。\n五、加强保障。',
    '一、加强培训。（责任单位：市教育局）\n二、加强宣传。（责任单位：市民政局）\n三、加强督查。\n四、加强考核。\n五、加强保障。',
    '一、加强培训。（责任单位：市教育局）\n二、加强宣传。（责任单位：市民政局）\n三、加强督查。（责任单位：市审计局）',
    '一、重点任务\n（一）加强培训。组织开展培训。（责任单位：市教育局）\n（二）加强宣传。组织开展宣传。（责任单位：市民政局）\n（三）加强督查。组织开展督查。（责任单位：市审计局）\n（四）加强考核。组织开展考核。（责任单位：市人社局）\n二、保障措施\n（一）加强领导。成立领导小组。\n（二）加强督促。定期通报情况。',
    '一、重点任务\n（一）加强培训。组织开展培训。\n1.办好班次。每季度一期。（责任单位：市教育局）\n2.建好师资。聘请专家。（责任单位：市人社局）\n（二）加强宣传。组织开展宣传。（责任单位：市民政局）\n（三）加强督查。组织开展督查。（责任单位：市审计局）\n（四）加强考核。组织开展考核。（责任单位：市人社局）\n（五）加强激励。组织开展表彰。（责任单位：市财政局）',
    '一、加强培训。（责任单位：市教育局）\n二、加强宣传。（责任单位：市民政局）\n三、加强督查。（责任单位：市审计局）\n四、加强组织领导。各单位要落实责任。',
  ],
  notOk: [
    '一、重点任务\n（一）加强培训。组织开展培训。（责任单位：市教育局）\n（二）加强宣传。组织开展宣传。（责任单位：市民政局）\n（三）加强督查。组织开展督查。\n（四）加强考核。组织开展考核。（责任单位：市人社局）\n（五）加强激励。组织开展表彰。（责任单位：市财政局）',
    '一、加强培训。（责任单位：市教育局）\n二、加强宣传。（责任单位：市民政局）\n三、加强督查。（责任单位：市审计局）\n四、加强考核。（责任单位：市人社局）\n五、加强保障。',
    '1.加强培训。（市教育局负责）\n2.加强宣传。（市民政局负责）\n3.加强督查。\n4.加强考核。（市人社局负责）\n5.加强保障。（市财政局负责）\n6.加强激励。（市财政局负责）',
    '一、提升服务\n1.办好食堂。新建食堂5家。（责任单位：市民政局）\n2.办好学堂。新建学堂5家。（责任单位：市教育局）\n二、优化环境\n3.改造公园。改造公园3座。（责任单位：市住建局）\n4.改造道路。改造道路3条。\n5.改造管网。改造管网3公里。（责任单位：市水务局）\n6.改造小区。改造小区3个。（责任单位：市住建局）\n三、强化保障\n7.筹措资金。安排资金3000万元。（责任单位：市财政局）',
    '一、加强培训。牵头单位：市教育局。\n二、加强宣传。牵头单位：市民政局。\n三、加强督查。牵头单位：市审计局。\n四、加强考核。定期考核。\n五、加强激励。牵头单位：市人社局。',
    '一、改造管网。更换管网8公里。（牵头单位：县水利局）\n二、建设水厂。新建水厂3座。（牵头单位：县水利局）\n三、保护水源。（牵头单位：县生态环境局）\n四、加强检测。每季度检测1次。',
  ],
  *check({ record, lexicon }) {
    const { actions, responsible } = record;
    const isForAll = forAll(lexicon);
    const starts = responsible.map(({ span }) => span.start).sort((a, b) => a - b);
    const isAssigned = ({ span: { start, end } }: Action): boolean =>
      (starts[lowerBound(starts, (at) => at < start)] ?? end) < end;
    const groups = new Map<string, Action[]>();
    const open: Action[] = [];
    for (const action of actions) {
      while (open.length > 0 && (open.at(-1) as Action).span.end <= action.span.start) open.pop();
      const above = open.at(-1);
      open.push(action);
      // What stands below an action shares its note.
      if (above !== undefined && above.responsible.length > 0) continue;
      if (action.marker === null || action.status === 'achieved') continue;
      const key = shapeOf(action.marker);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [action]);
      else group.push(action);
    }
    for (const group of groups.values()) {
      const assigned = group.filter(isAssigned);
      const sections = new Set(assigned.map(({ sectionId }) => sectionId));
      // A section in which nobody is named (保障措施) leaves it to all.
      const expected = group.filter(({ sectionId }) => sections.has(sectionId));
      const missing = expected.filter((action) => !isAssigned(action));
      if (assigned.length < FEWEST || assigned.length < SHARE * expected.length) continue;
      // In a short list one omission is a slip only among the tasks themselves.
      if (missing.length > 1 && assigned.length < MANY) continue;
      for (const action of missing) {
        if (assigned.length < MANY && isForAll(action.quote)) continue;
        yield {
          span: { start: action.span.start, end: titleEnd(action) },
          args: { siblings: expected.length, assigned: assigned.length },
        };
      }
    }
  },
});

/** 四、加强组织领导 : what all take part in stands last among the tasks. */
const forAll = derive((lexicon: Lexicon) => {
  const words = new RegExp(
    `^[^。；;\\n]{0,12}(?:${alternation(list(lexicon, 'common-tasks'))})`,
    'u',
  );
  return (quote: string): boolean => words.test(quote);
});

const FEWEST = 3;
const MANY = 4;
const SHARE = 0.75;

/** （三） and （四） are of one list, 3. is of another. */
const shapeOf = (marker: string): string =>
  marker.replace(/[\d一二三四五六七八九十百]+/gu, '0').replace(/[①-⑳]/gu, '①');

/** The marker and the title; the quote of an action is all of it. */
function titleEnd({ quote, span }: Action): number {
  const line = quote.split(/[\n\r]/u)[0] ?? '';
  const stop = line.search(/[。；;]/u);
  return span.start + [...(stop < 0 ? line : line.slice(0, stop))].length;
}
