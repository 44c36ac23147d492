/** A report with all that formats have to bear. */
import { linesOf } from '../../../src/check/lines.js';
import { codePointsOf } from '../../../src/model/code-points.js';
import type { CheckedDocument, Finding, Fix, Severity } from '../../../src/model/finding.js';
import type { CheckReport } from '../../../src/output/findings/index.js';
import type { Look } from '../../../src/output/format.js';

export const LOOK: Look = { language: 'zh', columns: 80, colour: 0 };
export const ENGLISH: Look = { ...LOOK, language: 'en' };

interface Found {
  readonly rule?: string;
  readonly severity?: Severity;
  readonly message?: string;
  /** Its first place in the text, or the nth. */
  readonly quote?: string;
  readonly nth?: number;
  readonly fix?: string;
}

/** A finding in a text, as the check would make it; without a quote, of the whole document. */
export function findingIn(text: string, found: Found = {}): Finding {
  const { rule = 'declared-count', severity = 'warning', message = '声明 6 项，实际 5 项' } = found;
  const { quote, nth = 1, fix } = found;
  const common = { rule, severity, message };
  if (quote === undefined)
    return { ...common, span: null, quote: '', position: null, line: null, lineFrom: 1, fix: null };
  let unit = -1;
  for (let n = 0; n < nth; n++) unit = text.indexOf(quote, unit + 1);
  if (unit < 0) throw new Error(`no ${quote}`);
  const { fromUnits } = codePointsOf(text);
  const span = { start: fromUnits(unit), end: fromUnits(unit + quote.length) };
  const lines = linesOf(text);
  const own: Fix | null = fix === undefined ? null : { span, text: fix };
  return {
    ...common,
    span,
    quote,
    position: lines.positionOf(span),
    ...lines.lineAt(span),
    fix: own,
  };
}

export const documentOf = (
  path: string,
  findings: readonly Finding[] = [],
  more: Partial<CheckedDocument> = {},
): CheckedDocument => ({
  path,
  file: path,
  isPlain: true,
  findings,
  suppressed: { inline: 0, baseline: 0 },
  ...more,
});

export const reportOf = (
  documents: readonly CheckedDocument[],
  failures: CheckReport['failures'] = [],
): CheckReport => ({ documents, failures, rules: RULES, version: '0.1.0' });

const RULES: CheckReport['rules'] = [
  {
    id: 'declared-count',
    group: 'structure',
    severity: 'warning',
    why: '说有六项而只有五项，读者不知道少了哪一项。',
    source: null,
  },
  {
    id: 'half-width-punctuation',
    group: 'text',
    severity: 'off',
    why: '中文里的标点 <用全角> & "引号"。',
    source: 'GB/T 15834-2011',
  },
];

export const PLAN =
  '云溪市2025年工作要点\r\n一、𠮷日惠民六大行动\r\n\t（一）社区食堂,建成12家，覆盖率\u202E达到\u202C95%。\r\n（二）托育\u0000服务\u001B[31m扩容|提质。';

/** A name and a message that try to be more than text. */
export const HOSTILE_PATH = '计 划/要点,1:2%25 “甲”<b>&\'"\u202E.txt';
export const HOSTILE_MESSAGE =
  '甲|乙\r\n::error::丙 ]]><script>alert(1)</script> & "丁" 100% [戊](1) {0} \u0000\u001B\uFFFE\uD800 `己` <!-- -->';

export const NASTY: CheckReport = reportOf(
  [
    documentOf(HOSTILE_PATH, [
      findingIn(PLAN, { severity: 'error', message: HOSTILE_MESSAGE }),
      findingIn(PLAN, { quote: '六大行动' }),
      findingIn(PLAN, { rule: 'half-width-punctuation', severity: 'info', quote: ',', fix: '，' }),
      findingIn(PLAN, { quote: '达到\u202C95%。\r\n（二）托育' }),
      findingIn(PLAN, { rule: 'unknown-rule', quote: '\u0000服务\u001B[31m扩容|提质' }),
    ]),
    documentOf('plans\\2025\\二.md', [findingIn(PLAN, { quote: '六大行动' })]),
    documentOf('/srv/计划/三.txt', [findingIn(PLAN, { quote: '六大行动' })]),
    documentOf('C:\\计划\\四.txt', [findingIn(PLAN, { quote: '六大行动' })]),
    documentOf('./语料/a 包.zip#in/五 #1.txt', [findingIn(PLAN, { quote: ',', fix: '，' })], {
      file: './语料/a 包.zip',
      isPlain: false,
    }),
    documentOf(
      '六.yaml',
      [
        {
          ...findingIn(PLAN, { quote: '六大行动' }),
          position: null,
          line: null,
        },
      ],
      { isPlain: false },
    ),
    documentOf('无事.txt', [], { suppressed: { inline: 2, baseline: 3 } }),
  ],
  [{ path: '坏 的.docx', code: 'damaged-file', message: 'docx 文件不完整或已损坏：坏 的.docx' }],
);

export const CLEAN = reportOf([documentOf('甲.txt'), documentOf('乙.txt')]);
export const EMPTY = reportOf([]);
