import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, type Span, span } from '../../src/model/span.js';
import { type Edit, SourceText } from '../../src/text/source-text.js';

/** Edits of a text from arbitrary cut points: replaced, deleted, inserted or converted letter by letter. */
const editsOf = (text: string): fc.Arbitrary<Edit[]> =>
  fc
    .tuple(
      fc.uniqueArray(fc.nat(text.length), { maxLength: 12 }),
      fc.array(fc.constantFrom('', '甲', '+', '乙丙丁', 'exact'), { minLength: 6, maxLength: 6 }),
    )
    .map(([cuts, texts]) => {
      const sorted = cuts.toSorted((a, b) => a - b);
      const edits: Edit[] = [];
      for (let i = 0; i + 1 < sorted.length; i += 2) {
        const place = span(sorted[i] as number, sorted[i + 1] as number);
        const replacement = texts[i / 2] as string;
        edits.push(
          replacement === 'exact'
            ? { span: place, text: '○'.repeat(place.end - place.start), exact: true }
            : { span: place, text: replacement },
        );
      }
      return edits;
    });

const letters = fc.string({
  unit: fc.constantFrom('质', '量', '(', '1', '\n', '𠮷'),
  maxLength: 40,
});

const rewritten = letters
  .chain((source) => editsOf(source).map((edits) => SourceText.of(source).rewrite(edits)))
  .chain((text) => editsOf(text.clean).map((edits) => text.rewrite(edits)))
  .chain((text) => editsOf(text.clean).map((edits) => text.rewrite(edits)));

const withSpans = rewritten.chain((text) =>
  fc.tuple(
    fc.constant(text),
    fc
      .array(fc.nat(text.clean.length), { minLength: 4, maxLength: 4 })
      .map((cuts) => cuts.toSorted((a, b) => a - b) as [number, number, number, number]),
  ),
);

/** One rewrite after another, done on characters that each remember their source span. */
interface Cell {
  readonly letter: string;
  readonly from: Span;
}

function naive(cells: readonly Cell[], edits: readonly Edit[]): Cell[] {
  const result: Cell[] = [];
  let done = 0;
  for (const edit of edits) {
    result.push(...cells.slice(done, edit.span.start));
    const old = cells.slice(edit.span.start, edit.span.end);
    if (edit.exact)
      result.push(...old.map((cell, i) => ({ ...cell, letter: edit.text[i] as string })));
    else if (old.length > 0) {
      const from = span((old[0] as Cell).from.start, (old.at(-1) as Cell).from.end);
      for (const letter of edit.text.split('')) result.push({ letter, from });
    }
    done = edit.span.end;
  }
  return [...result, ...cells.slice(done)];
}

describe('SourceText', () => {
  it('機(jī)關(guān) → 机关：引文止于最后一个字', () => {
    const source = '打造模範機(jī)關(guān)品牌';
    const stripped = SourceText.of(source).rewrite([
      { span: span(5, 9), text: '' },
      { span: span(10, 16), text: '' },
    ]);
    const text = stripped.rewrite([{ span: span(3, 6), text: '范机关', exact: true }]);
    expect(text.clean).toBe('打造模范机关品牌');
    expect(text.quote(span(4, 6))).toBe('機(jī)關');
    expect(text.quote(span(4, 5))).toBe('機');
    expect(text.quote(span(0, 8))).toBe(source);
    expect(text.isExact(span(0, 5))).toBe(true);
    expect(text.isExact(span(4, 6))).toBe(false);
    expect(text.toClean(span(4, 10))).toEqual(span(4, 6));
    expect(text.toClean(span(6, 8))).toEqual(span(5, 5));
  });

  it('不可分的一段按整段回到原文', () => {
    const text = SourceText.of('资讯与软体').rewrite([{ span: span(3, 5), text: '计算机程序' }]);
    expect(text.quote(span(4, 6))).toBe('软体');
    expect(text.quote(span(1, 4))).toBe('讯与软体');
    expect(text.toClean(span(4, 5))).toEqual(span(3, 8));
    expect(text.isExact(span(3, 4))).toBe(false);
  });

  it('文末删去的一段', () => {
    const text = SourceText.of('十万元（注）').rewrite([{ span: span(3, 6), text: '' }]);
    expect(text.toClean(span(4, 5))).toEqual(span(3, 3));
    expect(text.toClean(span(1, 6))).toEqual(span(1, 3));
    expect(text.toSource(span(3, 3))).toEqual(span(3, 3));
  });

  it('没有字的一段', () => {
    const text = SourceText.of('资讯与软体').rewrite([{ span: span(3, 5), text: '计算机程序' }]);
    expect(text.toClean(span(1, 1))).toEqual(span(1, 1));
    expect(text.toClean(span(4, 4))).toEqual(span(3, 3));
    expect(text.toSource(span(1, 1))).toEqual(span(1, 1));
    expect(text.isExact(span(4, 4))).toBe(true);
    expect(text.isExact(span(4, 5))).toBe(false);
  });

  it('跨着几段的原文', () => {
    const text = SourceText.of('发（注）展资讯业').rewrite([
      { span: span(1, 4), text: '' },
      { span: span(5, 7), text: '信息' },
    ]);
    expect(text.clean).toBe('发展信息业');
    expect(text.toClean(span(0, 5))).toEqual(span(0, 2));
    expect(text.toClean(span(2, 3))).toEqual(span(1, 1));
    expect(text.toClean(span(4, 6))).toEqual(span(1, 4));
    expect(text.toClean(span(7, 8))).toEqual(span(4, 5));
  });

  it('补出的字符没有原文，删空的文本没有字', () => {
    const text = SourceText.of('万元').rewrite([{ span: span(1, 1), text: '+' }]);
    expect(text.quote(span(0, 3))).toBe('万元');
    expect(text.toSource(span(1, 2))).toEqual(span(1, 1));
    const none = SourceText.of('万元').rewrite([{ span: span(0, 2), text: '' }]);
    expect(none.clean).toBe('');
    expect(none.toSource(span(0, 0))).toEqual(span(2, 2));
    expect(none.toClean(span(0, 2))).toEqual(span(0, 0));
  });

  it('码点：𠮷 算一个', () => {
    const text = SourceText.of('𠮷野𠮷镇');
    expect(text.codePoints(span(2, 5))).toEqual(span(1, 3));
    expect(text.codePoints(span(0, text.source.length))).toEqual(span(0, 4));
    expect(text.rewrite([{ span: span(2, 3), text: '' }]).codePoints(span(5, 6))).toEqual(
      span(3, 4),
    );
  });

  it('重叠、越界、不等长的改写是程序错误', () => {
    const text = SourceText.of('一二三');
    const twice: Edit[] = [
      { span: span(0, 2), text: '' },
      { span: span(1, 3), text: '' },
    ];
    expect(() => text.rewrite(twice)).toThrow('edit at 1–3 overlaps or leaves the text');
    expect(() => text.rewrite([{ span: span(2, 4), text: '' }])).toThrow(RangeError);
    expect(() => text.rewrite([{ span: span(0, 2), text: '甲', exact: true }])).toThrow(
      'exact edit at 0–2 changes the length',
    );
  });

  it('与逐字记账的结果一致', () => {
    fc.assert(
      fc.property(
        letters.chain((source) =>
          editsOf(source).chain((first) => {
            const once = SourceText.of(source).rewrite(first);
            return editsOf(once.clean).map((second) => ({ source, first, second, once }));
          }),
        ),
        ({ source, first, second, once }) => {
          const text = once.rewrite(second);
          const start = source.split('').map((letter, i) => ({ letter, from: span(i, i + 1) }));
          const cells = naive(naive(start, first), second);
          expect(text.clean).toBe(cells.map((cell) => cell.letter).join(''));
          cells.forEach((cell, i) => {
            expect(text.toSource(span(i, i + 1))).toEqual(cell.from);
          });
        },
      ),
      { seed: 20250101 },
    );
  });

  it('每一段都有原文；次序与包含保持不变；引文就是那一段', () => {
    fc.assert(
      fc.property(withSpans, ([text, [a, b, c, d]]) => {
        const inner = text.toSource(span(b, c));
        expect(inner.start).toBeLessThanOrEqual(inner.end);
        expect(inner.start).toBeGreaterThanOrEqual(0);
        expect(inner.end).toBeLessThanOrEqual(text.source.length);
        expect(text.quote(span(b, c))).toBe(text.source.slice(inner.start, inner.end));
        if (b < c) expect(contains(text.toSource(span(a, d)), inner)).toBe(true);
        if (a < b && c < d) {
          const left = text.toSource(span(a, b));
          const right = text.toSource(span(c, d));
          expect(left.start).toBeLessThanOrEqual(right.start);
          expect(left.end).toBeLessThanOrEqual(right.end);
        }
      }),
      { seed: 20250102 },
    );
  });

  it('未改动之处逐字对应；往返不会变窄', () => {
    fc.assert(
      fc.property(withSpans, ([text, [a, , , d]]) => {
        const place = span(a, d);
        const source = text.toSource(place);
        if (text.isExact(place)) {
          expect(source.end - source.start).toBe(d - a);
          expect(text.slice(place).replaceAll('○', '')).toBe(
            [...text.quote(place)].length === 0
              ? ''
              : text
                  .slice(place)
                  .split('')
                  .filter((letter, i) => letter !== '○' && letter === text.quote(place)[i])
                  .join(''),
          );
        }
        if (source.start < source.end) expect(contains(text.toClean(source), place)).toBe(true);
      }),
      { seed: 20250103 },
    );
  });
});
