/** Spoiled files are read or refused, whatever was done to them: no other error, no hang, no swollen memory. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Spoiled, spoil } from './mutations.js';
import { type Ended, runProgram } from './program.js';
import { expectValid } from './properties.js';
import { type Sample, samples } from './samples.js';
import { isLong, PATIENCE, runs, SEED } from './settings.js';

/** Codes that say that the program failed, and not the file. */
const OURS = new Set(['internal-error', 'timeout', 'worker-died']);
/** Seconds for one small file, where others use the machine too. */
const MOST_SECONDS = 30;
const MOST_MEGABYTES = 1500;
const COUNT = runs(12, 1000);

const all = await samples();
const EXTENSIONS = [...new Set(all.map(({ extension }) => extension))];
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-extract-spoiled-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Failure {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

const linesOf = (path: string): readonly string[] => {
  try {
    return readFileSync(path, 'utf8').split('\n').slice(0, -1);
  } catch {
    return [];
  }
};

function extractAll(
  name: string,
  files: readonly Spoiled[],
): { readonly failures: readonly Failure[] } {
  const own = join(folder, name);
  mkdirSync(own);
  const told = new Map<string, string>();
  for (const [i, file] of files.entries()) {
    const path = join(own, `${i}${file.extension}`);
    writeFileSync(path, file.bytes);
    told.set(path, file.told);
  }
  const output = join(folder, `${name}.out.ndjson`);
  const args = [own, '-o', output, '--jobs', '1', '--timeout', String(MOST_SECONDS)];
  const ended = runProgram(args, 60 + files.length * 2);
  const records = linesOf(output).map((line) => JSON.parse(line) as unknown);
  const failures = linesOf(output.replace('.ndjson', '.failures.ndjson')).map(
    (line) => JSON.parse(line) as Failure,
  );
  const ours = failures.filter(({ code }) => OURS.has(code));
  if (isLong) tell(name, files.length, { records: records.length, failures, ended });
  expect(
    ours.map(({ path, ...rest }) => ({ ...rest, path, told: told.get(path.split('#')[0] ?? '') })),
  ).toEqual([]);
  expect(ended.status, ended.stderr.slice(-2000)).not.toBeNull();
  expect([0, 1, 2]).toContain(ended.status);
  expect(records.length + failures.length).toBeGreaterThanOrEqual(files.length);
  for (const record of records) expectValid(record);
  expect(ended.megabytes).toBeLessThan(MOST_MEGABYTES);
  return { failures };
}

function tell(
  name: string,
  files: number,
  { records, failures, ended }: { records: number; failures: readonly Failure[]; ended: Ended },
): void {
  const codes = new Map<string, number>();
  for (const { code } of failures) codes.set(code, (codes.get(code) ?? 0) + 1);
  console.log(
    `${name}: ${files} files, ${records} records, ${failures.length} refusals`,
    `(${[...codes].map(([code, count]) => `${code} ${count}`).join(', ')}),`,
    `${ended.seconds.toFixed(1)} s, ${ended.megabytes} MB`,
  );
}

const spoiledOf = (sample: Sample): readonly Spoiled[] =>
  spoil(sample, all, { seed: SEED, count: COUNT });

describe('损坏的文件', { timeout: PATIENCE }, () => {
  if (isLong)
    test.each(EXTENSIONS)('%s', (extension) => {
      const own = all.filter((one) => one.extension === extension);
      extractAll(extension, own.flatMap(spoiledOf));
    });
  else
    test('各种格式', () => {
      extractAll('各种', all.flatMap(spoiledOf));
    });

  test('没有损坏的都能读', () => {
    const { failures } = extractAll(
      '完好',
      all.map(({ bytes, extension, pack = (inside) => inside }) => ({
        bytes: pack(bytes),
        extension,
        told: '',
      })),
    );
    expect(failures).toEqual([]);
  });
});
