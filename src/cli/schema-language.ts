import { z } from 'zod';
import type { Language } from '../model/diagnostic.js';

/** What is wrong with a dictionary or a gold is said by zod, which has words of its own. */
export function wordSchemasIn(language: Language): void {
  z.config(language === 'zh' ? z.locales.zhCN() : z.locales.en());
}
