/** What the checks say of documents. */
import type { Span } from './span.js';

export const SEVERITIES = ['info', 'warning', 'error'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A replacement that keeps the meaning; `span` is code points of the text layer. */
export interface Fix {
  readonly span: Span;
  readonly text: string;
}

/** Lines and columns begin with 1; columns count code points. The end stands behind the last character. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface Finding {
  /** numbering-gap */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Code points of the text layer; null where the whole document is meant. */
  readonly span: Span | null;
  /** Exactly the slice that the span names; empty where there is none. */
  readonly quote: string;
  /** null without a span, and of records whose document was not read. */
  readonly position: Position | null;
  /** Of the line that the span begins in the part about it, without a line end; null where the position is. */
  readonly line: string | null;
  /** The column that `line` begins with: 1, but where a long line was cut. */
  readonly lineFrom: number;
  readonly fix: Fix | null;
}

export interface CheckedDocument {
  readonly path: string;
  /** The file that holds it: corpus.zip of corpus.zip#in/a.docx. */
  readonly file: string;
  /** Its lines are those of the file: plain text and Markdown, not HTML, Word, rows of tables or records. */
  readonly isPlain: boolean;
  /** In the order of the text; those of the whole document first. */
  readonly findings: readonly Finding[];
  /** Findings that a comment in the document or a baseline let pass. */
  readonly suppressed: { readonly inline: number; readonly baseline: number };
}
