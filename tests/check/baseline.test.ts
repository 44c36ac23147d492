import { describe, expect, test } from 'vitest';
import {
  baselineOf,
  compareWithBaseline,
  parseBaseline,
  renderBaseline,
} from '../../src/check/index.js';
import { checkSubject } from '../../src/check/run.js';
import type { CheckedDocument } from '../../src/model/finding.js';
import { subjectOf } from './examine.js';

const SETTINGS = new Map([
  ['impossible-percentage', { severity: 'error' as const, options: {} }],
  ['replacement-character', { severity: 'error' as const, options: {} }],
]);

async function checked(
  text: string,
  { path = '甲.txt', language = 'zh' }: { path?: string; language?: 'zh' | 'en' } = {},
): Promise<CheckedDocument> {
  const subject = await subjectOf({ path, text });
  const findings = checkSubject(subject, SETTINGS, language);
  return { path, findings, suppressed: { inline: 0, baseline: 0 } };
}

const same = (path: string): string => path;

/** Findings of the later text that the baseline of the earlier one lets through, and what it has too many. */
async function fresh(earlier: string, later: string): Promise<readonly (string | number)[]> {
  const entries = baselineOf([await checked(earlier)], same);
  const { documents, left } = compareWithBaseline([await checked(later)], entries, same);
  const found = documents.flatMap(({ findings }) => findings.map(({ quote }) => quote));
  return [...found, left.reduce((sum, { count }) => sum + count, 0)];
}

const OLD = '一、加强学习。\n二、完善社会保障，扩大保障范围，参保覆盖率达到120%，做到应保尽保。\n';
const TWICE = `${OLD}\n${OLD}`;

describe('基线', () => {
  test.each<readonly [string, string, string, readonly (string | number)[]]>([
    ['没有变化', OLD, OLD, [0]],
    ['前面添了几行', OLD, `云溪市2025年工作要点\n\n\n${OLD}`, [0]],
    ['同一行里远处的话变了', OLD, OLD.replace('完善', '不断健全'), [0]],
    [
      '重新换行',
      OLD,
      OLD.replace('参保', '\n  参保').replace('二、', '二、 '),
      ['参保覆盖率达到120%', 1],
    ],
    ['前面添了一项，编号后移', OLD, OLD.replace('二、', '二、加强宣传。\n三、'), [0]],
    ['添了空格', OLD, OLD.replace('扩大', ' 扩大 '), [0]],
    ['紧挨着的话变了', OLD, OLD.replace('保障范围', '保险范围'), ['参保覆盖率达到120%', 1]],
    ['数变了', OLD, OLD.replace('120', '130'), ['参保覆盖率达到130%', 1]],
    ['改好了', OLD, OLD.replace('120', '100'), [1]],
    ['同样的又有一处', OLD, TWICE, ['参保覆盖率达到120%', 0]],
    ['两处改好了一处', TWICE, OLD, [1]],
    ['两处都在', TWICE, TWICE, [0]],
    ['另一条规则', OLD, OLD.replace('学习', '学\uFFFD'), ['\uFFFD', 0]],
  ])('%s', async (_, earlier, later, expected) => {
    expect(await fresh(earlier, later)).toEqual(expected);
  });

  test('换一种语言，同样的问题仍是旧的', async () => {
    const entries = baselineOf([await checked(OLD, { language: 'en' })], same);
    const { documents } = compareWithBaseline([await checked(OLD)], entries, same);
    expect(documents).toMatchObject([{ findings: [], suppressed: { inline: 0, baseline: 1 } }]);
  });

  test('别的文件里同样的问题是新的', async () => {
    const entries = baselineOf([await checked(OLD)], same);
    const { documents } = compareWithBaseline(
      [await checked(OLD, { path: '乙.txt' })],
      entries,
      same,
    );
    expect(documents[0]?.findings).toHaveLength(1);
  });

  test('次序只看内容，每个问题一行，读回来一样', async () => {
    const documents = await Promise.all([
      checked(TWICE, { path: '乙.txt' }),
      checked(OLD.replace('学习', '学\uFFFD'), { path: '__proto__' }),
      checked(OLD, { path: '甲.txt' }),
    ]);
    const entries = baselineOf(documents, same);
    const text = renderBaseline(entries);
    expect(renderBaseline(baselineOf([...documents].reverse(), same))).toBe(text);
    expect(parseBaseline(text)).toEqual(entries);
    expect(entries.map(({ path, count }) => `${path} ${count}`)).toEqual([
      '__proto__ 1',
      '__proto__ 1',
      '乙.txt 2',
      '甲.txt 1',
    ]);
    expect(text.split('\n').filter((line) => line.includes('"rule"'))).toHaveLength(4);
    expect(parseBaseline(renderBaseline([]))).toEqual([]);
  });

  test.each([
    '',
    '{}',
    '[]',
    '{"schema":"plan-extract-baseline/2","findings":[]}',
    '一、加强学习。',
  ])('不是基线：%j', (text) => {
    expect(parseBaseline(text)).toBeUndefined();
  });

  test('一行很长、问题很多', async () => {
    const text = `一、${'参保覆盖率达到120%，'.repeat(2000)}`;
    const document = await checked(text);
    expect(document.findings.length).toBeGreaterThan(1000);
    const { documents, left } = compareWithBaseline([document], baselineOf([document], same), same);
    expect(documents[0]?.findings).toEqual([]);
    expect(left).toEqual([]);
  });
});
