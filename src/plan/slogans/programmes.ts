/** Unquoted proper names with their class noun. */
import { alternation, list } from '../../lexicon/lexicon.js';
import { span } from '../../model/span.js';
import type { Context } from '../context.js';
import { type Candidate, inTitle } from './candidate.js';
import { grammar } from './grammar.js';

/** 实施青年理论学习提升工程 : an unquoted proper name with its class noun. */
export function programmeCandidates(context: Context): readonly Candidate[] {
  const { text, lexicon, outline } = context;
  const { unquoted, listed, heading, generic } = grammar(lexicon);
  const candidates: Candidate[] = [];
  const add = (name: string, at: number): void => {
    const stripped = stripModifiers(name);
    const start = at + name.length - stripped.length;
    const place = span(start, start + stripped.length);
    if (inTitle(context, place)) return;
    if ((stripped.match(/\p{Script=Han}/gu)?.length ?? 0) < 5 || generic.test(stripped)) return;
    if (/^[的和与及在对以为是有之等]|的/u.test(stripped.slice(0, -2)) && !/^党的/u.test(stripped))
      return;
    candidates.push({
      text: stripped.replace(/[“”]/gu, ''),
      kind: 'programme',
      span: place,
      known: null,
    });
  };
  for (const match of text.matchAll(unquoted)) {
    const name = match.groups?.['name'] ?? '';
    if (name.includes('、')) continue;
    add(name, match.index + match[0].length - name.length);
  }
  for (const match of sharedNouns(context)) candidates.push(match);
  for (const node of outline.nodes) {
    if (node.form !== 'heading' && node.title.length > 22) continue;
    const groups = heading.exec(node.title.split('　')[0] ?? '')?.groups;
    // “法律明白人”培养工程 : the quoted name is the programme.
    if (groups?.['name'] === undefined || /[“”]/u.test(groups['name'])) continue;
    const at = text.indexOf(groups['name'], node.titleSpan.start);
    if (at >= 0 && at < node.titleSpan.end) add(groups['name'], at);
  }
  // A row of names with one class noun: 政治引领行动、凝心铸魂行动、…
  const rows = [...text.matchAll(listed)];
  for (const [i, match] of rows.entries()) {
    const end = match.index + match[0].length;
    const next = rows[i + 1];
    const last = rows[i - 1];
    const joined =
      (next &&
        next.index - end === 1 &&
        text.charAt(end) === '、' &&
        next.groups?.['noun'] === match.groups?.['noun']) ||
      (last &&
        match.index - (last.index + last[0].length) === 1 &&
        text.charAt(match.index - 1) === '、' &&
        last.groups?.['noun'] === match.groups?.['noun']);
    if (joined) {
      const name = match.groups?.['name'] ?? '';
      add(name, match.index + match[0].length - name.length);
    }
  }
  return candidates;
}

/** 凝心铸魂、选贤任能、强基固本工程 : names sharing one class noun are counted one by one. */
function sharedNouns(context: Context): readonly Candidate[] {
  const { text, lexicon } = context;
  const nouns = alternation(list(lexicon, 'programme-nouns'));
  const verbs = alternation(list(lexicon, 'launch-verbs'));
  const pattern = new RegExp(
    `(?<lead>${verbs})(?<names>[\\p{Script=Han}]{4}(?:、[\\p{Script=Han}]{4}){1,8})(?<noun>${nouns})`,
    'gu',
  );
  const candidates: Candidate[] = [];
  for (const match of text.matchAll(pattern)) {
    const noun = match.groups?.['noun'] ?? '';
    let at = match.index + (match.groups?.['lead']?.length ?? 0);
    for (const name of (match.groups?.['names'] ?? '').split('、')) {
      candidates.push({
        text: `${name}${noun}`,
        kind: 'programme',
        span: span(at, at + name.length),
        known: null,
      });
      at += name.length + 1;
    }
  }
  return candidates;
}

/** 精准实施… : a verb that leads to the name. */
const LAUNCH = /^\p{Script=Han}{0,4}?(?:实施|开展|推进|启动|打造)(?=\p{Script=Han}{5})/u;
const MODIFIERS =
  /^(?:一批|新一轮|好|重大|国家|省级|市级|全省|全市|各类|相关|有关|系列|本年度|年度|了|的|《)+/u;
const stripModifiers = (name: string): string => name.replace(MODIFIERS, '').replace(LAUNCH, '');
