import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  type Member,
  type MemberOptions,
  openMembers,
  readRow,
} from '../../../src/text/readers/members.js';
import { failureOf, workbookOf, workbookOfXml, zipOf } from './packed.js';

type Options = Partial<Omit<MemberOptions, 'path'>>;

const open = (content: string | Uint8Array, path: string, options: Options = {}) =>
  openMembers(Buffer.from(content), { path, maxUnpacked: 1 << 24, ...options });

async function all(members: AsyncIterable<Member> | undefined): Promise<readonly Member[]> {
  const found: Member[] = [];
  for await (const member of members ?? []) found.push(member);
  return found;
}

describe('哪些文件含有多份文件', () => {
  it.each([
    ['要点.txt', '标题,正文\n甲,一', false],
    ['要点', '{"正文": "一"}', false],
    ['空.csv', '', false],
    ['表.CSV', '标题,正文\n甲,一', true],
    ['表.tab', '标题\t正文\n甲\t一', true],
    ['表.jsonl', '{"正文": "一"}', true],
    ['其实是工作簿.csv', workbookOf([[['正文'], ['一']]]), true],
    ['表.xlsx', workbookOf([[['正文'], ['一']]]), true],
    ['其实是压缩包.txt', zipOf([{ name: 'a.txt' }]), true],
    ['压缩包内有 word 目录.zip', zipOf([{ name: '甲/word/document.xml' }]), true],
    ['计划.docx', zipOf([{ name: 'word/document.xml' }]), false],
    ['计划.zip', zipOf([{ name: 'word/document.xml' }]), false],
    ['损坏的.docx', zipOf([{ name: 'a.xml' }]), false],
    ['书.zip', zipOf([{ name: 'META-INF/container.xml' }]), false],
    ['其实是 PDF.csv', '%PDF-1.7\n', false],
  ])('%s：%#', async (path, content, several) => {
    expect((await open(content, path)) !== undefined).toBe(several);
  });

  const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
  const encrypted = `${OLE}${Buffer.from('EncryptedPackage', 'utf16le').toString('latin1')}`;
  it.each([
    ['表.xlsx', Buffer.from(encrypted, 'latin1'), 'encrypted-file', 'xlsx'],
    ['表.xls', Buffer.from(OLE, 'latin1'), 'unsupported-format', 'xls'],
    ['表.xlsx', Buffer.from('其实是文本'), 'damaged-file', 'xlsx'],
    ['表.xlsx', zipOf([{ name: 'a.xml' }]), 'damaged-file', 'xlsx'],
    ['表.xlsx', workbookOf([[['正文'], ['一']]]).subarray(0, -40), 'damaged-file', 'xlsx'],
    ['包.zip', Buffer.from('其实是文本'), 'damaged-file', 'zip'],
    [
      '记录.json',
      Buffer.from('{"schema": "plan-extract/1", "正文": "一"}'),
      'unsupported-format',
      'json',
    ],
    ['记录.ndjson', Buffer.from('{"schema":"plan-extract/1"}\n'), 'unsupported-format', 'ndjson'],
    ['记录.json', Buffer.from('[{"schema":"plan-extract/1"}]'), 'unsupported-format', 'json'],
    ['表.json', Buffer.from('{"正文": "一'), 'damaged-file', 'json'],
    ['表.json', Buffer.from('[\n{"正文": "一"},\n{"正文": "二"}\n'), 'damaged-file', 'json'],
    ['表.json', Buffer.from('["一", "二"]'), 'damaged-file', 'json'],
    ['表.ndjson', Buffer.from('一\n二\n'), 'damaged-file', 'ndjson'],
  ])('%s 不能打开：%#', async (path, content, code, format) => {
    expect(await failureOf(() => open(content, path))).toBe(
      `${code} ${JSON.stringify({ path, format })}`,
    );
  });

  it('没有一行的表', async () => {
    expect(await failureOf(() => open('[]', '表.json'))).toBe('no-text {"path":"表.json"}');
    expect(await failureOf(() => open(workbookOf([[]]), '表.xlsx'))).toBe(
      'no-text {"path":"表.xlsx"}',
    );
    const members = await open('标题,正文\n', '表.csv');
    expect(await all(members?.all)).toEqual([]);
  });
});

describe('压缩包', () => {
  it('各文件按包内路径命名，系统留下的文件不在其中', async () => {
    const names = [
      '__MACOSX/._甲.txt',
      '.DS_Store',
      'Thumbs.db',
      '目录/desktop.ini',
      '目录/~$计划.docx',
      '目录/',
      '目录/计划.docx',
      '目录\\计划.docx',
      '/目录/./计划.docx',
      '../甲.txt',
      'C:\\桌面\\乙.txt',
      '内层.zip',
      '没有扩展名',
    ];
    const members = await open(zipOf(names.map((name) => ({ name, content: name }))), '包.zip');
    expect(members?.columns).toBeNull();
    expect(members?.count).toBe(7);
    const found = await all(members?.all);
    expect(found.map(({ name }) => name)).toEqual([
      '目录/计划.docx',
      '目录/计划-2.docx',
      '目录/计划-3.docx',
      '甲.txt',
      '桌面/乙.txt',
      '内层.zip',
      '没有扩展名',
    ]);
    const contents = await Promise.all(
      found.map(async (member) => (member.kind === 'entry' ? member.read() : undefined)),
    );
    expect(Buffer.from(contents[1] ?? []).toString()).toBe('目录\\计划.docx');
  });

  it('加密的一份不妨碍其余', async () => {
    const bytes = zipOf([
      { name: 'a.txt', content: '甲', flags: 1 },
      { name: 'b.txt', content: '乙' },
    ]);
    const [first, second] = await all((await open(bytes, '包.zip'))?.all);
    if (first?.kind !== 'entry' || second?.kind !== 'entry') throw new Error('no entries');
    expect(await failureOf(first.read)).toBe('encrypted-file {"path":"包.zip","format":"zip"}');
    expect(Buffer.from(await second.read()).toString()).toBe('乙');
  });
});

describe('readRow', () => {
  const row = { text: ' 一、总体要求\r\n（一）目标', encoding: 'gb18030' };

  it('单元格就是文本层', async () => {
    const stated = { title: '要点', published: '2025-03-01', issuer: '某市人民政府' };
    expect(await readRow({ ...row, ...stated }, '表.csv#1')).toEqual({
      text: row.text,
      format: 'table',
      encoding: 'gb18030',
      sha256: createHash('sha256').update(row.text).digest('hex'),
      stated,
      notes: [],
    });
  });

  it.each([
    ['<p>一、总体要求</p><p>推进改革。</p>', '一、总体要求\n推进改革。'],
    ['总体要求<br/>如下</p>', '总体要求\n如下'],
    [
      '<div class="main"><p>一，二，三，四，五，六，七，八，九，十。</p></div><div><p>附件：甲。</p></div>',
      '一，二，三，四，五，六，七，八，九，十。\n附件：甲。',
    ],
    ['<html><body><p>一、总体要求</p></body></html>', '一、总体要求'],
    ['<总体要求>见下', '<总体要求>见下'],
    ['PM2.5<35，GDP>5%', 'PM2.5<35，GDP>5%'],
  ])('%s', async (text, layer) => {
    expect((await readRow({ ...row, text }, '表.csv#1')).text).toBe(layer);
  });

  it.each(['', ' \n　', '<p> </p>'])('没有文字：%j', async (text) => {
    expect(await failureOf(() => readRow({ ...row, text }, '表.csv#1'))).toBe(
      'no-text {"path":"表.csv#1"}',
    );
  });
});

describe('工作簿的损坏', () => {
  it.each([
    ['第十亿行', '<row r="1000000000"><c r="A1000000000"><v>1</v></c></row>', 'damaged-file'],
    ['没有这样的列', '<row r="1"><c r="ZZZZ1"><v>1</v></c></row>', 'damaged-file'],
    ['不是位置', '<row r="1"><c r="&#65;1"><v>1</v></c></row>', 'damaged-file'],
    [
      '行列都到边',
      '<row r="1"><c r="XFD1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>',
      'unpacked-too-large',
    ],
  ])('%s', async (_, xml, code) => {
    expect(await failureOf(() => open(workbookOfXml([xml]), '表.xlsx'))).toMatch(
      new RegExp(`^${code} `, 'u'),
    );
  });

  it('到边而没有内容的格子无妨', async () => {
    const strings = '<si><t>正文</t></si><si><t>一</t></si>';
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="XFD1" s="1"/></row>' +
      '<row r="9"><c r="A9" t="s"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row>';
    const members = await open(workbookOfXml([rows], strings), '表.xlsx');
    expect(await all(members?.all)).toEqual([
      { kind: 'row', name: '1', row: { text: '一', encoding: 'binary' } },
    ]);
  });
});
