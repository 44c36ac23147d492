/** What is written for annotation tools is read back as it was. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  type Gold,
  readBrat,
  readDoccano,
  readWebAnnotations,
  scoreDocument,
  sourcesOf,
  summarise,
} from '../../src/evaluate/index.js';
import { defaultLexicon, extractPlan, readDocument } from '../../src/index.js';
import { codePointsOf } from '../../src/model/code-points.js';
import { ELEMENT_TYPES } from '../../src/model/elements.js';
import { type Extracted, FORMATS, type Format } from '../../src/output/index.js';
import { PLAIN } from '../output/sample.js';

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));

const documents = readdirSync(FIXTURES).filter((name) => !name.endsWith('.yaml'));

const READERS: Readonly<Partial<Record<Format, (written: string, text: string) => Gold>>> = {
  brat: (written, text) => readBrat(written, codePointsOf(text), 'x.ann'),
  doccano: (written) => readDoccano(JSON.parse(written), 'x.jsonl', 1).gold,
  webanno: (written, text) => {
    const [source] = sourcesOf(JSON.parse(written), 'x.jsonld');
    return readWebAnnotations(source?.annotations ?? [], text, codePointsOf(text), 'x.jsonld');
  },
};

async function extracted(name: string): Promise<Extracted> {
  const document = await readDocument(readFileSync(FIXTURES + name), { path: name });
  const lexicon = defaultLexicon();
  const record = await extractPlan(document, { lexicon, path: name, language: 'zh' });
  return { record, text: document.layer.text };
}

describe.each(Object.entries(READERS) as [Format, (written: string, text: string) => Gold][])(
  '%s',
  (format, read) => {
    test.each(documents)('%s', async (name) => {
      const given = await extracted(name);
      const render = await FORMATS[format].load();
      const gold = read(render(given, PLAIN), given.text);
      const points = codePointsOf(given.text);
      const { types, golds } = summarise([scoreDocument(name, gold, given.record, points)]);
      expect(golds[0]?.misses).toEqual([]);
      const rates = Object.entries(types).map(([type, { found, exact }]) => [
        type,
        found.f1,
        exact.f1,
      ]);
      expect(rates).toEqual(rates.map(([type]) => [type, 1, 1]));
      // Every type that the document has came along.
      const written = ELEMENT_TYPES.filter((type) => given.record[type].length > 0);
      expect(Object.keys(types)).toEqual(expect.arrayContaining(written));
      expect(written.length).toBeGreaterThanOrEqual(2);
    });
  },
);
