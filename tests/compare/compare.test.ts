import { beforeAll, describe, expect, test } from 'vitest';
import { comparePlans, type Plan, taxonomyNames } from '../../src/compare/index.js';
import { defaultLexicon } from '../../src/lexicon/default.js';
import { type Comparison, comparisonSchema } from '../../src/model/comparison.js';
import { loadSegmenter, type Segmenter } from '../../src/words/index.js';
import { action, plan, slogan } from './sample.js';

const lexicon = defaultLexicon();
let segmenter: Segmenter;

beforeAll(async () => {
  segmenter = await loadSegmenter();
});

const compare = (plans: readonly Plan[], themes: string | null = null): Comparison =>
  comparePlans(plans, { lexicon, segmenter, themes });

const full = (id: string, title: string, text: string): ReturnType<typeof action> =>
  action(id, title, { text: `${title}。${text}`, quote: `${title}。${text}` });

const CHARGING = full(
  'a1',
  '完善充电设施',
  '在公共停车场新建充电桩，推广有序充电，方便新能源汽车出行。',
);
const CHARGING_TOO = full(
  'a3',
  '加快充电桩建设',
  '居住区停车场增设充电桩，新能源汽车充电设施进小区。',
);
const READING = full('a2', '推进全民阅读', '办好读书月，建设城市书房和农家书屋。');
const BRANCH = full('a1', '建强党支部', '开展软弱涣散党支部整顿，严格三会一课，抓好发展党员工作。');

describe('任务', () => {
  test('同一举措配成一行，各自的不配', () => {
    const { actions } = compare([
      plan('甲', { actions: [CHARGING, READING] }),
      plan('乙', { actions: [BRANCH, CHARGING_TOO] }),
    ]);
    expect(actions).toEqual([
      expect.objectContaining({
        plans: { 甲: ['a1'], 乙: ['a3'] },
        titles: { 甲: ['完善充电设施'], 乙: ['加快充电桩建设'] },
      }),
    ]);
    expect(actions[0]?.shared).toContain('充电');
  });

  test('三份计划成一行，一份只占一项', () => {
    const { actions } = compare([
      plan('甲', { actions: [CHARGING] }),
      plan('乙', { actions: [BRANCH, { ...CHARGING, id: 'a9' }] }),
      plan('丙', { actions: [READING, CHARGING_TOO] }),
    ]);
    expect(actions[0]?.plans).toEqual({ 甲: ['a1'], 乙: ['a9'], 丙: ['a3'] });
  });
});

describe('提法', () => {
  const slogansOf = (...lists: readonly (readonly ReturnType<typeof slogan>[])[]) =>
    compare(lists.map((slogans, i) => plan(`${i + 1}`, { slogans: [...slogans] })));

  test('各说几次，共有的在前', () => {
    const { slogans, similarity } = slogansOf(
      [slogan('三会一课'), slogan('两个维护', { count: 2 })],
      [slogan('两个坚决维护')],
    );
    expect(slogans.map(({ text, plans }) => [text, plans])).toEqual([
      ['两个维护', { 1: 2, 2: 1 }],
      ['三会一课', { 1: 1 }],
    ]);
    expect(similarity.slogans).toEqual([
      [1, 0.333],
      [0.333, 1],
    ]);
  });

  test.each([
    ['内容相同，次序不同', ['组织优', '队伍强'], ['队伍强', '组织优'], null],
    ['一份没有列出内容', ['组织优', '队伍强'], [], null],
    ['一份只列一部分', ['组织优', '队伍强'], ['组织优'], null],
    [
      '内容不一',
      ['组织优', '队伍强'],
      ['学得深', '干得实'],
      { 1: ['组织优', '队伍强'], 2: ['学得深', '干得实'] },
    ],
  ])('%s', (_, one, other, conflict) => {
    const { slogans } = slogansOf(
      [slogan('双提升', { items: one })],
      [slogan('双提升', { items: other })],
    );
    expect(slogans.map((row) => row.conflict)).toEqual([conflict]);
  });
});

describe('主题', () => {
  test('按用词选择分类，份额合为一', () => {
    const party = compare([plan('甲', { actions: [BRANCH] }), plan('乙', { actions: [BRANCH] })]);
    expect(party.taxonomy).toBe('party');
    expect(party.themes.map(({ label }) => label)).toContain('组织建设');
    const general = compare([plan('甲', { actions: [CHARGING, READING] }), plan('乙')]);
    expect(general.taxonomy).toBe('general');
    const shares = general.themes.map(({ plans }) => plans['甲']?.share ?? 0);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 2);
  });

  test('说出依据的词；没有依据的归入其他', () => {
    const { assignments } = compare(
      [plan('甲', { actions: [BRANCH, action('a2', '做好其他工作')] }), plan('乙')],
      'party',
    );
    expect(assignments[0]?.themes[0]).toMatchObject({ theme: 'organisation' });
    expect(assignments[0]?.themes[0]?.words).toContain('党支部');
    expect(assignments[1]?.themes).toEqual([{ theme: 'other', weight: 1, words: [] }]);
  });

  test('词典里的分类', () => {
    expect(taxonomyNames(lexicon)).toEqual(['party', 'general']);
  });
});

test('时间表按日期排，阶段的第几年从期限起算', () => {
  const place = { span: { start: 0, end: 1 }, quote: '年' };
  const { timeline } = compare([
    plan('甲', {
      document: { ...plan('').record.document, period: { start: 2023, end: 2025 } },
      milestones: [
        { year: 2, theme: '强提升', ...place },
        { year: 2023, theme: '打基础', ...place },
      ],
    }),
    plan('乙', {
      deadlines: [
        {
          id: 'd1',
          kind: 'by',
          start: null,
          end: '2024-06-30',
          frequency: null,
          certainty: 'stated',
          action: null,
          ...place,
          quote: '2024年6月底前',
        },
        {
          id: 'd2',
          kind: 'every',
          start: null,
          end: null,
          frequency: 'P1M',
          certainty: 'stated',
          action: null,
          ...place,
        },
      ],
    }),
  ]);
  expect(timeline).toEqual([
    { date: '2023-12-31', plan: '甲', kind: 'milestone', text: '打基础', ref: 'm2' },
    { date: '2024-06-30', plan: '乙', kind: 'deadline', text: '2024年6月底前', ref: 'd1' },
    { date: '2024-12-31', plan: '甲', kind: 'milestone', text: '强提升', ref: 'm1' },
  ]);
});

test('结果合乎模式', () => {
  const comparison = compare([
    plan('甲', { actions: [CHARGING, BRANCH] }, '一段文字'),
    plan('乙', { actions: [CHARGING_TOO] }),
  ]);
  expect(comparisonSchema.parse(JSON.parse(JSON.stringify(comparison)))).toEqual(comparison);
  expect(comparison.plans[0]?.counts).toMatchObject({ actions: 2, targets: 0, results: 0 });
});
