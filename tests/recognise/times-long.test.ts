import { expect, test } from 'vitest';
import { defaultLexicon } from '../../src/lexicon/default.js';
import { RECOGNISERS, recognise } from '../../src/recognise/index.js';

const LENGTH = 100_000;

/** A run that a recogniser could stumble through for ever, and how many times it holds. */
const ROWS: readonly (readonly [id: string, run: string, found: number])[] = [
  ['year', '2025年', LENGTH / 5],
  ['date', '6月', LENGTH / 2],
  ['day', '9', 0],
  ['decade', '世纪', 0],
  ['duration', '一', 0],
  ['festival', '“春节', 0],
  ['fiscal-year', '2025/', 0],
  ['five-year-plan', '十五', 0],
  ['iso-date', '2025.1.', 0],
  ['lunar-date', '农历', 0],
  ['period', '未来', 0],
  ['phrase', '2025', 0],
  ['recurrence', '每', 0],
  ['relative', '上', 0],
  ['roc-year', '112', 0],
  ['season', '汛期', 0],
  ['term', '本届', 0],
  ['week', '第三', 0],
  ['year-part', '年', 0],
  ['quoted', '“‘', 64],
  ['title', '《〈', 0],
];

test.each(ROWS)('%s in a run of %s', (id, run, found) => {
  const recogniser = RECOGNISERS.find((one) => one.id === id);
  const text = run.repeat(Math.ceil(LENGTH / run.length));
  expect([...(recogniser?.find(text, defaultLexicon()) ?? [])]).toHaveLength(found);
});

test('every recogniser of times, quotations and titles is in the table', () => {
  const ids = RECOGNISERS.filter(({ kinds }) =>
    kinds.some((kind) => kind === 'time' || kind === 'quoted' || kind === 'title'),
  ).map(({ id }) => id);
  expect(ROWS.map(([id]) => id).sort()).toEqual(ids.sort());
});

test('a chain of ranges is one time', () => {
  const found = recognise('2025年至'.repeat(1000), defaultLexicon());
  expect(found.map(({ kind, span }) => [kind, span.start])).toEqual([['time', 0]]);
});
