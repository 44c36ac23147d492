/**
 * What comes out of two versions of one plan: one schema, from which the TypeScript types, validation and the
 * published JSON Schema come. Every change points at both plans; a side in which it has no place is empty.
 */
import { z } from 'zod';
import {
  deadlineSchema,
  responsibleSchema,
  sloganSchema,
  spanSchema,
  targetSchema,
  yearsSchema,
} from './record.js';

export const DIFFERENCE_SCHEMA_ID = 'plan-extract-diff/1';

const count = z.int().nonnegative();

export const versionSchema = z.object({
  id: z.string().describe('File name without extension'),
  path: z.string(),
  title: z.string().nullable(),
  period: yearsSchema.nullable(),
  counts: z.object({
    sections: count,
    actions: count,
    targets: count,
    deadlines: count,
    slogans: count,
    characters: count,
  }),
});

export const pieceSchema = z.object({
  kind: z.enum(['same', 'removed', 'added']),
  text: z.string(),
});
const words = z
  .array(pieceSchema)
  .describe('The text word by word, where it was reworded; else empty');

const place = { text: z.string(), span: spanSchema };
const inAction = { action: z.string().nullable(), ...place };

export const outlinePlaceSchema = z.object({
  id: z.string(),
  marker: z.string().nullable().describe('Of sections, their number'),
  section: z.string().nullable().describe('Title of what it stands in'),
  ...place,
});
export const targetPlaceSchema = z.object({
  id: z.string(),
  ...targetSchema.pick({
    indicator: true,
    comparator: true,
    value: true,
    valueMax: true,
    unit: true,
    frequency: true,
    deadline: true,
    status: true,
    property: true,
  }).shape,
  ...inAction,
});
export const deadlinePlaceSchema = z.object({
  id: z.string(),
  ...deadlineSchema.pick({ kind: true, start: true, end: true, frequency: true }).shape,
  ...inAction,
});
export const sloganPlaceSchema = z.object({
  ...sloganSchema.pick({ kind: true, items: true }).shape,
  ...place,
});
export const referencePlaceSchema = z.object(place);
export const responsiblePlaceSchema = z.object({
  id: z.string(),
  ...responsibleSchema.pick({ role: true, bodies: true }).shape,
  ...inAction,
});
export const passagePlaceSchema = z.object(place);

const change = <K extends z.ZodType, P extends z.ZodType>(changes: K, places: P) =>
  z.object({
    changes: z.array(changes).min(1),
    old: z.array(places),
    new: z.array(places),
    words,
  });

export const differenceSchema = z
  .object({
    schema: z.literal(DIFFERENCE_SCHEMA_ID),
    old: versionSchema,
    new: versionSchema,
    document: z.array(
      z.object({
        field: z.enum(['title', 'kind', 'plan', 'region', 'issuer', 'period', 'published']),
        old: z.string().nullable(),
        new: z.string().nullable(),
      }),
    ),
    sections: z.array(
      change(z.enum(['added', 'removed', 'moved', 'renumbered', 'reworded']), outlinePlaceSchema),
    ),
    actions: z.array(
      change(
        z.enum([
          'added',
          'removed',
          'split',
          'merged',
          'moved',
          'renumbered',
          'reworded',
          'status',
        ]),
        outlinePlaceSchema,
      ),
    ),
    targets: z.array(
      change(
        z.enum([
          'added',
          'removed',
          'indicator',
          'value',
          'comparator',
          'unit',
          'frequency',
          'deadline',
          'status',
          'property',
        ]),
        targetPlaceSchema,
      ),
    ),
    deadlines: z.array(change(z.enum(['added', 'removed', 'rescheduled']), deadlinePlaceSchema)),
    slogans: z.array(change(z.enum(['added', 'removed', 'items']), sloganPlaceSchema)),
    references: z.array(change(z.enum(['added', 'removed', 'retitled']), referencePlaceSchema)),
    responsible: z.array(change(z.enum(['added', 'removed', 'bodies']), responsiblePlaceSchema)),
    passages: z
      .array(change(z.enum(['added', 'removed', 'reworded']), passagePlaceSchema))
      .nullable()
      .describe(
        'Text outside sections and actions; null where a side is a record without its text',
      ),
  })
  .describe('Two versions of one plan as told apart by plan-extract');

export type Difference = Readonly<z.infer<typeof differenceSchema>>;
export type Version = z.infer<typeof versionSchema>;
export type Piece = z.infer<typeof pieceSchema>;
export type OutlinePlace = z.infer<typeof outlinePlaceSchema>;
export type TargetPlace = z.infer<typeof targetPlaceSchema>;
export type DeadlinePlace = z.infer<typeof deadlinePlaceSchema>;
export type SloganPlace = z.infer<typeof sloganPlaceSchema>;
export type ReferencePlace = z.infer<typeof referencePlaceSchema>;
export type ResponsiblePlace = z.infer<typeof responsiblePlaceSchema>;
export type PassagePlace = z.infer<typeof passagePlaceSchema>;
