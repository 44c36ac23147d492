/** Replacements in one line are one finding: a text typed with half-width marks has hundreds. */
import { type Span, span } from '../model/span.js';
import type { Edit } from '../text/index.js';

export interface LineEdits {
  readonly edits: readonly Edit[];
  /** From the first to the last. */
  readonly span: Span;
  /** What that span becomes. */
  readonly text: string;
}

/** Edits stand in order and do not overlap. */
export function* byLine(text: string, edits: Iterable<Edit>): Iterable<LineEdits> {
  let line: Edit[] = [];
  let end = -1;
  for (const edit of edits) {
    if (edit.span.start > end) {
      if (line.length > 0) yield joined(text, line);
      line = [];
      const newline = text.indexOf('\n', edit.span.start);
      end = newline < 0 ? text.length : newline;
    }
    line.push(edit);
  }
  if (line.length > 0) yield joined(text, line);
}

function joined(text: string, edits: readonly Edit[]): LineEdits {
  const { start } = (edits[0] as Edit).span;
  const parts: string[] = [];
  let done = start;
  for (const edit of edits) {
    parts.push(text.slice(done, edit.span.start), edit.text);
    done = edit.span.end;
  }
  return { edits, span: span(start, done), text: parts.join('') };
}
