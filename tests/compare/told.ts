/** A difference in lines, and the edits of planted.ts. */
import { type DiffOptions, diffPlans, type Plan } from '../../src/compare/index.js';
import { defaultLexicon, extractPlan, readDocument } from '../../src/index.js';
import type { Difference, TargetPlace } from '../../src/model/difference.js';
import { loadSegmenter } from '../../src/words/index.js';
import type { Edit } from './planted.js';

const only = (text: string, part: string): number => {
  const at = text.indexOf(part);
  if (at === -1 || text.includes(part, at + 1)) throw new Error(`not one place: ${part}`);
  return at;
};

function lineAt(text: string, part: string): { readonly start: number; readonly end: number } {
  const at = only(text, part);
  const end = text.indexOf('\n', at);
  return { start: text.lastIndexOf('\n', at) + 1, end: end === -1 ? text.length : end + 1 };
}

export function edited(text: string, [kind, what, to]: Edit): string {
  if (kind === 'replace') {
    const at = only(text, what);
    return text.slice(0, at) + to + text.slice(at + what.length);
  }
  const { start, end } = lineAt(text, what);
  const rest = text.slice(0, start) + text.slice(end);
  if (kind === 'drop') return rest;
  const before = lineAt(rest, to ?? '').start;
  return rest.slice(0, before) + text.slice(start, end) + rest.slice(before);
}

export async function planOf(
  id: string,
  path: string,
  content: string | Uint8Array,
): Promise<Plan> {
  const document = await readDocument(content, { path });
  const record = await extractPlan(document, { lexicon: defaultLexicon(), path, language: 'zh' });
  return { id, record, text: document.layer.text };
}

export async function differenceOf(path: string, old: string, now: string): Promise<Difference> {
  const options: DiffOptions = { lexicon: defaultLexicon(), segmenter: await loadSegmenter() };
  return diffPlans(await planOf('old', path, old), await planOf('new', path, now), options);
}

const amountOf = ({ comparator, value, valueMax, unit }: TargetPlace): string =>
  `${comparator} ${value}${valueMax === null ? '' : `–${valueMax}`}${unit ?? ''}`;

/** Of a target only what changed. */
const targetOf = (changes: readonly string[]) => (place: TargetPlace) => {
  const { indicator, deadline, frequency, status } = place;
  const hasAmount = ['value', 'comparator', 'unit'].some((change) => changes.includes(change));
  return [
    indicator,
    ...(hasAmount || changes.includes('added') || changes.includes('removed')
      ? [amountOf(place)]
      : []),
    ...(changes.includes('deadline') ? [deadline ?? '—'] : []),
    ...(changes.includes('frequency') ? [frequency ?? '—'] : []),
    ...(changes.includes('status') ? [status] : []),
  ].join(' ');
};

type Words = readonly { readonly kind: string; readonly text: string }[];

/** Engines cut words differently: of two that replace each other only what differs is told. */
function wordsOf(pieces: Words): string {
  let told = '';
  for (const [i, { kind, text }] of pieces.entries()) {
    const next = pieces[i + 1];
    if (kind === 'removed' && next?.kind === 'added') told += replaced([...text], [...next.text]);
    else if (kind === 'removed') told += `[-${text}-]`;
    else if (kind === 'added' && pieces[i - 1]?.kind !== 'removed') told += `{+${text}+}`;
  }
  return told;
}

function replaced(old: string[], now: string[]): string {
  while (old.length > 0 && old[0] === now[0]) [old, now] = [old.slice(1), now.slice(1)];
  while (old.length > 0 && old.at(-1) === now.at(-1))
    [old, now] = [old.slice(0, -1), now.slice(0, -1)];
  const removed = old.length === 0 ? '' : `[-${old.join('')}-]`;
  return removed + (now.length === 0 ? '' : `{+${now.join('')}+}`);
}

interface Change<P> {
  readonly changes: readonly string[];
  readonly old: readonly P[];
  readonly new: readonly P[];
  readonly words: Words;
}

/** 任务 reworded: 〔title〕 [-10-]{+15+}: one line a change. */
export function toldOf(difference: Difference): readonly string[] {
  const lines = <P>(
    sheet: string,
    changes: readonly Change<P>[],
    show: (changes: readonly string[]) => (place: P) => string,
  ): readonly string[] =>
    changes.map((change) => {
      const sides = [change.old, change.new].map((side) =>
        side.map(show(change.changes)).join(' & '),
      );
      const words = wordsOf(change.words);
      const shown = [...new Set(sides)].filter((side) => side !== '').join(' → ');
      return [`${sheet} ${change.changes.join('+')}:`, shown, words]
        .filter((part) => part !== '')
        .join(' ');
    });
  const text = () => (place: { readonly text: string }) => place.text;
  return [
    ...difference.document.map(({ field, old, new: now }) => `document ${field}: ${old} → ${now}`),
    ...lines('section', difference.sections, text),
    ...lines('action', difference.actions, text),
    ...lines('target', difference.targets, targetOf),
    ...lines(
      'deadline',
      difference.deadlines,
      () =>
        ({ text: quote, start, end, frequency }) =>
          `${quote} ${frequency ?? [...new Set([start, end])].filter(Boolean).join('/')}`,
    ),
    ...lines(
      'slogan',
      difference.slogans,
      () =>
        ({ text: slogan, items }) =>
          items.length === 0 ? slogan : `${slogan}（${items.join('、')}）`,
    ),
    ...lines('reference', difference.references, text),
    ...lines(
      'responsible',
      difference.responsible,
      () =>
        ({ role, bodies }) =>
          `${role} ${bodies.join('、')}`,
    ),
    ...lines(
      'passage',
      difference.passages ?? [],
      (changes) => (place) => (changes.includes('reworded') ? '' : place.text),
    ),
  ];
}
