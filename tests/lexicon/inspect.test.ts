import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packageDictionaries } from '../../src/lexicon/default.js';
import { definitionsIn, sizeOf, termOf } from '../../src/lexicon/definitions.js';
import { inspectDictionary, readDictionary } from '../../src/lexicon/load.js';

let folder: string;

const file = (yaml: string): string => {
  const path = join(folder, '词典.yaml');
  writeFileSync(path, yaml);
  return path;
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-extract-lexicon-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('一个文件里的每处错误，按行', () => {
  test.each<[string, string, readonly [number | null, string | undefined, RegExp][]]>([
    [
      '几种错误一起',
      `slogans:
  - {text: 三色治理, kind: numerik}
  - {text: 三色治理, kind: numeric, nummer: 3}
words:
  - 數字政府
  - [甲]
`,
      [
        [2, 'slogans.0.kind', /numeric/u],
        [3, 'slogans.1', /nummer/u],
        [3, '三色治理', /^duplicate$/u],
        [5, '數字政府', /^traditional$/u],
        [6, 'words.1', /string/u],
      ],
    ],
    [
      '变体与别的条目重复',
      'slogans:\n  - {text: 甲乙, kind: motto}\n  - {text: 丙丁, kind: motto, variants: [甲乙]}\n',
      [[3, '甲乙', /^duplicate$/u]],
    ],
    [
      '旧称的年月和单位的重复写法',
      `superseded:
  - {old: [甲局], now: 乙局, since: 2019-13}
offices:
  - {names: [发展改革, 发改]}
  - {names: [发改, 发展和改革]}
`,
      [
        [2, 'superseded.0.since', /./u],
        [5, '发改', /^duplicate$/u],
      ],
    ],
    ['不认识的键', 'word:\n  - 数字政府\n', [[null, undefined, /word/u]]],
    ['不是 YAML', 'words:\n  - 数字\n  - [\n', [[4, undefined, /./u]]],
    ['没有声明的别名', 'words: [*甲]\n', [[1, undefined, /甲/u]]],
    ['同一节的两个键', 'words: []\nwords: []\n', [[2, undefined, /unique/u]]],
  ])('%s', (_, yaml, expected) => {
    const { dictionary, problems, isRead } = inspectDictionary(file(yaml));
    expect({ dictionary, isRead }).toEqual({ dictionary: undefined, isRead: true });
    expect(problems.map(({ line, entry }) => [line, entry])).toEqual(
      expected.map(([line, entry]) => [line, entry]),
    );
    for (const [i, [, , reason]] of expected.entries()) expect(problems[i]?.reason).toMatch(reason);
  });

  test('没有错误就是词典', () => {
    const path = file('words: [数字政府]\nlists: {extra-verbs: [抓实, 推进]}\n');
    const { dictionary, problems } = inspectDictionary(path);
    expect(problems).toEqual([]);
    expect(dictionary).toEqual(readDictionary(path));
    expect(dictionary && sizeOf(dictionary)).toBe(3);
  });

  test('空文件是空词典', () => {
    const { dictionary } = inspectDictionary(file(''));
    expect(dictionary && sizeOf(dictionary)).toBe(0);
  });

  test('读不了的文件', () => {
    expect(inspectDictionary(join(folder, '没有.yaml'))).toMatchObject({
      isRead: false,
      problems: [{ line: null, reason: 'ENOENT' }],
    });
  });
});

test.each(packageDictionaries())('%s 没有错误', (path) => {
  expect(inspectDictionary(path).problems).toEqual([]);
});

describe('词语在哪里定义', () => {
  const yaml = `slogans:
  - {text: 三色治理, kind: numeric, number: 3, variants: [三色共治]}
regions:
  - {code: '990101', name: 甲乙县, level: county, short: [甲乙]}
units:
  - {words: [标准箱, 箱], kind: count}
comparators:
  - {comparator: gte, before: [起码]}
festivals:
  - {name: 丰收节, words: [丰收节庆], month: 9, day: 23}
guards:
  - {of: [number], words: [三色]}
lists:
  extra-verbs: [抓实, 抓细]
words:
  - 抓实
`;

  test.each<[string, readonly [string, string | null, number][]]>([
    ['三色治理', [['slogans', null, 2]]],
    ['三色共治', [['slogans', null, 2]]],
    ['甲乙', [['regions', null, 4]]],
    ['990101', [['regions', null, 4]]],
    ['箱', [['units', null, 6]]],
    ['起码', [['comparators', null, 8]]],
    ['丰收节', [['festivals', null, 10]]],
    ['三色', [['guards', null, 12]]],
    [
      '抓实',
      [
        ['words', null, 16],
        ['lists', 'extra-verbs', 14],
      ],
    ],
    ['三', []],
  ])('%s', (term, expected) => {
    const found = definitionsIn(inspectDictionary(file(yaml)), term);
    expect(found.map(({ section, list, line }) => [section, list, line])).toEqual(expected);
  });

  test.each([
    ['“四個意識”', '四个意识'],
    [' 四个意识 ', '四个意识'],
    ['「三農」', '三农'],
  ])('%s 查的是 %s', (typed, term) => {
    expect(termOf(typed)).toBe(term);
  });
});
