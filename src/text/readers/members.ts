/** Files that hold several documents: tables with one a row, archives with one an entry. */
import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { UserError } from '../../model/user-error.js';
import type { TextLayer } from '../document.js';
import { sniffBinary } from './signatures.js';

/** One of the documents that a file holds. */
export type Member =
  | {
      /** Of an archive. */
      readonly kind: 'entry';
      /** in/folder/计划.docx */
      readonly name: string;
      /** Unpacked, as declared. */
      readonly bytes: number;
      /** @throws UserError `encrypted-file`, `unpacked-too-large`, `damaged-file` */
      readonly read: () => Promise<Uint8Array>;
    }
  | {
      /** Of a table. */
      readonly kind: 'row';
      /** The value of the id column, made unique; else the row's number from 1. */
      readonly name: string;
      readonly row: Row;
    }
  | {
      /** A row that cannot be read; the others can. */
      readonly kind: 'broken';
      /** The row's number. */
      readonly name: string;
      readonly error: UserError;
    };

/** Plain data: it is posted to worker threads. */
export interface Row {
  /** As the cell has it; may be blank. */
  readonly text: string;
  /** Of the table's file. */
  readonly encoding: string;
  readonly title?: string;
  readonly published?: string;
  readonly issuer?: string;
}

export interface TableColumns {
  readonly text: string;
  readonly id: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly issuer: string | null;
  /** Which of them the user did not name. */
  readonly guessed: readonly ('text' | 'id')[];
}

export interface MemberOptions {
  /** As given on the command line; its extension tells the format. */
  readonly path: string;
  /** Overrides detection, for tables that are text. */
  readonly encoding?: string;
  /** A column's name or, if none is called so, its position from 1. */
  readonly textColumn?: string;
  readonly idColumn?: string;
  /** Bytes that a packed file may grow to: a workbook in all, an archive entry by entry. */
  readonly maxUnpacked: number;
}

export interface Members {
  /** null for archives */
  readonly columns: TableColumns | null;
  /** May be iterated again. */
  readonly all: AsyncIterable<Member>;
  /** Known for archives, and for tables that are parsed whole. */
  readonly count: number | null;
}

/**
 * The documents in a file; undefined for a file that is itself one document.
 * @throws UserError `damaged-file`, `encrypted-file`, `unpacked-too-large`, `unsupported-format`,
 * `missing-column`, `no-text-column`; of tables that are text also what decoding them throws
 */
export async function openMembers(
  bytes: Uint8Array,
  options: MemberOptions,
): Promise<Members | undefined> {
  const kind = kindOf(bytes, options.path);
  if (kind === undefined) return undefined;
  if (kind === 'zip')
    return (await import('./archive.js')).openArchive({ bytes, ...limitsOf(options) });
  const { openTable } = await import('./tables/index.js');
  return openTable(bytes, kind, options);
}

const limitsOf = ({ path, maxUnpacked }: MemberOptions) => ({ path, maxUnpacked });

export type TableFormat = 'csv' | 'tsv' | 'json' | 'ndjson' | 'xlsx';

const BY_EXTENSION: Readonly<Record<string, TableFormat | 'zip'>> = {
  '.csv': 'csv',
  '.tsv': 'tsv',
  '.tab': 'tsv',
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.xlsx': 'xlsx',
  '.xlsm': 'xlsx',
  '.zip': 'zip',
};

const OFFICE_EXTENSION = /^\.(?:doc|dot|ppt|pot|wps|ofd|od|epub)/u;
const WORKBOOK_EXTENSION = /^\.(?:xls|et$)/u;

function kindOf(bytes: Uint8Array, path: string): TableFormat | 'zip' | undefined {
  if (bytes.length === 0) return undefined;
  const extension = extname(path).toLowerCase();
  const signature = sniffBinary(bytes)?.format;
  if (signature === 'xlsx') return 'xlsx';
  if (signature === 'zip' && !OFFICE_EXTENSION.test(extension))
    return WORKBOOK_EXTENSION.test(extension) ? 'xlsx' : 'zip';
  if (signature === 'doc' && WORKBOOK_EXTENSION.test(extension)) {
    const isEncrypted = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
    if (isEncrypted) throw new UserError('encrypted-file', { path, format: 'xlsx' });
    throw new UserError('unsupported-format', { path, format: 'xls' });
  }
  if (signature !== undefined) return undefined;
  const kind = BY_EXTENSION[extension];
  if (kind === 'zip' || kind === 'xlsx')
    throw new UserError('damaged-file', { path, format: kind });
  return kind;
}

/** 正文<br/>如下</p>: of markup one tag at the beginning, or the end of one block. */
const MARKUP = /^\s*<(?:!doctype\s|[a-z][a-z0-9]*[\s/>])|<\/(?:p|div|td|li|h[1-6]|section)>/iu;
const WHOLE_PAGE = /^\s*<(?:!doctype|html|head|body)\b/iu;

/**
 * The text layer of a row.
 * @param path of the row, for error messages
 * @throws UserError `no-text`
 */
export async function readRow(row: Row, path: string): Promise<TextLayer> {
  const { encoding, title, published, issuer } = row;
  const reading = MARKUP.test(row.text)
    ? await readMarkup(row.text)
    : { text: row.text, stated: {}, notes: [] };
  if (!/\S/u.test(reading.text)) throw new UserError('no-text', { path });
  return {
    ...reading,
    format: 'table',
    encoding,
    sha256: createHash('sha256').update(row.text).digest('hex'),
    stated: {
      ...reading.stated,
      ...(title === undefined ? {} : { title }),
      ...(published === undefined ? {} : { published }),
      ...(issuer === undefined ? {} : { issuer }),
    },
  };
}

/** A cell holds an article without its page: all of it is the body, whatever names it carries. */
async function readMarkup(markup: string) {
  const { readHtml } = await import('./html/index.js');
  const text = WHOLE_PAGE.test(markup) ? markup : `<div id="UCAP-CONTENT">${markup}</div>`;
  return readHtml({ text, encoding: 'utf-8', notes: [] });
}
