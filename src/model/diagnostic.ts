import type { Span } from './span.js';

export type Language = 'zh' | 'en';

/** What may be said of a document in its record: severity and wording, `{name}` filled from the arguments. */
export const DIAGNOSTICS = {
  'repaired-pinyin': {
    severity: 'info',
    zh: '删去拼音噪声“{removed}”',
    en: 'Removed pinyin noise “{removed}”',
  },
  'repaired-lost-character': {
    severity: 'info',
    zh: '补回丢失的字符：“{found}”→“{restored}”',
    en: 'Restored a lost character: “{found}” → “{restored}”',
  },
  'undecodable-bytes': {
    severity: 'warning',
    zh: '第 {offset} 字节起有 {bytes} 个字节无法按 {encoding} 解码',
    en: '{bytes} bytes at offset {offset} cannot be decoded as {encoding}',
  },
  'declared-mismatch': {
    severity: 'warning',
    zh: '文中称有 {declared} {unit}，实际找到 {found}',
    en: 'The text declares {declared} {unit}; {found} were found',
  },
} as const satisfies Record<
  string,
  { severity: 'info' | 'warning' | 'error'; zh: string; en: string }
>;

export type DiagnosticCode = keyof typeof DIAGNOSTICS;

/** A diagnostic before it is worded; `span` is UTF-16 in the text layer. */
export interface Note {
  readonly code: DiagnosticCode;
  readonly args: Readonly<Record<string, string | number>>;
  readonly span: Span | null;
}

export const word = (note: Note, language: Language): string =>
  DIAGNOSTICS[note.code][language].replace(/\{(?<name>\w+)\}/gu, (_, name: string) =>
    String(note.args[name] ?? ''),
  );
