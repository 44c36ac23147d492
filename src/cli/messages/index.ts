import type { Language } from '../../model/diagnostic.js';
import { en } from './en.js';
import type { Messages } from './messages.js';
import { zh } from './zh.js';

export type { CommandName, HelpKey, Messages, Reason, TitleKey } from './messages.js';

export const MESSAGES: Readonly<Record<Language, Messages>> = { zh, en };
