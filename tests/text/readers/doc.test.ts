import { describe, expect, it } from 'vitest';
import { readLayer } from '../../../src/text/readers/index.js';
import {
  type DocOptions,
  type DocParagraph,
  docFile,
  docParagraphs,
  oleFile,
} from './word-file.js';

const lines = async (
  paragraphs: readonly DocParagraph[],
  options: DocOptions = {},
): Promise<string[]> => {
  const layer = await readLayer(docFile(paragraphs, options), { path: '要点.doc' });
  expect(layer).toMatchObject({ format: 'doc', encoding: 'binary' });
  return layer.text.split('\n');
};

describe('doc', () => {
  it('段落一行，表格一排一行', async () => {
    const all = [
      '某县2026年工作要点',
      '一、总体要求',
      '指标\t2025年\t2026年',
      '“甲类”\t10\t20',
      '\t11\t12',
      '坚持——统筹推进。',
    ];
    expect(await lines(docParagraphs(all))).toEqual(all);
  });

  it.each([
    ['域代码不显示', '见\u0013 HYPERLINK "http://example.org" \u0014网页\u0015通知', '见网页通知'],
    ['没有结果的域', '第\u0013 PAGE \u0015页', '第页'],
    ['域里有域', '\u0013 REF a \u0014表\u0013 SEQ 表 \u00141\u0015\u0015指标', '表1指标'],
    ['手动换行', '甲\u000b乙', '甲\n乙'],
    ['换页', '\u000c甲\u000c乙', '甲\n乙'],
    ['图片、批注、脚注的记号', '甲\u0001乙\u0005丙\u0008丁\u0002戊', '甲乙丙丁戊'],
    ['连字符', '2026\u001e2030年示\u001f范', '2026-2030年示范'],
    ['标签一样的字', '<script>&amp;要点', '<script>&amp;要点'],
    ['制表符', '\t甲\t乙', '甲 乙'],
  ])('%s', async (_, text, expected) => {
    expect((await lines([{ text }])).join('\n')).toBe(expected);
  });

  it('目录域不进正文', async () => {
    const texts = [
      '某市行动计划',
      '目　录',
      '\u0013 TOC \\o "1-3" \u0014一、总体要求\t1',
      '二、重点任务\t\u0013 PAGEREF a \u00142\u0015',
      '\u0015',
      '一、总体要求',
    ];
    expect(await lines(texts.map((text) => ({ text })))).toEqual(['某市行动计划', '一、总体要求']);
  });

  it('脚注在文末', async () => {
    const footnotes = ['指百村百企结对。', '指办事只进一扇门。'];
    expect(
      await lines([{ text: '实施“双百工程”\u0002，推行“一门办”\u0002。' }], { footnotes }),
    ).toEqual(['实施“双百工程”，推行“一门办”。', '[1] 指百村百企结对。', '[2] 指办事只进一扇门。']);
  });

  it('自动编号', async () => {
    const levels = [
      [37, '\u0000、'],
      [37, '（\u0001）'],
      [0, '\u0002.'],
    ] as const;
    const paragraphs = [
      { text: '总体要求', level: 0 },
      { text: '坚持统筹推进。' },
      { text: '重点任务', level: 0 },
      { text: '建设平台', level: 1 },
      { text: '摸清底数', level: 2 },
      { text: '5G覆盖', level: 2 },
      { text: '强化保障', level: 1 },
    ];
    expect(await lines(paragraphs, { levels })).toEqual([
      '一、总体要求',
      '坚持统筹推进。',
      '二、重点任务',
      '（一）建设平台',
      '1. 摸清底数',
      '2. 5G覆盖',
      '（二）强化保障',
    ]);
  });

  it('删除的字不在，单字节的字照样读', async () => {
    expect(await lines([{ text: '建成二三十个' }], { deleted: [3, 4] })).toEqual(['建成二十个']);
    expect(await lines([{ text: 'Plan 2026' }], { narrow: true })).toEqual(['Plan 2026']);
  });

  it('很多段落', async () => {
    const all = await lines(Array.from({ length: 20_000 }, (_, i) => ({ text: `${i + 1}.任务` })));
    expect(all).toHaveLength(20_000);
    expect(all.at(-1)).toBe('20000.任务');
  });

  it('一长串域', async () => {
    const text = `甲${'\u0013'.repeat(50_000)}乙${'\u0015'.repeat(50_000)}丙`;
    expect(await lines([{ text }])).toEqual(['甲丙']);
  });
});

const whole = docFile(docParagraphs(['要点', '一、总体要求'.repeat(400)]));

/** A file whose table of sectors leads in a circle. */
function circling(): Buffer {
  const file = Buffer.from(whole);
  const directory = (file.readUInt32LE(48) + 1) * 512;
  const fat = (file.readUInt32LE(76) + 1) * 512;
  for (let at = directory; at < directory + 512; at += 128)
    if (file.toString('utf16le', at, at + 24) === 'WordDocument') {
      const start = file.readUInt32LE(at + 116);
      file.writeUInt32LE(start, fat + file.readUInt32LE(fat + start * 4) * 4);
    }
  return file;
}

describe('不是 Word 文件，或者不完整', () => {
  it.each([
    ['截断的 doc', '要点.doc', whole.subarray(0, 3000), 'damaged-file', 'doc'],
    ['只剩开头', '要点.doc', whole.subarray(0, 600), 'damaged-file', 'doc'],
    ['扇区绕圈', '要点.doc', circling(), 'damaged-file', 'doc'],
    [
      '更老的 Word',
      '要点.doc',
      oleFile({ WordDocument: Buffer.alloc(5000) }),
      'unsupported-format',
      'Word 95',
    ],
    ['没有正文', '要点.wps', oleFile({ Contents: Buffer.alloc(5000) }), 'damaged-file', 'doc'],
    [
      '加密的 doc',
      '要点.doc',
      docFile([{ text: '要点' }], { encrypted: true }),
      'encrypted-file',
      'doc',
    ],
    [
      '加密的 docx',
      '要点.docx',
      oleFile({ EncryptedPackage: Buffer.alloc(5000), EncryptionInfo: Buffer.alloc(300) }),
      'encrypted-file',
      'docx',
    ],
    [
      '加密的 xlsx',
      '表.xlsx',
      oleFile({ EncryptedPackage: Buffer.alloc(5000) }),
      'encrypted-file',
      'xlsx',
    ],
    ['xls', '表.doc', oleFile({ Workbook: Buffer.alloc(5000) }), 'unsupported-format', 'xls'],
    [
      'ppt',
      '汇报.ppt',
      oleFile({ 'PowerPoint Document': Buffer.alloc(5000) }),
      'unsupported-format',
      'ppt',
    ],
    ['改名的 RTF', '要点.doc', Buffer.from('{\\rtf1\\ansi 要点}'), 'unsupported-format', 'rtf'],
    [
      '单个文件网页',
      '要点.doc',
      Buffer.from('MIME-Version: 1.0\nContent-Type: multipart/related'),
      'unsupported-format',
      'mht',
    ],
  ])('%s', async (_, path, bytes, code, format) => {
    await expect(readLayer(bytes, { path })).rejects.toMatchObject({
      code,
      args: { path, format },
    });
  });

  it.each([
    [
      '网页存成 .doc',
      '<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><p>一、总体要求</p></body></html>',
      'html',
      '一、总体要求',
    ],
    ['文本存成 .doc', '一、总体要求\n（一）目标', 'text', '一、总体要求\n（一）目标'],
  ])('%s', async (_, content, format, text) => {
    expect(await readLayer(Buffer.from(content), { path: '要点.doc' })).toMatchObject({
      format,
      text,
    });
  });

  it('doc 存成 .wps', async () => {
    expect((await readLayer(whole, { path: '要点.wps' })).format).toBe('doc');
  });

  it('任何一个字节坏了，要么读出来，要么说文件坏了', async () => {
    const outcomes = new Set<string>();
    for (let at = 0; at < whole.length; at += 7) {
      const broken = Buffer.from(whole);
      broken[at] = (broken[at] ?? 0) ^ 0xff;
      outcomes.add(
        await readLayer(broken, { path: '要点.doc' }).then(
          () => 'read',
          (error) => String((error as { code?: string }).code),
        ),
      );
    }
    const known = [
      'read',
      'damaged-file',
      'encrypted-file',
      'unsupported-format',
      'no-text',
      'binary-file',
    ];
    expect([...outcomes].filter((outcome) => !known.includes(outcome))).toEqual([]);
  });
});
