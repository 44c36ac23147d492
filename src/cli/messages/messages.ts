/** What every language must word; a code without wording does not compile. */
import type { UserErrorArgs } from '../../model/user-error.js';
import type { TableColumns } from '../../text/index.js';
import type { ProgressFigures } from '../progress.js';
import type { UsageErrorArgs } from '../usage-error.js';

type Wording<Args> = { readonly [Code in keyof Args]: (args: Args[Code]) => string };

/** Why something is not readable, not writable or not a value. Other codes of the system show as they are. */
export type Reason =
  | 'ENOENT'
  | 'EACCES'
  | 'EPERM'
  | 'EISDIR'
  | 'ENOTDIR'
  | 'EEXIST'
  | 'ENOSPC'
  | 'EROFS'
  | 'ENAMETOOLONG'
  | 'ELOOP'
  | 'is-an-input'
  | 'leads-outside'
  | 'not-json'
  | 'no-text-field'
  | 'not-a-date'
  | 'not-a-count'
  | 'not-a-size'
  | 'not-a-minimum'
  | 'not-one-table'
  | 'binary'
  | 'file-each'
  | 'not-resumable'
  | 'not-records'
  | 'not-a-number-of-jobs'
  | 'not-seconds'
  | 'not-a-level'
  | 'unknown-rule'
  | 'unknown-option'
  | 'unknown-key'
  | 'config-too-large'
  | 'exists'
  | 'duplicate'
  | 'too-many-words'
  | 'nested-too-deep'
  | 'dictionary-too-large'
  | 'traditional'
  | 'no-annotations'
  | 'not-an-annotation'
  | 'no-place';

export interface PartFigures {
  readonly index: number;
  readonly of: number;
  readonly done: number;
  readonly kept: number;
  readonly failed: number;
  readonly path: string;
}

export interface Summary {
  readonly done: number;
  readonly kept: number;
  readonly failed: number;
  readonly isStopped: boolean;
  /** Where a run that was stopped left its lines. */
  readonly left: string | null;
  /** The list of failures. */
  readonly list: string | null;
}

export type HelpKey =
  | 'program'
  | 'extract'
  | 'text'
  | 'recognise'
  | 'shard'
  | 'merge'
  | 'lists'
  | 'index'
  | 'of'
  | 'partsFolder'
  | 'partsOutput'
  | 'mergeOutput'
  | 'schema'
  | 'eval'
  | 'dictionary'
  | 'lookup'
  | 'list'
  | 'validate'
  | 'help'
  | 'files'
  | 'file'
  | 'phrases'
  | 'schemaName'
  | 'compare'
  | 'plans'
  | 'themes'
  | 'table'
  | 'formatOfComparison'
  | 'comparisonOutput'
  | 'report'
  | 'plansToReport'
  | 'reportOutput'
  | 'diff'
  | 'oldPlan'
  | 'newPlan'
  | 'tableOfDifference'
  | 'format'
  | 'formatOfRecognitions'
  | 'output'
  | 'encoding'
  | 'keywords'
  | 'dictionaryFile'
  | 'golds'
  | 'textFolder'
  | 'formatOfEvaluation'
  | 'errors'
  | 'minimum'
  | 'terms'
  | 'dictionaryFiles'
  | 'formatOfDictionary'
  | 'sloganKind'
  | 'domain'
  | 'lang'
  | 'maxBytes'
  | 'maxUnpacked'
  | 'timeout'
  | 'jobs'
  | 'resume'
  | 'tables'
  | 'tablesFormat'
  | 'failures'
  | 'textColumn'
  | 'idColumn'
  | 'normalised'
  | 'stdin'
  | 'reference'
  | 'check'
  | 'toCheck'
  | 'formatOfFindings'
  | 'config'
  | 'noConfig'
  | 'preset'
  | 'rule'
  | 'ignoreFile'
  | 'baseline'
  | 'noBaseline'
  | 'updateBaseline'
  | 'cache'
  | 'cacheLocation'
  | 'maxWarnings'
  | 'quiet'
  | 'fix'
  | 'dryRun'
  | 'init'
  | 'force'
  | 'findingsOutput'
  | 'rules'
  | 'explain'
  | 'ruleNames'
  | 'formatOfRules'
  | 'formatOfExplanation'
  | 'helpOption'
  | 'versionOption';

/** Of commander's layout. */
export type TitleKey = 'Usage:' | 'Arguments:' | 'Options:' | 'Commands:';

export type CommandName =
  | 'extract'
  | 'shard'
  | 'merge'
  | 'text'
  | 'compare'
  | 'report'
  | 'diff'
  | 'check'
  | 'init'
  | 'rules'
  | 'explain'
  | 'recognise'
  | 'schema'
  | 'eval'
  | 'dictionary';

export interface Messages {
  readonly errors: Wording<UserErrorArgs>;
  readonly usage: Wording<UsageErrorArgs>;
  readonly reasons: Readonly<Record<Reason, string>>;
  /** `yaml, json`: a list of what is allowed. */
  readonly oneOf: (choices: readonly string[]) => string;
  /** Tags of annotations that are not of an element type. */
  readonly ignoredTags: (path: string, tags: readonly string[]) => string;
  /** On a line of its own, or beside the bar. */
  readonly progress: (figures: ProgressFigures) => string;
  readonly summary: (figures: Summary) => string;
  readonly part: (figures: PartFigures) => string;
  /** Files in folders that are no documents, by extension. */
  readonly skipped: (extensions: ReadonlyMap<string, number>) => string;
  readonly guessedColumns: (path: string, columns: TableColumns) => string;
  /** Nothing is left to check. */
  readonly allIgnored: (files: number) => string;
  readonly baselineWritten: (path: string, findings: number) => string;
  /** Findings of the baseline that are no longer there. */
  readonly stale: (path: string, findings: number) => string;
  readonly tooManyWarnings: (warnings: number, most: number) => string;
  readonly fixed: (fixes: number, files: number) => string;
  readonly wouldFix: (fixes: number, files: number) => string;
  /** Its encoding cannot be written without loss. */
  readonly notFixed: (path: string, encoding: string) => string;
  /** Documents with fixes that are no text files of their own. */
  readonly notFixable: (documents: number) => string;
  readonly configWritten: (path: string) => string;
  readonly bug: (path: string | null) => string;
  readonly help: Readonly<Record<HelpKey, string>>;
  readonly titles: Readonly<Record<TitleKey, string>>;
  readonly standard: (value: string) => string;
  readonly examples: Readonly<Record<CommandName | 'program', string>>;
}

/** A reason in words; whatever has none stays as it is. */
export const explain =
  (reasons: Messages['reasons']) =>
  (reason: string): string =>
    Object.hasOwn(reasons, reason) ? reasons[reason as Reason] : reason;
