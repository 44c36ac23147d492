/** A zip archive with a document an entry. */
import { posix } from 'node:path';
import { isLitter } from './file-names.js';
import type { Member, Members } from './members.js';
import { uniqueNames } from './names.js';
import type { BinaryInput } from './reading.js';
import { openZip } from './zip.js';

/** @throws UserError `damaged-file`; reading an entry: `encrypted-file`, `unpacked-too-large`, `damaged-file` */
export async function openArchive(input: BinaryInput): Promise<Members> {
  const zip = await openZip(input, 'zip');
  const unique = uniqueNames();
  const members = zip.entries.flatMap((entry): Member[] => {
    const path = segmentsOf(entry.name);
    if (path.length === 0 || isLitter(path.join('/'))) return [];
    const { dir, name, ext } = posix.parse(path.join('/'));
    return [
      {
        kind: 'entry',
        name: unique(posix.join(dir, name), ext),
        bytes: entry.bytes,
        read: () => zip.read(entry),
      },
    ];
  });
  return { columns: null, all: iterate(members), count: members.length };
}

async function* iterate(members: readonly Member[]): AsyncIterable<Member> {
  yield* members;
}

/** C:/桌面/../计划.docx → 桌面, 计划.docx: a name leads nowhere but into the archive. */
const segmentsOf = (name: string): readonly string[] =>
  name
    .replace(/^[A-Za-z]:/u, '')
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.' && segment !== '..');
