import { describe, expect, it } from 'vitest';
import {
  type Place,
  pageOf,
  placed,
  type Sheet,
} from '../../../../src/text/readers/pdf/directions.js';
import type { Direction, PlacedRun } from '../../../../src/text/readers/pdf/run.js';
import { run } from './runs.js';

/** Held upright: y of the file grows upwards, y of the page downwards. */
const SHEET: Sheet = { index: 0, width: 600, height: 800, transform: [1, 0, 0, -1, 0, 800] };
const PLACE: Place = { sheet: SHEET, isVertical: false, isArtifact: false };

const put = (
  transform: readonly number[],
  place: Partial<Place> = {},
  str = '冷链物流',
): PlacedRun | undefined =>
  placed({ str, transform, width: 40, height: 70 }, { ...PLACE, ...place });

describe('文字在页上的位置', () => {
  const turnedSheet = (transform: readonly number[]): Sheet => ({
    index: 0,
    width: 800,
    height: 600,
    transform,
  });

  it.each<
    [string, PlacedRun | undefined, readonly [Direction, number, number, number] | undefined]
  >([
    ['正放', put([10, 0, 0, 10, 100, 700]), [0, 100, 140, 100]],
    ['倒放', put([-10, 0, 0, -10, 100, 700]), [180, 500, 540, 700]],
    ['从下往上', put([0, 10, -10, 0, 100, 700]), [270, 700, 740, 100]],
    ['从上往下', put([0, -10, 10, 0, 100, 700]), [90, 100, 140, 500]],
    [
      '页转四分之一圈',
      put([10, 0, 0, 10, 100, 200], { sheet: turnedSheet([0, 1, 1, 0, 0, 0]) }),
      [90, 100, 140, 600],
    ],
    [
      '页转回四分之一圈',
      put([10, 0, 0, 10, 100, 200], { sheet: turnedSheet([0, -1, -1, 0, 800, 600]) }),
      [270, 100, 140, 600],
    ],
    [
      '页是横的，字也横过来',
      put([0, 10, -10, 0, 100, 200], { sheet: turnedSheet([0, 1, 1, 0, 0, 0]) }),
      [0, 200, 240, 100],
    ],
    ['竖排', put([10, 0, 0, 10, 100, 700], { isVertical: true }), ['down', 100, 170, 500]],
    [
      '竖排的字斜着也是竖排',
      put([10, 5, -5, 10, 100, 700], { isVertical: true }),
      ['down', 100, 170, 500],
    ],
    ['扫描时略斜', put([10, 1, -1, 10, 100, 700]), [0, 100, 140, 100]],
    ['略斜的另一边', put([10, -1, 1, 10, 100, 700]), [0, 100, 140, 100]],
    ['略斜的从下往上', put([1, 10, -10, 1, 100, 700]), [270, 700, 740, 100]],
    ['略斜的从上往下', put([-1, -10, 10, -1, 100, 700]), [90, 100, 140, 500]],
    ['斜得多', put([10, 1.1, -1.1, 10, 100, 700]), undefined],
    ['从下往上斜得多', put([1.1, 10, -10, 1.1, 100, 700]), undefined],
    ['水印', put([30, 30, -30, 30, 100, 300]), undefined],
    [
      '页放大且移动',
      put([10, 0, 0, 10, 100, 200], { sheet: { ...SHEET, transform: [2, 0, 0, -2, 5, 790] } }),
      [0, 205, 245, 390],
    ],
    [
      '页略斜',
      put([10, 0.5, -0.5, 10, 100, 200], {
        sheet: { ...SHEET, transform: [2, 0.1, 0.1, -2, 5, 790] },
      }),
      [0, 225, 265, 400],
    ],
  ])('%s', (_, placed, expected) => {
    expect(placed && [placed.direction, placed.left, placed.right, placed.baseline]).toEqual(
      expected,
    );
  });

  it.each<[string, readonly number[], number]>([
    ['正放', [10, 0, 0, 12, 100, 700], 12],
    ['从下往上', [0, 10, -14, 0, 100, 700], 14],
    ['略斜', [10, 0.6, 0.6, 0.8, 100, 700], 1],
  ])('字号是字的高，%s', (_, transform, size) => {
    expect(put(transform)?.size).toBeCloseTo(size);
  });

  it('页放大，字号也放大，斜的也算在内', () => {
    const sheet = { ...SHEET, transform: [2, 0, 1, -2, 0, 790] };
    expect(put([10, 0, 2, 10, 10, 20], { sheet })?.size).toBeCloseTo(Math.hypot(14, 20));
    expect(
      put([10, 0, 0, 10, 10, 20], { sheet: { ...SHEET, transform: [2, 0.1, 0, -2, 0, 790] } })
        ?.size,
    ).toBeCloseTo(20);
    expect(
      put([10, 0, 10, 10, 10, 20], { sheet: { ...SHEET, transform: [1, 0.1, 0, -1, 0, 790] } })
        ?.size,
    ).toBeCloseTo(Math.hypot(10, 9));
  });

  it.each<[string, number, number, boolean]>([
    ['左上角', 0, 0, true],
    ['右下角', 600, 800, true],
    ['左边露出一点', -9, 400, true],
    ['左边之外', -10, 400, false],
    ['右边露出一点', 609, 400, true],
    ['右边之外', 610, 400, false],
    ['上边露出一点', 300, -9, true],
    ['上边之外', 300, -10, false],
    ['下边露出一点', 300, 809, true],
    ['下边之外', 300, 810, false],
  ])('%s', (_, x, y, isOnPage) => {
    expect(put([10, 0, 0, 10, x, 800 - y]) !== undefined).toBe(isOnPage);
  });

  it.each<[string, string | undefined]>([
    ['  冷链物流 ', '冷链物流'],
    ['⽼年⼈', '老年人'],
    ['2 0 2 7', '2027'],
    ['2 0 2 7年', '2027年'],
    ['2 0 年 7 月', '20 年 7 月'],
    ['第10期 2 3', '第10期 2 3'],
    ['2 3 第10期', '2 3 第10期'],
    ['20 25', '20 25'],
    ['A 3 B', 'A 3 B'],
    ['3 个 5 处', '3 个 5 处'],
    ['', undefined],
    ['   ', undefined],
  ])('文字 %j', (str, text) => {
    expect(put([10, 0, 0, 10, 100, 700], {}, str)?.text).toBe(text);
  });

  it('没有高度的字不要', () => {
    expect(put([10, 0, 0, 0, 100, 700])).toBeUndefined();
  });

  it.each([true, false])('是否页面装饰：%s', (isArtifact) => {
    expect(put([10, 0, 0, 10, 100, 700], { isArtifact })?.isArtifact).toBe(isArtifact);
  });
});

describe('一页的方向', () => {
  const piece = (text: string, direction: Direction = 0, isArtifact = false): PlacedRun => ({
    ...run(text, 50, 100),
    direction,
    isArtifact,
  });
  const seen = (runs: readonly PlacedRun[]): string => {
    const { width, height, runs: left } = pageOf({ ...SHEET, index: 3 }, runs);
    return `${width}×${height} ${left.map(({ text }) => text).join('|')}`;
  };

  it.each<[string, readonly PlacedRun[], string]>([
    ['没有字', [], '600×800 '],
    ['正放', [piece('冷链')], '600×800 冷链'],
    ['倒放', [piece('冷链', 180)], '600×800 冷链'],
    ['横放', [piece('冷链', 90)], '800×600 冷链'],
    ['另一边横放', [piece('冷链', 270)], '800×600 冷链'],
    ['竖排', [piece('冷链', 'down')], '800×600 冷链'],
    [
      '边上的字不要',
      [piece('装订', 90), piece('冷链物流'), piece('规划')],
      '600×800 冷链物流|规划',
    ],
    ['看字数不看段数', [piece('甲'), piece('乙'), piece('冷链物流', 90)], '800×600 冷链物流'],
    [
      '同一方向的字数相加',
      [piece('冷链', 90), piece('装订线', 0), piece('物流', 90)],
      '800×600 冷链|物流',
    ],
    ['一样多时从正放', [piece('冷链', 90), piece('物流')], '600×800 物流'],
    ['先正放后横放，一样多', [piece('物流'), piece('冷链', 90)], '600×800 物流'],
    ['页面装饰不要', [piece('岚州', 0, true), piece('冷链物流规划')], '600×800 冷链物流规划'],
    ['装饰占到三分之一就要', [piece('岚州', 0, true), piece('冷链物流')], '600×800 岚州|冷链物流'],
    ['全是装饰也要', [piece('岚州', 0, true), piece('公报', 0, true)], '600×800 岚州|公报'],
    [
      '装饰按字数相加',
      [piece('岚州', 0, true), piece('公报', 0, true), piece('冷链物流规划')],
      '600×800 岚州|公报|冷链物流规划',
    ],
    [
      '正好百分之三十三',
      [piece('岚'.repeat(33), 0, true), piece('冷'.repeat(67))],
      `600×800 ${'岚'.repeat(33)}|${'冷'.repeat(67)}`,
    ],
    ['横着的装饰', [piece('岚', 90, true), piece('冷链物流')], '600×800 冷链物流'],
  ])('%s', (_, runs, page) => {
    expect(seen(runs)).toBe(page);
  });

  it('页的次序不变', () => {
    expect(pageOf({ ...SHEET, index: 3 }, []).index).toBe(3);
  });
});
