import { CodeSet } from '../../model/code-set.js';
import { span } from '../../model/span.js';
import type { Edit } from '../source-text.js';
import { defineRepair } from './define.js';

/** Characters that pages write by name. */
const NAMED: Readonly<Record<string, string>> = {
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  quot: '"',
  apos: "'",
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
  bull: '•',
  amp: '&',
  lt: '<',
  gt: '>',
  times: '×',
  plusmn: '±',
  permil: '‰',
  deg: '°',
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
};
const WHOLE = `[&＆](?:amp[;；]){0,3}(?:#(?<decimal>\\d{2,6})|#[xX](?<hex>[\\dA-Fa-f]{2,5})|(?<name>${Object.keys(NAMED).join('|')}))[;；]`;
const TORN = '[&＆?\uFFFD]?(?<half>[lr][ds]quo)[;；]|[&＆](?<open>[lr][ds]quo)(?![A-Za-z])';
/** &ldquo; · &#8220; · &amp;ldquo;, written twice over · ＆ldquo；, made wide · ?rdquo; rdquo; &ldquo书香, torn */
const ENTITY = new RegExp(`${WHOLE}|(?<![A-Za-z&＆])(?:${TORN})`, 'gu');

/** Of a numbered one; undefined where no text holds such a character. */
function characterOf({
  decimal,
  hex = '',
}: Record<string, string | undefined>): string | undefined {
  const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
  if (code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0xd800 && code < 0xe000))
    return undefined;
  return code === 0xa0 ? ' ' : String.fromCodePoint(code);
}

/** What a page left undecoded in plain text; before every other repair, which see the characters meant. */
export const entities = defineRepair({
  id: 'entities',
  signs: new CodeSet('&＆q'),
  find(text) {
    const edits: Edit[] = [];
    // Most letters q are of no quote.
    if (!['quo', '&', '＆'].some((sign) => text.includes(sign)))
      return { edits, notes: [], count: 0 };
    for (const { 0: found, index, groups = {} } of text.matchAll(ENTITY)) {
      const name = groups['name'] ?? groups['half'] ?? groups['open'];
      const meant = name === undefined ? characterOf(groups) : NAMED[name];
      if (meant !== undefined) edits.push({ span: span(index, index + found.length), text: meant });
    }
    return { edits, notes: [], count: edits.length };
  },
});
