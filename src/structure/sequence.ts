/** Which of the openers count: markers inside a line only as members of a sequence. */
import { ENUMERATORS, type Marker, type MarkerKind, RANK } from './markers.js';
import type { Found, Opener } from './openers.js';

/**
 * Markers in the middle of a line count only as a sequence: 一是 needs a 二是, and 二是 a 一是 before it.
 * Markers at the beginning of a line count by themselves, but for the enumerating words.
 */
export function accepted(found: readonly Found[]): readonly Found[] {
  const kept = new Array<boolean>(found.length).fill(true);
  /** Per kind: index and ordinal of the last member of the sequence that is open. */
  const open = new Map<MarkerKind, { readonly index: number; readonly ordinal: number }>();
  const successor = successors(found);
  for (const [i, opener] of found.entries()) {
    if ('cut' in opener && opener.cut === 'step') {
      for (const kind of ENUMERATORS) open.delete(kind);
      continue;
    }
    if ('cut' in opener || opener.plain) {
      open.clear();
      continue;
    }
    const marker = opener.marker as Marker;
    const ordinal = marker.ordinal;
    const last = open.get(marker.kind);
    const needsSequence = !opener.atLineStart || ENUMERATORS.has(marker.kind);
    if (marker.kind === 'dash' || marker.kind === 'bullet') {
      kept[i] = opener.atLineStart || last !== undefined || successor[i] !== undefined;
    } else if (needsSequence) {
      const closes = marker.kind === 'first' && ordinal === null && last !== undefined;
      const before = last ?? (marker.kind === 'di' ? open.get('first') : undefined);
      const follows = before !== undefined && ordinal !== null && ordinal === before.ordinal + 1;
      const begins = ordinal === 1 && successor[i] !== undefined;
      kept[i] = closes || follows || begins || runsOn(found, i, successor[i]);
    } else if (
      ordinal !== null &&
      ordinal > 1 &&
      last === undefined &&
      successor[i] === undefined
    ) {
      // A lone “5.” at the beginning of a line, with nothing before or after it in its sequence.
      kept[i] = precededByKind(found, i, marker.kind, ordinal) || headsList(found, i);
    }
    if (!kept[i]) continue;
    if (!ENUMERATORS.has(marker.kind)) {
      // A heading or item of the document ends every enumeration inside the text before it.
      for (const kind of ENUMERATORS) open.delete(kind);
    }
    open.set(marker.kind, { index: i, ordinal: ordinal ?? (last?.ordinal ?? 0) + 1 });
  }
  return found.filter((_, i) => kept[i]);
}

/** Ordinal under which —— and · are remembered: they carry none. */
const UNNUMBERED = 0;

/** For each opener the index of the next one of its kind that continues its numbering, before a cut. */
function successors(found: readonly Found[]): readonly (number | undefined)[] {
  const next = new Array<number | undefined>(found.length);
  const seen = new Map<MarkerKind, Map<number, number>>();
  const forgetEnumerators = (): void => {
    for (const kind of ENUMERATORS) seen.delete(kind);
  };
  for (let i = found.length - 1; i >= 0; i--) {
    const opener = found[i] as Found;
    if ('cut' in opener || opener.plain) {
      forgetEnumerators();
      continue;
    }
    const { kind, ordinal } = opener.marker as Marker;
    const unnumbered = kind === 'dash' || kind === 'bullet';
    const following = unnumbered ? UNNUMBERED : (ordinal ?? Number.NaN) + 1;
    next[i] = seen.get(kind)?.get(following);
    // 首先，…第二，…
    if (kind === 'first') next[i] ??= seen.get('di')?.get(following);
    if (!ENUMERATORS.has(kind) && opener.atLineStart) forgetEnumerators();
    // A new 一是 begins another enumeration: what follows it does not continue what stands before.
    if (ordinal === 1) seen.delete(kind);
    const places = seen.get(kind) ?? new Map<number, number>();
    places.set(unnumbered ? UNNUMBERED : (ordinal ?? LAST_WORD), i);
    seen.set(kind, places);
  }
  return next;
}

/** 最后 closes an enumeration whatever its length. */
const LAST_WORD = 99;

/** （二）挖塘。4.放苗。5.防病。 : numbering that runs on from what the text leaves out. */
function runsOn(found: readonly Found[], at: number, next: number | undefined): boolean {
  const before = found[at - 1];
  const { line, marker } = found[at] as Opener;
  return (
    next === at + 1 &&
    marker?.kind === 'digit' &&
    found[next]?.line === line &&
    before !== undefined &&
    'marker' in before &&
    before.marker?.kind === 'han-brackets' &&
    before.atLineStart &&
    before.line === line
  );
}

/** 四、养鱼 | （一）挖塘… : of an excerpt. */
function headsList(found: readonly Found[], at: number): boolean {
  const { line, marker } = found[at] as Opener;
  const next = found[at + 1];
  if (marker === null || next === undefined || !('marker' in next) || !next.marker) return false;
  return (
    RANK[marker.kind] <= RANK['han-brackets'] &&
    RANK[next.marker.kind] > RANK[marker.kind] &&
    next.marker.ordinal === 1 &&
    !ENUMERATORS.has(next.marker.kind) &&
    next.line.index === line.index + 1 &&
    found[at + 2] !== undefined
  );
}

const precededByKind = (
  found: readonly Found[],
  at: number,
  kind: MarkerKind,
  ordinal: number,
): boolean =>
  found
    .slice(Math.max(0, at - 60), at)
    .some((o) => 'marker' in o && o.marker?.kind === kind && (o.marker.ordinal ?? 0) < ordinal);
