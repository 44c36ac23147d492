/**
 * Does each recogniser take time in proportion to the text, whatever the text is: real plans, and
 * fillers that begin what it looks for again and again. Stands beside growth.mjs, which asks it of
 * the whole program on real text only.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { defaultLexicon, recognise } from '../dist/index.js';
import { RECOGNISERS } from '../dist/recognise/index.js';

const FIXTURES = new URL('../fixtures/', import.meta.url);

/** Characters of the texts. */
const SIZES = [10_000, 100_000, 1_000_000];
/** Milliseconds for which a text is read again and again; the best time counts, others use the machine too. */
const LONG_ENOUGH = 60;
const BAR = 2;
/** What is done so soon is too short to tell. */
const SHORTEST_MS = 8;

const plans = () =>
  readdirSync(FIXTURES)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(new URL(name, FIXTURES), 'utf8'))
    .join('\n');

/** Read by every recogniser. */
const FILLERS = {
  plans: plans(),
  spaces: ' ',
  'wide spaces': '　',
  lines: '\n',
  digits: '1',
  'digits and spaces': '1 ',
  'digits and dots': '1.',
  'digits and commas': '1,',
  'digits and dashes': '1-',
  numerals: '一',
  'numerals of ten': '十一百',
  'digits of years': '二〇二',
  'quotes opened': '“',
  'quotes closed': '”',
  'titles opened': '《',
  brackets: '（一）',
  'brackets opened': '（',
  'one clause': '提高产业发展水平',
  commas: '，',
};

/** Beginnings of what each of them looks for. */
const OWN = {
  phrase: ['全', '百分之', '一半以', '翻', '两番'],
  date: ['2025年12月', '2025年', '12月', '二〇二五年', '2025.', '2025年 1'],
  day: ['12月', '5月1', '十二月三', '5日', '月底前'],
  decade: ['20世纪', '八十', '世纪90', '九十年'],
  duration: ['三年', '十几', '两个月', '连续3', '3至', '第'],
  festival: ['春', '国庆', '2025年春', '元旦'],
  'fiscal-year': ['2025财', '财年', '2025'],
  'five-year-plan': ['“十四五', '十四', '第十四个五', '第十'],
  'iso-date': ['2025-', '2025-01-', '2025/1', '20250'],
  'lunar-date': ['农历', '正月', '腊月', '农历正月初'],
  period: ['2021—', '2021至', '2021年到', '2021年—2025'],
  quoted: ['“甲', '“”', '「', '‘“', '“甲”'],
  recurrence: ['每年', '每', '每季', '每月1', '每年12月'],
  relative: ['今年', '明年底', '去年同', '本月', '未来三', '近几'],
  'roc-year': ['民国', '民國113', '113年', '113'],
  season: ['汛期', '主汛', '秋季', '春季开学', '入冬'],
  term: ['第十四届', '第二十', '二十届', '十四届三'],
  title: ['《甲', '《》', '〈', '《甲〈', '《甲》'],
  week: ['第一周', '本周', '周', '星期'],
  year: ['到2025年', '2025', '到2025', '2025年底', '二〇二五', '20'],
  'year-part': ['上半年', '第一季', '一季', '三季度末', '年底'],
  money: ['5元', '不少于', '100万', '超过100亿', '人民币', '5元3', '一百万'],
  percent: ['5%', '百分之', '百分之五', '5%至', '不低于5', '个百分'],
  ratio: ['1:', '1:2', '1：2：', '二比', '按1'],
  quantity: ['3个', '不少于', '3个以上', '100平方', '3万', '新增3'],
  number: ['达到5', '不少于', '第', '5至', '约', '三四'],
  coverage: ['全覆', '基本实现', '全部', '动态', '基本'],
};

const filled = (unit, length) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** The best of some times; each text is another, for amounts remember the last. */
function costOf(find, text) {
  let best = Number.POSITIVE_INFINITY;
  const end = performance.now() + LONG_ENOUGH;
  for (let i = 0; i === 0 || performance.now() < end; i++) {
    const fresh = `${text}${i}`;
    // Two strings are joined when they are first read; that is no cost of the recogniser.
    fresh.charCodeAt(0);
    const start = performance.now();
    for (const _ of find(fresh));
    best = Math.min(best, performance.now() - start);
  }
  return { ms: best, perCharacter: (best * 1e6) / text.length };
}

function rowOf(recogniser, name, unit, find) {
  const costs = [];
  for (const length of SIZES) {
    costs.push(costOf(find, filled(unit, length)));
    const [{ perCharacter }] = costs;
    if (costs.at(-1).ms > 100 && costs.at(-1).perCharacter > 5 * perCharacter) break;
  }
  const [first, second, last = second] = costs.map(({ perCharacter }) => perCharacter);
  const ratio = Math.max(last, second) / first;
  return {
    recogniser,
    filler: name,
    nanoseconds: [first, second, last],
    ratio,
    isLinear: ratio <= BAR || costs.at(-1).ms < SHORTEST_MS,
  };
}

/**
 * Nanoseconds a character at 10 k, 100 k and 1 M, and the most that the longer texts cost as a
 * multiple of the shortest; `passes` where none is beyond the bar.
 * @param told hears of each recogniser that is done, for all of them take minutes
 */
export function recognisers(told = () => undefined) {
  const lexicon = defaultLexicon();
  const readers = [
    ...RECOGNISERS.map(({ id, find }) => ({
      id,
      find: (text) => find(text, lexicon),
      own: OWN[id] ?? [],
    })),
    {
      id: 'all, refined',
      find: (text) => recognise(text, lexicon),
      own: [],
    },
  ];
  const rows = [];
  for (const { id, find, own } of readers) {
    for (const _ of find(FILLERS.plans));
    for (const [name, unit] of Object.entries(FILLERS)) rows.push(rowOf(id, name, unit, find));
    for (const unit of new Set(own)) rows.push(rowOf(id, unit, unit, find));
    told(
      id,
      rows.filter((row) => row.recogniser === id && !row.isLinear),
    );
  }
  /** What is beyond the bar is read once more: a machine has other things to do, too. */
  const settled = rows.map((row) => {
    if (row.isLinear) return row;
    const { id, find } = readers.find((reader) => reader.id === row.recogniser);
    const again = rowOf(id, row.filler, FILLERS[row.filler] ?? row.filler, find);
    return again.ratio < row.ratio ? again : row;
  });
  return { rows: settled, bar: BAR, passes: settled.every(({ isLinear }) => isLinear) };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { rows, bar, passes } = recognisers((id, growing) =>
    console.error(
      id,
      growing.map(({ filler, ratio }) => `${filler} ×${ratio.toFixed(1)}`).join(', '),
    ),
  );
  if (process.argv.includes('--json')) console.log(JSON.stringify({ rows, bar, passes }, null, 1));
  else {
    const worst = new Map();
    for (const row of rows) {
      const before = worst.get(row.recogniser);
      if (before === undefined || row.nanoseconds[2] > before.nanoseconds[2])
        worst.set(row.recogniser, row);
    }
    const shown = [...worst.values(), ...rows.filter(({ isLinear }) => !isLinear)];
    console.table(
      shown.map(({ recogniser, filler, nanoseconds, ratio, isLinear }) => ({
        recogniser,
        filler,
        '10 k': Number(nanoseconds[0].toFixed(1)),
        '100 k': Number(nanoseconds[1].toFixed(1)),
        '1 M': Number(nanoseconds[2].toFixed(1)),
        ratio: Number(ratio.toFixed(2)),
        verdict: isLinear ? 'linear' : 'GROWS',
      })),
    );
    const growing = rows.filter(({ isLinear }) => !isLinear).length;
    console.log(`${rows.length} readings, ${growing} beyond ${bar}`);
  }
  process.exitCode = passes ? 0 : 1;
}
