import { pipeline, Readable } from 'node:stream';
import { type CsvError, type Options, parse } from 'csv-parse';
import { UserError } from '../../../model/user-error.js';
import { headedTable } from './header.js';
import type { Line, Table } from './table.js';

const DELIMITERS = [',', '\t', ';', '|'] as const;
type Delimiter = (typeof DELIMITERS)[number];

/** @throws nothing: a quotation that never ends is the last row's error */
export async function csvTable(
  text: string,
  { path, format }: { readonly path: string; readonly format: 'csv' | 'tsv' },
): Promise<Table> {
  const options: Options = {
    delimiter: format === 'tsv' ? '\t' : delimiterOf(text),
    /** Lines of one file may end in different ways. */
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
  };
  const bytes = Buffer.from(text);
  return headedTable(() => linesOf(bytes, options, { path, format }), null);
}

async function* linesOf(
  bytes: Buffer,
  options: Options,
  { path, format }: { readonly path: string; readonly format: string },
): AsyncIterable<Line> {
  const parser = parse(options);
  /** The iteration below throws what goes wrong. */
  pipeline(Readable.from(chunksOf(bytes)), parser, () => {});
  let number = 0;
  try {
    for await (const cells of parser) yield { number: ++number, cells: cells as string[] };
  } catch (error) {
    if (!isCsvError(error)) throw error;
    const row = ++number;
    yield { number: row, error: new UserError('damaged-file', { path: `${path}#${row}`, format }) };
  }
}

const isCsvError = (error: unknown): error is CsvError =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_');

const CHUNK = 1 << 16;

function* chunksOf(bytes: Buffer): Iterable<Buffer> {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
}

/** What parts the first line that is parted at all; quoted ones do not count. */
function delimiterOf(text: string): Delimiter {
  const lines = text
    .slice(0, CHUNK)
    .replace(/"[^"]*"/gu, '')
    .split(/[\r\n]+/u);
  for (const line of lines) {
    const [most] = DELIMITERS.map((delimiter) => ({
      delimiter,
      count: line.split(delimiter).length - 1,
    })).sort((a, b) => b.count - a.count);
    if (most !== undefined && most.count > 0) return most.delimiter;
  }
  return ',';
}
