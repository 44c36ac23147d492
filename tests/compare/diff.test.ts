import { beforeAll, describe, expect, test } from 'vitest';
import { staying } from '../../src/compare/diff/order.js';
import { unmarked, wordsChanged } from '../../src/compare/diff/wording.js';
import { type DiffOptions, diffPlans } from '../../src/compare/index.js';
import { defaultLexicon } from '../../src/index.js';
import { differenceSchema } from '../../src/model/difference.js';
import { isDifferent } from '../../src/model/difference-sheets.js';
import { loadSegmenter } from '../../src/words/index.js';
import { differenceOf, planOf, toldOf } from './told.js';

let options: DiffOptions;
beforeAll(async () => {
  options = { lexicon: defaultLexicon(), segmenter: await loadSegmenter() };
});

const told = async (old: string, now: string): Promise<readonly string[]> =>
  toldOf(await differenceOf('计划.txt', old, now));

/** 某市2025年工作要点, its sections with their items. */
const points = (
  sections: Readonly<Record<string, readonly string[]>>,
  { year = 2025, end = '' } = {},
): string => {
  let number = 0;
  const body = Object.entries(sections).map(
    ([title, items], i) =>
      `${'一二三四五六'[i]}、${title}\n${items.map((item) => `${++number}.${item}\n`).join('')}`,
  );
  return `安吉县${year}年工作要点\n\n${body.join('')}${end}`;
};

const VENUE = '建设文化场馆。年内新建村级文化礼堂12个，改造老旧场馆8处。';
const FARM = '发展特色农业。培育家庭农场60家，建设白茶良种繁育基地2个。';
const ROAD = '改善农村道路。6月底前完成农村公路提升30公里。';
const TRAIN = '培训乡土人才。举办电商直播培训班10期，培训农民3000人次。';
const RIVER = '整治村庄河道。清淤河道25公里，建设水美乡村6个。';

test.each([
  [
    [0, 1, 2, 3],
    [0, 1, 2, 3],
  ],
  [
    [3, 0, 1, 2],
    [0, 1, 2],
  ],
  [
    [1, 2, 3, 0],
    [1, 2, 3],
  ],
  [
    [0, 4, 1, 2, 3],
    [0, 1, 2, 3],
  ],
  [[], []],
])('次序 %j 中留在原处的是 %j', (sequence, stay) => {
  expect([...staying(sequence)].sort()).toEqual(stay);
});

describe('逐词比较', () => {
  test.each([
    ['选树支部60个。', '选树支部80个。', '选树支部[-60-]{+80+}个。'],
    ['占比达到66.5%以上', '占比达到66.8%以上', '占比达到[-66.5-]{+66.8+}%以上'],
    ['发展数字經濟', '发展数字经济', ''],
    ['建设服务体\n系，便民', '建设服务体系,便民', ''],
    ['6月底前完成', '9月底前完成', '[-6-]{+9+}月底前完成'],
    ['印发方案（2024年）', '印发方案（试行）（2024年）', '印发方案{+（试行）+}（2024年）'],
  ])('%s → %s', (old, now, shown) => {
    const pieces = wordsChanged(unmarked(old, null), unmarked(now, null), options.segmenter);
    const signs = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
    expect(pieces.map(({ kind, text }) => signs[kind].join(text)).join('')).toBe(shown);
  });

  test('两边去掉改动之处是相同的文字', () => {
    const [old, now] = [`${VENUE}${FARM}`, `${FARM}${ROAD}`];
    const pieces = wordsChanged(old, now, options.segmenter);
    const without = (kind: string): string =>
      pieces
        .filter((piece) => piece.kind !== kind)
        .map(({ text }) => text)
        .join('');
    expect([without('added'), without('removed')]).toEqual([old, now]);
  });

  test.each([
    ['（一）压实责任', '(一)', '压实责任'],
    ['③推行帮扶', '③', '推行帮扶'],
    ['㈡建设粮库', '㈡', '建设粮库'],
    ['压实责任', null, '压实责任'],
  ])('%s 去掉编号', (text, marker, rest) => {
    expect(unmarked(text, marker)).toBe(rest);
  });
});

describe('任务的去向', () => {
  test('移走一项，其余不算移动', async () => {
    const old = points({ 发展富民产业: [VENUE, FARM, ROAD, TRAIN, RIVER] });
    const now = points({ 发展富民产业: [FARM, ROAD, TRAIN, RIVER, VENUE] });
    expect(await told(old, now)).toEqual([
      'action moved+renumbered: 建设文化场馆',
      'action renumbered: 发展特色农业',
      'action renumbered: 改善农村道路',
      'action renumbered: 培训乡土人才',
      'action renumbered: 整治村庄河道',
    ]);
  });

  test('章节对调，其中的任务不算移动', async () => {
    const old = points({ 建设美丽乡村: [VENUE, ROAD], 发展富民产业: [FARM, TRAIN] });
    const now = points({ 发展富民产业: [FARM, TRAIN], 建设美丽乡村: [VENUE, ROAD] });
    expect(await told(old, now)).toEqual([
      'section moved+renumbered: 建设美丽乡村',
      'section renumbered: 发展富民产业',
      'action renumbered: 建设文化场馆',
      'action renumbered: 改善农村道路',
      'action renumbered: 发展特色农业',
      'action renumbered: 培训乡土人才',
    ]);
  });

  test('章节换了全然不同的标题，任务仍在其中', async () => {
    const old = points({ 建设美丽乡村: [VENUE, ROAD], 发展富民产业: [FARM, TRAIN] });
    const now = points({ 提升人居环境: [VENUE, ROAD], 发展富民产业: [FARM, TRAIN] });
    expect(await told(old, now)).toEqual([
      expect.stringMatching(/^section reworded: 建设美丽乡村 → 提升人居环境/u),
    ]);
  });

  test('整章增加', async () => {
    const old = points({ 建设美丽乡村: [VENUE, ROAD] });
    const now = points({ 建设美丽乡村: [VENUE, ROAD], 发展富民产业: [FARM] });
    expect(await told(old, now)).toEqual([
      'section added: 发展富民产业',
      'action added: 发展特色农业',
      'target added: 家庭农场 eq 60家',
      'target added: 白茶良种繁育基地 eq 2个',
    ]);
  });

  test('换了标题和部分文字的还是同一项', async () => {
    const old = points({ 发展富民产业: [FARM, TRAIN] });
    const now = points({
      发展富民产业: [FARM, '壮大乡土人才队伍。举办电商直播培训班12期，培训农民3000人次以上。'],
    });
    expect(await told(old, now)).toEqual([
      expect.stringMatching(/^action reworded: 培训乡土人才 → 壮大乡土人才队伍/u),
      'target value: 电商直播培训班 eq 10期 → 电商直播培训班 eq 12期',
      'target comparator: 培训农民 eq 3000人次 → 培训农民 gte 3000人次',
    ]);
  });

  test('同一领域的另一项任务不是改写', async () => {
    const old = points({ 发展富民产业: [FARM, TRAIN] });
    const now = points({ 发展富民产业: [FARM, RIVER] });
    const lines = await told(old, now);
    expect(lines).toContain('action removed: 培训乡土人才');
    expect(lines).toContain('action added: 整治村庄河道');
  });

  test('拆分与合并互为逆向', async () => {
    const one = points({ 发展富民产业: [VENUE, `${FARM}${RIVER}`, ROAD] });
    const two = points({ 发展富民产业: [VENUE, FARM, RIVER, ROAD] });
    expect(await told(one, two)).toEqual([
      'action split: 发展特色农业 → 发展特色农业 & 整治村庄河道',
      'action renumbered: 改善农村道路',
    ]);
    expect(await told(two, one)).toEqual([
      'action merged: 发展特色农业 & 整治村庄河道 → 发展特色农业',
      'action renumbered: 改善农村道路',
    ]);
  });

  test('文末的落款归入新的末项，不是拆分', async () => {
    const end = '联系人：李某，联系电话：0572-5000123，传真：0572-5000124。';
    const old = points({ 发展富民产业: [VENUE, `${FARM}${end}`] });
    const now = points({ 发展富民产业: [VENUE, FARM, `${TRAIN}${end}`] });
    expect(await told(old, now)).toContain('action added: 培训乡土人才');
  });

  test('完成的任务改变状态', async () => {
    const old = await planOf('旧', '旧.txt', points({ 发展富民产业: [VENUE, FARM] }));
    const [first, ...others] = old.record.actions;
    if (first === undefined) throw new Error('no action');
    const record = {
      ...old.record,
      actions: [{ ...first, status: 'achieved' as const }, ...others],
    };
    expect(toldOf(diffPlans(old, { ...old, id: '新', record }, options))).toEqual([
      'action status: 建设文化场馆',
    ]);
  });
});

describe('日期', () => {
  test('新年度的计划，随之推后一年的日期不算变化', async () => {
    const items = { 建设美丽乡村: [VENUE, ROAD], 发展富民产业: [FARM, TRAIN] };
    expect(await told(points(items), points(items, { year: 2026 }))).toEqual([
      'document title: 安吉县2025年工作要点 → 安吉县2026年工作要点',
      'document period: 2025 → 2026',
      'passage reworded: [-5-]{+6+}',
    ]);
  });

  test('新年度中提前的日期仍是变化', async () => {
    const old = points({ 建设美丽乡村: [ROAD] });
    const now = points({ 建设美丽乡村: [ROAD.replace('6月', '4月')] }, { year: 2026 });
    const lines = await told(old, now);
    expect(lines).toContain('target deadline: 农村公路提升 2025-06-30 → 农村公路提升 2026-04-30');
    expect(lines).toContain('deadline rescheduled: 6月底前 2025-06-30 → 4月底前 2026-04-30');
  });

  test('二月底是28日或29日', async () => {
    const old = points({ 建设美丽乡村: ['改善农村道路。2月底前完成农村公路提升30公里。'] });
    const lines = await told(old.replace('2025', '2027'), old.replace('2025', '2028'));
    expect(lines.filter((line) => /^(?:target|deadline)/u.test(line))).toEqual([]);
  });
});

describe('指标与单位', () => {
  test.each([
    [
      '新建示范点10个',
      '新建示范点15个以上',
      'target value+comparator: 示范点 eq 10个 → 示范点 gte 15个',
    ],
    ['培训干部200人', '每年培训干部200人', 'target frequency: 培训干部 — → 培训干部 P1Y'],
  ])('%s → %s', async (old, now, line) => {
    const text = (words: string): string => points({ 强化队伍: [`夯实基层基础。${words}。`] });
    expect(await told(text(old), text(now))).toContain(line);
  });

  test('责任单位的次序不算变化', async () => {
    const text = (bodies: string): string =>
      points({ 强化队伍: [`夯实基层基础。新建示范点10个。（责任单位：${bodies}）`] });
    const lines = await told(text('县财政局、县教育局'), text('县教育局、县财政局'));
    expect(lines.filter((line) => line.startsWith('responsible'))).toEqual([]);
  });
});

test('每处变化都指向两份计划中的位置', async () => {
  const [a, b] = [points({ 建设: [VENUE, ROAD] }), points({ 建设: [ROAD.replace('30', '45')] })];
  const difference = differenceSchema.parse(await differenceOf('计划.txt', a, b));
  const quote = (text: string, span: { start: number; end: number }): string =>
    [...text].slice(span.start, span.end).join('');
  const [removed, reworded] = difference.actions;
  expect(quote(a, removed?.old[0]?.span ?? { start: 0, end: 0 })).toBe(`1.${VENUE}`);
  expect(quote(b, reworded?.new[0]?.span ?? { start: 0, end: 0 })).toContain('45公里');
  const changed = difference.targets.find(({ changes }) => changes.includes('value'));
  expect([changed?.old[0]?.value, changed?.new[0]?.value]).toEqual([30, 45]);
});

test('只有记录时，不比较任务以外的文字', async () => {
  const old = await planOf('旧', '旧.txt', points({ 建设: [VENUE] }));
  const difference = diffPlans(old, { ...old, id: '新', text: null }, options);
  expect(difference.passages).toBeNull();
  expect(isDifferent(difference)).toBe(false);
});

test('毫无共同之处的长文件也能比较', async () => {
  const items = (words: string): readonly string[] =>
    Array.from({ length: 300 }, (_, i) => `${words}第${i}批。完成${i + 1}项。`);
  const difference = await differenceOf(
    '计划.txt',
    points({ 建设: items('整治河道') }),
    points({ 教育: items('培训教师') }),
  );
  expect(isDifferent(difference)).toBe(true);
});
