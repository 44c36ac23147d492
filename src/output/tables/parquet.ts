/** Parquet in row groups, each of which goes to the sink when it is full. */
import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import type { Cell, Column, Row } from './table.js';
import type { OpenTable, Sink } from './writer.js';

/** What ends a row group: many short rows, or few long ones. They wait in memory, a group for each table. */
const ROWS = 20_000;
const CHARACTERS = 1024 * 1024;

/** Spans and counts have 53 bits in JavaScript, so that no document can overflow them. */
const TYPES: Readonly<Record<Column['type'], Pick<SchemaElement, 'type' | 'converted_type'>>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT64' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
};

/** As the writer wants them: 5n, and a Date of midnight UTC. */
const stored = (cell: Cell, type: Column['type']): Cell | bigint | Date => {
  if (type === 'integer' && typeof cell === 'number') return BigInt(cell);
  if (type === 'date' && typeof cell === 'string') return new Date(cell);
  return cell;
};

class SinkWriter extends ByteWriter {
  readonly #sink: Sink;

  constructor(sink: Sink) {
    super();
    this.#sink = sink;
  }

  /** The writer calls it after each row group. */
  async flush(): Promise<void> {
    const bytes = new Uint8Array(this.getBuffer());
    this.index = 0;
    await this.#sink.write(bytes);
  }

  override finish(): Promise<void> {
    return this.flush();
  }
}

const charactersOf = (row: Row): number =>
  row.reduce<number>((sum, cell) => sum + (typeof cell === 'string' ? cell.length : 0), 0);

export const openParquet: OpenTable = async (columns, sink) => {
  const parquet = new ParquetWriter({
    writer: new SinkWriter(sink),
    schema: [
      { name: 'root', num_children: columns.length },
      ...columns.map(({ name, type }) => ({
        name,
        ...TYPES[type],
        repetition_type: 'OPTIONAL' as const,
      })),
    ],
  });
  let waiting: Row[] = [];
  let characters = 0;

  const writeGroup = async (): Promise<void> => {
    const rows = waiting;
    waiting = [];
    characters = 0;
    await parquet.write({
      columnData: columns.map(({ name, type }, i) => ({
        name,
        data: rows.map((row) => stored(row[i] ?? null, type)),
      })),
      rowGroupSize: ROWS,
    });
  };

  return {
    add: async (rows) => {
      // A copy: a quote is a slice that would keep its whole document in memory while it waits.
      for (const row of structuredClone(rows)) {
        waiting.push(row);
        characters += charactersOf(row);
        if (waiting.length >= ROWS || characters >= CHARACTERS) await writeGroup();
      }
    },
    close: async () => {
      if (waiting.length > 0) await writeGroup();
      await parquet.finish();
    },
  };
};
