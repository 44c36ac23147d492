import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { FORMATS } from '../../src/output/index.js';
import { renderYaml, toYaml } from '../../src/output/yaml.js';
import { PLAIN, SAMPLE } from './sample.js';

const readBack = (yaml: string): readonly unknown[] => [
  parse(yaml, { version: '1.1' }),
  parse(yaml, { version: '1.2' }),
];

describe('YAML reads back the same in versions 1.1 and 1.2', () => {
  test.each([
    ['挪威', 'NO'],
    ['一个字母的真假', 'y'],
    ['on', 'on'],
    ['日期', '2025-01-01'],
    ['时刻', '2025-01-01T08:00:00Z'],
    ['八进制样', '08'],
    ['八进制', '017'],
    ['1.2 的八进制', '0o17'],
    ['十六进制', '0x1F'],
    ['二进制', '0b11'],
    ['指数', '1e3'],
    ['没有底数的指数', 'e2025'],
    ['没有底数的负指数', 'E-5'],
    ['六十进制', '12:30:45'],
    ['下划线数字', '1_000'],
    ['无穷', '.inf'],
    ['波浪号', '~'],
    ['空值', 'null'],
    ['等号', '='],
    ['合并', '<<'],
    ['空串', ''],
    ['空行里的空格', '  \n'],
    ['第一行只有空格', '  \n一、'],
    ['短横', '-'],
    ['条目样', '- 一'],
    ['键样', 'a: b'],
    ['中文冒号', '责任单位：市委'],
    ['中文冒号加空格', '责任单位： 市委'],
    ['注释样', '# 一'],
    ['前导空格', '  两格'],
    ['后随空格', '两格  '],
    ['多行有前导空格', '  一\n二\n'],
    ['多行空行', '一\n\n  二\n\n'],
    ['回车换行', '一\r\n二'],
    ['制表符', '一\t二'],
    ['制表符开头', '\t一'],
    ['NEL', '一\u0085二'],
    ['行分隔符', '一\u2028二\u2029三'],
    ['BOM', '\uFEFF一'],
    ['控制字符', '\u0000\u001b\u007f'],
    ['不间断空格', '一\u00a0二'],
    ['表情', '😀计划'],
    ['孤立代理项', '\ud83d'],
    ['文档标记', '---\n...\n'],
    ['百分号开头', '%一'],
    ['引号', '“\'"”'],
    ['反斜杠', 'plans\\a.txt'],
    ['标签样', '!一'],
    ['锚点样', '&一 *二'],
  ])('%s', (_, text) => {
    for (const value of [[text], { quote: text, within: [{ text }, [text]] }, { [text]: 1 }])
      for (const read of readBack(toYaml(value))) expect(read).toEqual(value);
  });

  test('随机字符串', () => {
    const fragment = fc.oneof(
      fc.constantFrom(
        ...['\n', ' ', '  ', '\t', '\r', ': ', ' #', '-', '"', "'", '|', '>', '\u0085', '\u2028'],
        ...[
          '一',
          '二、',
          '（',
          'a',
          ':',
          '#',
          '。',
          '2025',
          '.',
          '1',
          'e',
          '+',
          '=',
          '<<',
          '%',
          '---',
          '{',
          ']',
          ',',
          '\\',
        ],
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    const text = fc.array(fragment, { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), (list) => {
        const value = { list, named: Object.fromEntries(list.map((name) => [name, name])) };
        for (const read of readBack(toYaml(value))) expect(read).toEqual(value);
      }),
      { numRuns: 1000 },
    );
  });

  test('大数和小数', () => {
    const numbers = [0, -5, 0.5, 1e11, 1e21, 1.5e22, 123456789012345680000, 0.000001];
    for (const read of readBack(toYaml({ numbers }))) expect(read).toEqual({ numbers });
  });

  test('大数不写成指数，1.1 的解析器会把它读成字符串', () => {
    expect(toYaml({ value: 1e21 })).toBe('value: 1000000000000000000000\n');
  });

  test('1.1 视为换行的字符写成转义', () => {
    expect(toYaml(['一\u0085二\u2028三'])).toBe('- "一\\u0085二\\u2028三"\n');
  });
});

describe('YAML is made for reading', () => {
  test('中文不加引号，长文不折行', () => {
    const title = '推进'.repeat(100);
    expect(toYaml({ title })).toBe(`title: ${title}\n`);
  });

  test('名称再多，写法也不变', () => {
    const named = Object.fromEntries(Array.from({ length: 1200 }, (_, i) => [`名${i}`, i]));
    for (const _ of [1, 2])
      expect(toYaml(named)).toBe(Array.from({ length: 1200 }, (_, i) => `名${i}: ${i}\n`).join(''));
  });

  test('多行文字用块', () => {
    expect(toYaml({ text: '一是\n二是' })).toBe('text: |-\n  一是\n  二是\n');
  });

  test('同一列表出现两次也不用别名', () => {
    const same = [1];
    expect(toYaml({ a: same, b: same })).not.toMatch(/[&*]/u);
  });
});

test('一条记录', () => {
  for (const read of readBack(renderYaml(SAMPLE, PLAIN))) expect(read).toEqual(SAMPLE.record);
});

test('多个文件各成一个文档', () => {
  const { open, between, close } = FORMATS.yaml.several;
  const one = renderYaml(SAMPLE, PLAIN);
  const documents = parseAllDocuments(open + one + between + one + close);
  expect(Array.isArray(documents) && documents.map((document) => document.toJS())).toEqual([
    SAMPLE.record,
    SAMPLE.record,
  ]);
});
