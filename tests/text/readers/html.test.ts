import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/text/readers/html/index.js';

const read = (text: string) => readHtml({ text, encoding: 'utf-8', notes: [] });

const BODY = `
  <p>　　一、总体要求</p>
  <p>坚持因地制宜、分类指导，到2027年建成示范村<b>120</b>个；<br>群众满意度达到95%以上。</p>`;
const LINES =
  '一、总体要求\n坚持因地制宜、分类指导，到2027年建成示范村120个；\n群众满意度达到95%以上。';

const AROUND = (
  inner: string,
  head = '',
) => `<!DOCTYPE html><html><head><title>示范村建设方案_通知公告_某县人民政府</title>${head}</head><body>
  <div class="nav"><a href="/">首页</a>，<a href="/a">政务公开</a>，<a href="/b">办事服务</a></div>
  <div class="position">当前位置：首页 &gt; 通知公告</div>
  <h1>示范村建设方案</h1>
  <div class="share">分享到：微信、微博</div>
  ${inner}
  <div class="related"><h3>相关阅读</h3><ul><li><a href="/c">另一份方案，另一份通知。</a></li></ul></div>
  <div class="footer">主办：某县人民政府，承办：某县数据局。电话：12345</div>
  <script>var text = '一、二、三、';</script></body></html>`;

describe('html', () => {
  it.each([
    ['#UCAP-CONTENT', `<div id="UCAP-CONTENT">${BODY}</div>`],
    ['.TRS_Editor', `<div class="TRS_Editor"><style>p{}</style>${BODY}</div>`],
    ['.pages_content', `<div class="pages_content">${BODY}</div>`],
    ['#zoom', `<div class="con"><div id="zoom">${BODY}</div></div>`],
    ['article', `<article>${BODY}</article>`],
    ['未知的容器', `<div class="k12"><div>${BODY}</div></div>`],
    [
      '表格排版',
      `<table><tr><td width="10">&nbsp;</td><td>${BODY}${`<p>${'落实责任，'.repeat(100)}</p>`}</td></tr></table>`,
    ],
  ])('正文取自 %s', async (_, inner) => {
    const { text } = await read(AROUND(inner));
    expect(text.replace(/\n(?:落实责任，)+$/u, '')).toBe(`示范村建设方案\n${LINES}`);
  });

  it('标题、日期、来源取自 meta', async () => {
    const head = `<meta name="ArticleTitle" content="关于印发示范村建设方案的通知">
      <meta name="PubDate" content="2026-03-05 09:30"><meta name="ContentSource" content="某县农业农村局">`;
    const { text, stated } = await read(AROUND(`<div class="TRS_Editor">${BODY}</div>`, head));
    expect(stated).toEqual({
      title: '关于印发示范村建设方案的通知',
      published: '2026-03-05',
      issuer: '某县农业农村局',
    });
    expect(text).toBe(`关于印发示范村建设方案的通知\n${LINES}`);
  });

  it('正文里已有标题就不再加，哪怕分成两行', async () => {
    const head = '<meta name="ArticleTitle" content="关于印发示范村建设方案的通知">';
    const inner = `<div class="TRS_Editor"><p>某县人民政府</p><p>关于印发示范村<br>建设方案的通知</p>${BODY}</div>`;
    expect((await read(AROUND(inner, head))).text).toBe(
      `某县人民政府\n关于印发示范村\n建设方案的通知\n${LINES}`,
    );
  });

  it.each([
    ['2026年3月5日', '2026-03-05'],
    ['20260305', '2026-03-05'],
    ['2026/12/31 08:00', '2026-12-31'],
    ['2026-13-01', undefined],
    ['113-03-05', '2024-03-05'],
    ['中華民國89年3月5日', '2000-03-05'],
    ['24-03-05', undefined],
    ['2026-02-30', undefined],
    ['昨天', undefined],
  ])('PubDate %s → %s', async (content, published) => {
    const { stated } = await read(`<meta name="PubDate" content="${content}"><p>正文。</p>`);
    expect(stated.published).toBe(published);
  });

  it('转载的媒体不是发文机关', async () => {
    const { stated } = await read('<meta name="ContentSource" content="新华社"><p>正文。</p>');
    expect(stated).toEqual({});
  });

  it('标题可取自页面标题，去掉栏目和网站名', async () => {
    const { text, stated } = await read(
      '<title>年度工作要点-某市人民政府</title><p>一、重点任务，二、保障。</p>',
    );
    expect(stated.title).toBe('年度工作要点');
    expect(text).toBe('年度工作要点\n一、重点任务，二、保障。');
  });

  it('表格一行成一行，单元格以制表符隔开', async () => {
    const table = `<table><tr><th>指标</th><th>目标<br>（2027年）</th></tr>
      <tr><td><p>示范村</p></td><td>120个</td></tr><tr><td></td><td>95%</td></tr></table>`;
    expect((await read(`<p>主要指标如下：</p>${table}`)).text).toBe(
      '主要指标如下：\n指标\t目标 （2027年）\n示范村\t120个\n\t95%',
    );
  });

  it('源码里的换行不断开汉字，拉丁词之间是空格', async () => {
    const inner =
      '<div><p>统筹\n      推进示范村建设，对接\n Belt and\n Road 机制。&nbsp;</p></div>';
    expect((await read(inner)).text).toBe('统筹推进示范村建设，对接 Belt and Road 机制。');
  });

  it('没有标签的段落按两格缩进分行', async () => {
    expect((await read('<div>一、总体要求\n　　坚持因地制宜。\n　　二、重点任务</div>')).text).toBe(
      '一、总体要求\n坚持因地制宜。\n二、重点任务',
    );
  });

  it('页尾的行不属于正文', async () => {
    const inner = `<div class="TRS_Editor">${BODY}<p>【打印】【关闭】</p><p>扫一扫在手机打开当前页</p><p>责任编辑：某某</p><p>相关阅读</p><p>另一篇，另一篇。</p></div>`;
    expect((await read(AROUND(inner))).text).toBe(`示范村建设方案\n${LINES}`);
  });

  it('隐藏的内容和注释不读', async () => {
    const inner = `<div id="zoom">${BODY}<p style="display: none">隐藏。</p><!-- 注释，注释。 --></div>`;
    expect((await read(AROUND(inner))).text).toBe(`示范村建设方案\n${LINES}`);
  });

  it.each([
    '<p class="text-right">某县人民政府</p>',
    '<p class="ql-align-right">某县人民政府</p>',
    '<p class="MsoCommentText">某县人民政府</p>',
    '<p class="MsoFooter">某县人民政府</p>',
    '<h2 class="header">某县人民政府</h2>',
    '<p>政策解读</p><p>某县人民政府将于年内印发解读，请关注。</p>',
    '<p>附件：</p><ul><li><a href="1">名单</a></li><li><a href="2">表样</a></li><li><a href="3">说明</a></li></ul>',
  ])('是正文，不是页面：%s', async (end) => {
    const { text } = await read(AROUND(`<div id="zoom">${BODY}${end}</div>`));
    const own = end
      .replace(/<[^>]*>/gu, '\n')
      .split('\n')
      .filter(Boolean);
    expect(text).toBe(`示范村建设方案\n${[LINES, ...own].join('\n')}`);
  });

  it('坏字节的说明在文本层里没有位置', async () => {
    const note = {
      code: 'undecodable-bytes',
      args: { offset: 3, bytes: 1, encoding: 'utf-8' },
      span: { start: 3, end: 4 },
    } as const;
    const { notes } = await readHtml({
      text: '<p>\uFFFD正文。</p>',
      encoding: 'utf-8',
      notes: [note],
    });
    expect(notes).toEqual([{ ...note, span: null }]);
  });

  it.each([
    ['div', '<div>'],
    ['带名字的 div', '<div class="share content">'],
    ['span', '<span>'],
    ['列表', '<ol><li>'],
    ['表格', '<table><tr><td>'],
  ])('嵌套两万层的 %s', async (_, tags) => {
    expect((await read(`${tags.repeat(20_000)}正文，见此。`)).text).toMatch(/正文，见此。$/u);
  });

  it('篇幅极长的网页', async () => {
    const long = await read(`<body>${'<p>落实责任，见效。</p>'.repeat(20_000)}</body>`);
    expect(long.text).toBe('落实责任，见效。\n'.repeat(20_000).trimEnd());
    const blank = await read(`<p>${'　'.repeat(200_000)}正文，见此。${'\n'.repeat(200_000)}</p>`);
    expect(blank.text).toBe('正文，见此。');
  });

  it('过深的未知网页不交给 Readability', async () => {
    const boxes =
      '<div><div>有关情况，说明如下，仅此一段，请知悉，谢谢。</div><a href="/">更多</a></div>'.repeat(
        30,
      );
    const { text } = await read(`${'<div>'.repeat(450)}${boxes}`);
    expect(text.match(/说明如下/gu)).toHaveLength(30);
  });
});

describe('标题', () => {
  it.each([
    ['<title>年度工作要点_通知公告_某县人民政府</title>', '年度工作要点'],
    ['<title>某县人民政府门户网站 - 年度工作要点</title>', '年度工作要点'],
    ['<title>年度工作要点-某市人民政府</title>', '年度工作要点'],
    ['<title>甲乙—丙丁高速公路建设计划</title>', '甲乙—丙丁高速公路建设计划'],
    [
      '<meta name="SiteName" content="某县之窗"><title>某县之窗_年度工作要点安排</title>',
      '年度工作要点安排',
    ],
    ['<meta property="og:title" content="年度工作要点 | 某县政府网">', '年度工作要点'],
    [
      '<meta name="ArticleTitle" content="关于印发年度……"></head><h1>关于印发年度工作要点的通知</h1>',
      '关于印发年度工作要点的通知',
    ],
    ['<title>正文_某网</title></head><h1>某网欢迎您</h1><h1>当前位置：首页</h1>', '某网欢迎您'],
    [
      '<title>年度工作要点-某局</title></head><h1>某局门户</h1><div class="con-title">年度工作要点</div>',
      '年度工作要点',
    ],
    ['<title>某网</title>', undefined],
  ])('%s', async (head, title) => {
    expect((await read(`${head}<p>一、重点任务，二、保障。</p>`)).stated.title).toBe(title);
  });
});

describe('日期和来源', () => {
  const CONTENT =
    '<p>一、总体要求，坚持因地制宜、分类指导，到2027年建成示范村一百二十个，群众满意。</p>';

  it.each([
    [
      '发布时间：2024-03-01 来源：某市政府办 浏览次数：12 字体：大 中 小',
      '2024-03-01',
      '某市政府办',
    ],
    ['2024年3月1日 09:30 | 来源：某市水务局', '2024-03-01', '某市水务局'],
    [
      '【发布时间】：2024-03-01　【信息来源】：某市水务局　【打印】【关闭】',
      '2024-03-01',
      '某市水务局',
    ],
    ['日期：2024/3/1 作者：某某 来源：新华社 点击：－', '2024-03-01', undefined],
    ['發布日期：113-03-01', '2024-03-01', undefined],
    ['2024-03-01 09:30:00', '2024-03-01', undefined],
    ['来源：某市水务局', undefined, '某市水务局'],
  ])('%s', async (byline, published, issuer) => {
    const page = `<div><h1>示范村建设方案</h1><p>${byline}</p>${CONTENT}</div>`;
    const { text, stated } = await read(page);
    expect({ published: stated.published, issuer: stated.issuer }).toEqual({ published, issuer });
    expect(text.split('\n')).toHaveLength(2);
  });

  it.each([
    '时间：2024年3月1日上午',
    '地点：县政府会议室',
    '2024年3月1日',
    '数据来源：县统计局',
    '名称：示范村',
  ])('正文里的“%s”留着', async (line) => {
    const { text } = await read(`<div><h1>示范村建设方案</h1><p>${line}</p>${CONTENT}</div>`);
    expect(text.split('\n')[1]).toBe(line);
  });

  it('页头的发布机构先于供稿的来源', async () => {
    const head =
      '<table><tr><td>索引号</td><td>A1</td><td>发布机构</td><td>某县人民政府</td></tr></table>';
    const page = `<meta name="ContentSource" content="县府办">${head}<h1>示范村建设方案</h1>${CONTENT}`;
    const { text, stated } = await read(page);
    expect(stated.issuer).toBe('某县人民政府');
    expect(text).not.toContain('索引号');
  });
});
