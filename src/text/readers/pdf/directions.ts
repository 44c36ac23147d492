/** Which way a page is written: what stands across it, watermarks and notes on the margin, is dropped. */
import { withoutRadicals } from './radicals.js';
import type { Direction, Page, PlacedRun } from './run.js';

/** As pdf.js tells it: the matrix takes the text's own space to the page. */
export interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

export interface Sheet {
  readonly index: number;
  readonly width: number;
  readonly height: number;
  /** From the file's space, whose y grows upwards, to the page as it is looked at. */
  readonly transform: readonly number[];
}

/** Runs of a watermark are slanted; scanned pages are a little askew. */
const SKEW = 0.1;

export interface Place {
  readonly sheet: Sheet;
  /** Written downwards. */
  readonly isVertical: boolean;
  readonly isArtifact: boolean;
}

/** undefined for what is slanted or stands outside the page. */
export function placed(item: TextItem, place: Place): PlacedRun | undefined {
  const { sheet, isVertical, isArtifact } = place;
  const [a, b, c, d, x, y] = product(sheet.transform, item.transform);
  const text = withoutSpread(withoutRadicals(item.str).trim());
  const size = Math.hypot(c, d);
  const inside = x > -size && y > -size && x < sheet.width + size && y < sheet.height + size;
  if (text === '' || !(size > 0) || !inside) return undefined;
  const direction = isVertical ? 'down' : turnOf(a, b);
  if (direction === undefined) return undefined;
  const [left, baseline] = turned(x, y, direction, sheet);
  const length = isVertical ? item.height : item.width;
  return { text, left, right: left + length, baseline, size, direction, isArtifact };
}

/** 2 0 0 1 : digits that stand as wide as characters. */
const withoutSpread = (text: string): string =>
  /\d \d/u.test(text) && !/\d\d/u.test(text) ? text.replace(/(?<=\d) (?=\d)/gu, '') : text;

type Matrix = readonly [number, number, number, number, number, number];

function product(m: readonly number[], n: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = n;
  return [
    a * p + c * q,
    b * p + d * q,
    a * r + c * s,
    b * r + d * s,
    a * t + c * u + e,
    b * t + d * u + f,
  ];
}

function turnOf(a: number, b: number): Direction | undefined {
  if (Math.abs(b) <= SKEW * Math.abs(a)) return a > 0 ? 0 : 180;
  if (Math.abs(a) <= SKEW * Math.abs(b)) return b > 0 ? 90 : 270;
  return undefined;
}

/** Along the line and across the lines. */
function turned(
  x: number,
  y: number,
  direction: Direction,
  { width, height }: Sheet,
): readonly [number, number] {
  switch (direction) {
    case 0:
      return [x, y];
    case 180:
      return [width - x, height - y];
    case 270:
      return [height - y, x];
    default:
      return [y, width - x];
  }
}

/** Part of a page's characters that the page may call its own furniture; whole pages are not. */
const ARTIFACTS = 0.33;

/** The runs in the direction of most characters. */
export function pageOf(sheet: Sheet, runs: readonly PlacedRun[]): Page {
  const characters = new Map<Direction, number>();
  let all = 0;
  let artifacts = 0;
  for (const { direction, text, isArtifact } of runs) {
    characters.set(direction, (characters.get(direction) ?? 0) + text.length);
    all += text.length;
    if (isArtifact) artifacts += text.length;
  }
  let main: Direction = 0;
  for (const [direction, count] of characters)
    if (count > (characters.get(main) ?? 0)) main = direction;
  const isTurned = main !== 0 && main !== 180;
  const dropsArtifacts = artifacts < all * ARTIFACTS;
  return {
    index: sheet.index,
    width: isTurned ? sheet.height : sheet.width,
    height: isTurned ? sheet.width : sheet.height,
    runs: runs.filter(
      ({ direction, isArtifact }) => direction === main && !(isArtifact && dropsArtifacts),
    ),
  };
}
