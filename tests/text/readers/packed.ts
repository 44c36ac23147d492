/** Zips and workbooks to the byte, also such as no program would write. */
import { deflateRawSync } from 'node:zlib';
import { UserError } from '../../../src/model/user-error.js';

export interface Packed {
  readonly name: string | Uint8Array;
  readonly content?: string | Uint8Array;
  /** 1: encrypted, 0x800: the name is UTF-8 */
  readonly flags?: number;
  /** Of the unpacked content; a lie where it is given. */
  readonly declared?: number;
  readonly extra?: Uint8Array;
  /** Of the entry whose content this one claims for itself. */
  readonly sharedWith?: number;
}

export function zipOf(entries: readonly Packed[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const content = Buffer.from(entry.content ?? '');
    const packed = deflateRawSync(content);
    const extra = Buffer.from(entry.extra ?? []);
    /** From the version on, as both headers have it. */
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(entry.flags ?? 0, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(entry.declared ?? content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, packed]);
    const at = entry.sharedWith === undefined ? offset : (offsets[entry.sharedWith] ?? 0);
    offsets.push(at);
    common.writeUInt16LE(extra.length, 24);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\0'), common, tail, name, extra);
    if (entry.sharedWith !== undefined) continue;
    parts.push(local);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, index, end]);
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\r', '_x000D_');

/** Strings stand in the table of strings, numbers are days in the style of dates. */
export function workbookOf(
  sheets: readonly (readonly (readonly (string | number | null)[])[])[],
): Buffer {
  const strings: string[] = [];
  const cell = (value: string | number | null, place: string): string => {
    if (value === null) return `<c r="${place}" s="1"/>`;
    if (typeof value === 'number') return `<c r="${place}" s="1"><v>${value}</v></c>`;
    strings.push(value);
    return `<c r="${place}" t="s"><v>${strings.length - 1}</v></c>`;
  };
  const xmls = sheets.map((rows) =>
    rows
      .map((cells, i) => {
        const row = cells.map((value, j) => cell(value, `${String.fromCharCode(65 + j)}${i + 1}`));
        return `<row r="${i + 1}">${row.join('')}</row>`;
      })
      .join(''),
  );
  return workbookOfXml(xmls, strings.map((text) => `<si><t>${escaped(text)}</t></si>`).join(''));
}

/** @param sheets the inside of each sheetData */
export function workbookOfXml(sheets: readonly string[], strings = ''): Buffer {
  const relation = (i: number, type: string, target: string): string =>
    `<Relationship Id="r${i}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const numbered = sheets.map((xml, i) => ({ xml, number: i + 1 }));
  return zipOf([
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${numbered
        .map(({ number: i }) => `<sheet name="表${i}" sheetId="${i}" r:id="r${i}"/>`)
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${numbered
        .map(({ number: i }) => relation(i, 'worksheet', `worksheets/sheet${i}.xml`))
        .join(
          '',
        )}${relation(98, 'styles', 'styles.xml')}${relation(99, 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      content: `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    },
    { name: 'xl/sharedStrings.xml', content: `<sst xmlns="${MAIN}">${strings}</sst>` },
    ...numbered.map(({ xml, number }) => ({
      name: `xl/worksheets/sheet${number}.xml`,
      content: `<worksheet xmlns="${MAIN}"><sheetData>${xml}</sheetData></worksheet>`,
    })),
  ]);
}

export const failureOf = async (attempt: () => Promise<unknown>): Promise<string> => {
  try {
    await attempt();
  } catch (error) {
    if (error instanceof UserError) return `${error.code} ${JSON.stringify(error.args)}`;
    throw error;
  }
  return 'none';
};
