/** Slogans and references: what the whole plan says, wherever it says it. */

import type { Lexicon } from '../../lexicon/lexicon.js';
import type { Difference, ReferencePlace, SloganPlace } from '../../model/difference.js';
import type { Reference, Slogan } from '../../model/record.js';
import { type Span, span } from '../../model/span.js';
import type { Segmenter } from '../../words/index.js';
import { sloganKey } from '../slogans.js';
import { bare, bigramsOf, likeness, pairByKey, pairByLikeness } from './likeness.js';
import { wordsChanged } from './wording.js';

/** 2024年行动计划 → 2025年行动计划: one series of documents. */
const SAME_SERIES = 0.8;

const numbers = (elements: readonly unknown[]): readonly number[] => elements.map((_, i) => i);

const firstOf = (spans: readonly Span[]): Span => {
  const { start, end } = spans[0] ?? span(0, 0);
  return { start, end };
};

const sloganPlace = ({ text, kind, items, spans }: Slogan): SloganPlace => ({
  kind,
  items: [...items],
  text,
  span: firstOf(spans),
});

export function sloganChanges(
  old: readonly Slogan[],
  now: readonly Slogan[],
  lexicon: Lexicon,
): Difference['slogans'] {
  const keyOf = (slogan: Slogan): string => sloganKey(slogan.text, lexicon);
  const { pairs, ...alone } = pairByKey(
    numbers(old),
    numbers(now),
    (i) => keyOf(old[i] as Slogan),
    (j) => keyOf(now[j] as Slogan),
  );
  return [
    ...[...pairs].flatMap(([i, j]): Difference['slogans'] => {
      const [a, b] = [old[i] as Slogan, now[j] as Slogan];
      const isSame = a.items.map(bare).sort().join() === b.items.map(bare).sort().join();
      return isSame
        ? []
        : [{ changes: ['items'], old: [sloganPlace(a)], new: [sloganPlace(b)], words: [] }];
    }),
    ...alone.old.map((i): Difference['slogans'][number] => ({
      changes: ['removed'],
      old: [sloganPlace(old[i] as Slogan)],
      new: [],
      words: [],
    })),
    ...alone.new.map((j): Difference['slogans'][number] => ({
      changes: ['added'],
      old: [],
      new: [sloganPlace(now[j] as Slogan)],
      words: [],
    })),
  ];
}

const referencePlace = ({ title, spans }: Reference): ReferencePlace => ({
  text: title,
  span: firstOf(spans),
});

export function referenceChanges(
  old: readonly Reference[],
  now: readonly Reference[],
  segmenter: Segmenter,
): Difference['references'] {
  const equal = pairByKey(
    numbers(old),
    numbers(now),
    (i) => bare(old[i]?.title ?? ''),
    (j) => bare(now[j]?.title ?? ''),
  );
  const titles = [old, now].map((own) => own.map(({ title }) => bigramsOf(title)));
  const { pairs, ...alone } = pairByLikeness(equal.old, equal.new, (i, j) => {
    const [a, b] = [titles[0]?.[i], titles[1]?.[j]];
    const like = a === undefined || b === undefined ? 0 : likeness(a, b);
    return like < SAME_SERIES ? 0 : like;
  });
  return [
    ...pairs.map(([i, j]): Difference['references'][number] => {
      const [a, b] = [old[i] as Reference, now[j] as Reference];
      return {
        changes: ['retitled'],
        old: [referencePlace(a)],
        new: [referencePlace(b)],
        words: wordsChanged(a.title, b.title, segmenter),
      };
    }),
    ...alone.old.map((i): Difference['references'][number] => ({
      changes: ['removed'],
      old: [referencePlace(old[i] as Reference)],
      new: [],
      words: [],
    })),
    ...alone.new.map((j): Difference['references'][number] => ({
      changes: ['added'],
      old: [],
      new: [referencePlace(now[j] as Reference)],
      words: [],
    })),
  ];
}
