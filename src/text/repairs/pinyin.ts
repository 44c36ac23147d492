import { CodeSet } from '../../model/code-set.js';
import { isCommonHan } from '../../model/han.js';
import { seek } from '../../model/seek.js';
import { type Span, span } from '../../model/span.js';
import type { Edit } from '../source-text.js';
import { defineRepair, type RepairNote } from './define.js';
import { READINGS } from './readings.js';

/** 機(jī) · 會(huì ) · 在(zai)(zai)(zai) · 质（zhì）: brackets of one short lower-case word each, behind a character; a blank before it is another. */
const BRACKET =
  /[(（][ \u00A0]?(?:[a-z\u00E0-\u01DC\u0251\u0261]|[\u0300-\u030C]){1,9}[ \u00A0]?[)）]/uy;
const OPENS = new CodeSet('(（');
/** What words in such brackets are spelt with. */
const LETTERS = new CodeSet('\u0251\u0261', ['az', '\u00E0\u01DC', '\u0300\u030C']);
const isBlank = (character: string): boolean => character === ' ' || character === '\u00A0';
const CHARACTER_END = /\p{Script=Han}$/u;

/** Combining macron, acute, caron, grave; breve stands for a badly drawn caron. */
const TONES = /[\u0304\u0301\u030C\u0300\u0306]/gu;

/** Two brackets with tones show that a text is strewn with them. */
const EVIDENCE = 2;
/** How many brackets of a line its note spells out. */
const SHOWN = 3;

export interface Reading {
  readonly syllable: string;
  readonly toned: boolean;
}

/** guān → guan, toned; lü → lv; anything that is no syllable: undefined. */
export function readingOf(word: string): Reading | undefined {
  const known = readings.get(word);
  if (known !== undefined) return known;
  const letters = word.replaceAll('\u0251', 'a').replaceAll('\u0261', 'g').normalize('NFD');
  const toneless = letters.replace(TONES, '');
  const tones = letters.length - toneless.length;
  if (tones > 1) return undefined;
  const syllable = toneless
    .replaceAll('u\u0308', 'v')
    .replace(/^(?<initial>[ln])ue$/u, '$<initial>ve')
    .replace(/^(?<initial>[jqxy])v/u, '$<initial>u');
  if (!READINGS.has(syllable)) return undefined;
  const reading = { syllable, toned: tones === 1 };
  readings.set(word, reading);
  return reading;
}

/** A document strewn with them has each many times; there are only so many syllables and tones. */
const readings = new Map<string, Reading>();

/** Brackets that stand one behind the other. */
interface Run {
  /** Which they stand behind. */
  readonly character: string | undefined;
  /** One of them repeats another: all are noise. */
  repeats: boolean;
}

interface Candidate extends Reading {
  readonly span: Span;
  /** Without a blank before it. */
  readonly text: string;
  readonly run: Run;
}

/** 𠮷 has two code units; nearly all others are told by their codes. */
function characterBefore(text: string, at: number): string | undefined {
  const code = at > 0 ? text.charCodeAt(at - 1) : 0;
  if (isCommonHan(code)) return text.charAt(at - 1);
  return CHARACTER_END.exec(text.slice(Math.max(0, at - 2), at))?.[0];
}

/** A character's brackets up to the first that holds no syllable. */
function candidatesIn(text: string): readonly Candidate[] {
  const candidates: Candidate[] = [];
  let run: Run = { character: undefined, repeats: false };
  let last: Candidate | undefined;
  let end = -1;
  let broken = false;
  for (const at of OPENS.placesIn(text)) {
    if (at < end) continue;
    BRACKET.lastIndex = at;
    if (!BRACKET.test(text)) continue;
    const start = isBlank(text.charAt(at - 1)) ? at - 1 : at;
    if (start !== end) {
      run = { character: characterBefore(text, start), repeats: false };
      broken = run.character === undefined;
      last = undefined;
    }
    end = BRACKET.lastIndex;
    const reading = broken ? undefined : readingOf(text.slice(at + 1, end - 1).trim());
    if (reading === undefined) broken = true;
    else {
      const { syllable, toned } = reading;
      if (last?.syllable === syllable) run.repeats = true;
      last = { span: span(start, end), text: text.slice(at, end), syllable, toned, run };
      candidates.push(last);
    }
  }
  return candidates;
}

/** The word is how the character before it is read. */
const fits = ({ syllable, run }: Candidate): boolean =>
  READINGS.get(syllable)?.includes(run.character as string) ?? false;

/** Toned, repeated or fitting its character is noise; (an), (he) elsewhere only where the text is full of it. */
function isNoise(candidate: Candidate, strewn: boolean): boolean {
  if (candidate.toned || candidate.run.repeats) return true;
  // (a) (e) (o) number items, too.
  return (strewn || candidate.syllable.length > 1) && fits(candidate);
}

/** 質(zhì)量機(jī)關(guān) → 質量機關 */
export const pinyin = defineRepair({
  id: 'pinyin',
  signs: LETTERS,
  find(text) {
    const all = candidatesIn(text);
    const strewn = all.filter((candidate) => candidate.toned).length >= EVIDENCE;
    const noise = all.filter((candidate) => isNoise(candidate, strewn));
    const edits: Edit[] = noise.map((candidate) => ({ span: candidate.span, text: '' }));
    return { edits, notes: notesByLine(text, noise), count: noise.length };
  },
});

function notesByLine(text: string, noise: readonly Candidate[]): RepairNote[] {
  const notes: RepairNote[] = [];
  let lineEnd = -1;
  let line: Candidate[] = [];
  const close = (): void => {
    const first = line[0];
    const last = line.at(-1);
    if (first === undefined || last === undefined) return;
    const shown = line.slice(0, SHOWN).map((candidate) => candidate.text);
    const removed = shown.join('') + (line.length > SHOWN ? `… ×${line.length}` : '');
    notes.push({
      code: 'repaired-pinyin',
      args: { removed, count: line.length },
      span: span(first.span.start, last.span.end),
    });
    line = [];
  };
  for (const candidate of noise) {
    if (candidate.span.start >= lineEnd) {
      close();
      lineEnd = seek(text, '\n', candidate.span.start);
    }
    line.push(candidate);
  }
  close();
  return notes;
}
