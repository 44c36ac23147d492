import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../../src/model/user-error.js';
import { checkStreams } from '../../../../src/text/readers/pdf/streams.js';

const LIMIT = 5000;
const zeros = (length: number): Buffer => Buffer.alloc(length);
const packed = (length: number): Buffer => deflateSync(zeros(length));
/** As it stands, without being made smaller. */
const stored = (...parts: readonly (string | Buffer)[]): Buffer =>
  deflateSync(file(...parts), { level: 0 });
const file = (...parts: readonly (string | Buffer)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));

const refusal = (bytes: Uint8Array): string => {
  try {
    checkStreams({ bytes, path: '规划.pdf', maxUnpacked: LIMIT });
  } catch (error) {
    if (error instanceof UserError) return `${error.code} ${JSON.stringify(error.args)}`;
    throw error;
  }
  return 'none';
};
const REFUSED = `unpacked-too-large {"path":"规划.pdf","limit":${LIMIT}}`;

describe('PDF 里压缩的流', () => {
  it.each<[string, Buffer, boolean]>([
    ['没有流', file('%PDF-1.7'), false],
    ['正好到限度', file('stream\n', packed(LIMIT), '\nendstream'), false],
    ['超过限度', file('stream\n', packed(LIMIT + 1), '\nendstream'), true],
    ['回车换行之后', file('stream\r\n', packed(LIMIT + 1), '\nendstream'), true],
    ['只有回车', file('stream\r', packed(LIMIT + 1), '\nendstream'), true],
    ['空几行', file('stream\n\n\r\n', packed(LIMIT + 1), '\nendstream'), true],
    ['压缩两次', file('stream\n', deflateSync(packed(LIMIT + 1)), '\nendstream'), true],
    [
      '压缩三次',
      file('stream\n', deflateSync(deflateSync(packed(LIMIT + 1))), '\nendstream'),
      true,
    ],
    ['压缩两次，不超过', file('stream\n', deflateSync(packed(LIMIT)), '\nendstream'), false],
    [
      '两个流合起来才超过',
      file('stream\n', packed(LIMIT), '\nendstream stream\n', packed(LIMIT), '\nendstream'),
      false,
    ],
    [
      '第二个流超过',
      file('stream\n', packed(10), '\nendstream stream\n', packed(LIMIT + 1), '\nendstream'),
      true,
    ],
    [
      '第一个流没有压缩',
      file('stream\nBT ET\nendstream stream\n', packed(LIMIT + 1), '\nendstream'),
      true,
    ],
    [
      '第一个流压坏了',
      file('stream\n', packed(LIMIT).subarray(0, 8), '\nendstream stream\n', packed(LIMIT + 1)),
      true,
    ],
    [
      '压缩的内容里写着一个流',
      file('stream\n', stored('甲 stream\n', packed(LIMIT + 1)), '\nendstream'),
      false,
    ],
    [
      '压缩两次的内容里写着一个流',
      file('stream\n', stored(stored('甲 stream\n', packed(LIMIT + 1))), '\nendstream'),
      false,
    ],
    ['不是流的大内容', file('obj 1\n', packed(LIMIT + 1)), false],
    ['不是这种压缩', file('stream\n', zeros(LIMIT + 1), '\nendstream'), false],
    ['只有一个压坏的流', file('stream\n', packed(LIMIT).subarray(0, 8)), false],
    ['流在文件末尾', file('stream'), false],
  ])('%s', (_, bytes, isRefused) => {
    expect(refusal(bytes)).toBe(isRefused ? REFUSED : 'none');
  });

  it('只看文件自己的字节', () => {
    const bomb = file('stream\n', packed(LIMIT + 1));
    const around = file(bomb, '%PDF-1.7', bomb);
    expect(refusal(around.subarray(bomb.length, bomb.length + 8))).toBe('none');
    expect(refusal(around.subarray(bomb.length))).toBe(REFUSED);
  });
});
