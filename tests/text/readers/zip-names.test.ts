import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Entry } from 'yauzl';
import { entryNames } from '../../../src/text/readers/zip-names.js';

const hex = (bytes: string): Buffer => Buffer.from(bytes.replaceAll(' ', ''), 'hex');

interface Named {
  readonly raw: Buffer | string;
  readonly flags?: number;
  /** Of the field for names in Unicode. */
  readonly unicode?: string;
  readonly checksum?: number;
}

const entry = ({ raw, flags = 0, unicode, checksum }: Named): Entry => {
  const bytes = typeof raw === 'string' ? Buffer.from(raw) : raw;
  const field = Buffer.alloc(5);
  field.writeUInt8(1, 0);
  field.writeUInt32LE(checksum ?? crc32(bytes), 1);
  const extraFields =
    unicode === undefined
      ? []
      : [{ id: 0x7075, data: Buffer.concat([field, Buffer.from(unicode)]) }];
  return { generalPurposeBitFlag: flags, fileNameRaw: bytes, extraFields } as unknown as Entry;
};

const names = (...all: readonly Named[]): readonly string[] => entryNames(all.map(entry));

/** 云南 · 要点 in GBK; 臺灣 · 施政要點 in Big5 */
const 云南 = hex('d4c6 c4cf');
const 要点 = hex('d2aa b5e3');
const 臺灣 = hex('bb4f c657');
const 施政要點 = hex('ac49 ac46 ad6e c249');

describe('entryNames', () => {
  test.each([
    ['没有条目', [], []],
    ['西文', [{ raw: 'plan.txt' }], ['plan.txt']],
    ['UTF-8', [{ raw: '云南.txt' }], ['云南.txt']],
    ['反斜线', [{ raw: '材料\\云南\\要点.txt' }], ['材料/云南/要点.txt']],
    ['简体', [{ raw: 要点 }], ['要点']],
    ['繁体', [{ raw: 施政要點 }], ['施政要點']],
    [
      '各条一并判断，简体',
      [{ raw: 要点 }, { raw: 云南 }, { raw: 'plan.txt' }],
      ['要点', '云南', 'plan.txt'],
    ],
    [
      '各条一并判断，繁体',
      [{ raw: 'plan.txt' }, { raw: 施政要點 }, { raw: 臺灣 }],
      ['plan.txt', '施政要點', '臺灣'],
    ],
  ] as const)('%s', (_, all, expected) => {
    expect(names(...all)).toEqual(expected);
  });

  test('说是 UTF-8 的自己说了算，其余另行判断', () => {
    const told = { raw: '文件目录.txt', flags: 0x800 };
    expect(names(told, { raw: 要点 })).toEqual(['文件目录.txt', '要点']);
    expect(names(told, { raw: 施政要點 })).toEqual(['文件目录.txt', '施政要點']);
    expect(names({ raw: '要点', flags: 0x808 }, { raw: 云南 })).toEqual(['要点', '云南']);
  });

  test('说是 UTF-8 而不是的，与没有说的一样', () => {
    expect(names({ raw: 要点, flags: 0x800 }, { raw: 云南 })).toEqual(['要点', '云南']);
  });

  test('Unicode 路径字段与文件名相符才算', () => {
    expect(names({ raw: 'a', unicode: '要点.txt' })).toEqual(['要点.txt']);
    expect(names({ raw: 'a', unicode: '材料\\要点.txt' })).toEqual(['材料/要点.txt']);
    expect(names({ raw: 'a', unicode: '要点.txt', checksum: 1 })).toEqual(['a']);
    expect(names({ raw: 'a', unicode: '要点.txt' }, { raw: 施政要點 })).toEqual([
      '要点.txt',
      '施政要點',
    ]);
  });

  test('有字段说明的名称，原来的字节不参与判断', () => {
    const raw = Buffer.concat([施政要點, 施政要點, 施政要點]);
    const told = { raw, unicode: '施政要點' };
    expect(names(told, { raw: 云南 })).toEqual(['施政要點', '云南']);
  });
});

/** Characters by the rows of the tables in which everyday ones stand. */
describe('简体还是繁体', () => {
  const decoded = (encoding: string, bytes: Buffer): string =>
    new TextDecoder(encoding).decode(bytes);

  test.each([
    ['一级字区之首，啊', 'b0a1', 'gb18030'],
    ['一级字区之末，座', 'd7f9', 'gb18030'],
    ['次常用字区，分不清时作简体', 'd8fe', 'gb18030'],
    ['繁体常用字区之首，一', 'a440', 'big5'],
    ['繁体常用字区之末，籲', 'c67e', 'big5'],
    ['繁体常用字区，次字节不在简体区', 'b440', 'big5'],
    ['两者都常用时作简体', 'b0a1b0a1', 'gb18030'],
    ['首字节低，繁体所无', '81a1', 'gb18030'],
    ['次字节繁体所无', 'b080', 'gb18030'],
    ['次字节繁体所无，抵消', 'a47f b440', 'gb18030'],
    ['次字节繁体所无而简体所有', 'a4a0', 'gb18030'],
    ['抵消', 'b440 8140', 'gb18030'],
    ['抵消不尽', 'b440 b440 8140', 'big5'],
    ['之间有西文', '61 b440 62 b440', 'big5'],
    ['一个西文字母错开字节', '41 a4a4 a4e5', 'big5'],
    ['次常用字区不算简体的常用字', 'd8fe b440', 'big5'],
    ['一级字区之末也算', 'd7f9 b440', 'gb18030'],
    ['繁体的符号区不算常用字', 'a3fe b0a1 a4a1 a4a1', 'big5'],
    ['繁体的符号区也是繁体', 'a140 b440', 'big5'],
    ['末尾多一字节', 'b440 b440 b4', 'big5'],
  ])('%s（%s）', (_, bytes, encoding) => {
    const raw = hex(bytes);
    expect(names({ raw })).toEqual([decoded(encoding, raw).replaceAll('\\', '/')]);
    expect(decoded('big5', raw)).not.toBe(decoded('gb18030', raw));
  });
});
