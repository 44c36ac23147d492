import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openExtractor } from '../../src/corpus/extractor.js';
import { SAMPLE } from '../output/sample.js';
import { run } from './console.js';

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const POINTS = join(FIXTURES, 'work-points-quanzhou-2024.txt');

let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-extract-report-'));
  writeFileSync(at('甲.json'), JSON.stringify(SAMPLE.record));
  writeFileSync(at('乙.txt'), '计划');
  writeFileSync(at('坏.txt'), '坏');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('report', () => {
  test('文件和记录并列在一个网页上，写入文件', async () => {
    const page = at('报告.html');
    const ran = await run(['report', POINTS, at('甲.json'), '-o', page], {
      extractor: openExtractor,
    });
    expect(ran).toEqual({ status: 0, out: '', err: '' });
    const written = readFileSync(page, 'utf8');
    expect(written).toMatch(/^<!doctype html>\n<html lang="zh-CN">/u);
    expect(written).toContain('泉州市');
    expect(written).toContain('某市2025年工作要点');
  });

  test.each([
    [['report'], {}, 'zh-CN'],
    [['report'], { LC_ALL: 'en_GB.UTF-8' }, 'zh-CN'],
    [['report', '--lang', 'en'], { LC_ALL: 'zh_CN.UTF-8' }, 'en'],
    [['--lang', 'en', 'report'], {}, 'en'],
    [['--lang=en', 'report', '--lang=zh'], {}, 'zh-CN'],
  ])('%j %j：网页为 %s', async (args, env, language) => {
    const { status, out } = await run([...args, at('乙.txt'), at('甲.json')], { env });
    expect(status).toBe(0);
    expect(out).toContain(`<html lang="${language}">`);
  });

  test('一份失败，其余照做，退出状态 1', async () => {
    const { status, out, err } = await run(['report', at('坏.txt'), at('乙.txt')]);
    expect(status).toBe(1);
    expect(out).toContain('</html>');
    expect(err).toContain('坏.txt');
  });

  test('全部失败，什么也不写，退出状态 2', async () => {
    const { status, out } = await run(['report', at('坏.txt')]);
    expect([status, out]).toEqual([2, '']);
  });

  test.each([
    [['report'], '请指明计划'],
    [['report', '乙.txt', '--themes', '天文'], '天文'],
    [['report', '乙.txt', '-o', '乙.txt'], '它是输入文件'],
    [['report', '乙.txt', '-o', '没有/报告.html'], '文件或目录不存在'],
  ])('%j：%s', async (args, message) => {
    const [command = '', ...rest] = args;
    const named = rest.map((one) => (/\.(?:txt|html)$/u.test(one) ? at(one) : one));
    const { status, err } = await run([command, ...named, '--lang', 'zh']);
    expect(status).toBe(2);
    expect(err).toContain(message);
    expect(readFileSync(at('乙.txt'), 'utf8')).toBe('计划');
  });
});
