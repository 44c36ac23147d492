/** What a tidy table is made of; plain data, so that rows may be posted between threads. */
import type { PlanRecord } from '../../model/record.js';

/** Dates are ISO strings: 2025-12-31. */
export type Cell = string | number | boolean | null;

export interface Column {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'date';
}

/** Cells in the order of the columns. */
export type Row = readonly Cell[];

/** A column, and where its cell comes from. */
export interface Field<T> extends Column {
  readonly cell: (element: T, record: PlanRecord) => Cell;
}

type Read<T, C extends Cell> = (element: T, record: PlanRecord) => C | null;

/** Nothing is null in every format, as CSV cannot tell an empty text from it. */
export const text = <T>(name: string, cell: Read<T, string>): Field<T> => ({
  name,
  type: 'string',
  cell: (element, record) => cell(element, record) || null,
});

export const integer = <T>(name: string, cell: Read<T, number>): Field<T> => ({
  name,
  type: 'integer',
  cell,
});

export const number = <T>(name: string, cell: Read<T, number>): Field<T> => ({
  name,
  type: 'number',
  cell,
});

export const flag = <T>(name: string, cell: Read<T, boolean>): Field<T> => ({
  name,
  type: 'boolean',
  cell,
});

/** One 2025-02-30 among the dates would make a reader take the whole column for text. */
export const date = <T>(name: string, cell: Read<T, string>): Field<T> => ({
  name,
  type: 'date',
  cell: (element, record) => {
    const day = cell(element, record);
    return day !== null && isOfCalendar(day) ? day : null;
  },
});

function isOfCalendar(day: string): boolean {
  const at = new Date(day);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}

/** Fields of one element type, and the elements that become its rows. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: (record: PlanRecord) => readonly Row[];
}

export function table<T>(
  elements: (record: PlanRecord) => readonly T[],
  fields: readonly Field<T>[],
): Table {
  return {
    columns: fields.map(({ name, type }) => ({ name, type })),
    rows: (record) =>
      elements(record).map((element) => fields.map(({ cell }) => cell(element, record))),
  };
}
