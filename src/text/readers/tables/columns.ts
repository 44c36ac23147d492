/** Which column holds what: as the user names it, else by its name, else by its cells. */
import { UserError } from '../../../model/user-error.js';
import type { MemberOptions, TableColumns } from '../members.js';
import type { Table } from './table.js';

type Role = Exclude<keyof TableColumns, 'guessed'>;

/** The surest first; without case, blanks, hyphens and underscores, as `plain` has them. */
const NAMES: Readonly<Record<Role, readonly string[]>> = {
  text: [
    ...['正文', '全文', '正文内容', '文件内容', '政策内容', '文章内容', '政策全文', '政策文本'],
    ...['文件全文', '文件正文', '政策正文', '文本内容', '内容', '文本', '原文', '内文'],
    ...['正文內容', '文件內容', '政策內容', '文章內容', '文本內容', '內容', '內文'],
    ...['fulltext', 'text', 'content', 'body', 'maintext', 'rawtext', 'doctext', 'documenttext'],
    ...['policytext', 'articletext', 'bodytext', 'textcontent', 'articlecontent', 'contenttext'],
  ],
  id: [
    ...['id', 'docid', 'documentid', 'fileid', 'policyid', 'recordid', 'uid', 'uuid', 'guid'],
    ...['编号', '文件编号', '政策编号', '索引号', '文号', '发文字号', '发文号', '文件号'],
    ...['編號', '文件編號', '索引號', '文號', '發文字號', '發文號'],
  ],
  title: [
    ...['标题', '题名', '文件标题', '政策标题', '文章标题', '文件名称', '政策名称', '文件名'],
    ...['名称', '题目', '篇名', '標題', '題名', '文件標題', '文件名稱', '政策名稱', '名稱', '題目'],
    ...['title', 'doctitle', 'documenttitle', 'policytitle', 'headline', 'filename', 'name'],
  ],
  published: [
    ...['发布日期', '发布时间', '公布日期', '印发日期', '发文日期', '成文日期', '公开日期'],
    ...['發布日期', '發布時間', '發佈日期', '發佈時間', '公布時間', '發文日期', '成文日期', '日期'],
    ...['publisheddate', 'publishdate', 'pubdate', 'publishtime', 'pubtime', 'published'],
    ...['publishedat', 'datepublished', 'publicationdate', 'releasedate', 'issuedate', 'date'],
  ],
  issuer: [
    ...['发文机关', '发文机构', '发文单位', '发文部门', '发布机构', '发布机关', '发布单位'],
    ...['发布部门', '制定机关', '颁布机构', '颁布部门', '印发机关', '印发单位'],
    ...['發文機關', '發文單位', '發布機關', '發布機構', '發布單位', '發佈機關', '發佈單位'],
    ...['issuer', 'issuingbody', 'issuingagency', 'agency', 'publisher', '来源', '來源', 'source'],
  ],
};

/** Unique like an id, but said by no one. */
const ADDRESS_NAMES = [
  'url',
  '链接',
  '网址',
  '原文链接',
  '連結',
  '網址',
  'sourceurl',
  'link',
  'href',
];

/** Full_Text → fulltext */
const plain = (name: string): string => name.toLowerCase().replace(/[\s_-]+/gu, '');

/** data.Full_Text → fulltext */
const lastPart = (name: string): string => plain(name.slice(name.lastIndexOf('.') + 1));

const KNOWN: ReadonlySet<string> = new Set([...Object.values(NAMES).flat(), ...ADDRESS_NAMES]);

export const isKnownName = (name: string): boolean => KNOWN.has(plain(name));

export interface Choice {
  readonly names: TableColumns;
  readonly at: Readonly<Record<Role, number | null>>;
}

/** @throws UserError `missing-column`, `no-text-column` */
export function chooseColumns(table: Table, options: MemberOptions): Choice {
  const { columns } = table;
  const namedText = namedColumn(columns, options.textColumn, options.path);
  const namedId = namedColumn(columns, options.idColumn, options.path);
  const text = namedText ?? guessedText(table);
  if (text === undefined)
    throw new UserError('no-text-column', { path: options.path, columns: listed(columns) });
  const first = (role: Role): number | undefined =>
    called(columns, NAMES[role]).find((column) => column !== text);
  const title = first('title');
  const id = namedId ?? guessedId(table, text);
  const at = {
    text,
    id: id ?? null,
    title: title ?? null,
    published: first('published') ?? null,
    issuer: first('issuer') ?? null,
  };
  const name = (column: number | null): string | null =>
    column === null ? null : (columns[column] ?? null);
  return {
    at,
    names: {
      text: columns[text] ?? '',
      id: name(at.id),
      title: name(at.title),
      published: name(at.published),
      issuer: name(at.issuer),
      guessed: [
        ...(namedText === undefined ? (['text'] as const) : []),
        ...(namedId === undefined && id !== undefined ? (['id'] as const) : []),
      ],
    },
  };
}

/** A name as it is written in the table, or a position from 1. */
function namedColumn(
  columns: readonly string[],
  wanted: string | undefined,
  path: string,
): number | undefined {
  if (wanted === undefined) return undefined;
  const exact = columns.indexOf(wanted.trim());
  if (exact >= 0) return exact;
  const position = /^[1-9]\d{0,5}$/u.test(wanted) ? Number(wanted) : Number.POSITIVE_INFINITY;
  if (position <= columns.length) return position - 1;
  throw new UserError('missing-column', { path, column: wanted, columns: listed(columns) });
}

const MOST_LISTED = 50;
const LONGEST_LISTED = 40;

/** For a line of a message. */
const listed = (columns: readonly string[]): readonly string[] => [
  ...columns
    .slice(0, MOST_LISTED)
    .map((name) => (name.length > LONGEST_LISTED ? `${name.slice(0, LONGEST_LISTED)}…` : name)),
  ...(columns.length > MOST_LISTED ? ['…'] : []),
];

/** Columns by how sure their names are. */
function called(columns: readonly string[], names: readonly string[]): readonly number[] {
  const ranks = new Map(names.map((name, rank) => [name, rank]));
  return columns
    .map((name, column) => ({ column, rank: ranks.get(plain(name)) ?? ranks.get(lastPart(name)) }))
    .filter((found) => found.rank !== undefined)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map(({ column }) => column);
}

const SHORTEST_TEXT = 200;
const TIMES_LONGER = 5;

function guessedText({ columns, sample }: Table): number | undefined {
  const lengths = columns.map((_, column) => medianLength(sample, column));
  const byLength = (among: readonly number[]): readonly number[] =>
    among.toSorted((a, b) => (lengths[b] ?? 0) - (lengths[a] ?? 0));
  const named = byLength(called(columns, NAMES.text))[0];
  if (named !== undefined) return named;
  const [longest, next] = byLength([...columns.keys()]);
  if (longest === undefined) return undefined;
  const length = lengths[longest] ?? 0;
  const rest = next === undefined ? 0 : (lengths[next] ?? 0);
  return length >= SHORTEST_TEXT && length >= TIMES_LONGER * rest ? longest : undefined;
}

function medianLength(sample: Table['sample'], column: number): number {
  const lengths = sample.map((cells) => cells[column]?.length ?? 0).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 2)] ?? 0;
}

/** Of 20 rows or more one may go without an id or share it. */
const UNIQUE = 0.95;

function guessedId({ columns, sample }: Table, text: number): number | undefined {
  const isUnique = (column: number): boolean => {
    const values = new Set(sample.map((cells) => (cells[column] ?? '').trim()));
    values.delete('');
    return values.size >= sample.length * UNIQUE;
  };
  return [NAMES.id, NAMES.title, ADDRESS_NAMES]
    .flatMap((names) => called(columns, names))
    .find((column) => column !== text && isUnique(column));
}
