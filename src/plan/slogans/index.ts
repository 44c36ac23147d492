/** Formulas, named programmes and mottos, once per document. */
import type { SloganEntry } from '../../lexicon/schema.js';
import { overlaps, type Span, span } from '../../model/span.js';
import type { Context } from '../context.js';
import type { Candidate, SloganKind } from './candidate.js';
import { countCandidates } from './counts.js';
import { numberOf } from './formula.js';
import { itemsOf } from './items.js';
import { knownCandidates } from './known.js';
import { programmeCandidates } from './programmes.js';
import { quotedCandidates } from './quoted.js';

export interface SloganDraft {
  readonly text: string;
  readonly kind: SloganKind;
  readonly number: number | null;
  items: readonly string[];
  readonly known: SloganEntry | null;
  /** Every occurrence of the text, quoted or not. */
  readonly spans: readonly Span[];
}

export function slogansOf(context: Context, declared: readonly Span[]): readonly SloganDraft[] {
  const candidates = [
    ...quotedCandidates(context),
    ...knownCandidates(context),
    ...programmeCandidates(context),
    ...countCandidates(context, declared),
  ].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);

  const byText = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const bucket = byText.get(candidate.text);
    if (bucket) bucket.push(candidate);
    else byText.set(candidate.text, [candidate]);
  }
  const drafts: SloganDraft[] = [];
  const items = itemsOf(context);
  for (const [text, places] of byText) {
    const kind = majority(places);
    const entry = places.find((place) => place.known)?.known ?? null;
    const number = kind !== 'numeric' ? null : (entry?.number ?? numberOf(text));
    const spans = occurrences(context, text, places);
    drafts.push({
      text,
      kind,
      number,
      items: kind === 'numeric' ? items(text, number, spans) : [],
      known: entry,
      spans,
    });
  }
  return withoutItems(drafts).sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
}

/** A list next to the formula is its items, no motto besides. */
function withoutItems(drafts: readonly SloganDraft[]): SloganDraft[] {
  const lists = new Set(drafts.filter((d) => d.items.length > 0).map((d) => d.items.join('、')));
  return drafts.filter((draft) => !(draft.kind !== 'numeric' && lists.has(draft.text)));
}

function majority(places: readonly Candidate[]): SloganKind {
  const entry = places.find((place) => place.known)?.known;
  if (entry) return entry.kind;
  const tally = new Map<SloganKind, number>();
  for (const { kind } of places) tally.set(kind, (tally.get(kind) ?? 0) + 1);
  return [...tally].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'programme';
}

function occurrences(
  context: Context,
  text: string,
  places: readonly Candidate[],
): readonly Span[] {
  const spans: Span[] = [];
  for (
    let at = context.text.indexOf(text);
    at >= 0;
    at = context.text.indexOf(text, at + text.length)
  ) {
    if (spans.length > 10000) break;
    spans.push(span(at, at + text.length));
  }
  for (const place of places)
    if (!spans.some((s) => overlaps(s, place.span))) spans.push(place.span);
  return spans.sort((a, b) => a.start - b.start);
}
