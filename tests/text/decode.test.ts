import fc from 'fast-check';
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
  const pairs = pairsOf(encoding);
  return bytes(...Array.from(text, (c) => (c < '\x80' ? c : (pairs.get(c) ?? []))));
}

const looked = new Map<Encoding, ReadonlyMap<string, number[]>>();

function pairsOf(encoding: Encoding): ReadonlyMap<string, number[]> {
  const known = looked.get(encoding);
  if (known !== undefined) return known;
  const pairs = new Map<string, number[]>();
  const decoder = new TextDecoder(encoding);
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let second = 0x40; second <= 0xfe; second++) {
      const character = decoder.decode(Uint8Array.of(lead, second));
      if (character.length === 1 && !pairs.has(character)) pairs.set(character, [lead, second]);
    }
  looked.set(encoding, pairs);
  return pairs;
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
    ['utf-16le', '的一是不了'],
    ['utf-16be', '推进加强提高'],
    ['utf-16le', '质量问题生活群众'],
    ['big5', '關黨員組織'],
    ['utf-16le', '，。《》'],
    ['utf-8', '馨玥、翊鹏'],
    ['gb18030', '馨玥、翊鹏'],
    ['big5', '蔡淑芬２０２６'],
    ['utf-16le', 'Annual Report of Pengshui 鹏翊'],
    ['utf-16le', 'Pengshui County Plan 彭水县志愿帮扶项目汇编，鹏翊基金会赞助出版'],
    ['gb18030', '总则\x1A'],
    ['gb18030', '\x1B[1m总则\x1B[0m'],
    ['utf-8', '第一页\f第二页\v第三页'],
    ['gb18030', `${'乡村振兴'.repeat(12)}\x01。`],
    ['gb18030', '<meta charset=big5>工作要点'],
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

  it('BOM 只去一个，两份文件拼成的文本里还留着一个', () => {
    const content = bytes('\uFEFF\uFEFF总则');
    expect(read(content).text).toBe('\uFEFF总则');
    expect(read(bytes([...content], [0xff], '第一条')).text).toBe('\uFEFF总则\uFFFD第一条');
  });

  it.each([
    ['gb18030', 'GBK'],
    ['gb18030', 'x-gbk'],
    ['gb18030', 'gb2312'],
    ['gb18030', 'GB_2312-80'],
    ['gb18030', 'EUC-CN'],
    ['gb18030', 'CP936'],
    ['gb18030', 'ms936'],
    ['gb18030', 'windows-936'],
    ['gb18030', 'GB-18030'],
    ['big5', 'Big5'],
    ['big5', 'big5-hkscs'],
    ['big5', 'x-big5'],
    ['big5', 'cp950'],
    ['big5', 'MS950'],
    ['big5', 'windows-950'],
    ['utf-8', 'UTF8'],
    ['utf-8', 'utf-8-sig'],
    ['utf-8', 'UTF-8 BOM'],
    ['utf-8', 'Utf_8'],
    ['utf-16le', 'UTF-16LE'],
    ['utf-16le', 'UCS-2LE'],
    ['utf-16be', 'utf-16be'],
    ['utf-16be', 'ucs-2be'],
    ['utf-16le', 'utf16'],
    ['utf-16be', 'UTF-16'],
    ['utf-16le', 'Unicode'],
    ['utf-16be', 'ucs2'],
  ] as const)('%s：--encoding %s', (encoding, name) => {
    const text = encoding === 'big5' ? HANT : HANS;
    expect(read(encoded(text, encoding), name)).toEqual({ text, encoding, notes: [] });
  });

  it.each(['ASCII', 'us-ascii'])('--encoding %s', (name) => {
    expect(read(bytes('plan 2025'), name)).toMatchObject({ text: 'plan 2025', encoding: 'utf-8' });
  });

  it.each([
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
  ] as const)('--encoding UTF-16 的字节序由 BOM 定：%s', (encoding, bom) => {
    expect(read(bytes(bom, [...encoded('鹏', encoding)]), 'UTF-16')).toMatchObject({
      text: '鹏',
      encoding,
    });
  });

  it('没有一个常用字的文本，用户说是什么编码就是什么编码', () => {
    const text = '馥鬱蔡淑芬趙麗娟孫婉瑜';
    expect(read(encoded(text, 'big5'), 'big5').text).toBe(text);
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
    ['utf-8', '', HANS],
    ['utf-8', '<meta charset="utf-16">', '馨玥、翊鹏'],
    ['big5', '<meta charset=big5>', '馥鬱'],
    ['big5', '<meta charset = "Big5">', '馥鬱'],
    ['big5', "<META CHARSET='BIG5-HKSCS'>", '馥鬱'],
    ['big5', '<?xml version="1.0" encoding="big5"?>', '馥鬱'],
    ['big5', '<meta http-equiv="Content-Type" content="text/html; charset=big5">', '馥鬱'],
    ['big5', '<meta charset=big5>', '馥鬱２０２６'],
  ] as const)('网页其实是 %s，自报 %s', (encoding, meta, text) => {
    const page = `<html>${meta}<p>${text}</p>`;
    expect(decode(encoded(page, encoding), { path: 'a.html', html: true })).toEqual({
      text: page,
      encoding,
      notes: [],
    });
  });

  it('几个坏字节不妨碍网页自报的编码', () => {
    const names = '馥鬱蔡淑芬趙麗娟孫婉瑜'.repeat(4);
    const page = [...encoded(`<meta charset=big5><p>${names}`, 'big5'), 0xa4];
    expect(decode(Uint8Array.from(page), { path: 'a.html', html: true })).toMatchObject({
      text: `<meta charset=big5><p>${names}\uFFFD`,
      encoding: 'big5',
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

  it('一个坏对不拖累后面的字', () => {
    const content = bytes([...encoded('鄉村', 'big5')], [0xa7, 0x85], [...encoded('振興', 'big5')]);
    expect(read(content, 'big5').text).toBe('鄉村\uFFFD振興');
  });

  it.each([
    ['big5', '鄉村', [0xa3, 0xfe], '振興'],
    ['gb18030', '乡村', [0xe3, 0x32, 0x9a, 0x36], '振兴'],
  ] as const)('%s 里形式对而没有字的一个码算一处', (encoding, before, code, after) => {
    const content = bytes([...encoded(before, encoding)], code, [...encoded(after, encoding)]);
    const { text, notes } = read(content, encoding);
    expect(text).toBe(`${before}\uFFFD${after}`);
    expect(notes.map((note) => note.args)).toEqual([{ offset: 4, bytes: code.length, encoding }]);
  });

  it('坏文本里的坏字节各报各的', () => {
    const { text, notes } = read(bytes('\uFEFF质量', [0xff], '强县\n\uFEFF建设', [0xff], '方案'));
    expect(text).toBe('质量\uFFFD强县\n\uFEFF建设\uFFFD方案');
    expect(notes.map((note) => note.args['offset'])).toEqual([9, 26]);
  });

  it('GB 18030 里原有的 U+FFFD 不是坏字节', () => {
    const content = bytes(
      [...encoded('质量', 'gb18030')],
      [0x84, 0x31, 0xa4, 0x37, 0xff],
      [...encoded('强县', 'gb18030')],
    );
    const { text, notes } = read(content, 'gbk');
    expect(text).toBe('质量\uFFFD\uFFFD强县');
    expect(notes.map((note) => note.args)).toEqual([{ offset: 8, bytes: 1, encoding: 'gb18030' }]);
  });

  it.each(['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const)(
    '%s 的坏字节同浏览器一样读，说明恰好指着它们',
    (encoding) => {
      const unicode = encoding.startsWith('utf');
      const text = encoding === 'big5' ? `${HANT}\n` : HANS;
      const rows = `${text.repeat(3)}${unicode ? '\uFEFF𠮷野镇\n' : ''}${text.repeat(3)}`;
      const whole = encoded(rows, encoding);
      const byte = fc.oneof(
        // FF is a character in Node's Big5.
        fc.nat(encoding === 'big5' ? 0xfe : 0xff),
        fc.constantFrom(0x0a, 0x20, 0x80, 0x81, 0xc0, 0xd8, 0xdc, 0xe0, 0xed, 0xf0, 0xf4),
      );
      const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), byte), {
        minLength: 1,
        maxLength: 4,
      });
      const loose = new TextDecoder(encoding, { ignoreBOM: true });
      const strict = new TextDecoder(encoding, { ignoreBOM: true, fatal: true });
      fc.assert(
        fc.property(damage, fc.nat(unicode ? 5 : 0), (places, missing) => {
          const content = whole.slice(0, whole.length - missing);
          for (const [at, bad] of places) if (at < content.length) content[at] = bad;
          const { text, notes } = read(content, encoding);
          expect(text).toBe(loose.decode(content));
          let done = 0;
          let rest = '';
          for (const { args, span } of notes) {
            rest += strict.decode(content.subarray(done, Number(args['offset'])));
            expect(span?.start).toBe(rest.length);
            done = Number(args['offset']) + Number(args['bytes']);
            rest += '\uFFFD'.repeat((span?.end ?? 0) - (span?.start ?? 0));
          }
          expect(rest + strict.decode(content.subarray(done))).toBe(text);
        }),
        { seed: 20250105, numRuns: 80 },
      );
    },
  );

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

  it.each([
    ['utf-8', 'gb18030', HANS.repeat(3), 0],
    ['utf-8', 'gb18030', '2027年乡村振兴三年行动计划', 4],
    ['utf-8', 'utf-16le', 'plan 2025 OK', 0],
    ['utf-16le', 'utf-8', `${HANS}${HANS}`, 0],
    ['big5', 'gb18030', HANS, 0],
  ] as const)('按 %s 读 %s 的文本：说出从哪里起读不通', (name, encoding, text, offset) => {
    expect(codeOf(() => read(encoded(text, encoding), name))).toBe(
      `wrong-encoding {"path":"plan.txt","encoding":"${name}","offset":${offset}}`,
    );
  });

  it('按 GBK 读 UTF-8 的文本', () => {
    const run = () => read(encoded(HANS.repeat(3), 'utf-8'), 'gbk');
    expect(codeOf(run)).toContain('wrong-encoding');
  });

  it('BOM 与 --encoding 不合', () => {
    const content = bytes([0xff, 0xfe], [...encoded(HANS, 'utf-16le')]);
    expect(codeOf(() => read(content, 'utf-16be'))).toContain('wrong-encoding');
  });

  it('未知的编码名列出已知的', () => {
    expect(codeOf(() => read(bytes('甲'), 'latin-9'))).toBe(
      'unknown-encoding {"encoding":"latin-9","known":["utf-8","gb18030","big5","utf-16le","utf-16be","utf-16","gbk"]}',
    );
    expect(codeOf(() => read(bytes('甲'), 'constructor'))).toMatch(/^unknown-encoding/u);
  });

  it('空文件、空白文件、二进制文件', () => {
    expect(codeOf(() => read(bytes()))).toBe('empty-file {"path":"plan.txt"}');
    expect(codeOf(() => read(bytes([0xef, 0xbb, 0xbf])))).toBe('empty-file {"path":"plan.txt"}');
    expect(codeOf(() => read(bytes(' \n\t　\u00A0\u200B\r\n')))).toBe(
      'no-text {"path":"plan.txt"}',
    );
    const noise = Uint8Array.from({ length: 4096 }, (_, i) => (i * i * 31 + i * 7) % 256);
    expect(codeOf(() => read(noise))).toBe('binary-file {"path":"plan.txt"}');
    expect(codeOf(() => read(bytes(Array.from({ length: 64 }, (_, i) => i % 4))))).toContain(
      'binary-file',
    );
  });

  it.each([
    ['说是 UTF-8 的', [], 'utf-8'],
    ['带 BOM 的', [0xef, 0xbb, 0xbf], undefined],
    ['什么都没说的', [], undefined],
  ] as const)('%s控制符是二进制文件', (_, bom, name) => {
    const controls = Array.from({ length: 64 }, (_, i) => 0x0e + (i % 8));
    const content = bytes(bom, '县', controls);
    expect(codeOf(() => read(content, name))).toBe('binary-file {"path":"plan.txt"}');
  });

  it('五十个字里两个控制符是二进制文件', () => {
    expect(codeOf(() => read(bytes('乡村振兴'.repeat(12), [1, 2])))).toContain('binary-file');
  });

  it('带 BOM 或说明了编码的 UTF-16 里，少见的字不是二进制', () => {
    const names = '馨玥翊鹏Ａ\u0101\u0102\u0103\u0104';
    const content = [...encoded(names, 'utf-16le')];
    expect(read(bytes([0xff, 0xfe], content)).text).toBe(names);
    expect(read(bytes(content), 'utf-16le').text).toBe(names);
    expect(codeOf(() => read(bytes(content)))).toContain('binary-file');
  });

  it('带 BOM 的坏文件', () => {
    const rubbish = bytes([0xef, 0xbb, 0xbf], '县', new Array(64).fill(0xff));
    expect(codeOf(() => read(rubbish))).toContain('binary-file');
    expect(codeOf(() => read(rubbish, 'utf-8'))).toBe(
      'wrong-encoding {"path":"plan.txt","encoding":"utf-8","offset":6}',
    );
  });

  it('UTF-16 的一个字跨着读取的块', () => {
    const text = `${'国'.repeat(32_767)}𠮷野镇`;
    for (const encoding of ['utf-16le', 'utf-16be'] as const) {
      const { text: read16, notes } = read(bytes([...encoded(text, encoding)], [0x41]), encoding);
      expect(read16).toBe(`${text}\uFFFD`);
      expect(notes).toHaveLength(1);
    }
  });

  it('长文本', () => {
    const text = HANS.repeat(20_000);
    expect(read(encoded(text, 'utf-16be')).text).toBe(text);
    const broken = bytes([...encoded('国'.repeat(100_000), 'utf-8')], [0xff]);
    expect(read(broken).notes.map((note) => note.args['offset'])).toEqual([300_000]);
  });
});
