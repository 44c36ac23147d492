/** Checks made ready once, for many documents. */
import { loadLexicon } from '../lexicon/open.js';
import type { Language } from '../model/diagnostic.js';
import type { PlanRecord } from '../model/record.js';
import type { Context } from '../plan/context.js';
import { type Digest, digestOf } from './digest.js';
import { type CheckedSubject, checkDocument } from './run.js';
import { openSettings, type SettingsSource } from './settings.js';
import { examined } from './subject.js';

/** Plain data: it is posted to other threads. */
export interface Checked extends CheckedSubject {
  readonly digest: Digest;
}

export interface CheckOptions {
  readonly dictionaries: readonly string[];
  readonly language: Language;
  readonly settings: SettingsSource;
}

/** `context` is null where only the record is at hand, which has a `path` of its own then. */
export type Check = (record: PlanRecord, context: Context | null, path?: string) => Checked;

/** @throws UserError `bad-dictionary` */
export async function openCheck({
  dictionaries,
  language,
  settings,
}: CheckOptions): Promise<Check> {
  const lexicon = await loadLexicon(dictionaries);
  const settingsOf = openSettings(settings);
  return (record, context, path = record.source.path) => ({
    ...checkDocument(
      { record, lexicon, document: context === null ? null : examined(context) },
      settingsOf(path),
      language,
    ),
    digest: { ...digestOf(record, context === null, context?.text), path },
  });
}
