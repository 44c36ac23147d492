import { print } from '../io.js';
import type { ExitStatus, Session } from '../session.js';

export async function runSchema({ io }: Session): Promise<ExitStatus> {
  const { recordJsonSchema } = await import('../../index.js');
  await print(io, `${JSON.stringify(await recordJsonSchema(), null, 2)}\n`);
  return 0;
}
