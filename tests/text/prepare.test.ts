import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextLayer } from '../../src/text/document.js';
import { prepare } from '../../src/text/prepare.js';

const layer = (text: string): TextLayer => ({
  text,
  format: 'text',
  encoding: 'utf-8',
  sha256: '',
  stated: {},
  notes: [],
});

describe('prepare', () => {
  it('页面的标签和 Markdown 的记号，文件是纯文本', async () => {
    const { source } = await prepare(layer('## 一、**修渠**<br/>\n<p>修渠3条。</p>'));
    expect(source.clean).toBe('## 一、修渠\n\n\n修渠3条。\n');
  });

  it('满是噪声的繁体新闻稿', async () => {
    const text =
      '以高質(zhì)量黨(dǎng)建引領(lǐng)發(fā)展\r\n' +
      '　　一是喜迎盛會(huì )。圍繞“1 3 N”體(tǐ)系，開(kāi)展“獻(xiàn)禮佳節(jié)?服務(wù)群眾”活動(dòng)，黨組(黨委)書(shū)記講課２０多場(chǎng)。';
    const { source, script, repairs, notes } = await prepare(layer(text));
    expect(source.clean).toBe(
      '以高质量党建引领发展\n一是喜迎盛会。围绕“1+3+N”体系，开展“献礼佳节·服务群众”活动，党组(党委)书记讲课20多场。',
    );
    expect(script).toBe('hant');
    expect(repairs).toEqual({
      markdown: 0,
      entities: 0,
      spaces: 0,
      widths: 1,
      pinyin: 13,
      lineWraps: 0,
      lostCharacters: 2,
    });
    expect(
      notes.map(({ code, span }) => `${code} ${text.slice(span?.start, span?.end)}`.slice(0, 48)),
    ).toEqual([
      'repaired-pinyin (zhì)量黨(dǎng)建引領(lǐng)發(fā)',
      'repaired-pinyin (huì )。圍繞“1 3 N”體(tǐ)系，開(kāi)展“獻',
      'repaired-lost-character 1 3 N',
      'repaired-lost-character 獻(xiàn)禮佳節(jié)?服務(wù)群眾',
    ]);
    const motto = source.clean.indexOf('献礼');
    expect(source.quote({ start: motto, end: motto + 9 })).toBe('獻(xiàn)禮佳節(jié)?服務(wù)群眾');
    const meeting = source.clean.indexOf('盛会');
    expect(source.quote({ start: meeting, end: meeting + 2 })).toBe('盛會');
  });

  it('干净的文本一字不动，各项修复都记 0', async () => {
    const text = '一、总体要求\n①到2027年，“十佳百优”覆盖率达95%以上；\n（一）㈠强化保障。\n';
    const { source, script, repairs, notes } = await prepare(layer(text));
    expect(source.clean).toBe(text);
    expect(source.isExact({ start: 0, end: text.length })).toBe(true);
    expect(script).toBe('hans');
    expect(repairs).toEqual({
      markdown: 0,
      entities: 0,
      spaces: 0,
      widths: 0,
      pinyin: 0,
      lineWraps: 0,
      lostCharacters: 0,
    });
    expect(notes).toEqual([]);
  });

  it('折行处的拼音和数字', async () => {
    const text =
      '各地要加大投入力度。统筹资金支持标准、检\n\n測(cè)、认证等服务，到２０２７年 建成平台３個(gè)。';
    expect((await prepare(layer(text))).source.clean).toBe(
      '各地要加大投入力度。统筹资金支持标准、检测、认证等服务，到2027年 建成平台3个。',
    );
  });

  it.each([
    ['行末的', '一、总体要求<!-- 待核 -->\n二、任务', '一、总体要求\n二、任务'],
    ['行中的', '一、总体<!-- 待核 -->  要求', '一、总体  要求'],
    ['占满一行的', '一、总体要求\n<!-- 待核 -->\n二、任务', '一、总体要求\n二、任务'],
    ['前后有空白的', '一、总体要求\n \t<!-- 待核 --> \t\r\n二、任务', '一、总体要求\n二、任务'],
    ['占满几行的', '一、总体要求\n<!-- 待\n核 -->\n二、任务', '一、总体要求\n二、任务'],
    ['开头的', '<!-- 待核 -->\n一、总体要求', '一、总体要求'],
    ['开头有空白的', '  <!-- 待核 -->\n一、总体要求', '一、总体要求'],
    ['末尾的', '一、总体要求\n<!-- 待核 -->', '一、总体要求\n'],
    ['接着文字的', '一、总体要求\n<!-- 待核 -->二、任务', '一、总体要求\n二、任务'],
    ['两处', '<!-- 甲 -->\n一、总体<!-- 乙 -->要求', '一、总体要求'],
  ])('%s注释不进文本', async (_, text, clean) => {
    const comments = Array.from(text.matchAll(/<!--(?<inner>[\s\S]*?)-->/gu), (match) => ({
      span: { start: match.index, end: match.index + match[0].length },
      text: match.groups?.['inner'] ?? '',
    }));
    const { source } = await prepare({ ...layer(text), comments });
    expect(source.clean).toBe(clean);
  });

  it('文本里没有的注释，不动它所在的空行', async () => {
    const comments = [{ span: { start: 7, end: 7 }, text: '待核' }];
    const text = '一、总体要求\n\n二、任务';
    expect((await prepare({ ...layer(text), comments })).source.clean).toBe(text);
  });

  it('强调的记号只在 Markdown 里去掉', async () => {
    const text = '**设立基金。**总规模50亿元';
    const marked = await prepare({ ...layer(text), format: 'markdown' });
    expect(marked.source.clean).toBe('设立基金。总规模50亿元');
    expect(marked.repairs['markdown']).toBe(1);
    expect((await prepare(layer(text))).source.clean).toBe(text);
  });

  it('两种空白合计，说明按位置排', async () => {
    const text = '实施\u200B“1 6”工程，2 0 2 5年完成。\n機(jī)關(guān)黨建';
    const { repairs, notes } = await prepare(layer(text));
    expect(repairs['spaces']).toBe(4);
    expect(notes.map(({ code }) => code)).toEqual(['repaired-lost-character', 'repaired-pinyin']);
  });

  it('只有标点的文本也能读', async () => {
    expect((await prepare(layer('，。？\n……'))).source.clean).toBe('，。？\n……');
    expect((await prepare(layer(''))).source.clean).toBe('');
  });

  it('任何文本：每个字符都有原文，次序不乱，引文就是那一段', async () => {
    const unit = fc.constantFrom(
      ...[
        '質',
        '量',
        '(',
        ')',
        'zhì',
        '（',
        '“',
        '”',
        ' ',
        '　',
        '\n',
        '\r\n',
        '1',
        '２',
        '?',
        '、',
        '。',
        '𠮷',
        '\u200B',
        'N',
        '著',
        '机',
        '\t',
        '?',
        '2 0 2 5年',
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.string({ unit, maxLength: 60 }), async (text) => {
        const { source, notes } = await prepare(layer(text));
        let last = { start: 0, end: 0 };
        for (let i = 0; i < source.clean.length; i++) {
          const one = source.toSource({ start: i, end: i + 1 });
          expect(one.start).toBeGreaterThanOrEqual(last.start);
          expect(one.end).toBeGreaterThanOrEqual(last.end);
          expect(one.end).toBeGreaterThan(one.start);
          last = one;
        }
        const whole = { start: 0, end: source.clean.length };
        const { start, end } = source.toSource(whole);
        expect(source.quote(whole)).toBe(text.slice(start, end));
        for (const { span } of notes) {
          expect(span?.start).toBeGreaterThanOrEqual(0);
          expect(span?.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { seed: 20250104, numRuns: 300 },
    );
  });

  it('长文本', async () => {
    const { source } = await prepare(layer('機(jī)關(guān)黨(dǎng)建，\n'.repeat(10_000)));
    expect(source.clean.replaceAll('\n', '')).toBe('机关党建，'.repeat(10_000));
  });
});
