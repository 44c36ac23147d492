import { describe, expect, it } from 'vitest';
import { readLayer } from '../../../src/text/readers/index.js';
import { type DocxParts, docxOf, zipOfParts } from './word-file.js';

const lines = async (parts: DocxParts): Promise<string[]> => {
  const layer = await readLayer(await docxOf(parts), { path: '要点.docx' });
  return layer.text.split('\n');
};

const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (inner: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${inner.startsWith('<') || inner === '' ? inner : run(inner)}</w:p>`;
const item = (text: string, level = 0, list = 1): string =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
const styled = (text: string, style: string, more = ''): string =>
  p(text, `<w:pStyle w:val="${style}"/>${more}`);

const lvl = (level: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, ...levels: string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const num = (id: number, of: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;

const OUTLINE = abstract(
  0,
  lvl(0, 'chineseCounting', '%1、'),
  lvl(1, 'chineseCounting', '（%2）'),
  lvl(2, 'decimal', '%3.'),
);
const NUMBERING = OUTLINE + num(1, 0);

describe('自动编号', () => {
  it('逐级编号，上级换号后下级重新开始', async () => {
    const body =
      item('总体要求') +
      item('指导思想', 1) +
      item('基本原则', 1) +
      p('坚持统筹推进。') +
      item('重点任务') +
      item('建设平台', 1) +
      item('摸清底数', 2) +
      item('5G覆盖', 2);
    expect(await lines({ body, numbering: NUMBERING })).toEqual([
      '一、总体要求',
      '（一）指导思想',
      '（二）基本原则',
      '坚持统筹推进。',
      '二、重点任务',
      '（一）建设平台',
      '1. 摸清底数',
      '2. 5G覆盖',
    ]);
  });

  it.each([
    ['decimal', '%1.', '', '12. 任务'],
    ['decimal', '%1）', '', '12）任务'],
    ['decimalZero', '%1', '', '12 任务'],
    ['decimalFullWidth', '%1．', '', '１２． 任务'],
    ['decimalEnclosedCircle', '%1', '', '⑫任务'],
    ['decimalEnclosedCircleChinese', '%1', '', '⑫任务'],
    ['decimalEnclosedParen', '%1', '', '⑿任务'],
    ['chineseCounting', '第%1条', '', '第十二条 任务'],
    ['chineseCounting', '第%1条', '<w:suff w:val="nothing"/>', '第十二条任务'],
    ['chineseCountingThousand', '第%1章', '<w:suff w:val="space"/>', '第十二章 任务'],
    ['taiwaneseCountingThousand', '%1、', '', '十二、任务'],
    ['japaneseCounting', '%1、', '', '十二、任务'],
    ['ideographDigital', '%1、', '', '一二、任务'],
    ['ideographTraditional', '%1、', '', '12、任务'],
    ['ideographZodiac', '%1、', '', '亥、任务'],
    ['ideographZodiacTraditional', '%1、', '', '乙亥、任务'],
    ['ideographEnclosedCircle', '%1', '', '12 任务'],
    ['chineseLegalSimplified', '%1、', '', '壹拾贰、任务'],
    ['lowerLetter', '%1)', '', 'l)任务'],
    ['upperRoman', '%1.', '', 'XII. 任务'],
    ['decimal', '%1.', '<w:suff w:val="nothing"/>', '12. 任务'],
    ['russianLower', '%1、', '', '12、任务'],
    ['bullet', '●', '', '任务'],
    ['none', '', '', '任务'],
    ['decimal', '', '', '任务'],
  ])('第12项，%s，%s%s：%s', async (format, text, more, line) => {
    const numbering = abstract(0, lvl(0, format, text, more)) + num(1, 0);
    const all = await lines({ body: item('任务').repeat(12), numbering });
    expect(all[11]).toBe(line);
  });

  it.each([
    [9, '九'],
    [10, '十'],
    [20, '二十'],
    [100, '一百'],
    [105, '一百零五'],
    [110, '一百一十'],
    [1005, '一千零五'],
    [0, '0'],
    [2_000_000_000, '2000000000'],
  ])('从%d起：%s', async (start, label) => {
    const numbering =
      abstract(0, lvl(0, 'chineseCountingThousand', '%1、')) +
      num(1, 0, `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${start}"/></w:lvlOverride>`);
    expect(await lines({ body: item('任务'), numbering })).toEqual([`${label}、任务`]);
  });

  it('1.1 合成上级的号，isLgl 把第一章写成 1', async () => {
    const numbering =
      abstract(
        0,
        lvl(0, 'chineseCounting', '第%1章'),
        lvl(1, 'decimal', '%1.%2', '<w:isLgl/>'),
        lvl(2, 'lowerLetter', '%1-%2-%3'),
      ) + num(1, 0);
    const body = item('总则') + item('目的', 1) + item('甲', 2) + item('依据', 1);
    expect(await lines({ body, numbering })).toEqual([
      '第一章 总则',
      '1.1 目的',
      '一-1-a 甲',
      '1.2 依据',
    ]);
  });

  it('没有上级时当作第一个，上级来了仍从一起', async () => {
    const numbering = abstract(0, lvl(0, 'decimal', '%1.'), lvl(1, 'decimal', '%1.%2')) + num(1, 0);
    const body = item('前言', 1) + item('正文') + item('细则', 1);
    expect(await lines({ body, numbering })).toEqual(['1.1 前言', '1. 正文', '1.1 细则']);
  });

  it('lvlRestart 为 0 的各条连续编号', async () => {
    const numbering =
      abstract(
        0,
        lvl(0, 'chineseCounting', '第%1章'),
        lvl(1, 'chineseCounting', '第%2条', '<w:lvlRestart w:val="0"/>'),
      ) + num(1, 0);
    const body = item('总则') + item('甲', 1) + item('附则') + item('乙', 1);
    expect(await lines({ body, numbering })).toEqual([
      '第一章 总则',
      '第一条 甲',
      '第二章 附则',
      '第二条 乙',
    ]);
  });

  it('同一种列表接着数，startOverride 只重新起一次', async () => {
    const numbering =
      OUTLINE +
      num(1, 0) +
      num(2, 0) +
      num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');
    const body = [1, 1, 2, 3, 3, 1].map((list) => item('任务', 0, list)).join('');
    expect((await lines({ body, numbering })).map((line) => line[0]).join('')).toBe('一二三一二三');
  });

  it('lvlOverride 换掉一级的写法', async () => {
    const numbering =
      OUTLINE + num(1, 0, `<w:lvlOverride w:ilvl="1">${lvl(1, 'decimal', '(%2)')}</w:lvlOverride>`);
    expect(await lines({ body: item('甲') + item('乙', 1), numbering })).toEqual([
      '一、甲',
      '(1)乙',
    ]);
  });

  it('编号来自样式及其所基于的样式，numId 为 0 就没有', async () => {
    const style = (id: string, inner: string): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${inner}</w:style>`;
    const styles =
      style('a1', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
      style('a2', '<w:basedOn w:val="a1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>') +
      style('a3', '<w:basedOn w:val="a2"/>') +
      style('loop', '<w:basedOn w:val="loop"/>');
    const body =
      styled('总体要求', 'a1') +
      styled('目标', 'a2') +
      styled('原则', 'a3') +
      styled('附言', 'a1', '<w:numPr><w:numId w:val="0"/></w:numPr>') +
      styled('任务', 'a1') +
      styled('循环', 'loop');
    expect(await lines({ body, styles, numbering: NUMBERING })).toEqual([
      '一、总体要求',
      '（一）目标',
      '（二）原则',
      '附言',
      '二、任务',
      '循环',
    ]);
  });

  it('级别由列表里的 pStyle 定，列表可以借列表样式', async () => {
    const styles = `
      <w:style w:type="numbering" w:styleId="公文"><w:name w:val="公文"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="二级"><w:name w:val="二级"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="公文"/></w:abstractNum>' +
      abstract(
        1,
        lvl(0, 'decimal', '%1.'),
        lvl(1, 'decimal', '（%2）', '<w:pStyle w:val="二级"/>'),
      ) +
      num(1, 0) +
      num(2, 1);
    expect(
      await lines({ body: styled('甲', '二级') + styled('乙', '二级'), styles, numbering }),
    ).toEqual(['（1）甲', '（2）乙']);
  });

  it('表格、文本框、批注修订、内容控件里的段落不打乱编号', async () => {
    const numbering = NUMBERING + OUTLINE.replace('abstractNumId="0"', 'abstractNumId="1"');
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent>${item('框内')}</w:txbxContent></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${item('框内')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const body =
      item('甲') +
      `<w:tbl><w:tr><w:tc>${item('')}</w:tc><w:tc>${p('表内')}</w:tc></w:tr><w:tr><w:trPr><w:del/></w:trPr><w:tc>${item('删行')}</w:tc></w:tr></w:tbl>` +
      item(`${run('乙')}${box}`) +
      p(
        `<w:del><w:r><w:delText>删</w:delText></w:r></w:del>${run('并入')}`,
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr>',
      ) +
      item(`<w:ins>${run('下段')}</w:ins>`) +
      `<w:sdt><w:sdtPr/><w:sdtContent>${item('控件内')}</w:sdtContent></w:sdt>` +
      item('') +
      item('末项');
    expect(await lines({ body, numbering })).toEqual([
      '一、甲',
      '二、\t表内',
      '三、乙',
      '一、框内',
      '四、并入下段',
      '五、控件内',
      '七、末项',
    ]);
  });

  it('被上面的单元格并掉的不占编号，并掉别人的占', async () => {
    const cell = (inner: string, merge = ''): string =>
      `<w:tc><w:tcPr>${merge}</w:tcPr>${inner}</w:tc>`;
    const row = (first: string, second: string): string =>
      `<w:tr>${first}${cell(p(second))}</w:tr>`;
    const body =
      `<w:tbl>${row(cell(item('任务'), '<w:vMerge w:val="restart"/>'), '甲')}` +
      `${row(cell(item(''), '<w:vMerge/>'), '乙')}${row(cell(item(''), '<w:vMerge w:val="continue"/>'), '丙')}` +
      `${row(cell(item('评估')), '丁')}</w:tbl>${item('总结')}`;
    expect(await lines({ body, numbering: NUMBERING })).toEqual([
      '一、任务\t甲',
      '\t乙',
      '\t丙',
      '二、评估\t丁',
      '三、总结',
    ]);
  });

  it('只有空白的段落不显示编号，却占一个', async () => {
    const body = item('甲') + item(run('  ')) + item(run('　') + run('乙')) + item(run('  '));
    expect(await lines({ body, numbering: NUMBERING })).toEqual(['一、甲', '三、　乙']);
  });

  it('图形里的段落不是 Word 的段落', async () => {
    const shape = '<a:p><a:pPr/><a:r><a:t>图内</a:t></a:r></a:p>';
    const body = item('甲') + item(`${run('乙')}<w:r><w:drawing>${shape}</w:drawing></w:r>`);
    expect((await lines({ body: body + item('丙'), numbering: NUMBERING })).at(-1)).toBe('三、丙');
  });
});

describe('正文', () => {
  it('合并单元格留出空格，各列不错位', async () => {
    const tc = (text: string, properties = ''): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
    const tr = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
    const body = `<w:tbl>${tr(tc('主要指标', '<w:gridSpan w:val="3"/>'))}${tr(tc('指标'), tc('2025年'), tc('2027年'))}${tr(
      tc('经济', '<w:vMerge w:val="restart"/>'),
      tc('10'),
      tc(`${run('20')}<w:r><w:br/></w:r>${run('万吨')}`),
    )}${tr(tc('', '<w:vMerge/>'), tc('30'), tc('40'))}${tr(tc('合计', '<w:gridSpan w:val="2"/>'), tc('60'))}</w:tbl>`;
    expect(await lines({ body })).toEqual([
      '主要指标',
      '指标\t2025年\t2027年',
      '经济\t10\t20 万吨',
      '\t30\t40',
      '合计\t\t60',
    ]);
  });

  it('跨很多列的单元格', async () => {
    const cell = `<w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>${p('甲')}</w:tc>`;
    const body = `<w:tbl>${`<w:tr>${cell.repeat(3)}</w:tr>`.repeat(50)}</w:tbl>`;
    const all = await lines({ body });
    expect(all).toHaveLength(50);
    expect(all[49]?.replaceAll('\t', '')).toBe('甲甲甲');
  });

  it('脚注在文末，句中不留注号', async () => {
    const body = p(
      `${run('到2027年实施“双百工程”')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('，覆盖率达到90%。')}`,
    );
    const footnotes = `<w:footnote w:type="separator" w:id="0">${p('')}</w:footnote><w:footnote w:id="2">${p(`<w:r><w:footnoteRef/></w:r>${run('指百村百企结对。')}`)}</w:footnote>`;
    expect(await lines({ body, footnotes })).toEqual([
      '到2027年实施“双百工程”，覆盖率达到90%。',
      '[1] 指百村百企结对。',
    ]);
  });

  const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const code = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
  const STYLES = ['toc 1', 'TOC Heading', 'Title', 'heading 1']
    .map(
      (name) =>
        `<w:style w:type="paragraph" w:styleId="${name.replace(' ', '')}"><w:name w:val="${name}"/></w:style>`,
    )
    .join('');

  it.each([
    ['目录样式', p('目　录') + styled('一、总体要求1', 'toc1') + styled('二、重点任务2', 'toc1')],
    ['目录标题样式', styled('内容', 'TOCHeading') + styled('一、总体要求1', 'toc1')],
    [
      '目录域',
      p('目录') +
        p(
          field('begin') +
            code(' TOC \\o &quot;1-3&quot; ') +
            field('separate') +
            run('一、总体要求'),
        ) +
        p(
          run('二、重点任务') +
            field('begin') +
            code('PAGEREF a') +
            field('separate') +
            run('2') +
            field('end'),
        ) +
        p(field('end')),
    ],
    [
      '目录控件',
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('目录')}${p('一、总体要求')}</w:sdtContent></w:sdt>`,
    ],
  ])('%s不进正文', async (_, contents) => {
    const body = `${styled('某市行动计划', 'Title')}${contents}${styled('一、总体要求', 'heading1')}${p('坚持稳中求进。')}`;
    expect(await lines({ body, styles: STYLES })).toEqual([
      '某市行动计划',
      '一、总体要求',
      '坚持稳中求进。',
    ]);
  });

  it('没有结束的目录域不吞正文', async () => {
    const body =
      p(field('begin') + code('TOC') + field('separate') + run('一、总体要求')) +
      p('坚持稳中求进。');
    expect(await lines({ body })).toEqual(['一、总体要求', '坚持稳中求进。']);
  });

  it('看得见的才是正文', async () => {
    const body =
      p(
        `${run('甲')}${run('暗', '<w:vanish/>')}<w:r><w:br/></w:r>${run('乙')}<w:r><w:cr/></w:r>${run('丙')}`,
      ) +
      p(
        `<w:fldSimple w:instr=" SEQ 表 ">${run('表1')}</w:fldSimple>${run('指标')}<w:r><w:tab/></w:r>${run('2027')}<w:r><w:noBreakHyphen/></w:r>${run('2030')}`,
      ) +
      p(
        `<w:r><w:ruby><w:rt><w:r><w:t>chú</w:t></w:r></w:rt><w:rubyBase>${run('滁')}</w:rubyBase></w:ruby></w:r>${run('州')}`,
      ) +
      p(
        `${field('begin')}${code(' HYPERLINK &quot;http://example.org&quot; ')}${field('separate')}${run('网页')}${field('end')}${run('通知')}`,
      ) +
      p(
        `<w:r><w:br w:type="page"/></w:r>${run('另页')}<w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:moveFrom>${run('移')}</w:moveFrom>`,
      ) +
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p('单击此处输入')}</w:sdtContent></w:sdt>`;
    expect(await lines({ body })).toEqual([
      '甲',
      '乙',
      '丙',
      '表1指标 2027-2030',
      '滁州',
      '网页通知',
      '另页',
    ]);
  });

  it.each([
    ['一行', styled('某市行动计划', 'Title') + p('一、总体要求'), { title: '某市行动计划' }],
    [
      '两行',
      styled('某市数字经济', 'Title') + styled('行动计划', 'Title'),
      { title: '某市数字经济行动计划' },
    ],
    ['附件的不算', p('正文。').repeat(8) + styled('附件表', 'Title'), {}],
  ])('标题样式：%s', async (_, body, stated) => {
    const bytes = await docxOf({ body, styles: STYLES });
    expect((await readLayer(bytes, { path: 'a.docx' })).stated).toEqual(stated);
  });

  it('很长的表和很多段落', async () => {
    const row = `<w:tr>${`<w:tc>${p('1')}</w:tc>`.repeat(3)}</w:tr>`;
    const body = `${item('任务').repeat(5000)}<w:tbl>${row.repeat(1000)}</w:tbl>`;
    const all = await lines({ body, numbering: NUMBERING });
    expect(all).toHaveLength(6000);
    expect(all[104]).toBe('一〇五、任务');
    expect(all[2999]).toBe('三〇〇〇、任务');
    expect(all[4999]).toBe('5000、任务');
  });
});

describe('坏了的 docx', () => {
  const path = '要点.docx';
  const main = (inner: string, head = ''): string =>
    `<?xml version="1.0"?>${head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inner}</w:body></w:document>`;
  const ENTITIES = `<!DOCTYPE w:document [<!ENTITY a "${'甲'.repeat(100)}"><!ENTITY b "${'&a;'.repeat(100)}"><!ENTITY c "${'&b;'.repeat(100)}">]>`;

  it.each([
    ['是文本', async () => Buffer.from('一、总体要求')],
    ['是网页', async () => Buffer.from('<html><body>一、总体要求</body></html>')],
    ['是别的压缩包', () => zipOfParts({ 'a.txt': '一、总体要求' })],
    ['没有 document.xml', () => zipOfParts({ 'word/styles.xml': '<w:styles/>' })],
    ['截断', async () => (await docxOf({ body: p('总体要求'.repeat(3000)) })).subarray(0, -200)],
    ['XML 没写完', () => zipOfParts({ 'word/document.xml': main(p('甲')).slice(0, -20) })],
    [
      '没有 body',
      () =>
        zipOfParts({
          'word/document.xml':
            '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
        }),
    ],
    ['空的 document.xml', () => zipOfParts({ 'word/document.xml': '' })],
    ['实体炸弹', () => zipOfParts({ 'word/document.xml': main(p('&c;'), ENTITIES) })],
    [
      '别的部分有实体',
      () =>
        zipOfParts({
          'word/document.xml': main(p('甲')),
          'word/styles.xml': `${ENTITIES}<a>&c;</a>`,
        }),
    ],
    [
      '嵌套过深',
      () =>
        zipOfParts({
          'word/document.xml': main('<w:ins>'.repeat(50_000) + '</w:ins>'.repeat(50_000)),
        }),
    ],
  ])('%s', async (_, make) => {
    await expect(readLayer(await make(), { path })).rejects.toMatchObject({
      code: 'damaged-file',
      args: { path, format: 'docx' },
    });
  });

  it('压缩炸弹', async () => {
    const bytes = await docxOf({ body: p('一'.repeat(1_000_000)) });
    await expect(readLayer(bytes, { path, maxUnpacked: 500_000 })).rejects.toMatchObject({
      code: 'unpacked-too-large',
    });
  });

  it('标签多得装不进内存', async () => {
    const bytes = await zipOfParts({ 'word/document.xml': main('<w:p/>'.repeat(1_600_000)) });
    await expect(readLayer(bytes, { path })).rejects.toMatchObject({ code: 'unpacked-too-large' });
  });

  it('一长串没有结束的域', async () => {
    const run = (inner: string): string => `<w:r>${inner}</w:r>`;
    const fields =
      run('<w:fldChar w:fldCharType="begin"/>') + run('<w:instrText>TOC</w:instrText>');
    const body = `<w:p>${fields.repeat(5000)}</w:p>${p('坚持稳中求进。')}`;
    expect(await lines({ body })).toEqual(['坚持稳中求进。']);
  });

  it('网上的 Word 把正文叫作 document2.xml', async () => {
    const bytes = await zipOfParts({
      '_rels/.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>',
      'word/document2.xml': main(p('一、总体要求')),
    });
    expect((await readLayer(bytes, { path })).text).toBe('一、总体要求');
  });

  it('列表定义残缺也读出文字', async () => {
    const numbering = `${num(1, 9)}<w:num w:numId="2"><w:abstractNumId/></w:num>${abstract(3, '<w:lvl/>')}${num(3, 3)}<w:abstractNum w:abstractNumId="4"><w:numStyleLink w:val="无"/></w:abstractNum>${num(4, 4)}`;
    const body =
      [1, 2, 3, 4, 5].map((list) => item('任务', 0, list)).join('') + item('任务', 12, 3);
    expect(await lines({ body, numbering })).toEqual(Array(6).fill('任务'));
  });
});
