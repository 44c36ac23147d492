/** Changed words on lines of a terminal, with what stays left out but for a few words around each change. */
import { Chalk } from 'chalk';
import type { Piece } from '../../model/difference.js';
import type { Look } from '../format.js';
import { displayWidth, oneLine } from '../width.js';

/** Characters of unchanged text kept on each side of a change. */
const AROUND = 16;

/** What stays is cut short: …开展“三亮”活动，〔change〕，其中示范支部… */
export function shortened(pieces: readonly Piece[], around = AROUND): readonly Piece[] {
  return pieces.map(({ kind, text }, i) => {
    if (kind !== 'same') return { kind, text };
    const characters = [...text];
    const head = i === 0 ? 0 : around;
    const tail = i === pieces.length - 1 ? 0 : around;
    if (characters.length <= head + tail + 1) return { kind, text };
    const end = tail === 0 ? '' : characters.slice(-tail).join('');
    return { kind, text: `${characters.slice(0, head).join('')}…${end}` };
  });
}

const MARKS: Readonly<Record<Piece['kind'], readonly [string, string]>> = {
  same: ['', ''],
  removed: ['[-', '-]'],
  added: ['{+', '+}'],
};

/** [-10-]{+15+}个 */
export const marked = (pieces: readonly Piece[]): string =>
  pieces.map(({ kind, text }) => MARKS[kind].join(oneLine(text))).join('');

/** Lines of at most `width` columns; with colours, of the words alone, else with marks around them. */
export function drawPieces(
  pieces: readonly Piece[],
  width: number,
  colour: Look['colour'],
): readonly string[] {
  const chalk = new Chalk({ level: colour });
  const paint: Readonly<Record<Piece['kind'], (text: string) => string>> = {
    same: (text) => text,
    removed: (text) => chalk.red.strikethrough(text),
    added: (text) => chalk.green(text),
  };
  const lines: string[] = [''];
  let used = 0;
  for (const { kind, text } of pieces) {
    let run = '';
    const flush = (): void => {
      if (run !== '') lines.push(`${lines.pop()}${colour === 0 ? run : paint[kind](run)}`);
      run = '';
    };
    const [open, close] = colour === 0 ? MARKS[kind] : ['', ''];
    const parts = [open, ...oneLine(text), close].filter((part) => part !== '');
    for (const part of parts) {
      const size = displayWidth(part);
      if (used + size > width && used > 0) {
        flush();
        lines.push('');
        used = 0;
      }
      run += part;
      used += size;
    }
    flush();
  }
  return lines.filter((line) => line !== '');
}
