import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/model/user-error.js';
import { decode, type Encoding } from '../../src/text/decode.js';

const bytes = (...parts: (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part)] : part)),
  );

/** The two-byte encodings by looking each pair up once; UTF-16 directly. */
function encoded(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return Uint8Array.from(Buffer.from(text));
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const buffer = Buffer.from(text, 'utf16le');
    return Uint8Array.from(encoding === 'utf-16le' ? buffer : buffer.swap16());
  }
  const pairs = new Map<string, number[]>();
  const decoder = new TextDecoder(encoding);
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let second = 0x40; second <= 0xfe; second++) {
      const character = decoder.decode(Uint8Array.of(lead, second));
      if (character.length === 1 && !pairs.has(character)) pairs.set(character, [lead, second]);
    }
  return bytes(...Array.from(text, (c) => (c < '\x80' ? c : (pairs.get(c) ?? []))));
}

const HANS = '乡村振兴三年行动计划\r\n一、总体要求。到2027年，建成示范村120个。\n';
const HANT = '鄉村振興三年行動計畫\n一、總體要求。到2027年，建成示範村120個。';

const read = (content: Uint8Array, encoding?: string) =>
  decode(content, { path: 'plan.txt', ...(encoding === undefined ? {} : { encoding }) });

const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof UserError) return `${error.code} ${JSON.stringify(error.args)}`;
    throw error;
  }
  return 'none';
};

describe('decode', () => {
  it.each([
    ['utf-8', HANS],
    ['gb18030', HANS],
    ['utf-16le', HANS],
    ['utf-16be', HANS],
    ['utf-8', HANT],
    ['big5', HANT],
    ['utf-16le', HANT],
    ['utf-8', 'plan 2025'],
    ['utf-16le', 'plan 2025 OK'],
    ['gb18030', '工作要点'],
    ['utf-8', '，。'],
  ] as const)('%s 自动识别：%j', (encoding, text) => {
    expect(read(encoded(text, encoding))).toEqual({ text, encoding, notes: [] });
  });

  it.each([
    ['utf-8', [0xef, 0xbb, 0xbf]],
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
    ['gb18030', [0x84, 0x31, 0x95, 0x33]],
  ] as const)('%s 的 BOM 不进入文本', (encoding, bom) => {
    const content = bytes(bom, [...encoded(HANS, encoding)]);
    expect(read(content)).toEqual({ text: HANS, encoding, notes: [] });
    expect(read(content, encoding).text).toBe(HANS);
  });

  it.each(['GBK', 'gb2312', 'CP936', 'GB-18030', 'gb18030'])('--encoding %s', (name) => {
    expect(read(encoded(HANS, 'gb18030'), name)).toMatchObject({ text: HANS, encoding: 'gb18030' });
  });

  it.each(['UTF8', 'utf-8', 'Utf_8'])('--encoding %s', (name) => {
    expect(read(encoded(HANS, 'utf-8'), name).text).toBe(HANS);
  });

  it('--encoding UTF-16 的字节序由内容定', () => {
    expect(read(encoded(HANS, 'utf-16be'), 'UTF-16').encoding).toBe('utf-16be');
    expect(read(encoded(HANS, 'utf-16le'), 'utf16').encoding).toBe('utf-16le');
  });

  it.each([
    ['gb18030', '<meta charset="gb2312">', HANS],
    ['gb18030', '<meta http-equiv=Content-Type content="text/html; charset=gb2312">', HANS],
    ['gb18030', '<!-- <meta charset=big5> --><meta charset=gb2312>', HANS],
    ['big5', '<!-- <meta charset=gb2312> --><meta charset=big5>', HANT],
    ['utf-8', '<meta charset="gb2312">', HANS],
    ['utf-8', '<meta charset="gb2312">', HANT],
    ['utf-8', '<meta charset=big5>', HANT],
    ['gb18030', '<meta charset=utf-8>', HANS],
    ['gb18030', '<meta charset=big5>', HANS],
    ['gb18030', '<meta charset=iso-8859-1>', HANS],
    ['big5', '<meta charset=gbk>', HANT],
    ['big5', '<meta charset=utf-8>', HANT],
    ['gb18030', '', HANS],
  ] as const)('网页其实是 %s，自报 %s', (encoding, meta, text) => {
    const page = `<html>${meta}<p>${text}</p>`;
    expect(decode(encoded(page, encoding), { path: 'a.html', html: true })).toEqual({
      text: page,
      encoding,
      notes: [],
    });
  });

  it('UTF-8 里的坏字节按位置报告', () => {
    const content = bytes('质量', [0xff, 0xfe], '强县，建设示范村。', [0xe4, 0xb8], '\n落实责任。');
    const { text, encoding, notes } = read(content);
    expect(encoding).toBe('utf-8');
    expect(text).toBe('质量\uFFFD\uFFFD强县，建设示范村。\uFFFD\n落实责任。');
    expect(notes).toEqual([
      {
        code: 'undecodable-bytes',
        args: { offset: 6, bytes: 2, encoding: 'utf-8' },
        span: { start: 2, end: 4 },
      },
      {
        code: 'undecodable-bytes',
        args: { offset: 35, bytes: 2, encoding: 'utf-8' },
        span: { start: 13, end: 14 },
      },
    ]);
    expect(text).toBe(new TextDecoder().decode(content));
  });

  it('原有的 U+FFFD 不是坏字节', () => {
    const content = bytes('质量\uFFFD强县', [0xff], '建设');
    expect(read(content).notes).toHaveLength(1);
  });

  it('GB 18030 里的坏字节，BOM 计入偏移', () => {
    const content = bytes(
      [...encoded('总体要求', 'gb18030')],
      [0xff],
      [...encoded('，明确目标', 'gb18030')],
    );
    expect(read(content, 'gbk')).toEqual({
      text: '总体要求\uFFFD，明确目标',
      encoding: 'gb18030',
      notes: [
        {
          code: 'undecodable-bytes',
          args: { offset: 8, bytes: 1, encoding: 'gb18030' },
          span: { start: 4, end: 5 },
        },
      ],
    });
    const marked = bytes([0xef, 0xbb, 0xbf], '责任', [0xff], '落实，到人');
    expect(read(marked).notes[0]?.args['offset']).toBe(9);
  });

  it.each([
    ['落单的首字节', 'gb18030', '总体要求', [0xc4], '', 8],
    ['不成对的第二字节', 'gb18030', '总体', [0xc4, 0x20], '要求', 4],
    ['四字节只有两个', 'gb18030', '总体', [0x81, 0x30], '', 4],
    ['大五码里落单的首字节', 'big5', '計畫推動', [0xa4], '', 8],
    ['大五码里不成对的第二字节', 'big5', 'A計畫', [0xa4, 0x20], '推動', 5],
  ] as const)('%s：从哪个字节起坏了', (_, encoding, before, bad, after, offset) => {
    const content = bytes([...encoded(before, encoding)], [...bad], [...encoded(after, encoding)]);
    const { text, notes } = read(content, encoding);
    expect(notes.map((note) => note.args['offset'])).toEqual([offset]);
    expect(text.startsWith(before)).toBe(true);
    expect(text.endsWith(after)).toBe(true);
  });

  it('GB 18030 里四个字节的字算一个', () => {
    const content = bytes(
      [0x95, 0x34, 0xb2, 0x35],
      [...encoded('村建设', 'gb18030')],
      [0xff],
      [...encoded('方案', 'gb18030')],
    );
    const { text, notes } = read(content, 'gbk');
    expect(text).toBe('𠮷村建设\uFFFD方案');
    expect(notes.map((note) => note.args['offset'])).toEqual([10]);
  });

  it('UTF-16 末尾的半个单元', () => {
    const content = bytes([...encoded(HANS, 'utf-16le')], [0x41]);
    const { text, notes } = read(content, 'utf-16le');
    expect(text).toBe(`${HANS}\uFFFD`);
    expect(notes[0]?.args).toEqual({ offset: content.length - 1, bytes: 1, encoding: 'utf-16le' });
  });

  it('按错的编码解不出来', () => {
    const gbk = encoded(HANS.repeat(3), 'gb18030');
    expect(codeOf(() => read(gbk, 'utf-8'))).toBe(
      'wrong-encoding {"path":"plan.txt","encoding":"utf-8","offset":0}',
    );
    expect(codeOf(() => read(encoded(HANS.repeat(3), 'utf-8'), 'gbk'))).toContain('wrong-encoding');
    expect(codeOf(() => read(encoded(HANS.repeat(3), 'utf-8'), 'utf-16le'))).toContain(
      'wrong-encoding',
    );
  });

  it('未知的编码名列出已知的', () => {
    expect(codeOf(() => read(bytes('甲'), 'latin-9'))).toMatch(/^unknown-encoding .*"gb18030"/u);
    expect(codeOf(() => read(bytes('甲'), 'constructor'))).toMatch(/^unknown-encoding/u);
  });

  it('空文件、空白文件、二进制文件', () => {
    expect(codeOf(() => read(bytes()))).toContain('empty-file');
    expect(codeOf(() => read(bytes([0xef, 0xbb, 0xbf])))).toContain('empty-file');
    expect(codeOf(() => read(bytes(' \n\t　\u00A0\u200B\r\n')))).toContain('no-text');
    const noise = Uint8Array.from({ length: 4096 }, (_, i) => (i * i * 31 + i * 7) % 256);
    expect(codeOf(() => read(noise))).toContain('binary-file');
    expect(codeOf(() => read(bytes(Array.from({ length: 64 }, (_, i) => i % 4))))).toContain(
      'binary-file',
    );
  });

  it('长文本', () => {
    const text = HANS.repeat(20_000);
    expect(read(encoded(text, 'utf-16be')).text).toBe(text);
    const broken = bytes([...encoded('国'.repeat(100_000), 'utf-8')], [0xff]);
    expect(read(broken).notes.map((note) => note.args['offset'])).toEqual([300_000]);
  });
});
