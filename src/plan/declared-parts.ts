/** What a plan counts apart from its make-up by numeral and noun: boxes, indicators, parts of a total. */
import { alternation, derive, type Lexicon, list } from '../lexicon/lexicon.js';
import { span } from '../model/span.js';
import { readNumeral } from '../recognise/numerals.js';
import type { DeclaredDraft } from './declared.js';

/** 量化任务12项 · 首次提出的有6条 */
const part = derive((lexicon) => {
  const nouns = alternation(list(lexicon, 'structure-nouns').filter((noun) => noun.length > 1));
  return new RegExp(
    `^(?:\\p{Script=Han}{0,8}?(?<noun>${nouns})|\\p{Script=Han}{1,10}的)[有为]?(?<n>\\d{1,3})[项条个]$`,
    'u',
  );
});

/** …22条举措，其中量化任务12项，首次提出的有6条。 */
export function partsOf(
  text: string,
  total: DeclaredDraft,
  end: number,
  lexicon: Lexicon,
): readonly DeclaredDraft[] {
  const rest = text.slice(total.span.end, Math.min(end, total.span.end + REACH));
  const lead = AMONG.exec(rest)?.[0];
  if (lead === undefined) return [];
  const parts: DeclaredDraft[] = [];
  let at = lead.length;
  for (const clause of rest.slice(at).split(/[，,、；;。）)]/u)) {
    const groups = part(lexicon).exec(clause)?.groups;
    const count = readNumeral(groups?.['n'] ?? '');
    if (count === undefined || count > total.count) break;
    const place = span(total.span.end + at, total.span.end + at + clause.length);
    parts.push({ count, unit: groups?.['noun'] ?? total.unit, of: total.of, span: place });
    at += clause.length + 1;
  }
  return parts;
}
const REACH = 80;
const AMONG = /^[，,；;（(]其中[，,：:]?/u;

/** 约束性指标7项、预期性指标13项 : of the system of indicators. */
export const indicatorsOf = (text: string): readonly DeclaredDraft[] =>
  text.includes('性指标') ? found(text, INDICATORS, '指标', 'other') : [];
const INDICATORS = /(?:约束|预期|引导|指导)性指标(?:有|共)?(?<n>\d{1,3})[项个]/gu;

/** 全文设置专栏9个 · 规划设4个专栏, but 在网站开设专栏2个 is no box of the text. */
export const boxesOf = (text: string): readonly DeclaredDraft[] =>
  text.includes('专栏') && COUNTED_BOX.test(text) ? found(text, BOXES, '专栏', 'self') : [];
const COUNTED_BOX = /专栏\d|个专栏/u;
const BOXES =
  /(?:专栏(?<n>\d{1,2})个|(?<m>\d{1,2}|[二两三四五六七八九十]{1,3})个专栏)(?<=(?:全文|正文|规划|纲要|方案|》)[^。；\n]{0,24}设置?(?:专栏\d{1,2}个|[\d二两三四五六七八九十]{1,3}个专栏))/gu;

const found = (
  text: string,
  pattern: RegExp,
  unit: string,
  of: DeclaredDraft['of'],
): readonly DeclaredDraft[] =>
  Array.from(text.matchAll(pattern), ({ 0: written, index, groups }) => ({
    count: readNumeral(groups?.['n'] ?? groups?.['m'] ?? '') ?? 0,
    unit,
    of,
    span: span(index, index + written.length),
  }));
