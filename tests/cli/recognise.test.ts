import { describe, expect, test } from 'vitest';
import { drawRecognitions } from '../../src/output/recognitions.js';
import { run } from './console.js';

interface Answer {
  readonly recognitions: readonly Readonly<Record<string, unknown>>[];
  readonly error?: string;
}

const answers = (out: string): readonly Answer[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer);

const KEYS =
  'by comparator currency end frequency highClosed kind lowClosed quote span start unit value valueMax'.split(
    ' ',
  );

describe('recognise --stdin', () => {
  test('一行一个回答，次序不变', async () => {
    const { status, out, err } = await run(['recognise', '--stdin'], {
      stdin:
        '{"text": "😀不少于10个", "reference": null}\n\n{"text": "无"}\n' +
        '{"text": "明年6月底前", "reference": "2024-05-01"}',
    });
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const [amount, nothing, time] = answers(out);
    expect(amount?.recognitions).toContainEqual(
      expect.objectContaining({
        quote: '不少于10个',
        // Code points: the emoji is one.
        span: { start: 1, end: 7 },
        comparator: 'gte',
        value: 10,
        valueMax: null,
        unit: '个',
        start: null,
      }),
    );
    expect(nothing).toEqual({ recognitions: [] });
    expect(time?.recognitions[0]).toMatchObject({ kind: 'time', end: '2025-06-30', value: null });
    for (const { recognitions } of answers(out))
      for (const found of recognitions) expect(Object.keys(found).sort()).toEqual(KEYS);
  });

  test.each([
    ['不是 JSON', '计划', '不是 JSON 对象'],
    ['不是对象', '["计划"]', '不是 JSON 对象'],
    ['没有 text', '{"reference": null}', '缺少字符串字段 "text"'],
    ['日期不对', '{"text": "今年", "reference": "2025-13-01"}', '不是 2025-06-30 这样的日期'],
  ])('坏行%s：占一行，其余照做，退出状态 1', async (_, line, reason) => {
    const { status, out, err } = await run(['recognise', '--stdin', '--lang', 'zh'], {
      stdin: `{"text": "10个"}\n${line}\n{"text": "20个"}\n`,
    });
    expect(status).toBe(1);
    expect(answers(out).map(({ recognitions }) => recognitions.length)).toEqual([1, 0, 1]);
    expect(answers(out)[1]?.error).toBe(`标准输入第 2 行：${reason}`);
    expect(err).toBe(`plan-extract: 标准输入第 2 行：${reason}\n`);
  });

  test('行里可有 U+2028，块可断在字的中间', async () => {
    const bytes = Buffer.from('{"text": "10个\u2028计划"}\n{"text": "20个"}\n');
    const stdin = [...bytes].map((byte) => Uint8Array.of(byte));
    const { out } = await run(['recognise', '--stdin'], { stdin });
    expect(answers(out)).toHaveLength(2);
  });

  test('空的标准输入：2', async () => {
    const { status, err } = await run(['recognise', '--stdin']);
    expect({ status, err }).toEqual({ status: 2, err: 'plan-extract: file is empty: -\n' });
  });
});

describe('recognise 短语', () => {
  test('表格', async () => {
    const { out } = await run(['recognise', '不少于10个', '--lang', 'zh']);
    expect(out).toContain('│ 不少于10个 │');
    expect(out).toContain('≥ 10 个');
  });

  test('JSON：一个是对象，几个是数组', async () => {
    const one = JSON.parse((await run(['recognise', '10个', '-f', 'json'])).out) as unknown;
    expect(one).toMatchObject({ text: '10个', recognitions: [{ value: 10 }] });
    const two = JSON.parse((await run(['recognise', '10个', '无', '-f', 'json'])).out) as unknown;
    expect(two).toHaveLength(2);
  });

  test('以 - 开头的短语放在 -- 之后', async () => {
    const { status, out } = await run(['recognise', '-f', 'ndjson', '--', '-5℃']);
    expect(status).toBe(0);
    expect(answers(out)).toHaveLength(1);
  });

  test('繁体也认，原文照引', async () => {
    const { out } = await run(['recognise', '-f', 'ndjson', '每半年開展1次檢查']);
    expect(answers(out)[0]?.recognitions).toContainEqual(
      expect.objectContaining({ quote: '每半年', frequency: 'P6M' }),
    );
  });

  test('没有识别到什么也画得出表', () => {
    expect(drawRecognitions([], { language: 'zh', columns: 60 })).toContain('原文');
  });
});
