import type { Io, OutputStream } from '../../src/cli/io.js';
import { main } from '../../src/cli/main.js';
import { type OpenExtractor, openExtractor } from '../../src/corpus/extractor.js';
import { UserError } from '../../src/model/user-error.js';
import { SAMPLE } from '../output/sample.js';

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

export interface Setting {
  readonly stdin?: string | readonly Uint8Array[];
  readonly env?: Readonly<Record<string, string>>;
  /** null: the real one, in this thread. */
  readonly extractor?: OpenExtractor | null;
  readonly isTTY?: boolean;
  /** Fails the n-th write to stdout with this code. */
  readonly breaks?: { readonly at: number; readonly code: string };
}

/** Knows one document whatever the bytes; 坏 in them is a wrong encoding, 虫 a bug. */
export const STUB: OpenExtractor = async () => async (content, path) => {
  const text = content instanceof Uint8Array ? new TextDecoder().decode(content) : content.text;
  if (text.includes('坏'))
    throw new UserError('wrong-encoding', { path, encoding: 'big5', offset: 3 });
  if (text.includes('虫')) throw new TypeError('of undefined');
  return {
    text: SAMPLE.text,
    record: { ...SAMPLE.record, source: { ...SAMPLE.record.source, path } },
  };
};

/** `main` without a process. */
export async function run(args: readonly string[], setting: Setting = {}): Promise<Ran> {
  let out = '';
  let err = '';
  let writes = 0;
  const stdout: OutputStream = {
    isTTY: setting.isTTY ?? false,
    on: () => undefined,
    write: (text, done) => {
      writes++;
      const { breaks } = setting;
      if (breaks !== undefined && writes >= breaks.at)
        done(Object.assign(new Error(breaks.code), { code: breaks.code }));
      else {
        out += text;
        done();
      }
    },
  };
  const stderr: OutputStream = {
    on: () => undefined,
    write: (text, done) => {
      err += text;
      done();
    },
  };
  const { stdin = '' } = setting;
  const io: Io = {
    stdin: (async function* () {
      if (typeof stdin !== 'string') yield* stdin;
      else if (stdin !== '') yield stdin;
    })(),
    stdout,
    stderr,
    env: setting.env ?? {},
  };
  const { extractor = STUB } = setting;
  const status = await main(args, io, extractor ?? openExtractor);
  return { status, out, err };
}
