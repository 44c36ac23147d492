/** Names of results: where a document's record goes in a folder of results. */

/** A name without an extension; `/` between folders. */
export type Namer = (segments: readonly string[]) => string;

/**
 * plans/a.txt, old/a.txt → a, a-2. Names that differ in case alone would be one file on some
 * systems. Nothing leads out of the folder, whatever a document or an entry of an archive is called.
 * @param reserved names that are taken already
 */
export function openNamer(reserved: readonly string[] = []): Namer {
  const taken = new Set(reserved.map(keyOf));
  const tried = new Map<string, number>();
  return (segments) => {
    const base = segments.map(segment).join('/');
    for (let n = (tried.get(base) ?? 0) + 1; ; n++) {
      tried.set(base, n);
      const name = n === 1 ? base : `${base}-${n}`;
      const key = keyOf(name);
      if (taken.has(key)) continue;
      taken.add(key);
      return name;
    }
  };
}

const keyOf = (name: string): string => name.normalize('NFC').toLowerCase();

/** Bytes of a name that file systems take, less what extensions and numbers add. */
const MOST = 180;

function segment(text: string): string {
  const plain = text.replace(/[<>:"/\\|?*\p{Cc}\p{Cs}]/gu, '_').replace(/(?<![. ])[. ]+$/u, '');
  if (/^\.*$/u.test(plain)) return 'document';
  if (Buffer.byteLength(plain) <= MOST) return plain;
  let cut = '';
  for (const character of plain) {
    if (Buffer.byteLength(cut) + Buffer.byteLength(character) > MOST) break;
    cut += character;
  }
  return cut;
}

const EXTENSION = /\.[A-Za-z][A-Za-z0-9]{0,7}$/u;

/** in/甲.txt · in\\甲.txt → in, 甲 */
export const segmentsOf = (path: string): readonly string[] =>
  path
    .split(/[\\/]/u)
    .filter((part, i, all) => i === all.length - 1 || !/^\.{0,2}$/u.test(part))
    .map((part, i, all) => (i === all.length - 1 ? part.replace(EXTENSION, '') : part));
