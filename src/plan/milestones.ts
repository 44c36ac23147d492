/** Dated or staged themes: 一年打基础、二年上台阶、三年见成效 · 2021至2023年分别以“…”“…”“…”为主题. */
import { matchesAt } from '../lexicon/led-pattern.js';
import { BLANKS, CodeSet } from '../model/code-set.js';
import { type Span, span } from '../model/span.js';
import { readNumeral } from '../recognise/numerals.js';
import type { OutlineNode } from '../structure/outline.js';
import { type Context, within } from './context.js';

export interface MilestoneDraft {
  readonly year: number;
  readonly theme: string;
  readonly span: Span;
}

/** 一年|打基础， · 一年|打基础，完善制度； */
const THEME_OF_YEAR =
  '(?:要|内)?\\p{Script=Han}{2,8}(?:[，,][^。；;年\\n\\d]{2,60}(?=[；;。]))?[、，,；;]?';
/** 一|年打基础、二年上台阶 · 第一|年打基础，完善制度；第二年上台阶，提升水质。 : from 年 on, which is rarer than numerals. */
const STAGES = new RegExp(
  `年(?<=[一二两三四五]年)${THEME_OF_YEAR}(?:第?[一二两三四五]年${THEME_OF_YEAR}){1,4}`,
  'uy',
);
const STAGE =
  /第?(?<n>[一二两三四五])年(?:要|内)?(?<theme>[\p{Script=Han}]{2,8}?)(?=[、，,；;]|第?[一二两三四五]年|$)/gu;
/** 打基础 · 上台阶 · 全面见效, and nothing that is built or finished. */
const YEAR_THEME =
  '(?!建成|完成|开工|竣工|新建|实施|出台|印发)\\p{Script=Han}{0,4}(?:基础|台阶|水平|[成实质]效|见效|品牌|成果|标杆|样板|突破|提升|攻坚|巩固|深化|规范|跨越|质量|短板|弱项|框架|体系|新局|示范|推广|启动|破题|起步|布局|变样|成[型形势])';
/** 2024年|打基础、2025年上台阶 · 2024年|打基础，补短板；2025年上台阶，扩供给 */
const DATED_STAGES = new RegExp(
  `年(?<=(?:19|20)\\d{2}年)${YEAR_THEME}(?:(?:[，,][^。；;年\\n\\d]{2,60}(?=[；;。]))?[、，,；;](?:19|20)\\d{2}年${YEAR_THEME}(?=[、，,；;。”]|$)){1,5}`,
  'uy',
);
const DATED_STAGE = new RegExp(
  `(?<year>(?:19|20)\\d{2})年(?<theme>${YEAR_THEME})(?=[、，,；;。”]|$)`,
  'gu',
);
const YEARLY =
  /(?<from>(?:19|20)\d{2})年?\s?(?:至|到|—|－|–|-|～|~)+\s?(?<to>(?:19|20)\d{2})年[^。；]{0,8}(?:分别|依次|逐年)[^。；“]{0,12}(?=“)/gu;
/** Before the second year of a range. */
const isJoint = (code: number): boolean => JOINTS.has(code) || BLANKS.has(code);
const JOINTS = new CodeSet('至到—－–-～~');
const NAMED_YEAR =
  /(?<year>(?:19|20)\d{2})年(?:度)?(?:为|是|定为|确定为|主题为|以|突出|聚焦)?“(?<theme>[^”]{2,24})”(?:年|主题年|阶段|为主题)?/uy;
const STAGE_TITLE = /^(?<theme>[\p{Script=Han}、]{2,12})阶段(?:[（(：:].*)?$/u;
const PLAIN_YEAR =
  /(?<year>(?:19|20)\d{2})年(?:度)?(?:为|是|定为|确定为)(?:三年行动)?(?:的)?(?<theme>[\p{Script=Han}]{0,8}?(?:攻坚|提升|突破|建设|落实|启动|巩固|深化|示范|推进|见效|服务|创新|执行|改革|集中|全面|部署)(?:年|阶段))(?=[，,。；、])/uy;
/** What stands behind 2024年 where a theme of the year follows. */
const LEADS_TO_NAME = new CodeSet('度为是定确主以突聚“');

/** 第一阶段（2024年3月至6月）：动员部署 · 第二阶段为集中攻坚阶段 */
const NUMBERED_STAGE =
  /第(?<n>[一二三四五六])(?:阶段|期)(?:[（(][^（()）\n]{2,24}[）)])?(?:[：:]|(?<=[）)])[，,]?|[为是])(?:[为是]|主要是)?(?<theme>[\p{Script=Han}、]{2,12}?)(?:阶段)?(?=[（(。，,；;\n：:]|$)/gu;
/** 2024年3月至6月为部署启动阶段，7月至12月为全面实施阶段 */
const TIMED_STAGE =
  /[为是](?<=(?:[年月日底末旬]|季度|半年)[为是])(?<theme>[\p{Script=Han}、]{2,10}?)阶段(?=[，,。；;、（(])/gu;

const STAGE_NUMERALS = new CodeSet('一二两三四五');
const YEAR_BEFORE = /(?:19|20)\d{2}$/u;

/** Where 年 stands: behind the number of a stage, behind a year. */
function yearsIn(text: string): { readonly stages: number[]; readonly dated: number[] } {
  const stages: number[] = [];
  const dated: number[] = [];
  for (let at = text.indexOf('年'); at >= 0; at = text.indexOf('年', at + 1))
    if (STAGE_NUMERALS.has(text.charCodeAt(at - 1))) stages.push(at);
    else if (YEAR_BEFORE.test(text.slice(Math.max(0, at - 4), at))) dated.push(at);
  return { stages, dated };
}

/** Stages told in a row, none farther behind the one before than a paragraph. */
const STAGE_REACH = 400;

/** Runs of at least two, each beginning where the one before has not gone too far. */
function runsOf(
  matches: readonly RegExpExecArray[],
  begins: (match: RegExpExecArray) => boolean = () => false,
): readonly (readonly RegExpExecArray[])[] {
  const runs: RegExpExecArray[][] = [];
  for (const match of matches) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const near = last !== undefined && match.index - last.index <= STAGE_REACH;
    if (run && near && !begins(match)) run.push(match);
    else runs.push([match]);
  }
  return runs.filter((run) => run.length > 1);
}

/** 第一阶段…第二阶段… by their numbers, in order from the first. */
function numberedStages(text: string): readonly (readonly [number, RegExpExecArray])[] {
  if (!text.includes('第一阶') && !text.includes('第一期')) return [];
  const numbered = [...text.matchAll(NUMBERED_STAGE)];
  return runsOf(numbered, ({ groups }) => groups?.['n'] === '一').flatMap((run) => {
    const rising = run.findIndex(({ groups }, i) => readNumeral(groups?.['n'] ?? '') !== i + 1);
    const stages = rising < 0 ? run : run.slice(0, rising);
    return stages.length > 1 ? stages.map((match, i) => [i + 1, match] as const) : [];
  });
}

/** 一年、二年 · 一年、三年、五年 */
function isRising(years: readonly (number | undefined)[]): boolean {
  const [first = 0] = years;
  if (years.length === 2) return years[1] === first + 1;
  return years.every((year, i) => i === 0 || (year ?? 0) > (years[i - 1] ?? 0));
}

const timedStages = (text: string): readonly (readonly [number, RegExpExecArray])[] =>
  runsOf(text.includes('阶段') ? [...text.matchAll(TIMED_STAGE)] : []).flatMap((run) =>
    run.map((match, i) => [i + 1, match] as const),
  );

export function milestonesOf(context: Context): readonly MilestoneDraft[] {
  const { text, quoted } = context;
  const drafts: MilestoneDraft[] = [];
  /** Every offset of a theme. */
  const taken = new Set<number>();
  const add = (draft: MilestoneDraft): void => {
    drafts.push(draft);
    for (let at = draft.span.start; at < draft.span.end; at++) taken.add(at);
  };
  const years = yearsIn(text);
  for (const { 0: series, index } of matchesAt(text, STAGES, years.stages)) {
    const from = index - (text[index - 2] === '第' ? 2 : 1);
    const stages = [...text.slice(from, index + series.length).matchAll(STAGE)];
    const numbers = stages.map((stage) => readNumeral(stage.groups?.['n'] ?? ''));
    if (stages.length < 2 || !isRising(numbers)) continue;
    for (const [i, stage] of stages.entries()) {
      const start = from + stage.index;
      add({
        year: numbers[i] as number,
        theme: stage.groups?.['theme'] ?? '',
        span: span(start, start + stage[0].length),
      });
    }
  }
  for (const { 0: series, index } of matchesAt(text, DATED_STAGES, years.dated)) {
    const from = index - 4;
    const stages = [...text.slice(from, index + series.length).matchAll(DATED_STAGE)];
    const named = stages.map(({ groups }) => Number(groups?.['year']));
    if (named.some((year, i) => i > 0 && year !== (named[i - 1] as number) + 1)) continue;
    for (const [i, { index: at, 0: written, groups }] of stages.entries()) {
      const start = from + at;
      add({
        year: named[i] as number,
        theme: groups?.['theme'] ?? '',
        span: span(start, start + written.length),
      });
    }
  }
  const endsRange = years.dated.some((at) => isJoint(text.charCodeAt(at - 5)));
  for (const match of endsRange ? text.matchAll(YEARLY) : []) {
    const from = Number(match.groups?.['from']);
    const to = Number(match.groups?.['to']);
    const end = match.index + match[0].length;
    const themes = within(quoted, span(end, end + 200)).filter(({ depth }) => depth === 1);
    let at = end;
    let year = from;
    for (const theme of themes) {
      if (theme.span.start - at > 2 || year > to) break;
      add({
        year,
        theme: text.slice(theme.inner.start, theme.inner.end),
        span: theme.inner,
      });
      at = theme.span.end;
      year++;
    }
  }
  const leading = years.dated
    .filter((at) => LEADS_TO_NAME.has(text.charCodeAt(at + 1)))
    .map((at) => at - 4);
  for (const match of [
    ...matchesAt(text, NAMED_YEAR, leading),
    ...matchesAt(text, PLAIN_YEAR, leading),
  ]) {
    const theme = match.groups?.['theme'] ?? '';
    if (/^(?:十[一二三四五六]?|[一二三四五六七八九]|第.)五/u.test(theme)) continue;
    const inQuotes = match[0].includes('“');
    if (
      inQuotes &&
      !/年(?:度)?(?:为|是|定为|确定为|主题为|以)“|”(?:年|主题年|阶段|为主题)$/u.test(match[0])
    )
      continue;
    const start = match.index + match[0].indexOf(theme);
    if (taken.has(start)) continue;
    add({
      year: Number(match.groups?.['year']),
      theme,
      span: span(start, start + theme.length),
    });
  }
  for (const [number, match] of [...numberedStages(text), ...timedStages(text)]) {
    const theme = match.groups?.['theme'] ?? '';
    const start = match.index + match[0].lastIndexOf(theme);
    if (!taken.has(start)) add({ year: number, theme, span: span(start, start + theme.length) });
  }
  // (一)动员部署阶段 … (二)集中攻坚阶段 … : stages of a list.
  const stages = context.outline.nodes.filter(
    ({ marker, title }) => marker && title.includes('阶段') && STAGE_TITLE.test(title),
  );
  const siblings = new Map<OutlineNode | null, Map<number, number>>();
  for (const { parent, part } of stages) {
    const parts = siblings.get(parent) ?? new Map<number, number>();
    siblings.set(parent, parts.set(part, (parts.get(part) ?? 0) + 1));
  }
  for (const node of stages) {
    const theme = STAGE_TITLE.exec(node.title)?.groups?.['theme'];
    const alone = (siblings.get(node.parent)?.get(node.part) ?? 0) < 2;
    if (alone || theme === undefined || node.ordinal === null) continue;
    const start = text.indexOf(theme, node.titleSpan.start);
    add({ year: node.ordinal, theme, span: span(start, start + theme.length + 2) });
  }
  return drafts.sort((a, b) => a.span.start - b.span.start);
}
