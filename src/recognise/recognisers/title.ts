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

/** Those that stand in one another, each before what it holds. */
function nested(found: readonly Found[]): readonly Title[] {
  const around: number[] = [];
  return found
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end }) => {
      while (around.length > 0 && (around.at(-1) as number) <= start) around.pop();
      around.push(end);
      return {
        kind: 'title',
        by: 'title',
        span: { start, end },
        inner: { start: start + 1, end: end - 1 },
        depth: around.length,
      };
    });
}

/** Several times as fast as to set the length of one that is short. */
function cut(stack: number[], length: number): void {
  while (stack.length > length) stack.pop();
}

/** 《…的通知》 · 《关于贯彻〈…〉的意见》 · 《关于印发《…》的通知》 : closed on its line and within 200 characters. */
export const title = defineRecogniser<Title>({
  id: 'title',
  kinds: ['title'],
  *find(text) {
    let found: Found[] = [];
    /** Places of marks that are open. */
    const stack: number[] = [];
    for (const at of MARK_OR_LINE_END.placesIn(text)) {
      const mark = text.charAt(at);
      if (mark === '\n') cut(stack, 0);
      else if (mark === '《' || mark === '〈') {
        if (stack.length >= DEEPEST) stack.shift();
        stack.push(at);
      } else {
        const opening = mark === '》' ? '《' : '〈';
        let index = stack.length - 1;
        while (index >= 0 && text.charAt(stack[index] as number) !== opening) index--;
        const start = stack[index];
        if (start === undefined) continue;
        cut(stack, index);
        // Nothing stands in 《》.
        if (at - start > 1 && at - start < LONGEST) found.push({ start, end: at + 1 });
      }
      if (stack.length === 0 && found.length > 0) {
        yield* nested(found);
        found = [];
      }
    }
    yield* nested(found);
  },
});
