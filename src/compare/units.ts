/** Units of the same thing, and how much of each other they are. */
import type { Target } from '../model/record.js';

interface Measure {
  readonly of: string;
  readonly factor: number;
}

const MEASURES: ReadonlyMap<string, Measure> = new Map(
  Object.entries<Readonly<Record<string, number>>>({
    area: { 平方米: 1, 平方公里: 1e6, 平方千米: 1e6, 公顷: 1e4, 亩: 2000 / 3 },
    mass: { 克: 1e-3, 千克: 1, 公斤: 1, 斤: 0.5, 吨: 1000 },
    length: { 米: 1, 里: 500, 公里: 1000, 千米: 1000 },
    power: { 千瓦: 1, 兆瓦: 1000, 吉瓦: 1e6 },
    energy: { 千瓦时: 1, 度: 1 },
    volume: { 立方米: 1, 升: 1e-3 },
    people: { 人: 1, 名: 1, 位: 1 },
    times: { 次: 1, 场: 1, 场次: 1, 期: 1, 批: 1, 批次: 1 },
  }).flatMap(([of, units]) =>
    Object.entries(units).map(([unit, factor]) => [unit, { of, factor }] as const),
  ),
);

/** Classifiers that 个 may stand for. */
const THINGS = new Set([...'个家所座处项条支套台间张辆栋幢只件片块部'].concat('个项'));

const PER = /^(?<of>[^/]+)\/(?<per>.+)$/u;

/** What a unit measures; amounts of different dimensions are never compared. 公顷 → area · 元/人 → 元/people */
export function dimensionOf(unit: string | null): string {
  if (unit === null) return '';
  const per = PER.exec(unit)?.groups;
  if (per !== undefined) return `${dimensionOf(per['of'] ?? '')}/${dimensionOf(per['per'] ?? '')}`;
  return MEASURES.get(unit)?.of ?? (THINGS.has(unit) ? 'things' : unit);
}

/** 1 of a unit, in the base of its dimension. */
const factorOf = (unit: string | null): number => {
  const per = PER.exec(unit ?? '')?.groups;
  if (per !== undefined) return factorOf(per['of'] ?? '') / factorOf(per['per'] ?? '');
  return MEASURES.get(unit ?? '')?.factor ?? 1;
};

const YEARS: Readonly<Record<string, number>> = { Y: 1, M: 1 / 12, W: 7 / 365, D: 1 / 365 };

/** P6M → 0.5; null where it is not one simple period. */
function yearsOf(frequency: string): number | null {
  const parts = /^P(?<count>\d+)(?<unit>[YMWD])$/u.exec(frequency)?.groups;
  const years = Number(parts?.['count']) * (YEARS[parts?.['unit'] ?? ''] ?? Number.NaN);
  return years > 0 ? years : null;
}

type Measured = Pick<Target, 'unit' | 'frequency'>;

/** By what a value is multiplied to be in the other unit and frequency: 亩 → 公顷, P1M → P1Y 12. */
export function conversion(from: Measured, to: Measured): number {
  const units = factorOf(from.unit) / factorOf(to.unit);
  if (from.frequency === null || to.frequency === null) return units;
  const [own, wanted] = [yearsOf(from.frequency), yearsOf(to.frequency)];
  return own === null || wanted === null ? units : (units * wanted) / own;
}
