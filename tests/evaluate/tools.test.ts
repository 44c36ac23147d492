/** Exports of annotation tools. */
import { describe, expect, test } from 'vitest';
import {
  type Gold,
  readBrat,
  readDoccano,
  readWebAnnotations,
  scoreDocument,
  sourcesOf,
  summarise,
} from '../../src/evaluate/index.js';
import { codePointsOf } from '../../src/model/code-points.js';
import { ELEMENT_TYPES } from '../../src/model/elements.js';
import { UserError } from '../../src/model/user-error.js';
import { SAMPLE } from '../output/sample.js';
import { POINTS } from './gold-text.js';

const TEXT = '𠮷县要点\r\n1.建成站点60个；\r\n2.再建成60个。';
const points = codePointsOf(TEXT);

const thrownBy = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    if (error instanceof UserError) return { code: error.code, ...error.args };
    throw error;
  }
  return undefined;
};

const placed = (gold: Gold): readonly unknown[] =>
  ELEMENT_TYPES.flatMap((type) =>
    gold.elements[type].map(({ span, fields }) => [type, span?.start, span?.end, fields]),
  );

describe('brat', () => {
  test('属性、备注、不连续的标注和不相干的行', () => {
    const gold = readBrat(
      [
        'T1\tTarget 10 15\t站点60个',
        'A1\tStatus T1 achieved',
        'A2\tValue T1 60',
        '#1\tAnnotatorNotes T1\t{"valueMax": null, "status": "planned", "indicator": "站点"}',
        '#2\tAnnotatorNotes T1\t看不清',
        'T2\tactions 6 16;18 27\t1.建成站点60个； 2.再建成60个。',
        'T3\tPerson 0 1\t𠮷',
        'R1\tPart Arg1:T1 Arg2:T2',
        'E1\tBuild:T1',
        '*\tEquiv T1 T2',
        '',
      ].join('\r\n'),
      points,
      '甲.ann',
    );
    expect(placed(gold)).toEqual([
      ['actions', 6, 27, {}],
      ['targets', 10, 15, { status: 'achieved', value: '60', valueMax: null }],
    ]);
    expect([...gold.ignored]).toEqual([['Person', 1]]);
    expect({ by: gold.by, document: gold.document }).toEqual({ by: 'place', document: null });
  });

  test.each<[string, string, object]>([
    ['文字不符', 'T1\tTarget 11 16\t站点60个', { code: 'gold-text', line: 2, found: '点60个；' }],
    ['越界', 'T1\tTarget 20 90\t站点', { code: 'gold-span', line: 2, start: 20, end: 90 }],
    ['不成行', 'T1\tTarget 20\t站点', { code: 'bad-gold', line: 2, reason: 'not-an-annotation' }],
  ])('%s', (_, row, expected) => {
    expect(
      thrownBy(() => readBrat(`#1\tAnnotatorNotes T9\t无\n${row}\n`, points, '甲.ann')),
    ).toEqual(expect.objectContaining({ path: '甲.ann', ...expected }));
  });
});

describe('Doccano', () => {
  const line = { text: TEXT, id: 3, Comments: [] };

  test.each<[string, object]>([
    ['旧式', { ...line, label: [[11, 16, 'Target']] }],
    ['labels', { ...line, labels: [[11, 16, 'targets']] }],
    [
      '新式',
      {
        ...line,
        entities: [{ id: 0, label: 'target', start_offset: 11, end_offset: 16 }],
        relations: [],
      },
    ],
    ['文本有 BOM', { ...line, text: `\uFEFF${TEXT}`, label: [[12, 17, 'Target']] }],
  ])('%s：位置是 UTF-16 单位，得到码点', (_, value) => {
    const { text, source, gold } = readDoccano(value, '甲.jsonl', 1);
    expect({ text, source }).toEqual({ text: TEXT, source: null });
    expect(placed(gold)).toEqual([['targets', 10, 15, {}]]);
  });

  test.each<[string, unknown, object]>([
    ['越界', { ...line, label: [[11, 160, 'Target']] }, { code: 'gold-span', start: 11 }],
    ['颠倒', { ...line, label: [[16, 11, 'Target']] }, { code: 'gold-span', end: 10 }],
    ['文本分类', { ...line, label: ['党建'] }, { code: 'bad-gold', at: 'label.0' }],
    ['没有文本', { data: TEXT, label: [] }, { code: 'bad-gold', at: 'text' }],
  ])('%s', (_, value, expected) => {
    expect(thrownBy(() => readDoccano(value, '甲.jsonl', 5))).toEqual(
      expect.objectContaining({ line: 5, ...expected }),
    );
  });
});

describe('网页标注', () => {
  const position = { type: 'TextPositionSelector', start: 10, end: 15 };
  const quote = { type: 'TextQuoteSelector', exact: '60个' };
  const tag = { type: 'TextualBody', purpose: 'tagging', value: 'Target' };
  const annotation = (selector: unknown, body: unknown = tag) => ({
    type: 'Annotation',
    body,
    target: { source: '甲.txt', selector },
  });
  const read = (value: unknown): Gold => {
    const [first] = sourcesOf(value, '甲.jsonld');
    return readWebAnnotations(first?.annotations ?? [], TEXT, points, '甲.jsonld');
  };

  test.each<[string, unknown, readonly [number, number]]>([
    ['位置', position, [10, 15]],
    ['引文', quote, [12, 15]],
    ['引文和前文', { ...quote, prefix: '再建成' }, [23, 26]],
    ['引文和后文', { ...quote, suffix: '。' }, [23, 26]],
    ['两者', [position, { ...quote, exact: '站点60个' }], [10, 15]],
    ['Choice', { type: 'Choice', items: [position] }, [10, 15]],
    ['按 UTF-16 数的位置由引文纠正', [{ ...position, start: 24, end: 27 }, quote], [23, 26]],
    ['全称的类型', { ...position, type: 'http://www.w3.org/ns/oa#TextPositionSelector' }, [10, 15]],
  ])('%s', (_, selector, [start, end]) => {
    expect(placed(read(annotation(selector)))).toEqual([['targets', start, end, {}]]);
  });

  test.each<[string, unknown, object]>([
    [
      '属性是对象',
      [tag, { type: 'Dataset', value: { value: 60, unit: '个' } }],
      { value: 60, unit: '个' },
    ],
    [
      '属性是 JSON 文本',
      [tag, { type: 'TextualBody', format: 'application/json', value: '{"value": 60}' }],
      { value: 60 },
    ],
    ['评注不是标签', [tag, { type: 'TextualBody', purpose: 'commenting', value: 'Action' }], {}],
  ])('%s', (_, body, fields) => {
    expect(placed(read(annotation(position, body)))).toEqual([['targets', 10, 15, fields]]);
  });

  test('bodyValue 是标签；别的标签不要位置', () => {
    const { target } = annotation(position);
    const gold = read([
      { type: 'Annotation', bodyValue: 'Deadline', target },
      { type: 'Annotation', bodyValue: 'Person', target: '甲.txt#p1' },
    ]);
    expect(placed(gold)).toEqual([['deadlines', 10, 15, {}]]);
    expect([...gold.ignored]).toEqual([['Person', 1]]);
  });

  test.each<[string, (one: object, other: object) => unknown]>([
    ['数组', (one, other) => [one, other]],
    ['页', (one, other) => ({ type: 'AnnotationPage', items: [one, other] })],
    ['集', (one, other) => ({ type: 'AnnotationCollection', first: { items: [one, other] } })],
    ['几个集', (one, other) => [{ first: { items: [one] } }, { first: { items: [other] } }]],
    ['图', (one, other) => ({ '@graph': [one, other] })],
  ])('%s：按文件分开', (_, wrap) => {
    const other = {
      ...annotation(position),
      target: { source: { id: '乙.txt' }, selector: position },
    };
    const sources = sourcesOf(wrap(annotation(position), other), '甲.json');
    expect(sources.map(({ source, annotations }) => [source, annotations.length])).toEqual([
      ['甲.txt', 1],
      ['乙.txt', 1],
    ]);
  });

  test.each<[string, unknown, object]>([
    ['没有标注', { name: 'plan-extract' }, { code: 'bad-gold', reason: 'no-annotations' }],
    ['没有位置', annotation(undefined), { code: 'bad-gold', reason: 'no-place' }],
    ['越界', annotation({ ...position, end: 99 }), { code: 'gold-span', end: 99 }],
    ['文中没有', annotation({ ...quote, exact: '70个' }), { code: 'gold-quote', quote: '70个' }],
  ])('%s', (_, value, expected) => {
    expect(thrownBy(() => read(value))).toEqual(
      expect.objectContaining({ line: null, ...expected }),
    );
  });
});

describe('只标了一部分', () => {
  const score = (label: readonly unknown[]) => {
    const { gold } = readDoccano({ text: SAMPLE.text, label }, '甲.jsonl', 1);
    return scoreDocument('甲', gold, SAMPLE.record, POINTS);
  };
  const target = SAMPLE.record.targets[0]?.span;

  test('没标过的类型不评', () => {
    const { types, document, golds } = summarise([
      score([[target?.start, target?.end, 'Target']]),
      score([]),
    ]);
    expect(Object.keys(types)).toEqual(['targets']);
    expect(types.targets).toMatchObject({
      gold: 1,
      extracted: 2,
      found: { recall: 1, precision: 0.5 },
    });
    expect(document).toBeNull();
    expect(golds.flatMap(({ misses }) => misses.map(({ type }) => type))).toEqual(['targets']);
  });

  test('没说类别的提法不分类评', () => {
    const at = SAMPLE.record.slogans[0]?.spans[0];
    const { types } = summarise([score([[at?.start, at?.end, 'Slogan']]), score([])]);
    expect(Object.keys(types)).toEqual(['slogans']);
    expect(types.slogans?.exact.recall).toBe(1);
  });
});
