import type { Language } from '../model/diagnostic.js';

/** What is wrong with a dictionary or a gold is said by zod, which has words of its own; most runs never load it. */
export async function wordSchemasIn(language: Language): Promise<void> {
  const { z } = await import('zod');
  z.config(language === 'zh' ? z.locales.zhCN() : z.locales.en());
}
