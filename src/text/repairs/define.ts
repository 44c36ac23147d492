import type { CodeSet } from '../../model/code-set.js';
import type { DiagnosticCode, Note } from '../../model/diagnostic.js';
import { seek } from '../../model/seek.js';
import { type Span, span } from '../../model/span.js';
import type { Edit, SourceText } from '../source-text.js';

/** A note before it is laid onto the source; `span` is of the text that the repair was given. */
export interface RepairNote {
  readonly code: DiagnosticCode;
  readonly args: Note['args'];
  readonly span: Span;
}

/** What one repair found in a text. */
export interface Findings {
  /** In order, without overlaps. */
  readonly edits: readonly Edit[];
  readonly notes: readonly RepairNote[];
  /** Repaired places, for the record; an edit may hold several or none. */
  readonly count: number;
}

/** One kind of damage. `find` gets the whole text as earlier repairs left it and takes time linear in it. */
export interface Repair {
  readonly id: string;
  /** A text without any of these is not read by it: most texts have no such damage. */
  readonly signs?: CodeSet;
  find(text: string): Findings;
}

export const defineRepair = (repair: Repair): Repair => repair;

/**
 * Lines of a text that hold any of the characters, without their line ends. To seek each of few is
 * many times as fast as to look at every character of the text.
 */
export function linesWith(characters: string, text: string): readonly Span[] {
  const lines: Span[] = [];
  const signs = [...characters].map((character) => ({ character, at: seek(text, character, 0) }));
  const nearest = (): number => signs.reduce((at, sign) => Math.min(at, sign.at), text.length);
  for (let at = nearest(); at < text.length; at = nearest()) {
    const end = seek(text, '\n', at);
    lines.push(span(text.lastIndexOf('\n', at) + 1, end));
    for (const sign of signs) if (sign.at < end) sign.at = seek(text, sign.character, end);
  }
  return lines;
}

export interface Repaired {
  readonly text: SourceText;
  readonly notes: readonly Note[];
  readonly count: number;
}

/** One repair is one rewrite; its notes point at the source. */
export function applyRepair(text: SourceText, repair: Repair): Repaired {
  if (repair.signs !== undefined && !text.mayHold(repair.signs))
    return { text, notes: [], count: 0 };
  const { edits, notes, count } = repair.find(text.clean);
  return {
    text: text.rewrite(edits),
    notes: notes.map((note) => ({ ...note, span: text.toSource(note.span) })),
    count,
  };
}
