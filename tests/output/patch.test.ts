import { describe, expect, test } from 'vitest';
import type { Look } from '../../src/output/format.js';
import { renderPatch } from '../../src/output/patch.js';

const PLAIN: Look = { language: 'zh', columns: 80, colour: 0 };
const lines = (from: number, to: number, changed: readonly number[] = []): string =>
  Array.from(
    { length: to - from + 1 },
    (_, i) => `第${from + i}行${changed.includes(from + i) ? '改' : ''}\n`,
  ).join('');

describe('统一格式的差异', () => {
  test('前后各三行', () => {
    expect(renderPatch('要点.md', lines(1, 9), lines(1, 9, [5]), PLAIN)).toBe(
      `--- 要点.md\n+++ 要点.md\n@@ -2,7 +2,7 @@\n${lines(2, 4).replace(/^/gmu, ' ').slice(0, -1)}-第5行\n+第5行改\n${lines(6, 8).replace(/^/gmu, ' ').slice(0, -1)}`,
    );
  });

  test.each([
    ['远的分开', [2, 20], ['@@ -1,5 +1,5 @@', '@@ -17,7 +17,7 @@']],
    ['近的合在一起', [5, 12], ['@@ -2,14 +2,14 @@']],
    ['第一行和末行', [1, 30], ['@@ -1,4 +1,4 @@', '@@ -27,4 +27,4 @@']],
  ])('%s', (_, changed, expected) => {
    const patch = renderPatch('a.md', lines(1, 30), lines(1, 30, changed), PLAIN);
    expect(patch.match(/^@@.*$/gmu)).toEqual(expected);
  });

  test('末尾没有换行', () => {
    expect(renderPatch('a.md', '一', '二', PLAIN)).toBe(
      '--- a.md\n+++ a.md\n@@ -1,1 +1,1 @@\n-一\n\\ No newline at end of file\n+二\n\\ No newline at end of file\n',
    );
  });

  test('行数变了', () => {
    expect(renderPatch('a.md', '一\n二\n三\n', '一\n三\n', PLAIN)).toBe(
      '--- a.md\n+++ a.md\n@@ -1,3 +1,2 @@\n 一\n-二\n 三\n',
    );
  });

  test('换行符原样，终端上控制字符不生效', () => {
    expect(renderPatch('a.md', '一\u001B[2J\r\n', '二\r\n', PLAIN)).toContain(
      '-一\u001B[2J\r\n+二\r',
    );
    expect(renderPatch('a.md', '一\u001B[2J\n', '二\n', { ...PLAIN, colour: 1 })).toContain('␛[2J');
  });

  test('每行都改的长文件', () => {
    const all = Array.from({ length: 50_000 }, (_, i) => i + 1);
    const patch = renderPatch('a.md', lines(1, 50_000), lines(1, 50_000, all), PLAIN);
    expect(patch.match(/^\+第/gmu)).toHaveLength(50_000);
  });
});
