import type { Extracted, Look } from '../../src/output/index.js';

const text = `某市2025年工作要点
一、建强支部
1.建成“四强”党支部60个以上。2025年底前完成。
（责任单位：市委组织部、市教育局）`;

const characters = [...text];

/** Code points of the first occurrence. */
export function spanOf(quote: string): { readonly start: number; readonly end: number } {
  const at = text.indexOf(quote);
  if (at < 0) throw new Error(`not in the sample: ${quote}`);
  const start = [...text.slice(0, at)].length;
  return { start, end: start + [...quote].length };
}

const place = (quote: string) => ({ span: spanOf(quote), quote });

/** A record by hand, with every kind of element once. */
export const SAMPLE: Extracted = {
  text,
  record: {
    schema: 'plan-extract/1',
    generator: {
      name: 'plan-extract',
      version: '0.1.0',
      dictionaries: '0123456789abcdef',
      segmenter: null,
      options: { keywords: 0, language: 'zh', encoding: null },
    },
    source: {
      path: '要点.txt',
      format: 'text',
      encoding: 'utf-8',
      script: 'hans',
      characters: characters.length,
      sha256: '0'.repeat(64),
      repairs: { pinyin: 0 },
    },
    document: {
      title: '某市2025年工作要点',
      kind: 'work-points',
      plan: null,
      region: { name: '某市', code: '990000' },
      issuer: null,
      period: { start: 2025, end: 2025 },
      published: '2025-01-01',
    },
    sections: [
      { id: 's1', level: 1, number: 1, title: '建强支部', parent: null, ...place('一、建强支部') },
    ],
    actions: [
      {
        id: 'a1',
        marker: '1.',
        ordinal: 1,
        title: '建成“四强”党支部60个以上',
        status: 'planned',
        section: '建强支部',
        sectionId: 's1',
        text: '1.建成“四强”党支部60个以上。2025年底前完成。',
        ...place('1.建成“四强”党支部60个以上。2025年底前完成。'),
        targets: ['t1'],
        deadlines: ['d1'],
        slogans: ['四强'],
        responsible: [],
      },
    ],
    targets: [
      {
        id: 't1',
        indicator: '“四强”党支部',
        comparator: 'gte',
        value: 60,
        valueMax: null,
        unit: '个',
        kind: 'count',
        frequency: null,
        status: 'planned',
        deadline: '2025-12-31',
        property: null,
        action: 'a1',
        ...place('建成“四强”党支部60个以上'),
      },
    ],
    declared: [],
    deadlines: [
      {
        id: 'd1',
        kind: 'by',
        start: null,
        end: '2025-12-31',
        frequency: null,
        certainty: 'stated',
        action: 'a1',
        ...place('2025年底前'),
      },
    ],
    slogans: [
      {
        text: '四强',
        kind: 'numeric',
        number: 4,
        items: [],
        count: 1,
        known: true,
        spans: [spanOf('四强')],
        quote: '四强',
      },
    ],
    references: [],
    responsible: [
      {
        id: 'r1',
        role: 'responsible',
        bodies: ['市委组织部', '市教育局'],
        action: null,
        ...place('（责任单位：市委组织部、市教育局）'),
      },
    ],
    milestones: [],
    keywords: [],
    diagnostics: [],
  },
};

export const PLAIN: Look = { language: 'zh', columns: 100, colour: 0 };
