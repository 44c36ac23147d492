/** Elements become lines: one per block, one with tabs per table row. Of web pages and of Word files. */
import type { Cheerio, CheerioAPI } from 'cheerio';

export type Node = Parameters<CheerioAPI['contains']>[0];
export type Selection = Cheerio<Node>;

const BLOCKS = new Set(
  'address article blockquote body caption center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

export const bare = (text: string): string => text.replace(/[\s\u3000]+/gu, '');

/** Text pasted without markup: a line end and two blanks of a character's width begin a paragraph. */
const PARAGRAPH = /(?<![\r\n])[\r\n]+[ \t]*(?=\u3000{2})/u;
const CELL = '\uE001';
const BREAK = '\uE002';

/** Walks without recursion: pages nest deeper than a stack. */
export function linesOf(article: Selection): string[] {
  const lines: string[] = [];
  let line = '';
  /** Depth of rows whose cells stand side by side. */
  let inRow = 0;
  const end = (): void => {
    const cells = line.split(CELL).map(cellText);
    line = '';
    if (cells.some((cell) => cell !== '')) lines.push(cells.join('\t').trimEnd());
  };
  const stack: { node: Node; leaving: boolean }[] = article
    .toArray()
    .reverse()
    .map((node) => ({ node, leaving: false }));
  while (stack.length > 0) {
    const { node, leaving } = stack.pop() as { node: Node; leaving: boolean };
    if (node.type === 'text') {
      const [first = '', ...paragraphs] = inRow > 0 ? [node.data] : node.data.split(PARAGRAPH);
      line += first;
      for (const paragraph of paragraphs) {
        end();
        line = paragraph;
      }
      continue;
    }
    if (!('children' in node) || node.type === 'cdata') continue;
    const name = 'name' in node ? node.name : '';
    const isRow = name === 'tr' && isDataRow(node);
    const isCell = (name === 'td' || name === 'th') && inRow > 0;
    if (name === 'br') line += inRow > 0 ? BREAK : '';
    if (name === 'br' && inRow === 0) end();
    else if (isRow) {
      if (inRow === 0) end();
      inRow += leaving ? -1 : 1;
    } else if (isCell) {
      if (leaving) line += CELL;
    } else if (BLOCKS.has(name)) {
      if (inRow > 0) line += BREAK;
      else end();
    }
    if (leaving) continue;
    stack.push({ node, leaving: true });
    for (let i = node.children.length - 1; i >= 0; i--)
      stack.push({ node: node.children[i] as Node, leaving: false });
  }
  end();
  return lines;
}

const LONG_CELL = 400;
/** Nobody lays out a page in three columns of text, but tables of tasks have long cells. */
const LONG_CELL_OF_THREE = 2000;

/** Old pages lay out whole articles in a table; only rows of short cells, at least two, are data. */
function isDataRow(row: Node): boolean {
  if (!('children' in row)) return false;
  const cells = row.children.filter(
    (child) => 'name' in child && (child.name === 'td' || child.name === 'th'),
  );
  const written = cells.filter((cell) => !isShort(cell, 0)).length;
  const most = written > 2 ? LONG_CELL_OF_THREE : LONG_CELL;
  return cells.length > 1 && cells.every((cell) => isShort(cell, most));
}

/** Whether a cell's text stays short; looks no further than it has to. */
function isShort(cell: Node, most: number): boolean {
  let length = 0;
  const stack: Node[] = [cell];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'text') length += bare(node.data).length;
    else if ('children' in node) for (const child of node.children) stack.push(child);
    if (length > most) return false;
  }
  return true;
}

/** Line ends of the markup are nothing between Chinese characters and a blank elsewhere. */
function cellText(raw: string): string {
  return raw
    .replace(
      /(?<=[\p{Script=Han}，。；：、！？）】》”])[ \t]*[\r\n][ \t\r\n]*(?=[\p{Script=Han}，。；：、！？（【《“])/gu,
      '',
    )
    .replace(/[\t\r\n\f \u00A0]+/gu, ' ')
    .split(BREAK)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');
}
