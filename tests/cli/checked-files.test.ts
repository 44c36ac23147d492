import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openSetup } from '../../src/cli/check-setup.js';
import { checkFiles } from '../../src/cli/checked-files.js';
import { MESSAGES } from '../../src/cli/messages/index.js';
import { extract } from '../../src/index.js';
import { inOwnFolder } from './folder.js';

inOwnFolder();

const SILENT = { on: () => undefined, write: (_: string, done: () => void) => done() };
const SESSION = {
  io: { stdin: (async function* () {})(), stdout: SILENT, stderr: SILENT, env: {} },
  language: 'en',
  messages: MESSAGES.en,
} as const;
const FLAGS = {
  preset: [],
  rule: [],
  dictionary: [],
  updateBaseline: false,
  fix: false,
  dryRun: false,
  cache: false,
};

async function digestsOf(...named: readonly string[]) {
  const setup = await openSetup({ ...FLAGS, config: false });
  const { checked } = await checkFiles(named, setup, FLAGS, SESSION, undefined);
  return checked.map(({ digest }) => digest);
}

test('记录带着原文件现在的散列值，没有原文件则没有', async () => {
  const text = '一、加强学习。\n';
  writeFileSync('甲.txt', text);
  const same = await extract(text, { path: '甲.txt' });
  const older = await extract('一、加强宣传。\n', { path: '甲.txt' });
  const gone = await extract(text, { path: '乙.txt' });
  const device = { ...same, source: { ...same.source, path: '/dev/zero' } };
  writeFileSync('all.json', JSON.stringify([same, older, gone, device]));
  const digests = await digestsOf('all.json');
  expect(digests.map(({ current }) => current)).toEqual([
    same.source.sha256,
    same.source.sha256,
    null,
    null,
  ]);
  expect(digests.map(({ source }) => source.sha256 === same.source.sha256)).toEqual([
    true,
    false,
    true,
    true,
  ]);
  expect(digests.every(({ isRecord, invalid }) => isRecord && invalid === null)).toBe(true);
});

test('不合格的记录说出第一处，留下合格的部分', async () => {
  const record = await extract('云溪市2025年工作要点\n一、加强学习。\n', { path: '甲.txt' });
  const lines = [
    { ...record, targets: [{ id: 3 }] },
    { ...record, source: null, document: 1, generator: {} },
    { ...record, source: null, document: 1, generator: {} },
  ].map((value) => JSON.stringify(value));
  writeFileSync('all.ndjson', [...lines, '{"schema": "pl'].join('\n'));
  const digests = await digestsOf('all.ndjson');
  expect(digests.map(({ path, invalid }) => [path, invalid?.split(':')[0]])).toEqual([
    ['all.ndjson#1', 'targets.0.id'],
    ['all.ndjson#2', 'generator.name'],
    ['all.ndjson#3', 'generator.name'],
    ['all.ndjson#4', 'Invalid input'],
  ]);
  expect(digests[0]).toMatchObject({ document: record.document, source: record.source });
  expect(new Set(digests.map(({ source }) => source.sha256)).size).toBe(4);
});
