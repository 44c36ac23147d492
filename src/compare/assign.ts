/**
 * Optimal assignment: the pairs of greatest total similarity in which no row and no column stands twice.
 * The pairs that come into question are few, so each connected part of them is solved by itself, with the
 * Hungarian method by shortest augmenting paths (Jonker and Volgenant 1987): cubic in the part, not in the whole.
 */
import { groupBy } from './group.js';

export interface Pair {
  readonly left: number;
  readonly right: number;
  /** Above 0; pairs that are not given are never made. */
  readonly similarity: number;
}

/** In the order of their left sides. */
export function assign(pairs: readonly Pair[]): readonly Pair[] {
  return partsOf(pairs)
    .flatMap(assignPart)
    .sort((a, b) => a.left - b.left);
}

/** Pairs that have to do with each other. */
function partsOf(pairs: readonly Pair[]): readonly (readonly Pair[])[] {
  const heads = new Map<string, string>();
  const headOf = (node: string): string => {
    let head = node;
    for (let up = heads.get(head); up !== undefined && up !== head; up = heads.get(head)) head = up;
    heads.set(node, head);
    return head;
  };
  for (const { left, right } of pairs) heads.set(headOf(`l${left}`), headOf(`r${right}`));
  return [...groupBy(pairs, ({ left }) => headOf(`l${left}`)).values()];
}

function assignPart(pairs: readonly Pair[]): readonly Pair[] {
  if (pairs.length === 1) return pairs;
  const rows = [...new Set(pairs.map(({ left }) => left))];
  const columns = [...new Set(pairs.map(({ right }) => right))];
  const width = columns.length + rows.length;
  const rowOf = new Map(rows.map((left, i) => [left, i]));
  const columnOf = new Map(columns.map((right, j) => [right, j]));
  const at = (row: number, column: number): number => row * width + column;
  /** A row may stay alone, in a column of its own, at no cost; what is no pair costs more than that. */
  const cost = new Float64Array(rows.length * width).fill(1);
  for (let i = 0; i < rows.length; i++) cost.fill(0, at(i, columns.length), at(i + 1, 0));
  const given = new Map<number, Pair>();
  for (const pair of pairs) {
    const cell = at(rowOf.get(pair.left) ?? 0, columnOf.get(pair.right) ?? 0);
    if ((given.get(cell)?.similarity ?? 0) >= pair.similarity) continue;
    cost[cell] = -pair.similarity;
    given.set(cell, pair);
  }
  return shortestPaths(cost, rows.length, width).flatMap(
    (column, row) => given.get(at(row, column)) ?? [],
  );
}

/** The column of each row at the least total cost; there are at least as many columns as rows. */
function shortestPaths(cost: Float64Array, rows: number, width: number): readonly number[] {
  const value = (array: Float64Array | Int32Array, i: number): number => array[i] as number;
  const ofRow = new Float64Array(rows);
  const ofColumn = new Float64Array(width);
  const rowAt = new Int32Array(width).fill(-1);
  const distance = new Float64Array(width);
  const before = new Int32Array(width);
  const isDone = new Uint8Array(width);
  for (let start = 0; start < rows; start++) {
    distance.fill(Number.POSITIVE_INFINITY);
    before.fill(-1);
    isDone.fill(0);
    let row = start;
    let column = -1;
    let reached = 0;
    while (row !== -1) {
      let nearest = -1;
      for (let j = 0; j < width; j++) {
        if (isDone[j] === 1) continue;
        const through =
          reached + value(cost, row * width + j) - value(ofRow, row) - value(ofColumn, j);
        if (through < value(distance, j)) {
          distance[j] = through;
          before[j] = column;
        }
        if (nearest === -1 || value(distance, j) < value(distance, nearest)) nearest = j;
      }
      reached = value(distance, nearest);
      isDone[nearest] = 1;
      column = nearest;
      row = value(rowAt, nearest);
    }
    ofRow[start] = value(ofRow, start) + reached;
    for (let j = 0; j < width; j++) {
      if (isDone[j] === 0 || j === column) continue;
      const gain = reached - value(distance, j);
      ofColumn[j] = value(ofColumn, j) - gain;
      const owner = value(rowAt, j);
      ofRow[owner] = value(ofRow, owner) + gain;
    }
    for (let j = column; j !== -1; ) {
      const previous = value(before, j);
      rowAt[j] = previous === -1 ? start : value(rowAt, previous);
      j = previous;
    }
  }
  const columns: number[] = new Array<number>(rows).fill(-1);
  rowAt.forEach((row, column) => {
    if (row !== -1) columns[row] = column;
  });
  return columns;
}
