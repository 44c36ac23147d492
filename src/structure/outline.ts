/** Markers and headings nested into an outline, with the text that belongs to each. */
import { lowerBound, type Span, span } from '../model/span.js';
import { withoutGlossaries } from './glossary.js';
import type { PlainHeading } from './headings.js';
import { type Line, splitLines } from './lines.js';
import { ENUMERATORS, enumerates, type Marker, RANK } from './markers.js';
import { type Found, isCollapsed, type Opener, openingsOf } from './openers.js';
import { type Role, rolesOf } from './roles.js';
import { sentencesOf } from './sentences.js';
import { accepted } from './sequence.js';
import { titleOf, trimEnd } from './titles.js';

export interface OutlineNode {
  readonly marker: Marker | null;
  /** `heading`: stands on a line of its own; `item`: runs into its text. */
  readonly form: 'heading' | 'item';
  /** Value of the numeral, or the position in a list of —— or ·. */
  readonly ordinal: number | null;
  /** Without marker and closing stop; lines of one heading joined by a full-width space. */
  readonly title: string;
  /** From the marker to the end of the heading or of the item's first sentence. */
  readonly titleSpan: Span;
  /** From the marker to the end of everything that belongs to it. */
  readonly span: Span;
  /** Its own running text: behind the heading, before the first child. */
  readonly body: readonly Span[];
  readonly parent: OutlineNode | null;
  readonly children: readonly OutlineNode[];
  /** A part that begins within the text (下一步, a turn of questions) cuts off what stood above. */
  readonly part: number;
}

export interface Outline {
  readonly lines: readonly Line[];
  readonly roles: readonly Role[];
  /** In order of appearance. */
  readonly nodes: readonly OutlineNode[];
  /** Lines before the first node: title, date, addressee, preamble. */
  readonly front: readonly Line[];
  /** Sentences of the whole text, tables' rows as one each. */
  readonly sentences: readonly Span[];
  /** Lines that put a question; what follows answers it up to the next. */
  readonly questions: readonly Line[];
  /** Lines at which a turn of an interview begins. */
  readonly turns: readonly Line[];
  /** Begins of parts that are forward-looking by their first words (下一步). */
  readonly nextSteps: readonly Span[];
  /** Lists within a part that are forward-looking, from their leads on. */
  readonly steps: readonly Span[];
  /** Lines that explain terms; they belong to no node. */
  readonly glossaries: readonly Span[];
  /** Also the markers that break their sequence and became no node. */
  readonly found: readonly Found[];
}

export function outlineOf(text: string): Outline {
  const { lines, glossaries } = withoutGlossaries(splitLines(text));
  const { found, roles, heads, steps } = openingsOf(text, lines, rolesOf(lines));
  return { ...nest(text, lines, roles, accepted(found), heads), glossaries, found, steps };
}

interface Draft {
  readonly marker: Marker | null;
  readonly key: string;
  readonly rank: number;
  readonly line: Line;
  readonly atLineStart: boolean;
  readonly headingLines: readonly Line[];
  readonly at: number;
  ordinal: number | null;
  part: number;
  parent: Draft | null;
  readonly children: Draft[];
  readonly holdsTurns: boolean;
  readonly collapsed: boolean;
  readonly ownEnd: number;
  end: number;
  closesRunIn: boolean;
}

const keyOf = (opener: Opener): string =>
  opener.plain ? `plain ${opener.plain.level}` : (opener.marker as Marker).kind;

/** Plain headings outrank all markers but those of chapters. */
const rankOf = (opener: Opener): number =>
  opener.plain ? 2 + opener.plain.level / 10 : RANK[(opener.marker as Marker).kind];

function nest(
  text: string,
  lines: readonly Line[],
  roles: readonly Role[],
  openers: readonly Found[],
  heads: ReadonlyMap<number, PlainHeading>,
): Omit<Outline, 'glossaries' | 'found' | 'steps'> {
  const drafts: Draft[] = [];
  let stack: Draft[] = [];
  const nextSteps: Span[] = [];
  let part = 0;
  /** Of what 下一步 within a paragraph does not end. */
  let wholePart = 0;
  /** The outermost node before, in the same part. */
  let lastOutermost: Draft | undefined;

  for (const [i, opener] of openers.entries()) {
    const stop = openers[i + 1]?.at ?? text.length;
    if ('cut' in opener && opener.cut === 'step') {
      const listed = stack.findIndex(({ marker }) => enumerates(marker));
      if (listed >= 0) {
        closeAll(stack.slice(listed), opener.at);
        stack = stack.slice(0, listed);
      }
      part++;
      continue;
    }
    if ('cut' in opener) {
      if (opener.cut === 'next') {
        nextSteps.push(span(opener.at, stop));
        // Directly below its own heading it begins nothing new.
        const top = stack.at(-1);
        if (top?.line.index === opener.line.index - 1 && !/[。；;]/u.test(top.line.text)) continue;
      }
      // A heading directly above the turns of an interview holds them.
      const holds = opener.cut === 'turn' ? stack.filter((draft) => draft.holdsTurns) : [];
      closeAll(
        stack.filter((draft) => !holds.includes(draft)),
        opener.at,
      );
      stack = holds;
      part++;
      wholePart = part;
      lastOutermost = undefined;
      continue;
    }
    const key = keyOf(opener);
    const rank = rankOf(opener);
    const written = opener.marker?.ordinal ?? null;
    let parent = place(stack, key, rank, written, openers, i);
    // —— on a line of its own does not go below an item that is closed; only a colon opens one.
    if (opener.atLineStart && (key === 'dash' || key === 'bullet'))
      while (parent > 0 && isClosed(stack[parent - 1] as Draft)) parent--;
    for (const open of stack.slice(parent)) open.end = Math.min(open.end, opener.at);
    stack = stack.slice(0, parent);
    const above = stack.at(-1) ?? null;
    const siblings = above ? above.children : [];
    const previous = siblings.at(-1) ?? (above === null ? lastOutermost : undefined);
    const draft: Draft = {
      marker: opener.marker,
      key,
      rank,
      line: opener.line,
      atLineStart: opener.atLineStart,
      headingLines: opener.plain?.lines ?? [],
      at: opener.at,
      ordinal:
        written ??
        (opener.plain ? null : countsOn(previous?.key, key) ? (previous?.ordinal ?? 0) + 1 : 1),
      part: enumerates(opener.marker) ? part : wholePart,
      parent: above,
      children: [],
      collapsed: isCollapsed(opener.line, lines),
      holdsTurns: opener.plain !== null && nextIsTurn(openers[i + 1]),
      ownEnd: stop,
      end: text.length,
      closesRunIn: false,
    };
    above?.children.push(draft);
    drafts.push(draft);
    if (above === null) lastOutermost = draft;
    stack.push(draft);
  }
  closeAll(stack, text.length);
  return finish(text, lines, roles, drafts, heads, nextSteps);
}

/** ——…——… · 第二，…最后，… */
const countsOn = (before: string | undefined, key: string): boolean =>
  before === key || (before === 'di' && key === 'first');

const isClosed = (draft: Draft): boolean =>
  draft.marker !== null &&
  draft.key !== 'dash' &&
  draft.key !== 'bullet' &&
  /[。；;]$/u.test(draft.line.text);

const nextIsTurn = (next: Found | undefined): boolean =>
  next !== undefined && 'cut' in next && next.cut === 'turn';

function closeAll(stack: readonly Draft[], at: number): void {
  for (const draft of stack) draft.end = Math.min(draft.end, at);
}

/** How many of the open nodes stay open above a new one: its depth. */
function place(
  stack: readonly Draft[],
  key: string,
  rank: number,
  ordinal: number | null,
  openers: readonly Found[],
  at: number,
): number {
  const same = stack.findLastIndex((draft) => draft.key === key);
  if (same >= 0) return same;
  // Not open: it belongs below what customarily stands above it. Where a document nests otherwise,
  // the list above goes on after this one ends.
  let depth = stack.length;
  while (depth > 0) {
    const top = stack[depth - 1] as Draft;
    if (top.rank < rank) break;
    if (ordinal === 1 && goesOn(top, key, openers, at)) break;
    depth--;
  }
  return depth;
}

/** Does the list of `top` go on with its next number before it restarts, while `key` restarts in between? */
function goesOn(top: Draft, key: string, openers: readonly Found[], at: number): boolean {
  if (top.ordinal === null || top.marker === null) return false;
  let restarts = 0;
  for (let i = at + 1; i < openers.length && i < at + 200; i++) {
    const opener = openers[i] as Found;
    if ('cut' in opener && opener.cut === 'step') continue;
    if ('cut' in opener || opener.plain) return false;
    const marker = opener.marker as Marker;
    if (keyOf(opener) === top.key) {
      if (marker.ordinal === top.ordinal + 1) {
        // The inner list must begin anew below the next outer item, or end before it.
        const after = openers.slice(i + 1, i + 40).find((o) => !('cut' in o) && keyOf(o) === key);
        return (
          restarts === 0 &&
          (after === undefined || ('marker' in after && after.marker?.ordinal === 1))
        );
      }
      return false;
    }
    if (keyOf(opener) === key && marker.ordinal === 1) restarts++;
  }
  return false;
}

function finish(
  text: string,
  lines: readonly Line[],
  roles: readonly Role[],
  drafts: readonly Draft[],
  heads: ReadonlyMap<number, PlainHeading>,
  nextSteps: readonly Span[],
): Omit<Outline, 'glossaries' | 'found' | 'steps'> {
  const starts = lines.map((line) => line.span.start);
  const lineAt = (offset: number): number =>
    Math.max(0, lowerBound(starts, (start) => start <= offset) - 1);
  compareForms(drafts, lines, roles);
  const built = new Map<Draft, OutlineNode & { children: OutlineNode[] }>();
  const nodes: OutlineNode[] = [];
  for (const [i, draft] of drafts.entries()) {
    const next = drafts[i + 1];
    const until = withoutForeignLines(
      enumeratorEnd(draft, lines, next),
      draft,
      lines,
      roles,
      lineAt,
    );
    const end = trimEnd(
      text,
      draft.at,
      next === undefined ? withoutFarewell(until, draft, lines, lineAt) : until,
    );
    const ownEnd = Math.min(draft.ownEnd, end);
    const title = titleOf(text, draft, ownEnd, lines, roles, heads);
    const node = {
      marker: draft.marker,
      form: title.form,
      ordinal: draft.ordinal,
      title: title.text,
      titleSpan: title.span,
      span: span(draft.at, Math.max(end, title.span.end)),
      body: bodyOf(text, title.span.end, ownEnd, lines, lineAt),
      parent: draft.parent ? (built.get(draft.parent) ?? null) : null,
      children: [] as OutlineNode[],
      part: draft.part,
    };
    built.set(draft, node);
    node.parent &&
      (built.get(draft.parent as Draft) as { children: OutlineNode[] }).children.push(node);
    nodes.push(node);
  }
  const firstAt = nodes[0]?.span.start ?? text.length;
  const sentences: Span[] = [];
  for (const [i, line] of lines.entries()) {
    if (roles[i] === 'table') sentences.push(line.span);
    else for (const sentence of sentencesOf(line.text, line.span.start)) sentences.push(sentence);
  }
  return {
    lines,
    roles,
    nodes,
    front: lines.filter((line) => line.span.start < firstAt),
    sentences,
    questions: lines.filter((line) => roles[line.index] === 'question'),
    turns: lines.filter(
      (line) => roles[line.index] === 'question' || roles[line.index] === 'answer',
    ),
    nextSteps,
  };
}

/** A stop inside a line: what begins there runs into its text. */
const RUNS_IN = /[。；！!？?](?=[^。；！!？?])/u;

/** （三）清淤到底。 as the last item above a closing line is no heading where its list runs into its text. */
function compareForms(
  drafts: readonly Draft[],
  lines: readonly Line[],
  roles: readonly Role[],
): void {
  const lists: Draft[][] = [];
  const open = new Map<Draft | null, Map<string, Draft[]>>();
  for (const draft of drafts) {
    const below = open.get(draft.parent) ?? new Map<string, Draft[]>();
    open.set(draft.parent, below);
    const key = `${draft.key} ${draft.part}`;
    const list = draft.ordinal === 1 ? undefined : below.get(key);
    if (list) list.push(draft);
    else {
      lists.push([draft]);
      below.set(key, lists.at(-1) as Draft[]);
    }
  }
  /** A line may hold thousands of them. */
  const known = new Map<Line, boolean>();
  const runsIn = (line: Line): boolean => {
    const found = known.get(line) ?? RUNS_IN.test(line.text);
    known.set(line, found);
    return found;
  };
  const isHeaded = ({ line, ownEnd, children }: Draft): boolean => {
    const next = lines[line.index + 1];
    const textBelow =
      next !== undefined && next.span.start < ownEnd && roles[next.index] === 'text';
    return (textBelow || children.length > 0) && !runsIn(line);
  };
  for (const list of lists) {
    const last = list.at(-1) as Draft;
    const others = list.slice(0, -1);
    last.closesRunIn =
      '。；'.includes(last.line.text.at(-1) ?? ' ') &&
      others.filter(isHeaded).length * 2 < others.length;
  }
}

/**
 * Captions, bylines and notices at the end belong to nobody, nor do explained terms and the marks
 * (##, >) of the next line.
 */
function withoutForeignLines(
  end: number,
  draft: Draft,
  lines: readonly Line[],
  roles: readonly Role[],
  lineAt: (offset: number) => number,
): number {
  const last = lineAt(end - 1);
  let until = Math.min(end, lines[last]?.span.end ?? end);
  for (let i = last; i > draft.line.index; i--) {
    const role = roles[i];
    if (role === 'text' || role === 'table' || role === 'answer' || role === 'box') break;
    until = Math.min(until, (lines[i] as Line).span.start);
  }
  return until;
}

/** 各位代表！新蓝图已经绘就… : what a speaker ends with is no part of the last item. */
function withoutFarewell(
  end: number,
  draft: Draft,
  lines: readonly Line[],
  lineAt: (offset: number) => number,
): number {
  const last = lineAt(end - 1);
  const first = Math.max(draft.line.index + 2, last - LONGEST_FAREWELL);
  for (let i = first; i <= last; i++) {
    const line = lines[i] as Line;
    if (FAREWELL.test(line.text)) return line.span.start;
  }
  return end;
}
/** In lines before the last. */
const LONGEST_FAREWELL = 3;
const FAREWELL = /^(?:各位(?:代表|委员|同志)|同志们)[！!，,：:]/u;

/** The last item of 一是…二是… ends with its line; the others where the next begins. */
function enumeratorEnd(draft: Draft, lines: readonly Line[], next: Draft | undefined): number {
  if (draft.marker === null || !ENUMERATORS.has(draft.marker.kind)) return draft.end;
  const siblings = draft.parent?.children;
  const goesOn =
    next?.key === draft.key && next.parent === draft.parent && next.part === draft.part;
  const last = siblings === undefined ? !goesOn : siblings.at(-1) === draft;
  if (!last) return draft.end;
  const lineEnd = lines[draft.line.index]?.span.end ?? draft.end;
  return Math.min(draft.end, draft.children.length > 0 ? draft.end : lineEnd);
}

function bodyOf(
  text: string,
  from: number,
  to: number,
  lines: readonly Line[],
  lineAt: (offset: number) => number,
): readonly Span[] {
  const body: Span[] = [];
  for (let i = lineAt(from); i < lines.length; i++) {
    const line = lines[i] as Line;
    if (line.span.start >= to) break;
    let start = Math.max(line.span.start, from);
    const end = trimEnd(text, start, Math.min(line.span.end, to));
    while (start < end && /[\s。：:]/u.test(text.charAt(start))) start++;
    if (start < end) body.push(span(start, end));
  }
  return body;
}
