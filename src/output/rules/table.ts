import type { RuleDescription } from '../../model/rule-description.js';
import type { Look } from '../format.js';
import { drawGrid } from '../grid.js';
import { RULE_LABELS } from './labels.js';

/** 说有六项，实际五项。读者不知少了哪一项。 → 说有六项，实际五项。 */
const firstSentence = (text: string): string => /^.*?(?:。|\.(?= |$)|$)/su.exec(text)?.[0] ?? text;

export function drawRules(rules: readonly RuleDescription[], look: Look): string {
  const { headings, severities, groups, total } = RULE_LABELS[look.language];
  const rows = rules.map(({ id, group, severities: own, fixable, why }) => [
    id,
    groups[group] ?? group,
    severities[own['recommended'] ?? 'off'],
    fixable ? '✓' : '',
    firstSentence(why),
  ]);
  const table = drawGrid(
    [
      { heading: headings.rule, isWhole: true },
      { heading: headings.group, from: 60 },
      { heading: headings.severity },
      { heading: headings.fix, from: 60 },
      { heading: headings.why, from: 80 },
    ],
    rows,
    look.columns,
  );
  return `${table}${total(rules.length)}\n`;
}
