/** What is a numeric formula, by its form alone. */

/** 四强 · 五学五课 · 十种典型问题 · 一支部一清单 · 3815 · 1+10+N · 7·9 */
export const CODE =
  /^(?:\d+|N)(?:[+＋xX×·.•\-—/](?:\d+|N|X|n))+$|^\d{3,5}$|^\d{1,2}[+＋]?(?:N|X)$/u;
/** 一对一 · 点对点 … as a numeral pattern of its own. */
const ONE_TO = /^一对[一多]$/u;
const FORMULA =
  /^(?:[一二两双三四五六七八九十]|[二三四五六七八九]?十[一二三四五六七八九]?)(?:\p{Script=Han})(?:[\p{Script=Han}、+＋]{0,14})$/u;
/** 十四五 · 七五 · 一些 · 一定 : numerals that stand for no list. */
export const NO_FORMULA =
  /^(?:[一二三四五六七八九十]{1,2}五|[五七八十]一|[一二]?十[一二三四五六七八九]?大|[一二三四五六七八九十两]+(?:年|月|日|天|周|岁|岸|角|季|周年|小时)|九二|十[一二三四五六七八九]届.*|[一二三四五六七八九十]+(?:大|中)全会.*|一(?:些|定|般|样|起|切|直|律|把手|盘棋|刀切|阵风|言堂|线|流|体化?|次性|站式|张网|揽子|切|把尺子|张蓝图.*|公里|件事|班人|票否决|网打尽|把钥匙.*)|十一|三农问题|百强.*|千家万户)$/u;
/** 两个100万 · 151工程 */
const DIGITS = /^(?:[二两三四五六七八九十]个\d+[万亿]?|\d{3,4}\p{Script=Han}{2,6})$/u;
export const QUANTITY = /^[\d.]+(?:万|亿|千|百)?\+?(?:元|个|人|%|项|家|条|岁|年|月|日|号)?$/u;

/** Of the numerals of a formula. */
export const NUMERAL_VALUES: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  双: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  百: 100,
  千: 1000,
};

/** Value of the leading numeral; null for codes. */
export const numberOf = (text: string): number | null => {
  if (CODE.test(text)) return null;
  const ten = /^(?<n>[二三四五六七八九]?十[一二三四五六七八九]?)(?!\p{Script=Han}*?全会)/u.exec(
    text,
  )?.groups?.['n'];
  if (ten !== undefined && ten.length > 1) {
    const [tens, ones] = ten.split('十');
    return (tens ? (NUMERAL_VALUES[tens] ?? 1) : 1) * 10 + (ones ? (NUMERAL_VALUES[ones] ?? 0) : 0);
  }
  return NUMERAL_VALUES[text.charAt(0)] ?? null;
};

/** 四强 · 五学五课 · 十种典型问题; 一 stands for a list only where another numeral follows (一网一图). */
export function isFormula(term: string): boolean {
  if (ONE_TO.test(term) || DIGITS.test(term)) return true;
  if (!FORMULA.test(term) || /[，,]/u.test(term) || term.replace(/[、+＋]/gu, '').length > 8)
    return false;
  return !term.startsWith('一') || /^一.{1,3}[一二两三四五六七八九十多双].{1,6}$/u.test(term);
}
