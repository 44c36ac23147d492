import { describe, expect, test } from 'vitest';
import {
  dateOf,
  headingsOf,
  issuerOf,
  type Meta,
  metaOf,
  oneLine,
  titleOf,
} from '../../../../src/text/readers/html/metadata.js';
import { parsed } from './parsed.js';

const meta = (head: string): Meta => metaOf(parsed(`<head>${head}</head>`).root);
const named = (name: string, content: string): string =>
  `<meta name="${name}" content="${content}">`;
const linked = (json: string, type = 'application/ld+json'): string =>
  `<script type="${type}">${json}</script>`;

describe('meta', () => {
  test.each(['ArticleTitle', 'og:title', 'DC.title', 'dcterms.title', 'twitter:title', 'title'])(
    '标题取自 %s',
    (name) => {
      expect(meta(named(name, '节水行动方案')).title).toBe('节水行动方案');
    },
  );

  test.each([
    'PubDate',
    'publishdate',
    'publish_date',
    'publish-date',
    'article:published_time',
    'og:published_time',
    'og:release_date',
    'bytedance:published_time',
    'weibo:article:create_at',
    'firstpublishedtime',
    'publishedtime',
    'publication_date',
    '_pubtime',
    'maketime',
    'dc.date.issued',
    'dcterms.issued',
    'DC.Date',
    'datePublished',
  ])('日期取自 %s', (name) => {
    expect(meta(named(name, '2026-03-05')).published).toBe('2026-03-05');
  });

  test.each(['ContentSource', 'source', 'DC.publisher', 'DC.creator'])('机关取自 %s', (name) => {
    expect(meta(named(name, '云溪县水务局')).issuer).toBe('云溪县水务局');
  });

  test.each(['SiteName', 'og:site_name', 'application-name', 'ColumnName'])(
    '网站名取自 %s',
    (name) => {
      expect(meta(named(name, '云溪之窗')).sites).toEqual(['云溪之窗']);
    },
  );

  test.each<[what: string, head: string, expected: Partial<Meta>]>([
    ['什么也没有', '', { page: '', sites: [] }],
    ['别的 meta', named('keywords', '节水'), { page: '', sites: [] }],
    [
      'property',
      '<meta property="og:title" content="节水行动方案">',
      { title: '节水行动方案', page: '', sites: [] },
    ],
    [
      'itemprop',
      '<meta itemprop="datePublished" content="2026-03-05">',
      { published: '2026-03-05', page: '', sites: [] },
    ],
    ['没有名字', '<meta content="节水行动方案">', { page: '', sites: [] }],
    ['没有内容', '<meta name="title">', { page: '', sites: [] }],
    [
      '空的先出现',
      named('title', ' ') + named('title', '节水行动方案'),
      { title: '节水行动方案', page: '', sites: [] },
    ],
    [
      '同名的以先出现的为准',
      named('title', '节水行动方案') + named('title', '云溪县'),
      { title: '节水行动方案', page: '', sites: [] },
    ],
    [
      '专用的名字先于通用的',
      named('title', '云溪县') + named('ArticleTitle', '节水行动方案'),
      { title: '节水行动方案', page: '', sites: [] },
    ],
    [
      '内容里的标签和空白',
      named('title', ' 节水&lt;br/&gt;行动&lt;b class=x&gt;\n\n方案&lt;/b&gt;&nbsp; '),
      { title: '节水 行动 方案', page: '', sites: [] },
    ],
    [
      '不是标签的尖括号',
      named('title', '节水&lt;5%的地区'),
      { title: '节水<5%的地区', page: '', sites: [] },
    ],
    [
      '网站和栏目',
      named('ColumnName', '通知公告') + named('SiteName', '云溪之窗'),
      { page: '', sites: ['云溪之窗', '通知公告'] },
    ],
    [
      '不成日期的日期',
      named('PubDate', '今天') + linked('{"datePublished": "2026-03-05"}'),
      { published: '2026-03-05', page: '', sites: [] },
    ],
    [
      '转载媒体之后的机关',
      named('ContentSource', '东陵日报') + named('DC.publisher', '云溪县水务局'),
      { issuer: '云溪县水务局', page: '', sites: [] },
    ],
    [
      '页面标题取第一个',
      '<title> 节水\n行动 </title><title>云溪县</title>',
      { page: '节水 行动', sites: [] },
    ],
    [
      '空的页面标题之后',
      '<title> </title><title>节水行动</title>',
      { page: '节水行动', sites: [] },
    ],
  ])('%s', (_, head, expected) => {
    expect(meta(head)).toEqual(expected);
  });

  test('内容只看前 500 字', () => {
    expect(meta(named('title', '云'.repeat(501))).title).toHaveLength(500);
  });

  test('标签不超过 80 字', () => {
    const content = (length: number): string => `节水&lt;${'b'.repeat(length)}&gt;行动`;
    expect(meta(named('title', content(80))).title).toBe('节水 行动');
    expect(meta(named('title', content(81))).title).toContain('bbb');
  });

  test('页面标题只看前 300 字', () => {
    expect(meta(`<title>${'云'.repeat(301)}</title>`).page).toHaveLength(300);
  });
});

describe('JSON-LD', () => {
  test.each<[json: string, title: string | undefined, published: string | undefined]>([
    ['{"headline": "节水行动", "datePublished": "2026-03-05T09:30"}', '节水行动', '2026-03-05'],
    ['{"title": "节水行动", "pubDate": "2026-03-05"}', '节水行动', '2026-03-05'],
    ['{"headline": "节水 \\n 行动", "title": "云溪县"}', '节水 行动', undefined],
    ['{"headline": "节水行动"}', '节水行动', undefined],
    ['{"datePublished": "2026-03-05"}', undefined, '2026-03-05'],
    ['{"headline": " ", "datePublished": "2026-03-05"}', undefined, '2026-03-05'],
    ['{"headline": 5, "datePublished": 20260305}', undefined, undefined],
    ['{"headline": 5, "datePublished": "2026-03-05"}', undefined, '2026-03-05'],
    ['{"headline": "节水行动", "datePublished": 20260305}', '节水行动', undefined],
    ['[{"@type": "Site"}, {"headline": "节水行动"}]', '节水行动', undefined],
    ['{"@graph": [{"name": "云溪"}, {"title": "节水行动"}]}', '节水行动', undefined],
    ['{"mainEntity": {"item": {"headline": "节水行动"}}}', '节水行动', undefined],
    ['{"publisher": null, "article": {"headline": "节水行动"}}', '节水行动', undefined],
    ['null', undefined, undefined],
    ['"节水行动"', undefined, undefined],
    ['{"headline": "节水行动"', undefined, undefined],
    ['', undefined, undefined],
  ])('%s', (json, title, published) => {
    const found = meta(linked(json));
    expect({ title: found.title, published: found.published }).toEqual({ title, published });
  });

  test('只看 ld+json 的脚本，不论大小写', () => {
    expect(meta(linked('{"headline": "节水行动"}', 'Application/LD+JSON')).title).toBe('节水行动');
    expect(meta(linked('{"headline": "节水行动"}', 'application/json')).title).toBeUndefined();
    expect(meta('<script>{"headline": "节水行动"}</script>').title).toBeUndefined();
  });

  test('几段里取第一个有标题的', () => {
    const found = meta(
      linked('{"datePublished": "2026-03-05"}') +
        linked('{"headline": "节水行动", "datePublished": "2026-03-06"}') +
        linked('{"headline": "治水行动"}'),
    );
    expect(found).toMatchObject({ title: '节水行动', published: '2026-03-05' });
  });

  test('meta 先于 JSON-LD', () => {
    const found = meta(
      linked('{"headline": "治水行动", "datePublished": "2026-03-06"}') +
        named('title', '节水行动') +
        named('PubDate', '2026-03-05'),
    );
    expect(found).toMatchObject({ title: '节水行动', published: '2026-03-05' });
  });
});

test('空白合成一格', () => {
  expect(oneLine(' 节水\n\t行动\u00A0\u00A0方案 ')).toBe('节水 行动 方案');
});

test.each<[name: string | undefined, issuer: string | undefined]>([
  ['云溪县水务局', '云溪县水务局'],
  ['水务', '水务'],
  ['水A务B', undefined],
  ['Yunxi', undefined],
  ['admin1', undefined],
  ['东陵日报', undefined],
  ['云溪网', undefined],
  ['', undefined],
  [undefined, undefined],
  ['云'.repeat(60), '云'.repeat(60)],
  ['云'.repeat(61), undefined],
])('机关名 %s → %s', (name, issuer) => {
  expect(issuerOf(name)).toBe(issuer);
});

describe('文章标题', () => {
  const of = (
    page: string,
    {
      headings = [],
      title,
      sites = [],
      declared,
    }: {
      headings?: readonly string[];
      title?: string;
      sites?: readonly string[];
      declared?: string;
    } = {},
  ): string | undefined =>
    titleOf(headings, { page, sites, ...(title === undefined ? {} : { title }) }, declared);

  test.each<[page: string, title: string | undefined]>([
    ['节水行动方案', '节水行动方案'],
    ['节水行动方案_通知公告_云溪县人民政府', '节水行动方案'],
    ['节水行动方案|云溪县水务局', '节水行动方案'],
    ['节水行动方案｜云溪县水务局', '节水行动方案'],
    ['节水行动方案 - 云溪县水务局', '节水行动方案'],
    ['节水行动方案 — 云溪县水务局', '节水行动方案'],
    ['节水行动方案 –云溪县水务局', '节水行动方案'],
    ['节水行动方案- 云溪县水务局', '节水行动方案'],
    ['节水行动方案--云溪县水务局', '节水行动方案'],
    ['节水行动方案>通知公告', '节水行动方案'],
    ['节水行动方案›通知公告', '节水行动方案'],
    ['节水行动方案»通知公告', '节水行动方案'],
    ['节水行动方案-云溪县水务局', '节水行动方案'],
    ['节水行动方案（试行）-云溪县水务局', '节水行动方案（试行）'],
    ['落实“节水”-云溪县水务局', '落实“节水”'],
    ['节水行动方案-云溪县-云溪县水务局', '节水行动方案'],
    ['节水行动方案——农业篇', '节水行动方案——农业篇'],
    ['云溪—清水输水工程方案', '云溪—清水输水工程方案'],
    ['2026-2028年节水行动方案', '2026-2028年节水行动方案'],
    ['云溪政府-节水行动方案', '节水行动方案'],
    ['云溪县政府网_节水行动方案', '节水行动方案'],
    ['云溪县门户_通知公告_节水行动方案', '节水行动方案'],
    ['雲溪門戶_节水_节水行动实施方案_节水行动', '节水行动实施方案'],
    ['云溪数字报_节水行动', '节水行动'],
    ['通知_节水行动方案', '节水行动方案'],
    ['通知_节水', undefined],
    ['云溪县网站', '云溪县网站'],
    ['节水', undefined],
    ['节水行', undefined],
    ['节水行动', '节水行动'],
    ['', undefined],
  ])('页面标题“%s”→ %s', (page, title) => {
    expect(of(page)).toBe(title);
  });

  test.each<[end: string]>([
    ['云溪网'],
    ['云溪政府网站'],
    ['云溪门户'],
    ['云溪县人民政府'],
    ['县政府办'],
    ['财政厅'],
    ['县委'],
    ['水利委员会'],
    ['水务频道'],
    ['服务平台'],
    ['信息公开'],
    ['工作动态'],
    ['通知公告'],
    ['规范性文件'],
    ['节水专栏'],
    ['云溪首页'],
    ['雲溪資訊網'],
    ['雲溪縣府'],
    ['水利處'],
    ['水利部'],
    ['云溪yunxi.cn'],
    ['云溪yunxi.com'],
  ])('连字符之后的“%s”是网站名', (end) => {
    expect(of(`节水行动方案-${end}`)).toBe('节水行动方案');
  });

  test.each<
    [what: string, given: Parameters<typeof of>[1], page: string, title: string | undefined]
  >([
    [
      'meta 的标题先于别的',
      { title: '节水方案', declared: '治水方案', headings: ['供水方案'] },
      '',
      '节水方案',
    ],
    ['meta 的标题去掉网站名', { title: '节水方案_云溪县' }, '', '节水方案'],
    [
      'meta 的标题就是网站名',
      { title: '云溪 之窗', sites: ['云溪之窗'], declared: '治水方案' },
      '',
      '治水方案',
    ],
    ['网站名之后才是标题', { sites: ['云溪之窗'] }, '云溪之窗_节水方案', '节水方案'],
    [
      'meta 的标题被截短，页面上有全称',
      { title: '关于印发节水...', headings: ['供水方案', '关于印发 节水方案的通知'] },
      '',
      '关于印发 节水方案的通知',
    ],
    [
      'meta 的标题以省略号截短',
      { title: '关于印发节水…', headings: ['关于印发节水方案的通知'] },
      '',
      '关于印发节水方案的通知',
    ],
    ['截短而页面上没有', { title: '关于印发节水…', headings: ['供水方案'] }, '', '关于印发节水…'],
    [
      '没有截短',
      { title: '关于印发节水', headings: ['关于印发节水方案的通知'] },
      '',
      '关于印发节水',
    ],
    [
      '两点不是省略',
      { title: '关于印发节水..', headings: ['关于印发节水方案'] },
      '',
      '关于印发节水..',
    ],
    [
      '页头所说先于标题行',
      { declared: '治水方案', headings: ['供水方案'] },
      '节水方案',
      '治水方案',
    ],
    [
      '标题行里在页面标题中的',
      { headings: ['供水方案', '节水 方案'] },
      '节水方案_云溪县政府',
      '节水 方案',
    ],
    [
      '标题行里在页面标题中最长的',
      { headings: ['节水方案', '云溪县节水方案', '节水方案'] },
      '云溪县节水方案_云溪县政府',
      '云溪县节水方案',
    ],
    ['都不在页面标题中时取第一行', { headings: ['供水方案', '治水方案'] }, '节水方案', '供水方案'],
    ['标题行是网站名', { headings: ['云溪之窗', '治水方案'], sites: ['云溪之窗'] }, '', '治水方案'],
    ['标题行是位置', { headings: ['当前位置：首页', '治水方案'] }, '', '治水方案'],
    ['标题行是位置，冒号半角', { headings: ['位置:首页', '治水方案'] }, '', '治水方案'],
    [
      '标题行是路径',
      { headings: ['首页 > 公告', '首页＞公告', '首页»公告', '治水方案'] },
      '',
      '治水方案',
    ],
    ['只有网站名的标题行', { headings: ['云溪之窗'], sites: ['云溪之窗'] }, '', undefined],
  ])('%s', (_, given, page, title) => {
    expect(of(page, given)).toBe(title);
  });
});

describe('标题行', () => {
  const headings = (markup: string): readonly string[] =>
    headingsOf(parsed(`<body>${markup}</body>`).body);

  test.each<[what: string, markup: string, found: readonly string[]]>([
    ['h1', '<h1>节水行动\n方案</h1>', ['节水行动 方案']],
    ['h1 先于别的', '<p class="title">治水方案</p><h1>节水方案</h1>', ['节水方案', '治水方案']],
    ['h2 不算', '<h2>节水方案</h2>', []],
    ['别的类名', '<p class="subtitle2">节水方案</p><p class="titles">治水方案</p>', []],
    ['四个字', '<h1>节水方案</h1><h1>节水法</h1>', ['节水方案']],
    ['svg 的 title', '<svg><title>节水方案</title></svg>', []],
  ])('%s', (_, markup, found) => {
    expect(headings(markup)).toEqual(found);
  });

  test.each([
    'title',
    'con-title',
    'page_title',
    'artTitle',
    'articleTitle',
    'newsTitle',
    'docTitle',
    'infoTitle',
    'xlTitle',
    'wzBiaoti',
    'contentTitle',
    'headline',
    'xl-bt',
  ])('名为 %s', (name) => {
    expect(headings(`<p class="${name}">节水方案</p><p id="big ${name}">治水方案</p>`)).toEqual([
      '节水方案',
      '治水方案',
    ]);
  });

  test('不超过 200 字', () => {
    expect(headings(`<h1>${'云'.repeat(200)}</h1><h1>${'云'.repeat(201)}</h1>`)).toHaveLength(1);
  });

  test('两种各至多 40 个', () => {
    const all = `${'<h1>节水方案</h1>'.repeat(41)}${'<p class="title">治水方案</p>'.repeat(41)}`;
    expect(headings(all)).toHaveLength(80);
  });
});

describe('页面上的日期', () => {
  const date = (markup: string): string | undefined =>
    dateOf(parsed(`<body>${markup}</body>`).body);

  test.each<[markup: string, found: string | undefined]>([
    ['<time datetime="2026-03-05">昨天</time>', '2026-03-05'],
    ['<time>2026年3月5日</time>', '2026-03-05'],
    ['<em id="publish_time">2026年3月5日</em>', '2026-03-05'],
    ['<p class="pubDate">发布于 2026-03-05</p>', '2026-03-05'],
    ['<p class="pub-time">2026-03-05</p>', '2026-03-05'],
    ['<p class="post_date">2026-03-05</p>', '2026-03-05'],
    ['<p class="releaseTime">2026-03-05</p>', '2026-03-05'],
    ['<p class="fbsj">2026-03-05</p>', '2026-03-05'],
    ['<p class="fbrq">2026-03-05</p>', '2026-03-05'],
    ['<p class="article-date">2026-03-05</p>', '2026-03-05'],
    ['<p class="con_newsTime">2026-03-05</p>', '2026-03-05'],
    ['<p class="date">2026-03-05</p>', undefined],
    ['<p class="pubdates">2026-03-05</p>', undefined],
    ['<p class="republish-date">2026-03-05</p>', undefined],
    ['<p>2026-03-05</p>', undefined],
    ['<time>昨天</time><time>2026-03-05</time>', '2026-03-05'],
    ['<time datetime="昨天">2026-03-05</time>', undefined],
    ['<time>2026-03-05</time><time>2026-03-06</time>', '2026-03-05'],
  ])('%s', (markup, found) => {
    expect(date(markup)).toBe(found);
  });

  test('文字不超过 40 字', () => {
    expect(date(`<time>2026-03-05${'云'.repeat(30)}</time>`)).toBe('2026-03-05');
    expect(date(`<time>2026-03-05${'云'.repeat(31)}</time>`)).toBeUndefined();
  });

  test('只看前 20 处', () => {
    const late = (before: number): string =>
      `${'<time>昨天</time>'.repeat(before)}<time>2026-03-05</time>`;
    expect(date(late(19))).toBe('2026-03-05');
    expect(date(late(20))).toBeUndefined();
  });
});
