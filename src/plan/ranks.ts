/** Places in a row that are told by an ordinal: 居全国第2位. */
import type { Span } from '../model/span.js';
import type { Amount } from '../recognise/recognition.js';
import type { Context } from './context.js';

/** 第|2位 · 第|3, but no 第2批 and no 第3.5 */
const ORDINAL = /第(?<n>[1-9]\d?)(?<unit>[位名])?(?![\d.\p{Script=Han}])/gu;
/** 居全国|第 · 保持全省|第 · 稳居中部地区|第, but not 排名升至全国第 or 分别居全国第. */
const PLACED =
  /(?<!分别|[均都各])(?:跻身|位居|[位名]列|稳居|[保维]持在?|稳定在|居|列|排名?在?)(?![^升提至到从由个]{0,8}[升提至到从由个])\p{Script=Han}{0,8}第$/u;
const LONGEST_LEAD = 16;

/** Not among the amounts, for an ordinal counts nothing of what stands around it. */
export function ordinalRanks({ text }: Context): readonly Amount[] {
  const found: Amount[] = [];
  for (const { 0: written, index, groups } of text.matchAll(ORDINAL)) {
    if (!PLACED.test(text.slice(Math.max(0, index - LONGEST_LEAD), index + 1))) continue;
    const value = groups?.['n'] ?? '';
    const start = index + 1;
    const place: Span = { start, end: index + written.length };
    found.push({
      kind: 'quantity',
      by: 'rank',
      span: place,
      numeral: { start, end: start + value.length },
      value: Number(value),
      valueMax: null,
      comparator: 'eq',
      lowClosed: true,
      highClosed: true,
      unit: groups?.['unit'] ?? null,
      currency: null,
      change: null,
    });
  }
  return found;
}
