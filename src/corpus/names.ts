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
    const base = shortened(segments.map(segment).map(distinct)).join('/');
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

/** Also ſ and s, ß and SS: one file to some systems, or to none. */
const keyOf = (name: string): string => name.normalize('NFD').toUpperCase().toLowerCase();

/** Bytes of a name that file systems take, less what extensions and numbers add. */
const MOST = 180;

/** Bytes of all folders of a name together, so that no system finds the path too long. */
const MOST_FOLDERS = 720;

/** Folders that are too many are left out, the innermost first. */
function shortened(segments: readonly string[]): readonly string[] {
  let left = MOST_FOLDERS;
  const folders = segments.slice(0, -1).filter((folder) => {
    left -= Buffer.byteLength(folder) + 1;
    return left >= 0;
  });
  return [...folders, ...segments.slice(-1)];
}

/** A folder 要点.yaml/ would stand where the result of 要点.txt goes. */
const RESULT = /\.(?:ya?ml|json|ndjson|jsonl|jsonld|ann|txt)$/iu;
const distinct = (name: string, i: number, all: readonly string[]): string =>
  i < all.length - 1 && RESULT.test(name) ? `${name}_` : name;

/** What Windows takes for a device, whatever ending follows: con · nul.2024 · COM1 */
const DEVICE = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$)(?:\.|$)/iu;

function segment(text: string): string {
  const name = plain(text);
  return DEVICE.test(name) ? `_${name}` : name;
}

function plain(text: string): string {
  const bare = text.replace(/[<>:"/\\|?*\p{Cc}\p{Cs}]/gu, '_').replace(/(?<![. ])[. ]+$/u, '');
  if (/^\.*$/u.test(bare)) return 'document';
  if (Buffer.byteLength(bare) <= MOST) return bare;
  let cut = '';
  for (const character of bare) {
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
