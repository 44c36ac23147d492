import { UserError } from '../../../model/user-error.js';
import type { BinaryInput } from '../reading.js';
import { checkUnpacked, type Zip } from '../zip.js';
import { headedTable, linesOf } from './header.js';
import type { Table } from './table.js';

/**
 * A table for each sheet that holds anything.
 * @throws UserError `damaged-file`, `encrypted-file`, `unpacked-too-large`
 */
export async function workbookTables(input: BinaryInput): Promise<readonly Table[]> {
  const zip = await checkUnpacked(input, 'xlsx');
  await checkSheets(zip, input);
  /** The entry for browsers reads the zip's directory, which was checked; Node's reads past it. */
  const { default: readSheets } = await import('read-excel-file/universal');
  const sheets = await readSheets(new Blob([Uint8Array.from(input.bytes)]), { trim: false }).catch(
    () => {
      throw new UserError('damaged-file', { path: input.path, format: 'xlsx' });
    },
  );
  const filled = sheets
    .map(({ data }) =>
      data
        .map((row) => row.map(cellText))
        .filter((cells) => cells.some((cell) => cell.trim() !== '')),
    )
    .filter((rows) => rows.length > 0);
  return Promise.all(filled.map((rows) => headedTable(linesOf(rows), rows.length)));
}

/** Days are midnights in UTC. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (!(value instanceof Date)) return String(value);
  return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
}

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
const BYTES_OF_A_CELL = 8;

/** A few bytes may claim a cell in the billionth row, and every row is filled up to the last column. */
async function checkSheets(zip: Zip, { path, maxUnpacked }: BinaryInput): Promise<void> {
  for (const entry of zip.entries) {
    if (!entry.name.endsWith('.xml')) continue;
    const { rows, columns } = rangeOf(await zip.read(entry));
    if (rows > MOST_ROWS || columns > MOST_COLUMNS)
      throw new UserError('damaged-file', { path, format: 'xlsx' });
    if (rows * columns * BYTES_OF_A_CELL > maxUnpacked)
      throw new UserError('unpacked-too-large', { path, limit: maxUnpacked });
  }
}

/** <row r="7"> · <c r="AB7" s="1" t="s">, but not <c r="AB7" s="1"/>, which is empty */
const TAG = /<(?:\w{1,9}:)?(?:row|c)\s[^<>]*>/gu;
const PLACE = /\br\s*=\s*["'](?<place>[^"'<>]*)["']/u;

function rangeOf(xml: Uint8Array): { readonly rows: number; readonly columns: number } {
  const range = { rows: 0, columns: 0 };
  for (const [tag] of new TextDecoder('latin1').decode(xml).matchAll(TAG)) {
    const place = PLACE.exec(tag)?.groups?.['place'];
    if (place === undefined) continue;
    const { letters = '', row = 'Infinity' } =
      /^(?<letters>[A-Z]{0,4})(?<row>\d{1,10})$/u.exec(place)?.groups ?? {};
    if (letters !== '' && tag.endsWith('/>')) continue;
    range.rows = Math.max(range.rows, Number(row));
    range.columns = Math.max(range.columns, columnOf(letters));
  }
  return range;
}

/** AB → 28 */
const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
