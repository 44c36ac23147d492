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

/** 2021年，…，‘七一’前 · 2023年6月底前…；9月底前 : the year named last in the same sentence. */
export const sentenceYear = defineRefiner({
  id: 'sentence-year',
  refine: (times, text) => {
    let year: TimeValue | undefined;
    let read = 0;
    return times.map((one) => {
      if (SENTENCE_END.test(text.slice(read, one.span.start))) year = undefined;
      read = one.span.end;
      if (year !== undefined && lacksYear(one)) {
        const value = partOf(year, one.value);
        return value === undefined ? one : { ...one, value };
      }
      year = yearNamed(one) ?? year;
      return one;
    });
  },
});
