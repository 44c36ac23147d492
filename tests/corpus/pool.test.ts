import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPool, type Runner } from '../../src/corpus/pool.js';
import type { Task, WorkOptions } from '../../src/corpus/work.js';

/** Dies at a document called 死; at one called 偶 only with others beside it. */
const WORKER = `
  import { workerData } from 'node:worker_threads';
  export async function extractBatch(tasks) {
    for (const { path } of tasks) {
      if (path === '死' || (path === '偶' && tasks.length > 1)) process.exit(3);
      if (path === '撑') { const all = []; for (;;) all.push(new Array(1e6).fill(path + all.length)); }
    }
    return tasks.map(({ path }) => ({ kind: 'done', rendered: path, text: '', rows: null, checked: null }));
  }
`;

const OPTIONS: WorkOptions = {
  dictionaries: [],
  encoding: null,
  keywords: 0,
  language: 'zh',
  maxBytes: 1,
  maxUnpacked: null,
  format: 'ndjson',
  look: { language: 'zh', columns: 80, colour: 0 },
  tables: false,
};

let folder: string;
let pool: Runner;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plan-extract-pool-'));
  writeFileSync(join(folder, 'worker.mjs'), WORKER);
  pool = await openPool(OPTIONS, {
    jobs: 2,
    heapMb: 64,
    worker: pathToFileURL(join(folder, 'worker.mjs')),
  });
});

afterAll(async () => {
  await pool.close();
  rmSync(folder, { recursive: true });
});

const run = async (...paths: readonly string[]) => {
  const tasks = paths.map((path): Task => ({ path, content: { kind: 'file' } }));
  return (await pool.run(tasks)).map((outcome) =>
    outcome.kind === 'done'
      ? outcome.rendered
      : outcome.failure.kind === 'mistake' && outcome.failure.code,
  );
};

describe('线程死去', () => {
  test('同批的别的文件不受牵连，害它的那篇报告出来', async () => {
    expect(await run('甲', '死', '乙')).toEqual(['甲', 'worker-died', '乙']);
  });

  test('重试一次就好的不报告', async () => {
    expect(await run('偶', '甲')).toEqual(['偶', '甲']);
  });

  test('耗尽内存的只害自己', async () => {
    expect(await run('撑', '甲')).toEqual(['worker-died', '甲']);
  });

  test('两批同时，一批的线程死去，另一批照常', async () => {
    const [first, second] = await Promise.all([run('死', '甲'), run('乙', '丙')]);
    expect(first).toEqual(['worker-died', '甲']);
    expect(second).toEqual(['乙', '丙']);
  });

  test('之后还能用', async () => {
    expect(await run('甲')).toEqual(['甲']);
  });
});
