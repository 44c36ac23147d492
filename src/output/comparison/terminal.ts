import { drawGrid } from '../grid.js';
import { wrap } from '../width.js';
import type { RenderComparison } from './index.js';
import { COMPARISON_LABELS } from './labels.js';
import { pagesOf } from './pages.js';

/** Rows of a table where all tables are shown. */
const MOST = 40;

export const renderTerminal: RenderComparison = async ({ comparison }, look, only) => {
  const { more } = COMPARISON_LABELS[look.language];
  const drawn = pagesOf(comparison, look)
    .filter(({ sheet }) => only === null || sheet === only)
    .map(({ sheet, title, columns, rows }) => {
      const shown = only === null && rows.length > MOST ? rows.slice(0, MOST) : rows;
      const left = rows.length - shown.length;
      const rest = left === 0 ? '' : `${wrap(more(left, sheet), look.columns, 2).join('\n')}\n`;
      return `${title} (${rows.length})\n${drawGrid(columns, shown, look.columns)}${rest}`;
    });
  return [{ name: 'comparison', text: drawn.join('\n') }];
};
