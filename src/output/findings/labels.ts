/** Words of the formats for people. */
import type { CheckSummary } from '../../model/check-report.js';
import type { Language } from '../../model/diagnostic.js';
import type { Severity } from '../../model/finding.js';

export interface FindingLabels {
  /** Of a page. */
  readonly lang: string;
  readonly title: string;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly columns: Readonly<
    Record<'place' | 'severity' | 'message' | 'rule' | 'quote' | 'group' | 'why' | 'count', string>
  >;
  /** What was found, and what was left out, each a sentence without an end. */
  readonly summary: (summary: CheckSummary) => readonly string[];
  readonly and: string;
  readonly colon: string;
  readonly bracket: (text: string) => string;
  readonly whole: string;
  readonly fixable: string;
  readonly fix: (text: string) => string;
  readonly failed: string;
  readonly rules: string;
  readonly contents: string;
  readonly documents: (concerned: number, all: number) => string;
  readonly filters: {
    readonly title: string;
    readonly severity: string;
    readonly rule: string;
    readonly all: string;
    readonly reset: string;
    /** {shown} and {total} are put in by the script. */
    readonly result: string;
  };
  readonly made: (version: string) => string;
}

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

export const FINDING_LABELS: Readonly<Record<Language, FindingLabels>> = {
  zh: {
    lang: 'zh-CN',
    title: '检查结果',
    severities: { error: '错误', warning: '警告', info: '提示' },
    columns: {
      place: '位置',
      severity: '级别',
      message: '问题',
      rule: '规则',
      quote: '原文',
      group: '类别',
      why: '理由',
      count: '次数',
    },
    summary: ({ findings, errors, warnings, infos, documents, concerned, ...rest }) => [
      findings === 0
        ? `${documents} 份文件，没有发现问题`
        : `${findings} 个问题（错误 ${errors}、警告 ${warnings}、提示 ${infos}），在 ${documents} 份文件中的 ${concerned} 份`,
      ...(rest.fixable === 0 ? [] : [`${rest.fixable} 个可用 --fix 修复`]),
      ...(rest.suppressed.inline === 0 ? [] : [`${rest.suppressed.inline} 个按文中注释略过`]),
      ...(rest.suppressed.baseline === 0 ? [] : [`${rest.suppressed.baseline} 个在基线中`]),
      ...(rest.failed === 0 ? [] : [`${rest.failed} 份文件无法检查`]),
    ],
    and: '；',
    colon: '：',
    bracket: (text) => `（${text}）`,
    whole: '全文',
    fixable: '可修复',
    fix: (text) => (text === '' ? '删去' : `改为“${text}”`),
    failed: '无法检查的文件',
    rules: '涉及的规则',
    contents: '目录',
    documents: (concerned, all) => `文件（${all} 份中的 ${concerned} 份）`,
    filters: {
      title: '筛选',
      severity: '级别',
      rule: '规则',
      all: '全部',
      reset: '重置',
      result: '显示 {shown} / {total} 个',
    },
    made: (version) => `由 plan-extract ${version} 生成`,
  },
  en: {
    lang: 'en',
    title: 'Findings',
    severities: { error: 'error', warning: 'warning', info: 'info' },
    columns: {
      place: 'Place',
      severity: 'Severity',
      message: 'Finding',
      rule: 'Rule',
      quote: 'Text',
      group: 'Group',
      why: 'Why',
      count: 'Findings',
    },
    summary: ({ findings, errors, warnings, infos, documents, concerned, ...rest }) => [
      findings === 0
        ? `${plural(documents, 'document')}, no findings`
        : `${plural(findings, 'finding')} (${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${infos} info) in ${concerned} of ${plural(documents, 'document')}`,
      ...(rest.fixable === 0 ? [] : [`${rest.fixable} can be fixed with --fix`]),
      ...(rest.suppressed.inline === 0
        ? []
        : [`${rest.suppressed.inline} let pass by comments in the text`]),
      ...(rest.suppressed.baseline === 0 ? [] : [`${rest.suppressed.baseline} in the baseline`]),
      ...(rest.failed === 0 ? [] : [`${plural(rest.failed, 'document')} could not be checked`]),
    ],
    and: '; ',
    colon: ': ',
    bracket: (text) => ` (${text})`,
    whole: 'document',
    fixable: 'fixable',
    fix: (text) => (text === '' ? 'leave out' : `write “${text}”`),
    failed: 'Documents that could not be checked',
    rules: 'Rules concerned',
    contents: 'Contents',
    documents: (concerned, all) => `Documents (${concerned} of ${all})`,
    filters: {
      title: 'Filter',
      severity: 'Severity',
      rule: 'Rule',
      all: 'All',
      reset: 'Reset',
      result: '{shown} of {total} shown',
    },
    made: (version) => `Made by plan-extract ${version}`,
  },
};
