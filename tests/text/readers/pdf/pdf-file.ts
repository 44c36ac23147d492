import { createHash } from 'node:crypto';

/** Writes small PDFs: text by coordinates in fonts that are not in the file, so that predefined CMaps are needed. */

export interface Piece {
  readonly text: string;
  /** From the left edge. */
  readonly x: number;
  /** From the top edge. */
  readonly y: number;
  readonly size?: number;
  /** Space between characters, as in justified lines. */
  readonly spread?: number;
  /** Degrees, against the clock. */
  readonly turned?: number;
  /** Marks that the text stands in, the outermost first. */
  readonly tags?: readonly string[];
}

export const WIDTH = 595;
export const HEIGHT = 842;
export const SIZE = 16;

export interface FileOptions {
  readonly title?: string;
  /** Ciphers the pages as for a file that may be read, but not printed; `lost`: nobody knows the password. */
  readonly password?: 'empty' | 'lost';
  /** A font that no character of the file can be read from. */
  readonly nameless?: boolean;
  /** Written downwards. */
  readonly vertical?: boolean;
}

const hex = (text: string): string =>
  Array.from({ length: text.length }, (_, i) =>
    text.charCodeAt(i).toString(16).padStart(4, '0'),
  ).join('');

function content(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text, x, y, size = SIZE, spread = 0, turned = 0, tags = [] }) => {
      const [cos, sin] = [Math.cos, Math.sin].map((f) => f((turned * Math.PI) / 180).toFixed(4));
      const matrix = `${cos} ${sin} ${-Number(sin)} ${cos} ${x.toFixed(2)} ${(HEIGHT - y).toFixed(2)} Tm`;
      const begin = tags.map((tag) => `/${tag} BMC `).join('');
      return `${begin}BT /F1 ${size} Tf ${spread} Tc ${matrix} <${hex(text)}> Tj ET${' EMC'.repeat(tags.length)}`;
    })
    .join('\n');
}

/** Of ISO 32000-1, 7.6.3.3: what an empty password is filled up with. */
const PADDING = Buffer.from(
  '28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a',
  'hex',
);
const OWNER = Buffer.alloc(32, 0x5a);
const PERMISSIONS = Buffer.from([0xd4, 0xff, 0xff, 0xff]);
const ID = Buffer.alloc(16, 0x33);

const md5 = (...parts: readonly Buffer[]): Buffer =>
  createHash('md5').update(Buffer.concat(parts)).digest();

const KEY = md5(PADDING, OWNER, PERMISSIONS, ID).subarray(0, 5);

/** Node's own RC4 is off in some builds. */
function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, i) => i);
  const at = (i: number): number => state[i & 255] ?? 0;
  const swap = (i: number, j: number): void => {
    [state[i & 255], state[j & 255]] = [at(j), at(i)];
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let j = 0;
  return data.map((byte, n) => {
    j = (j + at(n + 1)) & 255;
    swap(n + 1, j);
    return byte ^ at(at(n + 1) + at(j));
  }) as Buffer;
}

/** The stream of object `number` as the file's key ciphers it. */
function ciphered(text: string, number: number): string {
  const key = md5(KEY, Buffer.from([number, 0, 0, 0, 0])).subarray(0, 10);
  return rc4(key, Buffer.from(text, 'latin1')).toString('latin1');
}

/** A file of pages; a page without pieces holds a picture's worth of nothing. */
export function pdfFile(
  pages: readonly (readonly Piece[])[],
  options: FileOptions = {},
): Uint8Array {
  const font = 5;
  const kids = pages.map((_, i) => `${font + 3 + 2 * i} 0 R`).join(' ');
  const writing = options.vertical ? 'V' : 'H';
  const encoding = options.nameless ? `/Identity-${writing}` : `/UniGB-UTF16-${writing}`;
  const ordering = options.nameless ? 'Identity' : 'GB1';
  const cipher = (text: string, number: number): string =>
    options.password === undefined ? text : ciphered(text, number);
  const string = (text: string, number: number): string =>
    `<${Buffer.from(cipher(text, number), 'latin1').toString('hex')}>`;
  const user = options.password === 'empty' ? rc4(KEY, PADDING) : Buffer.alloc(32, 0xa5);
  const trailer =
    options.password === undefined
      ? ''
      : `/Encrypt 4 0 R/ID[<${ID.toString('hex')}><${ID.toString('hex')}>]`;
  const objects = [
    `<</Type/Catalog/Pages 2 0 R>>`,
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    `<</Title<feff${hex(options.title ?? '')}>>>`,
    `<</Filter/Standard/V 1/R 2/O<${OWNER.toString('hex')}>/U<${user.toString('hex')}>/P -44>>`,
    `<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding${encoding}/DescendantFonts[6 0 R]>>`,
    `<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry${string('Adobe', 6)}/Ordering${string(ordering, 6)}/Supplement 2>>/FontDescriptor 7 0 R/DW 1000/W[1 95 500]>>`,
    `<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>`,
    ...pages.flatMap((pieces, i) => {
      const number = font + 4 + 2 * i;
      const stream = cipher(content(pieces), number);
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${WIDTH} ${HEIGHT}]/Resources<</Font<</F1 5 0 R>>>>/Contents ${number} 0 R>>`,
        `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.6\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R/Info 3 0 R${trailer}>>\nstartxref\n${offsets.length > 0 ? file.indexOf('xref\n') : 0}\n%%EOF`;
  return Uint8Array.from(Buffer.from(file, 'latin1'));
}

export interface Setting {
  readonly left?: number;
  /** Characters to a line. */
  readonly columns?: number;
  readonly top?: number;
  readonly pitch?: number;
  readonly size?: number;
}

const widthOf = (character: string): number => (/[\u0020-\u007e]/u.test(character) ? 0.5 : 1);

/** A paragraph's lines, the first of them two characters in; letters and digits are not parted. */
export function wrapped(text: string, columns: number): string[] {
  const lines = [''];
  let width = 2;
  for (const [word] of text.matchAll(/(?:[\dA-Za-z.%]+|.)[，。、；：！？）》”]*/gu)) {
    const needed = Array.from(word).reduce((sum, character) => sum + widthOf(character), 0);
    if (width + needed > columns) {
      lines.push('');
      width = 0;
    }
    lines[lines.length - 1] += word;
    width += needed;
  }
  return lines;
}

/** Paragraphs one below the other, page after page. */
export function typeset(paragraphs: readonly string[], setting: Setting = {}): Piece[][] {
  const { left = 80, columns = 27, top = 100, pitch = 28, size = SIZE } = setting;
  const pages: Piece[][] = [[]];
  let y = top;
  for (const paragraph of paragraphs)
    for (const [i, text] of wrapped(paragraph, columns).entries()) {
      if (y > HEIGHT - 100) {
        pages.push([]);
        y = top;
      }
      pages.at(-1)?.push({ text, x: left + (i === 0 ? 2 * size : 0), y, size });
      y += pitch;
    }
  return pages;
}
