import { CodeSet } from '../../model/code-set.js';
import { span } from '../../model/span.js';
import type { Edit } from '../source-text.js';
import { defineRepair } from './define.js';

/** <p align="left"> · </h1> · <br/> : with a name of HTML, or it is no tag. */
const TAG =
  /<\/?(?:(?<block>p|br|div|section|article|center|h[1-6]|ul|ol|li|table|tbody|tr|td|th)|b|strong|i|em|u|span|font|sup|sub|a|o:p|img)(?:[ \t/][^<>\n]{0,300})?>/giu;

/** Tags that a page left in plain text; one of a paragraph ends its line. */
export const tags = defineRepair({
  id: 'entities',
  signs: new CodeSet('<'),
  find(text) {
    const edits: Edit[] = [];
    for (const { 0: tag, index, groups = {} } of text.matchAll(TAG))
      edits.push({
        span: span(index, index + tag.length),
        text: groups['block'] === undefined ? '' : '\n',
      });
    return { edits, notes: [], count: edits.length };
  },
});
