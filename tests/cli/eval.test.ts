import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stemOf } from '../../src/cli/golds.js';
import { openExtractor } from '../../src/corpus/extractor.js';
import type { DocumentScore, Figures, Miss, ScoredType } from '../../src/model/evaluation.js';
import { displayWidth } from '../../src/output/width.js';
import { SAMPLE } from '../output/sample.js';
import { type Ran, run, STUB } from './console.js';

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const ZH = { LC_ALL: 'zh_CN.UTF-8' };

const PLAN = '甲市2025年工作要点\n一、建强支部\n1.建成示范点60个。\n2.抓好教育。\n';

/** Against the sample's record: a section missed, another value, a slogan and a note invented. */
const GOLD = `document: {title: 某市2025年工作要点, kind: opinions, region: {code: 990000}, period: {start: 2025, end: 2025}, published: 2025-01-01}
sections:
- {level: 1, number: 1, title: 建强支部, quote: 一、建强支部}
- {level: 1, number: 2, title: 责任单位, quote: 责任单位}
actions:
- {ordinal: 1, title: 建成“四强”党支部60个以上, status: planned, quote: 1.建成}
targets:
- {comparator: eq, value: 61, unit: 个, frequency: null, status: planned, deadline: 2025-12-31, quote: 党支部60个}
deadlines:
- {kind: by, start: null, end: 2025-12-31, frequency: null, quote: 2025年底前}
`;

interface Report {
  readonly schema: string;
  readonly types: Readonly<Record<ScoredType, Figures>>;
  readonly document: Readonly<Record<string, { readonly right: number; readonly of: number }>>;
  readonly below: readonly object[];
  readonly golds: readonly DocumentScore[];
  readonly misses?: readonly Miss[];
}

let folder: string;
const at = (...names: readonly string[]): string => join(folder, ...names);

/** The extractor knows the sample and no other document, so the figures are known. */
const evaluate = (args: readonly string[], env = {}, extractor = STUB): Promise<Ran> =>
  run(['eval', ...args], { extractor, env });

const reportOf = async (
  args: readonly string[],
  extractor = STUB,
): Promise<Report & { readonly status: number }> => {
  const { status, out } = await evaluate([...args, '-f', 'json'], {}, extractor);
  return { status, ...(JSON.parse(out) as Report) };
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-extract-eval-'));
  for (const name of ['甲', '乙', '文']) mkdirSync(at(name));
  writeFileSync(at('甲', '要点.txt'), PLAN);
  writeFileSync(at('甲', '要点.gold.yaml'), GOLD);
  writeFileSync(at('甲', '说明.md'), '标注的说明\n');
  writeFileSync(at('乙', '要点.yaml'), GOLD);
  writeFileSync(at('乙', '错.yaml'), GOLD.replace('quote: 责任单位', 'quote: 负责单位'));
  writeFileSync(at('文', '要点.txt'), PLAN);
  writeFileSync(at('文', '错.txt'), PLAN);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test.each([
  ['a/要点.gold.yaml', '要点'],
  ['要点.ann', '要点'],
  ['2025.要点.jsonld', '2025.要点'],
])('%s 的文件名是 %s', (path, stem) => {
  expect(stemOf(path)).toBe(stem);
});

describe('图表和数字', () => {
  test('json', async () => {
    const { status, schema, types, document, golds, misses } = await reportOf([at('甲')]);
    expect({ status, schema, misses }).toEqual({
      status: 0,
      schema: 'plan-extract-evaluation/1',
      misses: undefined,
    });
    expect(types.sections).toMatchObject({
      gold: 2,
      extracted: 1,
      found: { precision: 1, recall: 0.5 },
    });
    expect(types.targets).toMatchObject({ found: { f1: 1 }, exact: { f1: 0 } });
    expect(types.actions.exact.f1).toBe(1);
    expect(document['title']).toEqual({ right: 1, of: 1 });
    expect(document['kind']).toEqual({ right: 0, of: 1 });
    expect(golds.map(({ gold }) => gold)).toEqual(['要点']);
  });

  test('表格和漏、多、错', async () => {
    const { status, out, err } = await evaluate([at('甲', '要点.gold.yaml'), '--errors', 'all'], {
      ...ZH,
      COLUMNS: '64',
    });
    expect({ status, err }).toEqual({ status: 0, err: '' });
    for (const line of out.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(64);
    expect(out).toMatch(/│ 章节 +│ +2 │ +1 │ +0\.667 │/u);
    expect(out).toContain('章节：漏 1，多 0，错 0\n- 要点: …');
    expect(out.replaceAll('\n', '')).toContain('（【责任单位】：市委组织部');
    expect(out).toContain(
      '文件信息有错：1\n~ 要点: 某市2025年工作要点\n    kind: opinions → work-points\n',
    );
    expect(out).toContain('指标：漏 0，多 0，错 1\n~ 要点: ');
    expect(out).toContain('    comparator: eq → gte\n    value: 61 → 60\n');
  });

  test('宽的终端有准确率和召回率', async () => {
    const { out } = await evaluate([at('甲')], { COLUMNS: '120' });
    expect(out).toMatch(/│ Found P │ Found R │ Found F1 │ Exact P │/u);
    expect(out).toMatch(/Quotes equal to their span: \d+\/\d+\n$/u);
  });

  test('--errors 只列所要的类型', async () => {
    const { misses } = await reportOf([at('甲'), '--errors', 'targets', '--errors', 'document']);
    expect(misses?.map(({ type, sign }) => `${sign} ${type}`)).toEqual(['~ targets', '~ document']);
  });
});

describe('退出状态', () => {
  test.each<[string, readonly string[], number, number]>([
    ['达到', ['--min', 'targets=1'], 0, 0],
    ['定位达到，全对没有', ['--min', 'targets.found=1', '--min', 'targets.exact=0.6'], 1, 1],
    ['低于', ['--min', 'sections=0.7', '--min', 'actions=1'], 1, 1],
    ['提法的一类', ['--min', 'slogans.motto=0.5'], 0, 0],
  ])('--min %s', async (_, args, expected, below) => {
    const report = await reportOf([at('甲'), ...args]);
    expect(report.status).toBe(expected);
    expect(report.below).toHaveLength(below);
  });

  test('低于时在表格下说明', async () => {
    const { out } = await evaluate([at('甲'), '--min', 'sections=0.7'], ZH);
    expect(out).toContain('未达到要求：sections 定位 F1 0.667 < 0.7\n');
  });

  test('一份标注有误：1，其余照评；--text 指明文件所在', async () => {
    const { status, err, out } = await evaluate([at('乙'), '--text', at('文')], ZH);
    expect(status).toBe(1);
    expect(err).toBe(
      `plan-extract: 标注 ${at('乙', '错.yaml')} 第 4 行有误：文中没有“负责单位”（第 1 处）\n`,
    );
    expect(out).toMatch(/│ 章节 +│ +2 │/u);
  });

  test.each<[string, () => readonly string[], string]>([
    ['旁边没有文件', () => [at('乙', '要点.yaml')], 'no document for gold'],
    ['没有的标注', () => [at('没有.yaml')], 'file not found'],
    ['不认识的格式', () => [at('甲', '要点.txt')], 'not a gold file'],
    ['空目录', () => [at('文')], 'no input'],
    ['什么也不给', () => [], 'no input: name gold files'],
    ['没有的类型', () => ['a.yaml', '--errors', 'goals'], 'goals is not one of sections'],
    ['下限不对', () => ['a.yaml', '--min', 'targets=1.5'], 'targets=1.5 is not a type with an F1'],
    ['下限的类型不对', () => ['a.yaml', '--min', 'goals=0.5'], 'goals=0.5 is not'],
  ])('%s：2', async (_, args, words) => {
    const { status, out, err } = await evaluate(args());
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(words);
  });

  test('坏的 YAML 说出行', async () => {
    writeFileSync(at('坏.yaml'), 'targets:\n- {a: [}\n');
    expect((await evaluate([at('坏.yaml')])).err).toContain('坏.yaml, line 2: ');
  });
});

describe('标注工具的格式', () => {
  const extract = (args: readonly string[]): Promise<Ran> =>
    run(['extract', ...args], { extractor: openExtractor });
  const perfect = ({ status, types }: Report & { readonly status: number }): void => {
    expect(status).toBe(0);
    expect(types.targets.gold).toBeGreaterThan(0);
    const rates = Object.values(types).map(({ found, exact }) => [found.f1, exact.f1]);
    expect(rates).toEqual(rates.map(() => [1, 1]));
  };

  test.each(['webanno', 'brat', 'doccano'])('写成 %s 再评，连同网页', async (format) => {
    const out = at(`出-${format}`);
    const documents = ['html-work-report.html', 'tw-style-plan.txt'].map((name) => FIXTURES + name);
    const { status, err } = await extract([...documents, '-f', format, '-o', out]);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    perfect(await reportOf([out, '--text', FIXTURES], openExtractor));
  });

  test('brat 的文本在旁边，不用 --text', async () => {
    const out = at('出');
    await extract([at('甲', '要点.txt'), '-f', 'brat', '-o', `${out}/`]);
    perfect(await reportOf([out], openExtractor));
    perfect(await reportOf([join(out, '要点.ann')], openExtractor));
  });

  test('在输入旁边写 brat，输入不动', async () => {
    mkdirSync(at('旁'));
    copyFileSync(at('甲', '要点.txt'), at('旁', '要点.txt'));
    const { status } = await extract([at('旁', '要点.txt'), '-f', 'brat', '-o', at('旁')]);
    expect(status).toBe(0);
    perfect(await reportOf([at('旁')], openExtractor));
    // Not its own text layer: it would have to be overwritten.
    writeFileSync(at('旁', '要点.txt'), `\uFEFF${PLAN}`);
    const refused = await extract([at('旁', '要点.txt'), '-f', 'brat', '-o', at('旁')]);
    expect(refused.status).toBe(2);
    expect(refused.err).toContain('is one of the inputs');
  });

  test('几份文件的 brat 不能都写到标准输出', async () => {
    const files = [at('甲', '要点.txt'), at('文', '要点.txt')];
    const several = await extract([...files, '-f', 'brat']);
    expect({ status: several.status, out: several.out }).toEqual({ status: 2, out: '' });
    expect((await extract([files[0] as string, '-f', 'brat'])).out).toMatch(/^T1\tSection \d/u);
  });

  test('Doccano 带着文本，不用文件；别的标签说一声', async () => {
    const { text } = SAMPLE;
    const start = text.indexOf('建成');
    const label = [
      [start, start + 13, 'Target'],
      [0, 2, 'Place'],
    ];
    const lines = [
      { text, label },
      { text, label: [] },
    ].map((line) => JSON.stringify(line));
    writeFileSync(at('导出.jsonl'), `${lines.join('\n\n')}\n`);
    const { status, out, err } = await evaluate([
      at('导出.jsonl'),
      ...['-f', 'json', '--errors', 'all'],
    ]);
    const { types, misses, golds } = JSON.parse(out) as Report;
    expect(status).toBe(0);
    expect(err).toBe(`plan-extract: ${at('导出.jsonl')}: ignored what is tagged Place (1)\n`);
    expect(Object.keys(types)).toEqual(['targets']);
    expect(misses).toMatchObject([
      { sign: '+', quote: '建成“四强”党支部60个以上', gold: '导出:3' },
    ]);
    expect(golds.map(({ gold }) => gold)).toEqual(['导出:1', '导出:3']);
  });

  test('几份文件在一个 JSON-LD 里，按 source 找', async () => {
    const files = [at('甲', '要点.txt'), at('文', '错.txt')];
    const { out } = await extract([...files, '-f', 'webanno']);
    writeFileSync(at('全部.json'), out);
    const report = await reportOf([at('全部.json')], openExtractor);
    perfect(report);
    expect(report.golds.map(({ gold }) => gold)).toEqual(['要点', '错']);
  });

  test('改过的记录也是标注', async () => {
    mkdirSync(at('记录'));
    copyFileSync(at('甲', '要点.txt'), at('记录', '要点.txt'));
    await extract([at('记录', '要点.txt'), '-o', at('记录', '要点.yaml')]);
    perfect(await reportOf([at('记录')], openExtractor));
  });
});
