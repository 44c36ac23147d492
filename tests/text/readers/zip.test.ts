import { describe, expect, it } from 'vitest';
import { checkUnpacked, openZip } from '../../../src/text/readers/zip.js';
import { failureOf, type Packed, zipOf } from './packed.js';

const MEGABYTE = 1 << 20;

const open = (bytes: Uint8Array, maxUnpacked = MEGABYTE) =>
  openZip({ bytes, path: '材料.zip', maxUnpacked }, 'zip');

const namesOf = async (entries: readonly Packed[]): Promise<readonly string[]> =>
  (await open(zipOf(entries))).entries.map(({ name }) => name);

const bytesOf = (hex: string): Buffer => Buffer.from(hex.replaceAll(' ', ''), 'hex');

/** 简体 in GBK, 繁體 in Big5 */
const GBK = {
  云南: 'd4c6 c4cf',
  广西报告: 'b9e3 cef7 b1a8 b8e6',
  要点: 'd2aa b5e3',
  北京: 'b1b1 bea9',
  计划: 'bcc6 bbae',
  '《规划》': 'a1b6 b9e6 bbae a1b7',
};
const BIG5 = {
  計畫: 'ad70 b565',
  臺灣: 'bb4f c657',
  報告: 'b3f8 a769',
  施政要點: 'ac49 ac46 ad6e c249',
  '功能、許': 'a55c afe0 a142 b35c',
};

describe('压缩包中的文件名', () => {
  it.each([
    ...Object.entries(GBK).map(([name, hex]) => [name, hex, 'GBK'] as const),
    ...Object.entries(BIG5).map(([name, hex]) => [name, hex, 'Big5'] as const),
  ])('%s（%s，%s）', async (name, hex) => {
    const raw = Buffer.concat([bytesOf(hex), Buffer.from('.txt')]);
    expect(await namesOf([{ name: raw }])).toEqual([`${name}.txt`]);
  });

  it('同一压缩包的文件名一并判断', async () => {
    const names = [BIG5.施政要點, 'b1b1 bea9', BIG5.臺灣].map((hex) => ({ name: bytesOf(hex) }));
    expect(await namesOf(names)).toEqual(['施政要點', '控儔', '臺灣']);
  });

  it.each([
    ['UTF-8 而无标志', { name: '目录/要点.txt' }, '目录/要点.txt'],
    ['UTF-8 有标志', { name: '要点.txt', flags: 0x800 }, '要点.txt'],
    [
      '标志有误，实为 GBK',
      { name: Buffer.concat([bytesOf(GBK.云南), Buffer.from('.txt')]), flags: 0x800 },
      '云南.txt',
    ],
    ['反斜线', { name: '目录\\要点.txt' }, '目录/要点.txt'],
    ['上级目录', { name: '../../要点.txt' }, '../../要点.txt'],
    ['绝对路径', { name: '/etc/要点.txt' }, '/etc/要点.txt'],
  ])('%s', async (_, entry, name) => {
    expect(await namesOf([entry])).toEqual([name]);
  });

  it('Unicode 路径字段须与文件名相符', async () => {
    const field = (checksum: string): Buffer => {
      const data = Buffer.concat([bytesOf(`01 ${checksum}`), Buffer.from('要点')]);
      return Buffer.concat([bytesOf('7570'), Buffer.from([data.length, 0]), data]);
    };
    expect(await namesOf([{ name: 'a', extra: field('43beb7e8') }])).toEqual(['要点']);
    expect(await namesOf([{ name: 'a', extra: field('00000000') }])).toEqual(['a']);
  });

  it('目录不是文件，空压缩包没有文件', async () => {
    expect(await namesOf([{ name: '目录/' }, { name: '目录/要点.txt' }])).toEqual([
      '目录/要点.txt',
    ]);
    expect(await namesOf([])).toEqual([]);
  });
});

describe('压缩包的内容', () => {
  const readFirst = async (bytes: Uint8Array, maxUnpacked?: number): Promise<string> => {
    const zip = await open(bytes, maxUnpacked);
    const [entry] = zip.entries;
    return entry === undefined ? '' : Buffer.from(await zip.read(entry)).toString();
  };

  it('读出各文件', async () => {
    const zip = await open(
      zipOf([
        { name: 'a.txt', content: '甲' },
        { name: 'b.txt', content: '乙' },
      ]),
    );
    const texts = await Promise.all(zip.entries.map(async (entry) => zip.read(entry)));
    expect(texts.map((bytes) => Buffer.from(bytes).toString())).toEqual(['甲', '乙']);
  });

  it.each([
    ['不完整', zipOf([{ name: 'a', content: '甲'.repeat(99) }]).subarray(0, -30), 'damaged-file'],
    ['不是压缩包', Buffer.from('PK\x03\x04其实是文本'), 'damaged-file'],
    ['加密', zipOf([{ name: 'a', content: '甲', flags: 1 }]), 'encrypted-file'],
    ['申报过大', zipOf([{ name: 'a', content: 'a'.repeat(MEGABYTE + 1) }]), 'unpacked-too-large'],
    [
      '少报大小',
      zipOf([{ name: 'a', content: 'a'.repeat(9 * MEGABYTE), declared: 9 }]),
      'damaged-file',
    ],
    ['多报大小', zipOf([{ name: 'a', content: '甲', declared: 999 }]), 'damaged-file'],
    [
      '几个文件共用一处内容',
      zipOf([
        { name: 'a', content: 'a'.repeat(MEGABYTE) },
        { name: 'b', content: 'a'.repeat(MEGABYTE), sharedWith: 0 },
      ]),
      'damaged-file',
    ],
  ])('%s', async (_, bytes, code) => {
    const args = {
      path: '材料.zip',
      ...(code.startsWith('un') ? { limit: MEGABYTE } : { format: 'zip' }),
    };
    expect(await failureOf(() => readFirst(bytes))).toBe(`${code} ${JSON.stringify(args)}`);
  });

  it('限额正好够用', async () => {
    expect(await readFirst(zipOf([{ name: 'a', content: 'abc' }]), 3)).toBe('abc');
  });

  it('整包的限额', async () => {
    const bytes = zipOf([
      { name: 'a', content: 'abc' },
      { name: 'b', content: 'abc' },
    ]);
    const check = (maxUnpacked: number) => () =>
      checkUnpacked({ bytes, path: '要点.docx', maxUnpacked }, 'docx');
    expect(await failureOf(check(6))).toBe('none');
    expect(await failureOf(check(5))).toBe('unpacked-too-large {"path":"要点.docx","limit":5}');
  });
});
