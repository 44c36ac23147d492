/**
 * Errors planted in ordinary texts, by people who have not read the rules: each must be found, and
 * where it stands. `planted/*.yaml` are lists of entries; `entrySchema` says what they may hold.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { checkDocument, RULES, type RuleSettings, ruleById } from '../../src/check/index.js';
import type { Example } from '../../src/check/rule.js';
import { defaultOptions, recommended } from '../../src/check/settings.js';
import { codePointsOf } from '../../src/model/code-points.js';
import type { Finding } from '../../src/model/finding.js';
import type { Span } from '../../src/model/span.js';
import { findingsTogether, subjectOf } from './examine.js';

const PLANTED = fileURLToPath(new URL('planted/', import.meta.url));
const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const FEWEST = 5;

const rule = z.string().refine((id) => ruleById(id) !== undefined, 'there is no such rule');
const entry = { rule, title: z.string().regex(/\p{Script=Han}/u) };
/** A file in `fixtures/` whose text layer is the file itself. */
const base = z.string().regex(/\.(?:txt|md)$/u);

const entrySchema = z.union([
  z.strictObject({
    ...entry,
    text: z.string(),
    path: z.string().optional().describe('Its extension tells the format; default .txt'),
    at: z.string().optional().describe('The wrong words; absent: the whole document is wrong'),
  }),
  z.strictObject({
    ...entry,
    base,
    find: z.string().describe('Stands once in the base'),
    replace: z.string(),
    at: z
      .string()
      .nullish()
      .describe('The wrong words, where they are not the changed ones; null: the whole document'),
  }),
  z.strictObject({
    ...entry,
    texts: z
      .array(
        z.union([
          z.string(),
          z.strictObject({ path: z.string(), text: z.string() }),
          z.strictObject({ base, find: z.string().optional(), replace: z.string().optional() }),
          z.strictObject({
            recordOf: z.string(),
            now: z.string().optional(),
            changed: z.record(z.string(), z.unknown()).optional(),
          }),
        ]),
      )
      .min(1)
      .describe('The documents of one run, for rules that look at all of them'),
  }),
]);
type Entry = z.infer<typeof entrySchema>;
type Together = Extract<Entry, { texts: unknown }>;
type Changed = Extract<Entry, { base: string }>;

const ENTRIES: readonly Entry[] = readdirSync(PLANTED)
  .filter((name) => name.endsWith('.yaml'))
  .flatMap((name) => z.array(entrySchema).parse(parse(readFileSync(`${PLANTED}${name}`, 'utf8'))));

/** The recommended preset, and the rule itself where that leaves it out. */
function settingsFor(id: string): RuleSettings {
  const settings = new Map(recommended());
  const own = ruleById(id);
  if (own !== undefined && !settings.has(id))
    settings.set(id, { severity: 'warning', options: defaultOptions(own) });
  return settings;
}

const read = (name: string): string => readFileSync(`${FIXTURES}${name}`, 'utf8');

/** Where words stand that stand there once; in UTF-16 units. */
function spanOf(words: string, text: string): Span {
  const start = text.indexOf(words);
  expect(start, `${words} is not there`).not.toBe(-1);
  expect(text.indexOf(words, start + 1), `${words} stands there twice`).toBe(-1);
  return { start, end: start + words.length };
}

function changed({
  base: name,
  find,
  replace,
}: Pick<Changed, 'base' | 'find' | 'replace'>): string {
  const text = read(name);
  const { start, end } = spanOf(find, text);
  return text.slice(0, start) + replace + text.slice(end);
}

interface Found {
  readonly layer: string;
  readonly findings: readonly Finding[];
}

async function found(id: string, example: Example): Promise<Found> {
  const subject = await subjectOf(example);
  return {
    layer: subject.document?.layer ?? '',
    findings: checkDocument(subject, settingsFor(id), 'zh').findings.filter(
      (one) => one.rule === id,
    ),
  };
}

/** Of the findings those at a place, where null is the whole document; a place may be empty. */
function at({ layer, findings }: Found, place: Span | null): readonly Finding[] {
  if (place === null) return findings.filter(({ span }) => span === null);
  const points = codePointsOf(layer);
  const start = points.fromUnits(place.start);
  const end = points.fromUnits(place.end);
  return findings.filter(({ span }) =>
    span !== null && start === end
      ? span.start <= start && start <= span.end
      : span !== null && span.start < end && start < span.end,
  );
}

async function expectInText({
  rule: id,
  text,
  path,
  at: words,
}: Exclude<Entry, Together | Changed>) {
  const there = await found(id, { path: path ?? '例.txt', text });
  const place = words === undefined ? null : spanOf(words, there.layer);
  expect(at(there, place), shown(there)).not.toEqual([]);
}

async function expectInBase(entry: Changed) {
  const { rule: id, base: name, find, replace, at: words } = entry;
  const before = await found(id, { path: name, text: read(name) });
  const after = await found(id, { path: name, text: changed(entry) });
  expect(before.layer).toBe(read(name));
  const { start, end } = spanOf(find, before.layer);
  expect(at(before, words === null ? null : { start, end })).toEqual([]);
  if (typeof words === 'string' && before.layer.includes(words))
    expect(at(before, spanOf(words, before.layer))).toEqual([]);
  const place =
    typeof words === 'string'
      ? spanOf(words, after.layer)
      : words === null
        ? null
        : { start, end: start + replace.length };
  expect(at(after, place), shown(after)).not.toEqual([]);
}

async function expectTogether({ rule: id, texts }: Together) {
  const findings = async (examples: readonly Example[]): Promise<readonly Finding[]> =>
    (await findingsTogether(examples, settingsFor(id))).filter((one) => one.rule === id);
  const examples = texts.map((one, i): Example => {
    if (typeof one === 'string' || !('base' in one)) return one as Example;
    const { base: name, find, replace = '' } = one;
    const text = find === undefined ? read(name) : changed({ base: name, find, replace });
    return { path: `${i + 1}-${name}`, text };
  });
  expect(await findings(examples)).not.toEqual([]);
  const isRecord = (example: Example): boolean =>
    typeof example !== 'string' && 'recordOf' in example;
  if (examples.length > 1 && !examples.some(isRecord))
    for (const alone of examples) expect(await findings([alone])).toEqual([]);
}

/** Where else the rule found something. */
const shown = ({ findings }: Found): string =>
  findings.length === 0 ? 'nothing was found' : findings.map(({ quote }) => quote).join(' | ');

describe('故意写错的地方都要找到', () => {
  test.each(ENTRIES)('$rule：$title', async (planted) => {
    if ('texts' in planted) await expectTogether(planted);
    else if ('base' in planted) await expectInBase(planted);
    else await expectInText(planted);
  });
});

test.each(RULES)(`$id 至少有 ${FEWEST} 处`, ({ id }) => {
  expect(ENTRIES.filter((planted) => planted.rule === id).length).toBeGreaterThanOrEqual(FEWEST);
});
