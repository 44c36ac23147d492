/** Tables of indicators: 指标 | 单位 | 2020年 | 2025年 | 属性 give a target for every figure. */
import type { Target } from '../model/record.js';
import { hull, type Span } from '../model/span.js';
import { recognise } from '../recognise/index.js';
import type { Amount } from '../recognise/recognition.js';
import type { Cell, Line } from '../structure/lines.js';
import type { Context } from './context.js';
import { type ColumnKind, type StackedTable, stackedTable } from './stacked-tables.js';
import type { StatusContext } from './status.js';
import { perHead, type TargetDraft } from './targets.js';

interface Columns {
  readonly count: number;
  readonly indicator: number;
  readonly unit: number | null;
  readonly property: number | null;
  /** Columns of figures with the year that they are of. */
  readonly years: readonly { readonly at: number; readonly year: number }[];
  /** 年均增长（%） · 累计 : of all years together. */
  readonly spans: readonly { readonly at: number; readonly unit: string; readonly rate: boolean }[];
}

const INDICATOR = /^(?:主要|具体|核心|规划|发展|约束性)*(?:指标|指标名称|项目|名称|内容|目标)$/u;
const UNIT = /^(?:计量|计算)?单位$/u;
const PROPERTY = /^(?:指标)?(?:属性|性质|类型)$/u;
const YEAR = /(?<year>(?:19|20)\d{2})\s?年?/u;
const RATE = /年均|增速|增长/u;
const TOTAL = '累计';
/** 年均增长（%） · 累计 : of no single year. */
const isOfAllYears = (heading: string): boolean => RATE.test(heading) || heading.includes(TOTAL);
/** 2025年|[累计] : its sums stand in brackets. */
const OF_TOTALS = /[[［〔（(][^\]］〕）)]{0,6}累计[^\]］〕）)]{0,4}[\]］〕）)]/u;

interface TableTargets {
  readonly drafts: readonly TargetDraft[];
  /** Rows whose cells only blanks or line ends part: what is found in them otherwise runs from cell to cell. */
  readonly rows: readonly { readonly span: Span }[];
}

export function tableTargets(context: Context, status: StatusContext): TableTargets {
  const drafts: TargetDraft[] = [];
  const rows: Line[] = [];
  let columns: Columns | undefined;
  let above: Line | undefined;
  let behind = 0;
  const { lines } = context.outline;
  for (const line of lines) {
    if (line.index < behind) continue;
    const stacked = stackedAt(context, line);
    if (stacked !== undefined) {
      behind = stacked.end;
      const header = columnsOf(stacked.header);
      if (header !== undefined)
        for (const cells of stacked.rows)
          for (const draft of rowTargets(context, cells, header, status)) drafts.push(draft);
      for (let i = line.index; i < behind; i++) rows.push(lines[i] as Line);
      continue;
    }
    const cells = line.cells.length > 0 ? line.cells : spacedCells(line, columns);
    if (cells.length === 0) {
      if (above && line.index - above.index > 1) columns = undefined;
      continue;
    }
    if (above === undefined || line.index - above.index > 1) columns = undefined;
    above = line;
    const header = columnsOf(cells);
    if (header) {
      columns = header;
      continue;
    }
    if (!columns) continue;
    const found = rowTargets(context, cells, columns, status);
    for (const draft of found) drafts.push(draft);
    if (line.cells.length === 0) rows.push(line);
  }
  return { drafts, rows };
}

/** Headings of columns that stand before the name. */
const LEAD = /^(?:序号|编号|类别|分类|领域|方面|维度|类型|一级指标)$/u;
const LONGEST_HEADING = 16;

function headingOf(text: string): ColumnKind | undefined {
  const words = text.replace(/[ 　]/gu, '');
  if (LEAD.test(words)) return 'lead';
  if (INDICATOR.test(words)) return 'name';
  if (UNIT.test(words)) return 'unit';
  if (PROPERTY.test(words)) return 'property';
  return /[。；，]/u.test(words) || !(HEADS_FIGURES.test(words) || isOfAllYears(words))
    ? undefined
    : 'figure';
}
/** 2025年 · 2025年目标值 · “十三五”末（2020年） */
const HEADS_FIGURES =
  /(?<!\d)(?:19|20)\d{2}年?(?:目标|末|底|实际|现状|完成|基期|预期|规划|值|[）)])*$/u;

/** Only what begins as a table's header can begin: few lines do. */
const stackedAt = ({ text, outline }: Context, line: Line): StackedTable | undefined =>
  line.text.length <= LONGEST_HEADING && line.cells.length === 0 && begins(line.text)
    ? stackedTable(text, outline.lines, line.index, headingOf)
    : undefined;

const begins = (text: string): boolean => {
  const kind = headingOf(text);
  return kind === 'lead' || kind === 'name';
};

/** Longer lines are prose. */
const LONGEST_ROW = 120;

/** 序号 指标 单位 2020年 2025年, and below such a line what falls into as many cells. */
function spacedCells({ text, span }: Line, columns: Columns | undefined): readonly Cell[] {
  if (text.length > LONGEST_ROW) return [];
  if (columns === undefined && !text.includes('20')) return [];
  if (!/[ 　]/u.test(text) || !/\d/u.test(text) || /[。；，]/u.test(text)) return [];
  const cells = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    text: word,
    span: { start: span.start + index, end: span.start + index + word.length },
  }));
  if (columns !== undefined) return joinedName(cells, columns);
  return columnsOf(cells) === undefined ? [] : cells;
}

/** The blank between （座） and 12 may be gone. */
const WORD = /(?:[^ 　）)]|[）)](?![\d≥≤＞＜><〔[]))+[）)]?/gu;

/** 2 供水 普及率 % 90 95 : a name may hold blanks. */
function joinedName(cells: readonly Cell[], { count, indicator }: Columns): readonly Cell[] {
  const last = cells[indicator + cells.length - count];
  const first = cells[indicator];
  if (cells.length <= count || !first || !last) return cells;
  const words = cells.slice(indicator, indicator + 1 + cells.length - count);
  const name = { text: words.map(({ text }) => text).join(''), span: hull(first.span, last.span) };
  return [...cells.slice(0, indicator), name, ...cells.slice(indicator + words.length)];
}

function columnsOf(cells: readonly Cell[]): Columns | undefined {
  const indicator = cells.findIndex((cell) => INDICATOR.test(cell.text.replace(/\s/gu, '')));
  if (indicator < 0) return undefined;
  const years = cells.flatMap((cell, at) => {
    const text = cell.text.replace(OF_TOTALS, '');
    const year = YEAR.exec(text)?.groups?.['year'];
    return year === undefined || isOfAllYears(text) || text.includes('[')
      ? []
      : [{ at, year: Number(year) }];
  });
  if (years.length === 0) return undefined;
  const spans = cells.flatMap(({ text }, at) => {
    if (at === indicator || years.some((year) => year.at === at) || !isOfAllYears(text)) return [];
    const rate = RATE.test(text);
    return [{ at, unit: rate && /[%％]/u.test(text) ? '%' : '', rate }];
  });
  const find = (pattern: RegExp): number | null => {
    const at = cells.findIndex((cell) => pattern.test(cell.text.replace(/\s/gu, '')));
    return at < 0 ? null : at;
  };
  return {
    count: cells.length,
    indicator,
    unit: find(UNIT),
    property: find(PROPERTY),
    years,
    spans,
  };
}

/** 良种覆盖率 | 55 | 65 under 类别 | 指标 | 2020年 | 2025年 : cells that are one with those above are missing in front. */
function cellsUnder(
  { count, indicator, years }: Columns,
  cells: readonly Cell[],
): readonly (Cell | undefined)[] {
  const missing = count - cells.length;
  if (missing <= 0 || missing > indicator) return cells;
  const shifted = [...Array<undefined>(missing), ...cells];
  // 企业数（家） | 35 | 80 | 〔45〕 : a figure is no name.
  const [named, otherwise] = [cells[indicator]?.text ?? '', shifted[indicator]?.text ?? ''];
  if (!HAN.test(named) && HAN.test(otherwise)) return shifted;
  const figures = (row: readonly (Cell | undefined)[]): number =>
    years.filter(({ at }) => /\d/u.test(row[at]?.text ?? '')).length;
  return figures(shifted) > figures(cells) ? shifted : cells;
}

const HAN = /\p{Script=Han}/u;

function rowTargets(
  context: Context,
  row: readonly Cell[],
  columns: Columns,
  status: StatusContext,
): readonly TargetDraft[] {
  const cells = cellsUnder(columns, row);
  const named = cells[columns.indicator];
  if (!named || named.text === '') return [];
  const { name, unit: bracketed } = nameOf(named.text);
  const unit = columns.unit === null ? bracketed : (cells[columns.unit]?.text ?? '');
  const property = columns.property === null ? null : propertyOf(cells[columns.property]?.text);
  const last = columns.years.reduce((latest, { year }) => Math.max(latest, year), 0);
  const draftOf = (cell: Cell, amount: Amount, indicator: string, year: number): TargetDraft => {
    const planned = status.year === null ? year === last : isAhead(year, status.year, last);
    return {
      indicator,
      comparator: amount.comparator,
      value: amount.value,
      valueMax: amount.valueMax,
      unit: amount.kind === 'percent' ? amount.unit : unitOf(amount, name),
      kind: kindOf(amount),
      frequency: null,
      status: planned ? 'planned' : 'achieved',
      deadline: planned ? `${year}-12-31` : null,
      property: planned ? property : null,
      span: rowSpan(named, cell),
    };
  };
  const drafts = columns.years.flatMap(({ at, year }) => {
    const cell = cells[at];
    const amount = cell && amountOf(context, cell, unit);
    return cell && amount ? [draftOf(cell, amount, name, year)] : [];
  });
  for (const { at, unit: stated, rate } of columns.spans) {
    const cell = cells[at];
    if (cell === undefined) continue;
    const isTotal = BRACKETED.test(cell.text) || !rate;
    // 年均增长 without its % may be any number.
    if (!isTotal && stated === '' && !/[%％]/u.test(`${cell.text}${unit}`)) continue;
    const amount = amountOf(context, cell, isTotal ? unit : stated || unit);
    if (amount === undefined) continue;
    // 年均增长 | [5] beside 60 | 65 : by how much it grows in all, and not what it is.
    const isGrowth =
      isTotal && rate && columns.years.some((year) => HOLDS.test(cells[year.at]?.text ?? ''));
    if (!isGrowth) drafts.push(draftOf(cell, amount, isTotal ? name : grown(name), last));
    else {
      const points = amount.kind === 'percent' && !/[%％]/u.test(cell.text);
      const by = points ? { ...amount, unit: '百分点' } : amount;
      drafts.push(draftOf(cell, by, `${name}累计增长`, last));
    }
  }
  return drafts;
}

const HOLDS = /\d/u;

/** [13] · 〔13〕 : the sum of all years. */
const BRACKETED = /^[[［【〔]/u;

/** 工业产值 → 工业产值年均增长, but 经费投入增长 as it is. */
const grown = (name: string): string =>
  /(?:增长|增速|增幅|提高|降低|下降)率?$/u.test(name) ? name : `${name}年均增长`;

/** Of 2023 | 2025 | 2027 in a plan of 2024 the last two; a plan's own year is its base, unless it is the last. */
const isAhead = (year: number, own: number, last: number): boolean =>
  year > own || (year === own && year === last);

/** From the indicator to the figure: one stretch of the row. */
const rowSpan = (named: Cell, cell: Cell): Span => hull(named.span, cell.span);

/** 常住人口城镇化率（%） : the unit in brackets behind the name. */
function nameOf(written: string): { name: string; unit: string } {
  const match = /^(?<name>.*?)[（(](?<unit>[^（()）]{1,12})[）)]$/u.exec(written.trim());
  const name = match?.groups?.['name'] ?? written;
  return {
    name: name.replace(/^(?:\d{1,2}[.．、]|[（(]\d{1,2}[）)])\s*/u, '').trim(),
    unit: match?.groups?.['unit'] ?? '',
  };
}

/** ≥60 under 亿元 is read as ≥60亿元 · [16] · 1000以上 under 家. */
function amountOf(context: Context, cell: Cell, unit: string): Amount | undefined {
  const figure = cell.text.replace(/[[\]［］【】〔〕]/gu, '').trim();
  if (!/\d/u.test(figure)) return undefined;
  const bound = /(?:以上|以下|以内|左右|\+)$/u.exec(figure)?.[0] ?? '';
  const bare = figure.slice(0, figure.length - bound.length);
  const written = /[%％‰]$/u.test(bare) ? figure : `${bare}${unit}${bound}`;
  const found = recognise(written, context.lexicon).filter(
    (r): r is Amount =>
      r.kind !== 'time' && r.kind !== 'quoted' && r.kind !== 'title' && r.kind !== 'coverage',
  );
  const amount = found[0];
  if (!amount) return undefined;
  return amount.unit === null && unit !== '' ? { ...amount, unit } : amount;
}

const kindOf = (amount: Amount): Target['kind'] =>
  amount.kind === 'percent' || amount.kind === 'money' || amount.kind === 'ratio'
    ? amount.kind
    : 'count';

/** 每万人口发明专利拥有量 | 件 → 件/万人 */
function unitOf(amount: Amount, name: string): string | null {
  const per = perHead(name);
  return per !== undefined && amount.unit !== null && !amount.unit.includes('/')
    ? `${amount.unit}/${per}`
    : amount.unit;
}

const propertyOf = (written: string | undefined): Target['property'] =>
  written === undefined
    ? null
    : written.includes('约束')
      ? 'binding'
      : written.includes('预期')
        ? 'expected'
        : null;
