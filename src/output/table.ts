import type { PlanRecord } from '../model/record.js';
import type { Look, Render } from './format.js';
import { type Column, drawGrid } from './grid.js';
import { amount, type Heading, LABELS, type Labels } from './labels.js';
import { oneLine, wrap } from './width.js';

interface Cell<T> {
  readonly heading: Heading;
  readonly show: (element: T, labels: Labels) => string | number | null;
  readonly align?: 'right';
  readonly from?: number;
}

interface Table {
  readonly name: Heading;
  readonly draw: (record: PlanRecord, look: Look) => string;
  readonly size: (record: PlanRecord) => number;
}

/** Columns marked `from` show only on terminals at least so wide. */
function table<T>(
  name: Heading,
  elements: (record: PlanRecord) => readonly T[],
  cells: readonly Cell<T>[],
): Table {
  return {
    name,
    size: (record) => elements(record).length,
    draw: (record, look) => {
      const labels = LABELS[look.language];
      const columns: Column[] = cells.map(({ heading, align, from }) => ({
        heading: labels.headings[heading],
        ...(align === undefined ? {} : { align }),
        ...(from === undefined ? {} : { from }),
      }));
      const rows = elements(record).map((element) =>
        cells.map(({ show }) => String(show(element, labels) ?? '')),
      );
      return drawGrid(columns, rows, look.columns);
    },
  };
}

const TABLES: readonly Table[] = [
  table('sections', (r) => r.sections, [
    { heading: 'id', show: (s) => s.id, from: 50 },
    { heading: 'number', show: (s) => s.number, align: 'right' },
    { heading: 'title', show: (s) => `${'· '.repeat(s.level - 1)}${s.title}` },
  ]),
  table('actions', (r) => r.actions, [
    { heading: 'id', show: (a) => a.id },
    { heading: 'marker', show: (a) => a.marker, from: 50 },
    { heading: 'title', show: (a) => a.title },
    { heading: 'section', show: (a) => a.section, from: 90 },
    { heading: 'status', show: (a, { statuses }) => statuses[a.status] },
    { heading: 'targets', show: (a) => a.targets.join(' '), from: 110 },
  ]),
  table('targets', (r) => r.targets, [
    { heading: 'id', show: (t) => t.id, from: 50 },
    { heading: 'indicator', show: (t) => t.indicator },
    { heading: 'amount', show: amount, align: 'right' },
    { heading: 'frequency', show: (t) => t.frequency, from: 90 },
    { heading: 'deadline', show: (t) => t.deadline, from: 60 },
    { heading: 'status', show: (t, { statuses }) => statuses[t.status], from: 70 },
    { heading: 'action', show: (t) => t.action, from: 80 },
  ]),
  table('declared', (r) => r.declared, [
    { heading: 'expression', show: (d) => d.quote },
    { heading: 'count', show: (d) => d.count, align: 'right' },
    { heading: 'unit', show: (d) => d.unit },
    { heading: 'found', show: (d) => d.found, align: 'right' },
  ]),
  table('deadlines', (r) => r.deadlines, [
    { heading: 'id', show: (d) => d.id, from: 60 },
    { heading: 'expression', show: (d) => d.quote },
    { heading: 'type', show: (d, { deadlineKinds }) => deadlineKinds[d.kind], from: 60 },
    { heading: 'start', show: (d) => d.start, from: 70 },
    { heading: 'end', show: (d) => d.end ?? d.frequency },
    { heading: 'action', show: (d) => d.action, from: 80 },
  ]),
  table('slogans', (r) => r.slogans, [
    { heading: 'text', show: (s) => s.text },
    { heading: 'type', show: (s, { sloganKinds }) => sloganKinds[s.kind] },
    { heading: 'count', show: (s) => s.count, align: 'right' },
    { heading: 'items', show: (s) => s.items.join('、'), from: 80 },
  ]),
  table('references', (r) => r.references, [
    { heading: 'title', show: (x) => x.title },
    { heading: 'alias', show: (x) => x.alias, from: 90 },
    { heading: 'count', show: (x) => x.count, align: 'right' },
  ]),
  table('responsible', (r) => r.responsible, [
    { heading: 'role', show: (x, { roles }) => roles[x.role] },
    { heading: 'bodies', show: (x) => x.bodies.join('、') },
    { heading: 'action', show: (x) => x.action },
  ]),
  table('milestones', (r) => r.milestones, [
    { heading: 'year', show: (m) => m.year, align: 'right' },
    { heading: 'theme', show: (m) => m.theme },
  ]),
  table('keywords', (r) => r.keywords, [
    { heading: 'word', show: (k) => k.word },
    { heading: 'weight', show: (k) => k.weight.toFixed(4), align: 'right' },
  ]),
  table('diagnostics', (r) => r.diagnostics, [
    { heading: 'severity', show: (d) => d.severity, from: 60 },
    { heading: 'message', show: (d) => d.message },
  ]),
];

/** A heading with the file's path, what is known of the document, then a table of each kind it holds. */
export const renderTable: Render = ({ record }, look) => {
  const labels = LABELS[look.language];
  const { headings } = labels;
  const { document } = record;
  const facts: readonly (readonly [Heading, string | null])[] = [
    ['kind', labels.documentKinds[document.kind]],
    ['plan', document.plan],
    ['region', document.region && `${document.region.name} ${document.region.code}`],
    ['issuer', document.issuer],
    [
      'period',
      document.period && [...new Set([document.period.start, document.period.end])].join('–'),
    ],
    ['published', document.published],
  ];
  const colon = look.language === 'zh' ? '：' : ': ';
  const paragraph = (text: string): readonly string[] => wrap(oneLine(text), look.columns, 5);
  const head = [
    ...paragraph(`== ${record.source.path} ==`),
    ...paragraph(document.title ?? headings.untitled),
    ...facts.flatMap(([name, fact]) =>
      fact === null ? [] : paragraph(`${headings[name]}${colon}${fact}`),
    ),
  ];
  const tables = TABLES.filter(({ size }) => size(record) > 0).map(
    ({ name, size, draw }) => `\n${headings[name]} (${size(record)})\n${draw(record, look)}`,
  );
  return `${head.join('\n')}\n${tables.join('')}`;
};
