import { describe, expect, test } from 'vitest';
import { extract, loadLexicon, readDocument, recordJsonSchema, UserError } from '../src/index.js';
import { recordSchema } from '../src/model/record.js';

const PLAN =
  '某市2025年工作要点\n一、建强支部\n1.建成示范支部不少于60个。\n2.每年举办培训班10期。\n';

describe('extract', () => {
  test('字符串和它的 UTF-8 字节得到同一条记录，且合乎模式', async () => {
    const record = await extract(PLAN, { path: 'plan.txt' });
    expect(await extract(new TextEncoder().encode(PLAN), { path: 'plan.txt' })).toEqual(record);
    expect(recordSchema.parse(record)).toEqual(record);
    expect(record.source).toMatchObject({ path: 'plan.txt', characters: [...PLAN].length });
    expect(record.actions).toHaveLength(2);
  });

  test('记录是纯 JSON', async () => {
    const record = await extract(PLAN);
    expect(JSON.parse(JSON.stringify(record))).toEqual(record);
  });

  test('关键词只在要的时候列出', async () => {
    expect((await extract(PLAN)).generator.segmenter).toBeNull();
    const record = await extract(PLAN, { keywords: 2 });
    expect(record.keywords).toHaveLength(2);
    expect(record.generator.segmenter).toMatch(/jieba$/u);
  });

  test('指定编码', async () => {
    const bytes = Buffer.from('\u{FEFF}计划', 'utf16le');
    expect((await readDocument(bytes, { encoding: 'utf-16le' })).layer.text).toBe('计划');
  });

  test.each([
    ['空', '', 'empty-file'],
    ['只有空白', ' \n', 'no-text'],
  ])('%s', async (_, input, code) => {
    await expect(extract(input)).rejects.toMatchObject({ name: 'UserError', code });
  });
});

describe('loadLexicon', () => {
  test('不加词典就是自带的', async () => {
    expect(await loadLexicon()).toBe(await loadLexicon([]));
  });

  test('坏词典', async () => {
    await expect(loadLexicon(['no-such.yaml'])).rejects.toBeInstanceOf(UserError);
  });
});

test('模式说明每个字段', async () => {
  expect(await recordJsonSchema()).toMatchObject({
    type: 'object',
    required: expect.arrayContaining(['schema', 'source', 'targets', 'diagnostics']) as unknown,
  });
});
