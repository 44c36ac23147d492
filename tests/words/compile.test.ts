import { describe, expect, test } from 'vitest';
import { frequentWords, idfLines } from '../../src/words/compile.js';

describe('精简词典', () => {
  test.each([
    ['常用词留下', '推进 9000 v', ['推进']],
    ['罕用词不要', '岗上 49 n', []],
    ['正好五十次的留下', '支书 50 n', ['支书']],
    ['缺项的行会使引擎中止，不要', '推进 9000', []],
    ['Windows 行尾', '推进 9000 v\r', ['推进']],
    ['空行', '\n\n', []],
  ])('%s', (_, dictionary, words) => {
    expect([...frequentWords(dictionary).keys()]).toEqual(words);
  });

  test('行的写法不变', () => {
    expect([...frequentWords('推进 9000 v\r\n治理 800 vn\n').values()]).toEqual([
      '推进 9000 v',
      '治理 800 vn',
    ]);
  });
});

test('只留词典里有的词的逆文档频率', () => {
  expect(idfLines(new Set(['治理']), '治理 5.123456\n推进 4.2\n坏行\n')).toEqual(['治理 5.1235']);
});
