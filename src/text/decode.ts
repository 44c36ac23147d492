/** Bytes become text. Detection: BOM, meta charset of pages, strict UTF-8, then the encoding whose text holds the most common characters. */
import { isUtf8, transcode } from 'node:buffer';
import type { Note } from '../model/diagnostic.js';
import { span } from '../model/span.js';
import { UserError } from '../model/user-error.js';

export interface Decoded {
  /** BOM dropped, line ends as they are; U+FFFD only where a note says so or the file has it. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly notes: readonly Note[];
}

export interface DecodeOptions {
  /** For error messages. */
  readonly path: string;
  /** Any case, any alias; overrides detection. */
  readonly encoding?: string;
  /** A page may declare its charset itself. */
  readonly html?: boolean;
}

export const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Letters and digits only: UTF-8, utf_8 and utf8 are one. `utf16` takes its byte order from the bytes. */
const ALIASES: Readonly<Record<string, Encoding | 'utf-16'>> = {
  utf8: 'utf-8',
  utf8sig: 'utf-8',
  utf8bom: 'utf-8',
  ascii: 'utf-8',
  usascii: 'utf-8',
  utf16: 'utf-16',
  unicode: 'utf-16',
  ucs2: 'utf-16',
  utf16le: 'utf-16le',
  ucs2le: 'utf-16le',
  utf16be: 'utf-16be',
  ucs2be: 'utf-16be',
  gb18030: 'gb18030',
  gbk: 'gb18030',
  xgbk: 'gb18030',
  gb2312: 'gb18030',
  gb231280: 'gb18030',
  euccn: 'gb18030',
  cp936: 'gb18030',
  ms936: 'gb18030',
  windows936: 'gb18030',
  big5: 'big5',
  big5hkscs: 'big5',
  xbig5: 'big5',
  cp950: 'big5',
  ms950: 'big5',
  windows950: 'big5',
};

const named = (name: string): Encoding | 'utf-16' | undefined => {
  const plain = name.toLowerCase().replace(/[^a-z0-9]/gu, '');
  return Object.hasOwn(ALIASES, plain) ? ALIASES[plain] : undefined;
};

/** Any of these in a decoded text speaks for its encoding: frequent characters of both scripts and marks. */
const COMMON = new Set(
  '的一是不了在有人这上大来和我个中地到国为会以发展建设工作要年政府市省县区经济社会管理部门机关党委员组织制度' +
    '实施推进加强提高全面完善落实重点任务目标项目企业农业农村教育文化生态环境保护安全服务体系能力水平改革创新' +
    '质量问题生活群众干部学习领导责任单位计划规划方案意见通知办法条例规定按照关于以及等各級级对于与及其他二三四五六七八九十' +
    '這來個國為會發設經濟實進強點標項業農護務體質問題習導責單劃規條對與關黨員組織門機長區縣總動資產開計畫辦' +
    '，。、；：“”（）《》「」',
);

const BOMS: readonly { encoding: Encoding; bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'gb18030', bytes: [0x84, 0x31, 0x95, 0x33] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

const SAMPLE = 1 << 18;

/**
 * @throws UserError `unknown-encoding`; `wrong-encoding` where a forced encoding leaves nearly
 * nothing readable; `binary-file`; `empty-file` (no bytes but a BOM); `no-text` (only blanks).
 */
export function decode(bytes: Uint8Array, options: DecodeOptions): Decoded {
  const { path } = options;
  const bom = BOMS.find((candidate) => candidate.bytes.every((byte, i) => bytes[i] === byte));
  if (bytes.length === (bom?.bytes.length ?? 0)) throw new UserError('empty-file', { path });

  const encoding =
    options.encoding === undefined
      ? (bom?.encoding ?? detect(bytes, options.html ?? false))
      : forced(options.encoding, bytes, bom?.encoding);
  const skip = bom?.encoding === encoding ? bom.bytes.length : 0;
  const { text, notes, damage } = decodeAs(bytes.subarray(skip), encoding, skip);

  if (options.encoding !== undefined) {
    const misread = damage > 0.5 || isMisread(text, bytes, encoding, bom?.encoding);
    if (misread) {
      const offset = Number(notes[0]?.args['offset'] ?? skip);
      throw new UserError('wrong-encoding', { path, encoding, offset });
    }
  }
  const guessed = options.encoding === undefined && bom === undefined;
  const controls = controlsIn(text);
  /** But for UTF-16 a control byte is a control character. */
  const suspect = guessed && (controls > 0 || isUtf16(encoding));
  if (damage > 0.5 || abound(controls, text) || (suspect && isGuesswork(text, bytes)))
    throw new UserError('binary-file', { path });
  if (!/[^\s\p{Cc}\u200B-\u200F\u2060\uFEFF]/u.test(text)) throw new UserError('no-text', { path });
  return { text, encoding, notes };
}

function forced(name: string, bytes: Uint8Array, bom: Encoding | undefined): Encoding {
  const encoding = named(name);
  if (encoding === undefined)
    throw new UserError('unknown-encoding', {
      encoding: name,
      known: [...ENCODINGS, 'utf-16', 'gbk'],
    });
  if (encoding !== 'utf-16') return encoding;
  if (bom === 'utf-16be' || bom === 'utf-16le') return bom;
  return likeliest(bytes, ['utf-16le', 'utf-16be']);
}

function detect(bytes: Uint8Array, html: boolean): Encoding {
  if (html) {
    const declared = declaredCharset(bytes);
    if (declared !== undefined && plausibility(sampleOf(bytes), declared) > 0.9) return declared;
  }
  if (!bytes.includes(0) && isUtf8(bytes)) return 'utf-8';
  return likeliest(bytes, ENCODINGS);
}

function declaredCharset(bytes: Uint8Array): Encoding | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const name = /<(?:meta|\?xml)\b[^<>]*?\b(?:charset|encoding)\s*=\s*["']?(?<name>[\w-]+)/iu.exec(
    head,
  )?.groups?.['name'];
  const encoding = name === undefined ? undefined : named(name);
  return encoding === 'utf-16' ? undefined : encoding;
}

/** One character torn at its end weighs nothing. */
const sampleOf = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, SAMPLE);

function likeliest(bytes: Uint8Array, candidates: readonly Encoding[]): Encoding {
  const sample = sampleOf(bytes);
  let best: Encoding = candidates[0] as Encoding;
  let highest = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    const value = plausibility(sample, candidate);
    if (value > highest) {
      highest = value;
      best = candidate;
    }
  }
  return best;
}

/** Up to 2: readable share of the characters beyond ASCII, plus the share of common ones. */
function plausibility(sample: Uint8Array, encoding: Encoding): number {
  const text = new TextDecoder(encoding).decode(sample);
  return plausibilityOf(text);
}

function plausibilityOf(text: string): number {
  let beyond = 0;
  let common = 0;
  let strange = 0;
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    if (code < 0x80) {
      if (isControl(code)) strange++;
      continue;
    }
    beyond++;
    if (COMMON.has(character)) common++;
    else if (code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff) || code < 0xa0) strange++;
  }
  const all = Math.max(beyond, 1);
  return 1 - (3 * strange) / all + common / all;
}

/** A forced encoding gave letters, but hardly one common character, and detection does far better. */
function isMisread(
  text: string,
  bytes: Uint8Array,
  encoding: Encoding,
  bom: Encoding | undefined,
): boolean {
  const head = text.slice(0, SAMPLE);
  if (!/[^\0-\x7F]{8}/u.test(head))
    return abound(controlsIn(head), head) && detect(bytes, false) !== encoding;
  const better = bom ?? detect(bytes, false);
  if (better === encoding) return false;
  return plausibility(sampleOf(bytes), better) - plausibilityOf(head) > 0.25;
}

const isControl = (code: number): boolean =>
  code < 0x20 && !(code >= 0x09 && code <= 0x0d) && code !== 0x1a && code !== 0x1b;

/** Holds all for which `isControl` does. */
const CONTROL = /[^\P{Cc}\s]/u;

/** Control characters of the sample; nearly no text has one. */
function controlsIn(text: string): number {
  if (!CONTROL.test(text)) return 0;
  const end = Math.min(text.length, SAMPLE);
  let controls = 0;
  for (let i = 0; i < end; i++) if (isControl(text.charCodeAt(i))) controls++;
  return controls;
}

/** Too many for a text. */
const abound = (controls: number, text: string): boolean =>
  controls > Math.min(text.length, SAMPLE) / 50;

/**
 * Any bytes at all make letters in UTF-16. Where control bytes abound, a text must show common
 * characters or be mostly ASCII.
 */
function isGuesswork(text: string, bytes: Uint8Array): boolean {
  const sample = sampleOf(bytes);
  let controls = 0;
  for (let i = 0; i < sample.length; i++) if (isControl(sample[i] as number)) controls++;
  if (controls < sample.length / 100) return false;
  let ascii = 0;
  let common = 0;
  let all = 0;
  for (const character of text.slice(0, SAMPLE)) {
    all++;
    if (character < '\x80') ascii++;
    else if (COMMON.has(character)) common++;
  }
  return ascii < all * 0.6 && common < (all - ascii) * 0.05;
}

interface Attempt {
  readonly text: string;
  readonly notes: readonly Note[];
  /** Undecodable units as a share of all units beyond ASCII. */
  readonly damage: number;
}

function decodeAs(bytes: Uint8Array, encoding: Encoding, skipped: number): Attempt {
  // Several times as fast as a TextDecoder.
  if (encoding === 'utf-8' && isUtf8(bytes))
    return { text: transcode(bytes, 'utf8', 'utf16le').toString('utf16le'), notes: [], damage: 0 };
  try {
    const text = new TextDecoder(encoding, {
      fatal: true,
      ignoreBOM: true,
    }).decode(bytes);
    return { text, notes: [], damage: 0 };
  } catch {
    return salvage(bytes, encoding, skipped);
  }
}

/**
 * Decodes around the bytes that do not fit: each undecodable unit becomes one U+FFFD (as
 * TextDecoder has it), each unbroken run of them one note.
 */
function salvage(bytes: Uint8Array, encoding: Encoding, skipped: number): Attempt {
  const strict = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  const loose = new TextDecoder(encoding, { ignoreBOM: true });
  const unitAt = UNITS[encoding];
  const parts: string[] = [];
  const notes: Note[] = [];
  let length = 0;
  let bad = 0;
  let beyond = 0;
  const add = (text: string): void => {
    parts.push(text);
    length += text.length;
  };
  /** Of the current run of undecodable bytes. */
  let run: { offset: number; end: number; start: number; units: number } | undefined;
  const close = (): void => {
    if (run === undefined) return;
    add('\uFFFD'.repeat(run.units));
    notes.push({
      code: 'undecodable-bytes',
      args: {
        offset: run.offset + skipped,
        bytes: run.end - run.offset,
        encoding,
      },
      span: span(run.start, run.start + run.units),
    });
    run = undefined;
  };

  for (let line = 0; line < bytes.length; ) {
    const end = lineEnd(bytes, line, encoding);
    const slice = bytes.subarray(line, end);
    let clean: string | undefined;
    try {
      clean = strict.decode(slice);
    } catch {
      clean = undefined;
    }
    if (clean !== undefined) {
      close();
      add(clean);
      beyond += clean.length;
      line = end;
      continue;
    }
    let good = line;
    for (let at = line; at < end; ) {
      const unit = unitAt(bytes, at, end);
      const size = Math.abs(unit);
      const broken =
        unit < 0 ||
        (size > 1 && isMapped(encoding) && isUnmapped(loose, bytes.subarray(at, at + size)));
      if (size > 1 || broken) beyond++;
      if (broken) {
        /** Of an unmapped pair with an ASCII second byte only the first is bad. */
        const width = unit === 2 && (bytes[at + 1] as number) < 0x80 ? 1 : size;
        if (good < at) {
          close();
          add(strict.decode(bytes.subarray(good, at)));
        }
        run ??= { offset: at, end: at, start: length, units: 0 };
        run.end = at + width;
        run.units++;
        bad++;
        at += width;
        good = at;
      } else at += size;
    }
    if (good < end) {
      close();
      add(strict.decode(bytes.subarray(good, end)));
    }
    line = end;
  }
  close();
  return { text: parts.join(''), notes, damage: bad / Math.max(beyond, 1) };
}

const isUtf16 = (encoding: Encoding): boolean => encoding === 'utf-16le' || encoding === 'utf-16be';

/** Encodings in which a unit of the right form may yet stand for no character. */
const isMapped = (encoding: Encoding): boolean => encoding === 'gb18030' || encoding === 'big5';

/** U+FFFD itself in GB 18030. */
const REPLACEMENT = Uint8Array.of(0x84, 0x31, 0xa4, 0x37);

const isUnmapped = (loose: TextDecoder, unit: Uint8Array): boolean =>
  loose.decode(unit).includes('\uFFFD') && Buffer.compare(unit, REPLACEMENT) !== 0;

/** Lines, or blocks of 64 KB where there are none; 0A is no second byte in any of the encodings but UTF-16. */
function lineEnd(bytes: Uint8Array, start: number, encoding: Encoding): number {
  if (isUtf16(encoding)) {
    const end = Math.min(bytes.length, start + (1 << 16));
    const lead = bytes[end - (encoding === 'utf-16le' ? 1 : 2)];
    return within(lead, 0xd8, 0xdb) ? Math.min(bytes.length, end + 2) : end;
  }
  const found = bytes.indexOf(0x0a, start);
  return found < 0 ? bytes.length : found + 1;
}

type UnitAt = (bytes: Uint8Array, at: number, end: number) => number;

const within = (byte: number | undefined, low: number, high: number): boolean =>
  byte !== undefined && byte >= low && byte <= high;

/** Size of the unit at `at`, negative if its form is wrong (then: how many bytes to give up). */
const utf8Unit: UnitAt = (bytes, at, end) => {
  const lead = bytes[at] as number;
  if (lead < 0x80) return 1;
  const size = within(lead, 0xc2, 0xdf)
    ? 2
    : within(lead, 0xe0, 0xef)
      ? 3
      : within(lead, 0xf0, 0xf4)
        ? 4
        : 0;
  if (size === 0) return -1;
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  for (let i = 1; i < size; i++) {
    const byte = at + i < end ? bytes[at + i] : undefined;
    if (!(i === 1 ? within(byte, low, high) : within(byte, 0x80, 0xbf))) return -i;
  }
  return size;
};

const gb18030Unit: UnitAt = (bytes, at, end) => {
  const lead = bytes[at] as number;
  if (lead <= 0x80) return 1;
  if (lead === 0xff || at + 1 >= end) return -1;
  const second = bytes[at + 1];
  if (within(second, 0x30, 0x39)) {
    const whole =
      at + 3 < end && within(bytes[at + 2], 0x81, 0xfe) && within(bytes[at + 3], 0x30, 0x39);
    return whole ? 4 : -1;
  }
  if (second === 0xff) return -2;
  return within(second, 0x40, 0xfe) && second !== 0x7f ? 2 : -1;
};

const big5Unit: UnitAt = (bytes, at, end) => {
  const lead = bytes[at] as number;
  if (lead <= 0x80) return 1;
  if (!within(lead, 0x81, 0xfe) || at + 1 >= end) return -1;
  const second = bytes[at + 1];
  if (within(second, 0x40, 0x7e) || within(second, 0xa1, 0xfe)) return 2;
  return within(second, 0x80, 0xff) ? -2 : -1;
};

const utf16Unit =
  (high: 0 | 1): UnitAt =>
  (bytes, at) => {
    const left = bytes.length - at;
    const lead = bytes[at + high];
    if (left < 2) return -1;
    if (within(lead, 0xdc, 0xdf)) return -2;
    if (!within(lead, 0xd8, 0xdb)) return 2;
    if (left < 4) return -left;
    return within(bytes[at + 2 + high], 0xdc, 0xdf) ? 4 : -2;
  };

const UNITS: Readonly<Record<Encoding, UnitAt>> = {
  'utf-8': utf8Unit,
  gb18030: gb18030Unit,
  big5: big5Unit,
  'utf-16le': utf16Unit(1),
  'utf-16be': utf16Unit(0),
};
