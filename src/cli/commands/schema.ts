import { print } from '../io.js';
import type { ExitStatus, Session } from '../session.js';

export const SCHEMA_NAMES = ['record', 'comparison'] as const;
export type SchemaName = (typeof SCHEMA_NAMES)[number];

export async function runSchema(name: SchemaName, { io }: Session): Promise<ExitStatus> {
  const { comparisonJsonSchema, recordJsonSchema } = await import('../../index.js');
  const schema = await (name === 'record' ? recordJsonSchema() : comparisonJsonSchema());
  await print(io, `${JSON.stringify(schema, null, 2)}\n`);
  return 0;
}
