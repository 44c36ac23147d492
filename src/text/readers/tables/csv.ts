import { pipeline, Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { headedTable } from './header.js';
import type { Line, Table } from './table.js';

/** @throws nothing: a quotation that never ends is a last row that cannot be read */
export async function csvTable(text: string, format: 'csv' | 'tsv'): Promise<Table> {
  const delimiter = format === 'tsv' ? '\t' : delimiterOf(text);
  const bytes = Buffer.from(text);
  return headedTable(() => linesOf(bytes, delimiter), null);
}

async function* linesOf(bytes: Buffer, delimiter: string): AsyncIterable<Line> {
  let isCutOff = false;
  const parser = parse({
    delimiter,
    /** Lines of one file may end in different ways. */
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    /** An error would drop the rows that were read and not yet taken. */
    skip_records_with_error: true,
    on_skip: () => {
      isCutOff = true;
      return undefined;
    },
  });
  /** Errors are thrown by the iteration. */
  pipeline(Readable.from(chunksOf(bytes)), parser, () => {});
  let number = 0;
  for await (const cells of parser) yield { number: ++number, cells: cells as string[] };
  if (isCutOff) yield { number: number + 1, cells: null };
}

const CHUNK = 1 << 16;

function* chunksOf(bytes: Buffer): Iterable<Buffer> {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
}

const DELIMITERS = [',', '\t', ';', '|'] as const;

/** What parts the first line that is parted at all; within quotes it does not count. */
function delimiterOf(text: string): string {
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
