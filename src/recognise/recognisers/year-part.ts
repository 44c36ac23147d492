import { ledPattern, pairsOf } from '../../lexicon/led-pattern.js';
import {
  CONNECTOR,
  CONNECTORS,
  type Days,
  END_OF,
  ONCE_IN_EACH,
  partOfYear,
  readCount,
  time,
} from '../calendar.js';
import { defineRecogniser } from '../define.js';
import type { Time } from '../recognition.js';

interface Groups {
  readonly edge?: string;
  readonly halves?: string;
  readonly half?: string;
  readonly halfEnd?: string;
  readonly first?: string;
  readonly quarter?: string;
  readonly quarters?: string;
  readonly quarterEnd?: string;
}

/** 青年内 and 三年内 hold no 年内, but 第三高中年底; 今年底 is found as a whole. */
const NOT_INSIDE = String.raw`(?<![\d〇○零一二三四五六七八九十百几数多近整每半两今明去本前后若青少成老壮童幼] ?|(?<![初高职一二三四五六七八九十])中 ?)`;
const QUARTER = '[1-4一二三四]';

const PATTERN = ledPattern(
  {
    numerals: '1234一二三四',
    behind: `${CONNECTORS}季`,
    words: [
      '全年',
      '岁末',
      '暑假',
      ...pairsOf('年', '度内底末初中'),
      ...pairsOf('上下', '半'),
      ...pairsOf('上', '、和下'),
      ...pairsOf('第前', '1234一二两三四'),
      ...pairsOf('首', '个季'),
    ],
  },
  [
    '全年(?![龄轮])',
    `${NOT_INSIDE}年度?内(?![部外容])`,
    `(?<edge>${NOT_INSIDE}年(?:底(?![蕴子])|末(?!端)|初(?!心)|中(?=前))|岁末(?!年初))`,
    '(?<halves>上[、和]?下半年)',
    `(?<half>[上下])半年(?<halfEnd>${END_OF})?`,
    String.raw`(?<![\d一二三四五六七八九十])(?:(?:(?<first>${QUARTER})${CONNECTOR})?第?(?<quarter>${QUARTER})|首个?|前(?<quarters>[123一二两三])个?)(?:季度|(?<=第${QUARTER}|首)季)(?![假节]|(?<=一季度)${ONCE_IN_EACH})(?<quarterEnd>[末底])?`,
    '(?<!寒)暑假(?!作业)',
  ].join('|'),
);

const months = (first: number, last: number): Days => ({
  from: { month: first },
  to: { month: last },
});

function daysOf({ edge, halves, half, first, quarter, quarters }: Groups): Days {
  if (edge !== undefined) return partOfYear(edge);
  if (halves !== undefined) return months(1, 12);
  if (half !== undefined) return half === '上' ? months(1, 6) : months(7, 12);
  const last = readCount(quarters ?? quarter ?? '1');
  const begin = quarters !== undefined ? 1 : first === undefined ? last : readCount(first);
  return months(begin * 3 - 2, last * 3);
}

/** 全年 · 年内 · 年底 · 上半年 · 上、下半年 · 三季度 · 前三季度 · 一至三季度 · 暑假 */
export const yearPart = defineRecogniser<Time>({
  id: 'year-part',
  kinds: ['time'],
  *find(text) {
    for (const match of PATTERN.all(text)) {
      const groups = match.groups as Groups;
      const written = match[0];
      const start = match.index;
      const stop = start + written.length;
      if (written.startsWith('全') || written.endsWith('内')) {
        yield time('year-part', start, stop, { type: 'relative', unit: 'year', from: 0, to: 0 });
        continue;
      }
      const days = written === '暑假' ? months(7, 8) : daysOf(groups);
      const end = groups.halfEnd ?? groups.quarterEnd ?? groups.edge ?? '';
      yield time(
        'year-part',
        start,
        stop,
        { type: 'range', ...days },
        { form: /[底末]/u.test(end) ? 'by' : 'during' },
      );
    }
  },
});
