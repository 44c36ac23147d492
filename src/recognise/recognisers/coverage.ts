import { alternation, derive, list } from '../../lexicon/lexicon.js';
import { defineRecogniser } from '../define.js';
import { fold } from '../fold.js';
import type { Coverage } from '../recognition.js';

const pattern = derive(
  (lexicon) =>
    new RegExp(
      `(?<other>${alternation(list(lexicon, 'coverage-not'))})|` +
        `(?<nearly>${alternation(list(lexicon, 'coverage-nearly'))})?(?:` +
        `(?<full>${alternation(list(lexicon, 'coverage-full'))})|` +
        `全部(?:得到|予以|实现|实行|完成)?(?:${alternation(list(lexicon, 'coverage-done'))})|` +
        `(?<zero>${alternation(list(lexicon, 'coverage-zero'))}))`,
      'gu',
    ),
);
/** 基本实现…全覆盖: said at the head of the same clause. */
const NEARLY = /(?:基本|大体|总体)(?:实现|达到|做到|形成|完成)[^，,。；;：:！？\n]{0,30}$/u;

/** 全覆盖 · 全部达标 · 基本清零 (approximate) · 动态清零 (0) */
export const coverage = defineRecogniser<Coverage>({
  id: 'coverage',
  kinds: ['coverage'],
  *find(original, lexicon) {
    const text = fold(original);
    for (const match of text.matchAll(pattern(lexicon))) {
      if (match.groups?.['other'] !== undefined) continue;
      const start = match.index;
      const clause = text.slice(Math.max(0, start - 30), start);
      yield {
        kind: 'coverage',
        by: 'coverage',
        span: { start, end: start + match[0].length },
        value: match.groups?.['zero'] === undefined ? 100 : 0,
        approximate: match.groups?.['nearly'] !== undefined || NEARLY.test(clause),
      };
    }
  },
});
