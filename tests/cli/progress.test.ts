import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Io } from '../../src/cli/io.js';
import { MESSAGES } from '../../src/cli/messages/index.js';
import { openProgress } from '../../src/cli/progress.js';

function terminal(isTTY: boolean, env: Io['env'] = {}) {
  const stderr = Object.assign(new PassThrough(), { isTTY, columns: 120 });
  let written = '';
  stderr.on('data', (chunk: Buffer) => {
    written += chunk.toString();
  });
  const io: Io = { stdin: stderr, stdout: stderr, stderr, env };
  return { io, written: () => written };
}

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
  });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('进度', () => {
  test('终端上是进度条：完成、总数、速度、失败、剩余', async () => {
    const { io, written } = terminal(true);
    const progress = await openProgress(io, MESSAGES.zh, true);
    vi.advanceTimersByTime(2000);
    await progress.show({ done: 50, total: 200, failed: 3 });
    vi.advanceTimersByTime(1000);
    expect(written()).toMatch(/█{6}░{18} 50\/200 · 每秒 \d+\.\d 篇 · 失败 3 篇 · 还需 \d+ 秒/u);
    await progress.say(async () => {
      io.stderr.write('第三篇坏了\n', () => undefined);
    });
    progress.end();
    expect(written()).toContain('第三篇坏了\n');
    expect(written()).toContain('\u001b[?25h');
  });

  test.each([
    ['不是终端', false, {}],
    ['不认控制符的终端', true, { TERM: 'dumb' }],
  ])('%s：隔一阵一行，短的运行没有', async (_, isTTY, env) => {
    const { io, written } = terminal(isTTY, env);
    const progress = await openProgress(io, MESSAGES.en, true);
    await progress.show({ done: 10, total: 200, failed: 0 });
    expect(written()).toBe('');
    vi.advanceTimersByTime(10_000);
    await progress.show({ done: 50, total: 200, failed: 3 });
    await progress.show({ done: 51, total: 200, failed: 3 });
    expect(written()).toBe('plan-extract: 50/200 · 5.0 documents/s · 3 failed · 30 s left\n');
  });

  test('一份文件没有进度条', async () => {
    const { io, written } = terminal(true);
    const progress = await openProgress(io, MESSAGES.en, false);
    await progress.show({ done: 1, total: 1, failed: 0 });
    progress.end();
    expect(written()).toBe('');
  });

  test.each([
    ['zh', 95, '还需 1 分 35 秒'],
    ['en', 95, '1 min 35 s left'],
    ['en', 0.2, '1 s left'],
  ] as const)('%s：%s 秒', (language, left, shown) => {
    const line = MESSAGES[language].progress({ done: 1, total: 2, failed: 0, rate: 1, left });
    expect(line).toContain(shown);
  });
});
