import type { Language } from '../../model/diagnostic.js';
import type { RuleDescription, RuleExample } from '../../model/rule-description.js';
import { plain } from '../comparison/markdown.js';
import { exampleLines } from './example.js';
import { RULE_LABELS } from './labels.js';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;

const code = (text: string): string => `\`${text}\``;

/** In a table a bar within code would part the cells. */
const codeCell = (text: string): string => code(text.replaceAll('|', '\\|'));

/** @param most examples of either kind */
export function ruleMarkdown(
  rule: RuleDescription,
  language: Language,
  { level, most }: { readonly level: number; readonly most: number },
): string {
  const { headings, severities, looksAt, fixable, colon, comma } = RULE_LABELS[language];
  const severity = Object.entries(rule.severities)
    .map(([preset, own]) => `${code(preset)} ${severities[own]}`)
    .join(comma);
  const facts = [
    `${headings.severity}${colon}${severity}`,
    `${headings.lookedAt}${colon}${looksAt[rule.looksAt]}`,
    ...(rule.source === null ? [] : [`${headings.source}${colon}${plain(rule.source)}`]),
    ...(rule.fixable ? [`${headings.fix}${colon}${fixable}`] : []),
    `${headings.messages}${colon}${rule.messages.map(plain).join(' · ')}`,
  ];
  return [
    `${'#'.repeat(level)} ${rule.id}\n`,
    `${plain(rule.why)}\n`,
    facts.map((fact) => `- ${fact}\n`).join(''),
    examples(headings.notOk, rule.notOk.slice(0, most)),
    examples(headings.ok, rule.ok.slice(0, most)),
    ...(rule.options.length === 0 ? [] : [optionsOf(rule, language)]),
  ].join('\n');
}

/** Examples of one line stand together, longer ones by themselves. */
function examples(heading: string, list: readonly RuleExample[]): string {
  const all = list.map(exampleLines);
  const short = all.filter(({ length }) => length === 1).flat();
  const long = all.filter(({ length }) => length > 1);
  const blocks = [...(short.length === 0 ? [] : [short]), ...long].map(fenced);
  return `**${heading}**\n\n${blocks.join('\n')}`;
}

/** With a fence that no line of it ends. */
function fenced(lines: readonly string[]): string {
  const longest = lines.join('\n').match(/`{3,}/gu) ?? [];
  const fence = '`'.repeat(longest.reduce((most, { length }) => Math.max(most, length + 1), 3));
  return `${fence}text\n${lines.map((line) => `${line}\n`).join('')}${fence}\n`;
}

function optionsOf({ options }: RuleDescription, language: Language): string {
  const { headings } = RULE_LABELS[language];
  return [
    row([headings.option, headings.type, headings.default, headings.about]),
    row(['---', '---', '---', '---']),
    ...options.map(({ name, type, default: standard, about }) =>
      row([code(name), codeCell(type), codeCell(JSON.stringify(standard)), plain(about ?? '')]),
    ),
  ].join('');
}

/** Of the page; `explain` shows them all. */
const MOST = 3;

/** The page of all rules. */
export function rulesMarkdown(rules: readonly RuleDescription[], language: Language): string {
  const { headings, severities, groups, page } = RULE_LABELS[language];
  const groupsInUse = [...new Set(rules.map(({ group }) => group))];
  const of = (group: string): readonly RuleDescription[] =>
    rules.filter((rule) => rule.group === group);
  const overview =
    row([headings.rule, headings.group, headings.severity, headings.fix]) +
    row(['---', '---', '---', '---']) +
    groupsInUse
      .flatMap(of)
      .map(({ id, group, severities: own, fixable }) =>
        row([
          `[${id}](#${id})`,
          groups[group] ?? group,
          severities[own['recommended'] ?? 'off'],
          fixable ? '✓' : '',
        ]),
      )
      .join('');
  const sections = groupsInUse.map(
    (group) =>
      `## ${groups[group] ?? group}\n\n${of(group)
        .map((rule) => ruleMarkdown(rule, language, { level: 3, most: MOST }))
        .join('\n')}`,
  );
  return [page, overview, ...sections].join('\n');
}
