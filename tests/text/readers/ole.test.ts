import { describe, expect, test } from 'vitest';
import { openOle } from '../../../src/text/readers/ole.js';

const FREE = 0xffffffff;
const END = 0xfffffffe;
const FAT = 0xfffffffd;
const ENTRY = 128;

interface Stream {
  readonly name: string;
  readonly content: Buffer;
  /** A lie where it is given. */
  readonly size?: number;
  readonly nameBytes?: number;
  readonly left?: number;
  readonly right?: number;
}

interface Compound {
  readonly shift?: number;
  readonly cutoff?: number;
  /** The table of sectors is named in a sector of its own. */
  readonly isFar?: boolean;
  readonly change?: (file: Buffer, sectorAt: (id: number) => number) => void;
}

/** Sector 0 holds the table of sectors, then the directory, the small sectors' table and contents. */
function compound(
  streams: readonly Stream[],
  { shift = 9, cutoff = 4096, isFar = false, change }: Compound = {},
): Buffer {
  const size = 1 << shift;
  const sectors: Buffer[] = [];
  const fat: number[] = [];
  const place = (content: Buffer): number => {
    const first = sectors.length;
    const count = Math.max(1, Math.ceil(content.length / size));
    for (let i = 0; i < count; i++) {
      sectors.push(
        Buffer.concat([content.subarray(i * size, (i + 1) * size), Buffer.alloc(size)]).subarray(
          0,
          size,
        ),
      );
      fat.push(i + 1 < count ? first + i + 1 : END);
    }
    return first;
  };
  place(Buffer.alloc(size));
  fat[0] = FAT;

  const mini: Buffer[] = [];
  const miniFat: number[] = [];
  const starts = streams.map(({ content }) => {
    if (content.length >= cutoff) return place(content);
    const first = miniFat.length;
    const count = Math.ceil(content.length / 64);
    for (let i = 0; i < count; i++) {
      mini.push(
        Buffer.concat([content.subarray(i * 64, (i + 1) * 64), Buffer.alloc(64)]).subarray(0, 64),
      );
      miniFat.push(i + 1 < count ? first + i + 1 : END);
    }
    return count === 0 ? END : first;
  });
  const miniContent = Buffer.concat(mini);
  const miniStart = mini.length === 0 ? END : place(miniContent);
  const miniFatStart =
    mini.length === 0 ? END : place(Buffer.from(Uint32Array.from(miniFat).buffer));

  const directory = Buffer.alloc(Math.max(4, streams.length + 1) * ENTRY);
  const entry = (id: number, name: string, start: number, bytes: number): number => {
    const at = id * ENTRY;
    directory.write(name, at, 'utf16le');
    directory.writeUInt16LE(name.length * 2 + 2, at + 64);
    for (const link of [68, 72, 76]) directory.writeUInt32LE(FREE, at + link);
    directory.writeUInt32LE(start, at + 116);
    directory.writeUInt32LE(bytes, at + 120);
    return at;
  };
  entry(0, 'Root Entry', miniStart, miniContent.length);
  directory.writeUInt32LE(streams.length === 0 ? FREE : 1, 76);
  streams.forEach(({ name, content, size: declared, nameBytes, left, right }, i) => {
    const at = entry(i + 1, name, starts[i] ?? END, declared ?? content.length);
    if (nameBytes !== undefined) directory.writeUInt16LE(nameBytes, at + 64);
    directory.writeUInt32LE(left ?? FREE, at + 68);
    directory.writeUInt32LE(right ?? (i + 1 < streams.length ? i + 2 : FREE), at + 72);
  });
  const directoryStart = place(directory);

  const header = Buffer.alloc(size);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeUInt16LE(shift, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(1, 44);
  header.writeUInt32LE(directoryStart, 48);
  header.writeUInt32LE(cutoff, 56);
  header.writeUInt32LE(miniFatStart, 60);
  header.writeUInt32LE(END, 68);
  for (let i = 0; i < 109; i++) header.writeUInt32LE(i === 0 && !isFar ? 0 : FREE, 76 + i * 4);
  if (isFar) {
    const far = Buffer.alloc(size, 0xff);
    far.writeUInt32LE(0, size - 8);
    far.writeUInt32LE(END, size - 4);
    header.writeUInt32LE(place(far), 68);
  }
  const table = Buffer.alloc(size, 0xff);
  fat.forEach((next, id) => {
    table.writeUInt32LE(next, id * 4);
  });
  sectors[0] = table;
  const file = Buffer.concat([header, ...sectors]);
  change?.(file, (id) => (id + 1) * size);
  return file;
}

const letters = (length: number): Buffer =>
  Buffer.from(Array.from({ length }, (_, i) => 33 + (i % 89)));

const reads = (bytes: Uint8Array, name = '正文'): Buffer => openOle(bytes).stream(name);

describe('openOle', () => {
  test.each([
    [9, 0],
    [9, 1],
    [9, 63],
    [9, 64],
    [9, 65],
    [9, 300],
    [9, 4095],
    [9, 4096],
    [9, 4097],
    [9, 9000],
    [12, 1],
    [12, 65],
    [12, 4095],
    [12, 4096],
    [12, 4097],
    [12, 9000],
  ])('扇区 2^%d 字节，%d 字节的流', (shift, length) => {
    const content = letters(length);
    const file = compound(
      [
        { name: '别的', content: letters(100) },
        { name: '正文', content },
      ],
      { shift },
    );
    expect(Buffer.compare(reads(file), content)).toBe(0);
    expect(Buffer.compare(reads(file, '别的'), letters(100))).toBe(0);
  });

  test('大小流之间的界限由文件说', () => {
    const content = letters(200);
    for (const cutoff of [100, 200, 201])
      expect(
        Buffer.compare(reads(compound([{ name: '正文', content }], { cutoff })), content),
      ).toBe(0);
  });

  test('扇区表也可以列在别处', () => {
    for (const shift of [9, 12])
      expect(
        reads(compound([{ name: '正文', content: letters(5000) }], { shift, isFar: true })),
      ).toHaveLength(5000);
  });

  test('流的名称', () => {
    const content = letters(10);
    const file = compound([
      { name: 'WordDocument', content },
      { name: '1Table', content },
      { name: '甲'.repeat(31), content },
    ]);
    expect([...openOle(file).names]).toEqual(['WordDocument', '1Table', '甲'.repeat(31)]);
    expect([...openOle(compound([])).names]).toEqual([]);
  });

  test('名称的长度不可信', () => {
    const named = (nameBytes: number) => [
      ...openOle(compound([{ name: '甲'.repeat(32), content: letters(1), nameBytes }])).names,
    ];
    expect(named(0)).toEqual(['']);
    expect(named(1)).toEqual(['']);
    expect(named(4)).toEqual(['甲']);
    expect(named(64)).toEqual(['甲'.repeat(31)]);
    expect(named(9999)).toEqual(['甲'.repeat(31)]);
  });

  test('在更大的一块内存当中', () => {
    const file = compound([{ name: '正文', content: letters(5000) }]);
    const larger = Buffer.concat([Buffer.alloc(9, 1), file, Buffer.alloc(9000, 1)]);
    expect(reads(new Uint8Array(larger.buffer, larger.byteOffset + 9, file.length))).toHaveLength(
      5000,
    );
  });

  test('目录是一棵树，左右都看', () => {
    const content = letters(10);
    const file = compound([
      { name: '中', content, left: 2, right: 3 },
      { name: '左', content, right: FREE },
      { name: '右', content, right: FREE },
      { name: '别处', content },
    ]);
    expect([...openOle(file).names].sort()).toEqual(['中', '右', '左']);
  });

  test('目录绕成一圈也有尽头', () => {
    const content = letters(10);
    const file = compound([
      { name: '甲', content, left: 1 },
      { name: '乙', content, left: 1, right: 2 },
    ]);
    expect([...openOle(file).names]).toEqual(['甲', '乙']);
  });

  test('最后的扇区可以不满', () => {
    const content = letters(5000);
    const file = compound([{ name: '甲', content: letters(10) }]);
    expect(openOle(file.subarray(0, -100)).names.has('甲')).toBe(true);
    expect(reads(compound([{ name: '正文', content }]))).toHaveLength(5000);
  });
});

describe('坏了的', () => {
  const content = letters(5000);
  const small = letters(300);

  test.each([
    ['扇区大小', { change: (file: Buffer) => file.writeUInt16LE(10, 30) }],
    ['小扇区大小', { change: (file: Buffer) => file.writeUInt16LE(7, 32) }],
    ['目录不在文件里', { change: (file: Buffer) => file.writeUInt32LE(9999, 48) }],
    ['扇区表不在文件里', { change: (file: Buffer) => file.writeUInt32LE(9999, 76) }],
    ['小扇区表不在文件里', { change: (file: Buffer) => file.writeUInt32LE(9999, 60) }],
    ['扇区表的表不在文件里', { change: (file: Buffer) => file.writeUInt32LE(9999, 68) }],
    ['没有扇区表', { change: (file: Buffer) => file.writeUInt32LE(0, 44) }],
    [
      '根目录绕圈',
      {
        change: (file: Buffer, at: (id: number) => number) =>
          file.writeUInt32LE(file.readUInt32LE(48), at(0) + file.readUInt32LE(48) * 4),
      },
    ],
    [
      '扇区表的表绕圈',
      {
        change: (file: Buffer, at: (id: number) => number) => {
          const far = file.readUInt32LE(68);
          file.writeUInt32LE(far, at(far + 1) - 4);
        },
        isFar: true,
      },
    ],
  ])('%s', (_, options) => {
    expect(() =>
      openOle(
        compound(
          [
            { name: '正文', content },
            { name: '小', content: small },
          ],
          options,
        ),
      ),
    ).toThrow(RangeError);
  });

  test('扇区大小不是 512 也不是 4096 的不读', () => {
    const file = compound([{ name: '正文', content }], { shift: 10 });
    expect(() => openOle(file)).toThrow(RangeError);
  });

  test('没有这个流', () => {
    expect(() => reads(compound([{ name: '别的', content }]))).toThrow(RangeError);
  });

  test.each([
    ['大的', content, 5121],
    ['小的', small, 321],
  ])('流比扇区长，%s', (_, bytes, size) => {
    expect(reads(compound([{ name: '正文', content: bytes, size: size - 1 }]))).toHaveLength(
      size - 1,
    );
    expect(() => reads(compound([{ name: '正文', content: bytes, size }]))).toThrow(RangeError);
  });

  test.each([
    ['大的', content],
    ['小的', small],
  ])('一个流绕圈，不妨碍另一个，%s', (_, bytes) => {
    const file = compound(
      [
        { name: '正文', content: bytes },
        { name: '好的', content: letters(6000) },
      ],
      {
        change(whole, at) {
          if (bytes === content) whole.writeUInt32LE(1, at(0) + 4);
          else whole.writeUInt32LE(0, at(whole.readUInt32LE(60)));
        },
      },
    );
    expect(() => reads(file)).toThrow(RangeError);
    expect(reads(file, '好的')).toHaveLength(6000);
  });

  test('文件截断在流之中', () => {
    const file = compound([
      { name: '小', content: small },
      { name: '正文', content: letters(20_000) },
    ]);
    expect(() => openOle(file.subarray(0, 700))).toThrow(RangeError);
    expect(() => openOle(file.subarray(0, 100))).toThrow(RangeError);
    expect(() => openOle(Buffer.alloc(0))).toThrow(RangeError);
  });
});
