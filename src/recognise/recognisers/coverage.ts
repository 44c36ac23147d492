import { ledPattern } from '../../lexicon/led-pattern.js';
import { alternation, derive, list } from '../../lexicon/lexicon.js';
import { readAmounts } from '../amounts.js';
import { defineRecogniser } from '../define.js';
import type { Coverage } from '../recognition.js';

/** 全部|乡镇水厂达到服务标准, but not 全部由县里完成 or 全部指标达到95%. */
const ALL_OF =
  '全部(?=(?![由按以在用为是将被从于依来和及或的]|高[标质]|如期|提前|顺利|圆满|成功|有效|稳定|陆续|基本)\\p{Script=Han}{2,12}?(?:达标|(?:达到|完成|建成|实现|纳入|通过)(?![^，,。；;]{0,10}\\d)))';

/** 全部|以快速路连接 · 覆盖全部|社区 · 覆盖所有|社区 · 扩大到全部|公办学校 */
const ALL_BY = '全部以\\p{Script=Han}{2,8}?(?:连接|连通|替代)';
const OVER_ALL =
  '(?:覆盖[到至]?|(?:扩大|拓展|延伸)[到至])(?:全部|所有)(?=\\p{Script=Han}{2,12}(?![\\p{Script=Han}\\d]))';

const pattern = derive((lexicon) => {
  const words = (name: string) => list(lexicon, `coverage-${name}`);
  const any = (name: string) => alternation(words(name));
  return ledPattern(
    {
      words: [
        '全部',
        '覆盖',
        '扩大',
        '拓展',
        '延伸',
        ...['not', 'nearly', 'full', 'zero'].flatMap(words),
      ],
    },
    `(?<other>${any('not')})|(?<nearly>${any('nearly')})?(?:(?<full>${any('full')})|` +
      `全部(?!实现[\\d约近])(?:得到|予以|实现|实行|完成|提前|超额|按期|按时|如期)?(?:${any('done')})|${ALL_OF}|${ALL_BY}|${OVER_ALL}|(?<zero>${any('zero')}))`,
  );
});
/** 基本实现…全覆盖: said at the head of the same clause. */
const NEARLY = /(?:基本|大体|总体)(?:实现|达到|做到|形成|完成)[^，,。；;：:！？\n]{0,30}$/u;

/** 全覆盖 · 全部达标 · 基本清零 (approximate) · 动态清零 (0) */
export const coverage = defineRecogniser<Coverage>({
  id: 'coverage',
  kinds: ['coverage'],
  *find(original, lexicon) {
    const { text } = readAmounts(original, lexicon);
    for (const match of pattern(lexicon).all(text)) {
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
