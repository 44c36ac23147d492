/** Unquoted proper names with their class noun. */
import { CodeSet } from '../../model/code-set.js';
import { codeUnits } from '../../model/code-units.js';
import { countHan } from '../../model/han.js';
import { seek } from '../../model/seek.js';
import { type Span, span } from '../../model/span.js';
import { readNumeral } from '../../recognise/numerals.js';
import type { Context } from '../context.js';
import { type Candidate, inTitle } from './candidate.js';
import { type Grammar, grammar } from './grammar.js';

/** What a clause does not hold: stops, quotations, brackets. */
const STOPS = new CodeSet('，,。；;：:！!？?\n“”《》「」（）()');
const SHORTEST_CLAUSE = 4;
/** Longer ones are read in parts. */
const LONGEST_CLAUSE = 160;
/** Not those of 普及, 参与, 和美. */
const JOINT = /、|以及|(?<![普涉])及|(?<!共)和(?![美谐平睦])|(?<!参)与/u;
const CLOSE_JOINT = /^[和与及]$/u;
/** Fewer characters than this name nothing of their own. */
const SHORTEST = 5;

/** 实施青年理论学习提升工程 · 专栏3 智慧水利工程 · 实施A行动、B行动和C工程 */
export function programmeCandidates(context: Context): readonly Candidate[] {
  const { text, lexicon } = context;
  const shape = grammar(lexicon);
  const candidates: Candidate[] = [];
  const add = ({ name, at, shared = '', end = at + name.length }: Member): void => {
    const full = `${name}${shared}`;
    const own = properName(full, shape);
    if (own === undefined) return;
    const place = span(at + full.length - own.length, end);
    if (!inTitle(context, place))
      candidates.push({ text: own, kind: 'programme', span: place, known: null });
  };

  const nouns = shape.classNouns.places(text);
  const titles = titleLines(context);
  for (const clause of clausesOf(text, nouns)) {
    if (titles.some(({ start, end }) => clause.start >= start && clause.start < end)) continue;
    for (const member of clauseNames(text, clause, shape)) add(member);
  }
  for (const line of headLines(context, nouns, shape)) add(line);
  return candidates.concat(rows(context, nouns, shape));
}

/** 实施NAME · NAME深入实施 · 以NAME为引领 · 实施“…”工程和NAME */
function clauseNames(text: string, clause: Span, shape: Grammar): readonly Member[] {
  const { start, end } = clause;
  const begins = launchEnd(text, clause, shape);
  if (begins !== undefined) {
    const members = membersOf(text.slice(begins, end), begins, shape);
    return members.length > 0 || !TOLD_END.test(text.slice(begins, Math.min(end, begins + 4)))
      ? members
      : subjectOf(text, clause, shape).filter(({ name }) => isDeed(name, shape));
  }
  if (text.charAt(start - 1) === '”') return carriedNames(text, clause, shape);
  const led = text.charAt(start) === '以' && shape.leading.exec(text.slice(start, end));
  if (led) return [{ name: led.groups?.['name'] ?? '', at: start + 1 }];
  return subjectOf(text, clause, shape);
}

/** 渠系提质工程有序推进| · …启动|实施 : the verb tells of what stands before it. */
const TOLD_END = /^(?:实施|推进|展开|见效)?$/u;

/** NAME深入实施 */
function subjectOf(text: string, { start, end }: Span, shape: Grammar): readonly Member[] {
  // The pattern takes its time, and few clauses hold such a verb.
  if (shape.tellVerbs.next(text, start, end) === end) return [];
  const name = shape.told.exec(text.slice(start, end))?.groups?.['name'];
  return name === undefined ? [] : membersOf(name, start, shape);
}

/** 渠系提质工程, and not 南坡引水工程. */
const isDeed = (name: string, { deed, work }: Grammar): boolean => {
  const own = name.slice(0, -2);
  return !name.endsWith('工程') || (deed.test(own) && !work.test(own));
};

/** 实施“清渠”工程和〔渠系提质工程〕 */
function carriedNames(text: string, { start, end }: Span, shape: Grammar): readonly Member[] {
  const written = text.slice(start, end);
  const joint = shape.carried.exec(written)?.[0];
  if (joint === undefined || !shape.launching.test(text.slice(Math.max(0, start - 64), start)))
    return subjectOf(text, { start, end }, shape);
  return membersOf(written.slice(joint.length), start + joint.length, shape);
}

/** Before the first heading: 甲市推进智慧养老三年行动计划（2024—2026年） names the plan, no programme of it. */
const titleLines = ({ outline }: Context): readonly Span[] =>
  outline.front
    .slice(0, TITLES)
    .filter(({ text }) => PLAN.test(text))
    .map(({ span }) => span);
const TITLES = 6;
const PLAN = /(?:计划|规划|方案|要点|意见|措施|办法|通知)\s?(?:[（(][^（()）]{1,24}[）)])?$/u;

/** 渠（库）长培育工程, and not 渠长（一） */
const WITHIN = /^\p{Script=Han}（(?![一二三四五六七八九十])\p{Script=Han}{1,4}）\p{Script=Han}/u;

/** Those where class nouns begin: whatever leads to a name, it ends in one. */
function clausesOf(text: string, nouns: Int32Array): readonly Span[] {
  const clauses: Span[] = [];
  const units = codeUnits(text);
  let noun = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    at = STOPS.nextAmong(units, at, text.length);
    if (text.charAt(at) === '（' && WITHIN.test(text.slice(at - 1, at + 8))) {
      at = text.indexOf('）', at);
      continue;
    }
    for (; at - start >= SHORTEST_CLAUSE; start += LONGEST_CLAUSE) {
      const end = Math.min(at, start + LONGEST_CLAUSE);
      while ((nouns[noun] ?? end) < start) noun++;
      if ((nouns[noun] ?? end) < end) clauses.push(span(start, end));
    }
    start = at + 1;
  }
  return clauses;
}

/** The verb that launches stands near the head of its clause. */
const LONGEST_LEAD = 40;

/** 深入实施|… : behind the first verb that launches, and its 了 or 好. */
function launchEnd(text: string, clause: Span, { launchVerbs }: Grammar): number | undefined {
  const last = Math.min(clause.end, clause.start + LONGEST_LEAD + 1);
  for (let at = launchVerbs.next(text, clause.start, last); at < last; ) {
    const verb = launchVerbs.longest(text, at)?.word;
    const end = at + (verb?.length ?? 0);
    if (verb !== undefined && end <= clause.end)
      return end < clause.end && '了好'.includes(text.charAt(end)) ? end + 1 : end;
    at = launchVerbs.next(text, at + 1, last);
  }
  return undefined;
}

interface Member {
  readonly name: string;
  readonly at: number;
  /** The class noun that follows the last of several names. */
  readonly shared?: string;
  /** Behind that of the last: 〔固堤强坝三大工程〕. */
  readonly end?: number;
}

/** The members of a row behind a verb that end in a class noun, or share that of the last. */
function membersOf(rest: string, at: number, shape: Grammar): readonly Member[] {
  const members: Member[] = [];
  let start = 0;
  let joint = '';
  let pending: Part[] = [];
  const close = (end: number): boolean => {
    const written = rest.slice(start, end);
    const part = { name: written, at: at + start, joint };
    const holds = shape.classNouns.next(rest, start, end) < end;
    const { name, noun } = (holds ? shape.named.exec(written)?.groups : undefined) ?? {};
    if (name === undefined || noun === undefined) {
      pending.push(part);
      return written.length <= LONGEST_PART;
    }
    members.push(...rowOf(pending, { ...part, name }, noun, shape));
    pending = [];
    return true;
  };
  for (let found = JOINT.exec(rest); found; found = JOINT.exec(rest.slice(start))) {
    const end = start + found.index;
    if (!close(end)) return members;
    start = end + found[0].length;
    joint = found[0];
  }
  close(rest.length);
  return members;
}

const LONGEST_PART = 24;

interface Part {
  readonly name: string;
  readonly at: number;
  /** What joins it to the one before. */
  readonly joint: string;
}

/** 清渠护水、固堤强坝工程 · 水源保护和生态修复重大工程 · 水价、水权环境提升行动 */
function rowOf(
  pending: readonly Part[],
  last: Part,
  noun: string,
  shape: Grammar,
): readonly Member[] {
  if (pending.length === 0) return [last];
  const written = last.name.slice(0, last.name.length - noun.length);
  const ending = ROW_ENDING.exec(written);
  const own = { ...last, name: written.slice(0, ending?.index) };
  const shared = `${ending?.groups?.['term'] ?? ''}${noun}`;
  const works = noun === '工程' || noun === '大会战';
  // 新城校区、南坡引水工程 : works, no names.
  if (works && pending.some(({ name }) => shape.facility.test(name))) return [];
  const parts = counted([...pending, own], ending?.groups?.['count']);
  const exact = ending?.groups?.['open'] === undefined ? ending?.groups?.['count'] : undefined;
  if (shareNoun(parts, exact, works, shape))
    return parts.map(({ name, at }, i) => {
      const counts = i === parts.length - 1 && exact !== undefined;
      return { name, at, shared, end: counts ? last.at + last.name.length : at + name.length };
    });
  return [oneName(pending, last, own.name, noun, shape) ? joined([...pending, last]) : last];
}

/** …四大〔行动〕 · …等三项〔工程〕 · …三年〔行动计划〕 : not of the last member alone. */
const ROW_ENDING =
  /(?<open>等)?(?:(?<count>[二两三四五六七八九十]|\d{1,2})[大项](?:重点|专项)?)?(?<term>[二三四五]年|百日)?$/u;

/** Members with 和 or 与 inside are one, as a later 、 or the row's own count shows. */
function counted(parts: readonly Part[], count: string | undefined): readonly Part[] {
  const lastMark = parts.findLastIndex(({ joint }) => joint === '、');
  const members: Part[] = [];
  for (const [i, part] of parts.entries()) {
    const before = members.at(-1);
    if (before && i < lastMark && CLOSE_JOINT.test(part.joint))
      members[members.length - 1] = joined([before, part]);
    else members.push(part);
  }
  const number = count === undefined ? 0 : readNumeral(count);
  return number === members.length - 1 && CLOSE_JOINT.test(members.at(-1)?.joint ?? '')
    ? [...members.slice(0, -2), joined(members.slice(-2))]
    : members;
}

const joined = (parts: readonly Part[]): Part => ({
  name: parts.map(({ name, joint }, i) => (i === 0 ? name : joint + name)).join(''),
  at: parts[0]?.at ?? 0,
  joint: parts[0]?.joint ?? '',
});

/** 清渠护水、固堤强坝〔工程〕 · 渠系提质、水价振兴〔行动〕 · 保渠、保库、保塘三项〔行动〕 */
function shareNoun(
  parts: readonly Part[],
  count: string | undefined,
  works: boolean,
  shape: Grammar,
): boolean {
  const marks = parts.slice(1).map(({ joint }) => joint);
  if (!marks.includes('、') || parts.some(({ name }) => shape.otherClass.test(name))) return false;
  if (count !== undefined) return readNumeral(count) === parts.length;
  const length = parts[0]?.name.length ?? 0;
  const alike = length >= 2 && parts.every(({ name }) => name.length === length);
  if (alike && length === 4) return true;
  if (works && parts.some(({ name }) => shape.work.test(name))) return false;
  if (alike && length < 4 && !works) return true;
  const pending = parts.slice(0, -1);
  return (
    pending.every(({ name }) => name.length >= 4 && shape.deed.test(name)) &&
    (alike || parts.length > 2 || shape.deed.test(parts.at(-1)?.name ?? ''))
  );
}

/** 保护和修复重大工程 · 水价、水权环境提升行动 : nouns before the deed that is done to them all. */
function oneName(
  pending: readonly Part[],
  last: Part,
  own: string,
  noun: string,
  shape: Grammar,
): boolean {
  if (LAUNCH.test(last.name)) return false;
  if (
    own !== '' &&
    (shape.generic.test(last.name) || shape.otherClass.test(pending.at(-1)?.name ?? ''))
  )
    return false;
  if ([...pending.slice(1), last].every(({ joint }) => CLOSE_JOINT.test(joint))) return true;
  if (noun === '工程' && shape.work.test(own)) return false;
  const deed = shape.deed.test(own) || shape.deed.test(noun.slice(0, -2));
  const nouns = pending.every(
    ({ name }) =>
      name.length <= LONGEST_NOUN &&
      !shape.deed.test(name) &&
      !(noun === '工程' && shape.work.test(name)),
  );
  return deed && nouns;
}
const LONGEST_NOUN = 6;

const LONGEST_HEAD = 48;
/** 专栏3 城市更新|重点工程 : which works stand below. */
const KEY_WORKS = '重点工程';

/** Whole short lines, headings and run-in titles: 专栏2 NAME · （三）NAME。 */
function headLines(context: Context, nouns: Int32Array, shape: Grammar): readonly Member[] {
  const { outline, text } = context;
  const found: Member[] = [];
  const take = (written: string, at: number): void => {
    const groups = shape.heading.exec(written)?.groups;
    const name = groups?.['name'];
    if (name !== undefined && !name.endsWith(KEY_WORKS))
      found.push({ name, at: at + written.length - name.length });
  };
  for (const node of outline.nodes) {
    const joint = node.title.indexOf('　');
    const title = joint < 0 ? node.title : node.title.slice(0, joint);
    if (shape.classNouns.next(title, 0, title.length) === title.length) continue;
    const at = text.indexOf(title, node.titleSpan.start);
    if (at >= 0 && at < node.titleSpan.end) take(title, at);
  }
  const front = new Set(outline.front.slice(0, TITLES));
  let noun = 0;
  for (const line of outline.lines) {
    const { start } = line.span;
    while ((nouns[noun] ?? text.length) < start) noun++;
    if ((nouns[noun] ?? text.length) >= start + LONGEST_HEAD) continue;
    const role = outline.roles[line.index];
    if ((role !== 'text' && role !== 'box') || front.has(line)) continue;
    const head = /^[^。，；：]{4,40}(?=。|$)/u.exec(line.text.slice(0, LONGEST_HEAD))?.[0];
    if (head !== undefined) take(head, start);
  }
  return found;
}

/** 三项行动：政治引领行动、凝心铸魂行动、… : a row behind a colon or a word that leads to it. */
function rows(context: Context, nouns: Int32Array, shape: Grammar): readonly Candidate[] {
  const { text } = context;
  const candidates: Candidate[] = [];
  for (const line of rowLines(text, nouns, shape))
    for (const match of text.slice(line.start, line.end).matchAll(shape.row)) {
      let at = line.start + match.index + (match.groups?.['lead']?.length ?? 0);
      const names = (match.groups?.['names'] ?? '').split('、');
      for (const name of names) {
        const own = properName(name, shape);
        const place = span(at + name.length - (own?.length ?? 0), at + name.length);
        if (own !== undefined && !inTitle(context, place))
          candidates.push({ text: own, kind: 'programme', span: place, known: null });
        at += name.length + 1;
      }
    }
  return candidates;
}

/** Lines in which 、 stands behind a class noun: few do. */
function rowLines(text: string, nouns: Int32Array, { classNouns }: Grammar): readonly Span[] {
  const lines: Span[] = [];
  for (const at of nouns) {
    if (at < (lines.at(-1)?.end ?? 0)) continue;
    const noun = classNouns.longest(text, at)?.word;
    if (noun === undefined || text.charAt(at + noun.length) !== '、') continue;
    lines.push(span(text.lastIndexOf('\n', at) + 1, seek(text, '\n', at)));
  }
  return lines;
}

/** 精准实施… : a verb that leads to the name. */
const LAUNCH = /^\p{Script=Han}{0,4}?(?:实施|开展|推进|启动|打造|打好|打赢)(?=\p{Script=Han}{2})/u;
const MODIFIERS =
  /^(?:一批|新一轮|新一期|好|重大(?!火灾|事故|隐患|风险|疾病|疫情|灾害)|省级|市级|全省|全市|各类|相关|有关|系列|本年度|年度|了)+(?=\p{Script=Han}{5})/u;
/** 参与清渠护水行动 */
const JOINING = /^(?:参与|助力|投身)(?=\p{Script=Han}{5})/u;
/** 40个清淤补漏工程 · 全年建设40项水利工程 : what is counted is no one thing. */
const MEASURED = /\d[个项处条座]/u;
/** 三大攻坚战 · 20个重大工程 : counted, not named. */
const COUNTED = /^[一二两三四五六七八九十\d]+[大个项]/u;
const BUILT = /^(?:建设|新建|改建|扩建|续建|修建|兴建)/u;
const NO_NAME =
  /^(?:方案|关于|[的和与及在对以为是之等其这该各]|\d{4}年[为是]|进(?!一步)|有(?![效机]))|的|(?<![高中均])等/u;

function properName(written: string, shape: Grammar): string | undefined {
  if (MEASURED.test(written)) return undefined;
  // 启动|建设南河护岸提升工程 : works.
  if (written.endsWith('工程') && BUILT.test(written)) return undefined;
  const name = written
    .replace(JOINING, '')
    .replace(MODIFIERS, '')
    .replace(LAUNCH, '')
    .replace(MODIFIERS, '');
  if (countHan(name) < SHORTEST || shape.generic.test(name) || COUNTED.test(name)) return undefined;
  if (NO_NAME.test(name.replace(/^党的/u, '')) || /[“”]/u.test(name)) return undefined;
  if (name.endsWith('工程') && shape.works.test(name)) return undefined;
  return name;
}
