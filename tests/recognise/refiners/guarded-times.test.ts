import { describe, expect, test } from 'vitest';
import { defaultLexicon } from '../../../src/lexicon/default.js';
import { timesOf } from '../times.js';

const words = defaultLexicon().guards.flatMap(({ of, words }) =>
  of.includes('time') ? words : [],
);

describe('vocabulary that holds no time', () => {
  test.each(words)('%s', (word) => {
    expect(timesOf(`关于${word}的说明`, {})).toEqual([]);
  });

  test('the time beside it is found', () => {
    expect(timesOf('2025年十月革命纪念', {})).toEqual(['2025年 during 2025-01-01..2025-12-31']);
  });
});
