/**
 * The figures of docs/performance.md: `npm run bench`, `npm run bench -- --short` for CI, `--part NAME` for one.
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
import { jobs } from './jobs.mjs';
import { peers } from './peers.mjs';
import { recognisers } from './recognisers.mjs';
import { throughput } from './throughput.mjs';

/** What a short run may be over, for it measures little. */
const SHORT_SLACK = 1.2;

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    part: { type: 'string', multiple: true },
    json: { type: 'string' },
  },
});
const { short } = values;

/** In order; the long ones say what they are at. */
const PARTS = {
  throughput: () => throughput(short ? 15 : 60, short),
  growth: () => growth(short ? 1_000_000 : undefined),
  coldStart: () => coldStart(short ? 5 : 15),
  peers: () => peers(short ? { texts: 1, rounds: 1 } : {}),
  jobs: () => jobs(),
  recognisers: () => recognisers(),
};
/** A matter of minutes each. */
const LONG = ['jobs', 'recognisers'];

const parts = values.part ?? Object.keys(PARTS).filter((name) => !short || !LONG.includes(name));
const results = { node: process.version, cpu: cpus()[0]?.model ?? '', documents: SOURCE, short };
for (const name of parts) {
  if (!Object.hasOwn(PARTS, name)) throw new Error(`no part ${name}: ${Object.keys(PARTS)}`);
  process.stderr.write(`${name} …\n`);
  results[name] = await PARTS[name]();
}

/** The project's own documents put into each line what real ones spread over a page. */
const isDense = SOURCE === 'fixtures';

/** `bar` is what the project wants, `held` what it has reached and does not fall behind. */
const BARS = [
  {
    name: 'extraction without keywords : floor',
    value: results.throughput?.ratios['JSON, without keywords'],
    bar: 1.5,
    held: isDense ? 3.5 : 1.5,
  },
  {
    name: 'extraction with keywords : floor',
    value: results.throughput?.ratios['JSON, with keywords'],
    bar: 2.5,
    held: isDense ? 4 : 2.5,
  },
  {
    name: 'time a byte, largest : 0.1 MB',
    value: results.growth?.ratio,
    bar: 1.3,
    held: 1.4,
  },
  { name: 'peak memory, MB', value: results.growth?.megabytes, bar: 600, held: 600 },
  { name: 'cold start : node -e 0', value: results.coldStart?.ratio, bar: 5, held: 5 },
  {
    name: 'one job : two jobs',
    value: results.jobs && 1 / results.jobs.times,
    bar: 1 / 1.6,
    held: 1 / 1.2,
  },
  {
    name: 'recognisers, a character of long : short text',
    value: results.recognisers && worstOf(results.recognisers),
    bar: 2,
    held: 2.4,
  },
].filter(({ value }) => value !== undefined);

function worstOf({ rows, bar }) {
  const grown = rows.filter(({ isLinear }) => !isLinear).map(({ ratio }) => ratio);
  return grown.length === 0 ? bar : Math.max(...grown);
}

const rounded = (value) => Number(value.toPrecision(3));
function print(head, rows) {
  const table = new Table({ head, style: { head: [], border: [] } });
  table.push(...rows);
  console.log(`${table}\n`);
}
const figures = (head, of) =>
  of &&
  print(
    [head, ''],
    Object.entries(of).map(([name, value]) => [name, rounded(value)]),
  );

figures('MB/s of UTF-8', results.throughput?.speeds);
if (!short) figures('stage, MB/s', results.throughput?.stages);
figures(
  'µs a KB',
  results.growth &&
    Object.fromEntries(
      results.growth.costs.map(({ bytes, microsecondsPerKB }) => [
        `${bytes} bytes`,
        microsecondsPerKB,
      ]),
    ),
);
figures('whole process, ms', results.coldStart?.milliseconds);
figures('five texts, MB/s', results.peers?.speeds);
figures('extraction is … times as fast', results.peers?.multiples);
figures(
  'jobs, s',
  results.jobs && Object.fromEntries(results.jobs.seconds.map((s, i) => [i + 1, s])),
);
const slack = short ? SHORT_SLACK : 1;
print(
  ['', 'measured', 'bar', 'held to', ''],
  BARS.map(({ name, value, bar, held }) => [
    name,
    rounded(value),
    rounded(bar),
    rounded(held),
    value <= bar ? 'reached' : value <= held * slack ? 'held' : 'over',
  ]),
);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
process.exitCode = BARS.some(({ value, held }) => value > held * slack) ? 1 : 0;
