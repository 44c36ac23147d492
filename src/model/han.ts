/** Han characters, nearly all of which are told by their code units. */

export const FIRST_HAN = 0x4e00;
export const LAST_HAN = 0x9fff;

/** Of the block that holds all common characters; others, 〇 and 𠮷, are of `\p{Script=Han}` alone. */
export const isCommonHan = (code: number): boolean => code >= FIRST_HAN && code <= LAST_HAN;

const HAN = /\p{Script=Han}/gu;

/** Marks and full-width forms, of which texts are full: no letters. */
const isMark = (code: number): boolean =>
  code < 0x2e80 ||
  (code >= 0x3000 && code <= 0x3004) ||
  (code >= 0x3008 && code <= 0x3020) ||
  code >= 0xfe30;

/** 2024年发展·𠮷 → 4 */
export function countHan(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isCommonHan(code)) count++;
    else if (!isMark(code)) return text.match(HAN)?.length ?? 0;
  }
  return count;
}
