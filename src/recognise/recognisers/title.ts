import { CodeSet } from '../../model/code-set.js';
import { defineRecogniser } from '../define.js';
import type { Title } from '../recognition.js';

/** A title longer than this has lost its closing mark. */
const LONGEST = 200;
const DEEPEST = 16;
const MARK_OR_LINE_END = new CodeSet('《》〈〉\n');

interface Found {
  readonly start: number;
  readonly end: number;
}

/** 《…的通知》 · 《关于贯彻〈…〉的意见》 · 《关于印发《…》的通知》 : closed on its line and within 200 characters. */
export const title = defineRecogniser<Title>({
  id: 'title',
  kinds: ['title'],
  *find(text) {
    let found: Found[] = [];
    let stack: { readonly mark: string; readonly at: number }[] = [];
    const flush = function* (): Iterable<Title> {
      found.sort((a, b) => a.start - b.start);
      const around: number[] = [];
      for (const { start, end } of found) {
        while (around.length > 0 && (around.at(-1) as number) <= start) around.pop();
        around.push(end);
        if (end - start > 2)
          yield {
            kind: 'title',
            by: 'title',
            span: { start, end },
            inner: { start: start + 1, end: end - 1 },
            depth: around.length,
          };
      }
      found = [];
    };
    for (const at of MARK_OR_LINE_END.placesIn(text)) {
      const mark = text.charAt(at);
      if (mark === '\n') {
        if (found.length > 0) yield* flush();
        stack = [];
      } else if (mark === '《' || mark === '〈') {
        if (stack.length >= DEEPEST) stack.shift();
        stack.push({ mark, at });
      } else {
        const opening = mark === '》' ? '《' : '〈';
        const index = stack.findLastIndex((open) => open.mark === opening);
        const start = stack[index];
        if (start === undefined) continue;
        stack.length = index;
        if (at - start.at < LONGEST) found.push({ start: start.at, end: at + 1 });
      }
    }
    yield* flush();
  },
});
