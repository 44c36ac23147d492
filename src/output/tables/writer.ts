/** What the formats of tables have in common. */
import type { Column, Row } from './table.js';

export interface Sink {
  /** The bytes are the sink's own; none follow before the promise is kept. */
  readonly write: (bytes: Uint8Array) => Promise<void>;
}

/** One call at a time. */
export interface TableWriter {
  readonly add: (rows: readonly Row[]) => Promise<void>;
  /** A file is whole only then. The sink is left open. */
  readonly close: () => Promise<void>;
}

export type OpenTable = (columns: readonly Column[], sink: Sink) => Promise<TableWriter>;
