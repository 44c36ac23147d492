/** What is a numeric formula, by its form alone. */

/** 3815 · 1+10+N · 1+M+N · 7·9 · 415X */
export const CODE =
  /^(?:\d+|[NM])(?:[+＋xX×·.•\-—/](?:\d+|[NMXn]))+$|^\d{3,5}$|^\d{1,3}[+＋]?(?:N|X)$/u;
/** 7·9 : the day of a speech, or of a disaster. */
export const DAY = /^\d{1,2}[·.•]\d{1,2}$/u;
/** 一对一 · 点对点 … as a numeral pattern of its own. */
const ONE_TO = /^一对[一多]$/u;
const FORMULA =
  /^(?:[一二两双三四五六七八九十]|[二三四五六七八九]?十[一二三四五六七八九]?)(?:\p{Script=Han})(?:[\p{Script=Han}、]{0,18})(?:[+＋][\p{Script=Han}NX]{1,6}){0,2}$/u;
/** 十四五 · 七五 · 一些 · 一定 · 三连冠 · 二十一连丰 : numerals that stand for no list. */
export const NO_FORMULA =
  /^(?:[一二三四五六七八九十]{1,2}五|[五七八十]一|[一二]?十[一二三四五六七八九]?大|[一二三四五六七八九十两]+(?:年|月|日|天|周|岁|岸|角|季|周年|小时)|九二|十[一二三四五六七八九]届.*|[一二三四五六七八九十]+(?:大|中)全会.*|一(?:些|定|般|样|起|切|直|律|把手|盘棋|刀切|阵风|言堂|线|流|体化?|次性|站式|张网|揽子|切|把尺子|张蓝图.*|公里|件事|班人|票否决|网打尽|把钥匙.*)|[一二三四五六七八九十]{1,4}连[冠丰增升涨降跌胜]|[一二三四五六七八九十两]+(?:小时|分钟).*|十一|三农问题|百强.*|千家万户)$/u;
/** 两个100万 · 3个70% · 7个不准 · 8个聚力 · 151工程, but no 2030工程. */
const DIGITS =
  /^(?:[二两三四五六七八九十]个\d{1,5}[万亿]?(?:%|\p{Script=Han}{0,2})|\d{1,3}个(?:\d{1,5}[万亿]?%?|(?:不\p{Script=Han}|必须|严禁|禁止|一律|坚持|确保|百分百|全覆盖|聚力|聚焦|着力|突出|突破|提升|强化|深化|优化|更加|到位|一批)\p{Script=Han}{0,6})|(?!(?:19|20)\d\d)\d{3,4}\p{Script=Han}{2,6})$/u;
/** 80条 · 科技金融15条 · 15条硬措施 : what a policy is called by. */
const ARTICLES =
  /^(?:(?:\p{Script=Han}{0,11}[^第\d])?(?<n>\d{2,3})条(?:\p{Script=Han}{0,2}措施)?|\p{Script=Han}{0,9}[^第共前后这那有一二三四五六七八九十](?<numeral>[二三四五六七八九十]{1,3})条)$/u;
/** 科技兴渠六大行动 · 护渠四策 : a name that ends in a count of its parts. */
const COUNTED_NAME =
  /^\p{Script=Han}{1,9}[^第一二三四五六七八九十](?<numeral>[二两三四五六七八九十])(?:大(?:行动|工程|任务|体系|举措|战略|计划|专项)|[仗战役事策招法问讲力])$/u;
/** 八大战役30个专项行动 : two counts. */
const TWO_COUNTS =
  /^[二两三四五六七八九十][大个项]\p{Script=Han}{2,6}\d{1,3}[大个项条]\p{Script=Han}{2,8}$/u;
export const QUANTITY = /^[\d.]+(?:万|亿|千|百)?\+?(?:元|个|人|%|项|家|条|岁|年|月|日|号)?$/u;
/** “18条”政策 is called by its number. */
export const isArticles = (term: string): boolean => term.includes('条') && ARTICLES.test(term);

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
  const articles = text.includes('条') ? ARTICLES.exec(text) : null;
  const arabic = articles?.groups?.['n'] ?? /^\d{1,3}(?=个)/u.exec(text)?.[0];
  if (arabic !== undefined) return Number(arabic);
  const own = (articles ?? COUNTED_NAME.exec(text))?.groups?.['numeral'];
  if (own !== undefined)
    return own.length > 1 ? numberOf(`${own}条`) : (NUMERAL_VALUES[own] ?? null);
  const ten = /^(?<n>[二三四五六七八九]?十[一二三四五六七八九]?)(?!\p{Script=Han}*?全会)/u.exec(
    text,
  )?.groups?.['n'];
  if (ten !== undefined && ten.length > 1) {
    const [tens, ones] = ten.split('十');
    return (tens ? (NUMERAL_VALUES[tens] ?? 1) : 1) * 10 + (ones ? (NUMERAL_VALUES[ones] ?? 0) : 0);
  }
  return NUMERAL_VALUES[text.charAt(0)] ?? null;
};

/** Beyond this a numeral begins a clause, unless another numeral follows or 大 and 项 count a long noun. */
const LONGEST_FORMULA = 8;
const LONGEST_COUNTED = 12;
const LONGEST_WITH_NUMERALS = 16;
/** 三个赋予|一个有利于 */
const ANOTHER_NUMERAL =
  /^.{2,8}(?:[二两双三四五六七八九十]|一(?![体流致切般起些线定批站次名年]))\p{Script=Han}/u;
const COUNTED = /^[二两三四五六七八九十]{1,2}[大项]/u;
/** 两年打基础 · 两个以上出口 : an amount; 七里乡三桥村引水工程 : a place. */
const OTHER = /^.{1,2}(?:年|个(?:以上|以下|月|小时))|^.[^大项个].*(?:工程|行动|计划)$/u;
/** 两评估、|一清单、一盘活 · 一网、一图 · 一镇一渠、一村一塘 : not 一盏灯、一张床 or 两圈联动、陆海统筹. */
const isRow = (parts: readonly string[]): boolean =>
  parts.every((part) => /^[一二两双三四五六七八九十]/u.test(part)) &&
  !parts.every((part) => /^一.{2,3}$/u.test(part) && !part.includes('一', 1));

function longest(term: string): number {
  if (OTHER.test(term)) return LONGEST_FORMULA;
  if (ANOTHER_NUMERAL.test(term)) return LONGEST_WITH_NUMERALS;
  return COUNTED.test(term) ? LONGEST_COUNTED : LONGEST_FORMULA;
}

/** 一中枢、三平台、N场景 · 一核、两带、多点 : the last number is left open. */
const OPEN_ROW =
  /^[一二两三四五六七八九十]\p{Script=Han}{1,3}(?:、[一二两三四五六七八九十]\p{Script=Han}{1,3}){0,3}、(?:[Nn]\p{Script=Han}{1,5}|多\p{Script=Han}{1,2})$/u;

const OTHER_FORMS = [OPEN_ROW, ONE_TO, DIGITS, COUNTED_NAME, TWO_COUNTS];
const NUMERAL = /[\d一二两双三四五六七八九十]/u;

/** 四强 · 五学五课 · 十种典型问题; 一 stands for a list only where another numeral follows (一网一图). */
export function isFormula(term: string): boolean {
  if (!NUMERAL.test(term)) return false;
  if (isArticles(term) || OTHER_FORMS.some((form) => form.test(term))) return true;
  if (!FORMULA.test(term)) return false;
  const parts = term.split('、');
  const length = term.replace(/[、+＋]/gu, '').length;
  if (length > longest(term) || (length > LONGEST_FORMULA && parts.length > 1 && !isRow(parts)))
    return false;
  if (!term.startsWith('一')) return true;
  return (
    /^一.{1,3}[一二两三四五六七八九十多双].{1,6}$/u.test(term) &&
    (parts.length === 1 || isRow(parts))
  );
}
