/** How much of a text is Chinese writing. */

const HAN = /\p{Script=Han}/gu;

/** Marks and full-width forms, of which texts are full: no letters. */
const isMark = (code: number): boolean =>
  code < 0x2e80 ||
  (code >= 0x3000 && code <= 0x3004) ||
  (code >= 0x3008 && code <= 0x3020) ||
  code >= 0xfe30;

/** 2024年发展·𠮷 → 4. Nearly all characters are told by their codes. */
export function countHan(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x4e00 && code <= 0x9fff) count++;
    else if (!isMark(code)) return text.match(HAN)?.length ?? 0;
  }
  return count;
}
