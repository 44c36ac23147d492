/** What stands before an element: of the text layer, or of records of the action that holds it. */
import { type CodePoints, codePointsOf } from '../model/code-points.js';
import type { Action } from '../model/record.js';
import type { Span } from '../model/span.js';
import type { Subject } from './subject.js';

const LONGEST = 40;

/** The last clause before a span, 40 characters at most. */
export function leadOf({
  record,
  document,
}: Subject): (element: { readonly span: Span; readonly action: string | null }) => string {
  const layer = document === null ? null : codePointsOf(document.layer);
  const actions = new Map<string, Action>(record.actions.map((action) => [action.id, action]));
  const texts = new Map<string, CodePoints>();
  const textOf = (action: Action): CodePoints => {
    const text = texts.get(action.id) ?? codePointsOf(action.quote);
    texts.set(action.id, text);
    return text;
  };
  return ({ span: { start }, action: id }) => {
    const action = layer === null ? actions.get(id ?? '') : undefined;
    const text = layer ?? (action && textOf(action));
    if (text === undefined) return '';
    const end = start - (action?.span.start ?? 0);
    const before = text.slice({ start: Math.max(0, end - LONGEST), end });
    return /(?<![^，,。；;：:\n])[^，,。；;：:\n]*$/u.exec(before)?.[0] ?? '';
  };
}
