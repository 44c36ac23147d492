/** The labelled pairs of tests/pairs/ are as their README says. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { extract } from '../src/index.js';
import { parseYaml } from '../src/lexicon/yaml.js';
import { targetSchema } from '../src/model/record.js';

const FOLDER = fileURLToPath(new URL('pairs/', import.meta.url));

const DOMAINS = [
  'party-building',
  'rural',
  'economy',
  'environment',
  'education',
  'health',
  'livelihood',
  'digital-government',
  'culture-tourism',
  'safety',
  'transport-urban',
  'rule-of-law',
] as const;

/** One line without blanks at its ends. */
const wording = z.string().regex(/^\S(?:[^\n]*\S)?$/u);
const action = z.strictObject({ title: wording, text: wording });
const actionPairs = z.array(
  z.strictObject({
    label: z.enum(['same', 'related', 'different']),
    domain: z.enum(DOMAINS),
    note: wording.optional(),
    left: action,
    right: action,
  }),
);
const indicator = z.strictObject({
  indicator: wording,
  unit: wording.nullable(),
  kind: targetSchema.shape.kind,
  quote: wording,
});
const indicatorPairs = z.array(
  z.strictObject({
    label: z.enum(['same', 'different']),
    note: wording.optional(),
    left: indicator,
    right: indicator,
  }),
);
const alignments = z.strictObject({
  pairs: z.array(z.strictObject({ left: wording, right: wording })),
  leftOnly: z.array(wording),
  rightOnly: z.array(wording),
});

const read = (path: string): unknown => parseYaml(readFileSync(FOLDER + path, 'utf8')).value;

const countOf = <T>(all: readonly T[], one: T): number => all.filter((each) => each === one).length;

const repeated = (all: readonly string[]): readonly string[] =>
  all.filter((one, at) => all.indexOf(one) !== at);

/** The same two wordings the other way round are no second pair. */
const unordered = (left: string, right: string): string => [left, right].sort().join('\n');

describe('actions.yaml', () => {
  const pairs = actionPairs.parse(read('actions.yaml'));
  const sides = pairs.flatMap(({ left, right }) => [left, right]);

  test('数量和比例', () => {
    const labels = pairs.map(({ label }) => label);
    expect(labels.length).toBeGreaterThanOrEqual(180);
    expect(countOf(labels, 'same')).toBeGreaterThanOrEqual(70);
    expect(countOf(labels, 'related')).toBeGreaterThanOrEqual(55);
    expect(countOf(labels, 'different')).toBeGreaterThanOrEqual(55);
  });

  test.each(DOMAINS)('%s 各类都有', (domain) => {
    const labels = pairs.filter((pair) => pair.domain === domain).map(({ label }) => label);
    expect(labels.length).toBeGreaterThanOrEqual(10);
    expect(new Set(labels).size).toBe(3);
  });

  test('没有重复', () => {
    expect(repeated(pairs.map(({ left, right }) => unordered(left.text, right.text)))).toEqual([]);
    expect(repeated(sides.map(({ text }) => text))).toEqual([]);
  });

  test('正文以标题开头，20 至 250 字', () => {
    const wrong = sides.filter(({ title, text }) => {
      const { length } = [...text];
      return !text.startsWith(title) || length < 20 || length > 250;
    });
    expect(wrong).toEqual([]);
  });
});

describe('indicators.yaml', () => {
  const pairs = indicatorPairs.parse(read('indicators.yaml'));

  test('数量和比例', () => {
    const labels = pairs.map(({ label }) => label);
    expect(labels.length).toBeGreaterThanOrEqual(70);
    expect(countOf(labels, 'same')).toBeGreaterThanOrEqual(30);
    expect(countOf(labels, 'different')).toBeGreaterThanOrEqual(30);
  });

  test('没有重复', () => {
    expect(repeated(pairs.map(({ left, right }) => unordered(left.quote, right.quote)))).toEqual(
      [],
    );
  });

  test('引文中有数量，也有指标的字', () => {
    const wrong = pairs
      .flatMap(({ left, right }) => [left, right])
      .filter(
        ({ indicator, quote }) =>
          !/\d|全覆盖/u.test(quote) ||
          [...indicator].some((character) => !quote.includes(character)),
      );
    expect(wrong).toEqual([]);
  });
});

const plans = readdirSync(`${FOLDER}plans`)
  .filter((name) => name.endsWith('.alignment.yaml'))
  .map((name) => name.replace('.alignment.yaml', ''));

test('每份对照有两份计划', () => {
  expect(plans.length).toBeGreaterThanOrEqual(6);
  expect(readdirSync(`${FOLDER}plans`).sort()).toEqual(
    plans
      .flatMap((name) => [`${name}-left.txt`, `${name}-right.txt`, `${name}.alignment.yaml`])
      .sort(),
  );
});

describe.each(plans)('plans/%s', (name) => {
  const alignment = alignments.parse(read(`plans/${name}.alignment.yaml`));

  test.each(['left', 'right'] as const)('%s 的行动都有归宿', async (side) => {
    const path = `plans/${name}-${side}.txt`;
    const { document, actions } = await extract(readFileSync(FOLDER + path), { path });
    const titles = actions.map(({ title }) => title);
    expect(document.title).not.toBeNull();
    expect(titles.length).toBeGreaterThanOrEqual(8);
    expect(titles.length).toBeLessThanOrEqual(14);
    expect(
      [...alignment.pairs.map((pair) => pair[side]), ...alignment[`${side}Only`]].sort(),
    ).toEqual(titles.sort());
  });
});
