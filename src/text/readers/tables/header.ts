/** Tables of lines: the first that names the columns is their header. */
import { isKnownName } from './columns.js';
import { each, type Line, sampleOf, type Table } from './table.js';

const LONGEST_LABEL = 60;
/** 某市政策文件汇总表 above the header, over all columns */
const MOST_CAPTIONS = 5;

export async function headedTable(
  all: () => AsyncIterable<Line>,
  count: number | null,
): Promise<Table> {
  const head = await sampleOf(all());
  const { columns, skipped } = headerOf(head);
  return {
    columns,
    sample: head.slice(skipped),
    lines: () => withoutFirst(all(), skipped),
    count: count === null ? null : count - skipped,
  };
}

export const linesOf = (rows: readonly (readonly string[])[]): (() => AsyncIterable<Line>) => {
  const lines = rows.map((cells, i) => ({ number: i + 1, cells }));
  return () => each(lines);
};

async function* withoutFirst(lines: AsyncIterable<Line>, skipped: number): AsyncIterable<Line> {
  for await (const line of lines)
    if (line.number > skipped) yield { ...line, number: line.number - skipped };
}

function headerOf(lines: readonly (readonly string[])[]): {
  readonly columns: readonly string[];
  readonly skipped: number;
} {
  const width = lines.reduce((most, cells) => Math.max(most, cells.length), 0);
  const at = lines.slice(0, MOST_CAPTIONS + 1).findIndex((cells) => filled(cells) > 1);
  const header = lines[Math.max(at, 0)] ?? [];
  const isHeader =
    header.some(isKnownName) || header.every((cell) => cell.trim().length <= LONGEST_LABEL);
  const columns = Array.from({ length: width }, (_, i) => {
    const name = isHeader ? (header[i] ?? '').replace(/\s+/gu, ' ').trim() : '';
    return name === '' ? String(i + 1) : name;
  });
  return { columns, skipped: isHeader ? Math.max(at, 0) + 1 : 0 };
}

const filled = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.trim() === '' ? 0 : 1), 0);
