/** What a user reads of each bad file: one line that says what to do, and the exit status. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { zipOf } from '../text/readers/packed.js';
import { pdfFile, typeset } from '../text/readers/pdf/pdf-file.js';
import { docxOf, oleFile } from '../text/readers/word-file.js';
import { run } from './console.js';

const PLAN = '一、总体要求\n1.到2025年底前，建成示范点60个。\n';

let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plan-extract-bad-'));
  const docx = await docxOf({ body: `<w:p><w:r><w:t>${PLAN}</w:t></w:r></w:p>` });
  const pdf = pdfFile(typeset([PLAN.trim()]));
  const files: Readonly<Record<string, string | Uint8Array>> = {
    '好.txt': PLAN,
    '半截.docx': docx.subarray(0, docx.length / 2),
    '加密.docx': oleFile({ EncryptedPackage: Buffer.alloc(64), EncryptionInfo: Buffer.alloc(64) }),
    '炸弹.docx': zipOf([
      { name: 'word/document.xml', content: '<w:p/>'.repeat(100_000) },
      { name: '[Content_Types].xml', content: '' },
    ]),
    '炸弹.zip': zipOf([{ name: '大.txt', content: '抓好落实。\n'.repeat(40_000) }]),
    '谎报.zip': zipOf([{ name: '大.txt', content: '抓好落实。\n'.repeat(40_000), declared: 10 }]),
    '加密.pdf': pdfFile(typeset([PLAN.trim()]), { password: 'lost' }),
    '图片.pdf': pdfFile([[], [], []]),
    '坏.pdf': Buffer.concat([Buffer.from('%PDF-1.6\n'), Buffer.alloc(500, 0x41)]),
    '半截.pdf': pdf.subarray(0, 60),
    '少列.csv': `标题,全文\n甲,${PLAN.replaceAll('\n', '')}\n`,
    '无文.csv': '编号,数值\n1,2\n',
    '空.txt': '',
    '断\n行.txt': '',
    '旧.rtf': '{\\rtf1}',
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(at(name), content);
  mkdirSync(at('目录'));
  symlinkSync(at('没有.txt'), at('断链.txt'));
  symlinkSync(at('环二'), at('环一'));
  symlinkSync(at('环一'), at('环二'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const CASES: readonly (readonly [
  name: string,
  args: readonly string[],
  english: string,
  chinese: string,
])[] = [
  [
    '半截.docx',
    [],
    '@ is no whole docx file: it is cut off or damaged',
    'docx 文件不完整或已损坏：@',
  ],
  [
    '加密.docx',
    [],
    '@ is encrypted (docx): save it without a password first',
    'docx 文件已加密，请先另存为无密码的文件：@',
  ],
  [
    '炸弹.docx',
    ['--max-unpacked', '500000'],
    '@ unpacks to more than 500000 bytes (see --max-unpacked)',
    '解压后超过 500000 字节（可用 --max-unpacked 调整）：@',
  ],
  [
    '炸弹.zip',
    ['--max-unpacked', '500000'],
    '@ unpacks to more than 500000 bytes (see --max-unpacked)',
    '解压后超过 500000 字节（可用 --max-unpacked 调整）：@',
  ],
  ['谎报.zip', [], '@ is no whole zip file: it is cut off or damaged', 'zip 文件不完整或已损坏：@'],
  [
    '加密.pdf',
    [],
    '@ is encrypted (pdf): save it without a password first',
    'pdf 文件已加密，请先另存为无密码的文件：@',
  ],
  [
    '图片.pdf',
    [],
    '@ holds pictures only, no text (3 pages): run OCR on it first, for example with ocrmypdf -l chi_sim',
    '只有图片、没有文字（共 3 页），请先做文字识别（OCR），如 ocrmypdf -l chi_sim：@',
  ],
  ['坏.pdf', [], '@ is no whole pdf file: it is cut off or damaged', 'pdf 文件不完整或已损坏：@'],
  ['半截.pdf', [], '@ is no whole pdf file: it is cut off or damaged', 'pdf 文件不完整或已损坏：@'],
  [
    '少列.csv',
    ['--text-column', '正文'],
    '@ has no column 正文; its columns are 标题, 全文',
    '没有“正文”这一列，现有“标题”、“全文”：@',
  ],
  [
    '无文.csv',
    [],
    '@: say which column holds the text with --text-column; its columns are 编号, 数值',
    '请用 --text-column 指明正文所在的列，现有“编号”、“数值”：@',
  ],
  ['空.txt', [], 'file is empty: @', '文件为空：@'],
  ['断\n行.txt', [], 'file is empty: @', '文件为空：@'],
  ['旧.rtf', [], 'format rtf cannot be read: @', '不支持 rtf 格式：@'],
  ['目录', [], 'no documents in @', '目录中没有文档：@'],
  ['没有.txt', [], 'file not found: @', '文件不存在：@'],
  ['没有*.txt', [], 'no file matches @', '没有与 @ 相符的文件'],
  ['断链.txt', [], '@ is a link to a file that is not there', '链接所指的文件不存在：@'],
  ['环一', [], 'cannot read @: links that lead back to themselves', '无法读取 @：链接循环'],
];

describe.each([
  ['en', 2],
  ['zh', 3],
] as const)('%s', (language, column) => {
  test.each(CASES)('%j', async (...row) => {
    const [name, args] = row;
    const { status, out, err } = await run([at(name), ...args], {
      env: { LANG: language },
      extractor: null,
    });
    const shown = at(name).replaceAll('\n', ' ');
    expect({ status, out, err }).toEqual({
      status: 2,
      out: '',
      err: `plan-extract: ${row[column].replaceAll('@', shown)}\n`,
    });
  });
});

test('坏的再多也不碍好的', async () => {
  const { status, out } = await run(
    [...CASES.map(([name]) => at(name)), at('好.txt'), '-f', 'ndjson', '--max-unpacked', '500000'],
    { extractor: null },
  );
  expect(status).toBe(1);
  expect(out.trimEnd().split('\n')).toHaveLength(2); // 少列.csv has a text column of its own
});

test('嵌套十万层的网页', async () => {
  writeFileSync(at('深.html'), `${'<div>'.repeat(100_000)}<p>${PLAN}</p>`);
  const { status, out } = await run([at('深.html'), '-f', 'json'], { extractor: null });
  expect(status).toBe(0);
  expect(out).toContain('示范点60个');
});
