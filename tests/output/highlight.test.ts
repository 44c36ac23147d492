import { describe, expect, test } from 'vitest';
import { renderHighlight, stretches } from '../../src/output/highlight.js';
import { PLAIN, SAMPLE } from './sample.js';

const ESCAPE = '\u001b';
const strip = (text: string): string =>
  text.replaceAll(new RegExp(`${ESCAPE}\\[[0-9;]+m`, 'gu'), '');

describe('分段', () => {
  const at = (start: number, end: number) => ({ start, end });

  test('嵌套：里层在前', () => {
    expect(
      stretches('建成四强支部', [
        { kind: 'targets', span: at(0, 6) },
        { kind: 'slogans', span: at(2, 4) },
      ]),
    ).toEqual([
      { text: '建成', kinds: ['targets'] },
      { text: '四强', kinds: ['slogans', 'targets'] },
      { text: '支部', kinds: ['targets'] },
    ]);
  });

  test('交叠：共有的一段两者都有', () => {
    expect(
      stretches('甲乙丙丁', [
        { kind: 'targets', span: at(0, 3) },
        { kind: 'deadlines', span: at(2, 4) },
      ]).map(({ text, kinds }) => [text, kinds.length]),
    ).toEqual([
      ['甲乙', 1],
      ['丙', 2],
      ['丁', 1],
    ]);
  });

  test('按码点计，辅助平面的字不会切开', () => {
    expect(stretches('𠮷😀年底前', [{ kind: 'deadlines', span: at(2, 5) }])).toEqual([
      { text: '𠮷😀', kinds: [] },
      { text: '年底前', kinds: ['deadlines'] },
    ]);
  });

  test('越界和空的标记不出错', () => {
    expect(
      stretches('计划', [
        { kind: 'targets', span: at(1, 9) },
        { kind: 'slogans', span: at(1, 1) },
      ]),
    ).toEqual([
      { text: '计', kinds: [] },
      { text: '划', kinds: ['targets'] },
    ]);
  });
});

describe('着色原文', () => {
  test('无色时正文原样', () => {
    const shown = renderHighlight(SAMPLE, PLAIN);
    expect(shown).not.toContain(ESCAPE);
    expect(shown.endsWith(`\n\n${SAMPLE.text}\n`)).toBe(true);
    expect(shown).toContain(
      '图例：章节 1 · 序号 1 · 指标 1 · 时限 1 · 提法 1 · 引用文件 0 · 责任单位 1',
    );
  });

  test('有色时去掉颜色就是无色的样子', () => {
    const shown = renderHighlight(SAMPLE, { ...PLAIN, colour: 1 });
    expect(strip(shown)).toBe(renderHighlight(SAMPLE, PLAIN));
    expect(shown).toContain(`${ESCAPE}[33m2025年底前${ESCAPE}[39m`);
    expect(shown).toContain(`${ESCAPE}[1m1.${ESCAPE}[22m`);
  });

  test('原文里的转义序列不生效', () => {
    const shown = renderHighlight({ ...SAMPLE, text: `${ESCAPE}[31m计划` }, PLAIN);
    expect(shown).toContain('␛[31m计划');
    expect(shown).not.toContain(ESCAPE);
  });
});
