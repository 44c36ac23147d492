import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import type { Log, Result } from 'sarif';
import { describe, expect, test } from 'vitest';
import { codePointsOf } from '../../../src/model/code-points.js';
import { renderSarif } from '../../../src/output/findings/sarif.js';
import { uriOf } from '../../../src/output/findings/uris.js';
import {
  CLEAN,
  documentOf,
  EMPTY,
  ENGLISH,
  findingIn,
  LOOK,
  NASTY,
  PLAN,
  reportOf,
} from './sample.js';

const logOf = (text: string) => JSON.parse(text) as Log;
const runOf = (text: string) => {
  const [run] = logOf(text).runs;
  if (run === undefined) throw new Error('no run');
  return run;
};
const resultsOf = (text: string): readonly Result[] => runOf(text).results ?? [];

/** RFC 3986: only what may stand in a URI reference, and whole escapes. */
const URI =
  /^(?:file:\/\/[\w.%-]*)?(?:[\w\-.~!$&'()*+,;=:@/]|%[0-9A-F]{2})+(?:#(?:[\w\-.~!$&'()*+,;=:@/?]|%[0-9A-F]{2})*)?$/u;

describe('URI', () => {
  test.each([
    ['plans/甲.txt', null, 'plans/%E7%94%B2.txt'],
    ['./计 划/甲.txt', null, '%E8%AE%A1%20%E5%88%92/%E7%94%B2.txt'],
    ['.\\plans\\a b.txt', null, 'plans/a%20b.txt'],
    ['../a.txt', null, '../a.txt'],
    ['a:b.txt', null, 'a%3Ab.txt'],
    ['100%25#1?.txt', null, '100%2525%231%3F.txt'],
    ['/srv/计划.txt', null, 'file:///srv/%E8%AE%A1%E5%88%92.txt'],
    ['C:\\plans\\a b.txt', null, 'file:///C:/plans/a%20b.txt'],
    ['\\\\server\\share\\a.txt', null, 'file://server/share/a.txt'],
    ['a.zip', 'in/甲 #1.txt', 'a.zip#in/%E7%94%B2%20%231.txt'],
    ['表.csv', '3', '%E8%A1%A8.csv#3'],
    ['半\uD842个.txt', null, '%E5%8D%8A%EF%BF%BD%E4%B8%AA.txt'],
    ['-', null, '-'],
  ])('%s %s', (path, member, uri) => {
    expect(uriOf(path, member)).toBe(uri);
    expect(uri).toMatch(URI);
    expect(() => new URL(uri, 'file:///work/')).not.toThrow();
  });
});

/** The schema of SARIF 2.1.0 as it is published; of draft 04, whose `id` Ajv has another name for. */
const schema = JSON.parse(
  readFileSync(
    createRequire(import.meta.url).resolve(
      '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
    ),
    'utf8',
  ),
) as Record<string, unknown>;
delete schema['$schema'];
delete schema['id'];

const validate = new Ajv({
  allErrors: true,
  strict: false,
  validateFormats: false,
  unicodeRegExp: false,
}).compile(schema);

describe('SARIF', () => {
  test.each([
    ['各种各样的问题', NASTY, LOOK],
    ['英文', NASTY, ENGLISH],
    ['没有问题', CLEAN, LOOK],
    ['没有文件', EMPTY, LOOK],
  ])('%s：合乎模式', (_, report, look) => {
    validate(logOf(renderSarif(report, look)));
    expect(validate.errors).toBeNull();
  });

  test('模式会拒绝不合的', () => {
    const log = logOf(renderSarif(NASTY, LOOK));
    validate({ ...log, runs: [{ tool: {} }] });
    expect(validate.errors).not.toBeNull();
  });

  test('区域就是引文', () => {
    const points = codePointsOf(PLAN);
    const regions = resultsOf(renderSarif(NASTY, LOOK)).flatMap(
      ({ locations = [] }) => locations[0]?.physicalLocation?.region ?? [],
    );
    expect(regions).toHaveLength(7);
    for (const { charOffset = -1, charLength = 0, snippet } of regions)
      expect(points.slice({ start: charOffset, end: charOffset + charLength })).toBe(snippet?.text);
    expect(regions[0]).toMatchObject({ startLine: 2, startColumn: 7, endLine: 2, endColumn: 11 });
  });

  test('规则、级别和文件都对得上', () => {
    const { results = [], artifacts = [], tool } = runOf(renderSarif(NASTY, LOOK));
    const levels = results.map((result) => result.level);
    expect(levels.slice(0, 5)).toEqual(['error', 'warning', 'note', 'warning', 'warning']);
    for (const { ruleId, ruleIndex, locations } of results) {
      if (ruleIndex !== undefined) expect(tool.driver.rules?.[ruleIndex]?.id).toBe(ruleId);
      const { uri, index = -1 } = locations?.[0]?.physicalLocation?.artifactLocation ?? {};
      expect(artifacts[index]?.location?.uri).toBe(uri);
    }
    expect(artifacts.map(({ location }) => [location?.uri, location?.uriBaseId])).toEqual([
      [expect.stringMatching(/^%E8%AE%A1%20%E5%88%92\//u), '%SRCROOT%'],
      ['plans/2025/%E4%BA%8C.md', '%SRCROOT%'],
      ['file:///srv/%E8%AE%A1%E5%88%92/%E4%B8%89.txt', undefined],
      ['file:///C:/%E8%AE%A1%E5%88%92/%E5%9B%9B.txt', undefined],
      ['%E8%AF%AD%E6%96%99/a%20%E5%8C%85.zip#in/%E4%BA%94%20%231.txt', '%SRCROOT%'],
      ['%E5%85%AD.yaml', '%SRCROOT%'],
      ['%E6%97%A0%E4%BA%8B.txt', '%SRCROOT%'],
    ]);
  });

  test('行号不是文件的，不作文件的区域', () => {
    const [location] = resultsOf(renderSarif(NASTY, LOOK)).at(-2)?.locations ?? [];
    expect(location?.physicalLocation?.region).toBeUndefined();
    expect(location?.message?.text).toBe('3:9 ,');
    expect(location?.properties?.['textLayer']).toMatchObject({ startLine: 3, startColumn: 9 });
  });

  test('修复只改引文所在之处，压缩包里的不给', () => {
    const results = resultsOf(renderSarif(NASTY, LOOK));
    expect(results.flatMap(({ fixes = [] }) => fixes)).toHaveLength(1);
    expect(results[2]?.fixes?.[0]).toMatchObject({
      description: { text: '改为“，”' },
      artifactChanges: [
        {
          replacements: [
            {
              deletedRegion: { startLine: 3, startColumn: 9, endLine: 3, endColumn: 10 },
              insertedContent: { text: '，' },
            },
          ],
        },
      ],
    });
  });

  test('没有读成的文件：运行未成功', () => {
    const { invocations = [] } = runOf(renderSarif(NASTY, LOOK));
    expect(invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: 'error', descriptor: { id: 'damaged-file' } }],
    });
    expect(runOf(renderSarif(CLEAN, LOOK)).invocations?.[0]?.executionSuccessful).toBe(true);
  });

  test('方括号和圆括号相连不成为链接', () => {
    expect(resultsOf(renderSarif(NASTY, LOOK))[0]?.message.text).toContain('\\[戊](1)');
  });
});

describe('指纹', () => {
  const found = [
    { quote: '六大行动' },
    { quote: ',' },
    { rule: 'half-width-punctuation', quote: ',' },
    {},
    {},
  ];
  const fingerprints = (text: string) =>
    resultsOf(
      renderSarif(
        reportOf([
          documentOf(
            '甲.txt',
            found.map((one) => findingIn(text, one)),
          ),
        ]),
        LOOK,
      ),
    ).map(({ partialFingerprints }) => partialFingerprints?.['finding/v1']);

  test('各不相同', () => {
    expect(new Set(fingerprints(PLAN)).size).toBe(found.length);
  });

  test.each([
    ['前面多了几行', `一则按语。\n\n${PLAN}`],
    ['换行不同', PLAN.replaceAll('\r\n', '\n')],
    ['缩进不同', PLAN.replace('\t', '　　')],
  ])('%s，指纹不变', (_, text) => {
    expect(fingerprints(text)).toEqual(fingerprints(PLAN));
  });

  test('前后文字不同，指纹不同', () => {
    expect(fingerprints(PLAN.replace('惠民', '便民'))[0]).not.toBe(fingerprints(PLAN)[0]);
  });
});
