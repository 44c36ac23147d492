/** Other recognisers of Chinese times and numbers on the same five texts, in turns. */
import { performance } from 'node:perf_hooks';
import recognizers from '@microsoft/recognizers-text-suite';
import * as chrono from 'chrono-node';
import { extract } from '../dist/index.js';
import { defaultLexicon } from '../dist/lexicon/default.js';
import { recognise } from '../dist/recognise/index.js';
import { documents } from './documents.mjs';
import { median } from './figures.mjs';

const {
  Culture: { Chinese },
  recognizeCurrency,
  recognizeDateTime,
  recognizeDimension,
  recognizeNumber,
  recognizePercentage,
} = recognizers;

/** A line at a time: with whole texts its time grows with their square. */
const readLines = (text) => {
  for (const line of text.split('\n')) {
    recognizeDateTime(line, Chinese);
    recognizeNumber(line, Chinese);
    recognizePercentage(line, Chinese);
    recognizeCurrency(line, Chinese);
    recognizeDimension(line, Chinese);
  }
};

/**
 * MB/s of UTF-8 (medians), and how many times as fast as each peer the whole extraction is.
 * @param texts how many of the five
 */
export async function peers({ texts: count = 5, rounds = 3 } = {}) {
  const all = documents()
    .filter(({ path }) => path.endsWith('.txt'))
    .slice(0, count);
  const texts = all.map(({ bytes }) => bytes.toString('utf8'));
  const megabytes = all.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;
  const lexicon = defaultLexicon();
  const runs = {
    'plan-extract, whole extraction': async () => {
      for (const { bytes } of all) await extract(bytes);
    },
    'plan-extract, recognition alone': () => {
      for (const text of texts) recognise(text, lexicon);
    },
    'chrono-node (zh.hans), times alone': () => {
      for (const text of texts) chrono.zh.hans.parse(text);
    },
    '@microsoft/recognizers-text-suite, times, numbers, units': () => texts.forEach(readLines),
  };
  const taken = Object.fromEntries(Object.keys(runs).map((name) => [name, []]));
  for (let round = -1; round < rounds; round++)
    for (const [name, run] of Object.entries(runs)) {
      // The quick ones are warm only after many rounds.
      const end = performance.now() + 1000;
      const once = [];
      do {
        const start = performance.now();
        await run();
        once.push(performance.now() - start);
      } while (performance.now() < end);
      if (round >= 0) taken[name].push(median(once));
    }
  const speeds = Object.fromEntries(
    Object.entries(taken).map(([name, times]) => [name, (megabytes / median(times)) * 1000]),
  );
  const [own] = Object.values(speeds);
  return {
    speeds,
    multiples: Object.fromEntries(
      Object.entries(speeds)
        .filter(([name]) => !name.startsWith('plan-extract'))
        .map(([name, speed]) => [name, own / speed]),
    ),
  };
}
