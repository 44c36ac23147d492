/** The documents of fixtures/ against their gold: no type may fall below what has been reached. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { readYamlGold, scoreDocument, summarise } from '../src/evaluate/index.js';
import {
  defaultLexicon,
  extractPlan,
  type PlanRecord,
  readDocument,
  recordJsonSchema,
} from '../src/index.js';
import { parseYaml } from '../src/lexicon/yaml.js';
import { codePointsOf } from '../src/model/code-points.js';
import {
  DOCUMENT_FIELDS,
  type DocumentField,
  type Evaluation,
  SCORED_TYPES,
  type ScoredType,
} from '../src/model/evaluation.js';
import { recordSchema } from '../src/model/record.js';

const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));

/** Least F1 of found and of exact, over all documents. */
const FLOORS: Readonly<Record<ScoredType, readonly [number, number]>> = {
  sections: [1, 1],
  actions: [1, 1],
  targets: [0.98, 0.97],
  declared: [1, 1],
  deadlines: [1, 1],
  slogans: [0.98, 0.98],
  'slogans.numeric': [0.99, 0.98],
  'slogans.programme': [0.98, 0.98],
  'slogans.motto': [1, 1],
  references: [1, 1],
  responsible: [1, 1],
  milestones: [1, 1],
};

/** How many documents may have the field wrong. */
const WRONG: Readonly<Record<DocumentField, number>> = {
  title: 0,
  kind: 0,
  plan: 0,
  region: 0,
  issuer: 0,
  period: 0,
  published: 1,
};

interface Sample {
  readonly name: string;
  readonly text: string;
  readonly record: PlanRecord;
}

const names = readdirSync(FIXTURES).filter((name) => !name.endsWith('.yaml'));

async function sampleOf(name: string): Promise<Sample> {
  const document = await readDocument(readFileSync(FIXTURES + name), { path: name });
  const lexicon = defaultLexicon();
  const record = await extractPlan(document, { lexicon, path: name, language: 'zh' });
  return { name, text: document.layer.text, record };
}

function scoreOf({ name, text, record }: Sample) {
  const path = `${name.replace(/\.[^.]*$/u, '')}.gold.yaml`;
  const { value, lineOf } = parseYaml(readFileSync(FIXTURES + path, 'utf8'));
  const points = codePointsOf(text);
  return scoreDocument(name, readYamlGold(value, text, points, { path, lineOf }), record, points);
}

let samples: readonly Sample[];
let evaluation: Evaluation;

beforeAll(async () => {
  samples = await Promise.all(names.map(sampleOf));
  evaluation = summarise(samples.map(scoreOf));
});

test('每份文件有标注，每份标注有文件', () => {
  const golds = readdirSync(FIXTURES).filter((name) => name.endsWith('.gold.yaml'));
  expect(golds.map((name) => name.replace('.gold.yaml', '')).sort()).toEqual(
    names.map((name) => name.replace(/\.[^.]*$/u, '')).sort(),
  );
  expect(names.length).toBeGreaterThanOrEqual(22);
});

describe('不低于已达到的', () => {
  test.each([...SCORED_TYPES])('%s', (type) => {
    const [found, exact] = FLOORS[type];
    const misses = evaluation.golds.flatMap((gold) => gold.misses.filter((m) => m.type === type));
    const figures = evaluation.types[type];
    const told = JSON.stringify(misses, null, 1);
    expect(figures?.found.f1, told).toBeGreaterThanOrEqual(found);
    expect(figures?.exact.f1, told).toBeGreaterThanOrEqual(exact);
    expect(figures?.gold).toBeGreaterThan(0);
  });

  test.each([...DOCUMENT_FIELDS])('document.%s', (field) => {
    const share = evaluation.document?.[field];
    expect((share?.of ?? 0) - (share?.right ?? 0)).toBeLessThanOrEqual(WRONG[field]);
    expect(share?.of).toBe(names.length);
  });
});

describe('记录', () => {
  test.each(names)('%s：引文就是位置上的文字', (name) => {
    const sample = samples.find((one) => one.name === name);
    const characters = [...(sample?.text ?? '')];
    const at = ({ start, end }: { start: number; end: number }): string =>
      characters.slice(start, end).join('');
    const { record } = sample ?? {};
    const single = [
      ...(record?.sections ?? []),
      ...(record?.actions ?? []),
      ...(record?.targets ?? []),
      ...(record?.declared ?? []),
      ...(record?.deadlines ?? []),
      ...(record?.responsible ?? []),
      ...(record?.milestones ?? []),
    ].map(({ span, quote }) => [at(span), quote]);
    const several = [...(record?.slogans ?? []), ...(record?.references ?? [])].map(
      ({ spans, quote }) => [spans.map(at)[0], quote],
    );
    const pairs = [...single, ...several];
    expect(pairs.map(([slice]) => slice)).toEqual(pairs.map(([, quote]) => quote));
    expect(pairs.length).toBeGreaterThan(0);
  });

  test('都合乎模式和公布的 JSON Schema', async () => {
    const validate = new Ajv2020({ allErrors: true }).compile(await recordJsonSchema());
    for (const { name, record } of samples) {
      expect(recordSchema.parse(record), name).toEqual(record);
      expect(validate(record) || validate.errors, name).toBe(true);
    }
    expect(validate({ ...samples[0]?.record, targets: [{}] })).toBe(false);
  });
});
