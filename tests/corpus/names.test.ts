import { describe, expect, test } from 'vitest';
import { openNamer, segmentsOf } from '../../src/corpus/names.js';

const names = (paths: readonly string[], reserved: readonly string[] = []): readonly string[] => {
  const namer = openNamer(reserved);
  return paths.map((path) => namer(segmentsOf(path)));
};

describe('结果的名字', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['取文件的名字', ['a.txt', 'b.md'], ['a', 'b']],
    ['目录照原样', ['甲/乙/a.txt'], ['甲/乙/a']],
    ['同名的编号', ['a.txt', 'a.md', 'a.docx'], ['a', 'a-2', 'a-3']],
    ['编号撞上现成的名字', ['a-2.txt', 'a.txt', 'a.md'], ['a-2', 'a', 'a-3']],
    ['只差大小写算同名', ['A.txt', 'a.txt'], ['A', 'a-2']],
    ['合成与分解的写法算同名', ['\u00e9.txt', 'e\u0301.txt'], ['\u00e9', 'e\u0301-2']],
    ['Windows 路径', ['plans\\a.txt'], ['plans/a']],
    ['不出目录', ['../../a.txt', '/etc/passwd', './a.txt'], ['a', 'etc/passwd', 'a-2']],
    ['只有点', ['..', '.', ''], ['document', 'document-2', 'document-3']],
    ['系统不许的字符', ['a:b?.txt', 'c\u0000\n.txt'], ['a_b_', 'c__']],
    ['末尾的点和空格', ['a. .txt'], ['a']],
    ['只差 ſ、ß 的写法算同名', ['ſ.txt', 's.txt', 'ß.txt', 'SS.txt'], ['ſ', 's-2', 'ß', 'SS-2']],
    ['盘符', ['C:\\Windows\\a.txt', 'C:a.txt'], ['C_/Windows/a', 'C_a']],
    ['网络路径', ['\\\\server\\share\\a.txt', '//server/a.txt'], ['server/share/a', 'server/a']],
    ['夹在中间的 ..', ['a/../../b/../../../c.txt'], ['a/b/c']],
    [
      '设备的名字',
      ['con.txt', 'NUL', 'aux/com1.2024.txt', '甲/lpt9'],
      ['_con', '_NUL', '_aux/_com1.2024', '甲/_lpt9'],
    ],
    ['不是设备的名字', ['console.txt', 'com10.txt', 'aux甲.txt'], ['console', 'com10', 'aux甲']],
    [
      '与结果同名的目录',
      ['a.txt', 'a.yaml/b.txt', 'c.JSON/d.txt'],
      ['a', 'a.yaml_/b', 'c.JSON_/d'],
    ],
    ['半个字', ['\ud800甲.txt'], ['_甲']],
    ['年份后的点不是扩展名', ['2024.工作要点'], ['2024.工作要点']],
    ['空格和中文', ['某市 工作要点.txt'], ['某市 工作要点']],
  ])('%s', (_, paths, expected) => {
    expect(names(paths)).toEqual(expected);
  });

  test('保留的名字不用', () => {
    expect(names(['failures.txt'], ['failures'])).toEqual(['failures-2']);
  });

  test('过长的名字截短，字符完整，仍不重名', () => {
    const [one = '', two = ''] = names([
      `${'政策'.repeat(100)}甲.txt`,
      `${'政策'.repeat(100)}乙.txt`,
    ]);
    expect(Buffer.byteLength(one)).toBeLessThanOrEqual(180);
    expect(one).toMatch(/^(?:政策)+政?$/u);
    expect(two).toBe(`${one}-2`);
  });

  test('目录过深的，省去里层的目录，仍不重名', () => {
    const deep = `${'很深的目录/'.repeat(400)}甲.txt`;
    const [one = '', two = ''] = names([deep, deep]);
    expect(Buffer.byteLength(one)).toBeLessThanOrEqual(720 + 180);
    expect(one).toMatch(/^(?:很深的目录\/)+甲$/u);
    expect(two).toBe(`${one}-2`);
  });

  test('成千上万个同名的', () => {
    const all = names(Array.from({ length: 20_000 }, () => '要点.txt'));
    expect(new Set(all).size).toBe(20_000);
    expect(all.at(-1)).toBe('要点-20000');
  });
});
