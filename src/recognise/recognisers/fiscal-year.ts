import { time } from '../calendar.js';
import { defineRecogniser } from '../define.js';
import type { Time } from '../recognition.js';

interface Groups {
  readonly begun?: string;
  readonly first: string;
  readonly last?: string;
  readonly school?: string;
}

const PATTERN =
  /(?<!\d)(?:(?<begun>20\d{2})[/／—–－-]\d{2}(?:财政)?年?度?[ \u3000]?[至到][ \u3000]?)?(?<first>20\d{2})(?:[/／—–－-](?<last>(?:20)?\d{2}))?年?(?:(?<school>学年度?)|(?:财政年度|财年|(?<=[/／—–－-]\d{2}年?)年度))/gu;

/** Without any of these no such year is told. */
const SIGN = /学年|财年|财政年度|年度(?<=[/／—–－-]\d{2}年?年度)/u;

/** 2025/26学年 (September to August) · 2025-26年度 (April to March, Hong Kong) · 2024-25至2027-28年度 */
export const fiscalYear = defineRecogniser<Time>({
  id: 'fiscal-year',
  kinds: ['time'],
  *find(text) {
    if (!SIGN.test(text)) return;
    for (const match of text.matchAll(PATTERN)) {
      const { begun, first, last, school } = match.groups as unknown as Groups;
      if (last === undefined && school === undefined) continue;
      const from = Number(first);
      const start = begun === undefined ? from : Number(begun);
      const to =
        last === undefined ? from + 1 : Math.floor(from / 100) * 100 + Number(last.slice(-2));
      if (to <= from || start > from) continue;
      yield time('fiscal-year', match.index, match.index + match[0].length, {
        type: 'range',
        from: { year: start, month: school === undefined ? 4 : 9, day: 1 },
        to: { year: to, month: school === undefined ? 3 : 8 },
      });
    }
  },
});
