/**
 * The record that one document becomes: one zod schema, from which the types and the
 * published JSON Schema come. Spans are half-open code points into the text layer.
 */
import { z } from 'zod';

export const SCHEMA_ID = 'plan-extract/1';

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);
const isoDuration = z.string().regex(/^P(?:\d+[YMWD])+$/u);
const id = (letter: string) => z.string().regex(new RegExp(`^${letter}\\d+$`, 'u'));

export const spanSchema = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});
const place = { span: spanSchema, quote: z.string() };

export const yearsSchema = z.object({ start: z.int(), end: z.int() });
export const statusSchema = z.enum(['planned', 'achieved']);
export const comparatorSchema = z.enum(['eq', 'gte', 'lte', 'gt', 'lt', 'approx', 'range']);

export const documentKindSchema = z.enum([
  'work-points',
  'action-plan',
  'implementation-plan',
  'opinions',
  'measures',
  'work-report',
  'five-year-plan',
  'press-conference',
  'article',
  'other',
]);

export const sourceSchema = z.object({
  path: z.string(),
  format: z.enum(['text', 'markdown', 'html', 'docx', 'doc', 'pdf', 'table']),
  encoding: z.string(),
  script: z.enum(['hans', 'hant', 'mixed']),
  characters: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  repairs: z.record(z.string(), z.int().nonnegative()),
});

export const documentSchema = z.object({
  title: z.string().nullable(),
  kind: documentKindSchema,
  plan: z.string().nullable(),
  region: z.object({ name: z.string(), code: z.string().regex(/^\d{6}$/u) }).nullable(),
  issuer: z.string().nullable(),
  period: yearsSchema.nullable(),
  published: isoDate.nullable(),
});

export const sectionSchema = z.object({
  id: id('s'),
  level: z.int().positive(),
  number: z.int().nullable(),
  title: z.string(),
  parent: id('s').nullable(),
  ...place,
});

export const actionSchema = z.object({
  id: id('a'),
  marker: z.string().nullable(),
  ordinal: z.int().nullable(),
  title: z.string(),
  status: statusSchema,
  section: z.string().nullable(),
  sectionId: id('s').nullable(),
  text: z.string(),
  ...place,
  targets: z.array(id('t')),
  deadlines: z.array(id('d')),
  slogans: z.array(z.string()),
  responsible: z.array(id('r')),
});

export const targetSchema = z.object({
  id: id('t'),
  indicator: z.string(),
  comparator: comparatorSchema,
  value: z.number(),
  valueMax: z.number().nullable(),
  unit: z.string().nullable(),
  kind: z.enum(['count', 'percent', 'money', 'ratio', 'coverage', 'rank', 'size']),
  frequency: isoDuration.nullable(),
  status: statusSchema,
  deadline: isoDate.nullable(),
  property: z
    .enum(['binding', 'expected'])
    .nullable()
    .describe('约束性 | 预期性, of indicator tables'),
  action: id('a').nullable(),
  ...place,
});

export const declaredSchema = z.object({
  id: id('c'),
  count: z.int(),
  unit: z.string(),
  of: z.enum(['self', 'other']),
  found: z.int().nullable(),
  ...place,
});

export const deadlineSchema = z.object({
  id: id('d'),
  kind: z.enum(['by', 'during', 'every']),
  start: isoDate.nullable(),
  end: isoDate.nullable(),
  frequency: isoDuration.nullable(),
  certainty: z.enum(['stated', 'implied']),
  action: id('a').nullable(),
  ...place,
});

export const sloganSchema = z.object({
  text: z.string(),
  kind: z.enum(['numeric', 'programme', 'motto']),
  number: z.int().nullable(),
  items: z.array(z.string()),
  count: z.int().positive(),
  known: z.boolean(),
  spans: z.array(spanSchema).min(1),
  quote: z.string(),
});

export const referenceSchema = z.object({
  title: z.string(),
  alias: z.string().nullable(),
  period: yearsSchema.nullable(),
  count: z.int().positive(),
  spans: z.array(spanSchema).min(1),
  quote: z.string(),
});

export const responsibleSchema = z.object({
  id: id('r'),
  role: z.enum(['lead', 'responsible', 'support']),
  bodies: z.array(z.string()).min(1),
  action: id('a').nullable(),
  ...place,
});

export const milestoneSchema = z.object({
  year: z.int(),
  theme: z.string(),
  ...place,
});

export const keywordSchema = z.object({ word: z.string(), weight: z.number() });

export const diagnosticSchema = z.object({
  code: z.string(),
  severity: z.enum(['info', 'warning', 'error']),
  message: z.string(),
  span: spanSchema.nullable(),
});

export const recordSchema = z
  .object({
    schema: z.literal(SCHEMA_ID),
    generator: z.object({
      name: z.literal('plan-extract'),
      version: z.string(),
      dictionaries: z.string(),
      segmenter: z
        .string()
        .nullable()
        .describe('The engine that cut the words of the keywords, or null'),
      options: z
        .object({
          keywords: z.int().nonnegative(),
          language: z.enum(['zh', 'en']).describe('Of the diagnostics'),
          encoding: z.string().nullable().describe('As forced, or null where it was detected'),
        })
        .describe('With the same program, dictionaries and options the same bytes give the same'),
    }),
    source: sourceSchema,
    document: documentSchema,
    sections: z.array(sectionSchema),
    actions: z.array(actionSchema),
    targets: z.array(targetSchema),
    declared: z.array(declaredSchema),
    deadlines: z.array(deadlineSchema),
    slogans: z.array(sloganSchema),
    references: z.array(referenceSchema),
    responsible: z.array(responsibleSchema),
    milestones: z.array(milestoneSchema),
    keywords: z.array(keywordSchema),
    diagnostics: z.array(diagnosticSchema),
  })
  .describe('One policy plan as extracted by plan-extract');

export type PlanRecord = Readonly<z.infer<typeof recordSchema>>;
export type DocumentKind = z.infer<typeof documentKindSchema>;
export type DocumentMetadata = z.infer<typeof documentSchema>;
export type Section = z.infer<typeof sectionSchema>;
export type Action = z.infer<typeof actionSchema>;
export type Target = z.infer<typeof targetSchema>;
export type Declared = z.infer<typeof declaredSchema>;
export type Deadline = z.infer<typeof deadlineSchema>;
export type Slogan = z.infer<typeof sloganSchema>;
export type Reference = z.infer<typeof referenceSchema>;
export type Responsible = z.infer<typeof responsibleSchema>;
export type Milestone = z.infer<typeof milestoneSchema>;
export type Keyword = z.infer<typeof keywordSchema>;
export type Diagnostic = z.infer<typeof diagnosticSchema>;
export type Status = z.infer<typeof statusSchema>;
export type Comparator = z.infer<typeof comparatorSchema>;
export type Years = z.infer<typeof yearsSchema>;
export type SourceFormat = z.infer<typeof sourceSchema>['format'];
export type Script = z.infer<typeof sourceSchema>['script'];
