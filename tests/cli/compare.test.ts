import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nameOf } from '../../src/cli/plans.js';
import { openExtractor } from '../../src/corpus/extractor.js';
import { type Comparison, comparisonSchema } from '../../src/model/comparison.js';
import { displayWidth } from '../../src/output/width.js';
import { toYaml } from '../../src/output/yaml.js';
import { SAMPLE } from '../output/sample.js';
import { type Ran, run } from './console.js';

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const PARTY = join(FIXTURES, 'county-party-points.txt');
const POINTS = join(FIXTURES, 'work-points-quanzhou-2024.txt');
const ZH = { LC_ALL: 'zh_CN.UTF-8' };

let folder: string;
const at = (...names: readonly string[]): string => join(folder, ...names);

const compare = (args: readonly string[], env = {}, stdin = ''): Promise<Ran> =>
  run(['compare', ...args], { extractor: openExtractor, env, stdin });

const comparisonOf = async (args: readonly string[], stdin = ''): Promise<Comparison> => {
  const { out } = await compare([...args, '-f', 'json'], {}, stdin);
  return comparisonSchema.parse(JSON.parse(out));
};

const idsOf = async (args: readonly string[], stdin = ''): Promise<readonly string[]> =>
  (await comparisonOf(args, stdin)).plans.map(({ id }) => id);

const record = (path: string): object => ({
  ...SAMPLE.record,
  source: { ...SAMPLE.record.source, path },
});

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-extract-compare-'));
  mkdirSync(at('夹'));
  writeFileSync(at('一.yaml'), toYaml(record('原/一.txt')));
  writeFileSync(
    at('二.yaml'),
    `---\n${toYaml(record('原/甲.txt'))}---\n${toYaml(record('原/乙.docx'))}`,
  );
  writeFileSync(at('三.json'), JSON.stringify([record('丙.txt'), record('表.csv#7')], null, 2));
  writeFileSync(
    at('四.ndjson'),
    `${JSON.stringify(record('丁.txt'))}\n${JSON.stringify(record('丁.txt'))}\n`,
  );
  writeFileSync(at('五.json'), JSON.stringify(record('戊.txt')));
  writeFileSync(at('夹', '六.yaml'), toYaml(record('己.txt')));
  writeFileSync(at('夹', '七.txt'), '某市2025年工作要点\n1.建成示范点60个。\n');
  writeFileSync(
    at('错.json'),
    JSON.stringify({ ...record('错.txt'), targets: [{ id: 't1', value: '十' }] }),
  );
  writeFileSync(at('杂.ndjson'), `${JSON.stringify(record('丁.txt'))}\n{"id": 3}\n`);
  writeFileSync(at('空.txt'), '');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test.each([
  ['in/甲.docx', '甲'],
  ['in/all.csv#7', 'all-7'],
  ['a.zip#in/乙.txt', 'a-乙'],
  ['-', 'stdin'],
])('%s 称为 %s', (path, id) => {
  expect(nameOf(path)).toBe(id);
});

describe('输入', () => {
  test('文件与各种格式的记录可以混用，次序不变', async () => {
    const inputs = ['一.yaml', '二.yaml', '三.json', '四.ndjson', '五.json'].map((name) =>
      at(name),
    );
    expect(await idsOf([PARTY, ...inputs])).toEqual([
      'county-party-points',
      '一',
      '甲',
      '乙',
      '丙',
      '表-7',
      '丁',
      '丁-2',
      '五',
    ]);
  });

  test('目录中的文件和记录', async () => {
    expect(await idsOf([at('夹')])).toEqual(['七', '六']);
  });

  test.each([
    ['文件', '某市2025年工作要点\n1.建成示范点60个。\n', 'stdin'],
    ['记录', JSON.stringify(record('庚.txt')), '庚'],
  ])('标准输入中的%s', async (_, stdin, id) => {
    expect(await idsOf([at('一.yaml'), '-'], stdin)).toEqual(['一', id]);
  });
});

describe('失误', () => {
  test('没有输入', async () => {
    const { status, err } = await compare([], ZH);
    expect([status, err]).toEqual([2, expect.stringContaining('请指明至少两份计划')]);
  });

  test('只有一份计划', async () => {
    const { status, out, err } = await compare([PARTY], ZH);
    expect([status, out, err]).toEqual([2, '', expect.stringContaining('现有 1 份')]);
  });

  test('不合模式的记录说明何处有误，其余照常比较', async () => {
    const { status, out, err } = await compare([at('错.json'), at('一.yaml'), PARTY, '-f', 'json']);
    expect(status).toBe(1);
    expect(err).toContain(`record ${at('错.json')}: targets.0.`);
    expect((JSON.parse(out) as Comparison).plans).toHaveLength(2);
  });

  test('多条记录中有一条不是记录', async () => {
    const { status, err } = await compare([at('杂.ndjson'), PARTY], ZH);
    expect([status, err]).toEqual([2, expect.stringContaining('第 2 项不是 plan-extract 的记录')]);
  });

  test.each(['空.txt', '没有.txt'])('读不了 %s，其余照常比较', async (name) => {
    const { status, out, err } = await compare([at('一.yaml'), at(name), PARTY, '-f', 'json']);
    expect([status, err]).toEqual([1, expect.stringContaining(name)]);
    expect((JSON.parse(out) as Comparison).plans.map(({ id }) => id)).toEqual([
      '一',
      'county-party-points',
    ]);
  });

  test.each([
    [['--themes', 'weather'], 'party, general'],
    [['--table', 'weather'], 'overview, themes'],
    [['--format', 'docx'], 'markdown'],
    [['--format', 'csv'], '--table'],
    [['--format', 'xlsx'], 'name a file with -o'],
    [['--format', 'xlsx', '-o', '-'], 'name a file with -o'],
  ])('%j', async (options, said) => {
    const { status, out, err } = await compare([PARTY, POINTS, ...options]);
    expect([status, out, err]).toEqual([2, '', expect.stringContaining(said)]);
  });
});

describe('输出', () => {
  test.each([80, 160])('表格在 %i 列内对齐', async (columns) => {
    const env = { ...ZH, COLUMNS: String(columns) };
    const { status, out } = await compare([PARTY, POINTS, at('一.yaml')], env);
    expect(status).toBe(0);
    for (const title of ['概览', '主题', '提法', '相似度']) expect(out).toContain(`${title}`);
    const widths = out.split('\n').map(displayWidth);
    expect(Math.max(...widths)).toBeLessThanOrEqual(columns);
    for (const table of out.split(/^(?=┌)/mu).slice(1)) {
      const lines = table.split('\n').filter((line) => /^[┌│├└]/u.test(line));
      expect(new Set(lines.map(displayWidth)).size).toBe(1);
    }
  });

  test('计划很多时，一份一行', async () => {
    const names = Array.from({ length: 9 }, (_, i) => at(`甲${i}.json`));
    for (const [i, name] of names.entries())
      writeFileSync(name, JSON.stringify(record(`${i}.txt`)));
    const { out } = await compare([...names, '--table', 'slogans'], { ...ZH, COLUMNS: '80' });
    expect(Math.max(...out.split('\n').map(displayWidth))).toBeLessThanOrEqual(80);
    expect(out).toContain('四强');
  });

  test('英文的表格', async () => {
    const { out } = await compare([PARTY, POINTS], { COLUMNS: '160' });
    expect(out).toMatch(/^Overview \(2\)\n/u);
    expect(out).toContain('Similarity · Wording');
  });

  test('YAML 与 JSON 一致', async () => {
    const { out } = await compare([PARTY, POINTS, '-f', 'yaml']);
    const { parse } = await import('yaml');
    expect(parse(out)).toEqual(await comparisonOf([PARTY, POINTS]));
  });

  test('CSV 每个表一个文件；也可只要一个表', async () => {
    const { status } = await compare([PARTY, POINTS, '-f', 'csv', '-o', at('表')]);
    expect(status).toBe(0);
    expect(readdirSync(at('表')).sort()).toEqual([
      'actions.csv',
      'overview.csv',
      'similarity.csv',
      'slogans.csv',
      'targets.csv',
      'themes.csv',
      'timeline.csv',
      'wording.csv',
    ]);
    const { out } = await compare([PARTY, POINTS, '-f', 'csv', '--table', 'overview']);
    expect(out).toBe(readFileSync(at('表', 'overview.csv'), 'utf8'));
    expect(out.split('\n')[0]).toBe(
      '\uFEFFplan,title,region,kind,period,sections,actions,targets,results,deadlines,slogans,characters',
    );
  });

  describe('XLSX', () => {
    const write = async (
      args: readonly string[],
      env: object = ZH,
    ): Promise<Record<string, unknown[][]>> => {
      const { status, out, err } = await compare([...args, '-o', at('表.xlsx')], env);
      expect([status, out, err]).toEqual([0, '', '']);
      const { default: readSheets } = await import('read-excel-file/universal');
      const sheets = await readSheets(new Blob([readFileSync(at('表.xlsx'))]), { trim: false });
      return Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, data]));
    };

    test('每个表一页，数是数，日期是日期', async () => {
      const pages = await write([PARTY, POINTS]);
      const { plans, timeline, similarity } = await comparisonOf([PARTY, POINTS]);
      expect(Object.keys(pages)).toEqual([
        '概览',
        '主题',
        '指标',
        '提法',
        '任务',
        '相似度',
        '相同文字',
        '时间表',
      ]);
      expect(pages['概览']?.[0]?.slice(0, 3)).toEqual(['计划', '标题', '地区']);
      expect(pages['概览']?.[1]?.at(-1)).toBe(plans[0]?.counts.characters);
      expect(pages['相似度']?.[1]?.at(2)).toBe(similarity.wording[0]?.[1]);
      expect(pages['时间表']?.[1]?.[0]).toEqual(new Date(`${timeline[0]?.date}T00:00:00Z`));
    });

    test('文件的文字不成公式', async () => {
      const path = at('公式.json');
      writeFileSync(
        path,
        JSON.stringify({
          ...record('公式.txt'),
          document: { ...SAMPLE.record.document, title: '=HYPERLINK("x")&<b>' },
        }),
      );
      const pages = await write([path, PARTY]);
      expect(pages['概览']?.[1]?.[1]).toBe('=HYPERLINK("x")&<b>');
    });

    test('只要一个表；英文的名称', async () => {
      const pages = await write([PARTY, POINTS, '--table', 'slogans'], {});
      expect(Object.keys(pages)).toEqual(['Slogans']);
    });
  });

  test('Markdown 中文件的文字不成标记', async () => {
    writeFileSync(
      at('坏.txt'),
      '某市2025年工作要点\n1.开展“<b>|先锋|*行动”行动，建成[示范](x)点60个。\n',
    );
    const { out } = await compare([at('坏.txt'), PARTY, '-f', 'markdown', '--lang', 'zh']);
    expect(out).toMatch(/^## 概览\n\n\| 计划 \|/u);
    expect(out).not.toMatch(/(?<!\\)[<[]/u);
    for (const line of out.split('\n').filter((one) => one.startsWith('|')))
      expect(line).toMatch(/ \|$/u);
  });

  test.each([
    ['结果.json', /^\{/u],
    ['结果.yaml', /^schema: /u],
    ['结果.md', /^## /u],
    ['结果.txt', /^Overview/u],
    ['结果.html', /^<!doctype html>\n<html lang="en">/u],
  ])('-o %s 的格式依扩展名', async (name, expected) => {
    const { status, out } = await compare([PARTY, POINTS, '-o', at(name)]);
    expect([status, out]).toEqual([0, '']);
    expect(readFileSync(at(name), 'utf8')).toMatch(expected);
  });

  test('HTML 与 report 的网页相同，含原文', async () => {
    const plans = [PARTY, at('一.yaml')];
    const { out } = await compare([...plans, '-f', 'html', '--themes', 'party'], ZH);
    const report = await run(['report', ...plans, '--themes', 'party'], {
      extractor: openExtractor,
    });
    expect(out).toBe(report.out);
    expect(out).toContain('<article id="p0"');
  });

  test('不覆盖输入的文件', async () => {
    const page = at('页.html');
    writeFileSync(page, '<p>某市2025年工作要点</p><p>1.建成示范点60个。</p>');
    const { status, err } = await compare([PARTY, page, '-o', page], ZH);
    expect([status, err]).toEqual([2, expect.stringContaining('它是输入文件')]);
    expect(readFileSync(page, 'utf8')).toMatch(/^<p>/u);
  });

  test('写不了时什么也不留下', async () => {
    const { status, err } = await compare([PARTY, POINTS, '-o', at('无', '结果.json')], ZH);
    expect([status, err]).toEqual([2, expect.stringContaining('无法写入')]);
    expect(existsSync(at('无'))).toBe(false);
  });
});

test('schema comparison 输出比较结果的模式', async () => {
  const { status, out } = await run(['schema', 'comparison']);
  expect(status).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    properties: { schema: { const: 'plan-extract-comparison/1' } },
  });
});
