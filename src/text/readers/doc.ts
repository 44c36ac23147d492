/** A Word 97 file becomes lines by the same walk as a page: its paragraphs and rows are written as one. */
import { extname } from 'node:path';
import { UserError } from '../../model/user-error.js';
import { readDocFile } from './doc-file.js';
import { readDocNumbering } from './doc-numbering.js';
import { pageOf } from './doc-page.js';
import { readDocStyles } from './doc-styles.js';
import { type Ole, openOle } from './ole.js';
import type { BinaryInput, ReadBinary } from './reading.js';
import { readWordPage } from './word-page.js';

/** @throws UserError `damaged-file`, `encrypted-file`, `unsupported-format` */
export const readDoc: ReadBinary = async (input) => {
  const { load } = await import('cheerio');
  return readWordPage(load(toHtml(input)));
};

function toHtml(input: BinaryInput): string {
  try {
    const ole = openOle(input.bytes);
    refuseOthers(ole, input);
    const file = readDocFile(ole);
    return pageOf(file, readDocStyles(file), readDocNumbering(file));
  } catch (error) {
    /** Something in the file points out of it. */
    if (error instanceof RangeError)
      throw new UserError('damaged-file', { path: input.path, format: 'doc' });
    throw error;
  }
}

/** Streams that tell what else Office keeps in such a box. */
const OTHERS: readonly (readonly [stream: string, format: string])[] = [
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', 'ppt'],
];

const WORD_97 = 0xa5ec;
const ENCRYPTED = 0x0100;

function refuseOthers(ole: Ole, { path }: BinaryInput): void {
  if (ole.names.has('EncryptedPackage')) {
    const extension = extname(path).slice(1).toLowerCase();
    const format = /^(?:xls|ppt)x$/u.test(extension) ? extension : 'docx';
    throw new UserError('encrypted-file', { path, format });
  }
  if (!ole.names.has('WordDocument')) {
    const other = OTHERS.find(([stream]) => ole.names.has(stream));
    if (other !== undefined) throw new UserError('unsupported-format', { path, format: other[1] });
  }
  const word = ole.stream('WordDocument');
  if (word.readUInt16LE(0) !== WORD_97)
    throw new UserError('unsupported-format', { path, format: 'Word 95' });
  if ((word.readUInt16LE(10) & ENCRYPTED) !== 0)
    throw new UserError('encrypted-file', { path, format: 'doc' });
}
