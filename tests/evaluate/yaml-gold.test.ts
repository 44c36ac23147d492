import { describe, expect, test } from 'vitest';
import { readYamlGold } from '../../src/evaluate/index.js';
import { parseYaml } from '../../src/lexicon/yaml.js';
import { codePointsOf } from '../../src/model/code-points.js';
import { UserError } from '../../src/model/user-error.js';

const TEXT = '𠮷田县2025年要点\n建成站点60个。再建成站点60个。\n';

const read = (yaml: string, text = TEXT) => {
  const { value, lineOf } = parseYaml(yaml);
  return readYamlGold(value, text, codePointsOf(text), { path: '甲.gold.yaml', lineOf });
};

const target = (more: string): string =>
  `targets:\n- {comparator: eq, value: 60, unit: 个, frequency: null, status: planned, deadline: null, ${more}}\n`;

describe('引文成为位置', () => {
  test.each([
    ['第一处', 'quote: 建成站点60个', { start: 11, end: 18 }],
    ['第二处', 'quote: 建成站点60个, nth: 2', { start: 20, end: 27 }],
    ['给出位置', 'quote: 建成站点60个, span: {start: 20, end: 27}', { start: 20, end: 27 }],
    ['重叠的也算', 'quote: 个。, nth: 2', { start: 26, end: 28 }],
  ])('%s，按码点计', (_, more, span) => {
    expect(read(target(more)).elements.targets[0]?.span).toEqual(span);
  });

  test('没写的 valueMax、items 是空，没写的类型没有要素', () => {
    const { elements, document, by } = read(
      `${target('quote: 60个')}slogans:\n- {text: 四强, kind: numeric}\nactions:\n`,
    );
    expect(elements.targets[0]?.fields).toMatchObject({ valueMax: null, deadline: null });
    expect(elements.slogans[0]).toEqual({
      span: null,
      fields: { text: '四强', kind: 'numeric', number: null, items: [] },
    });
    expect(elements.actions).toEqual([]);
    expect({ document, by }).toEqual({ document: null, by: 'text' });
  });

  test('YAML 读成数字的日期、编码仍是文字', () => {
    const { document } = read(
      'document: {title: 2025, kind: other, region: {name: 甲市, code: 370700}, period: {start: 2023, end: 2025}, published: 2025-01-02}\n',
    );
    expect(document).toEqual({
      title: '2025',
      kind: 'other',
      plan: null,
      region: '370700',
      issuer: null,
      period: '2023–2025',
      published: '2025-01-02',
    });
  });
});

describe('有误的标注说出文件和行', () => {
  const line = 2;
  test.each<[string, string, string, object]>([
    ['文中没有', target('quote: 建成70个'), 'gold-quote', { line, quote: '建成70个', nth: 1 }],
    ['没有第三处', target('quote: 建成站点60个, nth: 3'), 'gold-quote', { line, nth: 3 }],
    ['位置越界', target('quote: 建成, span: {start: 1, end: 99}'), 'gold-span', { line, end: 99 }],
    [
      '位置与引文不符',
      target('quote: 建成, span: {start: 0, end: 2}'),
      'gold-text',
      { line, annotated: '建成', found: '𠮷田' },
    ],
    ['没有引文', target('nth: 1'), 'bad-gold', { line, at: 'targets.0.quote' }],
    [
      '字段写错',
      'milestones:\n- {year: 2025, them: 抓推进, quote: 建成}\n',
      'bad-gold',
      { line, at: 'milestones.0.theme' },
    ],
    [
      '比较符不对',
      `deadlines: []\n${target('quote: 建成').replace('eq', 'least')}`,
      'bad-gold',
      { line: 3, at: 'targets.0.comparator' },
    ],
    ['不是列表', 'targets: 60个\n', 'bad-gold', { line: 1, at: 'targets' }],
    ['文种不对', 'document: {kind: plan}\n', 'bad-gold', { line: 1, at: 'document.kind' }],
    ['不是对象', '- 60个\n', 'bad-gold', { line: null, at: '' }],
  ])('%s', (_, yaml, code, args) => {
    let thrown: unknown;
    try {
      read(yaml);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(UserError);
    const { code: got, args: gotArgs } = thrown as UserError;
    expect({ code: got, args: gotArgs }).toEqual({
      code,
      args: expect.objectContaining({ path: '甲.gold.yaml', ...args }) as unknown,
    });
  });
});

test('第两万处', () => {
  const text = '建成1个。'.repeat(20_000);
  const yaml = { declared: [{ count: 1, of: 'self', quote: '1个', nth: 20_000 }] };
  const origin = { path: '甲.yaml', lineOf: () => null };
  const { elements } = readYamlGold(yaml, text, codePointsOf(text), origin);
  expect(elements.declared[0]?.span).toEqual({ start: 99_997, end: 99_999 });
});
