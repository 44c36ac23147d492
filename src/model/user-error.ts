/** Mistakes a user can mend. `code` and `args` are worded per language in cli/messages.ts. */
export interface UserErrorArgs {
  readonly 'file-not-found': { readonly path: string };
  readonly 'is-directory': { readonly path: string };
  readonly 'not-readable': { readonly path: string; readonly reason: string };
  readonly 'not-writable': { readonly path: string; readonly reason: string };
  readonly 'empty-file': { readonly path: string };
  readonly 'no-text': { readonly path: string };
  readonly 'binary-file': { readonly path: string };
  readonly 'too-large': { readonly path: string; readonly bytes: number; readonly limit: number };
  readonly 'unsupported-format': { readonly path: string; readonly format: string };
  /** Cut off, or not what its name or first bytes say. */
  readonly 'damaged-file': { readonly path: string; readonly format: string };
  readonly 'encrypted-file': { readonly path: string; readonly format: string };
  /** A PDF of pictures: its pages hold no characters. */
  readonly 'no-text-layer': { readonly path: string; readonly pages: number };
  readonly 'unpacked-too-large': { readonly path: string; readonly limit: number };
  readonly 'missing-column': {
    readonly path: string;
    readonly column: string;
    readonly columns: readonly string[];
  };
  /** No column is plainly the text of documents. */
  readonly 'no-text-column': { readonly path: string; readonly columns: readonly string[] };
  /** `path` is that of the table or archive; a member is addressed as PATH#MEMBER. */
  readonly 'unknown-member': { readonly path: string; readonly member: string };
  readonly 'several-documents': {
    readonly path: string;
    readonly count: number;
    readonly example: string;
  };
  readonly 'dangling-link': { readonly path: string };
  /** A folder without a file that could be one. */
  readonly 'no-documents': { readonly path: string };
  readonly 'no-match': { readonly pattern: string };
  /** Of what should list paths, `line` is the first, and nothing is there. */
  readonly 'not-a-list': { readonly path: string; readonly line: string };
  readonly 'no-parts': { readonly path: string };
  /** A part of a corpus without its last line, or with other lines than it closed with. */
  readonly 'damaged-part': { readonly path: string };
  /** Parts of two corpora, or made by other programs, dictionaries or options. */
  readonly 'other-part': { readonly path: string; readonly than: string };
  readonly 'missing-parts': {
    readonly path: string;
    readonly missing: readonly number[];
    readonly of: number;
  };
  /** The process that read the document ended, twice. */
  readonly 'worker-died': { readonly path: string };
  /** Its thread was ended; nobody tries it again. */
  readonly timeout: { readonly path: string; readonly seconds: number };
  readonly 'unknown-encoding': { readonly encoding: string; readonly known: readonly string[] };
  readonly 'wrong-encoding': {
    readonly path: string;
    readonly encoding: string;
    readonly offset: number;
  };
  readonly 'bad-dictionary': {
    readonly path: string;
    readonly line: number | null;
    readonly reason: string;
    /** The entry, or the way to it, that the reason speaks of. */
    readonly entry?: string;
  };
  readonly 'bad-config': {
    readonly path: string;
    readonly line: number | null;
    readonly reason: string;
    /** rules.numbering-gab */
    readonly at?: string;
    /** What may have been meant. */
    readonly suggestion?: string;
  };
  readonly 'no-baseline': { readonly path: string };
  /** Something else stands there. */
  readonly 'bad-baseline': { readonly path: string };
  readonly 'bad-cache': { readonly path: string };
  readonly 'unknown-rule': { readonly rule: string; readonly suggestion: string | null };
  readonly 'bad-option': {
    readonly option: string;
    readonly value: string;
    readonly reason: string;
  };
  /** It says that it is a record of this program. */
  readonly 'bad-record': {
    readonly path: string;
    readonly reason: string;
    /** targets.3.value */
    readonly at: string;
  };
  /** Of a file with several records, one that is none. */
  readonly 'no-record': { readonly path: string; readonly nth: number };
  readonly 'too-few-plans': { readonly count: number };
  readonly 'unknown-gold': { readonly path: string };
  readonly 'bad-gold': {
    readonly path: string;
    readonly line: number | null;
    readonly reason: string;
    /** targets.3.value */
    readonly at?: string;
  };
  /** No document beside a gold, or in the folder named for it. */
  readonly 'gold-document': { readonly path: string; readonly folder: string };
  readonly 'gold-quote': {
    readonly path: string;
    readonly line: number | null;
    readonly quote: string;
    readonly nth: number;
  };
  readonly 'gold-span': {
    readonly path: string;
    readonly line: number | null;
    readonly start: number;
    readonly end: number;
  };
  readonly 'gold-text': {
    readonly path: string;
    readonly line: number | null;
    readonly annotated: string;
    readonly found: string;
  };
  readonly 'bad-input-line': { readonly line: number; readonly reason: string };
}

export type UserErrorCode = keyof UserErrorArgs;

export class UserError<C extends UserErrorCode = UserErrorCode> extends Error {
  override readonly name = 'UserError';
  readonly code: C;
  readonly args: UserErrorArgs[C];

  constructor(code: C, args: UserErrorArgs[C]) {
    super(`${code} ${JSON.stringify(args)}`);
    this.code = code;
    this.args = args;
  }
}
