/** Formats of lines: stylish, compact, github, markdown. */
import { describe, expect, test } from 'vitest';
import { renderCompact } from '../../../src/output/findings/compact.js';
import { excerptOf } from '../../../src/output/findings/excerpt.js';
import { renderGithub } from '../../../src/output/findings/github.js';
import { FINDING_LABELS } from '../../../src/output/findings/labels.js';
import { renderMarkdown } from '../../../src/output/findings/markdown.js';
import { renderStylish } from '../../../src/output/findings/stylish.js';
import { displayWidth } from '../../../src/output/width.js';
import {
  CLEAN,
  documentOf,
  ENGLISH,
  findingIn,
  HOSTILE_MESSAGE,
  LOOK,
  NASTY,
  PLAN,
  reportOf,
} from './sample.js';

const linesOf = (text: string): readonly string[] => text.trimEnd().split('\n');

describe('原文一行，按显示宽度', () => {
  const long = `（一）${'扩大社区服务供给，'.repeat(40)}建成12家社区食堂，${'提升运营质量。'.repeat(60)}`;
  const one = `${'甲'.repeat(200_000)}建成12家${'乙'.repeat(200_000)}`;
  const around: readonly (readonly [string, string, number, readonly [string, string, string]])[] =
    [
      ['一、𠮷日惠民六大行动', '六大行动', 40, ['一、𠮷日惠民', '六大行动', '']],
      ['\t　建成12家。\n其余', '12家', 40, ['建成', '12家', '。']],
      ['建\t成12家', '12', 40, ['建 成', '12', '家']],
      ['覆盖率\u202E达到\u202C95%', '达到', 40, ['覆盖率', '达到', '95%']],
      ['服务\u0000\u001B[31m扩容', '\u0000\u001B', 40, ['服务', '␀␛', '[31m扩容']],
      ['服务\u200B扩容', '\u200B', 40, ['服务', '', '扩容']],
      ['上半句。\r\n下半句。', '句。\r\n下', 40, ['上半', '句。', '']],
      [long, '12家', 24, ['…给，建成', '12家', '社区食堂，…']],
      [long, long.slice(0, 60), 20, ['', '（一）扩大社区服…', '']],
      [long, '质量。', 24, ['…提升运营', '质量。', '提升运营…']],
      [one, '12家', 20, ['…甲建成', '12家', '乙乙乙乙…']],
    ];

  const rows = around.map(([text, quote, columns, expected]) => ({
    text,
    quote,
    columns,
    expected,
    title: `${JSON.stringify(expected)}，宽 ${columns}`,
  }));

  test.each(rows)('$title', ({ text, quote, columns, expected }) => {
    const excerpt = excerptOf(findingIn(text, { quote }), columns);
    expect(Object.values(excerpt ?? {})).toEqual(expected);
    expect(displayWidth(expected.join(''))).toBeLessThanOrEqual(columns);
  });

  test('很长的一行里每处都只带前后一段', () => {
    const { line, lineFrom, position } = findingIn(one, { quote: '12家' });
    expect(line?.length).toBeLessThan(400);
    expect(position?.column).toBe(200_003);
    expect(line?.slice((position?.column ?? 0) - lineFrom)).toMatch(/^12家乙/u);
  });
});

describe('stylish', () => {
  test('位置对齐，原文下有标记，最后一行是合计', () => {
    expect(linesOf(renderStylish(NASTY, LOOK)).slice(1, 13)).toEqual([
      '  全文  错误  甲|乙 ::error::丙 ]]><script>alert(1)</script> & "丁" 100% [戊](1)',
      '              {0} ␀␛\uFFFE\uD800 `己` <!-- -->  declared-count',
      '   2:7  警告  声明 6 项，实际 5 项  declared-count',
      '        一、𠮷日惠民六大行动',
      '                    ^^^^^^^^',
      '   3:9  提示  声明 6 项，实际 5 项  half-width-punctuation',
      '        （一）社区食堂,建成12家，覆盖率达到95%。',
      '                      ^',
      '  3:20  警告  声明 6 项，实际 5 项  declared-count',
      '        （一）社区食堂,建成12家，覆盖率达到95%。',
      '                                       ^^^^^^^^^',
      '   4:6  警告  声明 6 项，实际 5 项  unknown-rule',
    ]);
    expect(linesOf(renderStylish(NASTY, LOOK)).at(-1)).toBe(
      '✖ 10 个问题（错误 1、警告 8、提示 1），在 7 份文件中的 6 份；1 个可用 --fix 修复；2 个按文中注释略过；3 个在基线中；1 份文件无法检查',
    );
  });

  test('英文', () => {
    const lines = linesOf(renderStylish(NASTY, ENGLISH));
    expect(lines.slice(3, 6)).toEqual([
      '       2:7  warning  声明 6 项，实际 5 项  declared-count',
      '            一、𠮷日惠民六大行动',
      '                        ^^^^^^^^',
    ]);
    expect(lines.at(-1)).toBe(
      '✖ 10 findings (1 error, 8 warnings, 1 info) in 6 of 7 documents; 1 can be fixed with --fix; 2 let pass by comments in the text; 3 in the baseline; 1 document could not be checked',
    );
  });

  test('没有发现问题，只有一行', () => {
    expect(renderStylish(CLEAN, LOOK)).toBe('✔ 2 份文件，没有发现问题\n');
    expect(renderStylish(CLEAN, ENGLISH)).toBe('✔ 2 documents, no findings\n');
  });

  test('没有读成的，不打勾', () => {
    expect(renderStylish(reportOf([], NASTY.failures), LOOK)).toBe(
      '✖ 0 份文件，没有发现问题；1 份文件无法检查\n',
    );
  });

  test.each([
    ['文本', documentOf('甲.txt'), '；1 个可用 --fix 修复'],
    ['网页', documentOf('甲.html', [], { isPlain: false }), ''],
    ['标准输入', documentOf('-'), ''],
  ])('可用 --fix 修复的只数能写回的：%s', (_, document, expected) => {
    const findings = [findingIn(PLAN, { quote: ',', fix: '，' })];
    expect(renderStylish(reportOf([{ ...document, findings }]), LOOK)).toContain(
      `在 1 份文件中的 1 份${expected}\n`,
    );
  });

  test('只有记录，显示引文', () => {
    const finding = { ...findingIn(PLAN, { quote: '六大行动' }), position: null, line: null };
    expect(linesOf(renderStylish(reportOf([documentOf('甲.yaml', [finding])]), LOOK))).toEqual([
      '甲.yaml',
      '    警告  声明 6 项，实际 5 项  declared-count',
      '    六大行动',
      '',
      '✖ 1 个问题（错误 0、警告 1、提示 0），在 1 份文件中的 1 份',
    ]);
  });

  test('颜色只在要的时候有，文件名有下划线', () => {
    const report = reportOf([documentOf('甲.txt', [findingIn(PLAN, { quote: '六大行动' })])]);
    expect(renderStylish(report, { ...LOOK, colour: 1 })).toContain(
      '\u001B[4m甲.txt\u001B[24m\n  \u001B[2m2:7\u001B[22m  \u001B[33m警告\u001B[39m',
    );
    expect(renderStylish(NASTY, LOOK)).not.toContain('\u001B');
  });

  test.each([40, 60, 80, 120])('宽 %i 列，原文和标记都不超出', (columns) => {
    for (const line of linesOf(renderStylish(NASTY, { ...LOOK, columns })).slice(0, -1))
      if (!line.startsWith('计 划')) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
  });
});

describe('compact', () => {
  test('一行一处，没有位置的在 1:1', () => {
    const lines = linesOf(renderCompact(NASTY, LOOK));
    expect(lines).toHaveLength(11);
    expect(lines[1]).toBe(
      '计 划/要点,1:2%25 “甲”<b>&\'".txt:2:7: warning: 声明 6 项，实际 5 项 [declared-count]',
    );
    expect(lines.slice(-2)).toEqual([
      '六.yaml:1:1: warning: 声明 6 项，实际 5 项 [declared-count]',
      '坏 的.docx:1:1: error: docx 文件不完整或已损坏：坏 的.docx [damaged-file]',
    ]);
  });

  test('没有发现问题，什么也不写', () => {
    expect(renderCompact(CLEAN, LOOK)).toBe('');
  });
});

describe('github', () => {
  const report = (path: string, found: Parameters<typeof findingIn>[1], isPlain = true) =>
    renderGithub(reportOf([documentOf(path, [findingIn(PLAN, found)], { isPlain })]), LOOK);

  test.each([
    [
      '甲:乙,丙%.txt',
      { message: '占 100%:\n甲,乙' },
      '::warning file=甲%3A乙%2C丙%25.txt,title=declared-count::占 100%25: 甲,乙\n',
    ],
    [
      '.\\计划\\甲.txt',
      { quote: '六大行动', severity: 'error' },
      '::error file=计划/甲.txt,line=2,endLine=2,col=7,endColumn=10,title=declared-count::声明 6 项，实际 5 项\n',
    ],
    [
      '甲.txt',
      { quote: '95%。\r\n（二）', severity: 'info' },
      '::notice file=甲.txt,line=3,endLine=4,title=declared-count::声明 6 项，实际 5 项\n',
    ],
  ] as const)('%s', (path, found, expected) => {
    expect(report(path, found)).toBe(expected);
  });

  test('行号不是文件的，写在话里', () => {
    expect(report('甲.html', { quote: '六大行动' }, false)).toBe(
      '::warning file=甲.html,title=declared-count::2:7: 声明 6 项，实际 5 项\n',
    );
    expect(renderGithub(NASTY, LOOK)).toContain(
      '::warning file=语料/a 包.zip,title=declared-count::in/五 #1.txt 3:9: 声明',
    );
  });

  test('文中的命令不成为命令', () => {
    const lines = linesOf(renderGithub(NASTY, LOOK));
    expect(lines).toHaveLength(11);
    for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice) file=[^:]+::/u);
  });
});

describe('markdown', () => {
  const page = renderMarkdown(NASTY, LOOK);

  test('每份有问题的文件一个表，每行五格', () => {
    const rows = linesOf(page).filter((line) => line.startsWith('|'));
    expect(rows).toHaveLength(6 * 2 + 10);
    for (const row of rows) expect(row.split(/(?<!\\)\|/u)).toHaveLength(7);
    expect(page).toContain(
      '| 2:7 | 警告 | 声明 6 项，实际 5 项 | declared-count | 一、𠮷日惠民<b>六大行动</b> |',
    );
    expect(page).not.toContain('无事.txt');
  });

  test('文中的标记不成为标记', () => {
    expect(HOSTILE_MESSAGE).toContain('<script>');
    expect(page.replaceAll(/<\/?b>/gu, '')).not.toMatch(/(?<!\\)[<`]|(?<!\\)\[/u);
  });

  test('合计和没有读成的文件', () => {
    expect(page).toContain(`# ${FINDING_LABELS.zh.title}\n\n10 个问题`);
    expect(page).toMatch(/## 无法检查的文件\n\n- 坏 的\.docx：docx 文件不完整/u);
    expect(renderMarkdown(CLEAN, ENGLISH)).toBe('# Findings\n\n2 documents, no findings\n');
  });
});
