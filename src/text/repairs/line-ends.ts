import { CodeSet } from '../../model/code-set.js';
import { span } from '../../model/span.js';
import type { Edit } from '../source-text.js';
import { defineRepair } from './define.js';

// Stryker disable next-line Regex: it would write \V, which is no escape under the u flag.
const ENDS = /\r\n|[\r\v\f\u0085\u2028\u2029]/gu;

/** The clean text knows one line end; CR LF loses its CR, a lone CR or a form feed becomes LF. */
export const lineEnds = defineRepair({
  id: 'lineEnds',
  signs: new CodeSet('\r\v\f\u0085\u2028\u2029'),
  find(text) {
    const edits: Edit[] = [];
    for (const { 0: end, index } of text.matchAll(ENDS))
      edits.push(
        end === '\r\n'
          ? { span: span(index, index + 1), text: '' }
          : { span: span(index, index + 1), text: '\n', exact: true },
      );
    return { edits, notes: [], count: edits.length };
  },
});
