import type { RuleDescription, RuleExample } from '../../model/rule-description.js';
import type { Look } from '../format.js';
import { wrap } from '../width.js';
import { exampleLines } from './example.js';
import { RULE_LABELS } from './labels.js';

/** Of one paragraph. */
const MOST = 100;

/** A rule for the terminal: what it is for, then what it finds and what not. */
export function explainRule(rule: RuleDescription, { language, columns }: Look): string {
  const { headings, severities, groups, looksAt, fixable, colon, comma } = RULE_LABELS[language];
  const indented = (text: string, indent: string): readonly string[] =>
    wrap(text, columns - indent.length, MOST).map((line) => indent + line);
  const block = (heading: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', `${heading}${colon.trimEnd()}`, ...lines];
  const example = (sign: string) => (one: RuleExample) =>
    exampleLines(one)
      .flatMap((line) => (line === '' ? [''] : wrap(line, columns - 4, MOST)))
      .map((line, i) => (i === 0 ? `  ${sign} ${line}` : `    ${line}`.trimEnd()));
  const facts = [
    [headings.group, groups[rule.group] ?? rule.group],
    [
      headings.severity,
      Object.entries(rule.severities)
        .map(([preset, severity]) => `${preset} ${severities[severity]}`)
        .join(comma),
    ],
    [headings.lookedAt, looksAt[rule.looksAt]],
    ...(rule.source === null ? [] : [[headings.source, rule.source]]),
    ...(rule.fixable ? [[headings.fix, fixable]] : []),
  ];
  const options = rule.options.map(
    ({ name, type, default: standard, about }) =>
      `${name}${colon}${type}${comma}${headings.default} ${JSON.stringify(standard)}${about === null ? '' : `${comma}${about}`}`,
  );
  return [
    rule.id,
    '',
    ...indented(rule.why, '  '),
    '',
    ...facts.flatMap(([name, value]) => indented(`${name}${colon}${value}`, '  ')),
    ...block(
      headings.messages,
      rule.messages.flatMap((message) => indented(message, '  ')),
    ),
    ...block(headings.notOk, rule.notOk.flatMap(example('✗'))),
    ...block(headings.ok, rule.ok.flatMap(example('✓'))),
    ...block(
      headings.options,
      options.flatMap((option) => indented(option, '  ')),
    ),
  ]
    .map((line) => `${line}\n`)
    .join('');
}
