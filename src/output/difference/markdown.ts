import type { Piece } from '../../model/difference.js';
import { isDifferent } from '../../model/difference-sheets.js';
import { plain } from '../comparison/markdown.js';
import type { RenderDifference } from './index.js';
import { DIFFERENCE_LABELS } from './labels.js';
import { shortened } from './pieces.js';
import { differenceRows, type Side, shownSheets } from './rows.js';

const SIGNS: Readonly<Record<Piece['kind'], string>> = { same: '', removed: '~~', added: '**' };

const words = (pieces: readonly Piece[]): string =>
  shortened(pieces)
    .map(({ kind, text }) => `${SIGNS[kind]}${plain(text)}${SIGNS[kind]}`)
    .join(' ');

export const renderMarkdown: RenderDifference = async (difference, { language }, only) => {
  const labels = DIFFERENCE_LABELS[language];
  const { change, old, new: now, words: wording } = labels.columns;
  const rows = differenceRows(difference, language);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const sides = (own: readonly Side[]): string =>
    own.map(({ id, text }) => plain(id === null ? text : `${id} ${text}`)).join('；');
  const texts = shownSheets(only)
    .filter((sheet) => rows[sheet].length > 0)
    .map(
      (sheet) =>
        `## ${labels.sheets[sheet]}\n\n${line([change, old, now, wording])}${line(
          Array.from({ length: 4 }, () => '---'),
        )}${rows[sheet]
          .map((row) =>
            line([
              row.changes.map((name) => labels.changes[name]).join(labels.and),
              row.words.length > 0 && sheet === 'passages' ? '' : sides(row.old),
              row.words.length > 0 && sheet === 'passages' ? '' : sides(row.new),
              words(row.words),
            ]),
          )
          .join('')}`,
    );
  return [{ name: 'diff', text: isDifferent(difference) ? texts.join('\n') : `${labels.same}\n` }];
};
