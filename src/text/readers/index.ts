import { hash } from 'node:crypto';
import { extname } from 'node:path';
import type { SourceFormat } from '../../model/record.js';
import { UserError } from '../../model/user-error.js';
import { decode } from '../decode.js';
import type { TextLayer } from '../document.js';
import { readMarkdown } from './markdown.js';
import type { ReadBinary } from './reading.js';
import { sniffBinary } from './signatures.js';
import { readText } from './text.js';

export interface ReadOptions {
  /** As given on the command line; its extension tells the format. */
  readonly path: string;
  /** Overrides detection; of no meaning for formats that are not text. */
  readonly encoding?: string;
  /** Bytes that a packed file may grow to; default `DEFAULT_MAX_UNPACKED`. */
  readonly maxUnpacked?: number;
}

export const DEFAULT_MAX_UNPACKED = 200 * 1024 * 1024;

type Textual = 'text' | 'markdown' | 'html';

const BY_EXTENSION: Readonly<Record<string, Textual>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.shtml': 'html',
  '.xhtml': 'html',
};

/** By the signature of the bytes, whatever the file is called. Each loads its libraries when it is needed. */
const BINARY: Readonly<Partial<Record<string, () => Promise<ReadBinary>>>> = {
  docx: async () => (await import('./docx.js')).readDocx,
  doc: async () => (await import('./doc.js')).readDoc,
  pdf: async () => (await import('./pdf/index.js')).readPdf,
};

/** Never text, whoever saved it; a .doc may be a page under another name. */
const NEVER_TEXT = new Set(['docx', 'pdf']);

const NOT_READ = new Set(
  'rtf odt ofd ceb caj xlsx xlsm xls et csv tsv tab json jsonl ndjson js mjs ts pptx ppt epub zip rar 7z gz tar'.split(
    ' ',
  ),
);

/**
 * The text layer of a file's bytes.
 * @throws UserError `empty-file`, `no-text`, `binary-file`, `unsupported-format`, `damaged-file`,
 * `encrypted-file`, `no-text-layer`, `unpacked-too-large`, `unknown-encoding`, `wrong-encoding`
 */
export async function readLayer(bytes: Uint8Array, options: ReadOptions): Promise<TextLayer> {
  const { path } = options;
  if (bytes.length === 0) throw new UserError('empty-file', { path });
  const layer = (await readBinary(bytes, options)) ?? (await readTextual(bytes, options));
  if (!/\S/u.test(layer.text)) throw new UserError('no-text', { path });
  return { ...layer, sha256: hash('sha256', bytes) };
}

type Unsigned = Omit<TextLayer, 'sha256'>;

async function readBinary(
  bytes: Uint8Array,
  { path, maxUnpacked = DEFAULT_MAX_UNPACKED }: ReadOptions,
): Promise<Unsigned | undefined> {
  const signature = sniffBinary(bytes);
  if (signature === undefined) return undefined;
  if (!signature.readable) throw new UserError('binary-file', { path });
  const { format } = signature;
  if (format === 'zip' && extname(path).toLowerCase() === '.docx')
    throw new UserError('damaged-file', { path, format: 'docx' });
  const load = BINARY[format];
  if (load === undefined) throw new UserError('unsupported-format', { path, format });
  const read = await load();
  const reading = await read({ bytes, path, maxUnpacked });
  return { ...reading, format: format as SourceFormat, encoding: 'binary' };
}

async function readTextual(bytes: Uint8Array, { path, encoding }: ReadOptions): Promise<Unsigned> {
  const extension = extname(path).toLowerCase();
  const named = extension.slice(1);
  if (NEVER_TEXT.has(named)) throw new UserError('damaged-file', { path, format: named });
  if (NOT_READ.has(named)) throw new UserError('unsupported-format', { path, format: named });
  const kind = BY_EXTENSION[extension] ?? (looksLikeHtml(bytes) ? 'html' : 'text');
  const decoded = decode(bytes, {
    path,
    html: kind === 'html',
    ...(encoding === undefined ? {} : { encoding }),
  });
  /** Plain text that someone saved as .html has lines to keep. */
  const textual = kind === 'html' && !TAG.test(decoded.text) ? 'text' : kind;
  const reading =
    textual === 'html'
      ? await (await import('./html/index.js')).readHtml(decoded)
      : textual === 'markdown'
        ? readMarkdown(decoded)
        : readText(decoded);
  return { ...reading, format: textual, encoding: decoded.encoding };
}

const TAG = /<\/?[a-z!]/iu;

/** Of a file without a telling extension: a page begins with its doctype or root element. */
function looksLikeHtml(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048)).replaceAll('\0', '');
  return /^[^<]{0,8}(?:<!--(?:[^-]|-(?!->))*-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body)\b/iu.test(
    head.trimStart(),
  );
}
