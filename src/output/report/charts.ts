/** The charts of the page: shares of themes, similarity of plans, what is due when. */

import type { Html } from '../html/html.js';
import { displayWidth, oneLine } from '../width.js';
import { draw, INK, LINE, SOFT } from './svg.js';
import { percent, type View } from './view.js';

interface Cell {
  readonly column: number;
  readonly row: number;
  readonly text: string;
  /** 0 to 1: how strongly it is coloured. */
  readonly strength: number;
  readonly colour: string;
}

interface Matrix {
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly string[];
  readonly cells: readonly Cell[];
}

const WIDTH = 960;
const TOP = 44;
const ROW = 34;
const SIZE = 13;

/** Strong cells have text of the page's own colour turned round. */
const inkOn = (strength: number): string => (strength > 0.78 ? 'var(--on-strong)' : INK);

/** What the longest of the names on the left takes, up to a fifth of the chart. */
const leftOf = (names: readonly string[]): number =>
  Math.min(190, 20 + (SIZE / 2) * Math.max(0, ...names.map(displayWidth)));

function drawMatrix({ label, columns, rows, cells }: Matrix): Html {
  const left = leftOf(rows);
  const column = Math.max(64, Math.min(220, Math.floor((WIDTH - left) / columns.length)));
  const names = (data: readonly string[], width: number, position: 'top' | 'left') => ({
    type: 'category' as const,
    data: [...data],
    position,
    inverse: position === 'left',
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: {
      color: INK,
      fontSize: SIZE,
      interval: 0,
      width,
      overflow: position === 'top' ? ('break' as const) : ('truncate' as const),
      ellipsis: '…',
    },
  });
  return draw({
    width: left + column * columns.length + 8,
    height: TOP + ROW * rows.length + 8,
    label,
    option: {
      grid: { left, right: 8, top: TOP, bottom: 8, outerBoundsMode: 'none' },
      xAxis: names(columns, column - 10, 'top'),
      yAxis: names(rows, left - 12, 'left'),
      series: [
        {
          type: 'custom',
          silent: true,
          data: cells.map(({ column: x, row: y }) => [x, y]),
          renderItem: ({ dataIndex }, api) => {
            const [x = 0, y = 0] = api.coord([api.value(0), api.value(1)]);
            const cell = cells[dataIndex];
            if (cell === undefined) return null;
            const { strength, colour, text } = cell;
            return {
              type: 'group',
              children: [
                {
                  type: 'rect',
                  shape: {
                    x: x - column / 2 + 1,
                    y: y - ROW / 2 + 1,
                    width: column - 2,
                    height: ROW - 2,
                    r: 3,
                  },
                  style:
                    strength === 0
                      ? { fill: 'var(--empty)' }
                      : { fill: colour, opacity: Number((0.08 + 0.92 * strength).toFixed(2)) },
                },
                {
                  type: 'text',
                  style: {
                    x,
                    y,
                    text,
                    align: 'center',
                    verticalAlign: 'middle',
                    fontSize: SIZE,
                    fill: strength === 0 ? SOFT : inkOn(strength),
                  },
                },
              ],
            };
          },
        },
      ],
    },
  });
}

const highest = (values: readonly number[]): number =>
  values.reduce((most, one) => Math.max(most, one), 0);

export const highestShare = ({ comparison }: View): number =>
  highest(comparison.themes.flatMap(({ plans }) => Object.values(plans).map(({ share }) => share)));

export function drawThemes(view: View): Html {
  const { comparison, plans, words } = view;
  const most = highestShare(view);
  return drawMatrix({
    label: words.charts.themes(percent(most)),
    columns: plans.map(({ name }) => name),
    rows: comparison.themes.map(({ label }) => oneLine(label)),
    cells: comparison.themes.flatMap(({ plans: own }, row) =>
      plans.map(({ id }, column) => {
        const share = own[id]?.share ?? 0;
        return {
          column,
          row,
          text: share === 0 ? '–' : percent(share),
          strength: most === 0 ? 0 : share / most,
          colour: 'var(--strong)',
        };
      }),
    ),
  });
}

/** Wording right of the diagonal, slogans left of it, each in its own colour and on its own scale. */
export function drawSimilarity({ comparison, plans, words }: View): Html {
  const { wording, slogans } = comparison.similarity;
  const of = (matrix: typeof wording, row: number, column: number): number =>
    matrix[row]?.[column] ?? 0;
  const isOf = {
    wording: (y: number, x: number) => x > y,
    slogans: (y: number, x: number) => x < y,
  };
  const most = (matrix: typeof wording, isIn: (y: number, x: number) => boolean): number =>
    highest(matrix.flatMap((values, y) => values.filter((_, x) => isIn(y, x))));
  const mostOf = { wording: most(wording, isOf.wording), slogans: most(slogans, isOf.slogans) };
  const names = plans.map(({ name }) => name);
  return drawMatrix({
    label: words.charts.similarity,
    columns: names,
    rows: names,
    cells: names.flatMap((_, row) =>
      names.map((_, column) => {
        if (row === column) return { column, row, text: '', strength: 0, colour: LINE };
        const isWording = column > row;
        const value = of(isWording ? wording : slogans, row, column);
        const top = isWording ? mostOf.wording : mostOf.slogans;
        return {
          column,
          row,
          text: percent(value),
          strength: top === 0 ? 0 : value / top,
          colour: isWording ? 'var(--strong)' : 'var(--strong-2)',
        };
      }),
    ),
  });
}

const LANE = 46;
const MOST_YEARS = 16;

/** 2025-07-01 → 2025.5 */
function yearPoint(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return year + (month - 1 + (day - 1) / 31) / 12;
}

export function drawTimeline({ comparison, plans: all, isLong, words }: View): Html {
  const { timeline } = comparison;
  const dated = new Set(timeline.map(({ plan }) => plan));
  const plans = isLong ? all.filter(({ id }) => dated.has(id)) : all;
  const points = timeline.map(({ date }) => yearPoint(date));
  const first = Math.floor(Math.min(...points));
  const last = Math.floor(Math.max(...points));
  const isOneYear = first === last;
  const bands = isOneYear
    ? Array.from({ length: 12 }, (_, i) => words.month(i + 1))
    : Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
  const names = plans.map(({ name }) => name);
  const left = leftOf(names);
  const lanes = new Map(plans.map(({ id }, i) => [id, i]));
  const dots = new Map<string, { x: number; y: number; kind: string; count: number }>();
  for (const { date, plan, kind } of timeline) {
    const key = `${plan}\n${date}\n${kind}`;
    const dot = dots.get(key) ?? { x: yearPoint(date), y: lanes.get(plan) ?? 0, kind, count: 0 };
    dots.set(key, { ...dot, count: dot.count + 1 });
  }
  const series = (kind: 'deadline' | 'milestone') => {
    const own = [...dots.values()].filter((dot) => dot.kind === kind);
    return {
      type: 'scatter' as const,
      silent: true,
      symbol: kind === 'deadline' ? 'circle' : 'diamond',
      symbolOffset: [0, kind === 'deadline' ? -9 : 11] as [number, number],
      symbolSize: (_: unknown, { dataIndex }: { dataIndex: number }): number => {
        const size = 12 + Math.min(8, 2 * ((own[dataIndex]?.count ?? 1) - 1));
        return kind === 'deadline' ? size : size + 4;
      },
      itemStyle: { color: kind === 'deadline' ? 'var(--strong)' : 'var(--strong-2)', opacity: 1 },
      label: {
        show: true,
        color: 'var(--on-strong)',
        fontSize: 11,
        formatter: ({ dataIndex }: { dataIndex: number }): string => {
          const count = own[dataIndex]?.count ?? 1;
          return count === 1 ? '' : String(count);
        },
      },
      data: own.map(({ x, y }) => [x, y]),
    };
  };
  return draw({
    width: WIDTH,
    height: 40 + LANE * plans.length + 12,
    label: words.charts.timeline,
    option: {
      grid: { left, right: 14, top: 36, bottom: 12, outerBoundsMode: 'none' },
      xAxis: [
        {
          type: 'value',
          min: first,
          max: last + 1,
          interval: isOneYear ? 1 / 12 : Math.ceil(bands.length / MOST_YEARS),
          axisLabel: { show: false },
          axisTick: { show: false },
          axisLine: { show: false },
          splitLine: { lineStyle: { color: LINE } },
        },
        {
          type: 'category',
          data: bands,
          position: 'top',
          axisLine: { show: false },
          axisTick: { show: false },
          axisLabel: {
            color: INK,
            fontSize: SIZE,
            interval: bands.length > MOST_YEARS ? Math.ceil(bands.length / MOST_YEARS) - 1 : 0,
          },
        },
      ],
      yAxis: {
        type: 'category',
        data: names,
        inverse: true,
        axisLine: { show: false },
        axisTick: { show: false },
        splitLine: { show: true, lineStyle: { color: LINE } },
        axisLabel: {
          color: INK,
          fontSize: SIZE,
          width: left - 12,
          overflow: 'truncate',
          interval: 0,
        },
      },
      series: [series('deadline'), series('milestone')],
    },
  });
}
