/** When a document speaks, and which of its sentences speak of the past. */
import type { PlanRecord } from '../model/record.js';
import type { Span } from '../model/span.js';
import { type Context, sentenceAt, within } from '../plan/context.js';
import { balance } from '../plan/signs.js';

/**
 * Day of publication, else the first day of the plan's period: 2024-03-12. A page may be newer than its text:
 * no plan was written after its period.
 */
export function dateOf({ document: { published, period } }: PlanRecord): string | null {
  if (period === null) return published;
  if (published === null) return `${period.start}-01-01`;
  const last = `${period.end}-12-31`;
  return published < last ? published : last;
}

/** 2016年，… · …以来，… · 已完成… : what was, not what shall be. Years in titles say nothing of it. */
export function isPast(context: Context, place: Span, year: number): boolean {
  const whole = sentenceAt(context, place.start);
  const sentence = {
    start: Math.max(whole.start, place.start - REACH),
    end: Math.min(whole.end, place.end + REACH),
  };
  let weight = 0;
  let start = sentence.start;
  for (const end of [...within(context.outerTitles, sentence), undefined]) {
    const piece = { start, end: end?.span.start ?? sentence.end };
    if (RETROSPECT.test(context.text.slice(piece.start, piece.end))) return true;
    weight += balance(context, piece, year);
    start = end?.span.end ?? sentence.end;
  }
  return weight < 0;
}

/** Cues of tense that stand farther away belong to something else. */
const REACH = 300;

const RETROSPECT =
  /(?:“?十[一二三四]?五”?(?:时期|期间|以来|末)|以来，|五年来|年来，|近年来|回顾|曾经|历史性|取得(?:了)?(?:决定性|重大|历史|全面|显著|阶段)|圆满(?:收官|完成)|如期(?:完成|实现)|自(?:\d{4}年|实施|印发|发布)|全面总结|评估)/u;
