import { describe, expect, test } from 'vitest';
import { sniffBinary } from '../../../src/text/readers/signatures.js';
import { type Packed, zipOf } from './packed.js';

const hex = (bytes: string): Buffer => Buffer.from(bytes.replaceAll(' ', ''), 'hex');
const ascii = (text: string): Buffer => Buffer.from(text, 'latin1');

/** [format, whether it is a document, how it begins] */
const MAGIC: readonly (readonly [string, boolean, Buffer])[] = [
  ['pdf', true, ascii('%PDF-')],
  ['rtf', true, ascii('{\\rtf')],
  ['doc', true, hex('d0cf11e0 a1b11ae1')],
  ['mht', true, ascii('MIME-Version:')],
  ['rar', true, ascii('Rar!\u001a\u0007')],
  ['7z', true, hex('377abcaf271c')],
  ['gz', true, hex('1f8b08')],
  ['png', false, hex('89504e47 0d0a1a0a')],
  ['jpeg', false, hex('ffd8ff')],
  ['gif', false, ascii('GIF8')],
  ['elf', false, hex('7f454c46')],
  ['sqlite', false, ascii('SQLite format 3\0')],
];

describe('sniffBinary', () => {
  test.each(MAGIC)('%s', (format, readable, magic) => {
    expect(sniffBinary(magic)).toMatchObject({ format, readable });
    expect(sniffBinary(Buffer.concat([magic, Buffer.from('一、总体要求')]))).toMatchObject({
      format,
    });
    for (let i = 0; i < magic.length; i++) {
      const broken = Buffer.from(magic);
      broken.writeUInt8(broken.readUInt8(i) ^ 1, i);
      expect(sniffBinary(broken)).toBeUndefined();
    }
    expect(sniffBinary(magic.subarray(0, -1))).toBeUndefined();
    expect(sniffBinary(Buffer.concat([Buffer.from(' '), magic]))).toBeUndefined();
  });

  test.each([
    '',
    '一、总体要求',
    'PK',
    'PK\u0003',
    'PK\u0003\u0006',
    'PK\u0005\u0004',
    'PK\u0001\u0002',
    'P\u0000\u0003\u0004',
    'XK\u0003\u0004',
  ])('可能是文字：%j', (text) => {
    expect(sniffBinary(Buffer.from(text))).toBeUndefined();
  });
});

const kindOf = (names: readonly string[], rest: Partial<Packed> = {}): string | undefined =>
  sniffBinary(zipOf(names.map((name) => ({ name, ...rest }))))?.format;

/** Content that does not say what it is in plain, as little as packed bytes do. */
describe('压缩的是什么', () => {
  test.each([
    ['docx', ['[Content_Types].xml', 'word/document.xml']],
    ['docx', ['word/document2.xml']],
    ['docx', ['word/document12.xml']],
    ['xlsx', ['[Content_Types].xml', 'xl/workbook.xml']],
    ['xlsb', ['xl/workbook.bin']],
    ['pptx', ['ppt/presentation.xml']],
    ['ofd', ['OFD.xml', 'Doc_0/Document.xml']],
    ['epub', ['mimetype', 'META-INF/container.xml']],
    ['odt', ['mimetype', 'META-INF/manifest.xml']],
    ['epub', ['META-INF/manifest.xml', 'META-INF/container.xml']],
    ['docx', ['xl/workbook.xml', 'word/document.xml']],
    ['zip', ['要点.docx', '计划.txt']],
    ['zip', ['备份/word/document.xml']],
    ['zip', ['word/document.xml.bak']],
    ['zip', ['word/documentx.xml']],
    ['zip', ['word/document2xxml']],
    ['zip', ['xl/workbook.xml/a.txt']],
    ['zip', ['xl/workbookxml', 'xl/workbookxbin', 'ppt/presentationxxml', 'OFDxxml']],
    ['zip', ['META-INF/containerxxml', 'META-INF/manifestxxml']],
    ['zip', []],
  ])('%s：%j', (format, names) => {
    expect(kindOf(names)).toBe(format);
    expect(sniffBinary(zipOf(names.map((name) => ({ name }))))?.readable).toBe(true);
  });

  test('条目带附加字段时照样往下看', () => {
    expect(kindOf(['[Content_Types].xml', 'word/document.xml'], { extra: Buffer.alloc(9) })).toBe(
      'docx',
    );
  });

  test('内容里写着别的名字不算', () => {
    const inner = zipOf([{ name: 'word/document.xml' }]);
    expect(kindOf(['要点.zip'], { content: inner })).toBe('zip');
  });

  test('目录末尾的注释', () => {
    const withComment = (bytes: number): string | undefined => {
      const file = Buffer.concat([zipOf([{ name: 'word/document.xml' }]), Buffer.alloc(bytes)]);
      file.writeUInt16LE(bytes & 0xffff, file.length - bytes - 2);
      return sniffBinary(file)?.format;
    };
    expect([withComment(1), withComment(300), withComment(65_535)]).toEqual([
      'docx',
      'docx',
      'docx',
    ]);
  });

  /** Entries of a directory that is longer than what is looked at of a file that is cut off. */
  const filler = Array.from({ length: 100 }, (_, i) => ({
    name: `材料/${'甲'.repeat(20)}${i}.txt`,
  }));

  test('目录里靠后的也看', () => {
    expect(sniffBinary(zipOf([...filler, { name: 'word/document.xml' }]))?.format).toBe('docx');
  });

  test.each([
    ['开头就有', [{ name: 'word/document.xml' }, ...filler], 'docx'],
    ['四千字节之后才有', [...filler, { name: 'word/document.xml' }], 'zip'],
    ['没有', filler, 'zip'],
  ])('截断的看开头：%s', (_, entries, format) => {
    const whole = zipOf(entries);
    expect(sniffBinary(whole.subarray(0, whole.length - 23))?.format).toBe(format);
  });

  test('注释太长就当作截断的', () => {
    const file = Buffer.concat([
      zipOf([...filler, { name: 'word/document.xml' }]),
      Buffer.alloc(65_536),
    ]);
    expect(sniffBinary(file)?.format).toBe('zip');
  });

  test('只有开头的几个字节', () => {
    for (const length of [4, 10, 21, 22, 30])
      expect(
        sniffBinary(Buffer.concat([ascii('PK\u0003\u0004'), Buffer.alloc(length - 4)]))?.format,
      ).toBe('zip');
  });

  test('在更大的一块内存当中', () => {
    const file = zipOf([{ name: 'word/document.xml' }]);
    const larger = Buffer.concat([Buffer.alloc(7, 1), file, Buffer.alloc(9, 1)]);
    expect(sniffBinary(larger.subarray(7, 7 + file.length))?.format).toBe('docx');
  });

  test('条目带自己的注释时照样往下看', () => {
    const [first, second] = [zipOf([{ name: 'a.txt' }]), zipOf([{ name: 'word/document.xml' }])];
    const directory = (file: Buffer): Buffer =>
      file.subarray(file.readUInt32LE(file.length - 6), file.length - 22);
    const commented = Buffer.from(directory(first));
    commented.writeUInt16LE(300, 32);
    const end = Buffer.from(first.subarray(-22));
    end.writeUInt32LE(4, 16);
    const file = [ascii('PK\u0003\u0004'), commented, Buffer.alloc(300), directory(second), end];
    expect(sniffBinary(Buffer.concat(file))?.format).toBe('docx');
    const other = [
      ascii('PK\u0003\u0004'),
      commented,
      Buffer.alloc(300),
      Buffer.alloc(4),
      directory(second).subarray(4),
      end,
    ];
    expect(sniffBinary(Buffer.concat(other))?.format).toBe('zip');
  });

  test('目录的位置是假的', () => {
    const file = zipOf([{ name: 'word/document.xml' }]);
    file.writeUInt32LE(file.length + 100, file.length - 6);
    expect(sniffBinary(file)?.format).toBe('zip');
    file.writeUInt32LE(file.length - 20, file.length - 6);
    expect(sniffBinary(file)?.format).toBe('zip');
  });
});
