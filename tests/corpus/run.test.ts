import { describe, expect, test } from 'vitest';
import type { Runner } from '../../src/corpus/pool.js';
import { extractAll, type Travelling } from '../../src/corpus/run.js';
import type { Outcome } from '../../src/corpus/work.js';

const document = (path: string, extra: Partial<Travelling> = {}): Travelling => ({
  path,
  content: { kind: 'file' },
  size: 1,
  settled: null,
  ...extra,
});

const done = (rendered: string): Outcome => ({
  kind: 'done',
  rendered,
  text: '',
  rows: null,
  checked: null,
});

async function* stream<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items;
}

/** The first batch takes longest. */
const lateFirst = (batch: number, width: number, log: string[] = []): Runner => ({
  width,
  batch,
  async run(tasks) {
    log.push(tasks.map(({ path }) => path).join(''));
    const turns = log.length === 1 ? 50 : 1;
    for (let i = 0; i < turns; i++) await new Promise((resolve) => setImmediate(resolve));
    return tasks.map(({ path }) => done(path.toUpperCase()));
  },
  close: async () => undefined,
});

const outcomes = async (documents: readonly Travelling[], runner: Runner) => {
  const found: string[] = [];
  for await (const [{ path }, outcome] of extractAll(stream(documents), runner))
    found.push(`${path}:${outcome.kind === 'done' ? outcome.rendered : outcome.kind}`);
  return found;
};

describe('许多文件', () => {
  test('先到的批次迟些好，次序不变', async () => {
    const found = await outcomes(
      [...'abcdefg'].map((path) => document(path)),
      lateFirst(2, 3),
    );
    expect(found).toEqual([...'abcdefg'].map((path) => `${path}:${path.toUpperCase()}`));
  });

  test('已有结果的不送去处理，位置不变', async () => {
    const log: string[] = [];
    const documents = [document('a'), document('b', { settled: done('旧') }), document('c')];
    expect(await outcomes(documents, lateFirst(3, 1, log))).toEqual(['a:A', 'b:旧', 'c:C']);
    expect(log).toEqual(['ac']);
  });

  test('大的文件自成一批', async () => {
    const log: string[] = [];
    const documents = [...'abcd'].map((path) => document(path, { size: 1 << 20 }));
    await outcomes(documents, lateFirst(25, 2, log));
    expect(log).toEqual(['a', 'b', 'c', 'd']);
  });

  test('手上的批次不多于限度，文件再多也不先读', async () => {
    let read = 0;
    let finished = 0;
    let most = 0;
    const runner: Runner = {
      width: 3,
      batch: 2,
      async run(tasks) {
        await new Promise((resolve) => setImmediate(resolve));
        return tasks.map(({ path }) => done(path));
      },
      close: async () => undefined,
    };
    const documents = async function* (): AsyncGenerator<Travelling> {
      for (; read < 1000; read++) {
        most = Math.max(most, read - finished);
        yield document(String(read));
      }
    };
    for await (const _ of extractAll(documents(), runner)) finished++;
    expect(finished).toBe(1000);
    expect(most).toBeLessThanOrEqual(8);
  });
});
