import { describe, expect, test } from 'vitest';
import { codePointsOf } from '../../src/model/code-points.js';
import { fragmentsOf, renderBrat } from '../../src/output/brat.js';
import { renderDoccano } from '../../src/output/doccano.js';
import { iriOf, renderWebAnnotations } from '../../src/output/webanno.js';
import { PLAIN, SAMPLE } from './sample.js';

/** The sample behind a character of two UTF-16 units. */
const SHIFTED = {
  text: `𠮷${SAMPLE.text}`,
  record: JSON.parse(
    JSON.stringify(SAMPLE.record).replace(
      /"start":(?<start>\d+),"end":(?<end>\d+)\}/gu,
      (_, start: string, end: string) => `"start":${Number(start) + 1},"end":${Number(end) + 1}}`,
    ),
  ) as typeof SAMPLE.record,
};

interface Annotation {
  readonly id: string;
  readonly body: readonly { readonly value: unknown }[];
  readonly target: { readonly source: string; readonly selector: readonly object[] };
}

describe('网页标注', () => {
  const collection = JSON.parse(renderWebAnnotations(SHIFTED, PLAIN)) as {
    readonly total: number;
    readonly first: { readonly items: readonly Annotation[] };
  };
  const { items } = collection.first;

  test('一个集，每处一条，编号不重', () => {
    expect(collection).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationCollection',
      total: 6,
    });
    expect(new Set(items.map(({ id }) => id)).size).toBe(6);
    expect(items.map(({ body }) => body[0]?.value)).toEqual([
      'Section',
      'Action',
      'Target',
      'Deadline',
      'Slogan',
      'Responsible',
    ]);
  });

  test('标签、属性、码点位置、前后文', () => {
    const start = SAMPLE.record.deadlines[0]?.span.start ?? 0;
    expect(items[3]).toMatchObject({
      id: '#d1',
      body: [
        { type: 'TextualBody', purpose: 'tagging', value: 'Deadline' },
        { value: { kind: 'by', end: '2025-12-31', start: null, action: 'a1' } },
      ],
      target: {
        source: '要点.txt',
        selector: [
          { type: 'TextPositionSelector', start: start + 1, end: start + 8 },
          {
            type: 'TextQuoteSelector',
            exact: '2025年底前',
            prefix: '支部\n1.建成“四强”党支部60个以上。',
            suffix: '完成。\n（责任单位：市委组织部、市教育局',
          },
        ],
      },
    });
  });

  test('提法带文字，任务不带全文', () => {
    expect(items[4]?.body[1]?.value).toMatchObject({ text: '四强', number: 4 });
    expect(items[1]?.body[1]?.value).not.toHaveProperty('text');
  });

  test.each([
    ['plans/工作要点.txt', 'plans/工作要点.txt'],
    ['plans\\工作 要点.txt', 'plans/工作%20要点.txt'],
    ['100%#1?.txt', '100%25%231%3F.txt'],
  ])('%s 成为 IRI', (path, iri) => {
    expect(iriOf(path)).toBe(iri);
    expect(decodeURIComponent(iri)).toBe(path.replaceAll('\\', '/'));
  });
});

test('Doccano：一行，位置是 UTF-16 单位', () => {
  const written = renderDoccano(SHIFTED, PLAIN);
  expect(written).toMatch(/^[^\n]+\n$/u);
  const { text, label, source } = JSON.parse(written) as {
    readonly text: string;
    readonly source: string;
    readonly label: readonly (readonly [number, number, string])[];
  };
  expect({ text, source }).toEqual({ text: SHIFTED.text, source: '要点.txt' });
  expect(label.map(([start, end, tag]) => [tag, text.slice(start, end)])).toContainEqual([
    'Deadline',
    '2025年底前',
  ]);
  expect(label).toHaveLength(6);
});

describe('brat', () => {
  test('属性成行，其余成备注', () => {
    const rows = renderBrat(SHIFTED, PLAIN).split('\n');
    const { start, end } = SHIFTED.record.targets[0]?.span ?? { start: 0, end: 0 };
    expect(rows).toContain(`T3\tTarget ${start} ${end}\t建成“四强”党支部60个以上`);
    expect(rows).toContain('A3\tComparator T3 gte');
    const note = rows.find((row) => row.startsWith('#3\tAnnotatorNotes T3\t')) ?? '';
    expect(JSON.parse(note.split('\t')[2] ?? '')).toMatchObject({ value: 60, valueMax: null });
    expect(note).not.toContain('comparator');
  });

  test.each([
    ['一行', '建成站点', ['建成站点']],
    ['两行', '建成\n　　站点', ['建成', '站点']],
    ['回车换行、空行', '建成 \r\n\r\n站点', ['建成', '站点']],
    ['制表符和别的控制符', '建\t成\u0085站\u2028点', ['建', '成', '站', '点']],
    ['两头的空白', '　建成 ', ['建成']],
    ['只有换行', '\n\n', []],
    ['两个单位的字', '𠮷\n𠮷县', ['𠮷', '𠮷县']],
  ])('%s', (_, text, fragments) => {
    const points = codePointsOf(`𠮷${text}末`);
    const span = { start: 1, end: points.length - 1 };
    expect(fragmentsOf(span, points).map(points.slice)).toEqual(fragments);
  });

  test('十万行的片段', () => {
    const points = codePointsOf('建成\n'.repeat(100_000));
    expect(fragmentsOf({ start: 0, end: points.length }, points)).toHaveLength(100_000);
  });
});
