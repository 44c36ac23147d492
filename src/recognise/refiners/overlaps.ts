import { overlaps as meet, type Span } from '../../model/span.js';
import type { Amount, Recognition } from '../recognition.js';

/** Of two that share characters the one with the higher rank stays, then the longer, then the first. */
const RANK: Readonly<Record<Amount['kind'], number>> = {
  money: 3,
  percent: 3,
  ratio: 2,
  quantity: 2,
  number: 1,
};

const isAmount = (one: Recognition): one is Amount => one.kind in RANK;

function prefers(one: Amount, other: Amount): boolean {
  const longer = one.span.end - one.span.start - (other.span.end - other.span.start);
  return (
    RANK[one.kind] - RANK[other.kind] > 0 || (RANK[one.kind] === RANK[other.kind] && longer > 0)
  );
}

/** Numbers inside a time are none; of amounts that overlap one stays. Titles and quotes bar nothing. */
export function withoutOverlaps(found: readonly Recognition[]): readonly Recognition[] {
  const times: Span[] = [];
  let reach = -1;
  for (const { kind, span } of found) {
    if (kind !== 'time' || span.end <= reach) continue;
    times.push(span);
    reach = span.end;
  }
  const dropped = new Set<Recognition>();
  let next = 0;
  let held: Amount | undefined;
  for (const one of found) {
    if (!isAmount(one)) continue;
    while ((times[next]?.end ?? Number.POSITIVE_INFINITY) <= one.span.start) next++;
    let i = next;
    while ((times[i]?.end ?? Number.POSITIVE_INFINITY) <= one.numeral.start) i++;
    const time = times[i];
    if (time !== undefined && meet(time, one.numeral)) {
      dropped.add(one);
      continue;
    }
    if (held !== undefined && meet(held.span, one.span)) {
      if (!prefers(one, held)) {
        dropped.add(one);
        continue;
      }
      dropped.add(held);
    }
    held = one;
  }
  return found.filter((one) => !dropped.has(one));
}
