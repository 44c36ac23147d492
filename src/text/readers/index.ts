import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { UserError } from '../../model/user-error.js';
import { decode } from '../decode.js';
import type { TextLayer } from '../document.js';
import { readMarkdown } from './markdown.js';
import { sniffBinary } from './signatures.js';
import { readText } from './text.js';

export interface ReadOptions {
  /** As given on the command line; its extension tells the format. */
  readonly path: string;
  /** Overrides detection. */
  readonly encoding?: string;
}

type Readable = 'text' | 'markdown' | 'html';

const BY_EXTENSION: Readonly<Record<string, Readable>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.shtml': 'html',
  '.xhtml': 'html',
};

const NOT_READ_YET = new Set(
  'docx doc wps rtf odt pdf ofd ceb caj xlsx xls csv tsv json jsonl ndjson js mjs ts pptx ppt epub zip rar 7z gz tar'.split(
    ' ',
  ),
);

/**
 * The text layer of a file's bytes.
 * @throws UserError `empty-file`, `no-text`, `binary-file`, `unsupported-format`,
 * `unknown-encoding`, `wrong-encoding`
 */
export async function readLayer(bytes: Uint8Array, options: ReadOptions): Promise<TextLayer> {
  const { path } = options;
  if (bytes.length === 0) throw new UserError('empty-file', { path });
  const signature = sniffBinary(bytes);
  if (signature?.readable === true)
    throw new UserError('unsupported-format', {
      path,
      format: signature.format,
    });
  if (signature !== undefined) throw new UserError('binary-file', { path });

  const extension = extname(path).toLowerCase();
  if (NOT_READ_YET.has(extension.slice(1)))
    throw new UserError('unsupported-format', {
      path,
      format: extension.slice(1),
    });

  const kind = BY_EXTENSION[extension] ?? (looksLikeHtml(bytes) ? 'html' : 'text');
  const decoded = decode(bytes, {
    path,
    html: kind === 'html',
    ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
  });
  /** Plain text that someone saved as .html has lines to keep. */
  const format = kind === 'html' && !TAG.test(decoded.text) ? 'text' : kind;
  const reading =
    format === 'html'
      ? await (await import('./html.js')).readHtml(decoded)
      : format === 'markdown'
        ? readMarkdown(decoded)
        : readText(decoded);
  if (!/\S/u.test(reading.text)) throw new UserError('no-text', { path });
  return {
    ...reading,
    format,
    encoding: decoded.encoding,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

const TAG = /<\/?[a-z!]/iu;

/** Of a file without a telling extension: a page begins with its doctype or root element. */
function looksLikeHtml(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048)).replaceAll('\0', '');
  return /^[^<]{0,8}(?:<!--(?:[^-]|-(?!->))*-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body)\b/iu.test(
    head.trimStart(),
  );
}
