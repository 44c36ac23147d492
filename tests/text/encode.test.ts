import { describe, expect, it } from 'vitest';
import { rewritable } from '../../src/text/encode.js';

const utf16 = (text: string, bom = '\uFEFF'): Uint8Array => Buffer.from(bom + text, 'utf16le');

describe('写回原来的编码', () => {
  it.each([
    ['utf-8', Buffer.from('一、加强𠮷野\r\n', 'utf8')],
    ['utf-8', Buffer.from('\uFEFF一、加强\n二', 'utf8')],
    ['utf-16le', utf16('一、加强𠮷野\r\n')],
    ['utf-16le', utf16('一、加强', '')],
    ['utf-16be', Buffer.from(utf16('一、加强')).swap16()],
  ])('%s 逐字节不变', (encoding, bytes) => {
    const file = rewritable(bytes, encoding);
    expect(file?.text).not.toContain('\uFEFF');
    expect(Buffer.compare(file?.encode(file.text) ?? Buffer.of(), bytes)).toBe(0);
  });

  it.each([
    ['gb18030', Buffer.from([0xd2, 0xbb])],
    ['big5', Buffer.from([0xa4, 0x40])],
    ['binary', Buffer.from('一')],
    ['utf-8', Buffer.from([0xe4, 0xb8, 0x80, 0xff])],
    ['utf-16le', Buffer.from([0x00, 0x4e, 0x00, 0xd8])],
    ['utf-16le', Buffer.from([0x00, 0x4e, 0x41])],
  ])('%s 不能写回', (encoding, bytes) => {
    expect(rewritable(bytes, encoding)).toBeUndefined();
  });
});
