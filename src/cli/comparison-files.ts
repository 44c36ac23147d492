/** Where comparisons and differences go: to stdout, to a file, or a folder of tables. */
import { mkdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { openWholeFile, realPathOf, replaceFile, writing } from '../corpus/whole-file.js';
import { UserError } from '../model/user-error.js';
import {
  COMPARISON_FORMATS,
  type ComparisonFormat,
  type RenderedFile,
} from '../output/comparison/index.js';
import { type Io, print } from './io.js';

export interface FilesFlags {
  readonly format?: ComparisonFormat;
  readonly output?: string;
  readonly table?: string;
}

export const isToTerminal = ({ output }: FilesFlags): boolean =>
  output === undefined || output === '-';

/** @throws UserError `bad-option` where several tables of CSV would go to one place */
export function formatOf(flags: FilesFlags): ComparisonFormat {
  const format = flags.format ?? formatNamed(flags);
  if (format === 'csv' && isToTerminal(flags) && flags.table === undefined)
    throw new UserError('bad-option', {
      option: '--format',
      value: format,
      reason: 'not-one-table',
    });
  if (COMPARISON_FORMATS[format].isBinary === true && isToTerminal(flags))
    throw new UserError('bad-option', { option: '--format', value: format, reason: 'binary' });
  return format;
}

function formatNamed({ output }: FilesFlags): ComparisonFormat {
  if (output === undefined || output === '-') return 'table';
  const extension = extname(output).toLowerCase();
  const named = Object.entries(COMPARISON_FORMATS).find(([, { files }]) =>
    files.includes(extension),
  );
  return (named?.[0] as ComparisonFormat | undefined) ?? (extension === '' ? 'csv' : 'table');
}

/** @param named what is on the command line; none of it is overwritten */
export async function writeFiles(
  files: readonly RenderedFile[],
  format: ComparisonFormat,
  { output, table }: FilesFlags,
  named: readonly string[],
  io: Io,
): Promise<void> {
  if (output === undefined || output === '-')
    for (const { text } of files) await print(io, `${text}`);
  else if (format === 'csv' && table === undefined) {
    await writing(output, () => mkdir(output, { recursive: true }));
    for (const { name, text } of files) await replaceFile(join(output, `${name}.csv`), text);
  } else {
    const protectedFiles = new Set(await Promise.all(named.map(realPathOf)));
    const file = await openWholeFile(output, { protectedFiles });
    for (const { text } of files) await file.write(text);
    await file.finish();
  }
}
