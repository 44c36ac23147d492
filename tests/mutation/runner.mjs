/**
 * Stryker's test runner for one room. Its own for Vitest starts a worker and loads 130 modules for
 * each mutant, most of a second; here the room and its tests are one script that is compiled once
 * and evaluated afresh for each mutant, so that no state goes from one to the next.
 */
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';
import { constants, runInThisContext } from 'node:vm';
import { commonTokens, declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { rolldown } from 'rolldown';
import { globSync } from 'tinyglobby';

const require = createRequire(import.meta.url);
const { expect } = assertions();

/** A mutant is met by the same examples each time; nobody reads the shortest that kills it. */
require('fast-check').configureGlobal({ seed: 20_270_701, endOnFailure: true });

/** Tests of how time grows, and of any text, take most of a room's time: the score is without them. */
const SLOW =
  /长文本|很长|极长|很多|多少字|嵌套|一长串|任何文本|任何一个字节|any number|long runs|in a run of|\d0,000|ten thousand/u;

/** What the tests import from Vitest. */
function assertions() {
  const { chai, ...vitest } = require('@vitest/expect');
  for (const plugin of ['JestExtend', 'JestChaiExpect', 'JestAsymmetricMatchers'])
    chai.use(vitest[plugin]);
  const expect = Object.assign((value, message) => chai.expect(value, message), chai.expect);
  Object.assign(expect, globalThis[vitest.ASYMMETRIC_MATCHERS_OBJECT]);
  globalThis[vitest.GLOBAL_EXPECT] = expect;
  vitest.setState({ assertionCalls: 0 }, expect);
  return { expect };
}

/** '%s：%s' with a row, '$phrase' with an object. */
function titleOf(title, row) {
  if (!/%|\$/u.test(title)) return title;
  const [first] = row;
  const named = title.replace(/\$(?<key>\w+)/gu, (_, key) => format('%s', first?.[key]));
  const places = (named.match(/%[sdifjoO]/gu) ?? []).length;
  return format(named, ...row.slice(0, places));
}

/** `describe`, `test` and what they gathered. */
function gatherer() {
  const tests = [];
  const afterAlls = [];
  const path = [];
  const names = new Map();
  const withEach = (one) =>
    Object.assign(one, {
      each: (rows) => (title, body) => {
        for (const row of rows) {
          const cells = Array.isArray(row) ? row : [row];
          one(titleOf(title, cells), () => body(...cells));
        }
      },
    });
  const describe = withEach((title, body) => {
    path.push(title);
    body();
    path.pop();
  });
  const test = withEach((title, body) => {
    const name = [...path, title].join(' ');
    const times = (names.get(name) ?? 0) + 1;
    names.set(name, times);
    if (!SLOW.test(name)) tests.push({ id: times === 1 ? name : `${name} (${times})`, body });
  });
  const afterAll = (body) => afterAlls.push(body);
  return { tests, afterAlls, vitest: { describe, test, it: test, expect, afterAll } };
}

/**
 * Loaded once and not mutated: pdf.js, whose module waits for it, which no script may; the
 * dictionaries, of which no test changes anything.
 */
const ONCE = ['src/text/readers/pdf/library.ts', 'src/lexicon/default.ts'];

const fileUrls = (code, id) =>
  code.includes('import.meta.url')
    ? code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
    : null;

async function loaded(path) {
  const bundle = await rolldown({
    input: path,
    platform: 'node',
    external: (id) => id !== path,
    plugins: [{ name: 'urls', transform: fileUrls }],
  });
  const file = resolve(`${path}.mjs`);
  await bundle.write({ file, format: 'es' });
  await bundle.close();
  return import(pathToFileURL(file).href);
}

/** The script of all tests of a room: a function of `require`. */
async function compile(patterns) {
  const files = globSync(patterns, { absolute: true }).sort();
  const bundle = await rolldown({
    input: 'room',
    platform: 'node',
    external: (id) => id !== 'room' && !/^[./]/u.test(id),
    resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
    plugins: [
      {
        name: 'room',
        resolveId(id, importer = '') {
          if (id === 'room') return id;
          const path = resolve(dirname(importer), id).replace(/\.js$/u, '.ts');
          const once = ONCE.find((one) => resolve(one) === path);
          return once === undefined ? null : { id: once, external: true };
        },
        load: (id) =>
          id === 'room' ? files.map((path) => `import ${JSON.stringify(path)};`).join('\n') : null,
        transform: fileUrls,
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'cjs', codeSplitting: false });
  await bundle.close();
  return runInThisContext(`(function (require, exports, module) {${output[0].code}\n})`, {
    filename: resolve('room.cjs'),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
}

class RoomRunner {
  static inject = [commonTokens.options];

  constructor(options) {
    this.patterns = options.room.tests;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.evaluate = await compile(this.patterns);
    this.once = new Map();
    for (const path of ONCE) this.once.set(path, await loaded(path));
  }

  gather() {
    const { vitest, ...gathered } = gatherer();
    const module = { exports: {} };
    const wanted = (id) => (id === 'vitest' ? vitest : (this.once.get(id) ?? require(id)));
    this.evaluate(wanted, module.exports, module);
    return gathered;
  }

  /** Each test meets the room afresh: what a room makes once is of every test that needs it. */
  async dryRun() {
    const stryker = namespace();
    stryker.activeMutant = undefined;
    const tests = [];
    const ids = this.gather().tests.map(({ id }) => id);
    for (const id of ids) {
      stryker.currentTestId = undefined;
      const start = performance.now();
      const { tests: fresh, afterAlls } = this.gather();
      const gathering = performance.now() - start;
      stryker.currentTestId = id;
      const met = await outcome(fresh.find((one) => one.id === id));
      // Else Stryker takes what all of them cost for an overhead that each mutant is granted.
      tests.push({ ...met, timeSpentMs: met.timeSpentMs + gathering });
      for (const after of afterAlls) await after();
    }
    stryker.currentTestId = undefined;
    return { status: DryRunStatus.Complete, tests, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    const stryker = namespace();
    Object.assign(stryker, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    const run = await this.runUntilFailure(testFilter && new Set(testFilter));
    const { hitCount } = stryker;
    stryker.activeMutant = undefined;
    return toMutantRunResult(determineHitLimitReached(hitCount, hitLimit) ?? run);
  }

  async runUntilFailure(filter) {
    const results = [];
    try {
      const { tests, afterAlls } = this.gather();
      for (const test of tests) {
        if (filter !== undefined && !filter.has(test.id)) continue;
        results.push(await outcome(test));
        if (results.at(-1).status === TestStatus.Failed) break;
      }
      for (const after of afterAlls) await after();
    } catch (error) {
      return { status: DryRunStatus.Error, errorMessage: `${error}` };
    }
    return { status: DryRunStatus.Complete, tests: results };
  }
}

const namespace = () => (globalThis.__stryker__ ??= {});

async function outcome({ id, body }) {
  const start = performance.now();
  const test = { id, name: id };
  try {
    await body();
    return { ...test, status: TestStatus.Success, timeSpentMs: performance.now() - start };
  } catch (error) {
    const failure = { status: TestStatus.Failed, failureMessage: `${error}` };
    return { ...test, ...failure, timeSpentMs: performance.now() - start };
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'room', RoomRunner)];
