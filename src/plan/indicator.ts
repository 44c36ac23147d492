/** What a number counts: the noun phrase around it without verbs and time. */
import { alternation, derive, type Lexicon, list } from '../lexicon/lexicon.js';
import { type Span, span } from '../model/span.js';
import type { Amount, Coverage } from '../recognise/recognition.js';
import type { Surroundings } from './surroundings.js';

export interface Indicator {
  readonly text: string;
  readonly span: Span;
}

/** Verbs that may stand inside a clause; those of one letter are parts of words (设施, 公共, 分别). */
const any2 = (lexicon: Lexicon): readonly string[] =>
  list(lexicon, 'target-verbs').filter((verb) => verb.length > 1);

const grammar = derive((lexicon: Lexicon) => {
  const any = (...names: string[]): string =>
    alternation(names.flatMap((name) => list(lexicon, name)));
  return {
    /** Adverbs and one verb that open a clause and do not belong to the indicator: 加快建设 · 举办〔培训班〕 */
    opening: new RegExp(
      `^(?:(?:${any('clause-openers')})|[，、；的均都也和及与\\s])*(?:(?:${alternation(any2(lexicon))})[了到至出好]?)?(?=[^，,。；;]{2})`,
      'u',
    ),
    closing: new RegExp(
      `(?:${any('reach-verbs', 'indicator-ends')}|(?<![平年人])均|(?:比|较|与)[^，,。；;]{0,12}(?:年|期|时期|末|底)(?:相比)?)+[了到至]?$`,
      'u',
    ),
    /** The first verb of two letters inside: 全市〔建设〕充电桩 */
    firstVerb: new RegExp(
      `^[^，,。；;]{0,12}?(?:${alternation(any2(lexicon))})[了]?(?=[^，,。；;]{2})`,
      'u',
    ),
    /** Where the noun phrase behind a number stops. */
    stop: new RegExp(`(?:${any('predicate-verbs')})`, 'u'),
  };
});

const ENCLOSED = /^[\s“”‘’（(]+|[\s（(]+$/gu;
const BOUND = /^(?:以上|以下|以内|左右|的|之内)+/u;
const LETTER = /\p{Script=Han}|[A-Za-z]/gu;

/** 新建30座〔“清水家园”样板水站〕 */
export function indicatorBehind(
  text: string,
  amount: Amount,
  { piece }: Surroundings,
  lexicon: Lexicon,
): Indicator | undefined {
  const written = text.slice(amount.span.end, piece.end);
  const skipped = BOUND.exec(written)?.[0].length ?? 0;
  let noun = written.slice(skipped);
  // “10万+”目标 : the quotation ends here, what follows does not say what is counted.
  if (/^[”’]/u.test(noun)) return undefined;
  const stop = grammar(lexicon).stop.exec(noun);
  if (stop && stop.index >= 2) noun = noun.slice(0, stop.index);
  // 党组（党委）书记 goes on behind its bracket.
  noun = noun
    .replace(
      /[（(][^（()）]*[）)](?!\p{Script=Han}).*$|[（(][^（()）]*$|^[^（(]*?(?=[）)])/u,
      (cut) => (/^[（(]/u.test(cut) ? '' : cut),
    )
    .replace(/^(?<head>[^（(）)]*)[）)].*$/u, '$<head>')
    .trimEnd();
  const bare = noun.replace(ENCLOSED, '');
  if ((bare.match(LETTER)?.length ?? 0) < 1) return undefined;
  const start = amount.span.end + skipped;
  return { text: tidy(noun), span: span(start, start + noun.length) };
}

/** 〔月均收入〕由2020年的3000元 : where the change began says nothing of what changed. */
const CHANGE =
  /(?:相应地?|则|已|分别)?(?:由|从)\s?(?:\d|[一二三四五六七八九十百]|现在|目前|原来|去年|上年)[^，,。；;]*$/u;

/** 推动〔节水装备产业规模〕达300亿元 */
export function indicatorBefore(
  text: string,
  place: Span,
  { piece, clause, stem }: Surroundings,
  lexicon: Lexicon,
): Indicator | undefined {
  const { opening, closing, firstVerb } = grammar(lexicon);
  // 企业、群众满意度均达到… : before a verb of reaching an enumeration is one noun phrase.
  const reaches = closing.test(text.slice(piece.start, place.start).trimEnd());
  const starts = reaches ? [stem, piece.start, clause.start] : [piece.start, clause.start];
  for (const start of new Set(starts)) {
    if (start >= place.start) continue;
    const written = text.slice(start, place.start).trimEnd();
    const closed = written
      .replace(closing, '')
      .replace(CHANGE, '')
      .replace(/[\s“（(]+$/u, '');
    const reached = closed.length < written.length;
    const lead = opening.exec(closed)?.[0].length ?? 0;
    let noun = closed.slice(lead);
    // Before a verb of reaching the whole is a noun phrase; else a verb inside leads to what is counted.
    const verb = reached || lead > 0 ? null : firstVerb.exec(noun);
    if (verb && verb[0].length < noun.length) noun = noun.slice(verb[0].length);
    const bare = tidy(noun);
    if (bare.length < 2) continue;
    const end = start + closed.length;
    return { text: bare, span: span(end - noun.length, end) };
  }
  return undefined;
}

/** Verbs between 全覆盖 and what is covered: 全覆盖组建〔用水协会〕 */
const COVERING = /^(?:地|式|的)?(?:开展|组建|建立|配备|设置|推进|实施|进行|建成|落实)?/u;

/** 〔山塘巡查〕全覆盖 · 对〔水管员、渠长〕开展全覆盖〔培训〕 · 全覆盖组建〔用水协会〕 */
export function coverageIndicator(
  text: string,
  coverage: Coverage,
  { clause, lead }: Surroundings,
  lexicon: Lexicon,
): Indicator | undefined {
  const { opening, closing, firstVerb } = grammar(lexicon);
  const tail = text.slice(coverage.span.end, clause.end);
  const tailNoun = tail.replace(COVERING, '').replace(/[”）)].*$/u, '');
  const object = /对(?<whom>[^对]{2,30}?)(?:开展|进行|实行|实施|实现)?$/u.exec(lead);
  const whom = object?.groups?.['whom'];
  if (object && whom !== undefined)
    return {
      text: tidy(`${whom}${tailNoun}`),
      span: span(coverage.span.start - lead.length + object.index, coverage.span.end + tail.length),
    };
  let noun = lead.replace(closing, '').trimEnd();
  noun = noun.slice(opening.exec(noun)?.[0].length ?? 0);
  const verb = noun.length > 14 ? firstVerb.exec(noun) : null;
  if (verb && verb[0].length < noun.length - 1) noun = noun.slice(verb[0].length);
  if (tidy(noun).length >= 2) {
    const at = coverage.span.start - lead.length + lead.lastIndexOf(noun);
    return { text: tidy(noun), span: span(at, coverage.span.start) };
  }
  if (tidy(tailNoun).length >= 2)
    return {
      text: tidy(tailNoun),
      span: span(coverage.span.end, coverage.span.end + tail.length),
    };
  return undefined;
}

/** 机关党建品牌 + 其中 → 机关党建品牌 : a part of the same thing. */
export const headNoun = (previous: string, own: string): string =>
  previous.includes(own) ? previous : own;

function tidy(noun: string): string {
  const bare = noun.replace(/^[\s的了均都、，]+|[\s的了、，]+$/gu, '');
  return /^“[^”]+”$/u.test(bare) ? bare.slice(1, -1) : bare.replace(/^”|“$/gu, '');
}
