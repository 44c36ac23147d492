/** The text of a Word 97 file as HTML: its signs for paragraphs, cells, fields and notes are control characters. */
import type { DocFile, Range } from './doc-file.js';
import type { DocStyle } from './doc-styles.js';
import type { NextLabel } from './list-labels.js';
import { Contents } from './word-contents.js';

const NOTE = '\u0002';
const CELL_END = '\u0007';
const LINE_END = '\u000b';
const PAGE_END = '\u000c';
const PARAGRAPH_END = '\r';
const FIELD_SIGNS: ReadonlyMap<string, string> = new Map([
  ['\u0013', 'begin'],
  ['\u0014', 'separate'],
  ['\u0015', 'end'],
]);

/** What other signs print: hyphens that must not and that may break a line. */
const PRINTED: ReadonlyMap<string, string> = new Map([
  ['\t', '\t'],
  [LINE_END, '<br>'],
  ['\u001e', '-'],
  ['&', '&amp;'],
  ['<', '&lt;'],
]);

type Styles = (style: number) => DocStyle | undefined;

interface Block {
  html: string;
}

/** As mammoth does it, notes stand below the text. */
export function pageOf(file: DocFile, styles: Styles, numbering: () => NextLabel): string {
  let notes = 0;
  const story = (range: Range): string =>
    storyOf(file, range, styles, numbering(), () => `[${++notes}] `);
  return [file.body, file.boxes, file.footnotes, file.endnotes].map(story).join('');
}

function storyOf(
  file: DocFile,
  range: Range,
  styles: Styles,
  nextLabel: NextLabel,
  noteMark: () => string,
): string {
  const isNotes = range === file.footnotes || range === file.endnotes;
  const blocks: Block[] = [];
  const contents = new Contents<Block>((block) => {
    block.html = '';
  });
  /** For each open field whether its result is reached; before that stands its code. */
  const fields: boolean[] = [];
  let codes = 0;
  let row: string[] = [];
  let cell = '';
  let html = '';
  let text = '';
  let hasOwnText = false;

  function field(type: string): void {
    contents.field(type);
    if (type === 'begin') {
      fields.push(false);
      codes++;
    } else if (type === 'separate') {
      if (fields.at(-1) === false) codes--;
      fields[fields.length - 1] = true;
    } else if (fields.pop() === false) codes--;
  }

  function endParagraph(mark: string, at: number): void {
    const { style, list, level, inTable, endsRow } = file.paragraphAt(at);
    const named = styles(style);
    if (mark === CELL_END && endsRow) {
      blocks.push({ html: `<table><tr>${row.join('')}</tr></table>` });
      row = [];
      cell = '';
    } else {
      const own = {
        ...(list === undefined ? {} : { numId: String(list) }),
        ...(level === undefined ? {} : { level }),
      };
      const label = nextLabel(own, named);
      const isCell = mark === CELL_END || inTable;
      const labelled = label !== undefined && (text !== '' || isCell) ? label + html : html;
      if (isCell) cell += `<p>${labelled}</p>`;
      else if (text !== '') {
        const block = {
          html:
            named?.name === 'Title' ? `<h1 class="title">${labelled}</h1>` : `<p>${labelled}</p>`,
        };
        blocks.push(block);
        contents.paragraph({
          paragraph: block,
          style: named?.name ?? '',
          text,
          listed: !hasOwnText,
        });
      }
      if (mark === CELL_END) {
        row.push(`<td>${cell}</td>`);
        cell = '';
      }
    }
    html = '';
    text = '';
    hasOwnText = false;
  }

  for (let at = range.start; at < range.end; at++) {
    const sign = file.text[at] ?? '';
    if (file.isGone(at)) continue;
    const type = FIELD_SIGNS.get(sign);
    if (type !== undefined) field(type);
    else if (codes > 0) contents.code(sign);
    else if (sign === PARAGRAPH_END || sign === CELL_END) endParagraph(sign, at);
    else if (sign === PAGE_END) {
      if (text !== '') endParagraph(sign, at);
    } else if (sign === NOTE && isNotes) html += noteMark();
    else if (sign >= ' ' || PRINTED.has(sign)) {
      html += PRINTED.get(sign) ?? sign;
      if (sign.trim() !== '') {
        text += sign;
        hasOwnText ||= !contents.isOpen;
      }
    }
  }
  return blocks.map((block) => block.html).join('\n');
}
