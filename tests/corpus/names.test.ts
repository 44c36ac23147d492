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

  test('成千上万个同名的', () => {
    const all = names(Array.from({ length: 20_000 }, () => '要点.txt'));
    expect(new Set(all).size).toBe(20_000);
    expect(all.at(-1)).toBe('要点-20000');
  });
});
