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

  test.each([
    ['2025年十月革命纪念', '2025年 during 2025-01-01..2025-12-31'],
    ['十月革命纪念馆2025年开放', '2025年 during 2025-01-01..2025-12-31'],
    ['十月革命、五月风暴之后的1968年', '1968年 during 1968-01-01..1968-12-31'],
  ])('the time beside it is found: %s', (phrase, found) => {
    expect(timesOf(phrase, {})).toEqual([found]);
  });

  test.each([
    ['二〇二五年二月二十日', '二〇二五年二月二十日 during 2025-02-20..2025-02-20'],
    ['二〇二五年三月三日', '二〇二五年三月三日 during 2025-03-03..2025-03-03'],
    ['二〇二五年四月八日前', '二〇二五年四月八日前 by ..2025-04-08'],
    ['二〇二五年六月六日', '二〇二五年六月六日 during 2025-06-06..2025-06-06'],
    ['年初一季度', '一季度 during'],
  ])('a date that goes on behind such a word stays: %s', (phrase, found) => {
    expect(timesOf(phrase, {})).toEqual([found]);
  });
});
