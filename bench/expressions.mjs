/**
 * `npm run check:expressions`: no regular expression of the program may take more than linear time.
 * It stands in bench/ because it answers for the growth that the other benches measure.
 *
 * recheck needs minutes for all of them; what it said of those known is kept beside this file, and
 * only new ones are judged. `--write` keeps what was said of them, `--all` asks anew for each.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { BOUNDED } from './expressions/bounded.mjs';
import { gatherExpressions } from './expressions/gather.mjs';
import { judge } from './expressions/judge.mjs';

const KEPT = new URL('expressions/verdicts.json', import.meta.url);
const flags = new Set(process.argv.slice(2));

const keyOf = ({ source, flags: own }) =>
  createHash('sha256').update(`${own}/${source}`).digest('hex').slice(0, 16);

function keptVerdicts() {
  if (flags.has('--all')) return {};
  try {
    return JSON.parse(readFileSync(KEPT, 'utf8'));
  } catch {
    return {};
  }
}

const reasonFor = ({ place, source }) =>
  BOUNDED.find((entry) => entry.place === place && source.startsWith(entry.begins));

const cut = (text, most) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

const { expressions, unvisited } = await gatherExpressions();
const kept = keptVerdicts();
const verdicts = {};
const rows = [];
let asked = 0;
for (const expression of expressions) {
  const key = keyOf(expression);
  if (kept[key] === undefined) asked += 1;
  const said = kept[key] ?? (await judge(expression));
  if (said.verdict === 'linear') verdicts[key] = { verdict: said.verdict, by: said.by };
  else rows.push({ ...expression, ...said, reason: reasonFor(expression) });
}

const faults = rows.filter(({ reason }) => reason === undefined);
const idle = BOUNDED.filter((entry) => !rows.some(({ reason }) => reason === entry));
const counts = Object.groupBy?.(Object.values(verdicts), ({ by }) => by) ?? {};

console.table(
  rows.map(({ place, source, verdict, by, attack, reason }) => ({
    place,
    source: cut(source, 60),
    verdict: reason === undefined ? verdict : `${verdict}, bounded`,
    by,
    attack: cut(attack ?? '', 40),
  })),
);
console.log(
  `${expressions.length} expressions, ${asked} judged now: ${Object.keys(verdicts).length} linear, ` +
    `${rows.length - faults.length} bounded, ${faults.length} at fault`,
);
for (const [by, of] of Object.entries(counts)) console.log(`  ${of.length} linear by ${by}`);
for (const place of unvisited) console.log(`never made: the expression at dist/${place}`);
for (const { place, begins } of idle) console.log(`no longer needed: ${place} ${begins}`);

if (flags.has('--write')) {
  const sorted = Object.fromEntries(Object.entries(verdicts).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(KEPT, `${JSON.stringify(sorted, null, 1)}\n`);
}
const isGood = faults.length + unvisited.length + idle.length === 0;
/** recheck keeps a process of its own. */
process.exit(isGood ? 0 : 1);
