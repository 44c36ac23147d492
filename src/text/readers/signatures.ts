export interface Signature {
  readonly format: string;
  /** A document format that holds text, though no reader takes it here; false: no text at all. */
  readonly readable: boolean;
}

const MAGIC: readonly (Signature & { readonly bytes: readonly number[] })[] = [
  { format: 'pdf', readable: true, bytes: ascii('%PDF-') },
  { format: 'rtf', readable: true, bytes: ascii('{\\rtf') },
  {
    format: 'doc',
    readable: true,
    bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  },
  /** A page with its pictures in one file, which Word saves as .doc too. */
  { format: 'mht', readable: true, bytes: ascii('MIME-Version:') },
  { format: 'rar', readable: true, bytes: ascii('Rar!\x1a\x07') },
  { format: '7z', readable: true, bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { format: 'gz', readable: true, bytes: [0x1f, 0x8b, 0x08] },
  {
    format: 'png',
    readable: false,
    bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  },
  { format: 'jpeg', readable: false, bytes: [0xff, 0xd8, 0xff] },
  { format: 'gif', readable: false, bytes: ascii('GIF8') },
  { format: 'elf', readable: false, bytes: [0x7f, 0x45, 0x4c, 0x46] },
  { format: 'sqlite', readable: false, bytes: ascii('SQLite format 3\0') },
];

function ascii(text: string): readonly number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}

/** What the first bytes say; undefined for anything that may be text. */
export function sniffBinary(bytes: Uint8Array): Signature | undefined {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return { format: zipKind(bytes), readable: true };
  return MAGIC.find((signature) => startsWith(bytes, signature.bytes));
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, i) => bytes[i] === byte);

const KINDS: readonly (readonly [name: RegExp, format: string])[] = [
  /** Word for the web calls it document2.xml. */
  [/word\/document\d*\.xml/u, 'docx'],
  [/xl\/workbook\.xml/u, 'xlsx'],
  [/xl\/workbook\.bin/u, 'xlsb'],
  [/ppt\/presentation\.xml/u, 'pptx'],
  [/OFD\.xml/u, 'ofd'],
  [/META-INF\/container\.xml/u, 'epub'],
  [/META-INF\/manifest\.xml/u, 'odt'],
];

function zipKind(bytes: Uint8Array): string {
  const names = directoryNames(bytes);
  const head = latin(bytes.subarray(0, 4096));
  const holds = (name: RegExp): boolean =>
    names?.some((entry) => name.exec(entry)?.[0] === entry) ?? name.test(head);
  return KINDS.find(([name]) => holds(name))?.[1] ?? 'zip';
}

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/**
 * Names of a zip's entries as its directory at the end has them: an archive of documents may hold
 * their own names in plain anywhere before. Undefined for a file that is cut off.
 */
function directoryNames(bytes: Uint8Array): readonly string[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const lowest = Math.max(0, bytes.length - 65_557);
  let end = bytes.length - 22;
  while (end >= lowest && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < lowest) return undefined;
  const names: string[] = [];
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= end && view.getUint32(at, true) === 0x02014b50) {
    const name = at + 46 + view.getUint16(at + 28, true);
    names.push(latin(bytes.subarray(at + 46, name)));
    at = name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}
