/** A record as tidy tables, one for each element type; docs/tables.md tells what the columns mean. */
import type {
  Action,
  Deadline,
  Declared,
  Diagnostic,
  Keyword,
  Milestone,
  PlanRecord,
  Reference,
  Responsible,
  Section,
  Slogan,
  Target,
} from '../../model/record.js';
import type { Span } from '../../model/span.js';
import {
  type Column,
  date,
  type Field,
  flag,
  integer,
  number,
  type Row,
  type Table,
  table,
  text,
} from './table.js';

export const TABLE_NAMES = [
  'documents',
  'sections',
  'actions',
  'targets',
  'declared',
  'deadlines',
  'slogans',
  'action_slogans',
  'references',
  'responsible',
  'milestones',
  'keywords',
  'diagnostics',
] as const;
export type TableName = (typeof TABLE_NAMES)[number];

/** The rows one record adds to each table. */
export type TableRows = Readonly<Record<TableName, readonly Row[]>>;

const DOCUMENT: Field<unknown> = text('document', (_, { source }) => source.path);
const REGION: Field<unknown> = text('region', (_, { document }) => document.region?.name ?? null);
const REGION_CODE: Field<unknown> = text(
  'region_code',
  (_, { document }) => document.region?.code ?? null,
);
const PERIOD_START: Field<unknown> = integer(
  'period_start',
  (_, { document }) => document.period?.start ?? null,
);

/** What plans are compared by stands in every table, so that comparing them takes no join. */
const WHERE_AND_WHEN: readonly Field<unknown>[] = [REGION, REGION_CODE, PERIOD_START];

const PLACE: readonly Field<{ readonly span: Span; readonly quote: string }>[] = [
  integer('span_start', ({ span }) => span.start),
  integer('span_end', ({ span }) => span.end),
  text('quote', ({ quote }) => quote),
];

const FIRST_PLACE: readonly Field<{ readonly spans: readonly Span[]; readonly quote: string }>[] = [
  integer('span_start', ({ spans }) => spans[0]?.start ?? null),
  integer('span_end', ({ spans }) => spans[0]?.end ?? null),
  text('quote', ({ quote }) => quote),
];

/** Elements are known by their id within a document. */
const ID: readonly Field<{ readonly id: string }>[] = [
  DOCUMENT,
  text('id', ({ id }) => id),
  ...WHERE_AND_WHEN,
];

const NO_ID = [DOCUMENT, ...WHERE_AND_WHEN];

const DEFINITIONS: Readonly<Record<TableName, Table>> = {
  documents: table<PlanRecord>(
    (record) => [record],
    [
      DOCUMENT,
      text('title', ({ document }) => document.title),
      text('kind', ({ document }) => document.kind),
      text('plan', ({ document }) => document.plan),
      ...WHERE_AND_WHEN,
      integer('period_end', ({ document }) => document.period?.end ?? null),
      text('issuer', ({ document }) => document.issuer),
      date('published', ({ document }) => document.published),
      text('format', ({ source }) => source.format),
      text('encoding', ({ source }) => source.encoding),
      text('script', ({ source }) => source.script),
      integer('characters', ({ source }) => source.characters),
      text('sha256', ({ source }) => source.sha256),
      integer('n_sections', ({ sections }) => sections.length),
      integer('n_actions', ({ actions }) => actions.length),
      integer('n_targets', ({ targets }) => targets.length),
      integer('n_declared', ({ declared }) => declared.length),
      integer('n_deadlines', ({ deadlines }) => deadlines.length),
      integer('n_slogans', ({ slogans }) => slogans.length),
      integer('n_references', ({ references }) => references.length),
      integer('n_responsible', ({ responsible }) => responsible.length),
      integer('n_milestones', ({ milestones }) => milestones.length),
      integer('n_diagnostics', ({ diagnostics }) => diagnostics.length),
      text('version', ({ generator }) => generator.version),
      text('dictionaries', ({ generator }) => generator.dictionaries),
      text('segmenter', ({ generator }) => generator.segmenter),
    ],
  ),
  sections: table<Section>(
    (record) => record.sections,
    [
      ...ID,
      integer('level', (s) => s.level),
      integer('number', (s) => s.number),
      text('title', (s) => s.title),
      text('parent', (s) => s.parent),
      ...PLACE,
    ],
  ),
  actions: table<Action>(
    (record) => record.actions,
    [
      ...ID,
      text('section_id', (a) => a.sectionId),
      text('section', (a) => a.section),
      text('marker', (a) => a.marker),
      integer('ordinal', (a) => a.ordinal),
      text('title', (a) => a.title),
      text('status', (a) => a.status),
      text('text', (a) => a.text),
      ...PLACE,
    ],
  ),
  targets: table<Target>(
    (record) => record.targets,
    [
      ...ID,
      text('action', (t) => t.action),
      text('indicator', (t) => t.indicator),
      text('comparator', (t) => t.comparator),
      number('value', (t) => t.value),
      number('value_max', (t) => t.valueMax),
      text('unit', (t) => t.unit),
      text('kind', (t) => t.kind),
      text('frequency', (t) => t.frequency),
      text('status', (t) => t.status),
      date('deadline', (t) => t.deadline),
      text('property', (t) => t.property),
      ...PLACE,
    ],
  ),
  declared: table<Declared>(
    (record) => record.declared,
    [
      ...ID,
      integer('count', (d) => d.count),
      text('unit', (d) => d.unit),
      text('of', (d) => d.of),
      integer('found', (d) => d.found),
      ...PLACE,
    ],
  ),
  deadlines: table<Deadline>(
    (record) => record.deadlines,
    [
      ...ID,
      text('action', (d) => d.action),
      text('kind', (d) => d.kind),
      date('start_date', (d) => d.start),
      date('end_date', (d) => d.end),
      text('frequency', (d) => d.frequency),
      text('certainty', (d) => d.certainty),
      ...PLACE,
    ],
  ),
  slogans: table<Slogan>(
    (record) => record.slogans,
    [
      ...NO_ID,
      text('slogan', (s) => s.text),
      text('kind', (s) => s.kind),
      integer('number', (s) => s.number),
      text('items', (s) => (s.items.length === 0 ? null : s.items.join('；'))),
      integer('count', (s) => s.count),
      flag('known', (s) => s.known),
      ...FIRST_PLACE,
    ],
  ),
  action_slogans: table<{ readonly id: string; readonly slogan: string }>(
    (record) =>
      record.actions.flatMap(({ id, slogans }) => slogans.map((slogan) => ({ id, slogan }))),
    [...NO_ID, text('action', ({ id }) => id), text('slogan', ({ slogan }) => slogan)],
  ),
  references: table<Reference>(
    (record) => record.references,
    [
      ...NO_ID,
      text('title', (r) => r.title),
      text('alias', (r) => r.alias),
      integer('reference_start', (r) => r.period?.start ?? null),
      integer('reference_end', (r) => r.period?.end ?? null),
      integer('count', (r) => r.count),
      ...FIRST_PLACE,
    ],
  ),
  responsible: table<Responsible & { readonly body: string }>(
    (record) => record.responsible.flatMap((r) => r.bodies.map((body) => ({ ...r, body }))),
    [
      ...ID,
      text('action', (r) => r.action),
      text('role', (r) => r.role),
      text('body', (r) => r.body),
      ...PLACE,
    ],
  ),
  milestones: table<Milestone>(
    (record) => record.milestones,
    [...NO_ID, integer('year', (m) => m.year), text('theme', (m) => m.theme), ...PLACE],
  ),
  keywords: table<Keyword>(
    (record) => record.keywords,
    [...NO_ID, text('word', (k) => k.word), number('weight', (k) => k.weight)],
  ),
  diagnostics: table<Diagnostic>(
    (record) => record.diagnostics,
    [
      ...NO_ID,
      text('code', (d) => d.code),
      text('severity', (d) => d.severity),
      text('message', (d) => d.message),
      integer('span_start', (d) => d.span?.start ?? null),
      integer('span_end', (d) => d.span?.end ?? null),
    ],
  ),
};

function eachTable<T>(of: (table: Table) => T): Readonly<Record<TableName, T>> {
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, of(DEFINITIONS[name])])) as Record<
    TableName,
    T
  >;
}

export const TABLES: Readonly<Record<TableName, readonly Column[]>> = eachTable(
  ({ columns }) => columns,
);

export const tableRows = (record: PlanRecord): TableRows => eachTable(({ rows }) => rows(record));
