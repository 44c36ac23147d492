import { ledPattern, pairsOf } from '../../lexicon/led-pattern.js';
import {
  COUNT,
  END_OF,
  NUMERAL,
  partOfMonth,
  partOfYear,
  readCount,
  START_OF,
  time,
} from '../calendar.js';
import { defineRecogniser } from '../define.js';
import type { Time, TimeValue } from '../recognition.js';

type Unit = Extract<TimeValue, { readonly type: 'relative' }>['unit'];

interface Word {
  readonly unit: Unit;
  readonly offset: number;
  readonly words: string;
  /** Characters with which the word would be part of another: 文明年, 基本年, 当前年度. */
  readonly notAfter?: string;
}

const WEEKS = '(?:周|星期|礼拜)(?![一二三四五六日天1-6期年边围转密身刊长岁])';

const WORDS: readonly Word[] = [
  { unit: 'year', offset: 0, words: '今年|这一?年' },
  { unit: 'year', offset: 0, words: '本年', notAfter: '基资成样版根文日剧' },
  { unit: 'year', offset: -1, words: '去年', notAfter: '过' },
  { unit: 'year', offset: -1, words: '上一?年', notAfter: '以线网晚早海身街' },
  { unit: 'year', offset: -3, words: '大前年' },
  { unit: 'year', offset: -2, words: '前年', notAfter: '当以之目生空大' },
  { unit: 'year', offset: 1, words: '明年', notAfter: '文光证声说鲜聪黎开透清' },
  { unit: 'year', offset: 1, words: '来年', notAfter: '未以后将历原近' },
  { unit: 'year', offset: 1, words: '下一?年', notAfter: '以之' },
  { unit: 'quarter', offset: 0, words: '本季度|这个?季度' },
  { unit: 'quarter', offset: -1, words: '上一?个?季度' },
  { unit: 'quarter', offset: 1, words: '下一?个?季度' },
  { unit: 'month', offset: 0, words: '本月|这个月', notAfter: '基资成样' },
  { unit: 'month', offset: -1, words: '上一?个?月', notAfter: '以之' },
  { unit: 'month', offset: 1, words: '下一?个?月', notAfter: '以之上' },
  { unit: 'week', offset: 0, words: `本${WEEKS}|这一?个?${WEEKS}`, notAfter: '基资成样' },
  { unit: 'week', offset: -2, words: `上上个?${WEEKS}` },
  { unit: 'week', offset: -1, words: `上一?个?${WEEKS}`, notAfter: '以之上' },
  { unit: 'week', offset: 1, words: `下一?个?${WEEKS}`, notAfter: '以之下' },
  { unit: 'day', offset: 0, words: '今天|今日(?!头条)|本日', notAfter: '的好' },
  { unit: 'day', offset: -1, words: '昨天|昨日', notAfter: '的好' },
  { unit: 'day', offset: -2, words: '前天', notAfter: '大' },
  { unit: 'day', offset: 1, words: '明天', notAfter: '的好' },
  { unit: 'day', offset: 2, words: '后天', notAfter: '先大' },
  { unit: 'day', offset: 3, words: '大后天', notAfter: '大' },
  { unit: 'day', offset: 4, words: '大大后天' },
];

const UNITS: Readonly<Record<string, Unit>> = { 年: 'year', 个月: 'month' };

const PATTERN = ledPattern(
  {
    numerals: NUMERAL,
    behind: '年个周星礼',
    words: [
      ...pairsOf('今这本去上前明来下昨后', '年一个季月周星礼天日上'),
      ...pairsOf('大', '前后大'),
      ...pairsOf('截', '至止'),
      ...pairsOf('次翌', '年'),
    ],
  },
  [
    ...WORDS.map(
      ({ words, notAfter }) => `${notAfter === undefined ? '' : `(?<![${notAfter}])`}(?:${words})`,
    ),
    '(?<now>截[至止]到?(?:目前|当前|今天|今日))',
    '(?<other>[次翌]年(?!均[增递下降达为减]))',
    // At the head of a phrase only: 毕业3年后 counts from elsewhere.
    String.raw`(?<=^|[，。；：、\s“（(])(?<count>${COUNT})(?<unit>年|个月|个?(?:周|星期|礼拜))[之以]?(?<side>[后前])(?![往后列期续\d一二三四五六七八九十两几])`,
  ].join('|'),
);
const PART_OF_YEAR = new RegExp(
  `度?(?<part>年?(?:${END_OF}|${START_OF})|年中(?=前))|度(?![过假量])`,
  'uy',
);
const PART_OF_MONTH = new RegExp(
  `(?<part>[上中下]旬|上中旬|中下旬|月?(?:${END_OF}|${START_OF}))`,
  'uy',
);

interface Groups {
  readonly now?: string;
  readonly other?: string;
  readonly count?: string;
  readonly unit?: string;
  readonly side?: string;
}

const MEANINGS = WORDS.map((word) => ({ word, whole: new RegExp(`^(?:${word.words})$`, 'u') }));
/** A text has few of them, many times. */
const meanings = new Map<string, Word>();

function wordOf(written: string): Word {
  const known = meanings.get(written);
  if (known !== undefined) return known;
  const { word } = MEANINGS.find(({ whole }) => whole.test(written)) as { readonly word: Word };
  meanings.set(written, word);
  return word;
}

/** 今年 · 明年底 · 上个月 · 本季度 · 下周 · 截至目前 · 三年后 · 次年 */
export const relative = defineRecogniser<Time>({
  id: 'relative',
  kinds: ['time'],
  *find(text) {
    for (const match of PATTERN.all(text)) {
      const { now, other, count, unit, side } = match.groups as Groups;
      const start = match.index;
      const end = start + match[0].length;
      if (now !== undefined) {
        yield time(
          'relative',
          start,
          end,
          { type: 'relative', unit: 'day', from: 0, to: 0 },
          { form: 'by' },
        );
        continue;
      }
      if (other !== undefined) {
        yield time('relative', start, end, { type: 'open', next: { from: {}, to: {} } });
        continue;
      }
      if (count !== undefined && unit !== undefined) {
        const offset = readCount(count) * (side === '前' ? -1 : 1);
        yield time('relative', start, end, {
          type: 'relative',
          unit: UNITS[unit] ?? 'week',
          from: offset,
          to: offset,
        });
        continue;
      }
      const word = wordOf(match[0]);
      const value = {
        type: 'relative',
        unit: word.unit,
        from: word.offset,
        to: word.offset,
      } as const;
      PART_OF_YEAR.lastIndex = end;
      PART_OF_MONTH.lastIndex = end;
      const tail =
        word.unit === 'year'
          ? PART_OF_YEAR.exec(text)
          : word.unit === 'month'
            ? PART_OF_MONTH.exec(text)
            : null;
      const part = tail?.groups?.['part'];
      yield time(
        'relative',
        start,
        end + (tail?.[0].length ?? 0),
        part === undefined
          ? value
          : { ...value, within: word.unit === 'year' ? partOfYear(part) : partOfMonth(part) },
        { form: part !== undefined && /[底末]/u.test(part) ? 'by' : 'during' },
      );
    }
  },
});
