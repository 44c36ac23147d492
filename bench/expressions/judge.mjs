/**
 * recheck on one regular expression. Its automata decide for certain; where they know no syntax
 * (look-around) it searches for an attack, and what it finds is tried on the engine itself.
 */
import { runInNewContext } from 'node:vm';
import { check } from 'recheck';

const AUTOMATON_MS = 3_000;
const SEARCH_MS = 15_000;

/**
 * `{ verdict: 'linear' | 'polynomial' | 'exponential' | 'unknown', by, attack }`. A sticky
 * expression is judged as a searching one: its callers try it at many places.
 */
export async function judge({ source, flags }) {
  const searching = flags.replace(/[gyd]/gu, '');
  let last = null;
  for (const { by, source: form, flags: own } of formsOf(source, searching)) {
    const result = await check(form, own, { checker: 'automaton', timeout: AUTOMATON_MS });
    if (result.status === 'safe') return { verdict: 'linear', by, attack: null };
    if (result.status === 'vulnerable') {
      if (by === 'automaton') return vulnerable(result, by);
      if (isSuperlinear(source, searching, result.attack)) return vulnerable(result, by);
      last = `${result.attack.pattern} on a stand-in, harmless on the original`;
    }
  }
  if (isBounded(source)) return { verdict: 'linear', by: 'bounds', attack: null };
  return last === null
    ? await searched(source, searching)
    : { verdict: 'unknown', by: 'stand-in', attack: last };
}

const vulnerable = ({ complexity, attack }, by) => ({
  verdict: complexity.type,
  by,
  attack: attack.pattern,
});

/** No quantifier is open: at each place there is only so much to be tried. */
const isBounded = (source) =>
  !/[*+]|\{\d+,\}|\\k</u.test(source.replace(/\\[^k]|\[(?:\\.|[^\]\\])*\]/gu, 'x'));

async function searched(source, flags) {
  const forms = [...formsOf(source, flags)];
  for (const form of new Set([forms[0], forms.at(-1)])) {
    const result = await check(form.source, form.flags, { checker: 'fuzz', timeout: SEARCH_MS });
    if (result.status === 'safe') return { verdict: 'linear', by: 'search', attack: null };
    if (result.status !== 'vulnerable') continue;
    return isSuperlinear(source, flags, result.attack)
      ? vulnerable(result, 'search')
      : { verdict: 'linear', by: 'measured', attack: result.attack.pattern };
  }
  return { verdict: 'unknown', by: 'search', attack: null };
}

/** The expression, and stand-ins of the same shape that take automata of a size to be had. */
function* formsOf(source, flags) {
  yield { by: 'automaton', source, flags };
  const han = source.replace(/\\p\{Script=Han\}/gu, (_, at) =>
    isInClass(source, at) ? '一-鿿' : '[一-鿿]',
  );
  const plain = taken(han);
  const own = /\\[pP]\{|\\u\{/u.test(plain) ? flags : flags.replace('u', '');
  if (plain !== source || own !== flags) yield { by: 'plain', source: plain, flags: own };
  for (const most of [8, 3]) {
    const short = shortened(plain, most);
    if (short !== plain) yield { by: `at most ${most}`, source: short, flags: own };
    const few = sampled(short);
    if (few !== short) yield { by: `few words, at most ${most}`, source: few, flags: own };
  }
}

function isInClass(source, at) {
  let isOpen = false;
  for (let i = 0; i < at; i += 1) {
    if (source[i] === '\\') i += 1;
    else if (source[i] === '[') isOpen = true;
    else if (source[i] === ']') isOpen = false;
  }
  return isOpen;
}

/** `{2,400}` → `{2,8}`: a bound changes how much is done at a place, not how that grows. */
const shortened = (source, most) =>
  source.replace(/\{(?<from>\d+)(?:,(?<to>\d*))?\}/gu, (...match) => {
    const { from, to } = match.at(-1);
    const least = Math.min(Number(from), most);
    if (to === undefined) return `{${least}}`;
    return to === '' ? `{${least},}` : `{${least},${Math.min(Number(to), most)}}`;
  });

/** A look at one character, ahead or behind, is stood for by taking it: `(?<!\d)` → `(?:^|\D)`. */
const taken = (source) =>
  source.replace(
    /\(\?(?<way><?)(?<sign>[=!])(?<one>\\[dsw]|\[(?:\\.|[^\]\\])*\]|[一-鿿])\)/gu,
    (...match) => {
      const { way, sign, one } = match.at(-1);
      if (sign === '=') return one;
      return `(?:${way === '' ? '$' : '^'}|${negated(one)})`;
    },
  );

function negated(one) {
  if (one.startsWith('\\')) return one.toUpperCase();
  if (one.startsWith('[^')) return `[${one.slice(2)}`;
  return one.startsWith('[') ? `[^${one.slice(1)}` : `[^${one}]`;
}

const FEW = 6;

/** A dictionary in an alternation is stood for by a few of its words. */
const sampled = (source) =>
  source.replace(/(?<=\(\?:|\|)[一-鿿]+(?:\|[一-鿿]+){12,}(?=\)|\|)/gu, (words) => {
    const all = words.split('|');
    const step = Math.ceil(all.length / FEW);
    return all.filter((_, i) => i % step === 0).join('|');
  });

const LENGTHS = [5_000, 20_000, 80_000];

/** Four times the text takes more than seven times as long, and long enough to be sure. */
function isSuperlinear(source, flags, attack) {
  let before = null;
  for (const length of LENGTHS) {
    const time = timeOf(source, flags, attackOf(attack, length));
    if (time > 5_000) return true;
    if (length === LENGTHS.at(-1)) return time > 20 && time > 7 * before;
    before = time;
  }
  return false;
}

function attackOf({ pumps, suffix, base }, length) {
  const fixed = pumps.reduce((sum, { prefix }) => sum + prefix.length, suffix.length);
  const pumped = pumps.reduce((sum, { pump }) => sum + pump.length, 0);
  const times = Math.max(base === 0 ? 0 : 1, Math.floor((length - fixed) / Math.max(1, pumped)));
  return (
    pumps.map(({ prefix, pump, bias }) => prefix + pump.repeat(times + bias)).join('') + suffix
  );
}

/** In milliseconds, the better of two; a match that does not end is broken off. */
function timeOf(source, flags, text) {
  const scope = { pattern: new RegExp(source, flags), text };
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 2; round += 1) {
    const start = performance.now();
    try {
      runInNewContext('pattern.test(text)', scope, { timeout: 6_000 });
    } catch {
      return Number.POSITIVE_INFINITY;
    }
    best = Math.min(best, performance.now() - start);
    if (best > 1_000) break;
  }
  return best;
}
