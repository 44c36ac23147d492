/** 缩短至9个月 · 不少于3年: years, months and days measure what is brought to them or bounded by them, and are no times. */
import type { Unit } from './units.js';

const VERBS = '压缩|缩短|缩减|减少|降低|[降缩减]|提速|控制|稳定|保持';
/** What is brought to a length: 压缩至, 控制在, 缩短为. */
const TO = '(?:到|至|为|在)(?:了|平均)?';
const BOUNDED = '不得?(?:少于|低于|超过|多于|高于)';
/** 受教育年限|提高到 · 服务期|延长至 */
const LASTS = '(?:年限|寿命|期限|服务期|周期|时间|时长)(?:提高|延长|增加|缩短|达)[到至]';
/** 缩短等候天数|至 : the verb stands before. */
const DAYS_TO = '(?:天数|用时|时长)[到至]';

const MEASURED = new RegExp(
  `(?:(?:${VERBS})${TO}|${BOUNDED}|${LASTS}|${DAYS_TO})(?:${BOUNDED}|约)?$`,
  'u',
);
const BROUGHT = new RegExp(`(?:(?:${VERBS}|限定|限制)${TO}|${DAYS_TO})$`, 'u');
/** How far back the verb stands. */
const REACH = 12;

/** 缩短至|9个月 */
export const isBrought = (text: string, at: number): boolean =>
  BROUGHT.test(text.slice(Math.max(0, at - REACH), at));

const UNIT = /^(?<name>年|个月|日|个?星期|个?周)(?:及?以[上下内]|之内|左右)?(?!\p{Script=Han})/u;
const LEADS = '年个日星周';
/** 缩短到|2025年 is a time. */
const NO_LENGTH = 200;

/** 缩短至9|个月以内 · 不少于3|年 · 受教育年限达到11.5|年 */
export function readLength(text: string, start: number, at: number, value: number): Unit | null {
  if (!LEADS.includes(text[at] ?? ' ') || value >= NO_LENGTH) return null;
  const name = UNIT.exec(text.slice(at, at + 8))?.groups?.['name'];
  if (name === undefined || !MEASURED.test(text.slice(Math.max(0, start - REACH), start)))
    return null;
  return { kind: 'duration', name, word: name, factor: 1, currency: null, end: at + name.length };
}
