/** Rules over one document, or over all of a run: drafts are worded, placed and put in order. */
import type { Language } from '../model/diagnostic.js';
import { ELEMENT_TYPES } from '../model/elements.js';
import type { Finding } from '../model/finding.js';
import type { Span } from '../model/span.js';
import type { Digest } from './digest.js';
import { suppress } from './directives.js';
import { type Lines, linesOf } from './lines.js';
import type { AnyRule, Draft } from './rule.js';
import { RULES, ruleById } from './rules/index.js';
import { unusedDisable } from './rules/text/unused-disable.js';
import type { RuleSetting, RuleSettings } from './settings.js';
import type { Subject } from './subject.js';

export interface CheckedSubject {
  readonly findings: readonly Finding[];
  /** Findings that comments in the document let pass. */
  readonly suppressed: number;
  /** Rules for a corpus that such comments switch off for this document. */
  readonly disabled: readonly string[];
}

/** What the rules find, without what comments in the document let pass. */
export function checkDocument(
  subject: Subject,
  settings: RuleSettings,
  language: Language,
): CheckedSubject {
  const { kept, count, disabled, faults } = suppress(
    checkSubject(subject, settings, language),
    subject.document,
    {
      exists: (rule) => ruleById(rule) !== undefined,
      ran: (rule) =>
        settings.has(rule) && rule !== unusedDisable.id && ruleById(rule)?.looksAt !== 'corpus',
    },
  );
  const setting = settings.get(unusedDisable.id);
  const lines = faults.length === 0 || setting === undefined ? null : linesOf(layerOf(subject));
  const idle =
    lines === null || setting === undefined
      ? []
      : faults.map((draft) => finding(unusedDisable, setting, draft, language, lines, ''));
  return {
    findings: idle.length === 0 ? kept : [...kept, ...idle].sort(inOrder),
    suppressed: count,
    disabled: RULES.flatMap(({ id, looksAt }) =>
      looksAt === 'corpus' && disabled(id) ? [id] : [],
    ),
  };
}

const layerOf = ({ document }: Subject): string => document?.layer ?? '';

/** All that the rules find, in the order of the text; what is said of the whole document first. */
export function checkSubject(
  subject: Subject,
  settings: RuleSettings,
  language: Language,
): readonly Finding[] {
  const { record, document } = subject;
  const lines = document === null ? null : linesOf(document.layer);
  const findings: Finding[] = [];
  for (const rule of RULES) {
    const setting = settings.get(rule.id);
    if (setting === undefined || rule.looksAt === 'corpus') continue;
    if (rule.looksAt === 'document' && document === null) continue;
    const drafts =
      rule.looksAt === 'record'
        ? rule.check(subject, setting.options)
        : rule.check(document as NonNullable<typeof document>, subject, setting.options);
    for (const draft of drafts) {
      const quote = lines === null ? quoteOf(record, draft) : '';
      findings.push(finding(rule, setting, draft, language, lines, quote));
    }
  }
  return findings.sort(inOrder);
}

/** By path. All documents are laid side by side once, so the options of the first one hold for all. */
export function checkCorpus(
  digests: readonly Digest[],
  settingsOf: (path: string) => RuleSettings,
  language: Language,
): ReadonlyMap<string, readonly Finding[]> {
  const findings = new Map<string, Finding[]>();
  for (const rule of RULES) {
    if (rule.looksAt !== 'corpus') continue;
    const concerned = digests.filter(({ path }) => settingsOf(path).has(rule.id));
    const [first] = concerned;
    if (first === undefined) continue;
    const { options } = settingsOf(first.path).get(rule.id) as RuleSetting;
    for (const draft of rule.check(concerned, options)) {
      const setting = settingsOf(draft.path).get(rule.id);
      if (setting === undefined) continue;
      const found = finding(rule, setting, draft, language, null, '');
      const own = findings.get(draft.path);
      if (own === undefined) findings.set(draft.path, [found]);
      else own.push(found);
    }
  }
  return findings;
}

function finding(
  rule: AnyRule,
  { severity }: RuleSetting,
  { span, args = {}, message = 'default', fix = undefined }: Draft,
  language: Language,
  lines: Lines | null,
  quoted: string,
): Finding {
  const wording = rule.messages[message];
  if (wording === undefined) throw new Error(`${rule.id} has no message ${message}`);
  return {
    rule: rule.id,
    severity,
    message: filled(wording[language], args),
    span,
    quote: span === null ? '' : (lines?.slice(span) ?? quoted),
    position: span === null ? null : (lines?.positionOf(span) ?? null),
    ...((span === null ? null : lines?.lineAt(span)) ?? { line: null, lineFrom: 1 }),
    fix: fix ?? null,
  };
}

const filled = (wording: string, args: Readonly<Record<string, string | number>>): string =>
  wording.replace(/\{(?<name>\w+)\}/gu, (_, name: string) => String(args[name] ?? ''));

/** Of a record without its document the elements hold the only slices that are known. */
function quoteOf(record: Subject['record'], { span }: Draft): string {
  if (span === null) return '';
  const isIt = ({ start, end }: Span): boolean => start === span.start && end === span.end;
  for (const type of ELEMENT_TYPES)
    for (const element of record[type])
      if ('span' in element ? isIt(element.span) : element.spans.some(isIt)) return element.quote;
  return '';
}

const inOrder = (a: Finding, b: Finding): number =>
  (a.span?.start ?? -1) - (b.span?.start ?? -1) ||
  (a.span?.end ?? -1) - (b.span?.end ?? -1) ||
  a.rule.localeCompare(b.rule);
