/** How well actions and indicators are laid side by side, on the labelled pairs; figures are in docs/comparison.md. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  actionVectors,
  alignedPairs,
  cosine,
  indicatorKey,
  indicatorSimilarity,
  SAME_INDICATOR,
  SAME_MEASURE,
} from '../../src/compare/index.js';
import { extract } from '../../src/index.js';
import { defaultLexicon } from '../../src/lexicon/default.js';
import { parseYaml } from '../../src/lexicon/yaml.js';
import type { Target } from '../../src/model/record.js';
import { loadSegmenter, type Segmenter } from '../../src/words/index.js';
import { action, target } from './sample.js';

const FOLDER = fileURLToPath(new URL('../pairs/', import.meta.url));
const read = <T>(path: string): T =>
  parseYaml(readFileSync(FOLDER + path, 'utf8')).value as unknown as T;

const lexicon = defaultLexicon();
let segmenter: Segmenter;

beforeAll(async () => {
  segmenter = await loadSegmenter();
});

/** One pair as it was judged, and as it is. */
interface Judged {
  readonly found: boolean;
  readonly same: boolean;
}

interface Quality {
  readonly precision: number;
  readonly recall: number;
}

function qualityOf(judged: readonly Judged[]): Quality {
  const found = judged.filter((pair) => pair.found);
  const right = found.filter((pair) => pair.same).length;
  return {
    precision: found.length === 0 ? 1 : right / found.length,
    recall: right / judged.filter((pair) => pair.same).length,
  };
}

describe('任务', () => {
  interface Worded {
    readonly title: string;
    readonly text: string;
  }
  interface ActionPair {
    readonly label: 'same' | 'related' | 'different';
    readonly domain: string;
    readonly left: Worded;
    readonly right: Worded;
  }
  const pairs = read<readonly ActionPair[]>('actions.yaml');
  const domains = [...new Set(pairs.map(({ domain }) => domain))];
  let similarities: readonly number[];

  beforeAll(() => {
    const vectors = actionVectors(
      pairs.flatMap(({ left, right }, i) =>
        [left, right].map(({ title, text }, side) => action(`a${2 * i + side}`, title, { text })),
      ),
      lexicon,
      segmenter,
    );
    similarities = pairs.map((_, i) =>
      cosine(vectors[2 * i] ?? new Map(), vectors[2 * i + 1] ?? new Map()),
    );
  });

  const at = (threshold: number, of: readonly string[] = domains): Quality =>
    qualityOf(
      pairs.flatMap(({ label, domain }, i) =>
        of.includes(domain)
          ? [{ found: (similarities[i] ?? 0) >= threshold, same: label === 'same' }]
          : [],
      ),
    );

  test('采用的阈值', () => {
    const { precision, recall } = at(SAME_MEASURE);
    expect(precision).toBeGreaterThanOrEqual(0.92);
    expect(recall).toBeGreaterThanOrEqual(0.88);
  });

  /** The least threshold that is right nine times in ten on these domains. */
  const chosenOn = (of: readonly string[]): number =>
    Array.from({ length: 41 }, (_, step) => 0.1 + step / 100).find(
      (threshold) => at(threshold, of).precision >= 0.9,
    ) ?? 1;

  test.each([0, 1])('在一半领域上选定，在另一半上也成立（%i）', (odd) => {
    const chosen = chosenOn(domains.filter((_, i) => i % 2 === odd));
    expect(SAME_MEASURE).toBeGreaterThanOrEqual(chosen);
    const elsewhere = at(
      chosen,
      domains.filter((_, i) => i % 2 !== odd),
    );
    expect(elsewhere.precision).toBeGreaterThanOrEqual(0.8);
    expect(elsewhere.recall).toBeGreaterThanOrEqual(0.88);
  });

  test.each(domains)('%s', (domain) => {
    const { precision, recall } = at(SAME_MEASURE, [domain]);
    expect(precision).toBeGreaterThanOrEqual(0.75);
    expect(recall).toBeGreaterThanOrEqual(0.6);
  });

  test('两份小计划的配对', async () => {
    interface Alignment {
      readonly pairs: readonly { readonly left: string; readonly right: string }[];
    }
    const ending = '.alignment.yaml';
    const judged: Judged[] = [];
    for (const file of readdirSync(`${FOLDER}plans`).filter((name) => name.endsWith(ending))) {
      const name = file.replace(ending, '');
      const [left = [], right = []] = await Promise.all(
        ['left', 'right'].map(async (side) => {
          const path = `plans/${name}-${side}.txt`;
          return (await extract(readFileSync(FOLDER + path), { path })).actions;
        }),
      );
      const all = [...left, ...right];
      const found = alignedPairs(actionVectors(all, lexicon, segmenter), (i) =>
        Number(i >= left.length),
      ).map((pair) => `${all[pair.left]?.title} ${all[pair.right]?.title}`);
      const wanted = read<Alignment>(`plans/${file}`).pairs.map((pair) =>
        [pair.left, pair.right].join(' '),
      );
      for (const pair of new Set([...found, ...wanted]))
        judged.push({ found: found.includes(pair), same: wanted.includes(pair) });
    }
    const { precision, recall } = qualityOf(judged);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.75);
  });
});

test('指标', () => {
  type Side = Pick<Target, 'indicator' | 'unit' | 'kind' | 'quote'>;
  interface IndicatorPair {
    readonly label: 'same' | 'different';
    readonly left: Side;
    readonly right: Side;
  }
  const keyOf = (side: Side): ReturnType<typeof indicatorKey> =>
    indicatorKey(target('t1', side.indicator, side), undefined, lexicon, segmenter);
  const { precision, recall } = qualityOf(
    read<readonly IndicatorPair[]>('indicators.yaml').map(({ label, left, right }) => {
      const [one, other] = [keyOf(left), keyOf(right)];
      return {
        found:
          one !== undefined &&
          other !== undefined &&
          indicatorSimilarity(one, other) >= SAME_INDICATOR,
        same: label === 'same',
      };
    }),
  );
  expect(precision).toBeGreaterThanOrEqual(0.95);
  expect(recall).toBeGreaterThanOrEqual(0.62);
});
