import { Chalk } from 'chalk';
import type { Difference, Version } from '../../model/difference.js';
import { isDifferent } from '../../model/difference-sheets.js';
import type { Look } from '../format.js';
import { oneLine, wrap } from '../width.js';
import type { RenderDifference } from './index.js';
import { DIFFERENCE_LABELS } from './labels.js';
import { drawPieces, shortened } from './pieces.js';
import { differenceRows, type Row, type Side, shownSheets } from './rows.js';

/** Lines of one side of a change; longer texts end in …. */
const LINES = 3;
const INDENT = '    ';

export const renderTerminal: RenderDifference = async (difference, look, only) => {
  const labels = DIFFERENCE_LABELS[look.language];
  const chalk = new Chalk({ level: look.colour });
  const rows = differenceRows(difference, look.language);
  const parts = shownSheets(only).flatMap((sheet) => {
    if (rows[sheet].length === 0) return [];
    const title = chalk.bold(`${labels.sheets[sheet]} (${rows[sheet].length})`);
    return [`${title}\n${rows[sheet].map((row) => drawRow(row, look)).join('')}`];
  });
  const notes = [
    ...(isDifferent(difference) ? [] : [`${labels.same}\n`]),
    ...(difference.passages === null && only === null
      ? [`${wrap(labels.noText, look.columns, LINES).join('\n')}\n`]
      : []),
  ];
  const text = [...(only === null ? [heads(difference, look)] : []), ...parts, ...notes].join('\n');
  return [{ name: 'diff', text }];
};

function heads(difference: Difference, look: Look): string {
  const { counts, ...labels } = DIFFERENCE_LABELS[look.language];
  const chalk = new Chalk({ level: look.colour });
  const head = (
    sign: string,
    name: string,
    version: Version,
    paint: (text: string) => string,
  ): string => {
    const title = version.title ?? '';
    const said = [
      `${sign} ${name}  ${oneLine(version.path)}${oneLine(title) && `  ${oneLine(title)}`}`,
      `    ${counts(version.counts)}`,
    ];
    return said
      .flatMap((text) => wrap(text, look.columns, LINES))
      .map((line) => `${paint(line)}\n`)
      .join('');
  };
  return (
    head('---', labels.old, difference.old, chalk.red) +
    head('+++', labels.new, difference.new, chalk.green)
  );
}

function drawRow(row: Row, look: Look): string {
  const labels = DIFFERENCE_LABELS[look.language];
  const chalk = new Chalk({ level: look.colour });
  const isGone = row.new.length === 0;
  const isNew = row.old.length === 0;
  const sign = isGone ? '-' : isNew ? '+' : '~';
  const paint = isGone ? chalk.red : isNew ? chalk.green : chalk.yellow;
  const names = row.changes.map((change) => labels.changes[change]).join(labels.and);
  const lines: string[] = [];
  const say = (text: string, indent: string, how: (text: string) => string): void => {
    for (const line of wrap(oneLine(text), look.columns - indent.length, LINES))
      lines.push(`${indent}${how(line)}`);
  };
  const named = (sides: readonly Side[]): readonly string[] =>
    sides.map(({ id, text }) => (id === null ? text : `${id} ${text}`));
  const [old, now] = [named(row.old), named(row.new)];
  if (isGone || isNew)
    for (const text of [...old, ...now]) say(`${sign} ${names}  ${text}`, '', paint);
  else {
    const bare = (sides: readonly Side[]): string => sides.map(({ text }) => text).join();
    const isOne = row.old.length === 1 && row.new.length === 1;
    const isPassage = row.words.length > 0 && row.old.every(({ id }) => id === null);
    if (isPassage) say(`${sign} ${names}`, '', paint);
    else if (isOne && bare(row.old) === bare(row.new)) {
      const ids = [...new Set([row.old[0]?.id, row.new[0]?.id])].join(' → ');
      say(`${sign} ${names}  ${ids} ${bare(row.old)}`, '', paint);
    } else {
      say(`${sign} ${names}`, '', paint);
      for (const text of old) say(`- ${text}`, '  ', chalk.red);
      for (const text of now) say(`+ ${text}`, '  ', chalk.green);
    }
    const width = Math.max(8, look.columns - INDENT.length);
    for (const line of drawPieces(shortened(row.words), width, look.colour))
      lines.push(`${INDENT}${line}`);
  }
  return lines.map((line) => `${line}\n`).join('');
}
