/** `-o` never writes outside the given folder, whatever documents and entries are called. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { zipOf } from '../text/readers/packed.js';
import { run } from './console.js';
import { ownFolder } from './folder.js';

const folder = ownFolder();
const at = (name: string): string => join(folder(), name);

beforeEach(() => {
  for (const name of ['里', '外']) mkdirSync(at(name));
  writeFileSync(at('外/旧.yaml'), '旧');
});

const below = (name: string): readonly string[] =>
  readdirSync(at(name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(at(name).length + 1))
    .sort();

/** Everything in the folder but what was there. */
const others = (): readonly string[] =>
  readdirSync(folder()).filter((name) => !['里', '外', '包.zip', '表.ndjson'].includes(name));

/** In an archive, where it is another there, and in a table. */
const WRITTEN: readonly (readonly [
  title: string,
  name: string,
  inTable: string,
  inArchive?: string,
])[] = [
  ['上一级', '../../外/旧.txt', '外/旧.yaml'],
  ['上一级，反斜线', '..\\..\\外\\旧.txt', '外/旧.yaml'],
  ['绝对路径', '/etc/passwd', 'etc/passwd.yaml'],
  ['盘符', 'C:\\Windows\\System32\\a.txt', 'C_/Windows/System32/a.yaml', 'Windows/System32/a.yaml'],
  ['网络路径', '\\\\server\\share\\a.txt', 'server/share/a.yaml'],
  ['只有点', '..', 'document.yaml'],
  ['零字符', '甲\u0000/../../乙.txt', '甲/乙.yaml', '甲_/乙.yaml'],
  ['零字符在扩展名前', '甲.yaml\u0000.txt', '甲.yaml.yaml', '甲.yaml_.yaml'],
  ['换行和控制字符', '甲\n\u001b[2J.txt', '甲 [2J.yaml', '甲__[2J.yaml'],
  ['设备', 'NUL.txt', '_NUL.yaml'],
  ['设备作目录', 'aux/con', '_aux/_con.yaml'],
  ['波浪线', '~/甲.txt', '~/甲.yaml'],
  ['像选项', '-rf.txt', '-rf.yaml'],
  ['变量', '$HOME/`甲`.txt', '$HOME/`甲`.yaml'],
  ['失败清单的名字', 'failures.ndjson', 'failures-2.yaml'],
];

const NAMES = WRITTEN.map(
  ([title, name, inTable, inArchive = inTable]) => [title, name, inTable, inArchive] as const,
);

const isName = (name: string): boolean => name !== '' && name !== '..';

describe('归档里的名字', () => {
  test.each(NAMES.filter(([, name]) => isName(name) && !name.endsWith('.ndjson')))(
    '%s：%j',
    async (_, name, __, inArchive) => {
      const document = /\.txt$/u.test(name) ? name : `${name}.txt`;
      writeFileSync(at('包.zip'), zipOf([{ name: document, content: '计划', flags: 0x800 }]));
      const { status } = await run([at('包.zip'), '-o', at('里')]);
      expect(others()).toEqual([]);
      expect(below('外')).toEqual(['旧.yaml']);
      expect(readFileSync(at('外/旧.yaml'), 'utf8')).toBe('旧');
      const written = below('里').filter((one) => one !== 'failures.ndjson');
      expect([[], [`包/${inArchive}`]]).toContainEqual(written);
      expect(status).toBe(written.length === 1 ? 0 : 2);
    },
  );
});

describe('表格里的编号', () => {
  test.each(NAMES)('%s：%j', async (_, id, inTable) => {
    writeFileSync(at('表.ndjson'), `${JSON.stringify({ id, text: '计划' })}\n`);
    const args = ['--id-column', 'id', '--text-column', 'text', '-o', at('里')];
    expect((await run([at('表.ndjson'), ...args])).status).toBe(0);
    expect(others()).toEqual([]);
    expect(below('外')).toEqual(['旧.yaml']);
    expect(below('里')).toHaveLength(1);
    expect(below('里')[0]?.startsWith('表/')).toBe(true);
    if (id !== '..') expect(below('里')[0]).toBe(`表/${inTable.replace('failures-2', 'failures')}`);
  });

  test('只差大小写、只差 Unicode 写法、很长的，一篇一个文件', async () => {
    const ids = [
      'A',
      'a',
      '\u00e9',
      'e\u0301',
      '长'.repeat(300),
      '长'.repeat(301),
      'x/'.repeat(3000),
    ];
    const rows = ids.map((id) => `${JSON.stringify({ id, text: '计划' })}\n`);
    writeFileSync(at('表.ndjson'), rows.join(''));
    const args = ['--id-column', 'id', '--text-column', 'text', '-o', at('里')];
    expect((await run([at('表.ndjson'), ...args])).status).toBe(0);
    const results = below('里');
    expect(results).toHaveLength(ids.length);
    const folded = results.map((name) => name.normalize('NFC').toLowerCase());
    expect(new Set(folded).size).toBe(ids.length);
    for (const result of results) expect(Buffer.byteLength(result)).toBeLessThan(1000);
  });

  test('结果和同名的目录', async () => {
    const rows = ['甲', '甲.yaml/乙'].map((id) => `${JSON.stringify({ id, text: '计划' })}\n`);
    writeFileSync(at('表.ndjson'), rows.join(''));
    const args = ['--id-column', 'id', '--text-column', 'text', '-o', at('里')];
    expect((await run([at('表.ndjson'), ...args])).status).toBe(0);
    expect(below('里')).toEqual(['表/甲.yaml', '表/甲.yaml_/乙.yaml']);
  });
});

describe('目录里的链接', () => {
  const extract = (name: string, ...args: readonly string[]) => {
    writeFileSync(at('包.zip'), zipOf([{ name, content: '计划', flags: 0x800 }]));
    return run([at('包.zip'), '-o', at('里'), ...args]);
  };

  test.each<[string, string, () => void]>([
    ['文件夹', '甲/乙.txt', () => symlinkSync(at('外'), at('里/包'))],
    [
      '里层的文件夹',
      '甲/深/乙.txt',
      () => {
        mkdirSync(at('里/包'));
        symlinkSync(at('外'), at('里/包/甲'));
      },
    ],
    [
      '文件',
      '旧.txt',
      () => {
        mkdirSync(at('里/包'));
        symlinkSync(at('外/旧.yaml'), at('里/包/旧.yaml'));
      },
    ],
    [
      '还没有的文件',
      '新.txt',
      () => {
        mkdirSync(at('里/包'));
        symlinkSync(at('外/新.yaml'), at('里/包/新.yaml'));
      },
    ],
    [
      '相对的链接',
      '甲/乙.txt',
      () => {
        mkdirSync(at('里/包'));
        symlinkSync('../../外', at('里/包/甲'));
      },
    ],
  ])('通向外面的%s：不写', async (_, name, link) => {
    link();
    const { status, err } = await extract(name);
    expect(status).toBe(2);
    expect(err).toContain('a link there leads out of the folder');
    expect(below('外')).toEqual(['旧.yaml']);
    expect(readFileSync(at('外/旧.yaml'), 'utf8')).toBe('旧');
  });

  test('brat 旁边的文本也不经链接写出去', async () => {
    mkdirSync(at('里/包'));
    symlinkSync(at('外/旧.yaml'), at('里/包/甲.txt'));
    const { status } = await extract('甲.txt', '-f', 'brat');
    expect(status).toBe(2);
    expect(readFileSync(at('外/旧.yaml'), 'utf8')).toBe('旧');
  });

  test('通向里面的照写；目录本身可以是链接', async () => {
    mkdirSync(at('里/真'));
    symlinkSync(at('里/真'), at('里/包'));
    expect((await extract('甲.txt')).status).toBe(0);
    expect(existsSync(at('里/真/甲.yaml'))).toBe(true);
    symlinkSync(at('里'), at('别名'));
    expect((await run([at('包.zip'), '-o', at('别名')])).status).toBe(0);
  });
});
