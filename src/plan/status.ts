/** Planned or achieved: the section and the paragraph decide, then the wording of the sentence. */
import { alternation, derive, list } from '../lexicon/lexicon.js';
import type { Status } from '../model/record.js';
import type { Span } from '../model/span.js';
import type { OutlineNode } from '../structure/outline.js';
import { ancestors, type Context, lastAt, nodeAt, sentenceAt } from './context.js';

const cues = derive((lexicon) => ({
  /** Words in which a cue means nothing (主要, 行动计划) are consumed first. */
  cue: new RegExp(
    `(?:${alternation(list(lexicon, 'cue-exceptions'))})|(?<achieved>${alternation(list(lexicon, 'achieved-cues'))})|(?<planned>${alternation(list(lexicon, 'planned-cues'))})`,
    'gu',
  ),
  askedPlan: new RegExp(`(?:${alternation(list(lexicon, 'asked-plan'))})`, 'u'),
  askedResult: new RegExp(`(?:${alternation(list(lexicon, 'asked-result'))})`, 'u'),
  achievedHeading: new RegExp(`(?:${alternation(list(lexicon, 'achieved-headings'))})`, 'u'),
  plannedHeading: new RegExp(`(?:${alternation(list(lexicon, 'planned-headings'))})`, 'u'),
}));

/** 新建成120家 · 培训了3万人 : a perfect aspect after a verb. */
const PERFECT = /(?<=\p{Script=Han}{2})了(?!解|如|然|不|结|望)/gu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

export interface StatusContext {
  /** Year of publication or of the plan; years before it are past. */
  readonly year: number | null;
  /** What a sentence without any sign is in this kind of text. */
  readonly fallback: Status;
  /** A news text, article or report: tells of results, where a plan does not. */
  readonly tells: boolean;
}

/** Status by the headings above, if any of them tells. */
export function statusOfHeadings(
  context: Context,
  node: OutlineNode | undefined,
): Status | undefined {
  const { achievedHeading, plannedHeading } = cues(context.lexicon);
  for (const ancestor of ancestors(node)) {
    if (ancestor.form !== 'heading') continue;
    if (plannedHeading.test(ancestor.title)) return 'planned';
    if (achievedHeading.test(ancestor.title)) return 'achieved';
  }
  return undefined;
}

const inNextSteps = (context: Context, offset: number): boolean => {
  const { nextSteps, turns } = context.outline;
  const begun = nextSteps.findLast((step) => step.start <= offset);
  if (!begun) return false;
  // A turn of questions after it looks back again.
  return (lastAt(turns, offset)?.span.start ?? -1) < begun.start;
};

/** The question that the text at an offset answers, or undefined. */
const questionAbove = (context: Context, offset: number): string | undefined =>
  lastAt(context.outline.questions, offset)?.text;

/** 有哪些举措？ asks for what shall be; 采取了哪些措施？ for what was done. */
function statusOfAnswer(context: Context, offset: number): Status | undefined {
  const question = questionAbove(context, offset);
  if (question === undefined) return undefined;
  const { askedPlan, askedResult } = cues(context.lexicon);
  if (askedPlan.test(question)) return 'planned';
  return askedResult.test(question) ? 'achieved' : undefined;
}

export function statusOfAction(
  context: Context,
  node: OutlineNode,
  general: StatusContext,
): Status {
  if (inNextSteps(context, node.span.start)) return 'planned';
  const byHeading = statusOfHeadings(
    context,
    node.form === 'heading' ? node : (node.parent ?? undefined),
  );
  if (byHeading) return byHeading;
  if (questionAbove(context, node.span.start) !== undefined) {
    const lead = balance(context, leadOf(context, node), general.year);
    if (lead !== 0) return lead > 0 ? 'planned' : 'achieved';
    return statusOfAnswer(context, node.span.start) ?? general.fallback;
  }
  const weight = balance(context, node.span, general.year);
  if (general.fallback === 'achieved') return weight > 0 ? 'planned' : 'achieved';
  return general.tells && weight < -1 ? 'achieved' : 'planned';
}

/** The first sentence that says what is done: the title itself, or behind a title of a few words the next. */
function leadOf(context: Context, node: OutlineNode): Span {
  const body = node.body[0];
  if (node.title.length > 14 || !body) return node.titleSpan;
  const sentence = sentenceAt(context, body.start);
  return { start: node.titleSpan.start, end: Math.max(sentence.end, node.titleSpan.end) };
}

/** Above zero: planned; below zero: achieved. */
export function balance(context: Context, place: Span, before: number | null): number {
  const { cue } = cues(context.lexicon);
  const text = context.text.slice(place.start, place.end);
  let weight = -count(text, PERFECT);
  for (const { groups } of text.matchAll(cue)) {
    if (groups?.['planned'] !== undefined) weight++;
    else if (groups?.['achieved'] !== undefined) weight--;
  }
  if (before !== null)
    for (const match of text.matchAll(
      /(?<![较比于自从对\d—\-–~～至])(?<year>(?:19|20)\d{2})年/gu,
    )) {
      const year = Number(match.groups?.['year']);
      if (year < before) weight -= 1;
      else if (year > before) weight += 1;
    }
  return weight;
}

/** Status of a quantity at a place, by clause, sentence, headings, in this order. */
export function statusAt(
  context: Context,
  place: Span,
  clause: Span,
  general: StatusContext,
): Status {
  const near = balance(context, clause, general.year);
  if (near >= 2) return 'planned';
  if (near <= -2) return 'achieved';
  if (inNextSteps(context, place.start)) return near < 0 ? 'achieved' : 'planned';
  const byHeading = statusOfHeadings(context, nodeAt(context, place.start));
  if (byHeading) return byHeading;
  const sentence = balance(context, sentenceAt(context, place.start), general.year) + near;
  if (sentence !== 0) return sentence > 0 ? 'planned' : 'achieved';
  const node = nodeAt(context, place.start);
  return node?.form === 'item' ? statusOfAction(context, node, general) : general.fallback;
}
