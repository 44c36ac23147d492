/** Unquoted proper names with their class noun. */
import { span } from '../../model/span.js';
import type { Context } from '../context.js';
import { type Candidate, inTitle } from './candidate.js';
import { type Grammar, grammar } from './grammar.js';

/** Stretches without stops, quotations and brackets. */
const CLAUSE = /[^，,。；;：:！!？?\n“”《》「」（）()]{4,160}/gu;
const JOINT = /、|以及|及|和|与/u;
const CLOSE_JOINT = /^[和与]$/u;
const HAN = /\p{Script=Han}/gu;
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

  for (const clause of text.matchAll(CLAUSE)) {
    const begins = launchEnd(clause[0], shape);
    const told = begins !== undefined ? undefined : shape.told.exec(clause[0])?.groups?.['name'];
    if (told !== undefined) add(told, clause.index);
    if (begins === undefined) continue;
    const members = membersOf(clause[0].slice(begins), clause.index + begins, shape);
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

/** The verb that launches stands near the head of its clause. */
const LONGEST_LEAD = 40;

/** 深入实施|… : behind the first verb that launches, and its 了 or 好. */
function launchEnd(clause: string, { launchVerbs }: Grammar): number | undefined {
  for (let at = launchVerbs.next(clause, 0); at <= LONGEST_LEAD && at < clause.length; ) {
    const verb = launchVerbs.longest(clause, at)?.word;
    if (verb !== undefined) {
      const end = at + verb.length;
      return '了好'.includes(clause.charAt(end) || ' ') ? end + 1 : end;
    }
    at = launchVerbs.next(clause, at + 1);
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
  const front = new Set(outline.front.slice(0, 6));
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
  const letters = name.match(HAN)?.length ?? 0;
  if (letters < SHORTEST || shape.generic.test(name) || COUNTED.test(name)) return undefined;
  if (NO_NAME.test(name.replace(/^党的/u, '')) || /[“”]/u.test(name)) return undefined;
  return name;
}
