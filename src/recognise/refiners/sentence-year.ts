import { defineRefiner } from '../define.js';
import type { Time, TimeValue } from '../recognition.js';
import { partOf } from './year-of-part.js';

const SENTENCE_END = /[。！？\n]/u;

/** The year that a time names, as a whole year that its neighbours may lie in. */
function yearNamed({ form, value }: Time): TimeValue | undefined {
  if (form !== 'during' && form !== 'by') return undefined;
  if (value.type === 'range') {
    const { year } = value.to;
    return year === undefined || value.from.year !== year
      ? undefined
      : { type: 'range', from: { year }, to: { year } };
  }
  if (value.type === 'relative' && value.unit === 'year' && value.from === value.to)
    return { type: 'relative', unit: 'year', from: value.from, to: value.to };
  return undefined;
}

const lacksYear = ({ form, value }: Time): boolean =>
  form !== 'every' &&
  ((value.type === 'range' && value.from.year === undefined) ||
    (value.type === 'festival' && value.year === undefined && value.yearOffset === undefined));

/** 全年 alone, of whatever year. */
const isWholeYear = ({ span: { start, end } }: Time, text: string): boolean =>
  end - start === 2 && text.startsWith('全年', start);

/** At the head of its clause and a clause of its own: 2013年，… · 力争到2025年底，… */
const OPENS = /(?:^|[\n。！？；;，,：:.．）)]|力争|争取|确保|预计)$/u;
const opensAlone = ({ span: { start, end } }: Time, text: string): boolean =>
  '，,'.includes(text.charAt(end) || ' ') && OPENS.test(text.slice(Math.max(0, start - 2), start));

/** 2021年，…，‘七一’前 · 2023年6月底前…；9月底前 : the year named last in the same sentence. */
export const sentenceYear = defineRefiner({
  id: 'sentence-year',
  refine: (times, text) => {
    let year: TimeValue | undefined;
    /** The year that a clause of its own names: 2013年，…，全年… · 到2025年底，…；全年… */
    let spoken: TimeValue | undefined;
    let read = 0;
    return times.map((one) => {
      if (SENTENCE_END.test(text.slice(read, one.span.start))) {
        year = undefined;
        spoken = undefined;
      }
      read = one.span.end;
      if (spoken !== undefined && isWholeYear(one, text)) return { ...one, value: spoken };
      if (year !== undefined && lacksYear(one)) {
        const value = partOf(year, one.value);
        return value === undefined ? one : { ...one, value };
      }
      const named = yearNamed(one);
      year = named ?? year;
      if (named !== undefined) spoken = opensAlone(one, text) ? named : undefined;
      return one;
    });
  },
});
