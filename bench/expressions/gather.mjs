/**
 * Every regular expression of the built program: the literals of its files, and those that it
 * composes of dictionaries while it runs. No place that composes one may stay unvisited.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseAst } from 'vitest/node';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SRC = join(ROOT, 'src');
const DIST = join(ROOT, 'dist');
const FIXTURES = join(ROOT, 'fixtures');

/** They write what the build makes when they are loaded. */
const SCRIPTS = new Set(['lexicon/compile.js', 'words/compile.js']);

const modules = () =>
  readdirSync(DIST, { recursive: true })
    .map((name) => name.split('\\').join('/'))
    // What an earlier build left behind is none of the program's.
    .filter((name) => name.endsWith('.js') && existsSync(join(SRC, `${name.slice(0, -3)}.ts`)))
    .sort();

/** `[{ place, source, flags }]`, each expression once, with the first place that has it. */
export async function gatherExpressions() {
  const found = new Map();
  const sites = new Set();
  for (const name of modules()) {
    const code = readFileSync(join(DIST, name), 'utf8');
    for (const node of nodesOf(parseAst(code))) {
      if (node.type === 'Literal' && node.regex)
        add(found, { place: name, source: node.regex.pattern, flags: node.regex.flags });
      else if (isConstruction(node)) sites.add(placeAt(name, code, node.start));
    }
  }
  const visited = await composed((expression) => add(found, expression));
  const unvisited = [...sites].filter((site) => !visited.has(site));
  return { expressions: [...found.values()], unvisited };
}

function add(found, expression) {
  const key = `${expression.flags}/${expression.source}`;
  if (!found.has(key)) found.set(key, expression);
}

function* nodesOf(value) {
  if (value === null || typeof value !== 'object') return;
  if (typeof value.type === 'string') yield value;
  for (const part of Array.isArray(value) ? value : Object.values(value)) yield* nodesOf(part);
}

const isConstruction = ({ type, callee }) =>
  (type === 'NewExpression' || type === 'CallExpression') && callee.name === 'RegExp';

function placeAt(name, code, offset) {
  const before = code.slice(0, offset);
  const line = before.split('\n').length;
  return `${name}:${line}:${offset - before.lastIndexOf('\n')}`;
}

/** Runs what there is to run with a constructor that hands on what it makes; the places it saw. */
async function composed(hand) {
  const visited = new Set();
  const Original = globalThis.RegExp;
  const look = (pattern) => {
    const place = callerInDist();
    if (place === undefined) return;
    visited.add(place);
    hand({ place: place.split(':')[0], source: pattern.source, flags: pattern.flags });
  };
  globalThis.RegExp = new Proxy(Original, {
    construct: (target, args) => tell(Reflect.construct(target, args), look),
    apply: (target, self, args) => tell(Reflect.apply(target, self, args), look),
  });
  try {
    await runEverything();
  } finally {
    globalThis.RegExp = Original;
  }
  return visited;
}

function tell(pattern, look) {
  look(pattern);
  return pattern;
}

const HOME = `${pathToFileURL(DIST).href}/`;

/** `plan/status.js:10:8` if the expression is made in a file of the program, not of a library. */
function callerInDist() {
  const holder = {};
  Error.captureStackTrace(holder, callerInDist);
  const frames = holder.stack.split('\n').slice(1);
  const caller = frames.find((line) => !line.includes('/bench/') && !line.includes('Reflect.'));
  const at = caller?.indexOf(HOME) ?? -1;
  return at < 0 ? undefined : caller.slice(at + HOME.length).replace(/\)$/u, '');
}

/** Each room has expressions that are made when they are first asked for. */
async function runEverything() {
  for (const name of modules()) if (!SCRIPTS.has(name)) await imported(name);
  const { main } = await imported('cli/main.js');
  const folder = mkdtempSync(join(tmpdir(), 'plan-extract-expressions-'));
  const plans = readdirSync(FIXTURES)
    .filter((name) => !name.endsWith('.yaml'))
    .map((name) => join(FIXTURES, name));
  const golds = readdirSync(FIXTURES)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(FIXTURES, name));
  try {
    for (const args of [
      ['extract', ...plans, '--format', 'table', '--jobs', '1'],
      ['check', ...plans, '--no-config', '--preset', 'strict', '--jobs', '1'],
      ['compare', ...plans.slice(0, 4), '--jobs', '1'],
      ['report', ...plans.slice(0, 3), '-o', join(folder, 'report.html')],
      ['diff', plans[0], plans[1]],
      ['eval', ...golds],
      ['explain', '--all'],
    ])
      await main(args, silent());
    await runRules();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The rules' own wrong and right examples, which reach what the fixtures are too good for. */
async function runRules() {
  const { RULES, checkDocument, examined } = await imported('check/index.js');
  const { readDocument, defaultLexicon } = await imported('index.js');
  const { readContext, planOf } = await imported('plan/extract.js');
  const { defaultOptions } = await imported('check/settings.js');
  const lexicon = defaultLexicon();
  const settings = new Map(
    RULES.map((rule) => [rule.id, { severity: 'error', options: defaultOptions(rule) }]),
  );
  const examples = RULES.flatMap((rule) => [...rule.notOk, ...rule.ok]);
  for (const example of examples) {
    const text = typeof example === 'string' ? example : (example.text ?? example.recordOf);
    if (typeof text !== 'string') continue;
    const path = example.path ?? '例.txt';
    const document = await readDocument(text, { path });
    const context = readContext(document, lexicon);
    const record = planOf(document, context, { lexicon, path, language: 'zh' });
    checkDocument({ record, lexicon, document: examined(context) }, settings, 'zh');
  }
}

const imported = (name) => import(pathToFileURL(join(DIST, name)).href);

function silent() {
  const sink = () => new PassThrough().resume();
  return { stdin: new PassThrough().end(), stdout: sink(), stderr: sink(), env: {} };
}
