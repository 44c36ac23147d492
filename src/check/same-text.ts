/** Is one document another print of the other? */
import type { Digest } from './digest.js';
import { similarity } from './sketch.js';

/** Of a hundred characters some eight may stand apart: headers of web pages, misread characters. */
const NEARLY = 0.85;

/** How similar two prints of one document are, 0 to 1; null: they are none. */
export function sameText(a: Digest, b: Digest): number | null {
  if (a.sketch === null || b.sketch === null || isToldApart(a.document, b.document)) return null;
  const found = similarity(a.sketch, b.sketch);
  return found < NEARLY ? null : found;
}

/** Plans of two years or places are written from one template; they say so in their heads. */
const isToldApart = (a: Digest['document'], b: Digest['document']): boolean =>
  differ(a.region?.code, b.region?.code) ||
  differ(a.period?.start, b.period?.start) ||
  differ(a.period?.end, b.period?.end) ||
  differ(a.published?.slice(0, 4), b.published?.slice(0, 4)) ||
  (a.title !== null && b.title !== null && nameTwo(bare(a.title), bare(b.title)));

const differ = <T>(a: T | undefined, b: T | undefined): boolean =>
  a !== undefined && b !== undefined && a !== b;

/** 关于…的通知 and its plan share a text; 青石镇工作要点 and 白水镇工作要点 are two. */
function nameTwo(a: string, b: string): boolean {
  const [figuresA, figuresB] = [figuresOf(a), figuresOf(b)];
  if (figuresA !== '' && figuresB !== '' && figuresA !== figuresB) return true;
  return !a.includes(b) && !b.includes(a) && a.slice(-4) === b.slice(-4);
}

const figuresOf = (title: string): string =>
  (title.match(/[\d一二三四五六七八九十百〇]+/gu) ?? []).join(' ');

const bare = (title: string): string => title.replace(/[^\p{L}\p{N}]+/gu, '');
