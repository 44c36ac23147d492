/** Words of what is said of rules. */
import type { Language } from '../../model/diagnostic.js';
import type { Severity } from '../../model/finding.js';
import type { RuleDescription } from '../../model/rule-description.js';
import { FINDING_LABELS } from '../findings/labels.js';

export interface RuleLabels {
  readonly severities: Readonly<Record<Severity | 'off', string>>;
  readonly groups: Readonly<Record<string, string>>;
  readonly looksAt: Readonly<Record<RuleDescription['looksAt'], string>>;
  readonly headings: Readonly<
    Record<
      | 'rule'
      | 'group'
      | 'severity'
      | 'fix'
      | 'why'
      | 'source'
      | 'lookedAt'
      | 'messages'
      | 'notOk'
      | 'ok'
      | 'options'
      | 'option'
      | 'type'
      | 'default'
      | 'about',
      string
    >
  >;
  readonly fixable: string;
  readonly colon: string;
  readonly comma: string;
  readonly total: (rules: number) => string;
  /** Of the page of all rules, in Markdown. */
  readonly page: string;
}

export const RULE_LABELS: Readonly<Record<Language, RuleLabels>> = {
  zh: {
    severities: { ...FINDING_LABELS.zh.severities, off: '关闭' },
    groups: {
      structure: '结构',
      targets: '指标',
      deadlines: '时限',
      slogans: '提法',
      references: '引用文件',
      responsible: '责任单位',
      text: '文字',
      form: '公文格式',
      corpus: '语料',
    },
    looksAt: {
      record: '记录（没有原文也能检查）',
      document: '原文',
      corpus: '一次检查的全部文件',
    },
    headings: {
      rule: '规则',
      group: '类别',
      severity: '级别',
      fix: '修复',
      why: '理由',
      source: '依据',
      lookedAt: '检查对象',
      messages: '报告',
      notOk: '错误的例子',
      ok: '正确的例子',
      options: '选项',
      option: '选项',
      type: '类型',
      default: '默认',
      about: '说明',
    },
    fixable: '可用 --fix 修复',
    colon: '：',
    comma: '，',
    total: (rules) => `共 ${rules} 条规则；plan-extract explain 规则 说明其中一条`,
    page: `# 检查规则

\`plan-extract check\` 所用的全部规则，由规则自身的说明和例子生成（\`npm run docs:rules\`）；英文版见 [rules.md](rules.md)。
每个例子都经过测试：错误的例子一定报告，正确的例子一定不报告。

级别有：错误，一定不对；警告，多半不对；提示，值得一看；关闭，默认不检查。下表的级别是预设 \`recommended\` 的，各预设的级别见各条规则。
`,
  },
  en: {
    severities: { ...FINDING_LABELS.en.severities, off: 'off' },
    groups: {
      structure: 'structure',
      targets: 'targets',
      deadlines: 'deadlines',
      slogans: 'slogans',
      references: 'references',
      responsible: 'responsible bodies',
      text: 'text',
      form: 'form of official documents',
      corpus: 'corpus',
    },
    looksAt: {
      record: 'the record (also without its document)',
      document: 'the document',
      corpus: 'all documents of a run',
    },
    headings: {
      rule: 'Rule',
      group: 'Group',
      severity: 'Severity',
      fix: 'Fix',
      why: 'Why',
      source: 'Source',
      lookedAt: 'Looks at',
      messages: 'Messages',
      notOk: 'Wrong',
      ok: 'Right',
      options: 'Options',
      option: 'Option',
      type: 'Type',
      default: 'Default',
      about: 'Meaning',
    },
    fixable: 'can be fixed with --fix',
    colon: ': ',
    comma: ', ',
    total: (rules) => `${rules} rules; plan-extract explain RULE tells more of one`,
    page: `# Rules

All rules of \`plan-extract check\`, made from what the rules say of themselves and from their own examples
(\`npm run docs:rules\`); in Chinese: [rules.zh-CN.md](rules.zh-CN.md). Every example is tested: what is wrong is
found, and what is right is not.

An error is certainly wrong, a warning very probably, an info is worth a look; off is not looked for. The table has the
severities of the preset \`recommended\`; those of all presets stand with the rules.
`,
  },
};
