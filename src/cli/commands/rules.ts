import { describeRule, RULES } from '../../check/index.js';
import { drawRules } from '../../output/rules/table.js';
import { columnsOf, print } from '../io.js';
import type { TableFormat } from '../options.js';
import type { ExitStatus, Session } from '../session.js';

export async function runRules(
  format: TableFormat,
  { io, language }: Session,
): Promise<ExitStatus> {
  const rules = RULES.map((rule) => describeRule(rule, language));
  if (format === 'json') await print(io, `${JSON.stringify(rules, null, 2)}\n`);
  else await print(io, drawRules(rules, { language, columns: columnsOf(io), colour: 0 }));
  return 0;
}
