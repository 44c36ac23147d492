import { Document, Scalar, visit } from 'yaml';
import type { Render } from './format.js';

/**
 * What YAML 1.1 or 1.2 may read as something else than a string, beyond what the yaml package
 * quotes for 1.1: 0o17 and 1e3 are numbers in 1.2; = is a type of its own and << a merge in 1.1.
 */
const AMBIGUOUS = /^(?:[\d+.~=<-]|(?:y|n|yes|no|on|off|true|false|null)$)/iu;

/** Line breaks in 1.1, not printable in either, or easily lost on the way; blanks of a first line, read as indentation. */
const FRAGILE = /[\t\r\x7F-\x9F\u2028\u2029\uFEFF\uFFFE\uFFFF]|^ +\n/u;

const FRAGILE_LITERAL = /[\x7F-\x9F\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu;

const MERGE = 'tag:yaml.org,2002:merge';

/** 1e+21 is a string to YAML 1.1; written out it is a number to both. */
const writtenOut = (value: number): number | bigint =>
  Number.isInteger(value) && !Number.isSafeInteger(value) ? BigInt(value) : value;

/** YAML that parsers of versions 1.1 and 1.2 read back as the same value. */
export function toYaml(value: object): string {
  const document = new Document(value, {
    version: '1.1',
    aliasDuplicateObjects: false,
    // Else the string << becomes a merge without quotes.
    customTags: (tags) => tags.filter((tag) => typeof tag === 'string' || tag.tag !== MERGE),
  });
  visit(document, {
    Scalar(key, node) {
      if (typeof node.value === 'number') node.value = writtenOut(node.value);
      if (typeof node.value !== 'string' || key === 'key') return;
      if (AMBIGUOUS.test(node.value) || FRAGILE.test(node.value)) node.type = Scalar.QUOTE_DOUBLE;
    },
  });
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
