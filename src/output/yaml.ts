import {
  Document,
  type Node,
  Pair,
  Scalar,
  type ScalarTag,
  type Tags,
  YAMLMap,
  YAMLSeq,
} from 'yaml';
import type { Render } from './format.js';

/**
 * What YAML 1.1 or 1.2 may read as something else than a string: numbers, dates, 12:30 and e2025 in 1.1,
 * 0o17 and 1e3 in 1.2; = is a type of its own and << a merge in 1.1.
 */
const AMBIGUOUS = /^(?:[\d+.~=<-]|(?:y|n|yes|no|on|off|true|false|null|e[+-]?\d+)$)/iu;

/** Line breaks in 1.1, not printable in either, or easily lost on the way; blanks of a first line, read as indentation. */
const FRAGILE = /[\t\r\x7F-\x9F\u2028\u2029\uFEFF\uFFFE\uFFFF]|^ +\n/u;

const FRAGILE_LITERAL = /[\x7F-\x9F\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu;

const STRING = 'tag:yaml.org,2002:str';

/**
 * What values can be here. The package holds each scalar against each tag of its schema; strings that
 * the others would read are AMBIGUOUS.
 */
const TAGS = new Set(
  ['map', 'seq', 'str', 'null', 'bool', 'int', 'float'].map((name) => `tag:yaml.org,2002:${name}`),
);

/**
 * Stands as it is, even as a key: it begins with a letter or a mark of Chinese that is none of YAML's,
 * is no more than a line and holds neither `: ` nor ` #`.
 */
const PLAIN =
  /^[\p{L}（〔《“【](?:[\p{L}\p{N}，。、；：！？（）〔〕《》“”【】%./_-]| (?=[\p{L}\p{N}]))*$/u;

/** The package looks for all that may need quotes, one thing after another. */
const plainFirst = (tag: ScalarTag): ScalarTag => ({
  ...tag,
  stringify: (item, ...how) => {
    const { type, value } = item;
    if (type === undefined && PLAIN.test(value as string)) return value as string;
    return tag.stringify?.(item, ...how) ?? '';
  },
});

const tagsOf = (all: Tags): Tags =>
  all.flatMap((tag) => {
    if (typeof tag === 'string' || !TAGS.has(tag.tag) || tag.format !== undefined) return [];
    return tag.tag === STRING ? [plainFirst(tag as ScalarTag)] : [tag];
  });

/** 1e+21 is a string to YAML 1.1; written out it is a number to both. */
const writtenOut = (value: number): number | bigint =>
  Number.isInteger(value) && !Number.isSafeInteger(value) ? BigInt(value) : value;

const needsQuotes = (text: string): boolean => AMBIGUOUS.test(text) || FRAGILE.test(text);

function scalarOf(value: unknown): Scalar {
  const scalar = new Scalar(typeof value === 'number' ? writtenOut(value) : (value ?? null));
  if (typeof value === 'string' && needsQuotes(value)) scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}

/** Of names that come again and again. */
const keys = new Map<string, Scalar>();

function keyOf(name: string): Scalar {
  const known = keys.get(name);
  if (known !== undefined) return known;
  const key = scalarOf(name);
  if (keys.size < MOST_KEYS) keys.set(name, key);
  return key;
}

/** A record has some hundred names; whatever else is written may be data. */
const MOST_KEYS = 1000;

/** What the package would make of the value, in two thirds of the time. */
function nodeOf(value: unknown): Node {
  if (Array.isArray(value)) {
    const list = new YAMLSeq();
    for (const item of value) list.items.push(nodeOf(item));
    return list;
  }
  if (typeof value !== 'object' || value === null) return scalarOf(value);
  const map = new YAMLMap();
  for (const [key, part] of Object.entries(value))
    if (part !== undefined) map.items.push(new Pair(keyOf(key), nodeOf(part)));
  return map;
}

/** YAML that parsers of versions 1.1 and 1.2 read back as the same value. */
export function toYaml(value: object): string {
  const document = new Document(null, {
    version: '1.1',
    customTags: tagsOf,
  });
  document.contents = nodeOf(value);
  // FRAGILE strings are double-quoted, so their characters stand nowhere else.
  return document
    .toString({
      lineWidth: 0,
      doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
      directives: false,
    })
    .replace(
      FRAGILE_LITERAL,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
}

export const renderYaml: Render = ({ record }) => toYaml(record);
