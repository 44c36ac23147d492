import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { readingOf } from '../../../src/text/repairs/pinyin.js';
import { READINGS } from '../../../src/text/repairs/readings.js';

/** The 6,763 characters of GB 2312. */
const characters = (): readonly string[] => {
  const bytes: number[] = [];
  for (let lead = 0xb0; lead <= 0xf7; lead++)
    for (let second = 0xa1; second <= 0xfe; second++) bytes.push(lead, second);
  return [...new TextDecoder('gbk').decode(Uint8Array.from(bytes))].filter((character) =>
    /\p{Script=Han}/u.test(character),
  );
};

describe('读音', () => {
  it('国标里的每个字都按另一部字典的某个读音收着', () => {
    const missing = characters().filter((character) => {
      const read = pinyin(character, { toneType: 'none', multiple: true, type: 'array', v: true });
      return !read.some((syllable) => READINGS.get(syllable)?.includes(character));
    });
    // 嗯 is read ng, an interjection.
    expect(missing).toEqual(['嗯']);
  });

  it.each([
    ['guān', 'guan', true],
    ['guan', 'guan', false],
    ['lǜ', 'lv', true],
    ['lü', 'lv', false],
    ['lüè', 'lve', true],
    ['lue', 'lve', false],
    ['nue', 'nve', false],
    ['jǘ', 'ju', true],
    ['qü', 'qu', false],
    ['xve', 'xue', false],
    ['yvan', 'yuan', false],
    ['mɑ', 'ma', false],
    ['ɡāo', 'gao', true],
    ['hăo', 'hao', true],
  ])('%s 是 %s', (word, syllable, toned) => {
    expect(readingOf(word)).toEqual({ syllable, toned });
  });

  it.each(['hǎó', 'plan', 'blue', 'nuex', 'jjv', ''])('%s 不是音节', (word) => {
    expect(readingOf(word)).toBeUndefined();
  });
});
