import type { Note } from '../model/diagnostic.js';
import type { CleanDocument, TextLayer } from './document.js';
import { applyRepair, type Repair } from './repairs/define.js';
import { entities } from './repairs/entities.js';
import { gluedMarkers } from './repairs/glued-markers.js';
import { lineEnds } from './repairs/line-ends.js';
import { lineWraps } from './repairs/line-wraps.js';
import { lostCharacters } from './repairs/lost-characters.js';
import { markdown } from './repairs/markdown.js';
import { pinyin } from './repairs/pinyin.js';
import { oddSpaces, spaces } from './repairs/spaces.js';
import { tags } from './repairs/tags.js';
import { widths } from './repairs/widths.js';
import { detectScript, SIMPLIFIED_ALONE, simplify, traditionalCharacters } from './script.js';
import { type Edit, SourceText } from './source-text.js';

/** Characters first, so that the rest may count on plain digits; pinyin keeps OpenCC from seeing words. */
const BEFORE_SCRIPT: readonly Repair[] = [entities, oddSpaces, widths, pinyin, lineWraps];
/** A blank may stand for a lost character, so these are sought before blanks go. */
const AFTER_SCRIPT: readonly Repair[] = [lostCharacters, spaces, gluedMarkers];

/** Ids of all repairs, in the order of the record. */
export const REPAIR_IDS: readonly string[] = [
  ...new Set([markdown, ...BEFORE_SCRIPT, ...AFTER_SCRIPT].map((repair) => repair.id)),
];

const NO_REPAIRS: Readonly<Record<string, number>> = Object.fromEntries(
  REPAIR_IDS.map((id) => [id, 0]),
);

/** Comments are no text; one that fills its lines leaves none of them, or it would part a paragraph. */
function withoutComments({ text, comments = [] }: TextLayer): readonly Edit[] {
  const edits: Edit[] = [];
  for (const { span } of comments) {
    if (span.start === span.end) continue;
    let { start, end } = span;
    while (start > 0 && ' \t'.includes(text.charAt(start - 1))) start--;
    while (end < text.length && ' \t\r'.includes(text.charAt(end))) end++;
    const fills = (start === 0 || text[start - 1] === '\n') && text[end] === '\n';
    edits.push({ span: fills ? { start, end: end + 1 } : span, text: '' });
  }
  return edits;
}

/** ## 一、**修渠** : headings of Markdown with its marks of emphasis, whatever the file is called. */
const isMarkdown = (text: string): boolean => text.includes('**') && MARKED_HEADING.test(text);
const MARKED_HEADING = /^#{1,6} [^\n]{0,80}\*\*/mu;

/** A text layer made searchable: each repair and the script conversion is one rewrite of its SourceText. */
export async function prepare(layer: TextLayer): Promise<CleanDocument> {
  const written = SourceText.of(layer.text).rewrite(withoutComments(layer));
  let source = applyRepair(written, lineEnds).text;
  const notes: Note[] = [];
  const repairs: Record<string, number> = { ...NO_REPAIRS };
  const repair = (step: Repair): void => {
    const repaired = applyRepair(source, step);
    source = repaired.text;
    for (const note of repaired.notes) notes.push(note);
    repairs[step.id] = (repairs[step.id] ?? 0) + repaired.count;
  };

  if (layer.format === 'text') repair(tags);
  if (layer.format === 'markdown' || isMarkdown(source.clean)) repair(markdown);
  BEFORE_SCRIPT.forEach(repair);
  const found = source.mayHold(traditionalCharacters())
    ? detectScript(source.clean)
    : SIMPLIFIED_ALONE;
  source = source.rewrite(await simplify(source.clean, found));
  AFTER_SCRIPT.forEach(repair);

  notes.sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
  return { layer, source, script: found.script, repairs, notes };
}
