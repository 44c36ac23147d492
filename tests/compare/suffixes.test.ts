import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suffixesOf } from '../../src/compare/suffixes.js';

const startsOf = (parts: readonly string[]): Uint8Array => {
  const starts = new Uint8Array(parts.join('').length);
  let at = 0;
  for (const part of parts) {
    if (part !== '') starts[at] = 1;
    at += part.length;
  }
  return starts;
};

describe('后缀数组', () => {
  test('顺序与公共前缀都不越过各段', () => {
    const part = fc.string({
      unit: fc.constantFrom('甲', '乙', '丙'),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
        const text = parts.join('');
        const { order, common } = suffixesOf(text, startsOf(parts));
        const suffixes = parts.flatMap((own) => Array.from(own, (_, i) => own.slice(i)));
        expect([...order].sort((a, b) => a - b)).toEqual(suffixes.map((_, i) => i));
        for (let i = 1; i < order.length; i++) {
          const [a, b] = [
            suffixes[order[i - 1] as number] ?? '',
            suffixes[order[i] as number] ?? '',
          ];
          expect(a <= b).toBe(true);
          let shared = 0;
          while (shared < Math.min(a.length, b.length) && a[shared] === b[shared]) shared++;
          expect(common[i]).toBe(shared);
        }
      }),
    );
  });

  test('很长的重复', () => {
    const text = '一'.repeat(50_000);
    const { common } = suffixesOf(text, startsOf([text]));
    expect(common.at(-1)).toBe(49_999);
  });
});
