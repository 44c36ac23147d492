/**
 * All figures of docs/performance.md in one run: `npm run bench`, `npm run bench -- --short` for CI.
 * Ratios are of one run, so that a slow or busy machine tells nothing; `--json FILE` writes them.
 * Status 1 where a ratio is over what is held to (in the short form: 20 % over).
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { coldStart } from './cold-start.mjs';
import { SOURCE } from './documents.mjs';
import { growth } from './growth.mjs';
import { peers } from './peers.mjs';
import { recognisers } from './recognisers.mjs';
import { throughput } from './throughput.mjs';

/** What a short run may be over, for it measures little. */
const SHORT_SLACK = 1.2;

const { values } = parseArgs({
  options: { short: { type: 'boolean', default: false }, json: { type: 'string' } },
});
const { short } = values;

/** In order; the long ones say what they are at. */
const PARTS = {
  throughput: () => throughput(short ? 10 : 60),
  growth: () => growth(short ? 1_000_000 : undefined),
  coldStart: () => coldStart(short ? 5 : 15),
  peers: () => peers(short ? { texts: 1, rounds: 1 } : {}),
  ...(short ? {} : { recognisers }),
};

const results = { node: process.version, cpu: cpus()[0]?.model ?? '', documents: SOURCE, short };
for (const [name, measure] of Object.entries(PARTS)) {
  process.stderr.write(`${name} …\n`);
  results[name] = await measure();
}

/** `bar` is what the project wants, `held` what it has reached and does not fall behind. */
const BARS = [
  {
    name: 'extraction without keywords : floor',
    value: results.throughput.ratios['JSON, without keywords'],
    bar: 1.5,
    held: 2.7,
  },
  {
    name: 'extraction with keywords : floor',
    value: results.throughput.ratios['JSON, with keywords'],
    bar: 2.5,
    held: 4,
  },
  { name: 'time a byte, largest : 0.1 MB', value: results.growth.ratio, bar: 1.3, held: 1.3 },
  { name: 'peak memory, MB', value: results.growth.megabytes, bar: 600, held: 600 },
  { name: 'cold start : node -e 0', value: results.coldStart.ratio, bar: 5, held: 6 },
  ...(results.recognisers === undefined
    ? []
    : [
        {
          name: 'time a character of any recogniser, longest : shortest text',
          value: results.recognisers.passes ? results.recognisers.bar : Number.POSITIVE_INFINITY,
          bar: results.recognisers.bar,
          held: results.recognisers.bar,
        },
      ]),
];

const rounded = (value) => Number(value.toPrecision(3));
const print = (head, rows) => {
  const table = new Table({ head, style: { head: [], border: [] } });
  table.push(...rows);
  console.log(`${table}\n`);
};
const speeds = (of) => Object.entries(of).map(([name, speed]) => [name, rounded(speed)]);

print(['MB/s of UTF-8', ''], speeds(results.throughput.speeds));
print(['stage, MB/s', ''], speeds(results.throughput.stages));
print(
  ['bytes', 'µs a KB'],
  results.growth.costs.map(({ bytes, microsecondsPerKB }) => [bytes, rounded(microsecondsPerKB)]),
);
print(['whole process', 'ms'], speeds(results.coldStart.milliseconds));
print(['five texts, MB/s', ''], speeds(results.peers.speeds));
print(['extraction is … times as fast', ''], speeds(results.peers.multiples));
const slack = short ? SHORT_SLACK : 1;
print(
  ['', 'measured', 'bar', 'held to', ''],
  BARS.map(({ name, value, bar, held }) => [
    name,
    rounded(value),
    bar,
    held,
    value <= bar ? 'reached' : value <= held * slack ? 'held' : 'over',
  ]),
);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
process.exitCode = BARS.some(({ value, held }) => value > held * slack) ? 1 : 0;
