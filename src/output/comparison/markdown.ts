import { oneLine } from '../width.js';
import type { RenderComparison } from './index.js';
import { pagesOf } from './pages.js';

/** Text of documents must not become markup of the page. */
export const plain = (text: string): string => withoutMarkup(oneLine(text));

/** A part of a line, whose blanks count. */
export const withoutMarkup = (text: string): string =>
  text.replace(/[\\`*_[\]<>|~&#!]/gu, (sign) => `\\${sign}`);

/** Wide enough for all plans side by side, up to a page of them. */
const COLUMNS = 160;

export const renderMarkdown: RenderComparison = async ({ comparison }, look, only) => {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const pages = pagesOf(comparison, { ...look, columns: COLUMNS }).filter(
    ({ sheet }) => only === null || sheet === only,
  );
  const texts = pages.map(
    ({ title, columns, rows }) =>
      `## ${plain(title)}\n\n${line(columns.map(({ heading }) => plain(heading)))}${line(
        columns.map(({ align }) => (align === 'right' ? '--:' : '---')),
      )}${rows.map((row) => line(row.map(plain))).join('')}`,
  );
  return [{ name: 'comparison', text: texts.join('\n') }];
};
