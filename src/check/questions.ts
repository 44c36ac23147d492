/** Question marks that ask, and those that a program wrote for a character it did not have. */

const ASKS =
  /[吗呢么嗎麼谁誰岂豈]|什么|什麼|怎|如何|哪|是否|多少|为何|為何|几|幾|有无|有無|能否|可否|难道|難道|(?<verb>\p{Script=Han}{1,2})不\k<verb>/u;
const HAN = /\p{Script=Han}/u;
/** Characters in which a sentence says that it asks. */
const SENTENCE = 40;

/** 喜迎盛会?建功时代 : between two characters, and nothing before it asks. */
export function isLost(text: string, at: number): boolean {
  if (!HAN.test(text.charAt(at - 1)) || !HAN.test(text.charAt(at + 1))) return false;
  const before = text.slice(Math.max(0, at - SENTENCE), at);
  return !ASKS.test(before.split(/[。！？\n]/u).at(-1) ?? '');
}
