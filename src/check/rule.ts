/** A rule carries its reason, its wording and its own examples; one test runs them all. */
import type { z } from 'zod';
import type { Fix, Severity } from '../model/finding.js';
import type { Span } from '../model/span.js';
import type { Digest } from './digest.js';
import type { ExaminedDocument, Subject } from './subject.js';

export const RULE_GROUPS = [
  'structure',
  'targets',
  'deadlines',
  'slogans',
  'references',
  'responsible',
  'text',
  'form',
  'corpus',
] as const;
export type RuleGroup = (typeof RULE_GROUPS)[number];

/** In both languages; `{name}` is filled from the arguments of a draft. */
export interface Wording {
  readonly zh: string;
  readonly en: string;
}

/** A finding before it is worded and placed. */
export interface Draft {
  /** Code points of the text layer; null: the whole document. */
  readonly span: Span | null;
  readonly args?: Readonly<Record<string, string | number>>;
  /** One of the rule's `messages`; default `default`. */
  readonly message?: string;
  readonly fix?: Fix;
}

interface Described {
  readonly id: string;
  readonly group: RuleGroup;
  /** In the recommended preset; `off`: only in those that name it. */
  readonly severity: Severity | 'off';
  /** What goes wrong for a reader of the plan or of its record. */
  readonly why: Wording;
  /** GB/T 9704-2012, 7.3.3; Civil Code, art. 1259. */
  readonly source?: string;
  readonly messages: Readonly<Record<string, Wording>>;
}

/** A document of an example: its whole text, or one with a name and format of its own; or a record. */
export type Example = string | { readonly path: string; readonly text: string } | RecordExample;

/** A record whose document is not read. */
export interface RecordExample {
  /** The text that it was extracted from. */
  readonly recordOf: string;
  /** What its document says now; absent: the document is not there. */
  readonly now?: string;
  /** What has been written into the record since, by field. */
  readonly changed?: Readonly<Record<string, unknown>>;
}

/** Looks at one record; the document is at hand where it was read. */
export interface RecordRule<O = unknown> extends Described {
  readonly looksAt: 'record';
  /** Of the values in a configuration; each has a default. */
  readonly options?: z.ZodType<O>;
  readonly ok: readonly Example[];
  readonly notOk: readonly Example[];
  readonly check: (subject: Subject, options: O) => Iterable<Draft>;
}

/** Looks at the text or outline, and is silent on records without their document. */
export interface DocumentRule<O = unknown> extends Described {
  readonly looksAt: 'document';
  readonly options?: z.ZodType<O>;
  readonly ok: readonly Example[];
  readonly notOk: readonly Example[];
  readonly check: (document: ExaminedDocument, subject: Subject, options: O) => Iterable<Draft>;
}

/** Looks at all documents of a run together. */
export interface CorpusRule<O = unknown> extends Described {
  readonly looksAt: 'corpus';
  readonly options?: z.ZodType<O>;
  readonly ok: readonly (readonly Example[])[];
  readonly notOk: readonly (readonly Example[])[];
  readonly check: (
    digests: readonly Digest[],
    options: O,
  ) => Iterable<Draft & { readonly path: string }>;
}

export type Rule<O = unknown> = RecordRule<O> | DocumentRule<O> | CorpusRule<O>;

/** What the list of rules holds: the options' type is the rule's own business. */
// biome-ignore lint/suspicious/noExplicitAny: a rule takes only options that its own schema parsed
export type AnyRule = RecordRule<any> | DocumentRule<any> | CorpusRule<any>;

export const defineRecordRule = <O>(rule: Omit<RecordRule<O>, 'looksAt'>): RecordRule<O> => ({
  looksAt: 'record',
  ...rule,
});

export const defineDocumentRule = <O>(rule: Omit<DocumentRule<O>, 'looksAt'>): DocumentRule<O> => ({
  looksAt: 'document',
  ...rule,
});

export const defineCorpusRule = <O>(rule: Omit<CorpusRule<O>, 'looksAt'>): CorpusRule<O> => ({
  looksAt: 'corpus',
  ...rule,
});
