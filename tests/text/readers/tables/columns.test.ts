import { describe, expect, test } from 'vitest';
import { chooseColumns, isKnownName } from '../../../../src/text/readers/tables/columns.js';
import type { Table } from '../../../../src/text/readers/tables/table.js';
import { failureOf } from '../packed.js';

interface Asked {
  readonly textColumn?: string;
  readonly idColumn?: string;
}

const tableOf = (
  columns: readonly string[],
  sample: readonly (readonly string[])[] = [],
): Table => ({
  columns,
  sample,
  lines: () => {
    throw new Error('not for guessing');
  },
  count: null,
});

const choose = (
  columns: readonly string[],
  sample?: readonly (readonly string[])[],
  options: Asked = {},
) => chooseColumns(tableOf(columns, sample), { path: '表.csv', maxUnpacked: 9, ...options });

const TEXTS =
  '正文 全文 正文内容 文件内容 政策内容 文章内容 政策全文 政策文本 文件全文 文件正文 政策正文 文本内容 内容 文本 原文 内文 正文內容 文件內容 政策內容 文章內容 文本內容 內容 內文 fulltext text content body maintext rawtext doctext documenttext policytext articletext bodytext textcontent articlecontent contenttext';
const IDS =
  'id docid documentid fileid policyid recordid uid uuid guid 编号 文件编号 政策编号 索引号 文号 发文字号 发文号 文件号 編號 文件編號 索引號 文號 發文字號 發文號';
const TITLES =
  '标题 题名 文件标题 政策标题 文章标题 文件名称 政策名称 文件名 名称 题目 篇名 標題 題名 文件標題 文件名稱 政策名稱 名稱 題目 title doctitle documenttitle policytitle headline filename name';
const DATES =
  '发布日期 发布时间 公布日期 印发日期 发文日期 成文日期 公开日期 發布日期 發布時間 發佈日期 發佈時間 公布時間 發文日期 成文日期 日期 publisheddate publishdate pubdate publishtime pubtime published publishedat datepublished publicationdate releasedate issuedate date';
const ISSUERS =
  '发文机关 发文机构 发文单位 发文部门 发布机构 发布机关 发布单位 发布部门 制定机关 颁布机构 颁布部门 印发机关 印发单位 發文機關 發文單位 發布機關 發布機構 發布單位 發佈機關 發佈單位 issuer issuingbody issuingagency agency publisher 来源 來源 source';
const ADDRESSES = 'url 链接 网址 原文链接 連結 網址 sourceurl link href';

describe('各列的名称', () => {
  test.each(TEXTS.split(' '))('%s 是正文', (name) => {
    expect(choose(['地区', name]).names).toMatchObject({ text: name, guessed: ['text'] });
    expect(isKnownName(name)).toBe(true);
  });

  test.each(`${IDS} ${ADDRESSES}`.split(' '))('%s 是编号', (name) => {
    expect(choose(['正文', name], [['一', '甲']]).names).toMatchObject({
      text: '正文',
      id: name,
      title: null,
      guessed: ['text', 'id'],
    });
    expect(isKnownName(name)).toBe(true);
  });

  test.each(TITLES.split(' '))('%s 是标题', (name) => {
    expect(choose(['正文', name]).names).toMatchObject({ title: name, id: name });
    expect(isKnownName(name)).toBe(true);
  });

  test.each(DATES.split(' '))('%s 是日期', (name) => {
    expect(choose(['正文', name]).names).toMatchObject({ published: name, id: null });
    expect(isKnownName(name)).toBe(true);
  });

  test.each(ISSUERS.split(' '))('%s 是机关', (name) => {
    expect(choose(['正文', name]).names).toMatchObject({ issuer: name, id: null });
    expect(isKnownName(name)).toBe(true);
  });

  test.each([
    ['FullText', true],
    ['full_text', true],
    ['Full - Text', true],
    ['full__text', true],
    ['  正文\t', true],
    ['正 文', true],
    ['PubDate', true],
    ['data.text', false],
    ['full.text', false],
    ['地区', false],
    ['', false],
  ])('%j 是认得的名称：%s', (name, known) => {
    expect(isKnownName(name)).toBe(known);
  });
});

describe('哪一列', () => {
  const name = (columns: readonly string[], role: 'id' | 'title' | 'published' | 'issuer') =>
    choose([...columns, '正文'], [columns.map((_, i) => `甲${i}`)]).names[role];

  test.each([
    ['title', ['名称', '标题'], '标题'],
    ['title', ['title', '题名'], '题名'],
    ['published', ['日期', '成文日期'], '成文日期'],
    ['published', ['发布时间', '发布日期'], '发布日期'],
    ['issuer', ['来源', '制定机关', '发文机关'], '发文机关'],
    ['id', ['文号', 'id'], 'id'],
    ['id', ['标题', '文号'], '文号'],
    ['id', ['url', '标题'], '标题'],
    ['id', ['网址', '链接'], '链接'],
    ['id', ['地区'], null],
    ['title', ['标题', '标题'], '标题'],
    ['title', ['data.标题'], 'data.标题'],
    ['title', ['a.b.Doc_Title'], 'a.b.Doc_Title'],
    ['published', ['meta.pub_date'], 'meta.pub_date'],
    ['title', ['标题.备注'], null],
  ] as const)('%s 在 %j 中是 %s', (role, columns, expected) => {
    expect(name(columns, role)).toBe(expected);
  });

  test('各列的位置', () => {
    const { at } = choose(
      ['印发单位', '公开日期', '题目', '编号', '全文'],
      [['某市', '2026', '要点', '1', '一']],
    );
    expect(at).toEqual({ text: 4, id: 3, title: 2, published: 1, issuer: 0 });
    expect(choose(['正文']).at).toEqual({
      text: 0,
      id: null,
      title: null,
      published: null,
      issuer: null,
    });
  });

  test('作正文的列不作别的', () => {
    expect(choose(['标题', '日期'], [], { textColumn: '标题' }).names).toMatchObject({
      text: '标题',
      title: null,
      id: null,
      guessed: [],
    });
    expect(choose(['标题', '题名'], [], { textColumn: '标题' }).names).toMatchObject({
      title: '题名',
    });
  });
});

describe('指明的列', () => {
  const COLUMNS = ['甲', '乙', '2', '正文'];

  test.each([
    ['乙', '乙'],
    [' 乙 ', '乙'],
    ['1', '甲'],
    ['2', '2'],
    ['3', '2'],
    ['4', '正文'],
  ])('正文在 %j', (textColumn, text) => {
    expect(choose(COLUMNS, [], { textColumn }).names).toMatchObject({ text, guessed: [] });
  });

  test.each(['0', '5', '01', '1.0', '1x', 'x1', ' 1 x', '-1', '', '丙', '1000000'])(
    '没有 %j 这一列',
    async (textColumn) => {
      expect(await failureOf(async () => choose(COLUMNS, [], { textColumn }))).toBe(
        `missing-column ${JSON.stringify({ path: '表.csv', column: textColumn, columns: COLUMNS })}`,
      );
      expect(await failureOf(async () => choose(COLUMNS, [], { idColumn: textColumn }))).toMatch(
        /^missing-column/u,
      );
    },
  );

  test('指明编号，不指明正文', () => {
    expect(choose(['甲', '标题', '正文'], [], { idColumn: '甲' }).names).toMatchObject({
      text: '正文',
      id: '甲',
      guessed: ['text'],
    });
  });

  test('指明正文，不指明编号', () => {
    expect(choose(['甲', '文号'], [['一', '1']], { textColumn: '甲' }).names).toMatchObject({
      id: '文号',
      guessed: ['id'],
    });
  });

  test('列太多、名称太多字时只举出一部分', async () => {
    const message = async (columns: readonly string[]) => {
      const failure = await failureOf(async () => choose(columns));
      return JSON.parse(failure.replace('no-text-column ', '')).columns as readonly string[];
    };
    const fifty = Array.from({ length: 50 }, (_, i) => `列${i}`);
    expect(await message(fifty)).toEqual(fifty);
    expect(await message([...fifty, '列50'])).toEqual([...fifty, '…']);
    expect(await message(['列'.repeat(40), '列'.repeat(41)])).toEqual([
      '列'.repeat(40),
      `${'列'.repeat(40)}…`,
    ]);
  });
});

describe('按内容认正文', () => {
  const chars = (length: number): string => '推'.repeat(length);
  const guess = async (columns: readonly string[], sample: readonly (readonly string[])[]) => {
    const failure = await failureOf(async () => choose(columns, sample));
    return failure === 'none' ? choose(columns, sample).names.text : failure.split(' ')[0];
  };

  test.each([
    ['二百字', ['甲', '乙'], [[chars(200), '短']], '甲'],
    ['一百九十九字', ['甲', '乙'], [[chars(199), '短']], 'no-text-column'],
    ['另一列的五倍', ['甲', '乙'], [[chars(60), chars(300)]], '乙'],
    ['不到另一列的五倍', ['甲', '乙'], [[chars(61), chars(300)]], 'no-text-column'],
    ['与次长的比', ['甲', '乙', '丙'], [['短', chars(61), chars(300)]], 'no-text-column'],
    ['只有一列', ['甲'], [[chars(200)]], '甲'],
    ['只有一列而短', ['甲'], [[chars(199)]], 'no-text-column'],
    ['一列也没有', [], [[]], 'no-text-column'],
    ['没有行', ['甲', '乙'], [], 'no-text-column'],
    [
      '中间的长度，多数长',
      ['甲', '乙'],
      [
        [chars(300), ''],
        [chars(300), ''],
        ['', ''],
      ],
      '甲',
    ],
    [
      '中间的长度，多数短',
      ['甲', '乙'],
      [
        [chars(300), ''],
        ['', ''],
        ['', ''],
      ],
      'no-text-column',
    ],
    [
      '中间的长度，各半取长',
      ['甲', '乙'],
      [
        ['', ''],
        [chars(300), ''],
      ],
      '甲',
    ],
    [
      '按数的大小排',
      ['甲', '乙'],
      [
        [chars(1000), ''],
        [chars(9), ''],
        [chars(300), ''],
      ],
      '甲',
    ],
    ['行短缺的格子', ['甲', '乙'], [['短'], ['短', chars(300)], ['短', chars(300)]], '乙'],
    ['名称先于长短', ['甲', '内容'], [[chars(900), '见附件']], '内容'],
    ['名称都有时看长短', ['正文', '内容'], [['见附件', chars(30)]], '内容'],
    ['长短一样时看名称', ['内容', '正文'], [['甲乙', '丙丁']], '正文'],
    ['没有行时看名称', ['内容', '正文'], [], '正文'],
  ])('%s', async (_, columns, sample, expected) => {
    expect(await guess(columns, sample)).toBe(expected);
  });
});

describe('编号须各不相同', () => {
  const idOf = (values: readonly string[], columns = ['文号', '正文']) =>
    choose(
      columns,
      values.map((value) => [value, '一']),
    ).names.id;
  const numbers = (count: number): string[] =>
    Array.from({ length: count }, (_, i) => `${i + 1}号`);

  test.each([
    ['各不相同', ['1号', '2号'], '文号'],
    ['有相同的', ['1号', '1号'], null],
    ['首尾空白不算不同', ['1号', ' 1号 '], null],
    ['有空的', ['1号', ''], null],
    ['有空白的', ['1号', ' '], null],
    ['二十行中一行空', [...numbers(19), ''], '文号'],
    ['二十行中一行重复', [...numbers(19), '1号'], '文号'],
    ['二十行中两行空', [...numbers(18), '', ''], null],
    ['十九行中一行空', [...numbers(18), ''], null],
    ['没有行', [], '文号'],
  ])('%s', (_, values, expected) => {
    expect(idOf(values)).toBe(expected);
  });

  test('一列不行就看下一列', () => {
    expect(
      choose(
        ['id', '文号', '标题', '正文'],
        [
          ['1', '甲', '子', '一'],
          ['1', '乙', '丑', '二'],
        ],
      ).names.id,
    ).toBe('文号');
    expect(
      choose(
        ['id', 'url', '标题', '正文'],
        [
          ['1', 'a', '子', '一'],
          ['1', 'b', '子', '二'],
        ],
      ).names.id,
    ).toBe('url');
    expect(choose(['文号', '正文'], [[], ['甲']]).names.id).toBeNull();
  });
});
