import type { Language } from '../model/diagnostic.js';

export const LANGUAGES = ['zh', 'en'] as const satisfies readonly Language[];

/** LC_ALL=zh_CN.UTF-8 → zh; the first variable that is set decides. */
function fromEnvironment(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^zh(?![a-z])/iu.test(locale) ? 'zh' : 'en';
}

/** Help and error messages need the language before the command line is parsed. */
export function languageOf(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language {
  let chosen: string | undefined;
  for (const [i, argument] of argv.entries()) {
    if (argument === '--') break;
    if (argument === '--lang') chosen = argv[i + 1];
    else if (argument.startsWith('--lang=')) chosen = argument.slice('--lang='.length);
  }
  return LANGUAGES.find((language) => language === chosen) ?? fromEnvironment(env);
}
