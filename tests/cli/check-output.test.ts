/** Where the findings of `check` go, and in which format. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkReportSchema } from '../../src/model/check-report.js';
import { run } from './console.js';

const PLAN = '云溪市2025年工作要点\n一、加强队��建设。\n';

let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-extract-findings-'));
  writeFileSync(at('甲 乙.txt'), PLAN);
  writeFileSync(at('丙.html'), `<html><body><p>${PLAN}</p></body></html>`);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const check = (...args: readonly string[]) =>
  run(['check', ...args, '--lang', 'zh', '--jobs', '1'], { extractor: null });

describe('check -o', () => {
  test.each([
    ['结果.json', /^\{\n {2}"schema": "plan-extract\/check\/1"/u],
    ['结果.sarif', /"version": "2\.1\.0"/u],
    ['结果.xml', /^<\?xml [^>]*>\n<testsuites /u],
    ['结果.md', /^# 检查结果\n/u],
    ['结果.html', /^<!doctype html>/u],
    ['结果.txt', /✖ 1 个问题/u],
    ['结果', /✖ 1 个问题/u],
  ])('%s', async (name, content) => {
    const ran = await check(at('甲 乙.txt'), '-o', at(name));
    expect(ran).toEqual({ status: 1, out: '', err: '' });
    expect(readFileSync(at(name), 'utf8')).toMatch(content);
  });

  test('指明的格式优先；文件里没有颜色', async () => {
    await check(at('甲 乙.txt'), '-o', at('结果.json'), '--format', 'checkstyle');
    expect(readFileSync(at('结果.json'), 'utf8')).toContain('<checkstyle ');
    await run(['check', at('甲 乙.txt'), '-o', at('结果.txt')], { extractor: null, isTTY: true });
    expect(readFileSync(at('结果.txt'), 'utf8')).not.toContain('\u001B');
  });

  test('不覆盖要检查的文件', async () => {
    const { status, err } = await check(at('甲 乙.txt'), '-o', at('甲 乙.txt'));
    expect(status).toBe(2);
    expect(err).toContain('它是输入文件');
    expect(readFileSync(at('甲 乙.txt'), 'utf8')).toBe(PLAN);
  });

  test('没有读成的文件也在结果里', async () => {
    const { status, out } = await check(at('甲 乙.txt'), at('没有.txt'), '--format', 'json');
    expect(status).toBe(2);
    expect(checkReportSchema.parse(JSON.parse(out)).failures).toEqual([
      { path: at('没有.txt'), code: 'file-not-found', message: `文件不存在：${at('没有.txt')}` },
    ]);
  });

  test('文本的行号给工具，网页的不给', async () => {
    const { out } = await check(at('甲 乙.txt'), at('丙.html'), '--format', 'github');
    const [text, page] = out.split('\n');
    expect(text).toContain(',line=2,endLine=2,col=6,endColumn=7,');
    expect(page).toMatch(/丙\.html,title=replacement-character::\d+:\d+: 有 2 个字符/u);
  });
});
