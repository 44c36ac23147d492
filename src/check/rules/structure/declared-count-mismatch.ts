import { alternation, derive, list } from '../../../lexicon/lexicon.js';
import { codePointsOf } from '../../../model/code-points.js';
import { lowerBound, type Span, span } from '../../../model/span.js';
import { statesAims } from '../../../plan/actions.js';
import { ancestors, nodeAt } from '../../../plan/context.js';
import { readNumeral } from '../../../recognise/numerals.js';
import type { Outline, OutlineNode } from '../../../structure/outline.js';
import { listAt } from '../../counts.js';
import { siblingsOf } from '../../headings.js';
import { isDamaged } from '../../numbering.js';
import { defineDocumentRule } from '../../rule.js';
import type { ExaminedDocument, Subject } from '../../subject.js';

const NUMBER =
  '(?<n>[1-9]\\d{0,2}|[二两三四五六七八九]|[二三四五六七八九]?十[一二三四五六七八九]?)';

const patterns = derive((lexicon) => {
  const sureLeads = list(lexicon, 'count-leads-sure');
  const sure = alternation(sureLeads);
  const leads = alternation([...sureLeads, ...list(lexicon, 'count-leads')]);
  const verbs = alternation(list(lexicon, 'structure-verbs'));
  const unit = '(?:大类|大|项|个|方面|块|类|条|点|件|种|步|批)';
  return {
    /** 抓好三件事： · 以下五个方面的工作。 */
    introduced: new RegExp(
      `(?:(?<sure>${sure})|${leads})[“"]?${NUMBER}[”"]?${unit}\\p{Script=Han}{0,12}(?<stop>[：:]|[。\\n])`,
      'gu',
    ),
    /** 六大行动 · 实施三项重点工程 : a whole heading. */
    heading: new RegExp(
      `^(?:\\p{Script=Han}{0,6}?)${NUMBER}(?:大|项|个)(?<noun>\\p{Script=Han}{2,6})$`,
      'u',
    ),
    generic: new RegExp(
      `(?:${alternation(list(lexicon, 'structure-nouns-generic'))}|工作|原则|要求)$`,
      'u',
    ),
    /** Behind a declared number: 工作。 · 的要求： */
    tail: /^(?:的?\p{Script=Han}{0,12})[。：:]\s*/u,
    /** Behind it an enumeration of its items: （甲行动、乙行动） */
    opening: /^(?:[（(：:]|，?(?:即|包括|分别是|分别为|是指|具体包括|具体为|具体是)[：:]?)/u,
    lead: new RegExp(`(?:${leads}|${verbs}|在|存在)$`, 'u'),
    direct: new RegExp(`(?:(?:${verbs})[了好出]?|有|^|[、，,：:和及“"])$`, 'u'),
  };
});

interface Counted {
  readonly at: Span;
  readonly count: number;
  readonly found: number;
  readonly unit?: string;
}

export const declaredCountMismatch = defineDocumentRule({
  id: 'declared-count-mismatch',
  group: 'structure',
  severity: 'warning',
  why: {
    zh: '文中说有几项，数下来却不是几项：要么漏了内容，要么增删后忘了改数字。',
    en: 'The text says how many there are and lists another number: an item was lost, or the number was not changed with the list.',
  },
  messages: {
    default: {
      zh: '“{quote}”：声明 {count} 项，实际 {found} 项',
      en: '“{quote}” declares {count}, but {found} are there',
    },
  },
  ok: [
    '今年要抓好以下五个方面：\n一、修缮河堤。\n二、清淤疏浚。\n三、加固桥梁。\n五、增设站点。\n六、建好中心。',
    '一、总体要求\n实施三大行动。\n二、重点任务\n（一）河道清淤行动\n备足设备。\n（二）道路修缮行动\n查清险段。\n（三）校舍加固行动\n抓紧施工。',
    '今年要抓好以下三个方面的工作：\n一、修缮河堤。\n二、清淤疏浚。\n三、加固桥梁。',
    '云溪市城市提升实施方案\n本方案提出3项任务。\n一、总体要求\n立足市情。\n二、重点任务\n（一）修缮河堤。\n（二）清淤疏浚。\n（三）加固桥梁。',
    '河道分为四种类型：一是市管的。二是县管的。另外两种由乡镇管理。',
    '要从河道、道路两个方面发力。一是修缮河堤；二是清淤疏浚；三是加固桥梁。',
    '一、工作回顾\n落实省里部署的九大行动。\n二、重点任务\n（一）河道清淤行动\n备足设备。\n（二）道路修缮行动\n查清险段。',
    '一、工作成效\n全年新建5个项目。\n（一）河道治理。完成清淤。\n（二）道路修缮。完成改造。',
    '重点做好两件事：一是修缮河堤；二是清淤疏浚。',
    '实施三大行动（清淤行动、修缮行动、加固行动）。',
    {
      path: '规划.md',
      text: '# 云溪市河湖治理规划\n\n本规划设置2项主要指标，见表1。\n\n| 指标 | 2025年 |\n| --- | --- |\n| 水质优良率 | 95% |\n| 河道清淤 | 60公里 |\n',
    },
  ],
  notOk: [
    {
      path: '规划.md',
      text: '# 云溪市河湖治理规划\n\n本规划设置4项主要指标，见表1。\n\n| 指标 | 2025年 |\n| --- | --- |\n| 水质优良率 | 95% |\n| 河道清淤 | 60公里 |\n',
    },
    '一、总体要求\n到2025年，实施6大行动。\n二、重点任务\n（一）河道清淤行动\n备足设备。\n（二）道路修缮行动\n查清险段。\n（三）校舍加固行动\n抓紧施工。\n（四）公交提升行动\n增设站点。\n（五）养老服务行动\n建好中心。\n（六）环境整治行动\n清运垃圾。\n（七）数字赋能行动\n统一平台。',
    '今年要抓好以下四个方面的工作：\n一、修缮河堤。\n二、清淤疏浚。\n三、加固桥梁。',
    '本方案提出以下5项任务。\n1.修缮河堤。\n2.清淤疏浚。\n3.加固桥梁。\n4.增设站点。',
    '重点做好三件事：一是修缮河堤；二是清淤疏浚。',
    '实施四大行动（清淤行动、修缮行动、加固行动）。',
    '一、总体要求\n立足市情。\n二、三大工程\n（一）河道清淤工程。备足设备。\n（二）道路修缮工程。查清险段。\n（三）校舍加固工程。抓紧施工。\n（四）公交提升工程。增设站点。',
    '云溪市城市提升实施方案\n本方案提出4项任务。\n一、重点任务\n（一）基础设施\n1.修缮河堤。\n2.清淤疏浚。\n（二）公共服务\n3.加固校舍。\n二、保障措施\n加强领导。',
    '云溪市城市提升行动方案\n一、总体要求\n（一）指导思想。立足市情。\n（二）工作目标。到2025年，实施了4大行动。\n二、重点任务\n（一）河道清淤行动。备足设备。\n（二）道路修缮行动。查清险段。\n（三）校舍加固行动。抓紧施工。',
    '云溪市城市提升实施方案\n本方案共提出6项任务。\n一、基础设施\n1.修缮河堤。\n2.清淤疏浚。\n二、公共服务\n3.加固校舍。\n4.增设站点。\n5.建好中心。',
    '一、总体要求\n立足市情。\n二、抓好三项重点任务\n（一）修缮河堤。\n（二）清淤疏浚。\n三、保障措施\n加强领导。',
    '一、总体要求\n立足市情。\n二、重点工作\n今年要做好三项工作。\n（一）修缮河堤。\n（二）清淤疏浚。\n三、保障措施\n加强领导。',
  ],
  *check(document, subject) {
    const { context, place } = document;
    if (isDamaged(context.outline)) return;
    const seen = new Set<number>();
    for (const { at, count, found } of [
      ...ofLists(document),
      ...ofHeadings(document),
      ...ofDeclared(document, subject),
      ...ofTables(document),
    ]) {
      if (found === count || seen.has(at.start)) continue;
      seen.add(at.start);
      yield {
        span: place(at),
        args: { quote: context.text.slice(at.start, at.end), count, found },
      };
    }
  },
});

/** A number that introduces the list right behind it. */
function* ofLists({ context }: ExaminedDocument): Iterable<Counted> {
  const { text, lexicon, outline } = context;
  const { introduced } = patterns(lexicon);
  for (const match of text.matchAll(introduced)) {
    const { n = '', sure, stop } = match.groups ?? {};
    const count = readNumeral(n);
    if (count === undefined || count < 2) continue;
    if (sure === undefined && stop !== '：' && stop !== ':') continue;
    const end = match.index + match[0].length;
    if (sure === undefined && SUMS_UP.test(clauseBefore(text, match.index))) continue;
    const found = listAt(text, outline, end);
    if (found === undefined || found < 2) continue;
    const start = match.index + match[0].indexOf(n);
    yield { at: span(start, end - 1), count, found };
  }
}

/** 从河道、道路两个方面 : what was counted stands before. */
const SUMS_UP = /[、和与及等]/u;

const clauseBefore = (text: string, at: number): string =>
  /[^，,。；;：:\n]{0,40}$/u.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? '';

const TABLED = new RegExp(
  `${NUMBER}[项个]\\p{Script=Han}{0,6}指标[^。；;\\n]{0,12}(?:见|列[入于])(?:附|下)?表`,
  'gu',
);
/** Lines between a sentence and the table it speaks of: its caption and blank ones. */
const NEAR = 6;

/** 设置6项主要指标，见表1 : the rows of the table that follows, if it is one of indicators. */
function* ofTables({ context }: ExaminedDocument): Iterable<Counted> {
  const { text, outline } = context;
  const { lines, roles } = outline;
  const isRow = (index: number): boolean => roles[index] === 'table';
  for (const match of text.matchAll(TABLED)) {
    const count = readNumeral(match.groups?.['n'] ?? '');
    const next = lowerBound(lines, (line) => line.span.start <= match.index);
    let at = next;
    while (at < next + NEAR && !isRow(at)) at++;
    if (count === undefined || !lines[at]?.cells.some(({ text: cell }) => cell.includes('指标')))
      continue;
    let found = 0;
    for (at++; isRow(at); at++) {
      const told = lines[at]?.cells.filter(({ text: cell }) => /[^\s:|—-]/u.test(cell)) ?? [];
      if (told.length > 1) found++;
    }
    if (found > 1) yield { at: span(match.index, match.index + match[0].length), count, found };
  }
}

/** A number that heads its list: 二、三大工程 */
function* ofHeadings({ context }: ExaminedDocument): Iterable<Counted> {
  const { text, lexicon, outline } = context;
  const { heading, generic } = patterns(lexicon);
  for (const { form, title, titleSpan, children, body } of outline.nodes) {
    const [first] = children;
    if (form !== 'heading' || first === undefined || body.length > 0) continue;
    const { n = '', noun = '' } = heading.exec(title)?.groups ?? {};
    const count = readNumeral(n);
    if (count === undefined || count < 2 || !(generic.test(noun) || mostEndWith(children, noun)))
      continue;
    const found = listAt(text, outline, first.span.start);
    if (found !== undefined && found > 1)
      yield { at: span(titleSpan.end - title.length, titleSpan.end), count, found };
  }
}

/** What the record knows as the plan's own make-up. */
function* ofDeclared(document: ExaminedDocument, { record }: Subject): Iterable<Counted> {
  const { context, layer } = document;
  const { text, source, lexicon, outline } = context;
  const own = record.declared.filter((declared) => declared.of === 'self');
  if (own.length === 0) return;
  const points = codePointsOf(layer);
  const { tail, lead, direct, opening } = patterns(lexicon);
  const makeUp = makeUpOf(outline, TELLS.has(record.document.kind));
  const kept: Counted[] = [];
  /** Of units whose list is as long as one of the numbers: the others are about something else. */
  const settled = new Set<string>();
  for (const { span: at, count, unit } of own) {
    const place = source.toClean(span(points.toUnits(at.start), points.toUnits(at.end)));
    const after = text.slice(place.end, place.end + 400);
    const before = clauseBefore(text, place.start);
    const behind = tail.exec(after)?.[0] ?? '';
    // 提出32项任务。 above a line is mostly no announcement of the chapters below.
    const announces = unit === '方面' || /[：:]/u.test(behind) || !behind.includes('\n');
    const listed =
      behind !== '' && announces ? listAt(text, outline, place.end + behind.length) : undefined;
    const named = enumerated(after, opening, unit);
    if (listed !== undefined && listed > 1 && lead.test(before) && !SUMS_UP.test(before)) {
      yield { at: place, count, found: listed };
      continue;
    }
    if (named !== undefined) {
      yield { at: place, count, found: named };
      continue;
    }
    const node = nodeAt(context, place.start);
    const made = makeUp(unit, count);
    if (made?.found === count) settled.add(unit);
    const introduces =
      node === undefined ||
      node === made?.below ||
      [...ancestors(node)].some((above) => statesAims(above, lexicon));
    if (made !== undefined && introduces && direct.test(before))
      kept.push({ at: place, count, found: made.found, unit });
  }
  yield* kept.filter(({ unit }) => unit === undefined || !settled.has(unit));
}

/** They tell of plans that they do not hold. */
const TELLS: ReadonlySet<string> = new Set(['press-conference', 'article', 'other']);

const endsWith = ({ title }: OutlineNode, unit: string): boolean =>
  title.split('　').some((part) => part.endsWith(unit));

const mostEndWith = (nodes: readonly OutlineNode[], unit: string): boolean =>
  nodes.filter((node) => endsWith(node, unit)).length * 5 >= nodes.length * 4;

const isWhole = (list: readonly OutlineNode[]): boolean =>
  list.length > 1 && list.every(({ marker }, i) => marker?.ordinal === i + 1);

interface MakeUp {
  readonly found: number;
  /** What heads the list, where one does. */
  readonly below: OutlineNode | null;
}

/**
 * What there is of a unit: the only list whose items are called so, or what stands under the only
 * heading called so (二、重点任务): its items or theirs, whichever are nearer to the number.
 */
function makeUpOf(
  outline: Outline,
  onlyTells: boolean,
): (unit: string, count: number) => MakeUp | undefined {
  const whole = siblingsOf(outline).filter(isWhole);
  const known = new Map<string, readonly MakeUp[]>();
  const candidates = (unit: string): readonly MakeUp[] => {
    const [list, ...others] = whole.filter((nodes) => mostEndWith(nodes, unit));
    if (list !== undefined && others.length === 0)
      return [{ found: list.length, below: list[0]?.parent ?? null }];
    return onlyTells ? [] : levelsBelow(outline, unit);
  };
  return (unit, count) => {
    const found = known.get(unit) ?? candidates(unit);
    known.set(unit, found);
    const [nearest] = [...found].sort(
      (a, b) => Math.abs(a.found - count) - Math.abs(b.found - count),
    );
    // Far from it something else is meant.
    return nearest !== undefined && nearest.found * 2 >= count && nearest.found <= count * 2
      ? nearest
      : undefined;
  };
}

function levelsBelow({ nodes }: Outline, unit: string): readonly MakeUp[] {
  const headings = nodes.filter(
    (node) => node.form === 'heading' && node.children.length > 1 && endsWith(node, unit),
  );
  const [below] = headings;
  if (below === undefined) return THROUGH.has(unit) ? numberedThrough(nodes) : [];
  const levels: MakeUp[] = [];
  let level = headings.length === 1 ? below.children : [];
  for (; level.length > 0; level = level.flatMap(({ children }) => children))
    levels.push({ found: level.length, below });
  return levels;
}

/** Units of what is numbered 1 to 32 through all chapters. */
const THROUGH: ReadonlySet<string> = new Set(['任务', '措施', '举措', '条', '事项']);

function numberedThrough(nodes: readonly OutlineNode[]): readonly MakeUp[] {
  const items = nodes.filter(({ marker }) => marker?.kind === 'digit');
  const isThrough = items.every(({ ordinal }, i) => ordinal === i + 1);
  const parents = new Set(items.map(({ parent }) => parent));
  return isThrough && parents.size > 1 ? [{ found: items.length, below: null }] : [];
}

/** （清淤行动、修缮行动和加固行动） */
function enumerated(after: string, opening: RegExp, unit: string): number | undefined {
  const begin = opening.exec(after);
  if (begin === null) return undefined;
  const stretch = /^[^。；;）)\n]*/u.exec(after.slice(begin[0].length))?.[0] ?? '';
  const items = stretch
    .split(new RegExp(`[、，,]|(?<=${unit}[”"]?)(?:以及|和|及|与)`, 'u'))
    .map((item) => item.replace(/[“”"]/gu, '').trim());
  return items.length > 1 && items.every((item) => item.endsWith(unit)) ? items.length : undefined;
}
