/** Tables of objects: JSON with an array of them, or one object a line. */
import { UserError } from '../../../model/user-error.js';
import { each, type Line, SAMPLE_ROWS, type Table } from './table.js';

type Json = null | boolean | number | string | readonly Json[] | JsonObject;
interface JsonObject {
  readonly [key: string]: Json;
}

interface Origin {
  readonly path: string;
  readonly format: 'json' | 'ndjson';
}

/**
 * The tables that a text may be meant as; which of them has texts is for the columns to show.
 * @throws UserError `damaged-file`; `unsupported-format` for records of our own
 */
export function jsonTables(text: string, origin: Origin): readonly Table[] {
  const isWhole = origin.format === 'json' || /^\s*\[/u.test(text);
  const value = isWhole ? parsed(text) : undefined;
  if (value === undefined) return [lineTable(text, origin)];
  if (Array.isArray(value) && value.length === 0)
    throw new UserError('no-text', { path: origin.path });
  const tables = candidates(value).map((objects) => wholeTable(objects, origin));
  if (tables.length === 0) throw damaged(origin);
  return tables;
}

const damaged = ({ path, format }: Origin): UserError =>
  new UserError('damaged-file', { path, format });

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTable = (value: Json): value is readonly JsonObject[] =>
  Array.isArray(value) && value.length > 0 && value.every((item) => isObject(item));

/** {"甲": {"title": …, "text": …}, "乙": {"title": …, "text": …}} */
function isDictionary(values: readonly Json[]): boolean {
  if (values.length < 2 || !values.every((item) => isObject(item))) return false;
  const [first, ...rest] = values.map((item) => Object.keys(item).sort().join('\n'));
  return rest.every((keys) => keys === first);
}

const DEEPEST_TABLE = 3;

/** [{…}, {…}] · {…} · {"data": {"list": [{…}, {…}]}} */
function candidates(value: Json, depth = 0): readonly (readonly JsonObject[])[] {
  if (isTable(value)) return [value];
  if (!isObject(value)) return [];
  const values = Object.values(value);
  if (isDictionary(values))
    return [Object.entries(value).map(([id, item]) => ({ id, ...(item as JsonObject) }))];
  const inner = values.filter((item) => isTable(item));
  const deeper = depth === DEEPEST_TABLE ? [] : values.filter((item) => isObject(item));
  return [
    ...(depth === 0 ? [[value]] : []),
    ...inner,
    ...deeper.flatMap((item) => candidates(item, depth + 1)),
  ];
}

function wholeTable(objects: readonly JsonObject[], origin: Origin): Table {
  refuseRecords(objects[0], origin);
  const rows = objects.map((object) => {
    const fields = fieldsOf(object);
    if (fields === undefined) throw damaged(origin);
    return fields;
  });
  const columns = columnsOf(rows);
  const cells = rows.map((fields) => cellsOf(fields, columns));
  return {
    columns,
    sample: cells.slice(0, SAMPLE_ROWS),
    lines: () => each(cells.map((row, i) => ({ number: i + 1, cells: row }))),
    count: cells.length,
  };
}

function lineTable(text: string, origin: Origin): Table {
  const head: Fields[] = [];
  for (const { fields } of objectLines(text, origin)) {
    if (fields !== undefined) head.push(fields);
    if (head.length === SAMPLE_ROWS) break;
  }
  const isCutOff = origin.format === 'json' && !isObject(parsed(firstLine(text)));
  if (head.length === 0 || isCutOff) throw damaged(origin);
  const columns = columnsOf(head);
  return {
    columns,
    sample: head.map((fields) => cellsOf(fields, columns)),
    lines: () => linesOf(text, columns, origin),
    count: null,
  };
}

const firstLine = (text: string): string => /[^\r\n]*/u.exec(text.trimStart())?.[0] ?? '';

async function* linesOf(
  text: string,
  columns: readonly string[],
  origin: Origin,
): AsyncIterable<Line> {
  for (const { number, fields } of objectLines(text, origin))
    yield { number, cells: fields === undefined ? null : cellsOf(fields, columns) };
}

/** Numbers are those of the lines; blank lines are none. */
function* objectLines(
  text: string,
  origin: Origin,
): Iterable<{ readonly number: number; readonly fields: Fields | undefined }> {
  let number = 0;
  for (const { groups } of text.matchAll(/(?<line>[^\r\n]*)(?:\r\n?|\n|$)/gu)) {
    number++;
    const line = groups?.['line'] ?? '';
    if (line.trim() === '') continue;
    const value = parsed(line);
    if (number === 1) refuseRecords(value, origin);
    yield { number, fields: isObject(value) ? fieldsOf(value) : undefined };
  }
}

/** What plan-extract wrote is no table of documents to read again. */
function refuseRecords(first: Json | undefined, { path, format }: Origin): void {
  const schema = isObject(first) ? first['schema'] : undefined;
  if (typeof schema === 'string' && schema.startsWith('plan-extract/'))
    throw new UserError('unsupported-format', { path, format });
}

/** Cells by dotted name: {"data": {"title": "要点"}} → data.title */
type Fields = ReadonlyMap<string, string>;

const DEEPEST_FIELD = 64;
const LONGEST_NAME = 200;

/** Undefined for an object that no program meant to write: nested without end. */
function fieldsOf(object: JsonObject): Fields | undefined {
  const fields = new Map<string, string>();
  const add = (value: JsonObject, prefix: string, depth: number): boolean =>
    depth <= DEEPEST_FIELD &&
    Object.entries(value).every(([key, inner]) => {
      const name = prefix + key;
      if (name.length > LONGEST_NAME) return true;
      if (isObject(inner)) return add(inner, `${name}.`, depth + 1);
      const cell = cellOf(inner);
      if (cell !== undefined) fields.set(name, cell);
      return true;
    });
  return add(object, '', 1) ? fields : undefined;
}

/** An array of strings is a text by paragraphs; other arrays are no cells. */
function cellOf(value: Exclude<Json, JsonObject>): string | undefined {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  return value.every((item) => typeof item === 'string') ? value.join('\n') : undefined;
}

const columnsOf = (rows: readonly Fields[]): readonly string[] => [
  ...new Set(rows.slice(0, SAMPLE_ROWS).flatMap((fields) => [...fields.keys()])),
];

const cellsOf = (fields: Fields, columns: readonly string[]): readonly string[] =>
  columns.map((column) => fields.get(column) ?? '');
