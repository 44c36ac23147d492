import type { Context } from '../context.js';
import type { ReferenceDraft } from '../references.js';
import { endings } from './front.js';
import type { Headline } from './title.js';

/** 三年培训计划 · 培养计划（2024—2026年） : of a period, where a bare 计划 may be a programme. */
const PLAN_OF_YEARS = /(?:[二两三四五十]年|\d{4}).{0,20}计划$|计划[（(]\d{4}.{1,10}年[）)]$/u;

/** 办法 are told of in passing; a text presents those that its headline names, or that stand for one. */
const isAllOf = ({ title }: ReferenceDraft, head: Headline | undefined): boolean =>
  head === undefined || head.written.includes(title);

/** The plan that a news text presents: the first title of a plan near its beginning. */
export function presentedPlan(
  context: Context,
  references: readonly ReferenceDraft[],
  head: Headline | undefined,
): ReferenceDraft | undefined {
  const { end } = endings(context.lexicon);
  const near = firstParagraphsEnd(context);
  const plans = references.filter(
    (reference) =>
      ((reference.spans[0]?.start ?? Number.POSITIVE_INFINITY) < near ||
        (head?.written.includes(reference.title) ?? false)) &&
      (end.test(reference.title.replace(/〉/gu, '').replace(/[（(]试行[）)]$/u, '')) ||
        PLAN_OF_YEARS.test(reference.title)) &&
      (!/(?:决定|报告|讲话|条例|规则|准则|法)$/u.test(reference.title) ||
        (reference.title.endsWith('办法') && isAllOf(reference, head))),
  );
  const presents = plans.filter((reference) => {
    if (reference.alias !== null) return true;
    if (head?.written.includes(reference.title)) return true;
    const { end: at, start } = reference.spans[0] ?? { end: 0, start: 0 };
    return (
      /^[^。]{0,16}(?:印发|发布|出台|公布|颁布|实施|解读)/u.test(context.text.slice(at, at + 24)) ||
      /^(?:已经|业经)[^。]{0,40}(?:印发|转发|下发)/u.test(context.text.slice(at, at + 60)) ||
      /(?:印发|发布|出台|公布|解读|介绍)[了的]?$/u.test(
        context.text.slice(Math.max(0, start - 6), start),
      )
    );
  });
  return presents[0];
}

function firstParagraphsEnd(context: Context): number {
  const { lines, roles } = context.outline;
  let paragraphs = 0;
  for (const line of lines) {
    if (roles[line.index] === 'text' && /[。！？]/u.test(line.text)) paragraphs++;
    if (paragraphs === 3) return Math.min(line.span.end, line.span.start + 400);
  }
  return lines.at(-1)?.span.end ?? 0;
}
