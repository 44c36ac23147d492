import { expect, test } from 'vitest';
import { FORMATS } from '../../src/output/index.js';
import { renderJson } from '../../src/output/json.js';
import { renderNdjson } from '../../src/output/ndjson.js';
import { PLAIN, SAMPLE } from './sample.js';

test('JSON 可读回', () => {
  expect(JSON.parse(renderJson(SAMPLE, PLAIN))).toEqual(SAMPLE.record);
});

test('多个文件成一个 JSON 数组', () => {
  const { open, between, close } = FORMATS.json.several;
  const one = renderJson(SAMPLE, PLAIN);
  expect(JSON.parse(open + one + close)).toEqual([SAMPLE.record]);
  expect(JSON.parse(open + one + between + one + close)).toEqual([SAMPLE.record, SAMPLE.record]);
});

test('NDJSON 一条记录一行', () => {
  const { open, between, close } = FORMATS.ndjson.several;
  const one = renderNdjson(SAMPLE, PLAIN);
  const lines = (open + one + between + one + close).split('\n');
  expect(lines).toHaveLength(3);
  expect(lines.slice(0, 2).map((line) => JSON.parse(line) as unknown)).toEqual([
    SAMPLE.record,
    SAMPLE.record,
  ]);
  expect(lines[2]).toBe('');
});
