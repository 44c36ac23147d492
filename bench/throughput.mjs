/** Extraction, whole and by stages, against the floor of its two engines on the same bytes, in turns. */
import { performance } from 'node:perf_hooks';
import { Converter } from 'opencc-js/t2cn';
import { defaultLexicon } from '../dist/lexicon/default.js';
import { renderJson } from '../dist/output/json.js';
import { renderYaml } from '../dist/output/yaml.js';
import { contextOf } from '../dist/plan/context.js';
import { extractPlan, planOf } from '../dist/plan/extract.js';
import { recognise } from '../dist/recognise/index.js';
import { outlineOf } from '../dist/structure/outline.js';
import { decode, prepare, readLayer } from '../dist/text/index.js';
import { detectScript, simplify } from '../dist/text/script.js';
import { keywords } from '../dist/words/keywords.js';
import { loadSegmenter } from '../dist/words/segmenter.js';
import { documents } from './documents.mjs';
import { median } from './figures.mjs';

/** Keywords that a record lists where they are asked for. */
const KEYWORDS = 20;

/**
 * MB/s of UTF-8, the floor's and each stage's, and how many times the floor's time the whole takes.
 * @param seconds to warm up, and again to measure
 * @param isShort nothing but what has a bar: in a few seconds more would leave all of it cold
 */
export async function throughput(seconds, isShort) {
  const all = documents();
  const megabytes = all.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;
  const lexicon = defaultLexicon();
  const segmenter = await loadSegmenter();
  const convert = Converter({ from: 't', to: 'cn' });
  const texts = all.map(({ bytes }) => bytes.toString('utf8'));
  const stages = {};
  const times = [];

  const floor = () => {
    for (const text of texts) segmenter.cut(convert(text));
  };
  const staged = async () => {
    let last = performance.now();
    const lap = (name) => {
      const now = performance.now();
      stages[name] = (stages[name] ?? 0) + now - last;
      last = performance.now();
    };
    for (const { path, bytes } of all) {
      decode(bytes, { path });
      lap('decode');
      const layer = await readLayer(bytes, { path });
      lap('read (decode and layer)');
      const document = await prepare(layer);
      lap('prepare (repairs and OpenCC)');
      await simplify(layer.text, detectScript(layer.text));
      lap('of it, script and OpenCC');
      const text = document.source.clean;
      const outline = outlineOf(text);
      lap('structure');
      const recognitions = recognise(text, lexicon);
      lap('recognise');
      const context = contextOf(layer, document.source, lexicon, outline, recognitions);
      const record = planOf(document, context, { lexicon, path, language: 'zh' });
      lap('plan');
      renderJson({ record, text: layer.text }, LOOK);
      lap('output (JSON)');
      renderYaml({ record, text: layer.text }, LOOK);
      lap('output (YAML)');
      keywords(text, KEYWORDS, lexicon, segmenter);
      lap('keywords');
    }
  };
  const whole = (render, words) => async () => {
    for (const { path, bytes } of all) {
      const layer = await readLayer(bytes, { path });
      const document = await prepare(layer);
      const record = extractPlan(document, {
        lexicon,
        path,
        language: 'zh',
        ...(words ? { keywords: { count: KEYWORDS, segmenter } } : {}),
      });
      render({ record, text: layer.text }, LOOK);
    }
  };
  const runs = {
    floor,
    'JSON, without keywords': whole(renderJson, false),
    'JSON, with keywords': whole(renderJson, true),
    ...(isShort
      ? {}
      : {
          'YAML, without keywords': whole(renderYaml, false),
          'YAML, with keywords': whole(renderYaml, true),
          staged,
        }),
  };
  const round = async () => {
    const taken = {};
    for (const [name, run] of Object.entries(runs)) {
      const start = performance.now();
      await run();
      taken[name] = performance.now() - start;
    }
    return taken;
  };
  const until = async (end, work) => {
    do await work();
    while (performance.now() < end);
  };
  await until(performance.now() + seconds * 1000, round);
  for (const name of Object.keys(stages)) delete stages[name];
  await until(performance.now() + seconds * 1000, async () => times.push(await round()));

  const speed = (milliseconds) => megabytes / (milliseconds / 1000);
  return {
    megabytes,
    rounds: times.length,
    speeds: {
      ...Object.fromEntries(
        Object.keys(runs)
          .filter((name) => name !== 'staged')
          .map((name) => [name, speed(median(times.map((taken) => taken[name])))]),
      ),
    },
    stages: Object.fromEntries(
      Object.entries(stages).map(([name, total]) => [name, speed(total / times.length)]),
    ),
    ratios: Object.fromEntries(
      Object.keys(runs)
        .filter((name) => name !== 'staged' && name !== 'floor')
        .map((name) => [name, median(times.map((taken) => taken[name] / taken.floor))]),
    ),
  };
}

const LOOK = { language: 'zh', columns: 100, colour: 0 };
