/** Gold as people write it by hand: the record's own keys, with quotes in place of spans. */
import { z } from 'zod';
import type { CodePoints } from '../model/code-points.js';
import { ELEMENT_TYPES, type ElementType } from '../model/elements.js';
import {
  comparatorSchema,
  deadlineSchema,
  declaredSchema,
  documentKindSchema,
  responsibleSchema,
  sloganSchema,
  spanSchema,
  statusSchema,
} from '../model/record.js';
import { type Span, span } from '../model/span.js';
import { UserError } from '../model/user-error.js';
import {
  byType,
  documentFields,
  type Element,
  type Fields,
  fieldsOf,
  type Gold,
  type Origin,
} from './gold.js';

/** YAML reads 2025 as a number and, unquoted, 370700 too. */
const text = z.union([z.string(), z.number()]).transform(String);
const number = z.number().nullable();
const optional = text.nullish().transform((value) => value ?? null);
const place = {
  quote: z.string().min(1),
  nth: z.int().positive().optional(),
  span: spanSchema.optional(),
};
/** Counted by their text: the quote only shows where. */
const loosePlace = { quote: z.string().nullish(), nth: z.int().positive().nullish() };

const SHAPES = {
  sections: z.object({ level: z.int(), number, title: text, ...place }),
  actions: z.object({ ordinal: number, status: statusSchema, title: text, ...place }),
  targets: z.object({
    comparator: comparatorSchema,
    value: number,
    valueMax: number.default(null),
    unit: text.nullable(),
    frequency: text.nullable(),
    status: statusSchema,
    deadline: text.nullable(),
    ...place,
  }),
  declared: z.object({ count: number, of: declaredSchema.shape.of, ...place }),
  deadlines: z.object({
    kind: deadlineSchema.shape.kind,
    start: text.nullable(),
    end: text.nullable(),
    frequency: text.nullable(),
    ...place,
  }),
  slogans: z.object({
    text,
    kind: sloganSchema.shape.kind,
    number: number.default(null),
    items: z
      .array(text)
      .nullish()
      .transform((items) => items ?? []),
    ...loosePlace,
  }),
  references: z.object({ title: text, count: number, ...loosePlace }),
  responsible: z.object({ role: responsibleSchema.shape.role, bodies: z.array(text), ...place }),
  milestones: z.object({ year: number, theme: text, ...place }),
} as const satisfies Record<ElementType, z.ZodType>;

const DOCUMENT = z.object({
  title: optional,
  kind: documentKindSchema,
  plan: optional,
  region: z.object({ code: text.nullable() }).nullish(),
  issuer: optional,
  period: z.object({ start: z.int(), end: z.int() }).nullish(),
  published: optional,
});

/** An element that all shapes have in common. */
interface Entry {
  readonly quote?: string | null;
  readonly nth?: number | null;
  readonly span?: Span;
}

/**
 * Places every quote of a gold in the text layer.
 * @throws UserError `bad-gold`, `gold-quote`, `gold-span` or `gold-text`, with the line
 */
export function readYamlGold(
  value: unknown,
  source: string,
  points: CodePoints,
  origin: Origin,
): Gold {
  const read = <T>(shape: z.ZodType<T>, given: unknown, keys: readonly PropertyKey[]): T => {
    const parsed = shape.safeParse(given);
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0];
    const at = [...keys, ...(issue?.path ?? [])];
    throw new UserError('bad-gold', {
      path: origin.path,
      line: origin.lineOf(at),
      reason: issue?.message ?? '',
      at: at.join('.'),
    });
  };
  const given = read(z.record(z.string(), z.unknown()), value, []);
  const lines = ELEMENT_TYPES.flatMap((type) => {
    const entries = read(z.array(z.unknown()), given[type] ?? [], [type]);
    return entries.map((entry, i) => {
      const keys = [type, i];
      const fields: Entry & Fields = read<Entry & Fields>(
        SHAPES[type] as unknown as z.ZodType<Entry & Fields>,
        entry,
        keys,
      );
      const isKeyed = type === 'slogans' || type === 'references';
      const where = placeOf(fields, source, points, origin.path, origin.lineOf(keys), isKeyed);
      const element: Element = { span: where, fields: fieldsOf(type, fields) };
      return { type, element };
    });
  });
  return {
    elements: byType(lines),
    document:
      given['document'] === undefined || given['document'] === null
        ? null
        : documentFields(read(DOCUMENT, given['document'], ['document'])),
    by: 'text',
    ignored: new Map(),
  };
}

function placeOf(
  entry: Entry,
  source: string,
  points: CodePoints,
  path: string,
  line: number | null,
  mayBeMissing: boolean,
): Span | null {
  const { quote, span: given } = entry;
  if (quote === undefined || quote === null) return null;
  if (given !== undefined) {
    if (given.end > points.length || given.start > given.end)
      throw new UserError('gold-span', { path, line, start: given.start, end: given.end });
    const found = points.slice(given);
    if (found !== quote) throw new UserError('gold-text', { path, line, annotated: quote, found });
    return given;
  }
  const nth = entry.nth ?? 1;
  let at = -1;
  for (let n = 0; n < nth; n++) {
    at = source.indexOf(quote, at + 1);
    if (at >= 0) continue;
    if (mayBeMissing) return null;
    throw new UserError('gold-quote', { path, line, quote, nth });
  }
  return span(points.fromUnits(at), points.fromUnits(at + quote.length));
}
