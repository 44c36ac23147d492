import type { Language } from '../../model/diagnostic.js';
import { amount } from '../labels.js';

const GROUPS = [
  { size: 1e8, name: '亿' },
  { size: 1e4, name: '万' },
] as const;

/** Whole to two decimals of the group. */
const isRound = (value: number, size: number): boolean =>
  Math.abs((value * 100) / size - Math.round((value * 100) / size)) < 1e-9;

/** ≥ 4,000,000,000 元 → ≥ 40 亿元, as Chinese readers count; 10,001 名 stays. */
export function amountIn(language: Language, target: Parameters<typeof amount>[0]): string {
  if (language !== 'zh') return amount(target);
  const { value, valueMax, unit } = target;
  const group = GROUPS.find(
    ({ size }) =>
      Math.abs(value) >= size &&
      isRound(value, size) &&
      (valueMax === null || isRound(valueMax, size)),
  );
  if (group === undefined) return amount(target);
  const { size, name } = group;
  const inGroups = (whole: number): number => Math.round((whole * 100) / size) / 100;
  return amount({
    ...target,
    value: inGroups(value),
    valueMax: valueMax === null ? null : inGroups(valueMax),
    unit: `${name}${unit ?? ''}`,
  });
}
