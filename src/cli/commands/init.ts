import { existsSync } from 'node:fs';
import { replaceFile } from '../../corpus/whole-file.js';
import { UserError } from '../../model/user-error.js';
import { CONFIG_NAME } from '../config-file.js';
import { CONFIG_TEMPLATES } from '../config-template.js';
import { complain } from '../io.js';
import type { ExitStatus, Session } from '../session.js';

/** @throws UserError `not-writable` where one is there already */
export async function runInit(
  isForced: boolean,
  { io, language, messages }: Session,
): Promise<ExitStatus> {
  if (!isForced && existsSync(CONFIG_NAME))
    throw new UserError('not-writable', { path: CONFIG_NAME, reason: 'exists' });
  await replaceFile(CONFIG_NAME, CONFIG_TEMPLATES[language]);
  await complain(io, `plan-extract: ${messages.configWritten(CONFIG_NAME)}\n`);
  return 0;
}
