/** Unquoted proper names with their class noun. */
import { CodeSet } from '../../model/code-set.js';
import { countHan } from '../../model/han.js';
import { type Span, span } from '../../model/span.js';
import type { Context } from '../context.js';
import { type Candidate, inTitle } from './candidate.js';
import { type Grammar, grammar } from './grammar.js';

/** What a clause does not hold: stops, quotations, brackets. */
const STOPS = new CodeSet('，,。；;：:！!？?\n“”《》「」（）()');
const SHORTEST_CLAUSE = 4;
/** Longer ones are read in parts. */
const LONGEST_CLAUSE = 160;
const JOINT = /、|以及|及|和|与/u;
const CLOSE_JOINT = /^[和与]$/u;
/** Fewer characters than this name nothing of their own. */
const SHORTEST = 5;

/** 实施青年理论学习提升工程 · 专栏3 智慧水利工程 · 实施A行动、B行动和C工程 */
export function programmeCandidates(context: Context): readonly Candidate[] {
  const { text, lexicon } = context;
  const shape = grammar(lexicon);
  const candidates: Candidate[] = [];
  const add = (name: string, at: number): void => {
    const own = properName(name, shape);
    if (own === undefined) return;
    const start = at + name.length - own.length;
    const place = span(start, start + own.length);
    if (!inTitle(context, place))
      candidates.push({ text: own, kind: 'programme', span: place, known: null });
  };

  const titles = titleLines(context);
  for (const clause of clausesOf(text)) {
    if (titles.some(({ start, end }) => clause.start >= start && clause.start < end)) continue;
    const begins = launchEnd(text, clause, shape);
    if (begins === undefined) {
      // The pattern takes its time, and few clauses hold such a verb.
      if (shape.tellVerbs.next(text, clause.start, clause.end) === clause.end) continue;
      const told = shape.told.exec(text.slice(clause.start, clause.end))?.groups?.['name'];
      if (told !== undefined) add(told, clause.start);
      continue;
    }
    const members = membersOf(text.slice(begins, clause.end), begins, shape);
    for (const member of members)
      if (member.shared === undefined) add(member.name, member.at);
      else
        candidates.push({
          text: `${member.name}${member.shared}`,
          kind: 'programme',
          span: span(member.at, member.at + member.name.length),
          known: null,
        });
  }
  for (const { name, at } of headLines(context, shape)) add(name, at);
  return candidates.concat(rows(context, shape));
}

/** Before the first heading: 甲市推进智慧养老三年行动计划（2024—2026年） names the plan, no programme of it. */
const titleLines = ({ outline }: Context): readonly Span[] =>
  outline.front
    .slice(0, TITLES)
    .filter(({ text }) => PLAN.test(text))
    .map(({ span }) => span);
const TITLES = 6;
const PLAN = /(?:计划|规划|方案|要点|意见|措施|办法|通知)\s?(?:[（(][^（()）]{1,24}[）)])?$/u;

function* clausesOf(text: string): Iterable<Span> {
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !STOPS.has(text.charCodeAt(at))) continue;
    for (; at - start >= SHORTEST_CLAUSE; start += LONGEST_CLAUSE)
      yield span(start, Math.min(at, start + LONGEST_CLAUSE));
    start = at + 1;
  }
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
}

/** The members of a row behind a verb that end in a class noun; 甲、乙、丙工程 share it. */
function membersOf(rest: string, at: number, shape: Grammar): readonly Member[] {
  const members: Member[] = [];
  let start = 0;
  let joined = '';
  let pending: Member[] = [];
  const close = (end: number): boolean => {
    const written = rest.slice(start, end);
    const named = shape.named.exec(written);
    const name = named?.groups?.['name'];
    const noun = named?.groups?.['noun'];
    if (name === undefined || noun === undefined) {
      pending.push({ name: written, at: at + start });
      return written.length <= 24;
    }
    const own = name.slice(0, name.length - noun.length);
    const alike = pending.length > 0 && pending.every((member) => member.name.length === 4);
    if (alike && own.length === 4) {
      for (const member of pending) members.push({ ...member, shared: noun });
      members.push({ name: own, at: at + start, shared: noun });
    } else {
      // 保护和修复重大工程 : one name, unless another verb leads to its second half.
      const first = pending.length === 1 && CLOSE_JOINT.test(joined) ? pending[0] : undefined;
      if (first && !LAUNCH.test(name) && name.length === written.length)
        members.push({ name: `${first.name}${joined}${name}`, at: first.at });
      else members.push({ name, at: at + start });
    }
    pending = [];
    return true;
  };
  for (let joint = JOINT.exec(rest.slice(start)); joint; joint = JOINT.exec(rest.slice(start))) {
    const end = start + joint.index;
    if (!close(end)) return members;
    start = end + joint[0].length;
    joined = joint[0];
  }
  close(rest.length);
  return members;
}

/** Whole short lines, headings and run-in titles: 专栏2 NAME · （三）NAME。 */
function headLines(context: Context, shape: Grammar): readonly Member[] {
  const { outline, text } = context;
  const found: Member[] = [];
  const take = (written: string, at: number): void => {
    const groups = shape.heading.exec(written)?.groups;
    const name = groups?.['name'];
    if (name !== undefined) found.push({ name, at: at + written.length - name.length });
  };
  for (const node of outline.nodes) {
    const joint = node.title.indexOf('　');
    const title = joint < 0 ? node.title : node.title.slice(0, joint);
    const at = text.indexOf(title, node.titleSpan.start);
    if (at >= 0 && at < node.titleSpan.end) take(title, at);
  }
  const front = new Set(outline.front.slice(0, TITLES));
  for (const line of outline.lines) {
    const role = outline.roles[line.index];
    if ((role !== 'text' && role !== 'box') || front.has(line)) continue;
    const head = /^[^。，；：]{4,40}(?=。|$)/u.exec(line.text.slice(0, 48))?.[0];
    if (head !== undefined) take(head, line.span.start);
  }
  return found;
}

/** 三项行动：政治引领行动、凝心铸魂行动、… : a row behind a colon or a word that leads to it. */
function rows(context: Context, shape: Grammar): readonly Candidate[] {
  const { text } = context;
  const candidates: Candidate[] = [];
  for (const match of text.matchAll(shape.row)) {
    let at = match.index + (match.groups?.['lead']?.length ?? 0);
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

/** 精准实施… : a verb that leads to the name. */
const LAUNCH = /^\p{Script=Han}{0,4}?(?:实施|开展|推进|启动|打造|打好|打赢)(?=\p{Script=Han}{2})/u;
const MODIFIERS =
  /^(?:一批|新一轮|新一期|好|重大|省级|市级|全省|全市|各类|相关|有关|系列|本年度|年度|了|\d+[个项处](?:以上)?)+(?=\p{Script=Han}{5})/u;
/** 三大攻坚战 · 20个重大工程 : counted, not named. */
const COUNTED = /^[一二两三四五六七八九十\d]+[大个项]/u;
const NO_NAME = /^[的和与及在对以为是有之等其这该各]|的|等/u;

function properName(written: string, shape: Grammar): string | undefined {
  const name = written.replace(MODIFIERS, '').replace(LAUNCH, '').replace(MODIFIERS, '');
  if (countHan(name) < SHORTEST || shape.generic.test(name) || COUNTED.test(name)) return undefined;
  if (NO_NAME.test(name.replace(/^党的/u, '')) || /[“”]/u.test(name)) return undefined;
  return name;
}
