/** Tables of tasks: 序号 | 重点任务 | 责任单位 | 完成时限 give an action a row. */
import { countHan } from '../model/han.js';
import { hull, type Span } from '../model/span.js';
import type { Cell, Line } from '../structure/lines.js';
import type { OutlineNode } from '../structure/outline.js';
import type { ActionDraft, SectionDraft } from './actions.js';
import { ancestors, type Context, nodeAt } from './context.js';
import { bodyEnd } from './metadata/front.js';
import { bodiesOf, type ResponsibleDraft } from './responsible.js';
import { TIME_LABEL } from './time-labels.js';

export interface TaskRow {
  readonly number: string | null;
  readonly task: Cell;
  /** Until when: 12月底前 */
  readonly limit: Cell | undefined;
  readonly assigned: readonly ResponsibleDraft[];
  /** From the task to the last cell. */
  readonly span: Span;
  /** The line of the headings above it. */
  readonly header: Line;
}

type Role = ResponsibleDraft['role'];

interface Columns {
  readonly count: number;
  readonly number: number;
  readonly task: number;
  readonly limit: number;
  readonly bodies: readonly { readonly at: number; readonly role: Role }[];
}

const NUMBER = /^(?:序号|编号)$/u;
const TASK =
  /^(?:年度|重点|主要|具体|目标|民生|工作|实施|改革|建设|整治)*(?:任务|工作|事项|项目|内容|举措|措施|实事)(?:名称|内容|清单|分解)?$/u;
const LIMIT = new RegExp(`^(?:${TIME_LABEL}|时间|日期)$`, 'u');
const BODIES: readonly (readonly [role: Role, heading: RegExp])[] = [
  ['lead', /^(?:牵头|主办|主责|主管)(?:责任)?(?:单位|部门|科室|股室|处室)$/u],
  ['support', /^(?:配合|协办|协同|参与|参加)(?:责任)?(?:单位|部门|科室|股室|处室)$/u],
  ['responsible', /^(?:责任|承办|实施|落实|负责)(?:主体|单位|部门|科室|股室|处室)$/u],
];

const bare = ({ text }: Pick<Cell, 'text'>): string => text.replace(/\s/gu, '');

function columnsOf(cells: readonly Cell[]): Columns | undefined {
  const words = cells.map(bare);
  const find = (heading: RegExp): number => words.findIndex((word) => heading.test(word));
  const limit = find(LIMIT);
  const bodies = words.flatMap((word, at) => {
    const role = BODIES.find(([, heading]) => heading.test(word))?.[0];
    return role === undefined ? [] : [{ at, role }];
  });
  const first = Math.min(...bodies.map(({ at }) => at), limit < 0 ? words.length : limit);
  // Of 重点任务 | 具体措施 the finer one.
  const task = words.slice(0, first).findLastIndex((word) => TASK.test(word));
  if (task < 0 || (bodies.length === 0 && limit < 0)) return undefined;
  return { count: cells.length, number: find(NUMBER), task, limit, bodies };
}

/** In order of position. */
export function taskRows({ outline, lexicon }: Context): readonly TaskRow[] {
  const { lines } = outline;
  const rows: TaskRow[] = [];
  let heading: { readonly columns: Columns; readonly line: Line } | undefined;
  let above: Line | undefined;
  for (const line of lines) {
    if (line.cells.length === 0) {
      if (line.text.length <= 4 && NUMBER.test(bare(line)))
        for (const row of stackedRows(lines, line, bodyEnd(lexicon))) rows.push(row);
      continue;
    }
    if (above === undefined || line.index - above.index > 1) heading = undefined;
    above = line;
    const columns = columnsOf(line.cells);
    if (columns !== undefined) heading = { columns, line };
    else if (heading !== undefined) {
      const row = rowOf(line.cells, heading.columns, heading.line);
      if (row !== undefined) rows.push(row);
    }
  }
  return rows;
}

const MOST_COLUMNS = 4;
const MOST_BODIES = 12;
const LONGEST_LIMIT = 16;

/** 序号 | 重点任务 | 责任单位 | 完成时限, and below 1 | … : copied one cell a line; bodies may take several. */
function stackedRows(lines: readonly Line[], header: Line, endsBody: RegExp): readonly TaskRow[] {
  const headings: Line[] = [];
  for (let i = header.index; headings.length <= MOST_COLUMNS; i++) {
    const line = lines[i];
    if (!line || line.cells.length > 0 || !isHeading(bare(line))) break;
    headings.push(line);
  }
  const columns = columnsOf(headings);
  if (columns?.number !== 0 || columns.task !== 1 || columns.bodies.length > 1) return [];
  const role = columns.bodies[0]?.role;
  const rows: TaskRow[] = [];
  let at = header.index + headings.length;
  for (let number = 1; lines[at]?.text === `${number}`; number++) {
    const task = lines[at + 1];
    if (!task || task.cells.length > 0 || countHan(task.text) < LEAST_LETTERS) break;
    at += 2;
    const bodies: Line[] = [];
    while (role !== undefined && bodies.length < MOST_BODIES && isBody(lines[at], endsBody))
      bodies.push(lines[at++] as Line);
    const next = lines[at];
    const limit = columns.limit >= 0 && next && isTime(next) ? next : undefined;
    if (limit !== undefined) at++;
    const last = limit ?? bodies.at(-1);
    if (last === undefined) break;
    rows.push({
      number: `${number}`,
      task,
      limit,
      assigned: assignedTo(bodies, role),
      span: hull(task.span, last.span),
      header,
    });
    at = numberedAt(lines, at, number + 1) ?? at;
  }
  return rows;
}

/** What else one number holds, a second task with its time, is passed over. */
function numberedAt(lines: readonly Line[], from: number, number: number): number | undefined {
  for (let i = from; i <= from + MOST_PASSED; i++) if (lines[i]?.text === `${number}`) return i;
  return undefined;
}
const MOST_PASSED = 4;

const isHeading = (words: string): boolean =>
  words.length <= 10 &&
  (NUMBER.test(words) ||
    TASK.test(words) ||
    LIMIT.test(words) ||
    BODIES.some(([, heading]) => heading.test(words)));

const isBody = (line: Line | undefined, endsBody: RegExp): boolean =>
  line !== undefined &&
  line.text.length <= 40 &&
  !/[。；\d]/u.test(line.text) &&
  (endsBody.test(line.text) || /^各\p{Script=Han}{2,8}$/u.test(line.text));

const isTime = ({ text }: Line): boolean =>
  text.length <= LONGEST_LIMIT && /[年月季旬]|长期|持续/u.test(text) && !/[。；]/u.test(text);

function assignedTo(bodies: readonly Line[], role: Role | undefined): readonly ResponsibleDraft[] {
  const [first] = bodies;
  const last = bodies.at(-1);
  if (role === undefined || first === undefined || last === undefined) return [];
  const named = bodies.flatMap(({ text }) => bodiesOf(text));
  return named.length === 0 ? [] : [{ role, bodies: named, span: hull(first.span, last.span) }];
}

const LEAST_LETTERS = 4;

function rowOf(cells: readonly Cell[], columns: Columns, header: Line): TaskRow | undefined {
  // Cells that are one with those above are missing in front.
  const missing = columns.count - cells.length;
  if (missing > columns.task || missing < 0) return undefined;
  const at = (column: number): Cell | undefined => cells[column - missing];
  const task = at(columns.task);
  const last = cells.at(-1);
  if (!task || !last || countHan(task.text) < LEAST_LETTERS) return undefined;
  const number = columns.number < 0 ? '' : (at(columns.number)?.text ?? '');
  const limit = columns.limit < 0 ? undefined : at(columns.limit);
  return {
    number: /^\d{1,3}$/u.test(number) ? number : null,
    task,
    limit: limit !== undefined && limit.text !== '' ? limit : undefined,
    assigned: columns.bodies.flatMap(({ at: column, role }) => {
      const cell = at(column);
      const bodies =
        cell === undefined ? [] : bodiesOf(cell.text).filter((body) => BODY.test(body));
      return cell === undefined || bodies.length === 0 ? [] : [{ role, bodies, span: cell.span }];
    }),
    span: hull(task.span, last.span),
    header,
  };
}

/** 县水利局 · 各乡镇, and not 3人. */
const BODY = /^[\p{Script=Han}（）()“”A-Z]{2,30}$/u;

/** The actions of a text with those of its tables: what only heads a table is none. */
export function withTasks(
  context: Context,
  actions: readonly ActionDraft[],
  sections: readonly SectionDraft[],
  rows: readonly TaskRow[],
): readonly ActionDraft[] {
  if (rows.length === 0) return actions;
  const sectionOf = new Map(sections.map((section) => [section.node, section]));
  const heads = new Set<OutlineNode>();
  const parents = new Map<Line, OutlineNode | null>();
  const drafts = rows.map(({ number, task, span, header }): ActionDraft => {
    let parent = parents.get(header);
    if (parent === undefined) {
      parent = parentOf(context, header);
      parents.set(header, parent);
      if (parent?.form === 'heading' && headsOnly(context, parent, header)) heads.add(parent);
    }
    let section: SectionDraft | null = null;
    for (const node of ancestors(parent)) section ??= sectionOf.get(node) ?? null;
    const node: OutlineNode = {
      marker: null,
      form: 'item',
      ordinal: null,
      title: titleOf(task.text),
      titleSpan: task.span,
      span,
      body: [],
      parent,
      children: [],
      part: parent?.part ?? 0,
    };
    return number === null ? { node, section } : { node, section, number };
  });
  return [...actions.filter(({ node }) => !heads.has(node)), ...drafts].sort(
    (a, b) => a.node.span.start - b.node.span.start,
  );
}

/** What holds the table; an annex stands under nothing. */
function parentOf(context: Context, header: Line): OutlineNode | null {
  const parent = nodeAt(context, header.span.start) ?? null;
  const { lines, roles } = context.outline;
  for (let i = header.index - 1; i >= 0 && i > header.index - FARTHEST_ANNEX; i--) {
    if (parent === null || (lines[i] as Line).span.start <= parent.span.start) break;
    const role = roles[i];
    if (role === 'attachment' || role === 'signature' || role === 'date') return null;
  }
  return parent;
}
const FARTHEST_ANNEX = 12;

/** 二、任务分解表 above the table, and nothing but its caption between them. */
const headsOnly = ({ text }: Context, { titleSpan }: OutlineNode, header: Line): boolean =>
  header.span.start - titleSpan.end <= LONGEST_CAPTION &&
  !text.slice(titleSpan.end + 1, header.span.start).includes('。');
const LONGEST_CAPTION = 60;

/** Its first sentence, without the stop. */
const titleOf = (task: string): string => task.split(/[。；]/u, 1)[0]?.trim() ?? '';
