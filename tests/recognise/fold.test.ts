import { describe, expect, it } from 'vitest';
import { fold } from '../../src/recognise/fold.js';

describe('数字和单位先折成一种写法，字数不变', () => {
  it.each([
    ['４，５６５萬個', '4，565万个'],
    ['增长３．５％／年', '增长3.5%/年'],
    ['１：２：３', '1:2:3'],
    ['𠮷野１萬畝', '𠮷野1万亩'],
    ['半个字\ud83d１', '半个字\ud83d1'],
    ['没有要折的 3.5%', '没有要折的 3.5%'],
    ['', ''],
  ])('%s', (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(folded).toHaveLength(text.length);
  });
});
