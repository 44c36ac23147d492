import { describe, expect, test } from 'vitest';
import { bandsOf, type Sketch, similarity, sketchOf } from '../../src/check/sketch.js';

/** Letters that follow no pattern, the same every time. */
function noise(length: number, seed: number): string {
  let state = seed;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return String.fromCharCode(0x4e00 + ((state >>> 17) % 3000));
  }).join('');
}

const sketch = (text: string): Sketch => sketchOf(text) ?? [];
const jaccard = (a: string, b: string): number => {
  const runs = (text: string) =>
    new Set(Array.from({ length: text.length - 3 }, (_, i) => text.slice(i, i + 4)));
  const [x, y] = [runs(a), runs(b)];
  const both = [...x].filter((run) => y.has(run)).length;
  return both / (x.size + y.size - both);
};

describe('文字的指纹', () => {
  const text = noise(4000, 1);
  test.each([
    ['一字不差', text, 1],
    ['末尾加了一百字', text + noise(100, 2), 0.97],
    ['每二百字换了一字', text.replace(/(?<=^(?:.{200})*)./gu, '改'), 0.96],
    ['只有一半相同', text.slice(0, 2000) + noise(2000, 3), 0.33],
    ['毫不相干', noise(4000, 4), 0],
  ])('%s', (_, other, about) => {
    const found = similarity(sketch(text), sketch(other));
    expect(Math.abs(jaccard(text, other) - about)).toBeLessThan(0.02);
    expect(Math.abs(found - about)).toBeLessThan(0.1);
  });

  test('标点、空白和换行不算', () => {
    expect(sketch(text.replace(/.{7}/gu, '$&，\n　'))).toEqual(sketch(text));
  });

  test('太短的文字没有指纹', () => {
    expect(sketchOf('一、加强学习。')).toBeNull();
    expect(sketchOf('')).toBeNull();
    expect(sketchOf('。'.repeat(1000))).toBeNull();
  });

  test('几乎相同的文字至少有一段相同，毫不相干的没有', () => {
    const shared = (other: string): boolean => {
      const known = new Set(bandsOf(sketch(text)));
      return bandsOf(sketch(other)).some((band) => known.has(band));
    };
    for (let seed = 10; seed < 40; seed++) {
      expect(shared(text + noise(300, seed))).toBe(true);
      expect(shared(noise(4000, seed))).toBe(false);
    }
  });

  test.each([['一'.repeat(1_000_000)], [noise(1_000_000, 5)]])('很长的文字：%.4s…', (long) => {
    expect(sketch(long)).toHaveLength(128);
    expect(similarity(sketch(long), sketch(`${long}二`))).toBeGreaterThan(0.4);
  });
});
