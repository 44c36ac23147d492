/** Columns of a terminal: 计划 takes four, plan takes four. */

const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18AFF}\u{1B000}-\u{1B2FF}\u{1F000}-\u{1FAFF}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}/u;
const ZERO = /[\p{M}\p{Cf}]/u;

const widthOfCharacter = (character: string): number => {
  const code = character.codePointAt(0) as number;
  if (code < 0x80) return code < 0x20 || code === 0x7f ? 0 : 1;
  if (code < 0xa0) return 0;
  return ZERO.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
};

export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += widthOfCharacter(character);
  return width;
}

/** U+001B must not reach a terminal from a document: it shows as ␛. Line ends and tabs stay. */
export const visible = (text: string): string =>
  text.replace(/(?![\t\n\r])\p{Cc}/gu, (control) => {
    const code = control.codePointAt(0) as number;
    return code < 0x20 ? String.fromCodePoint(0x2400 + code) : code === 0x7f ? '␡' : '�';
  });

/** One line, whatever the text holds; characters without a width (U+200B, U+202E) are dropped. */
export const oneLine = (text: string): string =>
  visible(
    text
      .replace(/\p{Cf}|\uFE0E|\uFE0F/gu, '')
      .split(/[\r\n\t\u2028\u2029]+/u)
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .join(' '),
  );

const LEADING_BLANK = /^ +/u;

/**
 * Lines of at most `width` columns, broken at blanks where one is near, between any two wide
 * characters, and after `lines` lines, the last of which then ends in ….
 */
export function wrap(text: string, width: number, lines: number): readonly string[] {
  const wrapped: string[] = [];
  let line = '';
  let used = 0;
  /** Where the line may be broken at a blank, as an index into `line`; 0 for nowhere. */
  let blank = 0;
  for (const character of text) {
    const size = widthOfCharacter(character);
    if (used + size > width && line !== '') {
      if (wrapped.length === lines - 1) return [...wrapped, ellipsis(line, width)];
      const breaksWord =
        /[\p{L}\p{N}]/u.test(character) && size === 1 && /[\p{Script=Latin}\p{N}]$/u.test(line);
      const at = breaksWord && blank > line.length / 2 ? blank : line.length;
      wrapped.push(line.slice(0, at).trimEnd());
      line = line.slice(at).replace(LEADING_BLANK, '');
      used = displayWidth(line);
      blank = 0;
      if (character === ' ' && line === '') continue;
    }
    line += character;
    used += size;
    if (character === ' ') blank = line.length;
  }
  return [...wrapped, line];
}

/** Cut so that … has room. */
export function ellipsis(line: string, width: number): string {
  let kept = '';
  let used = 0;
  for (const character of line) {
    const size = widthOfCharacter(character);
    if (used + size > width - 1) break;
    kept += character;
    used += size;
  }
  return `${kept.trimEnd()}…`;
}
