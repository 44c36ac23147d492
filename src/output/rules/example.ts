/** Examples of rules as text that hides nothing. */
import type { RuleExample } from '../../model/rule-description.js';
import { visible } from '../width.js';

/** 加强\u200B学习 → 加强‹U+200B›学习 */
const shown = (text: string): string =>
  visible(
    text.replace(
      /\p{Cf}|[\u00A0\uE000-\uF8FF]/gu,
      (character) =>
        `‹U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}›`,
    ),
  ).replaceAll('\r', '␍');

/** Lines of an example; of several documents each with its number or name before it. */
export const exampleLines = (example: RuleExample): readonly string[] =>
  example.flatMap(({ path, text }, i) => {
    const name = path ?? (example.length > 1 ? String(i + 1) : null);
    return [
      ...(name === null ? [] : [`[${shown(name)}]`]),
      ...shown(text.replace(/\n$/u, '')).split('\n'),
    ];
  });
