import { describeRule, ruleById, unknownRule } from '../../check/index.js';
import type { RuleDescription } from '../../model/rule-description.js';
import { ruleMarkdown } from '../../output/rules/markdown.js';
import { explainRule } from '../../output/rules/text.js';
import { columnsOf, print } from '../io.js';
import { report } from '../mistakes.js';
import type { ExplanationFormat } from '../options.js';
import { type ExitStatus, type Session, statusOf } from '../session.js';
import { UsageError } from '../usage-error.js';

/** A rule that does not exist is reported, and the others go on. */
export async function runExplain(
  named: readonly string[],
  format: ExplanationFormat,
  session: Session,
): Promise<ExitStatus> {
  if (named.length === 0) throw new UsageError('no-input', { command: 'explain' });
  const { io, language } = session;
  const rules: RuleDescription[] = [];
  for (const name of named) {
    const rule = ruleById(name);
    if (rule !== undefined) rules.push(describeRule(rule, language));
    else await report(unknownRule(name), session);
  }
  if (rules.length > 0) await print(io, render(rules, format, session));
  return statusOf(rules.length, named.length - rules.length);
}

function render(
  rules: readonly RuleDescription[],
  format: ExplanationFormat,
  { io, language }: Session,
): string {
  if (format === 'json')
    return `${JSON.stringify(rules.length === 1 ? rules[0] : rules, null, 2)}\n`;
  const all = { level: 2, most: Number.POSITIVE_INFINITY };
  const look = { language, columns: columnsOf(io), colour: 0 } as const;
  return rules
    .map((rule) =>
      format === 'markdown' ? ruleMarkdown(rule, language, all) : explainRule(rule, look),
    )
    .join('\n');
}
