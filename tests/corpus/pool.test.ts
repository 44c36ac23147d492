import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPool, type Runner } from '../../src/corpus/pool.js';
import type { Task, WorkOptions } from '../../src/corpus/work.js';

/** Dies at a document called 死, never ends one called 久; at one called 偶 only with others beside it. */
const WORKER = `
  import { workerData } from 'node:worker_threads';
  export async function extractBatch({ tasks, place }) {
    for (const [i, { path }] of tasks.entries()) {
      Atomics.store(place, 0, i + 1);
      if (path === '久') for (;;);
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
let watched: Runner;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plan-extract-pool-'));
  writeFileSync(join(folder, 'worker.mjs'), WORKER);
  const common = { jobs: 2, heapMb: 64, worker: pathToFileURL(join(folder, 'worker.mjs')) };
  pool = await openPool(OPTIONS, { ...common, timeout: 60 });
  watched = await openPool(OPTIONS, { ...common, timeout: 1 });
});

afterAll(async () => {
  await pool.close();
  await watched.close();
  rmSync(folder, { recursive: true });
});

const runIn = async (runner: Runner, paths: readonly string[]) => {
  const tasks = paths.map((path): Task => ({ path, content: { kind: 'file' } }));
  return (await runner.run(tasks)).map((outcome) =>
    outcome.kind === 'done'
      ? outcome.rendered
      : outcome.failure.kind === 'mistake' && outcome.failure.code,
  );
};

const run = (...paths: readonly string[]) => runIn(pool, paths);
const runWatched = (...paths: readonly string[]) => runIn(watched, paths);

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

describe('超时', () => {
  test('只放弃那一篇，同批的别的文件照常', async () => {
    expect(await runWatched('甲', '久', '乙', '死', '久')).toEqual([
      '甲',
      'timeout',
      '乙',
      'worker-died',
      'timeout',
    ]);
  });

  test('只有一篇', async () => {
    expect(await runWatched('久')).toEqual(['timeout']);
  });

  test('排队的时间不算', async () => {
    const batches = await Promise.all([
      runWatched('久'),
      runWatched('久'),
      runWatched('久'),
      runWatched('甲'),
    ]);
    expect(batches).toEqual([['timeout'], ['timeout'], ['timeout'], ['甲']]);
  });
});
