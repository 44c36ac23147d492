import { describe, expect, test } from 'vitest';
import { checkDocument, RULES } from '../../src/check/index.js';
import { defaultOptions } from '../../src/check/settings.js';
import { outlineOf } from '../../src/structure/outline.js';
import { prepare, readLayer } from '../../src/text/index.js';
import { subjectOf } from './examine.js';

const settings = new Map(
  RULES.map((rule) => [rule.id, { severity: 'warning' as const, options: defaultOptions(rule) }]),
);
const SEEN = new Set(['repeated-punctuation', 'half-width-punctuation', 'unused-disable']);

/** 1:5 repeated-punctuation, with the number of findings that were let pass. */
async function checked(path: string, text: string) {
  const { findings, suppressed, disabled } = checkDocument(
    await subjectOf({ path, text }),
    settings,
    'zh',
  );
  return {
    found: findings
      .filter(({ rule }) => SEEN.has(rule))
      .map(({ rule, position }) => `${position?.line}:${position?.column} ${rule}`),
    suppressed,
    disabled,
  };
}

const page = (...blocks: readonly string[]): string =>
  `<html><head><title>云溪市工作要点</title></head><body>${blocks.join('\n')}</body></html>`;

describe('注释让问题通过', () => {
  test.each([
    [
      '整段关闭再打开',
      '<!-- plan-extract-disable repeated-punctuation -->\n一、加强领导。。\n<!-- plan-extract-enable -->\n二、落实责任。。',
      ['4:7 repeated-punctuation'],
    ],
    [
      '关闭到文末',
      '一、加强领导。。\n<!-- plan-extract-disable repeated-punctuation -->\n二、落实责任。。',
      ['1:7 repeated-punctuation'],
    ],
    [
      '只关闭点名的规则',
      '<!-- plan-extract-disable repeated-punctuation -->\n一、加强领导,落实责任。。',
      ['2:7 half-width-punctuation'],
    ],
    [
      '两条规则，顿号或逗号隔开',
      '<!-- plan-extract-disable repeated-punctuation、half-width-punctuation -->\n一、加强领导,落实责任。。',
      [],
    ],
    ['不点名就是全部', '<!-- plan-extract-disable -->\n一、加强领导,落实责任。。', []],
    [
      '全部关闭以后打开一条',
      '<!-- plan-extract-disable -->\n一、加强领导,落实责任。。\n<!-- plan-extract-enable half-width-punctuation -->\n二、加强领导,落实责任。。',
      ['4:7 half-width-punctuation'],
    ],
    [
      '下一行',
      '<!-- plan-extract-disable-next-line repeated-punctuation -->\n一、加强领导。。\n二、落实责任。。',
      ['3:7 repeated-punctuation'],
    ],
    [
      '下一行之前可以空行',
      '<!-- plan-extract-disable-next-line repeated-punctuation -->\n\n一、加强领导。。\n\n二、落实责任。。',
      ['5:7 repeated-punctuation'],
    ],
    [
      '这一行',
      '一、加强领导。。<!-- plan-extract-disable-line repeated-punctuation -->\n二、落实责任。。',
      ['2:7 repeated-punctuation'],
    ],
    [
      '写明理由',
      '<!-- plan-extract-disable repeated-punctuation -- 原文如此，不能改 -->\n一、加强领导。。',
      [],
    ],
    [
      '注释跨行',
      '<!-- plan-extract-disable\n  repeated-punctuation,\n  half-width-punctuation\n-->\n一、加强领导,落实责任。。',
      [],
    ],
    [
      '没有起作用的注释要报',
      '<!-- plan-extract-disable repeated-punctuation -->\n一、加强领导。',
      ['1:1 unused-disable'],
    ],
    [
      '一条起作用，一条没有',
      '<!-- plan-extract-disable repeated-punctuation, half-width-punctuation -->\n一、加强领导。。',
      ['1:1 unused-disable'],
    ],
    [
      '规则名写错',
      '<!-- plan-extract-disable repeated-punctation -->\n一、加强领导。。',
      ['1:1 unused-disable', '2:7 repeated-punctuation'],
    ],
    [
      '别的注释不算',
      '<!-- disable repeated-punctuation -->\n一、加强领导。。',
      ['2:7 repeated-punctuation'],
    ],
  ])('%s', async (_, text, expected) => {
    expect((await checked('要点.md', text)).found).toEqual(expected);
    expect((await checked('要点.txt', text)).found).toEqual(expected);
  });

  test('Markdown 代码块里的注释只是例子', async () => {
    const text = '```\n<!-- plan-extract-disable -->\n```\n\n一、加强领导。。';
    expect((await checked('要点.md', text)).found).toEqual(['5:7 repeated-punctuation']);
  });

  test.each([
    [
      '网页：段落之间关闭下一行',
      page(
        '<p>一、加强领导，落实责任。。</p>',
        '<!-- plan-extract-disable-next-line repeated-punctuation -->',
        '<p>二、完善制度，落实责任。。</p>',
        '<p>三、抓好考核，落实责任。。</p>',
      ),
      ['2:12 repeated-punctuation', '4:12 repeated-punctuation'],
    ],
    [
      '网页：段落里关闭这一行',
      page(
        '<p>一、加强领导，落实责任。。<!-- plan-extract-disable-line repeated-punctuation --></p>',
        '<p>二、完善制度，落实责任。。</p>',
      ),
      ['3:12 repeated-punctuation'],
    ],
    [
      '网页：正文之外的注释管全文',
      page(
        '<!-- plan-extract-disable repeated-punctuation -->',
        '<div class="nav"><a href="a">首页</a></div>',
        '<div class="TRS_Editor"><p>一、加强领导，落实责任。。</p><p>二、完善制度，落实责任。。</p></div>',
      ),
      [],
    ],
    [
      '网页：关闭一段再打开',
      page(
        '<div><!-- plan-extract-disable --><p>一、加强领导，落实责任。。</p><!-- plan-extract-enable -->',
        '<p>二、完善制度，落实责任。。</p></div>',
      ),
      ['3:12 repeated-punctuation'],
    ],
  ])('%s', async (_, text, expected) => {
    expect((await checked('要点.html', text)).found).toEqual(expected);
  });

  test('数得出放过了几处，也管整个语料的规则', async () => {
    const text =
      '<!-- plan-extract-disable -->\n一、加强领导,落实责任。。\n二、加强领导,落实责任。。';
    const { suppressed, disabled } = await checked('要点.md', text);
    expect(suppressed).toBeGreaterThanOrEqual(4);
    expect(disabled).toContain('duplicate-document');
    expect((await checked('要点.md', '一、加强领导。')).disabled).toEqual([]);
  });
});

describe('注释不是正文', () => {
  const linesOf = async (path: string, text: string): Promise<readonly string[]> => {
    const { source } = await prepare(await readLayer(new TextEncoder().encode(text), { path }));
    return outlineOf(source.clean).lines.map((line) => line.text);
  };

  test.each([
    [
      '要点.md',
      '<!-- 待定 -->\n# 云溪市工作要点\n\n一、加强<!-- 是否改为强化？ -->领导。',
      ['云溪市工作要点', '一、加强领导。'],
    ],
    [
      '要点.md',
      '一、加强领导。\n<!--\n二、此条暂缓。\n-->\n三、落实责任。',
      ['一、加强领导。', '三、落实责任。'],
    ],
    ['要点.md', '`<!-- 例 -->`的写法', ['`<!-- 例 -->`的写法']],
    ['要点.md', '一、加强领导。<!-- 没有结尾', ['一、加强领导。<!-- 没有结尾']],
    ['要点.txt', '<!-- plan-extract-disable empty-item -->\n一、加强领导。', ['一、加强领导。']],
    ['要点.txt', '<!-- 待定 -->', ['<!-- 待定 -->']],
  ])('%s %s', async (path, text, expected) => {
    expect(await linesOf(path, text)).toEqual(expected);
  });

  test('网页的注释不占文字', async () => {
    const plain = page('<p>一、加强领导，落实责任。</p>', '<p>二、完善制度，落实责任。</p>');
    const marked = page(
      '<!-- plan-extract-disable empty-item --><p>一、加强<!-- plan-extract-enable -->领导，落实责任。</p>',
      '<p>二、完善制度，落实责任。</p><!-- plan-extract-disable-line -->',
    );
    const read = (text: string) => readLayer(new TextEncoder().encode(text), { path: 'a.html' });
    const { text, comments = [] } = await read(marked);
    expect(text).toBe((await read(plain)).text);
    expect(
      comments.map(({ span, text: inner }) => [
        text.slice(span.start, span.start + 2),
        inner.trim(),
      ]),
    ).toEqual([
      ['一、', 'plan-extract-disable empty-item'],
      ['领导', 'plan-extract-enable'],
      ['', 'plan-extract-disable-line'],
    ]);
  });

  test('很多注释，很多没有结尾的注释', async () => {
    expect(await linesOf('a.md', `一、加强领导。${'<!-- x -->'.repeat(50_000)}`)).toEqual([
      '一、加强领导。',
    ]);
    expect(await linesOf('a.md', '<!--一'.repeat(50_000))).toHaveLength(1);
  });
});
