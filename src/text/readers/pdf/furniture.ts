/** Page numbers and what is printed at the head and foot of page after page. */
import { type Row, textOf } from './lines.js';

export interface PageRows {
  /** From 0. */
  readonly index: number;
  readonly rows: readonly Row[];
}

/** Rows from the edge of a page that may be furniture. */
const DEPTH = 3;
/** Pages from which a line may be said to repeat. */
const REPEATED_PAGES = 3;
/** Heights this near are one height. */
const SAME_HEIGHT = 4;

/** — 3 — · 第3页 · 第3页 共12页 · 3/12 · Page 3 of 12 */
const PAGE_NUMBER =
  /^(?:[—–―─\-－·•~～]{1,4}(?<dashed>\d{1,4})[—–―─\-－·•~～]{1,4}|第(?<counted>\d{1,4})[页頁](?:[,，/／]?[（(]?共\d{1,4}[页頁][）)]?)?|(?<of>\d{1,4})[/／]\d{1,4}|page(?<english>\d{1,4})(?:of\d{1,4})?)$/iu;
const BARE_NUMBER = /^\d{1,4}$/u;
const ROMAN_NUMBER = /^[ivxl]{1,6}$/iu;

/** What browsers print on each page: 2025/3/12 09:30 and the title above, the address and 1/2 below. */
const BROWSER_LINE =
  /^\d{1,4}\/\d{1,2}\/\d{1,4},?(?:[上下]午)?\d{1,2}:\d{2}|^(?:https?|file):\/\/\S{1,2000}\d{1,4}\/\d{1,4}$/u;

interface Edge {
  readonly page: number;
  readonly row: Row;
  readonly text: string;
  readonly side: 'head' | 'foot';
}

/** The pages without their furniture. What is furniture has nothing but furniture beyond it. */
export function withoutFurniture<P extends PageRows>(pages: readonly P[]): P[] {
  const edges = pages.flatMap(edgesOf);
  const found = new Set([...pageNumbers(edges), ...repeated(edges, pages.length)]);
  const furniture = new Set<Row>();
  for (const edge of edges) if (found.has(edge)) furniture.add(edge.row);
  return pages.map((page) => {
    let from = 0;
    let to = page.rows.length;
    while (from < to && furniture.has(page.rows[from] as Row)) from++;
    while (to > from && furniture.has(page.rows[to - 1] as Row)) to--;
    return { ...page, rows: page.rows.slice(from, to) };
  });
}

/** ３ · 3 → 3 */
const plain = (text: string): string =>
  text
    .replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u3000]+/gu, '');

function edgesOf({ index, rows }: PageRows): Edge[] {
  const edge = (row: Row, side: Edge['side']): Edge => ({
    page: index,
    row,
    text: plain(textOf(row)),
    side,
  });
  return [
    ...rows.slice(0, DEPTH).map((row) => edge(row, 'head')),
    ...rows
      .slice(-DEPTH)
      .reverse()
      .map((row) => edge(row, 'foot')),
  ];
}

/** A bare number is that of its page if others count on from it. */
function pageNumbers(edges: readonly Edge[]): Edge[] {
  const bare = edges.filter(({ text }) => BARE_NUMBER.test(text));
  const starts = new Map<string, Set<number>>();
  const startOf = ({ side, text, page }: Edge): string => `${side} ${Number(text) - page}`;
  for (const edge of bare)
    starts.set(startOf(edge), (starts.get(startOf(edge)) ?? new Set()).add(edge.page));
  return edges.filter((edge) => {
    if (PAGE_NUMBER.test(edge.text) || ROMAN_NUMBER.test(edge.text)) return true;
    if (BROWSER_LINE.test(edge.text)) return true;
    if (!BARE_NUMBER.test(edge.text)) return false;
    return Number(edge.text) === edge.page + 1 || (starts.get(startOf(edge))?.size ?? 0) > 1;
  });
}

/** The same at the same height on most pages, but for numbers; or word for word on a good part of them. */
function repeated(edges: readonly Edge[], pages: number): Edge[] {
  if (pages < REPEATED_PAGES) return [];
  const onMost = alike(edges, ({ text }) => text.replace(/\d+/gu, '#'), pages * 0.5 + 0.5);
  const onMany = alike(edges, ({ text }) => text, Math.max(REPEATED_PAGES, pages * 0.3));
  return [...onMost, ...onMany];
}

function alike(edges: readonly Edge[], key: (edge: Edge) => string, least: number): Edge[] {
  const groups = new Map<string, Edge[]>();
  for (const edge of edges) {
    const name = `${edge.side} ${key(edge)}`;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [edge]);
    else group.push(edge);
  }
  return [...groups.values()].flatMap((group) => {
    group.sort((a, b) => a.row.baseline - b.row.baseline);
    const heights: Edge[][] = [];
    for (const edge of group) {
      const last = heights.at(-1)?.at(-1);
      if (last !== undefined && edge.row.baseline - last.row.baseline <= SAME_HEIGHT)
        heights.at(-1)?.push(edge);
      else heights.push([edge]);
    }
    return heights.filter((same) => new Set(same.map(({ page }) => page)).size >= least).flat();
  });
}
