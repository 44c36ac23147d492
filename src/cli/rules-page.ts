/** docs/rules.md and docs/rules.zh-CN.md, as scripts/make-rules-pages.mjs writes them and a test expects them. */
import { describeRule, RULES } from '../check/index.js';
import type { Language } from '../model/diagnostic.js';
import { rulesMarkdown } from '../output/rules/markdown.js';

export const RULES_PAGES: readonly (readonly [path: string, language: Language])[] = [
  ['docs/rules.md', 'en'],
  ['docs/rules.zh-CN.md', 'zh'],
];

export const rulesPage = (language: Language): string =>
  rulesMarkdown(
    RULES.map((rule) => describeRule(rule, language)),
    language,
  );
