/**
 * What comes out of a comparison of plans: one schema, from which the TypeScript types, validation and the
 * published JSON Schema come. Plans go by their ids; a plan that has nothing of something has no key there.
 */
import { z } from 'zod';
import {
  comparatorSchema,
  documentKindSchema,
  sloganSchema,
  spanSchema,
  statusSchema,
  targetSchema,
  yearsSchema,
} from './record.js';

export const COMPARISON_SCHEMA_ID = 'plan-extract-comparison/1';

const byPlan = <T extends z.ZodType>(value: T) => z.record(z.string(), value);
const share = z.number().min(0).max(1);
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);

export const comparedPlanSchema = z.object({
  id: z.string().describe('File name without extension, made unique'),
  path: z.string(),
  title: z.string().nullable(),
  region: z.string().nullable(),
  kind: documentKindSchema,
  period: yearsSchema.nullable(),
  counts: z.object({
    sections: z.int().nonnegative(),
    actions: z.int().nonnegative(),
    targets: z.int().nonnegative().describe('Planned'),
    results: z.int().nonnegative().describe('Targets that are achieved'),
    deadlines: z.int().nonnegative(),
    slogans: z.int().nonnegative(),
    characters: z.int().nonnegative(),
  }),
});

export const themeRowSchema = z.object({
  theme: z.string(),
  label: z.string(),
  plans: byPlan(
    z.object({
      actions: z.int().nonnegative().describe('That have this theme, if among others'),
      share: share.describe('Of all actions of the plan, each shared out among its themes'),
    }),
  ),
});

export const assignmentSchema = z.object({
  plan: z.string(),
  action: z.string(),
  themes: z.array(
    z.object({
      theme: z.string(),
      weight: share,
      words: z.array(z.string()).describe('That decided, heaviest first'),
    }),
  ),
});

export const comparedTargetSchema = z.object({
  value: z.number(),
  valueMax: z.number().nullable(),
  comparator: comparatorSchema,
  unit: z.string().nullable(),
  frequency: z.string().nullable(),
  deadline: isoDate.nullable(),
  status: statusSchema,
  target: z.string(),
  quote: z.string(),
  indicator: z.string().describe('As this plan calls it'),
  converted: z
    .number()
    .nullable()
    .describe(
      'The value in the unit and frequency of the row, and 增长1倍 as 2倍 beside 翻一番; null where they are its own',
    ),
});

export const targetRowSchema = z.object({
  indicator: z.string(),
  kind: targetSchema.shape.kind,
  unit: z.string().nullable(),
  frequency: z.string().nullable(),
  plans: byPlan(z.array(comparedTargetSchema)),
});

export const sloganRowSchema = z.object({
  text: z.string(),
  kind: sloganSchema.shape.kind,
  number: z.int().nullable(),
  items: z.array(z.string()),
  plans: byPlan(z.int().positive()),
  conflict: byPlan(z.array(z.string()))
    .nullable()
    .describe('The items of each plan, where plans mean different things by the same formula'),
});

export const actionRowSchema = z.object({
  label: z.string(),
  plans: byPlan(z.array(z.string())),
  titles: byPlan(z.array(z.string())).describe('Of the actions, in the same order'),
  similarity: share.describe('Mean cosine of its pairs'),
  shared: z.array(z.string()).describe('Words that most of them have, heaviest first'),
});

export const wordingRowSchema = z.object({
  text: z.string().describe('Simplified, without punctuation and white space'),
  characters: z.int().positive(),
  plans: byPlan(z.array(spanSchema).min(1)),
});

export const timelineEntrySchema = z.object({
  date: isoDate,
  plan: z.string(),
  kind: z.enum(['deadline', 'milestone']),
  text: z.string(),
  ref: z.string().describe('d3: a deadline of the plan’s record; m1: its first milestone'),
});

export const comparisonSchema = z
  .object({
    schema: z.literal(COMPARISON_SCHEMA_ID),
    plans: z.array(comparedPlanSchema),
    taxonomy: z.string().describe('Whose themes these are'),
    themes: z.array(themeRowSchema),
    assignments: z.array(assignmentSchema),
    targets: z.array(targetRowSchema),
    slogans: z.array(sloganRowSchema),
    actions: z.array(actionRowSchema),
    similarity: z.object({
      wording: z.array(z.array(share)),
      slogans: z.array(z.array(share)),
    }),
    wording: z.array(wordingRowSchema),
    timeline: z.array(timelineEntrySchema),
  })
  .describe('Plans side by side as compared by plan-extract');

export type Comparison = Readonly<z.infer<typeof comparisonSchema>>;
export type ComparedPlan = z.infer<typeof comparedPlanSchema>;
export type ThemeRow = z.infer<typeof themeRowSchema>;
export type Assignment = z.infer<typeof assignmentSchema>;
export type ComparedTarget = z.infer<typeof comparedTargetSchema>;
export type TargetRow = z.infer<typeof targetRowSchema>;
export type SloganRow = z.infer<typeof sloganRowSchema>;
export type ActionRow = z.infer<typeof actionRowSchema>;
export type WordingRow = z.infer<typeof wordingRowSchema>;
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;
