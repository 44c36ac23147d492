/**
 * RFC 4180 in UTF-8, with the mark at its head without which Excel takes it for the local code page.
 * Lines end with a line feed: DuckDB refuses quoted line feeds in a file whose lines end with CRLF. It is
 * the default of csv-stringify; where it is given as an option, a lone CR in a cell is no longer quoted.
 */
import { type Options, stringify } from 'csv-stringify/sync';
import type { OpenTable } from './writer.js';

/**
 * A cell that Excel, WPS or LibreOffice would take for a formula (owasp.org/www-community/attacks/CSV_Injection),
 * and, so that one ' less is always the text itself, a cell that begins with ' anyway. The option
 * escape_formulas of csv-stringify knows neither a line feed nor blanks before the sign.
 */
const NOT_FOR_SPREADSHEETS = /^(?:['\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u;

/** =1+1 → '=1+1; -5 as a number stays. */
const harmless = (text: string): string => (NOT_FOR_SPREADSHEETS.test(text) ? `'${text}` : text);

const LAYOUT: Options = { cast: { string: harmless, boolean: String } };

export const openCsv: OpenTable = async (columns, sink) => {
  const encoder = new TextEncoder();
  const write = (rows: readonly (readonly unknown[])[], options: Options): Promise<void> =>
    sink.write(encoder.encode(stringify([...rows], options)));
  await write([columns.map(({ name }) => name)], { ...LAYOUT, bom: true });
  return {
    add: async (rows) => {
      if (rows.length > 0) await write(rows, LAYOUT);
    },
    close: async () => {},
  };
};
