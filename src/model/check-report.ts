/**
 * What comes out of a check of documents: one schema, from which the TypeScript types, validation and the
 * published JSON Schema come.
 */
import { z } from 'zod';
import { SEVERITIES } from './finding.js';
import { spanSchema } from './record.js';

export const CHECK_SCHEMA_ID = 'plan-extract/check/1';

const count = z.int().nonnegative();

export const suppressedSchema = z.object({
  inline: count.describe('Let pass by a comment in the document'),
  baseline: count.describe('Known before'),
});

export const checkSummarySchema = z.object({
  documents: count.describe('That were read'),
  concerned: count.describe('Documents with findings'),
  failed: count.describe('Documents that could not be read'),
  findings: count,
  errors: count,
  warnings: count,
  infos: count,
  fixable: count.describe('Findings with a fix'),
  suppressed: suppressedSchema,
});

export const checkedDocumentSchema = z.object({
  path: z.string().describe('archive.zip#a.txt and table.csv#3 for documents in others'),
  file: z.string().describe('The file that holds it'),
  errors: count,
  warnings: count,
  infos: count,
  suppressed: suppressedSchema,
});

export const positionSchema = z
  .object({
    line: z.int().positive(),
    column: z.int().positive(),
    endLine: z.int().positive(),
    endColumn: z.int().positive(),
  })
  .describe('In the text layer; lines and columns begin with 1, columns count code points');

export const reportedFindingSchema = z.object({
  path: z.string().describe('Of a document of the list'),
  rule: z.string(),
  severity: z.enum(SEVERITIES),
  message: z.string(),
  span: spanSchema.nullable().describe('null: the whole document'),
  quote: z.string().describe('Exactly the slice of the text layer that the span names'),
  position: positionSchema.nullable().describe('null without a span, and of mere records'),
  fix: z
    .object({ span: spanSchema, text: z.string() })
    .nullable()
    .describe('A replacement that keeps the meaning'),
});

export const checkReportSchema = z
  .object({
    schema: z.literal(CHECK_SCHEMA_ID),
    version: z.string().describe('Of plan-extract'),
    summary: checkSummarySchema,
    documents: z.array(checkedDocumentSchema),
    findings: z.array(reportedFindingSchema).describe('By document, then in the order of the text'),
    failures: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })),
  })
  .describe('Findings in documents as reported by plan-extract');

export type CheckReportData = Readonly<z.infer<typeof checkReportSchema>>;
export type CheckSummary = z.infer<typeof checkSummarySchema>;
export type ReportedFinding = z.infer<typeof reportedFindingSchema>;
