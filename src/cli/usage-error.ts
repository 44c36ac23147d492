/** Mistakes in the command line itself, worded in messages/. */
export interface UsageErrorArgs {
  readonly 'unknown-command': { readonly name: string; readonly suggestion: string };
  readonly 'unknown-subcommand': { readonly name: string; readonly suggestion: string | null };
  readonly 'unknown-option': { readonly option: string; readonly suggestion: string | null };
  readonly 'missing-value': { readonly option: string };
  readonly 'excess-arguments': { readonly command: string };
  readonly 'no-input': { readonly command: string };
  readonly 'missing-option': { readonly option: string };
  readonly 'exclusive-options': { readonly options: readonly [string, string] };
  readonly 'no-such-part': { readonly index: number; readonly of: number };
  /** Whatever else commander objects to, in its own words. */
  readonly other: { readonly message: string };
}

export type UsageErrorCode = keyof UsageErrorArgs;

export class UsageError<C extends UsageErrorCode = UsageErrorCode> extends Error {
  override readonly name = 'UsageError';
  readonly code: C;
  readonly args: UsageErrorArgs[C];

  constructor(code: C, args: UsageErrorArgs[C]) {
    super(`${code} ${JSON.stringify(args)}`);
    this.code = code;
    this.args = args;
  }
}
