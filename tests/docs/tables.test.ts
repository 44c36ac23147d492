/** docs/tables.md tells the tables as they are, and its queries give what it shows. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extract } from '../../src/index.js';
import {
  actionSchema,
  comparatorSchema,
  deadlineSchema,
  declaredSchema,
  diagnosticSchema,
  documentKindSchema,
  type PlanRecord,
  responsibleSchema,
  sloganSchema,
  sourceSchema,
  targetSchema,
} from '../../src/model/record.js';
import {
  TABLE_FORMAT_NAMES,
  TABLE_NAMES,
  TABLES,
  type TableFormat,
  type TableName,
} from '../../src/output/tables/index.js';
import { query, writeTables } from '../output/tables/written.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PAGES = ['docs/tables.md', 'docs/tables.zh-CN.md'] as const;

const read = (page: string): string => readFileSync(join(ROOT, page), 'utf8');

/** Cells of the rows of all Markdown tables in a text, without the ruled lines. */
const rowsOf = (text: string): readonly (readonly string[])[] =>
  Array.from(text.matchAll(/^\| (?<row>.*) \|$/gmu), ({ groups }) =>
    (groups?.['row'] ?? '').split('|').map((cell) => cell.trim()),
  ).filter((row) => !row.every((cell) => cell === '---'));

const namesIn = (text: string): readonly string[] =>
  Array.from(text.matchAll(/`(?<name>[^`]+)`/gu), ({ groups }) => groups?.['name'] ?? '');

interface Described {
  readonly name: string;
  readonly type: string;
  readonly meaning: string;
}

interface Page {
  /** Columns of all tables but those named. */
  readonly common: readonly (Described & { readonly notIn: readonly string[] })[];
  readonly tables: ReadonlyMap<
    string,
    { readonly lead: string; readonly own: readonly Described[] }
  >;
}

function pageOf(path: string): Page {
  const [intro = '', ...parts] = read(path).split(/^### `/mu);
  return {
    common: rowsOf(intro)
      .slice(1)
      .map(([name = '', type = '', notIn = '', meaning = '']) => ({
        name: namesIn(name)[0] ?? '',
        type,
        notIn: namesIn(notIn),
        meaning,
      })),
    tables: new Map(
      parts.map((part) => {
        const [section = ''] = part.split(/^## /mu);
        const own = rowsOf(section)
          .slice(1)
          .map(([name = '', type = '', meaning = '']) => ({
            name: namesIn(name)[0] ?? '',
            type,
            meaning,
          }));
        const lead = section.split('\n\n')[1] ?? '';
        return [section.slice(0, section.indexOf('`')), { lead, own }];
      }),
    ),
  };
}

/** The values that a column takes, by table and column. */
const VALUES: readonly (readonly [TableName, string, readonly string[]])[] = [
  ['documents', 'kind', documentKindSchema.options],
  ['documents', 'script', sourceSchema.shape.script.options],
  ['actions', 'status', actionSchema.shape.status.options],
  ['targets', 'status', targetSchema.shape.status.options],
  ['targets', 'comparator', comparatorSchema.options],
  ['targets', 'kind', targetSchema.shape.kind.options],
  ['targets', 'property', targetSchema.shape.property.unwrap().options],
  ['declared', 'of', declaredSchema.shape.of.options],
  ['deadlines', 'kind', deadlineSchema.shape.kind.options],
  ['deadlines', 'certainty', deadlineSchema.shape.certainty.options],
  ['slogans', 'kind', sloganSchema.shape.kind.options],
  ['responsible', 'role', responsibleSchema.shape.role.options],
  ['diagnostics', 'severity', diagnosticSchema.shape.severity.options],
];

describe.each(PAGES)('%s', (path) => {
  const page = pageOf(path);

  test('说到的表都有，有的表都说到', () => {
    expect([...page.tables.keys()]).toEqual([...TABLE_NAMES]);
    expect(
      page.common.flatMap(({ notIn }) => notIn.filter((name) => !page.tables.has(name))),
    ).toEqual([]);
  });

  test.each(TABLE_NAMES)('%s 的列', (name) => {
    const shared = page.common.filter(({ notIn }) => !notIn.includes(name));
    const own = page.tables.get(name)?.own ?? [];
    const described = [...shared, ...own];
    const ownNames = new Set(own.map((column) => column.name));
    expect(TABLES[name].filter((column) => ownNames.has(column.name))).toEqual(
      own.map((column) => ({ name: column.name, type: column.type })),
    );
    expect(new Map(described.map((column) => [column.name, column.type]))).toEqual(
      new Map(TABLES[name].map((column) => [column.name, column.type])),
    );
    expect(described.filter(({ meaning }) => meaning === '')).toEqual([]);
  });

  test.each(VALUES)('%s.%s 的取值', (name, column, values) => {
    const { meaning = '' } =
      page.tables.get(name)?.own.find((described) => described.name === column) ?? {};
    expect(namesIn(meaning)).toEqual(values);
  });
});

/** Each query of a page, with the table that follows it. */
const queriesOf = (path: string) =>
  Array.from(
    read(path).matchAll(/^```sql\n(?<sql>[^`]+)```\n\n(?<shown>(?:\|.*\n)+)/gmu),
    ({ groups }) => ({ sql: groups?.['sql'] ?? '', shown: rowsOf(groups?.['shown'] ?? '') }),
  );

const codeOf = (path: string): readonly string[] =>
  Array.from(
    read(path).matchAll(/^```\w+\n(?<code>[^`]+)```/gmu),
    ({ groups }) => groups?.['code'] ?? '',
  );

describe('例子', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plan-extract-tables-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  beforeAll(async () => {
    const records: PlanRecord[] = [];
    for (const name of readdirSync(join(ROOT, 'fixtures')))
      if (!name.endsWith('.yaml'))
        records.push(
          await extract(readFileSync(join(ROOT, 'fixtures', name)), { path: `fixtures/${name}` }),
        );
    mkdirSync(join(folder, 'tables'));
    for (const format of TABLE_FORMAT_NAMES)
      await writeTables(join(folder, 'tables'), format, records);
  });

  test('两种语言的代码和结果相同', () => {
    const [english, chinese] = PAGES;
    expect(queriesOf(english)).toHaveLength(3);
    expect(queriesOf(chinese)).toEqual(queriesOf(english));
    expect(codeOf(chinese)).toEqual(codeOf(english));
  });

  const runs = TABLE_FORMAT_NAMES.flatMap((format) =>
    queriesOf('docs/tables.md').map(({ sql, shown }, i) => ({ n: i + 1, format, sql, shown })),
  );

  test.each(runs)('第 $n 个问题，$format', async ({ format, sql, shown }) => {
    const { names, rows } = await query(folder, inFormat(sql, format));
    expect([names, ...rows.map((row) => row.map(String))]).toEqual(shown);
  });

  const keys = [...pageOf('docs/tables.md').tables].flatMap(([name, { lead }]) => {
    const key = namesIn(lead.slice(lead.indexOf('Key:')));
    return lead.includes('Key:') ? [{ name, key }] : [];
  });

  test.each(keys)('$name 的主键不重不空', async ({ name, key }) => {
    const columns = key.join(', ');
    const { rows } = await query(
      folder,
      `SELECT ${columns}, count(*) FROM 'tables/${name}.parquet' GROUP BY ALL
       HAVING count(*) > 1 OR ${key.map((column) => `${column} IS NULL`).join(' OR ')}`,
    );
    expect(rows).toEqual([]);
  });
});

const inFormat = (sql: string, format: TableFormat): string =>
  sql.replaceAll(".csv'", `.${format}'`);
