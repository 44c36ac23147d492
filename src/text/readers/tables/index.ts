/** Tables with a document a row. */
import { UserError } from '../../../model/user-error.js';
import { decode } from '../../decode.js';
import { CARRIERS } from '../carriers.js';
import { isoDate } from '../iso-date.js';
import type { Member, MemberOptions, Members, Row, TableFormat } from '../members.js';
import { uniqueNames } from '../names.js';
import { type Choice, chooseColumns } from './columns.js';
import type { Table } from './table.js';

/** @throws UserError, see `openMembers` */
export async function openTable(
  bytes: Uint8Array,
  format: TableFormat,
  options: MemberOptions,
): Promise<Members> {
  const { tables, encoding } = await readTables(bytes, format, options);
  const { table, choice } = firstWithText(tables, options);
  return {
    columns: choice.names,
    all: {
      [Symbol.asyncIterator]: () =>
        membersOf(table, choice, { path: options.path, format, encoding }),
    },
    count: table.count,
  };
}

interface Tables {
  readonly tables: readonly Table[];
  readonly encoding: string;
}

async function readTables(
  bytes: Uint8Array,
  format: TableFormat,
  { path, encoding, maxUnpacked }: MemberOptions,
): Promise<Tables> {
  if (format === 'xlsx') {
    const { workbookTables } = await import('./workbook.js');
    return { tables: await workbookTables({ bytes, path, maxUnpacked }), encoding: 'binary' };
  }
  const decoded = decode(bytes, { path, ...(encoding === undefined ? {} : { encoding }) });
  if (format === 'json' || format === 'ndjson') {
    const { jsonTables } = await import('./json.js');
    return { tables: jsonTables(decoded.text, { path, format }), encoding: decoded.encoding };
  }
  const { csvTable } = await import('./csv.js');
  return { tables: [await csvTable(decoded.text, format)], encoding: decoded.encoding };
}

/** Of a workbook's sheets the first that can be used; what is wrong with the first, if none can. */
function firstWithText(
  tables: readonly Table[],
  options: MemberOptions,
): { readonly table: Table; readonly choice: Choice } {
  let wrong: unknown;
  for (const table of tables) {
    try {
      return { table, choice: chooseColumns(table, options) };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      wrong ??= error;
    }
  }
  throw wrong ?? new UserError('no-text', { path: options.path });
}

interface Origin {
  readonly path: string;
  readonly format: TableFormat;
  readonly encoding: string;
}

async function* membersOf(
  table: Table,
  { at }: Choice,
  { path, format, encoding }: Origin,
): AsyncGenerator<Member> {
  const unique = uniqueNames();
  for await (const { number, cells } of table.lines()) {
    if (cells === null) {
      const name = unique(String(number));
      const error = new UserError('damaged-file', { path: `${path}#${name}`, format });
      yield { kind: 'broken', name, error };
      continue;
    }
    const cell = (column: number | null): string => (column === null ? '' : (cells[column] ?? ''));
    const id = shortened(oneLine(cell(at.id)));
    yield {
      kind: 'row',
      name: unique(id === '' ? String(number) : id),
      row: {
        text: cell(at.text),
        encoding,
        ...statedOf({
          title: oneLine(cell(at.title)),
          published: isoDate(cell(at.published)),
          issuer: oneLine(cell(at.issuer)),
        }),
      },
    };
  }
}

function statedOf({
  title,
  published,
  issuer,
}: {
  readonly title: string;
  readonly published: string | undefined;
  readonly issuer: string;
}): Pick<Row, 'title' | 'published' | 'issuer'> {
  return {
    ...(title === '' ? {} : { title }),
    ...(published === undefined ? {} : { published }),
    ...(issuer === '' || CARRIERS.test(issuer) ? {} : { issuer }),
  };
}

const oneLine = (cell: string): string => cell.replace(/[\s\p{Cc}]+/gu, ' ').trim();

const LONGEST_NAME = 200;

const shortened = (name: string): string =>
  name.length <= LONGEST_NAME ? name : Array.from(name).slice(0, LONGEST_NAME).join('');
