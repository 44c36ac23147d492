/** Dictionaries that somebody else wrote: plain words, whatever they hold, or refused in one line. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extract, loadLexicon, recognise, UserError } from '../../src/index.js';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-extract-dictionary-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function load(source: string) {
  const path = join(folder, '词.yaml');
  writeFileSync(path, source);
  return loadLexicon([path]);
}

/** 3 words.0 … · loaded */
async function outcome(source: string): Promise<string> {
  try {
    await load(source);
    return 'loaded';
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { line, reason, entry } = error.args as {
      readonly line: number | null;
      readonly reason: string;
      readonly entry?: string;
    };
    return `${line} ${entry ?? ''}: ${reason}`;
  }
}

const PLAN =
  '某县2025年工作要点\n一、任务\n1.建成示范点12个，推行“五联共治”。\n2.普及率达到95%以上。\n';

describe('原型的键', () => {
  test.each([
    ['顶层', '__proto__: {polluted: [甲]}', /__proto__/u],
    ['条目', 'slogans: [{text: 五联共治, kind: numeric, __proto__: {polluted: 7}}]', /__proto__/u],
    [
      '条目，constructor',
      'slogans: [{text: 五联共治, kind: motto, constructor: {prototype: {polluted: 1}}}]',
      /constructor/u,
    ],
    ['prototype', 'prototype: {polluted: 1}', /prototype/u],
    ['词表叫 __proto__', 'lists: {__proto__: [推进]}', /^loaded$/u],
    ['词表叫 constructor', 'lists: {constructor: [推进]}', /^loaded$/u],
    ['合并键', '<<: {words: [强县], polluted: 1}', /<</u],
    ['键是对象', '? {a: 1}\n: [甲]', /:/u],
  ])('%s', async (_, source, expected) => {
    expect(await outcome(source)).toMatch(expected);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(Object.hasOwn(Array.prototype, 'polluted')).toBe(false);
    expect(Object.keys({})).toEqual([]);
  });

  test('词表叫 constructor，计划照样读', async () => {
    const lexicon = await load('lists: {constructor: [推进], prototype: [推行]}');
    const { targets } = await extract(PLAN, { lexicon });
    expect(targets).toEqual((await extract(PLAN)).targets);
  });
});

describe('炸弹', () => {
  const aliases = (levels: number): string =>
    [
      'a: &a0 [x, x]',
      ...Array.from(
        { length: levels },
        (_, i) => `b${i}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`,
      ),
    ].join('\n');

  test.each([
    ['层层引用', aliases(12)],
    ['引用自己', 'words: &a [*a]'],
    ['绕一圈引用自己', 'lists: &a\n  甲: *a\n'],
    ['没有的引用', 'words: [*a]'],
    ['嵌套十万层', `words: ${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['没有完的十万层', `words: ${'{a: '.repeat(100_000)}`],
    ['缩进五千层', Array.from({ length: 3_000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['标签', 'words: !!js/function "function () { return 1 }"'],
    ['几个文档', '---\nwords: [甲]\n---\nwords: [乙]\n'],
    ['不是 YAML', '\u0000\u0001\u0002'],
    [
      '表达式要装下的词太多',
      `units:\n${Array.from({ length: 50_001 }, (_, i) => `  - {words: [件${String.fromCharCode(0x4e00 + (i % 200))}${i}], kind: count}\n`).join('')}`,
    ],
  ])('%s', async (_, source) => {
    expect(await outcome(source)).toMatch(/^(?:\d+|null) /u);
  });

  test('一次引用可以', async () => {
    expect(await outcome('words: &w [强县]\nlists: {target-verbs: *w}\n')).toBe('loaded');
  });

  test('几万个词', async () => {
    const words = Array.from({ length: 20_000 }, (_, i) => `  - 甲${i}\n`).join('');
    const lexicon = await load(`words:\n${words}`);
    expect(lexicon.words).toContain('甲19999');
  });
});

describe('正则表达式的符号是普通的字', () => {
  const SYMBOLS =
    String.raw`\ ^ $ . * + ? ( ) [ ] { } | / - (?:a) (?<n>a) [a-z] \d+ .* (a+)+$ a{2} (?=a) \p{Han} \u{4e00}`.split(
      ' ',
    );
  const quoted = (text: string): string => JSON.stringify(text);

  test.each(SYMBOLS)('%s', async (symbol) => {
    const lexicon = await load(`
slogans:
  - {text: ${quoted(`五联${symbol}共治`)}, kind: motto, variants: [${quoted(`五联${symbol}同治`)}]}
units:
  - {words: [${quoted(`件${symbol}套`)}], kind: count, signs: [${quoted(`号${symbol}`)}], except: [${quoted(`件${symbol}套餐`)}]}
comparators:
  - {comparator: gte, before: [${quoted(`不少${symbol}于`)}], after: [${quoted(`以${symbol}外`)}], inside: [${quoted(`多${symbol}`)}], except: [${quoted(`多${symbol}元`)}]}
festivals:
  - {name: ${quoted(`节${symbol}`)}, words: [${quoted(`某${symbol}节`)}], month: 3, day: 5}
guards:
  - {of: [number, time, slogan, region], words: [${quoted(`三${symbol}角`)}]}
documentKinds:
  - {kind: measures, words: [${quoted(`措${symbol}施`)}]}
themes:
  - {taxonomy: own, theme: one, label: {zh: 甲, en: A}, strong: [${quoted(`甲${symbol}`)}], words: [${quoted(`乙${symbol}`)}]}
synonyms:
  - {words: [${quoted(`甲${symbol}率`)}, ${quoted(`乙${symbol}率`)}]}
lists:
${['target-verbs', 'reach-verbs', 'labels-lead', 'body-ends', 'planned-cues', 'achieved-cues', 'aim-headings', 'programme-nouns', 'motto-nouns', 'change-verbs', 'document-ends'].map((name) => `  ${name}: [${quoted(`推${symbol}行`)}]`).join('\n')}
words: [${quoted(`词${symbol}语`)}]
`);
    const own = await extract(PLAN, { lexicon });
    const usual = await extract(PLAN);
    expect({ ...own, generator: null }).toEqual({ ...usual, generator: null });
    const phrase = `建成5件${symbol}套`;
    const found = recognise(phrase, lexicon).find(({ kind }) => kind === 'quantity');
    expect(found).toMatchObject({ unit: `件${symbol}套`, span: { start: 2, end: phrase.length } });
  });

  test.each(['(a+)+$', '.*', '[', '(?:'])('口号 %s 只在原样出现的地方', async (symbol) => {
    const lexicon = await load(
      `slogans:\n  - {text: ${quoted(`五联${symbol}共治`)}, kind: motto}\n`,
    );
    const { slogans } = await extract(
      `某县2025年工作要点\n一、任务\n1.推行“五联${symbol}共治”。\n2.推行“五联五共治”。\n`,
      { lexicon },
    );
    expect(slogans.filter(({ known }) => known).map(({ text }) => text)).toEqual([
      `五联${symbol}共治`,
    ]);
  });
});
