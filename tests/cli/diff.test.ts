import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { openExtractor } from '../../src/corpus/extractor.js';
import { type Difference, differenceSchema } from '../../src/model/difference.js';
import { displayWidth } from '../../src/output/width.js';
import { type Ran, run } from './console.js';

const ZH = { LC_ALL: 'zh_CN.UTF-8' };
const OLD = `安吉县2025年工作要点

一、发展富民产业
1.发展特色农业。培育家庭农场60家，建设白茶良种繁育基地2个。
2.培训乡土人才。6月底前举办电商直播培训班10期。
3.整治村庄河道。清淤河道25公里。
`;
const NEW = OLD.replace('60家', '80家以上')
  .replace('6月底', '9月底')
  .replace(/3\.整治.*\n/u, '');

let folder: string;
const at = (name: string): string => join(folder, name);
const diff = (args: readonly string[], env = {}, stdin = ''): Promise<Ran> =>
  run(['diff', ...args], { extractor: openExtractor, env, stdin });
const versions = (): readonly string[] => [at('旧.txt'), at('新.txt')];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plan-extract-diff-'));
  writeFileSync(at('旧.txt'), OLD);
  writeFileSync(at('新.txt'), NEW);
  writeFileSync(at('空.txt'), '');
  const { out } = await run([at('旧.txt'), '-f', 'yaml'], { extractor: openExtractor });
  writeFileSync(at('旧.yaml'), out);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('退出状态', () => {
  test('没有差别是 0', async () => {
    const { status, out } = await diff([at('旧.txt'), at('旧.txt')], ZH);
    expect([status, out]).toEqual([0, expect.stringContaining('两份计划没有差别。')]);
  });

  test('有差别是 1', async () => {
    expect((await diff(versions())).status).toBe(1);
  });

  test('文件与它的记录没有差别，并说明没有比较原文', async () => {
    const { status, out } = await diff([at('旧.yaml'), at('旧.txt')], { ...ZH, COLUMNS: '160' });
    expect([status, out]).toEqual([0, expect.stringContaining('未比较任务以外的文字')]);
  });

  test('标准输入', async () => {
    expect((await diff([at('旧.txt'), '-'], {}, NEW)).status).toBe(1);
  });

  test.each([
    [[], '请指明两份计划：先旧后新'],
    [['旧.txt'], '请指明两份计划：先旧后新'],
    [['旧.txt', '没有.txt'], '没有.txt'],
    [['旧.txt', '空.txt'], '空.txt'],
    [['旧.txt', '新.txt', '空.txt'], '多'],
    [['旧.txt', '新.txt', '--format', 'docx'], 'markdown'],
    [['旧.txt', '新.txt', '--table', 'themes'], 'passages'],
    [['旧.txt', '新.txt', '--format', 'csv'], '--table'],
    [['旧.txt', '新.txt', '--formt', 'csv'], '--format'],
  ])('%j 有误，是 2', async (args, said) => {
    const named = args.map((arg) => (arg.endsWith('.txt') ? at(arg) : arg));
    const { status, out, err } = await diff(named, ZH);
    expect([status, out, err]).toEqual([2, '', expect.stringContaining(said)]);
  });

  test('打错的命令', async () => {
    const { status, err } = await run(['dif', ...versions()], { env: ZH });
    expect([status, err]).toEqual([2, expect.stringContaining('diff')]);
  });
});

describe('终端', () => {
  test('不用颜色时用记号', async () => {
    const { out } = await diff(versions(), { ...ZH, COLUMNS: '100' });
    expect(out).toContain('~ 改写  a1 1. 发展特色农业 〔发展富民产业〕\n');
    expect(out).toContain('家庭农场[-60-]{+80+}家{+以上+}');
    expect(out).toContain('- 删去  a3 3. 整治村庄河道');
    expect(out).toContain('  - t1 家庭农场 60 家\n  + t1 家庭农场 ≥ 80 家\n');
    expect(out).toContain('~ 改期\n  - d1 6月底前 (2025-06-30)\n  + d1 9月底前 (2025-09-30)\n');
  });

  test('有颜色时，删去的红色并加删除线，新增的绿色', async () => {
    const { out } = await diff(versions(), { ...ZH, FORCE_COLOR: '1' });
    expect(out).toContain('\u001B[31m\u001B[9m60\u001B[29m\u001B[39m\u001B[32m80\u001B[39m');
    expect(out).not.toContain('[-');
  });

  test.each([20, 80, 160])('不超过 %i 列', async (columns) => {
    const { out } = await diff(versions(), { ...ZH, COLUMNS: String(columns) });
    expect(Math.max(...out.split('\n').map(displayWidth))).toBeLessThanOrEqual(columns);
  });

  test('英文', async () => {
    const { out } = await diff([...versions(), '--lang', 'en']);
    expect(out).toContain('Actions (3)\n');
    expect(out).toContain('~ value, comparator\n');
  });

  test('只看一个表', async () => {
    const { out } = await diff([...versions(), '--table', 'deadlines'], ZH);
    expect(out).toMatch(/^时限 \(1\)\n/u);
    expect(out).not.toContain('任务');
  });

  test('文件中的控制字符到不了终端', async () => {
    writeFileSync(at('控.txt'), OLD.replace('家庭农场', '家庭\u001B[2J农场'));
    const { out } = await diff([at('旧.txt'), at('控.txt')]);
    expect(out).not.toContain('\u001B');
  });
});

describe('格式', () => {
  const json = async (): Promise<Difference> => {
    const { out } = await diff([...versions(), '-f', 'json']);
    return differenceSchema.parse(JSON.parse(out));
  };

  test('JSON 合乎模式，YAML 与之一致', async () => {
    const difference = await json();
    expect(difference.actions.map(({ changes }) => changes)).toEqual([
      ['reworded'],
      ['reworded'],
      ['removed'],
    ]);
    expect(parse((await diff([...versions(), '-f', 'yaml'])).out)).toEqual(difference);
  });

  test('模式由 schema diff 输出', async () => {
    const { status, out } = await run(['schema', 'diff']);
    expect([status, JSON.parse(out)]).toEqual([
      0,
      expect.objectContaining({ required: expect.arrayContaining(['actions', 'passages']) }),
    ]);
  });

  test('CSV 每个表一个文件；也可只要一个表', async () => {
    const { status } = await diff([...versions(), '-o', at('表')]);
    expect(status).toBe(1);
    expect(readdirSync(at('表'))).toHaveLength(9);
    const { out } = await diff([...versions(), '-f', 'csv', '--table', 'actions']);
    expect(out).toBe(readFileSync(join(at('表'), 'actions.csv'), 'utf8'));
    expect(out.split('\n')[0]).toBe(
      '\uFEFFchanges,old_ids,old_start,old_end,old,new_ids,new_start,new_end,new,words',
    );
  });

  test('Markdown 写入文件，文件中的文字不成标记', async () => {
    writeFileSync(at('坏.txt'), NEW.replace('80家以上', '80家<b>|**以上**'));
    const { status } = await diff([at('旧.txt'), at('坏.txt'), '-o', at('变化.md')], ZH);
    const page = readFileSync(at('变化.md'), 'utf8');
    expect([status, page]).toEqual([1, expect.stringContaining('## 任务\n')]);
    expect(page).toContain('~~60~~ **80**');
    expect(page).not.toContain('<b>');
  });

  test('HTML 写入文件，退出状态照旧', async () => {
    const { status, out } = await diff([...versions(), '-o', at('变化.html')], ZH);
    expect([status, out]).toEqual([1, '']);
    const page = readFileSync(at('变化.html'), 'utf8');
    expect(page).toMatch(/^<!doctype html>\n<html lang="zh-CN">/u);
    expect(page).toContain('家庭农场<del>60</del>');
    expect((await diff([at('旧.txt'), at('旧.txt'), '-f', 'html'])).status).toBe(0);
  });

  test('有误时不写文件', async () => {
    await diff([at('旧.txt'), at('空.txt'), '-o', at('无.md')]);
    expect(existsSync(at('无.md'))).toBe(false);
  });
});

test('帮助说明退出状态', async () => {
  const { status, out } = await run(['diff', '--help'], { env: ZH });
  expect([status, out]).toEqual([0, expect.stringContaining('0 没有差别；1 有差别；2 有误')]);
});
