import { print } from '../io.js';
import type { ExitStatus, Session } from '../session.js';

export const SCHEMA_NAMES = ['record', 'comparison', 'diff', 'config'] as const;
export type SchemaName = (typeof SCHEMA_NAMES)[number];

export async function runSchema(name: SchemaName, { io, language }: Session): Promise<ExitStatus> {
  const { comparisonJsonSchema, configJsonSchema, differenceJsonSchema, recordJsonSchema } =
    await import('../../index.js');
  const schemas: Readonly<Record<SchemaName, () => Promise<object>>> = {
    record: recordJsonSchema,
    comparison: comparisonJsonSchema,
    diff: differenceJsonSchema,
    config: () => configJsonSchema(language),
  };
  await print(io, `${JSON.stringify(await schemas[name](), null, 2)}\n`);
  return 0;
}
