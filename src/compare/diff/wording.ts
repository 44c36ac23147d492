/** What changed within a text, word by word. */
import { diffArrays } from 'diff';
import type { Piece } from '../../model/difference.js';
import type { Segmenter } from '../../words/index.js';
import { fold } from '../fold.js';

/** Texts that have more words replaced than this are shown as gone and come. */
const MOST_EDITS = 4000;

/** Simplified and without readings, but with its own punctuation: ，stays，. */
function readable(text: string): string {
  const { text: folded, places } = fold(text);
  const own = [...text];
  const shown: string[] = [];
  for (let i = 0; i < folded.length; i++) {
    const place = places[i] as number;
    const isWhole = places[i - 1] !== place && places[i + 1] !== place;
    const sign = own[place] as string;
    shown.push(isWhole && /^[\p{P}\p{S}]$/u.test(sign) ? sign : (folded[i] as string));
  }
  return shown.join('');
}

/** Without the white space at which pages break their lines: 精\n神 is 精神. */
export const flat = (text: string): string =>
  readable(text)
    .trim()
    .replace(/\s+/gu, (gap, at: number, whole: string) =>
      LATIN.test(whole[at - 1] ?? '') && LATIN.test(whole[at + gap.length] ?? '') ? ' ' : '',
    );

const LATIN = /[!-~]/u;

const isSame = (a: string, b: string): boolean => a.normalize('NFKC') === b.normalize('NFKC');

/** A marker is told apart from the wording: 3.打造过硬支部 and 4.打造过硬支部 are worded alike. */
export function unmarked(text: string, marker: string | null): string {
  const [whole, sign] = [flat(text), flat(marker ?? '')];
  return isSame(whole.slice(0, sign.length), sign) ? whole.slice(sign.length).trimStart() : whole;
}

/** Numbers stay whole, with what belongs to them: 66.5 is not 66 and 5. */
const NUMBER = /(?<number>\d[\d,.]*\d|\d)/u;

function cut(text: string, segmenter: Segmenter): string[] {
  return text
    .split(NUMBER)
    .filter((part) => part !== '')
    .flatMap((part) => (/^\d/u.test(part) ? [part] : [...segmenter.cut(part)]));
}

/** Empty where they are the same. */
export function wordsChanged(old: string, now: string, segmenter: Segmenter): Piece[] {
  if (isSame(old, now)) return [];
  const changes = diffArrays(cut(old, segmenter), cut(now, segmenter), {
    maxEditLength: MOST_EDITS,
    comparator: isSame,
  });
  if (changes === undefined)
    return [
      { kind: 'removed', text: old },
      { kind: 'added', text: now },
    ];
  return joined(
    changes.map(({ value, added, removed }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    })),
  );
}

/** Between two changes nothing but this stays: then it is one change. */
const SLIGHT = /^[\p{P}\p{S}的和与及等在年月]$/u;

/** Removed before added, and no crumbs in between. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let [removed, added] = ['', ''];
  /** What slid behind the change. */
  let rest = '';
  const flush = (): void => {
    slide();
    if (removed !== '') result.push({ kind: 'removed', text: removed });
    if (added !== '') result.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  /** 报告（{+修订）（+}稿 says the same as 报告{+（修订）+}（稿, which reads better. */
  const slide = (): void => {
    const before = result.at(-1);
    const changed = removed + added;
    const opening = changed.at(-1) ?? '';
    const isAlone = removed === '' || added === '';
    if (!isAlone || !/^[\p{Ps}\p{Pi}]$/u.test(opening)) return;
    if (before?.kind !== 'same' || !before.text.endsWith(opening)) return;
    result[result.length - 1] = { kind: 'same', text: before.text.slice(0, -1) };
    const slid = opening + changed.slice(0, -1);
    [removed, added] = removed === '' ? ['', slid] : [slid, ''];
    rest = opening;
  };
  pieces.forEach(({ kind, text }, i) => {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (SLIGHT.test(text) && i > 0 && i < pieces.length - 1) {
      removed += text;
      added += text;
    } else {
      flush();
      result.push({ kind, text: rest + text });
      rest = '';
    }
  });
  flush();
  if (rest !== '') result.push({ kind: 'same', text: rest });
  return result.filter(({ text }) => text !== '');
}
