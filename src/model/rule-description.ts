/** A rule as it is shown to people, in one language: plain data. */
import type { Severity } from './finding.js';

export interface RuleDescription {
  readonly id: string;
  readonly group: string;
  readonly looksAt: 'record' | 'document' | 'corpus';
  /** By preset. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  readonly fixable: boolean;
  readonly why: string;
  readonly source: string | null;
  /** With {name} where the finding puts something in. */
  readonly messages: readonly string[];
  readonly options: readonly RuleOption[];
  readonly notOk: readonly RuleExample[];
  readonly ok: readonly RuleExample[];
}

export interface RuleOption {
  readonly name: string;
  /** integer · string[] · "a" | "b" */
  readonly type: string;
  readonly default: unknown;
  readonly about: string | null;
}

/** One document, or several of a corpus; without a path where its name is of no matter. */
export type RuleExample = readonly { readonly path: string | null; readonly text: string }[];
