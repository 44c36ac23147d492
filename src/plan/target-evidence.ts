/** Is a number a quantity set or reported, or just a number in passing? */
import { alternation, derive, type Lexicon, list } from '../lexicon/lexicon.js';
import { contains } from '../model/span.js';
import type { Amount, Time } from '../recognise/recognition.js';
import { type Context, lastAt, within } from './context.js';
import type { Surroundings } from './surroundings.js';

const words = derive((lexicon: Lexicon) => {
  const any = (...names: string[]): string =>
    alternation(names.flatMap((name) => list(lexicon, name)));
  return {
    /** 选树100个 · 打造不少于10个 */
    setting: new RegExp(`(?:${any('target-verbs')})[^，,。；：:]{0,30}$`, 'u'),
    reaching: new RegExp(`(?:${any('reach-verbs')})\\s?[了到至]?[^\\p{Script=Han}\\d]?$`, 'u'),
    distributive: new RegExp(`(?:${any('distributives')})[^，,。；]{0,24}$`, 'u'),
    background: new RegExp(`(?:${any('background-cues')})|第\\d`, 'u'),
    contact: new RegExp(`(?:${any('contact-cues')})[:：]?[^，,。；;\\p{Script=Han}]*$`, 'u'),
    condition: new RegExp(`^(?:${any('condition-ends')})`, 'u'),
  };
});

export const isReached = (around: Surroundings, lexicon: Lexicon): boolean =>
  words(lexicon).reaching.test(around.pieceLead);

const COUNTED_NOUN = /[\p{Script=Han}”）)A-Za-z]$/u;
const NO_NOUN = /[的和与及在对由从向为了是或每]$/u;
/** 5G · 4K : a letter is no unit. */
const LATIN_UNIT = /^[A-Z][A-Z/\d]*$/u;

export function isQuantity(
  context: Context,
  amount: Amount,
  around: Surroundings,
  every: Time | undefined,
  previousEnd: number | undefined,
): boolean {
  const { text, lexicon } = context;
  const shape = words(lexicon);
  const { lead, pieceLead, tail } = around;
  const written = text.slice(amount.numeral.start, amount.numeral.end);
  if (amount.unit !== null && LATIN_UNIT.test(amount.unit)) return false;
  if (shape.condition.test(tail)) return false;
  const near = `${lead.slice(-6)}${text.slice(amount.span.start, amount.span.end)}${tail.slice(0, 4)}`;
  if (shape.background.test(near)) return false;
  if (shape.contact.test(text.slice(around.sentence.start, amount.span.start).slice(-40)))
    return false;
  if (isThreshold(context, amount, around)) return false;
  // In quotation marks a number belongs to a name, unless the quotation is the amount alone.
  const quote = lastAt(context.quoted, amount.span.start);
  if (quote && contains(quote.span, amount.span)) {
    const extra = quote.inner.end - quote.inner.start - (amount.span.end - amount.span.start);
    if (extra > 1 || amount.value < 1000) return false;
  }
  if (amount.kind === 'number') {
    // 用户超千万 : no unit, but a comparator or a verb of reaching.
    if (amount.value < 100 && amount.comparator === 'eq') return false;
    return amount.comparator !== 'eq' || shape.reaching.test(pieceLead);
  }
  if (amount.kind === 'percent' || amount.kind === 'ratio' || amount.kind === 'money') return true;
  if (amount.comparator !== 'eq') return true;
  if (written === '一') return every !== undefined || shape.distributive.test(lead);
  if (every !== undefined) return true;
  const set = shape.setting.test(lead);
  if (amount.unit === '次' && !set) return false;
  if (!/\d|[十百千万]/u.test(written))
    return set && amount.value >= 2 && amount.unit !== null && amount.unit !== '个';
  if (set || shape.reaching.test(pieceLead)) return true;
  const bareTail = tail.replace(/[）)以左右上下内外]/gu, '').length === 0;
  if (bareTail && COUNTED_NOUN.test(pieceLead) && !NO_NOUN.test(pieceLead)) return true;
  if (previousEnd !== undefined && amount.span.start - previousEnd <= 40)
    if (!/[。；]/u.test(text.slice(previousEnd, amount.span.start))) return true;
  // 126家企业实行… : the counted thing opens the clause as its subject.
  return (
    /^(?:已|共|在|将|对|全[省市县区])*$/u.test(lead.trim()) &&
    amount.value >= 5 &&
    /^\p{Script=Han}{4,}/u.test(tail)
  );
}

/** 65岁以上老年人 · 20户以上自然村 · 万吨级以上泊位12个 : a threshold inside a name. */
function isThreshold(context: Context, amount: Amount, around: Surroundings): boolean {
  const { text } = context;
  const written = text.slice(amount.numeral.end, amount.span.end);
  if (!/以上|以下|以内/u.test(written)) return false;
  if (!/^\p{Script=Han}/u.test(around.tail) || /^的/u.test(around.tail)) return false;
  if (amount.unit === '岁' || amount.unit === '周岁' || amount.unit === '吨级') return true;
  if (amount.kind === 'percent') return false;
  const rest = { start: amount.span.end, end: around.piece.end };
  return within(context.amounts, rest).length > 0;
}
