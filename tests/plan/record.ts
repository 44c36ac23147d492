import { defaultLexicon } from '../../src/lexicon/default.js';
import type { Deadline, PlanRecord, Slogan, Target } from '../../src/model/record.js';
import { extractPlan } from '../../src/plan/extract.js';
import type { TextLayer } from '../../src/text/document.js';
import { prepare } from '../../src/text/prepare.js';

/** The record of a plain string, through all rooms but the readers. */
export async function recordOf(
  text: string,
  stated: TextLayer['stated'] = {},
): Promise<PlanRecord> {
  const document = await prepare({
    text,
    format: 'text',
    encoding: 'utf-8',
    sha256: '0'.repeat(64),
    stated,
    notes: [],
  });
  return extractPlan(document, { lexicon: defaultLexicon(), path: '要点.txt', language: 'zh' });
}

/** One phrase as an item of the work points of a year. */
export const inPlan = (phrase: string, year = 2024): string =>
  `全县${year}年水利工作要点\n一、重点任务\n（一）${phrase}\n（二）压实各方责任。\n`;

/** eq 12 座 · range 1–2 % · gte 800 元/人 P1Y · eq 1.5 null */
export const amountOf = (target: Target): string =>
  [
    target.comparator,
    target.valueMax === null ? `${target.value}` : `${target.value}–${target.valueMax}`,
    `${target.unit}`,
    ...(target.frequency === null ? [] : [target.frequency]),
  ].join(' ');

/** by ..2024-06-30 · during 2024-01-01..2024-12-31 · every P1Y */
export const deadlineOf = (deadline: Deadline): string =>
  deadline.kind === 'every'
    ? `${deadline.quote} every ${deadline.frequency}`
    : `${deadline.quote} ${deadline.kind} ${deadline.start ?? ''}..${deadline.end ?? ''}`;

/** numeric 3 三会一课 · programme 头雁工程 · motto 共驻共建 */
export const sloganOf = (slogan: Slogan): string =>
  [slogan.kind, ...(slogan.kind === 'numeric' ? [`${slogan.number}`] : []), slogan.text].join(' ');
