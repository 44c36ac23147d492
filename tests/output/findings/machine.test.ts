/** Formats for programs: JSON, GitLab, JUnit, Checkstyle. */
import { describe, expect, test } from 'vitest';
import { checkReportSchema } from '../../../src/model/check-report.js';
import { renderCheckstyle } from '../../../src/output/findings/checkstyle.js';
import { renderGitlab } from '../../../src/output/findings/gitlab.js';
import {
  FINDING_FORMAT_NAMES,
  FINDING_FORMATS,
  findingFormatOf,
} from '../../../src/output/findings/index.js';
import { renderJson } from '../../../src/output/findings/json.js';
import { renderJunit } from '../../../src/output/findings/junit.js';
import { childrenOf, parseXml } from '../../../src/text/readers/xml.js';
import {
  CLEAN,
  documentOf,
  EMPTY,
  findingIn,
  HOSTILE_PATH,
  LOOK,
  NASTY,
  PLAN,
  reportOf,
} from './sample.js';

describe('格式依扩展名', () => {
  test.each([
    ['结果.txt', 'stylish'],
    ['结果.json', 'json'],
    ['结果.SARIF', 'sarif'],
    ['结果.sarif.json', 'sarif'],
    ['结果.xml', 'junit'],
    ['结果.md', 'markdown'],
    ['结果.html', 'html'],
    ['结果.log', undefined],
    ['sarif', undefined],
    ['-', undefined],
  ])('%s', (path, format) => {
    expect(findingFormatOf(path)).toBe(format);
  });
});

describe.each(FINDING_FORMAT_NAMES)('%s', (format) => {
  test('没有文件、没有问题也成文，终端再窄也不出错', async () => {
    const render = await FINDING_FORMATS[format].load();
    for (const report of [EMPTY, CLEAN, NASTY])
      for (const language of ['zh', 'en'] as const) {
        const text = render(report, { language, columns: 20, colour: 0 });
        expect(text.slice(-1)).toMatch(/^\n?$/u);
        expect(text).not.toMatch(/undefined|NaN|\[object/u);
        expect(text).not.toContain('\u001B');
      }
  });
});

describe('json', () => {
  test('合乎模式，位置和引文原样', () => {
    const data = checkReportSchema.parse(JSON.parse(renderJson(NASTY, LOOK)));
    expect(data.summary).toEqual({
      documents: 7,
      concerned: 6,
      failed: 1,
      findings: 10,
      errors: 1,
      warnings: 8,
      infos: 1,
      fixable: 1,
      suppressed: { inline: 2, baseline: 3 },
    });
    expect(data.findings[2]).toEqual({
      path: HOSTILE_PATH,
      rule: 'half-width-punctuation',
      severity: 'info',
      message: '声明 6 项，实际 5 项',
      span: { start: 34, end: 35 },
      quote: ',',
      position: { line: 3, column: 9, endLine: 3, endColumn: 10 },
      fix: { span: { start: 34, end: 35 }, text: '，' },
    });
    expect(data.documents.map(({ path }) => path)).toEqual(NASTY.documents.map(({ path }) => path));
    expect(data.failures).toEqual(NASTY.failures);
  });
});

describe('gitlab', () => {
  interface Issue {
    readonly description: string;
    readonly check_name: string;
    readonly fingerprint: string;
    readonly severity: string;
    readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
  }
  const issuesOf = (report: typeof NASTY) =>
    JSON.parse(renderGitlab(report, LOOK)) as readonly Issue[];

  test('必需的都有，指纹各不相同', () => {
    const issues = issuesOf(NASTY);
    expect(issues).toHaveLength(11);
    for (const { description, severity, location } of issues) {
      expect(description).toMatch(/^[^\n]+$/u);
      expect(['info', 'minor', 'major', 'blocker']).toContain(severity);
      expect(location.path).not.toMatch(/^\.\/|\\|#/u);
      expect(location.lines.begin).toBeGreaterThanOrEqual(1);
    }
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(11);
  });

  test('同样的问题在不同文件里，指纹不同；行移动后指纹不变', () => {
    const at = (path: string, text: string) =>
      issuesOf(reportOf([documentOf(path, [findingIn(text, { quote: '六大行动' })])]))[0];
    const [one, other, moved] = [at('甲.txt', PLAN), at('乙.txt', PLAN), at('甲.txt', `\n${PLAN}`)];
    expect(other?.fingerprint).not.toBe(one?.fingerprint);
    expect(moved?.fingerprint).toBe(one?.fingerprint);
    expect([one, moved].map((issue) => issue?.location.lines.begin)).toEqual([2, 3]);
  });

  test('没有发现问题是空列表', () => {
    expect(issuesOf(CLEAN)).toEqual([]);
  });
});

const rootOf = (text: string): Element => {
  const root = parseXml(text);
  if (root === undefined) throw new Error('not well-formed');
  return root;
};

const attribute = (name: string) => (element: Element) => element.getAttribute(name);

/** As XML 1.0 has it; anything else no parser may take. */
const ALLOWED = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;

describe('junit', () => {
  const text = renderJunit(NASTY, LOOK);
  const suites = childrenOf(rootOf(text));

  test('每份文件一组，每处一例，读回来还是原样', () => {
    expect(text).toMatch(ALLOWED);
    expect(suites.map(attribute('name'))).toEqual([
      ...NASTY.documents.map(({ path }) => path),
      '坏 的.docx',
    ]);
    expect(suites.map((suite) => childrenOf(suite).length)).toEqual([5, 1, 1, 1, 1, 1, 1, 1]);
    const [whole] = childrenOf(suites[0] as Element);
    const [failure] = childrenOf(whole as Element);
    expect(failure?.getAttribute('message')).toBe(
      '甲|乙 ::error::丙 ]]><script>alert(1)</script> & "丁" 100% [戊](1) {0} ␀␛ `己` <!-- -->',
    );
    expect(failure?.textContent).toBe(failure?.getAttribute('message'));
  });

  test('数目相符：提示不算失败，没有读成的算错误', () => {
    const root = rootOf(text);
    expect(['tests', 'failures', 'errors'].map((name) => root.getAttribute(name))).toEqual([
      '12',
      '9',
      '1',
    ]);
    const cases = suites.flatMap(childrenOf).flatMap(childrenOf);
    expect(cases.map(({ tagName }) => tagName)).toEqual([
      ...['failure', 'failure', 'system-out', 'failure', 'failure'],
      ...['failure', 'failure', 'failure', 'failure', 'failure', 'error'],
    ]);
  });

  test('行号是文件的才写', () => {
    const [plain, page] = [true, false].map((isPlain) =>
      documentOf('甲.html', [findingIn(PLAN, { quote: '六大行动' })], { isPlain }),
    );
    const lines = [plain, page].map((document) => {
      const root = rootOf(renderJunit(reportOf(document === undefined ? [] : [document]), LOOK));
      return childrenOf(root).flatMap(childrenOf).map(attribute('line'));
    });
    expect(lines).toEqual([['2'], ['']]);
  });

  test('没有问题的文件是通过的一例', () => {
    const [suite] = childrenOf(rootOf(renderJunit(CLEAN, LOOK)));
    expect(childrenOf(suite as Element).map(attribute('name'))).toEqual(['no findings']);
    expect(childrenOf(suite as Element).flatMap(childrenOf)).toEqual([]);
  });
});

describe('checkstyle', () => {
  const text = renderCheckstyle(NASTY, LOOK);
  const files = childrenOf(rootOf(text));

  test('读回来还是原样', () => {
    expect(text).toMatch(ALLOWED);
    expect(files.map(attribute('name'))).toEqual([
      ...NASTY.documents.map(({ path }) => path),
      '坏 的.docx',
    ]);
    const errors = childrenOf(files[0] as Element);
    expect(
      errors.map((error) => ['line', 'column', 'severity'].map((n) => error.getAttribute(n))),
    ).toEqual([
      ['1', '', 'error'],
      ['2', '7', 'warning'],
      ['3', '9', 'info'],
      ['3', '20', 'warning'],
      ['4', '6', 'warning'],
    ]);
    expect(errors[2]?.getAttribute('source')).toBe('plan-extract.half-width-punctuation');
    expect(errors[0]?.getAttribute('message')).toContain(']]><script>alert(1)</script> & "丁"');
  });
});
