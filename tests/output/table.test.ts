import { describe, expect, test } from 'vitest';
import { drawGrid } from '../../src/output/grid.js';
import type { Extracted } from '../../src/output/index.js';
import { amount } from '../../src/output/labels.js';
import { renderTable } from '../../src/output/table.js';
import { displayWidth } from '../../src/output/width.js';
import { PLAIN, SAMPLE } from './sample.js';

const gridLines = (table: string): readonly string[] =>
  table.split('\n').filter((line) => /^[│├┌└]/u.test(line));

describe('网格', () => {
  const header = [{ heading: '标题' }, { heading: '数值', align: 'right' as const }];

  test('中文对齐', () => {
    expect(
      drawGrid(
        header,
        [
          ['推进基层治理', '5'],
          ['plan', '10'],
        ],
        80,
      ),
    ).toBe(
      [
        '┌──────────────┬──────┐',
        '│ 标题         │ 数值 │',
        '├──────────────┼──────┤',
        '│ 推进基层治理 │    5 │',
        '│ plan         │   10 │',
        '└──────────────┴──────┘',
        '',
      ].join('\n'),
    );
  });

  test('窄处长列让出，短列不动', () => {
    const lines = gridLines(drawGrid(header, [['推进'.repeat(30), '5']], 24));
    for (const line of lines) expect(displayWidth(line)).toBe(24);
    expect(lines.join('')).toContain('…');
    expect(lines.join('')).toContain('数值');
  });

  test('符号和表情不使表格错位', () => {
    const table = drawGrid(
      header,
      [
        ['✔ 完成', '1'],
        ['😀☀☀️©', '2'],
        ['一\u200b二\u202e三', '3'],
      ],
      80,
    );
    expect(new Set(gridLines(table).map(displayWidth)).size).toBe(1);
    expect(table).not.toMatch(/[\u200b\u202e…]/u);
  });

  test('两千行也是一张表', () => {
    const rows = Array.from({ length: 2000 }, (_, i) => ['推进', String(i)]);
    const lines = drawGrid(header, rows, 80).trimEnd().split('\n');
    expect(lines).toHaveLength(rows.length + 4);
    expect(new Set(lines.map(displayWidth)).size).toBe(1);
    expect(lines.filter((line) => /[┌├└]/u.test(line))).toHaveLength(3);
    expect(lines.at(-2)).toContain('1999');
  });

  test('空列不画，窄终端不画次要列', () => {
    const grid = (columns: number): string =>
      drawGrid(
        [{ heading: '甲' }, { heading: '乙' }, { heading: '丙', from: 80 }],
        [['1', '', '3']],
        columns,
      );
    expect(grid(100)).toMatch(/甲.*丙/u);
    expect(grid(100)).not.toContain('乙');
    expect(grid(60)).not.toContain('丙');
  });
});

describe('数值', () => {
  test.each([
    ['gte', 60, null, '个', '≥ 60 个'],
    ['eq', 30000, null, '元/人', '30,000 元/人'],
    ['range', 1, 2, '%', '1–2 %'],
    ['approx', 1.5, null, null, '≈ 1.5'],
    ['lt', 1e21, null, '元', '< 1e+21 元'],
  ] as const)('%s %d', (comparator, value, valueMax, unit, shown) => {
    expect(amount({ comparator, value, valueMax, unit })).toBe(shown);
  });
});

describe('一条记录', () => {
  test('中文表头和各表', () => {
    const table = renderTable(SAMPLE, PLAIN);
    expect(table).toMatch(
      /^== 要点\.txt ==\n某市2025年工作要点\n文种：工作要点\n地区：某市 990000\n期限：2025\n发布日期：2025-01-01\n/u,
    );
    for (const shown of [
      '章节 (1)',
      '任务 (1)',
      '指标 (1)',
      '时限 (1)',
      '提法 (1)',
      '责任单位 (1)',
    ])
      expect(table).toContain(shown);
    expect(table).toContain('│ ≥ 60 个 │');
    expect(table).toContain('市委组织部、市教育局');
    expect(table).not.toContain('引用文件');
  });

  test('英文表头', () => {
    const table = renderTable(SAMPLE, { ...PLAIN, language: 'en' });
    expect(table).toContain('Responsible bodies (1)');
    expect(table).toContain('Kind: work points');
  });

  test.each([24, 40, 60, 80, 132])('%i 列宽的终端', (columns) => {
    const wide: Extracted = {
      ...SAMPLE,
      record: {
        ...SAMPLE.record,
        document: { ...SAMPLE.record.document, title: '推动高质量发展'.repeat(20) },
        targets: SAMPLE.record.targets.map((target) => ({
          ...target,
          indicator: '占比'.repeat(60),
          value: 123456789,
        })),
        actions: SAMPLE.record.actions.map((action) => ({
          ...action,
          title: '落实责任'.repeat(50),
          section: '强化保障'.repeat(20),
        })),
      },
    };
    const table = renderTable(wide, { ...PLAIN, columns });
    for (const line of table.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
    expect(table).toContain('占比');
  });

  test('文中的转义序列不到终端', () => {
    const bad = {
      ...SAMPLE,
      record: { ...SAMPLE.record, document: { ...SAMPLE.record.document, title: '要\u001b[2J点' } },
    };
    expect(renderTable(bad, PLAIN)).not.toContain('\u001b');
  });
});
