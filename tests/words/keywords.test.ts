import { fileURLToPath } from 'node:url';
import { Converter } from 'opencc-js/t2cn';
import { describe, expect, test } from 'vitest';
import { defaultLexicon } from '../../src/lexicon/default.js';
import type { Lexicon } from '../../src/lexicon/lexicon.js';
import { readDictionary } from '../../src/lexicon/load.js';
import { contentWords, keywords } from '../../src/words/keywords.js';
import { loadEngine, loadSegmenter, type Segmenter } from '../../src/words/segmenter.js';
import { termsIn } from '../../src/words/terms.js';

const lexicon: Lexicon = {
  ...defaultLexicon(),
  words: ['数字政府', '数字'],
  slogans: [
    {
      text: '四个意识',
      kind: 'numeric',
      number: 4,
      items: [],
      year: null,
      origin: null,
      variants: ['“四个”意识'],
      domain: null,
    },
  ],
  lists: { stopwords: ['推进', '工作'] },
};

const toSimplified = Converter({ from: 't', to: 'cn' });
const segmenter = await loadSegmenter();
const words = (text: string): readonly string[] => [...contentWords(text, lexicon, segmenter)];

describe('词典里的词不切开', () => {
  test.each([
    ['建设数字政府平台', ['建设', '数字政府', '平台']],
    ['数字数字政府', ['数字', '数字政府']],
    ['增强“四个意识”', ['增强', '四个意识']],
    ['增强“四个”意识', ['增强', '四个意识']],
    ['\n\n数字政府\n\n平台四个意识\r\n\r\n建设\n', ['数字政府', '平台', '四个意识', '建设']],
    ['四个意识', ['四个意识']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test('位置', () => {
    const text = '数字政府、“四个”意识数字𠮷';
    expect(
      termsIn(text, lexicon).map(({ span, entry }) => [text.slice(span.start, span.end), entry]),
    ).toEqual([
      ['数字政府', '数字政府'],
      ['“四个”意识', '四个意识'],
      ['数字', '数字'],
    ]);
  });

  test('一行里的三十万个词', () => {
    const cut = (text: string): readonly string[] => [...text];
    const found = contentWords(`${'四个意识、'.repeat(300_000)}\n数字政府`, lexicon, {
      engine: 'nodejs-jieba',
      cut,
    });
    expect(found).toHaveLength(300_001);
    expect([found[0], found.at(-1)]).toEqual(['四个意识', '数字政府']);
  });

  test('百万字', () => {
    expect(termsIn('数'.repeat(1_000_000), lexicon)).toEqual([]);
  });
});

describe('不算词的', () => {
  test.each([
    ['停用词', '推进工作'],
    ['标点', '，。、“”《》——……'],
    ['数字和数量', '2025年、10个、第二批、十四五、3%'],
    ['单字', '了的和'],
    ['空', ''],
  ])('%s', (_, text) => {
    expect(words(text)).toEqual([]);
  });

  test('字母和数字合成的词算', () => {
    const abc: Segmenter = { engine: 'nodejs-jieba', cut: () => ['5G', 'AI', '2025', '+', 'A'] };
    expect([...contentWords('甲', lexicon, abc)]).toEqual(['5G', 'AI']);
  });
});

describe('关键词', () => {
  const text = '养老服务机构建设。\n养老服务人员培训，社区养老服务站点。\n推进工作，推进工作。';

  test('重的在前，只取要的个数', () => {
    const found = keywords(text, 3, lexicon, segmenter);
    expect(found).toHaveLength(3);
    expect(found[0]?.word).toBe('养老');
    expect(found.map(({ weight }) => weight)).toEqual(
      found.map(({ weight }) => weight).toSorted((a, b) => b - a),
    );
  });

  test('权重是正的有限数，写出来没有指数', () => {
    for (const { weight } of keywords(text, 50, lexicon, segmenter)) {
      expect(weight).toBeGreaterThan(0);
      expect(String(weight)).toMatch(/^\d+\.?\d*$/u);
    }
  });

  test('没有词就没有关键词', () => {
    expect(keywords('，。', 5, lexicon, segmenter)).toEqual([]);
    expect(keywords(text, 0, lexicon, segmenter)).toEqual([]);
  });

  test('换引擎时头几个词相同', async () => {
    const other = await loadEngine('@node-rs/jieba');
    const top = (engine: Segmenter): readonly string[] =>
      keywords(text, 2, lexicon, engine).map(({ word }) => word);
    expect(top(other)).toEqual(top(segmenter));
  });
});

describe('停用词表', () => {
  const file = fileURLToPath(new URL('../../dictionaries/stopwords.yaml', import.meta.url));
  const stopwords = readDictionary(file).lists['stopwords'] ?? [];

  test('无重复，都是简体', () => {
    expect(stopwords.filter((word, i) => stopwords.indexOf(word) !== i)).toEqual([]);
    expect(stopwords.filter((word) => toSimplified(word) !== word)).toEqual([]);
  });

  test('公文套话不成关键词', () => {
    const text = '进一步推进工作，全面加强统筹，切实抓好落实，以及有关部门的配合。';
    expect(keywords(text, 5, defaultLexicon(), segmenter)).toEqual([]);
  });
});
