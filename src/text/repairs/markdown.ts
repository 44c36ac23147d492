import type { Edit } from '../source-text.js';
import { defineRepair } from './define.js';

/** **优化金融支持。** · __重点任务__ : marks of emphasis around text on one line. */
const EMPHASIS = /(?<mark>\*\*|__)(?=\S)(?<inner>[^*_\n]{1,400}?)(?<=\S)\k<mark>/gu;

/** Markup of Markdown that stands inside sentences; headings, lists and tables are structure and stay. */
export const markdown = defineRepair({
  id: 'markdown',
  find(text) {
    const edits: Edit[] = [];
    for (const match of text.matchAll(EMPHASIS)) {
      const start = match.index;
      const end = start + match[0].length;
      edits.push({ span: { start, end: start + 2 }, text: '' });
      edits.push({ span: { start: end - 2, end }, text: '' });
    }
    return { edits, notes: [], count: edits.length / 2 };
  },
});
