import { describe, expect, test } from 'vitest';
import { readLayer } from '../../../src/text/readers/index.js';
import { openMembers } from '../../../src/text/readers/members.js';
import { failureOf, workbookOfXml, zipOf } from './packed.js';

const PAGE = '<p>一、总体要求</p>';

const formatOf = async (content: string, path: string): Promise<string> =>
  (await readLayer(Buffer.from(content), { path })).format;

describe('按扩展名', () => {
  test.each([
    ['要点.txt', 'text'],
    ['要点.text', 'text'],
    ['要点.md', 'markdown'],
    ['要点.markdown', 'markdown'],
    ['要点.html', 'html'],
    ['要点.htm', 'html'],
    ['要点.shtml', 'html'],
    ['要点.xhtml', 'html'],
    ['要点.HTML', 'html'],
    ['要点.TXT', 'text'],
    ['要点', 'text'],
    ['要点.jsp', 'text'],
  ])('%s 是 %s', async (path, format) => {
    expect(await formatOf(PAGE, path)).toBe(format);
  });

  test('没有标签的网页是文字', async () => {
    expect(await formatOf('一、总体要求\n（一）目标 < 3', '要点.html')).toBe('text');
    expect(await formatOf('一、总体要求<BR>（一）目标', '要点.html')).toBe('html');
    expect(await formatOf('一、总体要求</p>', '要点.html')).toBe('html');
    expect(await formatOf('<!doctype html>要点', '要点.html')).toBe('html');
  });

  test.each(
    'rtf odt ofd ceb caj xlsx xlsm xls et csv tsv tab json jsonl ndjson js mjs ts pptx ppt epub zip rar 7z gz tar'.split(
      ' ',
    ),
  )('.%s 不作文字读', async (format) => {
    const path = `要点.${format.toUpperCase()}`;
    expect(await failureOf(() => formatOf('要点', path))).toBe(
      `unsupported-format ${JSON.stringify({ path, format })}`,
    );
  });

  test.each(['docx', 'pdf'])('.%s 不是文字', async (format) => {
    const path = `要点.${format}`;
    expect(await failureOf(() => formatOf('要点', path))).toBe(
      `damaged-file ${JSON.stringify({ path, format })}`,
    );
  });

  test.each(['.doc', '.wps', '.bak'])('%s 可以是文字', async (extension) => {
    expect(await formatOf('要点', `要点${extension}`)).toBe('text');
  });
});

describe('按内容', () => {
  test.each([
    ['<html><p>要点</p></html>', 'html'],
    ['<HTML><p>要点</p>', 'html'],
    ['<!DOCTYPE html><p>要点</p>', 'html'],
    ['<!doctype  HTML><p>要点</p>', 'html'],
    ['<head></head><p>要点</p>', 'html'],
    ['<body class="a"><p>要点</p>', 'html'],
    [' \n<html><p>要点</p>', 'html'],
    ['\uFEFF<html><p>要点</p>', 'html'],
    ['<!-- 注 --><html><p>要点</p>', 'html'],
    ['<!-- a-b --><!-- 注 -->\n<html><p>要点</p>', 'html'],
    ['<?xml version="1.0"?>\n<html><p>要点</p>', 'html'],
    ['<?xml version="1.0"?><!-- 注 --><!DOCTYPE html><p>要点</p>', 'html'],
    ['12345678<html><p>要点</p>', 'html'],
    ['123456789<html><p>要点</p>', 'text'],
    ['<p>要点</p>', 'text'],
    ['<htmlx><p>要点</p>', 'text'],
    ['<bodyx>要点', 'text'],
    ['<!doctype xml><p>要点</p>', 'text'],
    ['<b><html>要点', 'text'],
    ['要点', 'text'],
  ])('%j 是 %s', async (content, format) => {
    expect(await formatOf(content, '要点')).toBe(format);
  });

  test('名为 docx 的别的压缩包是坏了的', async () => {
    const bytes = zipOf([{ name: 'a.txt', content: '甲' }]);
    const read = (path: string) => failureOf(() => readLayer(bytes, { path }));
    expect(await read('要点.DOCX')).toBe('damaged-file {"path":"要点.DOCX","format":"docx"}');
    expect(await read('要点.zip')).toBe('unsupported-format {"path":"要点.zip","format":"zip"}');
  });

  test.each(['', ' \n\t', '　'])('没有文字：%j', async (content) => {
    expect(await failureOf(() => formatOf(content, '要点.txt'))).toBe(
      `${content === '' ? 'empty-file' : 'no-text'} {"path":"要点.txt"}`,
    );
  });
});

const open = (bytes: Uint8Array, path: string, maxUnpacked = 1 << 24) =>
  openMembers(bytes, { path, maxUnpacked });

describe('压缩包里的名称', () => {
  const names = async (...all: readonly string[]): Promise<readonly string[]> => {
    const members = await open(zipOf(all.map((name) => ({ name, content: '甲' }))), '材料.zip');
    const found: string[] = [];
    for await (const { name } of members?.all ?? []) found.push(name);
    expect(members?.count).toBe(found.length);
    expect(members?.columns).toBeNull();
    return found;
  };

  test.each([
    [
      ['要点.txt', '材料/要点.txt'],
      ['要点.txt', '材料/要点.txt'],
    ],
    [
      ['./要点.txt', '/材料//要点.txt'],
      ['要点.txt', '材料/要点.txt'],
    ],
    [
      ['../../要点.txt', '材料/../计划.txt'],
      ['要点.txt', '材料/计划.txt'],
    ],
    [
      ['C:/桌面/要点.txt', 'd:\\计划.txt'],
      ['桌面/要点.txt', '计划.txt'],
    ],
    [
      ['12:/要点.txt', '材料/C:要点.txt'],
      ['12:/要点.txt', '材料/C:要点.txt'],
    ],
    [['材料/C:/要点.txt'], ['材料/C:/要点.txt']],
    [
      ['要点.txt', './要点.txt', '要点.txt'],
      ['要点.txt', '要点-2.txt', '要点-3.txt'],
    ],
    [
      ['甲/要点.txt', '甲/./要点.txt'],
      ['甲/要点.txt', '甲/要点-2.txt'],
    ],
    [['.DS_Store', '__MACOSX/要点.txt', '材料/~$要点.docx', '要点.txt'], ['要点.txt']],
    [['..', '.', '要点.txt'], ['要点.txt']],
    [['...', '要点'], ['要点']],
  ])('%j → %j', async (all, expected) => {
    expect(await names(...all)).toEqual(expected);
  });
});

describe('工作簿里格子的位置', () => {
  const cell = (place: string, text: string): string =>
    `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const sheet = (rows: string) =>
    workbookOfXml([`<row r="1">${cell('A1', '标题')}${cell('B1', '正文')}</row>${rows}`]);
  const open2 = (rows: string, maxUnpacked?: number) =>
    failureOf(() => open(sheet(rows), '表.xlsx', maxUnpacked));
  const DAMAGED = 'damaged-file {"path":"表.xlsx","format":"xlsx"}';

  test.each([
    ['照常', `<row r="2">${cell('A2', '甲')}${cell('B2', '一')}</row>`, 'none'],
    [
      '行数到顶',
      `<row r="1048576">${cell('C1048576', '甲')}</row>`,
      'unpacked-too-large {"path":"表.xlsx","limit":16777216}',
    ],
    ['行数过顶', '<row r="1048577"/>', DAMAGED],
    ['列数过顶', `<row r="2">${cell('XFE2', '甲')}</row>`, DAMAGED],
    ['列数到顶', `<row r="2">${cell('XFD2', '甲')}</row>`, 'none'],
    ['列名五个字母', `<row r="2">${cell('AAAAA2', '甲')}</row>`, DAMAGED],
    ['行号十一位', `<row r="2">${cell('A12345678901', '甲')}</row>`, DAMAGED],
    ['行号之后有别的', `<row r="2">${cell('A2x', '甲')}</row>`, DAMAGED],
    ['行号之前有别的', `<row r="2">${cell('$A2', '甲')}</row>`, DAMAGED],
    ['没有行号', `<row r="2">${cell('A', '甲')}</row>`, DAMAGED],
    ['过顶而空的格子', `<row r="2">${cell('A2', '甲')}<c r="XFE2" s="1"/></row>`, 'none'],
    ['过顶而空的行', '<row r="1048577" s="1"/>', DAMAGED],
  ])('%s', async (_, rows, expected) => {
    expect(await open2(rows)).toBe(expected);
  });

  test('行数乘列数，一格八字节', async () => {
    const rows = `<row r="100">${cell('J100', '甲')}</row>`;
    expect(await open2(rows, 8000)).toBe('none');
    expect(await open2(rows, 7999)).toBe('unpacked-too-large {"path":"表.xlsx","limit":7999}');
  });
});
