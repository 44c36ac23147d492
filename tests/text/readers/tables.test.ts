import { describe, expect, it } from 'vitest';
import { type MemberOptions, openMembers, type Row } from '../../../src/text/readers/members.js';
import { failureOf, workbookOf, workbookOfXml } from './packed.js';

type Options = Partial<Omit<MemberOptions, 'path'>>;

async function read(content: string | Uint8Array, path: string, options: Options = {}) {
  const bytes = Buffer.from(content);
  const members = await openMembers(bytes, { path, maxUnpacked: 1 << 24, ...options });
  if (members === undefined) throw new Error(`no table: ${path}`);
  const rows: (readonly [name: string, row: Row | string])[] = [];
  for await (const member of members.all) {
    if (member.kind === 'row') rows.push([member.name, member.row]);
    if (member.kind === 'broken') rows.push([member.name, member.error.message]);
  }
  return { ...members, rows };
}

/** 甲：一 */
const shown = (rows: readonly (readonly [string, Row | string])[]): readonly string[] =>
  rows.map(([name, row]) => `${name}：${typeof row === 'string' ? row : row.text}`);

const LONG = '推进改革。'.repeat(60);

/** 标题,正文\n要点,一、总体要求 */
const GBK = Buffer.from(
  'b1eacce2 2c d5fdcec4 0d0a d2aab5e3 2c d2bba1a2d7dccce5d2aac7f3 0d0a'.replaceAll(' ', ''),
  'hex',
);

describe('CSV', () => {
  it.each([
    ['逗号', '标题,正文\n甲,一\n乙,二\n', ['甲：一', '乙：二']],
    ['分号', '标题;正文\n甲;一，二,三\n', ['甲：一，二,三']],
    ['竖线', '标题|正文\n甲|一,二\n', ['甲：一,二']],
    ['制表符', '标题\t正文\n甲\t一,二\n', ['甲：一,二']],
    ['引号中的分隔符不算', '"标题;甲;乙",正文\n甲,一\n', ['1：一']],
    ['BOM', '\uFEFF标题,正文\n甲,一\n', ['甲：一']],
    ['各种行尾', '标题,正文\r\n甲,一\n乙,二\r丙,三', ['甲：一', '乙：二', '丙：三']],
    ['多行的格子', '标题,正文\n甲,"一\n\n二，""三"""\n', ['甲：一\n\n二，"三"']],
    ['随意的引号', '标题,正文\n"甲"乙,一"二"三\n丙,二\n', ['"甲"乙：一"二"三', '丙：二']],
    ['长短不齐', '标题,正文,日期\n甲,一\n乙,二,,,多\n', ['甲：一', '乙：二']],
    ['空行', '标题,正文\n\n甲,一\n,\n \n乙,二\n', ['甲：一', '乙：二']],
    ['没有正文的行', '标题,正文\n甲,\n乙,二\n', ['甲：', '乙：二']],
    ['一列', '正文\n一\n二\n', ['1：一', '2：二']],
    [
      '引号没有完',
      '标题,正文\n甲,一\n乙,"二\n丙,三\n',
      ['甲：一', '2：damaged-file {"path":"表.csv#2","format":"csv"}'],
    ],
    ['表头之上的总标题', '某市文件汇总表,,\n标题,正文,日期\n甲,一,\n', ['甲：一']],
    ['没有表头', `甲,${LONG}\n乙,${LONG}\n`, [`1：${LONG}`, `2：${LONG}`]],
    ['键名与原型相同', '__proto__,正文\n甲,一\n', ['1：一']],
  ])('%s', async (_, content, rows) => {
    expect(shown((await read(content, '表.csv')).rows)).toEqual(rows);
  });

  it('制表符分隔的文件只按制表符分', async () => {
    expect(shown((await read('标题,正文\n甲,一\n', '表.tsv', { textColumn: '1' })).rows)).toEqual([
      '1：甲,一',
    ]);
  });

  it('编码', async () => {
    const { rows } = await read(GBK, '表.csv');
    expect(rows).toEqual([['要点', { text: '一、总体要求', encoding: 'gb18030', title: '要点' }]]);
    const utf16 = Buffer.from('\uFEFF标题\t正文\r\n甲\t一\r\n', 'utf16le');
    expect(await read(utf16, '表.csv')).toMatchObject({
      rows: [['甲', { text: '一', encoding: 'utf-16le', title: '甲' }]],
    });
    expect(await failureOf(() => read(GBK, '表.csv', { encoding: 'klingon' }))).toMatch(
      /^unknown-encoding/u,
    );
  });

  it('可以再读一遍', async () => {
    const bytes = Buffer.from('标题,正文\n甲,一\n');
    const members = await openMembers(bytes, { path: '表.csv', maxUnpacked: 9 });
    expect(members?.count).toBeNull();
    for (const _ of [1, 2]) {
      const names: string[] = [];
      for await (const { name } of members?.all ?? []) names.push(name);
      expect(names).toEqual(['甲']);
    }
  });

  it('篇幅极长的格子、极多的列和行', async () => {
    const long = '推进改革，'.repeat(400_000);
    const { rows } = await read(`标题,正文\n甲,"${long}"\n`, '表.csv');
    expect(rows).toMatchObject([['甲', { text: long }]]);
    const wide = `${'c,'.repeat(100_000)}正文\n${','.repeat(100_000)}一\n`;
    expect(shown((await read(wide, '表.csv')).rows)).toEqual(['1：一']);
    const many = await read(`编号,正文\n${'甲,一\n'.repeat(20_000)}`, '表.csv', {
      idColumn: '编号',
    });
    expect(many.rows.at(-1)?.[0]).toBe('甲-20000');
  });
});

describe('列', () => {
  const table = async (header: string, options: Options = {}) =>
    (await read(`${header}\n${header.replace(/[^,]+/gu, '甲')}\n`, '表.csv', options)).columns;

  it.each([['全文'], ['Full_Text'], ['full text'], ['CONTENT'], ['內容'], ['內文'], ['data.text']])(
    '%s 是正文',
    async (name) => {
      expect(await table(`序号,${name}`)).toMatchObject({ text: name, guessed: ['text'] });
    },
  );

  it.each([
    ['id,标题,正文', { id: 'id', title: '标题' }],
    ['标题,文号,正文', { id: '文号', title: '标题' }],
    ['标题,url,正文', { id: '标题', title: '标题' }],
    ['url,正文', { id: 'url', title: null }],
    ['地区,正文', { id: null }],
    ['日期,发布日期,正文', { published: '发布日期' }],
    ['来源,发文机关,正文', { issuer: '发文机关' }],
    ['source,正文', { issuer: 'source' }],
    ['標題,發布日期,發文機關,內文', { title: '標題', published: '發布日期', issuer: '發文機關' }],
  ])('%s', async (header, columns) => {
    expect(await table(header)).toMatchObject(columns);
  });

  it.each([
    [{ textColumn: '甲' }, { text: '甲', guessed: ['id'] }],
    [{ textColumn: ' 甲 ' }, { text: '甲' }],
    [{ textColumn: '2' }, { text: '正文' }],
    [
      { textColumn: '甲', idColumn: '正文' },
      { text: '甲', id: '正文', guessed: [] },
    ],
  ])('指明 %j', async (options, columns) => {
    expect(await table('甲,正文,标题', options)).toMatchObject(columns);
  });

  it('名为 2 的列先于第二列', async () => {
    expect(await table('2,1', { textColumn: '1' })).toMatchObject({ text: '1' });
    expect(shown((await read('2,1\n甲,乙\n', '表.csv', { textColumn: '2' })).rows)).toEqual([
      '1：甲',
    ]);
  });

  it('没有名称的列以位置为名', async () => {
    expect(await table('标题,,正文', { idColumn: '2' })).toMatchObject({ id: '2' });
  });

  it.each([
    [{ textColumn: '全文' }, 'missing-column', { column: '全文', columns: ['标题', '日期'] }],
    [{ textColumn: '3' }, 'missing-column', { column: '3', columns: ['标题', '日期'] }],
    [{ textColumn: '0' }, 'missing-column', { column: '0', columns: ['标题', '日期'] }],
    [{ idColumn: 'id' }, 'missing-column', { column: 'id', columns: ['标题', '日期'] }],
    [{}, 'no-text-column', { columns: ['标题', '日期'] }],
  ])('%j：%s', async (options, code, args) => {
    expect(await failureOf(() => table('标题,日期', options))).toBe(
      `${code} ${JSON.stringify({ path: '表.csv', ...args })}`,
    );
  });

  it('列太多时只举出前面的', async () => {
    const message = await failureOf(() => table(Array(99).fill('列').join(',')));
    expect(message.match(/"列"/gu)).toHaveLength(50);
    expect(message).toContain('"…"');
  });

  it.each([
    ['远长于其余', `甲,乙\n${LONG},短\n${LONG},短\n`, '甲'],
    ['另一列也长', `甲,乙\n${LONG},${LONG}\n`, undefined],
    ['不够长', '甲,乙\n推进改革。,短\n', undefined],
    ['只有一行长', `甲,乙\n${LONG},短\n短,短\n短,短\n`, undefined],
    ['名称与长短都有', `内容,全文\n见全文,${LONG}\n`, '全文'],
  ])('按长短认正文：%s', async (_, content, text) => {
    if (text === undefined)
      expect(await failureOf(() => read(content, '表.csv'))).toMatch(/^no-text-column/u);
    else expect((await read(content, '表.csv')).columns).toMatchObject({ text });
  });

  it('有重复的不作编号，指明的则使之不重复', async () => {
    const content = '文号,标题,正文\n甲,子,一\n甲,丑,二\n甲-2,寅,三\n,卯,四\n';
    expect(shown((await read(content, '表.csv')).rows)).toEqual([
      '子：一',
      '丑：二',
      '寅：三',
      '卯：四',
    ]);
    const { rows } = await read(content, '表.csv', { idColumn: '文号' });
    expect(shown(rows)).toEqual(['甲：一', '甲-2：二', '甲-2-2：三', '4：四']);
  });

  it('二十行中可有一行没有编号', async () => {
    const rows = Array.from({ length: 20 }, (_, i) => `${i === 7 ? '' : `第${i}号`},一`);
    const { columns } = await read(`文号,正文\n${rows.join('\n')}\n`, '表.csv');
    expect(columns).toMatchObject({ id: '文号' });
  });

  it('编号成一行，不过长', async () => {
    const { rows } = await read(`id,正文\n"甲\n乙 ",一\n${'长'.repeat(300)},二\n`, '表.csv');
    expect(rows.map(([name]) => name)).toEqual(['甲 乙', '长'.repeat(200)]);
  });
});

describe('所载的日期与机关', () => {
  it.each([
    ['2024-03-01', '2024-03-01'],
    ['2024年3月1日', '2024-03-01'],
    ['2024/3/1 10:00', '2024-03-01'],
    ['20240301', '2024-03-01'],
    ['2024-02-31', undefined],
    ['2024-13-01', undefined],
    ['2024年3月', undefined],
    ['1720211224000', undefined],
    ['近日', undefined],
    ['', undefined],
  ])('日期 %j', async (cell, published) => {
    const { rows } = await read(`发布时间,正文\n${cell},一\n`, '表.csv');
    expect(rows).toEqual([
      ['1', { text: '一', encoding: 'utf-8', ...(published === undefined ? {} : { published }) }],
    ]);
  });

  it.each([
    ['某市人民政府', '某市人民政府'],
    ['新华社', undefined],
    ['某某日报', undefined],
    ['本网站', undefined],
    [' ', undefined],
  ])('来源 %j', async (cell, issuer) => {
    const { rows } = await read(`来源,正文\n${cell},一\n`, '表.csv');
    expect(rows).toEqual([
      ['1', { text: '一', encoding: 'utf-8', ...(issuer === undefined ? {} : { issuer }) }],
    ]);
  });
});

describe('工作簿', () => {
  it('格子照原样，日期成日', async () => {
    const { rows, count, columns } = await read(
      workbookOf([
        [
          ['标题', '发布日期', '正文'],
          ['甲', 45352, '　　一、<总体>&要求\r\n（一）目标 '],
          ['乙', null, '二'],
        ],
      ]),
      '表.xlsx',
    );
    expect(columns).toMatchObject({ text: '正文', published: '发布日期' });
    expect(count).toBe(2);
    expect(rows).toEqual([
      [
        '甲',
        {
          text: '　　一、<总体>&要求\r\n（一）目标 ',
          encoding: 'binary',
          title: '甲',
          published: '2024-03-01',
        },
      ],
      ['乙', { text: '二', encoding: 'binary', title: '乙' }],
    ]);
  });

  it('取第一张有正文的表，总标题在表头之上', async () => {
    const { rows } = await read(
      workbookOf([
        [],
        [
          ['说明', '日期'],
          ['甲', '乙'],
        ],
        [
          ['某市文件汇总表', null],
          ['标题', '正文'],
          [null, null],
          ['甲', '一'],
        ],
      ]),
      '表.xlsx',
    );
    expect(shown(rows)).toEqual(['甲：一']);
  });

  it('没有一张表有正文，说第一张的列', async () => {
    const sheets = [
      [
        ['标题', '日期'],
        ['甲', '乙'],
      ],
      [
        ['说明', '备注'],
        ['丙', '丁'],
      ],
    ];
    expect(await failureOf(() => read(workbookOf(sheets), '表.xlsx'))).toBe(
      'no-text-column {"path":"表.xlsx","columns":["标题","日期"]}',
    );
  });

  it('字体不一的文字、合并的格子、就地的文字、公式、错误值', async () => {
    const strings =
      '<si><t>标题</t></si><si><t>正文</t></si>' +
      '<si><r><t>一、</t></r><r><rPr><b/></rPr><t>总体要求</t></r><rPh sb="0" eb="1"><t>yī</t></rPh></si>';
    const xml =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>' +
      '<row r="2"><c r="A2" t="inlineStr"><is><t>甲</t></is></c><c r="B2" t="s"><v>2</v></c></row>' +
      '<row r="3"><c r="B3" t="str"><f>B2</f><v>二</v></c></row>' +
      '<row r="4"><c r="A4" t="e"><v>#N/A</v></c><c r="B4"><v>3.5</v></c></row>';
    const { rows } = await read(workbookOfXml([xml], strings), '表.xlsx', { idColumn: '标题' });
    expect(shown(rows)).toEqual(['甲：一、总体要求', '2：二', '3：3.5']);
  });
});

describe('JSON', () => {
  it.each([
    ['数组', '[{"标题":"甲","正文":"一"},{"标题":"乙","正文":"二"}]', ['甲：一', '乙：二']],
    ['一个对象', '{"title":"甲","content":"一","附件":[{"名称":"表"}]}', ['甲：一']],
    [
      '对象中的数组',
      '{"total":2,"rows":[{"id":7,"text":"一"},{"id":8,"text":"二"}]}',
      ['7：一', '8：二'],
    ],
    ['再深一层', '{"code":0,"data":{"list":[{"id":7,"text":"一"}]}}', ['7：一']],
    ['以编号为键', '{"甲":{"text":"一"},"乙":{"text":"二"}}', ['甲：一', '乙：二']],
    ['层层的字段', '[{"meta":{"title":"甲"},"data":{"body":"一"}}]', ['甲：一']],
    ['分段的正文', '[{"title":"甲","content":["一","二"]}]', ['甲：一\n二']],
    ['缺字段', '[{"id":1,"text":"一"},{"id":2,"text":null},{"id":3}]', ['1：一', '2：', '3：']],
    ['键名与原型相同', '[{"__proto__":"甲","constructor":"乙","text":"一"}]', ['1：一']],
    ['其实一行一个', '{"id":"甲","text":"一"}\n{"id":"乙","text":"二"}\n', ['甲：一', '乙：二']],
  ])('%s', async (_, content, rows) => {
    const table = await read(content, '表.json');
    expect(shown(table.rows)).toEqual(rows);
  });

  it('指明层层的字段', async () => {
    const content = '[{"a":{"b":"一"},"c":"甲"}]';
    const { rows } = await read(content, '表.json', { textColumn: 'a.b', idColumn: 'c' });
    expect(shown(rows)).toEqual(['甲：一']);
  });

  it('一行一个：空行不算，坏行不妨碍其余，序号是行号', async () => {
    const content = '{"text":"一"}\r\n\n{"text":"二"\n[1]\n{"text":"三"}';
    expect(shown((await read(content, '表.ndjson')).rows)).toEqual([
      '1：一',
      '3：damaged-file {"path":"表.ndjson#3","format":"ndjson"}',
      '4：damaged-file {"path":"表.ndjson#4","format":"ndjson"}',
      '5：三',
    ]);
    expect(shown((await read('[{"text":"一"}]', '表.jsonl')).rows)).toEqual(['1：一']);
  });

  const deep = '{"a":'.repeat(100_000) + 1 + '}'.repeat(100_000);
  const nested = '['.repeat(100_000) + ']'.repeat(100_000);
  it.each([
    ['对象', deep],
    ['数组', nested],
    ['数组中的对象', `[{"text":"一"},${deep}]`],
  ])('嵌套极深的%s', async (_, content) => {
    expect(await failureOf(() => read(content, '表.json'))).toBe(
      'damaged-file {"path":"表.json","format":"json"}',
    );
  });

  it('嵌套极深的一行、极长的键名', async () => {
    expect(shown((await read(`{"text":"一"}\n${deep}\n`, '表.ndjson')).rows)).toEqual([
      '1：一',
      '2：damaged-file {"path":"表.ndjson#2","format":"ndjson"}',
    ]);
    const fields = Array.from({ length: 50_000 }, (_, i) => `"${i}":1`).join(',');
    const content = `[{"${'k'.repeat(200_000)}":{${fields}},"text":"一"}]`;
    expect(shown((await read(content, '表.json')).rows)).toEqual(['1：一']);
  });
});
