import { describe, expect, test } from 'vitest';
import { defaultLexicon } from '../../../src/lexicon/default.js';
import { recognise } from '../../../src/recognise/index.js';
import { timeTable } from '../times.js';

describe('terms of office', () => {
  timeTable({ date: '2025-03-12' }, [
    ['本届任期内完成', '本届任期内 during'],
    ['本届政府任期内基本消除', '本届政府任期内 during'],
    ['历届任期目标'],
  ]);
});

describe('任期的写法', () => {
  timeTable({ date: '2025-03-12' }, [
    ['这一届任期内', '这一届任期内 during'],
    ['新一届任期', '新一届任期 during'],
    ['新一届政府任期期间', '新一届政府任期期间 during'],
    ['本届党委任期内', '本届党委任期内 during'],
    ['本届政府内', '本届政府内 during'],
    ['本届内', '本届内 during'],
    ['本届委员会，任期'],
  ]);
});

test('任期是规划自己的时期', () => {
  expect(recognise('本届政府任期内', defaultLexicon())).toMatchObject([
    { form: 'during', value: { type: 'plan-period' } },
  ]);
});
