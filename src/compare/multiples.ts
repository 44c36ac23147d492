/** How many times as much as there was: 翻一番, 达到2020年的2倍 and 增长1倍 say the same. */

export type Multiple =
  /** 达到2020年的2倍 · 翻一番, which records have as 2倍 */
  | 'whole'
  /** 增长1倍: what was there before comes on top. */
  | 'added';

const NUMBER = '(?:[\\d.]{1,8}|[一两二三四五六七八九十]{1,3})';
const ABOUT = '(?:近|约|超过?|不低于|不少于|不小于|至少|达)?';
const TIMES = `${NUMBER}(?:[至到~～—–-]{1,2}${NUMBER})?(?:多|余)?倍`;

const GAINED = new RegExp(
  `(?:增长|增加|提高|提升|上升|扩大)了?${ABOUT}${TIMES}|${TIMES}(?:以上)?的?增长`,
  'u',
);
const REACHED = new RegExp(
  `(?:增长|增加|提高|提升|上升|扩大)[到至](?:[^，。；]{0,10}的)?${ABOUT}${TIMES}` +
    `|(?:年|上年|去年|年底|年末|期末|原来|目前|现有|现状)(?:水平|规模)?的${ABOUT}${TIMES}`,
  'u',
);
const DOUBLED = /翻(?:了)?[一两二三四1-4]?番/u;

/** Undefined where it is some other ratio: 不超过市价的2倍 · 增速达到平均水平的2倍 */
export function multipleOf(quote: string): Multiple | undefined {
  if (DOUBLED.test(quote) || REACHED.test(quote)) return 'whole';
  return GAINED.test(quote) ? 'added' : undefined;
}
