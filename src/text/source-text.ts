import { CodeSet } from '../model/code-set.js';
import { type Span, span } from '../model/span.js';

/** Replaces `span` of the current text by `text`. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
  /**
   * The new text stands for the old one code unit by code unit: ２０２５ → 2025, 質量 → 质量.
   * Only for equal lengths; a replacement without it maps as one indivisible piece.
   */
  readonly exact?: boolean;
}

/**
 * The clean text tiled by pieces, each with its source span. Source text between two pieces was
 * deleted. Spans of the source never run backwards, so both ways are binary searches.
 */
interface Pieces {
  /** Where piece i begins in the clean text; one element more, the length of the text. */
  readonly clean: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** 1 where the piece maps code unit by code unit. */
  readonly exact: Uint8Array;
}

/** Positions of the second halves of surrogate pairs, found once per source. */
class Astral {
  private readonly source: string;
  private found: Int32Array | undefined;

  constructor(source: string) {
    this.source = source;
  }

  /** Pairs that end before or at `offset`. */
  before(offset: number): number {
    this.found ??= Int32Array.from(
      this.source.matchAll(/[\u{10000}-\u{10FFFF}]/gu),
      (m) => m.index + 1,
    );
    return firstWhere(this.found.length, (i) => (this.found as Int32Array)[i] as number, offset);
  }
}

/** Index of the first of `n` ascending values that is not below `bound`. */
function firstWhere(n: number, valueAt: (i: number) => number, bound: number): number {
  let low = 0;
  let high = n;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (valueAt(middle) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

function grown<A extends Int32Array | Uint8Array>(all: A, larger: A): A {
  larger.set(all);
  return larger;
}

class PieceList {
  private clean: Int32Array;
  private from: Int32Array;
  private to: Int32Array;
  private exact: Uint8Array;
  private count = 0;
  private length = 0;

  /** @param room for so many pieces at first; most edits are exact and leave no piece of their own */
  constructor(room: number) {
    this.clean = new Int32Array(room);
    this.from = new Int32Array(room);
    this.to = new Int32Array(room);
    this.exact = new Uint8Array(room);
  }

  add(size: number, from: number, to: number, exact: boolean): void {
    if (size === 0) return;
    const last = this.count - 1;
    const continues = exact && last >= 0 && this.exact[last] === 1 && this.to[last] === from;
    if (continues) this.to[last] = to;
    else {
      if (this.count === this.from.length) this.grow();
      this.clean[this.count] = this.length;
      this.from[this.count] = from;
      this.to[this.count] = to;
      this.exact[this.count] = exact ? 1 : 0;
      this.count++;
    }
    this.length += size;
  }

  private grow(): void {
    const room = 2 * this.count;
    this.clean = grown(this.clean, new Int32Array(room));
    this.from = grown(this.from, new Int32Array(room));
    this.to = grown(this.to, new Int32Array(room));
    this.exact = grown(this.exact, new Uint8Array(room));
  }

  pieces(): Pieces {
    const { count } = this;
    const clean = grown(this.clean.subarray(0, count), new Int32Array(count + 1));
    clean[count] = this.length;
    return {
      clean,
      from: this.from.slice(0, count),
      to: this.to.slice(0, count),
      exact: this.exact.slice(0, count),
    };
  }
}

/**
 * A text layer (`source`) and what repairs made of it (`clean`), with the way back.
 * Each rewrite is over the current clean text; pieces of the result map straight to the source.
 * All offsets are UTF-16; only `codePoints` leaves that world.
 */
export class SourceText {
  readonly source: string;
  readonly clean: string;
  private readonly pieces: Pieces;
  private readonly astral: Astral;
  /** Of this text and of what it was rewritten from. */
  private characters: CodeSet | undefined;

  private constructor(source: string, clean: string, pieces: Pieces, astral: Astral) {
    this.source = source;
    this.clean = clean;
    this.pieces = pieces;
    this.astral = astral;
  }

  static of(source: string): SourceText {
    const list = new PieceList(1);
    list.add(source.length, 0, source.length, true);
    return new SourceText(source, source, list.pieces(), new Astral(source));
  }

  /** Edits stand in order and do not overlap. */
  rewrite(edits: readonly Edit[]): SourceText {
    if (edits.length === 0) return this;
    const list = new PieceList(this.pieces.from.length + 16);
    const parts: string[] = [];
    let done = 0;
    let piece = 0;
    const keep = (start: number, end: number): void => {
      const { clean, from, to, exact } = this.pieces;
      for (let at = start; at < end; ) {
        while ((clean[piece + 1] as number) <= at) piece++;
        const begin = clean[piece] as number;
        const stop = Math.min(end, clean[piece + 1] as number);
        const first = from[piece] as number;
        if (exact[piece] === 1) list.add(stop - at, first + at - begin, first + stop - begin, true);
        else list.add(stop - at, first, to[piece] as number, false);
        at = stop;
      }
    };
    for (const edit of edits) {
      const { start, end } = edit.span;
      if (start < done || end < start || end > this.clean.length)
        throw new RangeError(`edit at ${start}–${end} overlaps or leaves the text`);
      parts.push(this.clean.slice(done, start), edit.text);
      keep(done, start);
      if (edit.exact) {
        if (edit.text.length !== end - start)
          throw new RangeError(`exact edit at ${start}–${end} changes the length`);
        keep(start, end);
      } else {
        const source = this.toSource(edit.span);
        list.add(edit.text.length, source.start, source.end, false);
      }
      done = end;
    }
    parts.push(this.clean.slice(done));
    keep(done, this.clean.length);
    const rewritten = new SourceText(this.source, parts.join(''), list.pieces(), this.astral);
    if (this.characters !== undefined) {
      for (const { text } of edits) this.characters.addAll(text);
      rewritten.characters = this.characters;
    }
    return rewritten;
  }

  /**
   * The source span that a clean span stands for: from its first character to its last, widened to
   * whole pieces where these are indivisible. Text deleted at either end is left out: 机关 of
   * 機(jī)關(guān) comes from 機(jī)關. An empty span goes to the place of the character that follows it.
   */
  toSource(clean: Span): Span {
    const { length } = this.clean;
    if (clean.start >= clean.end) {
      const at =
        clean.start < length
          ? this.firstOf(clean.start)
          : length > 0
            ? this.lastOf(length - 1)
            : this.source.length;
      return span(at, at);
    }
    const first = this.pieceAt(clean.start);
    const inOne = clean.end <= (this.pieces.clean[first + 1] as number);
    const last = inOne ? first : this.pieceAt(clean.end - 1);
    return span(this.firstOf(clean.start, first), this.lastOf(clean.end - 1, last));
  }

  /** The clean characters that stand for any part of a source span; empty where all of it was deleted. */
  toClean(source: Span): Span {
    const { clean, from, to, exact } = this.pieces;
    const n = from.length;
    const first = firstWhere(n, (i) => to[i] as number, source.start + 1);
    const behind = firstWhere(n, (i) => from[i] as number, Math.max(source.end, source.start + 1));
    const start =
      first === n
        ? this.clean.length
        : (clean[first] as number) +
          (exact[first] === 1 ? Math.max(0, source.start - (from[first] as number)) : 0);
    if (source.start >= source.end || behind <= first) return span(start, start);
    const last = behind - 1;
    const end =
      exact[last] === 1
        ? Math.min(
            clean[behind] as number,
            (clean[last] as number) + source.end - (from[last] as number),
          )
        : (clean[behind] as number);
    return span(start, end);
  }

  /** The source as it stands for a clean span, noise between its characters included. */
  quote(clean: Span): string {
    const source = this.toSource(clean);
    return this.source.slice(source.start, source.end);
  }

  /**
   * Whether the clean text may have any of the characters: those that a rewrite takes away are not
   * forgotten, so that a text is read once, however many are asked for.
   */
  mayHold(characters: CodeSet): boolean {
    this.characters ??= CodeSet.of(this.clean);
    return this.characters.meets(characters);
  }

  slice(clean: Span): string {
    return this.clean.slice(clean.start, clean.end);
  }

  /** Whether each code unit of the span stands for the one at the same distance in the source. */
  isExact(clean: Span): boolean {
    if (clean.start >= clean.end) return true;
    const piece = this.pieceAt(clean.start);
    return this.pieces.exact[piece] === 1 && clean.end <= (this.pieces.clean[piece + 1] as number);
  }

  /** A source span counted in Unicode code points, as records have it. */
  codePoints(source: Span): Span {
    return span(
      source.start - this.astral.before(source.start),
      source.end - this.astral.before(source.end),
    );
  }

  private pieceAt(clean: number): number {
    return (
      firstWhere(this.pieces.clean.length, (i) => this.pieces.clean[i] as number, clean + 1) - 1
    );
  }

  private firstOf(character: number, piece = this.pieceAt(character)): number {
    const { clean, from, exact } = this.pieces;
    const first = from[piece] as number;
    return exact[piece] === 1 ? first + character - (clean[piece] as number) : first;
  }

  private lastOf(character: number, piece = this.pieceAt(character)): number {
    const { to, exact } = this.pieces;
    return exact[piece] === 1 ? this.firstOf(character, piece) + 1 : (to[piece] as number);
  }
}
