import { defineRefiner } from '../define.js';

/** 112年度 can be nothing else; 112年8月 might be a length, and needs company. */
const STATED =
  /民国\s?\d{2,3}年|(?<!\d)1[0-4]\d(?:[-~至—]1[0-4]\d)?年度|(?<![\d龄])1[0-4]\d年?[-~至—]1[0-4]\d年(?=(?:教育|施政|发展|中程)?(?:计划|规划|方案)|[）)])/u;
const LIKELY = /(?<!\d)1[0-4]\d年(?:\d{1,2}月|底|起|至|-|~|－)/gu;
const ENOUGH = 3;

function countsFromRepublic(text: string): boolean {
  if (STATED.test(text)) return true;
  let seen = 0;
  for (const _ of text.matchAll(LIKELY)) if (++seen === ENOUGH) return true;
  return false;
}

/** 112年8月底前 is 2023 where the text counts its years from the Republic, else no year. */
export const rocYears = defineRefiner({
  id: 'roc-years',
  refine: (times, text) => {
    if (!times.some(({ by }) => by === 'roc-year')) return times;
    const counts = countsFromRepublic(text);
    return times.filter(
      ({ by, span }) => by !== 'roc-year' || counts || text.startsWith('民国', span.start),
    );
  },
});
