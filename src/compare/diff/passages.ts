/** What a plan says outside its sections and actions: title, preamble, goals, signature. */
import type { Difference, PassagePlace } from '../../model/difference.js';
import type { Span } from '../../model/span.js';
import type { Segmenter } from '../../words/index.js';
import type { Plan } from '../plan.js';
import type { MatchedActions } from './actions.js';
import { bare, bigramsOf, likeness, pairByKey, pairByLikeness } from './likeness.js';
import type { SectionMatch } from './sections.js';
import { flat, wordsChanged } from './wording.js';

/** From here on a passage is another one reworded. */
const SAME_PASSAGE = 0.5;

interface Passage {
  readonly text: string;
  readonly span: Span;
  /** Of the heading or action before it, so that it is the same on both sides. */
  readonly after: string;
}

/** Each stretch between two headings or actions is one passage, however its lines are broken. */
function passagesIn(
  text: string,
  anchors: readonly { readonly span: Span; readonly name: string }[],
): readonly Passage[] {
  const points = [...text];
  const passages: Passage[] = [];
  let from = 0;
  let after = '';
  const add = (to: number): void => {
    const own = points.slice(from, to).join('');
    const begin = own.length - own.trimStart().length;
    const body = own.trim();
    if (bare(body) === '') return;
    const start = from + begin;
    passages.push({ text: flat(body), span: { start, end: start + [...body].length }, after });
  };
  for (const { span, name } of [...anchors].sort((a, b) => a.span.start - b.span.start)) {
    if (span.start > from) add(span.start);
    if (span.end >= from) after = name;
    from = Math.max(from, span.end);
  }
  add(points.length);
  return passages;
}

/** Null where only the record is at hand. */
export function passageChanges(
  old: Plan,
  now: Plan,
  sections: SectionMatch,
  actions: MatchedActions,
  segmenter: Segmenter,
): Difference['passages'] {
  if (old.text === null || now.text === null) return null;
  const names = { old: new Map<string, string>(), new: new Map<string, string>() };
  for (const [a, b] of sections.toNew) {
    names.old.set(a ?? '', `section ${b}`);
    names.new.set(b ?? '', `section ${b}`);
  }
  for (const { main } of actions.matches) {
    names.old.set(old.record.actions[main[0]]?.id ?? '', `action ${main[1]}`);
    names.new.set(now.record.actions[main[1]]?.id ?? '', `action ${main[1]}`);
  }
  const anchorsOf = ({ record }: Plan, side: 'old' | 'new') =>
    [...record.sections, ...record.actions].map(({ id, span }) => ({
      span,
      name: names[side].get(id) ?? `${side} ${id}`,
    }));
  const before = passagesIn(old.text, anchorsOf(old, 'old'));
  const after = passagesIn(now.text, anchorsOf(now, 'new'));
  const keyed = (
    left: readonly number[],
    right: readonly number[],
    key: (passage: Passage) => string,
  ) =>
    pairByKey(
      left,
      right,
      (i) => key(before[i] as Passage),
      (j) => key(after[j] as Passage),
    );
  const same = keyed(
    before.map((_, i) => i),
    after.map((_, j) => j),
    ({ text }) => bare(text),
  );
  const placed = keyed(same.old, same.new, (passage) => passage.after);
  const bigrams = [before, after].map((own) => own.map(({ text }) => bigramsOf(text)));
  const alike = pairByLikeness(placed.old, placed.new, (i, j) => {
    const [a, b] = [bigrams[0]?.[i], bigrams[1]?.[j]];
    const like = a === undefined || b === undefined ? 0 : likeness(a, b);
    return like < SAME_PASSAGE ? 0 : like;
  });
  const placeOf = ({ text, span }: Passage): PassagePlace => ({ text, span: { ...span } });
  type PassageChange = NonNullable<Difference['passages']>[number];
  return [
    ...[...placed.pairs, ...alike.pairs]
      .sort(([a], [b]) => a - b)
      .map(([i, j]): PassageChange => {
        const [a, b] = [before[i] as Passage, after[j] as Passage];
        return {
          changes: ['reworded'],
          old: [placeOf(a)],
          new: [placeOf(b)],
          words: wordsChanged(a.text, b.text, segmenter),
        };
      }),
    ...alike.old.map(
      (i): PassageChange => ({
        changes: ['removed'],
        old: [placeOf(before[i] as Passage)],
        new: [],
        words: [],
      }),
    ),
    ...alike.new.map(
      (j): PassageChange => ({
        changes: ['added'],
        old: [],
        new: [placeOf(after[j] as Passage)],
        words: [],
      }),
    ),
  ];
}
