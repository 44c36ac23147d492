/** Quoted terms: formulas, names and maxims, told from metaphors and ordinary quoted words by their context. */
import type { SloganEntry } from '../../lexicon/schema.js';
import type { Quoted } from '../../recognise/recognition.js';
import type { Context } from '../context.js';
import { type Candidate, inTitle, LONGEST, type SloganKind } from './candidate.js';
import { CODE, isFormula, NO_FORMULA, QUANTITY } from './formula.js';
import { grammar } from './grammar.js';
import { known } from './known.js';

export function quotedCandidates(context: Context): readonly Candidate[] {
  const { text, quoted } = context;
  const candidates: Candidate[] = [];
  for (const [i, quote] of quoted.entries()) {
    const inner = text
      .slice(quote.inner.start, quote.inner.end)
      .replace(/[\s　]+/gu, ' ')
      .trim();
    if (inner === '' || inner.length > LONGEST || /[。！？!?；：:《》\n]/u.test(inner)) continue;
    if (inTitle(context, quote.span)) continue;
    const kind = classify(context, quote, inner, quoted, i);
    if (kind)
      candidates.push({ text: bare(inner), kind: kind.kind, span: quote.inner, known: kind.known });
  }
  return candidates;
}

const bare = (inner: string): string => inner.replace(/[，,]$/u, '').replace(/[“”‘’]/gu, '');

/** Behind a row of quoted terms: “甲”“乙”、“丙”等〔活动〕 */
function behindRow(context: Context, quoted: readonly Quoted[], i: number): string {
  let end = (quoted[i] as Quoted).span.end;
  for (let k = i + 1; k < quoted.length; k++) {
    const next = quoted[k] as Quoted;
    if (next.depth !== (quoted[i] as Quoted).depth) continue;
    const between = context.text.slice(end, next.span.start);
    if (!/^(?:[、，和与及以及]|等)?$/u.test(between)) break;
    end = next.span.end;
  }
  return context.text.slice(end, end + 24);
}

/** What stands before a row of quoted terms. */
function beforeRow(context: Context, quoted: readonly Quoted[], i: number): string {
  let start = (quoted[i] as Quoted).span.start;
  for (let k = i - 1; k >= 0; k--) {
    const last = quoted[k] as Quoted;
    if (last.depth !== (quoted[i] as Quoted).depth) continue;
    if (!/^[、和与及]?$/u.test(context.text.slice(last.span.end, start))) break;
    start = last.span.start;
  }
  return context.text.slice(Math.max(0, start - 44), start);
}

function classify(
  context: Context,
  quote: Quoted,
  inner: string,
  quoted: readonly Quoted[],
  i: number,
): { readonly kind: SloganKind; readonly known: SloganEntry | null } | undefined {
  const { text, lexicon } = context;
  const shape = grammar(lexicon);
  const term = bare(inner);
  const entry = known(lexicon)
    .get(term.slice(0, 2))
    ?.find(({ word }) => word === term)?.entry;
  if (entry) return { kind: entry.kind, known: entry };
  if (QUANTITY.test(term) && !CODE.test(term)) return undefined;
  if (shape.documentEnds.test(term) || NO_FORMULA.test(term)) return undefined;
  const directly = text.slice(quote.span.end, quote.span.end + 24);
  const row = behindRow(context, quoted, i);
  const after = row.replace(/^等(?:的|各类|一批|系列)?/u, '');
  const before = beforeRow(context, quoted, i);
  if (CODE.test(term)) return { kind: 'numeric', known: null };
  if (shape.scareAfter.test(directly) || (row !== directly && shape.scareAfter.test(row)))
    return undefined;
  if (shape.speech.test(before)) return undefined;
  const direct = shape.classDirect.test(after);
  if (shape.metaphors.has(term) && !shape.properAfter.test(after)) return undefined;
  if (isFormula(term) && !shape.numeralWords.test(term)) return { kind: 'numeric', known: null };
  const han = term.match(/[\p{Script=Han}A-Za-z]/gu)?.length ?? 0;
  const plus = /[+＋]/u.test(term);
  if ((han < 2 && !plus) || /^.{1,3}[化式型]$/u.test(term)) return undefined;
  if (han === 2 && !plus)
    return shape.properAfter.test(after) ? { kind: 'programme', known: null } : undefined;
  const parts = term.split(/[、，,；]/u);
  const clause = parts.length === 1 && shape.clauseOpening.test(term) && han >= 7;
  if (direct) return { kind: 'programme', known: null };
  if (shape.metaphorEnds.test(term)) return undefined;
  if (shape.mottoAfter.test(after) && (han >= 5 || parts.length > 1))
    return { kind: 'motto', known: null };
  if (parts.length > 1) {
    if (shape.classAfter.test(after)) return { kind: 'programme', known: null };
    return /[，,]/u.test(term) && !parallel(parts) ? undefined : { kind: 'motto', known: null };
  }
  if (clause) return { kind: 'motto', known: null };
  if (shape.classAfter.test(after)) return { kind: 'programme', known: null };
  if (shape.scareBefore.test(before)) return undefined;
  if (plus) return { kind: 'programme', known: null };
  if (REPEATS.test(term)) return { kind: 'motto', known: null };
  if (shape.nameEnd.test(term) && han >= 4) return { kind: 'programme', known: null };
  if (/^(?:约|近|超|不少于|累计)?\d/u.test(directly) && han >= 3)
    return { kind: 'programme', known: null };
  const closes = /^[，,。；;、：:！）)\s]|^$/u.test(after);
  if (han <= 10 && (shape.naming.test(before) || (closes && shape.namingFar.test(before))))
    return { kind: 'programme', known: null };
  if (han >= 8) return { kind: 'motto', known: null };
  return undefined;
}

/** 共驻共建 · 不敢腐不能腐 : the same word twice. */
const REPEATS = /^(?<word>\p{Script=Han})\p{Script=Han}{1,2}\k<word>\p{Script=Han}{1,2}$/u;

/** 围绕改革抓党建、抓好党建促改革 : parts of like length. */
function parallel(parts: readonly string[]): boolean {
  const lengths = parts.map((part) => part.length);
  return Math.max(...lengths) - Math.min(...lengths) <= 2 && Math.max(...lengths) <= 12;
}
