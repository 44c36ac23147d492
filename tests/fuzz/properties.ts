/** What holds of the program's answers, whatever the text. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';
import { parse } from 'yaml';
import { type Check, openCheck } from '../../src/check/index.js';
import {
  comparePlans,
  comparisonJsonSchema,
  defaultLexicon,
  differenceJsonSchema,
  diffPlans,
  extractPlan,
  loadSegmenter,
  type PlanRecord,
  prepare,
  readDocument,
  recordJsonSchema,
  type TextLayer,
  UserError,
} from '../../src/index.js';
import { renderJson } from '../../src/output/json.js';
import { renderYaml } from '../../src/output/yaml.js';
import { readContext } from '../../src/plan/extract.js';
import { readRow } from '../../src/text/index.js';
import { expectSound } from '../plan/sound.js';

const ajv = new Ajv2020({ strict: false, validateFormats: false });
const isRecord = ajv.compile(await recordJsonSchema());
const isComparison = ajv.compile(await comparisonJsonSchema());
const isDifference = ajv.compile(await differenceJsonSchema());
const lexicon = defaultLexicon();
const segmenter = await loadSegmenter();
const check: Check = await openCheck({
  dictionaries: [],
  language: 'zh',
  settings: { presets: ['strict', 'gb-9704'], layers: [], folder: '/' },
});
const LOOK = { language: 'zh', columns: 80, colour: 0 } as const;

export function expectValid(record: unknown): void {
  isRecord(record);
  expect(isRecord.errors).toBeNull();
}

/** As it is when it was written and read again. */
const written = (text: string): string => new TextDecoder().decode(new TextEncoder().encode(text));

export interface Read {
  readonly text: string;
  readonly record: PlanRecord;
}

async function readLayer(layer: TextLayer): Promise<Read> {
  const document = await prepare(layer);
  const context = readContext(document, lexicon);
  const record = extractPlan(document, {
    lexicon,
    path: '要点.txt',
    language: 'zh',
    keywords: { count: 5, segmenter },
  });
  const { text } = layer;
  expectSound(text, record);
  expectValid(record);
  const json = JSON.parse(written(renderJson({ record, text }, LOOK))) as unknown;
  expect(json).toEqual(record);
  expect(parse(written(renderYaml({ record, text }, LOOK)))).toEqual(json);
  expectFindings(text, record, check(record, context).findings);
  return { text, record };
}

function expectFindings(
  text: string,
  record: PlanRecord,
  findings: ReturnType<Check>['findings'],
): void {
  const characters = [...text];
  for (const { span, quote, fix } of findings) {
    for (const place of [span, fix?.span ?? null]) {
      if (place === null) continue;
      expect(place.start).toBeGreaterThanOrEqual(0);
      expect(place.end).toBeGreaterThanOrEqual(place.start);
      expect(place.end).toBeLessThanOrEqual(record.source.characters);
    }
    expect(quote).toBe(span === null ? '' : characters.slice(span.start, span.end).join(''));
  }
}

/** Undefined where the text is refused. */
async function unlessRefused<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** A text as a file has it. */
export const readText = (text: string): Promise<Read | undefined> =>
  unlessRefused(async () => readLayer((await readDocument(text, { path: '要点.txt' })).layer));

/** The same by its name a page or Markdown. */
export const readAs = (text: string, path: string): Promise<Read | undefined> =>
  unlessRefused(async () => readLayer((await readDocument(text, { path })).layer));

/** A text as a cell of a table has it, which may hold half characters. */
export const readCell = (text: string): Promise<Read | undefined> =>
  unlessRefused(async () => readLayer(await readRow({ text, encoding: 'utf-8' }, '表.csv#1')));

/** Two records against each other, both ways of the program. */
export function expectComparable(one: Read, other: Read): void {
  const [old, now] = [
    { id: '甲', ...one },
    { id: '乙', ...other },
  ] as const;
  const difference = diffPlans(old, now, { lexicon, segmenter });
  isDifference(difference);
  expect(isDifference.errors).toBeNull();
  const comparison = comparePlans([old, now], { lexicon, segmenter });
  isComparison(comparison);
  expect(isComparison.errors).toBeNull();
}
