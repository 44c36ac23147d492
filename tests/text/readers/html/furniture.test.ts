import { describe, expect, test } from 'vitest';
import {
  dropFurniture,
  dropLinkLists,
  dropUnread,
} from '../../../../src/text/readers/html/furniture.js';
import { parsed } from './parsed.js';

const TEXT = '<p>坚持节水优先，加强取水管理，完善计量，严格考核，落实责任，注重实效。</p>';

function left(step: (root: ReturnType<typeof parsed>['body']) => void, inner: string): string {
  const { body, html } = parsed(`<body>${inner}</body>`);
  step(body);
  return html();
}

describe('从不读的标签', () => {
  test.each([
    'script',
    'style',
    'noscript',
    'template',
    'iframe',
    'object',
    'applet',
    'svg',
    'canvas',
    'audio',
    'video',
    'map',
    'title',
    'select',
    'textarea',
    'datalist',
    'noframes',
    'math',
  ])('%s', (name) => {
    const inner = `<p>节水</p><${name}>治水</${name}>`;
    expect(left(dropUnread, inner)).toBe('<p>节水</p>');
  });

  test('注音不读', () => {
    expect(left(dropUnread, '<ruby>节<rp>(</rp><rt>jié</rt><rp>)</rp></ruby>水')).toBe(
      '<ruby>节</ruby>水',
    );
  });

  test.each(['p', 'em', 'form', 'nav', 'label'])('%s 留着', (name) => {
    const inner = `<${name}>节水</${name}>`;
    expect(left(dropUnread, inner)).toBe(inner);
  });
});

describe('文章周围的', () => {
  const isDropped = (markup: string): boolean => {
    const kept = left(dropFurniture, `${TEXT}${markup}`);
    expect([TEXT, `${TEXT}${markup}`]).toContain(kept);
    return kept === TEXT;
  };

  test.each([
    'nav',
    'aside',
    'footer',
    'form',
    'button',
    'dialog',
    'menu',
    'amp-sidebar',
    'amp-ad',
    'header',
  ])('标签 %s', (name) => {
    expect(isDropped(`<${name}>云溪</${name}>`)).toBe(true);
  });

  test.each([
    'class="nav"',
    'id="nav"',
    'class="top-nav"',
    'class="left_menu"',
    'class="shareBar"',
    'class="sharebar2"',
    'class="share2025"',
    'class="con SHARE"',
    'class="breadcrumb"',
    'class="mbx"',
    'id="bdsharebuttonbox_1"',
    'id="bdshare_1"',
    'class="related"',
    'class="hotnews"',
    'id="ewm"',
    'class="pagination"',
    'class="copyright"',
    'class="advert"',
    'class="yqlj"',
    'id="goTop" class="gotop"',
    'class="wza"',
    'class="changzhe"',
    'class="print"',
    'class="page-header"',
    'class="location"',
    'class="tips"',
  ])('%s', (attributes) => {
    expect(isDropped(`<div ${attributes}>云溪</div>`)).toBe(true);
  });

  test.each([
    'class="hidden"',
    'class="d-none big"',
    'id="hide"',
    'class="sr-only"',
    'class="visually-hidden"',
    'class="displaynone"',
    'hidden=""',
    'aria-hidden="true"',
    'style="display:none"',
    'style="color:red;DISPLAY : none"',
    'style="visibility: hidden"',
  ])('看不见的 %s', (attributes) => {
    expect(isDropped(`<p ${attributes}>云溪</p>`)).toBe(true);
  });

  test.each([
    '<div class="navy">云溪</div>',
    '<div class="content">云溪</div>',
    '<div class="con2a">云溪</div>',
    '<p class="print">云溪</p>',
    '<h2 class="header">云溪</h2>',
    '<p class="MsoComment MsoFooter">云溪</p>',
    '<p aria-hidden="false">云溪</p>',
    '<p style="display:block">云溪</p>',
    '<p style="visibility:visible">云溪</p>',
    '<p class="hidden-print">云溪</p>',
    '<div class="print">节水，治水，供水。</div>',
    '<section class="con">云溪</section>',
    '<article><header>云溪</header></article>',
    '<article><div><div><header>云溪</header></div></div></article>',
  ])('%s 是文章', (markup) => {
    expect(isDropped(markup)).toBe(false);
  });

  test('文章之内三层以外的 header 不是文章', () => {
    const kept = left(
      dropFurniture,
      `<article>${TEXT}<div><div><div><header>云溪</header></div></div></div></article>`,
    );
    expect(kept).not.toContain('云溪');
  });

  test('名字可疑的框里不到三处标点', () => {
    expect(isDropped('<div class="tools">节水，治水。</div>')).toBe(true);
    expect(isDropped('<div class="tools">节水，治水，供水。</div>')).toBe(false);
    expect(isDropped('<ul class="tools"><li>节水</li></ul>')).toBe(true);
  });

  /** Twenty sentences in all. */
  const shared = (tag: string, within: number): string =>
    `<p>${'节水，'.repeat(20 - within)}</p><${tag}>${'治水，'.repeat(within)}</div>`;

  test('占了文章近半就不是附带', () => {
    expect(left(dropFurniture, shared('div class="share"', 9))).not.toContain('治水');
    expect(left(dropFurniture, shared('div class="share"', 10))).toContain('治水');
  });

  test('隐藏的占了文章大半就是文章', () => {
    expect(left(dropFurniture, shared('div style="display:none"', 11))).not.toContain('治水');
    expect(left(dropFurniture, shared('div style="display:none"', 12))).toContain('治水');
  });

  test('整页本身不去掉', () => {
    const { body, html } = parsed(`<body class="nav hidden">云溪${TEXT}</body>`);
    dropFurniture(body);
    expect(html()).toBe(`云溪${TEXT}`);
    const page = parsed('<body class="nav">云溪</body>');
    dropFurniture(page.root);
    expect(page.html()).toBe('云溪');
  });
});

describe('成串的链接', () => {
  const link = (text: string): string => `<li><a href="/x">${text}</a></li>`;
  const LINKS = `<ul>${link('节水动态')}${link('水利要闻')}${link('政务公开')}</ul>`;
  const isKept = (markup: string): boolean => {
    const rest = left(dropLinkLists, markup);
    expect([rest.length, 0]).not.toEqual([0, 0]);
    return rest.includes('政务公开');
  };

  test.each<[what: string, markup: string, kept: boolean]>([
    ['文章之前', `${LINKS}${TEXT}`, false],
    ['文章之后', `${TEXT}${LINKS}`, false],
    ['文章中间', `${TEXT}${LINKS}${TEXT}`, true],
    ['装在框里', `${TEXT}<div><div>${LINKS}</div></div>`, false],
    ['装在表格里', `${TEXT}<table><tr><td>${LINKS}</td></tr></table>`, false],
    ['装在 section 里', `${TEXT}<section>${LINKS}</section>`, false],
    ['只有句号的段落之间', `<p>节水。</p>${LINKS}<p>治水。</p>`, true],
    ['一个逗号不算文章', `<p>节水。</p>${LINKS}<p>治水，</p>`, false],
    ['两个逗号算文章', `<p>节水。</p>${LINKS}<p>治水，供水，</p>`, true],
    ['分号算文章', `<p>节水。</p>${LINKS}<p>治水；</p>`, true],
    ['只有两个链接', `${TEXT}<ul>${link('节水')}${link('政务公开')}</ul>`, true],
    [
      '列表里有句子',
      `${TEXT}<ul>${link('节水')}${link('治水')}${link('政务公开')}<li>供水，</li></ul>`,
      true,
    ],
    [
      '段落里的链接',
      `${TEXT}<p><a href="/">节水</a><a href="/">治水</a><a href="/">政务公开</a></p>`,
      true,
    ],
    ['附件', `${TEXT}<ul>${link('附件1 名单')}${link('附件2 表样')}${link('政务公开')}</ul>`, true],
    ['附表', `${TEXT}<ul>${link('附表')}${link('表样')}${link('政务公开')}</ul>`, true],
    ['附录', `${TEXT}<ul>${link('附录')}${link('表样')}${link('政务公开')}</ul>`, true],
    [
      '文件',
      `${TEXT}<ul>${link('名单.docx')}${link('表样.XLS')}${link('政务公开.pdf')}</ul>`,
      true,
    ],
    ['压缩文件', `${TEXT}<ul>${link('名单')}${link('表样.rar')}${link('政务公开')}</ul>`, true],
    ['文件在一层框里', `${TEXT}<div>${LINKS}<ul>${link('名单.ofd')}</ul></div>`, false],
    ['附件二字在前', `${TEXT}<p>附件：</p>${LINKS}`, true],
    ['附件二字在空格之前', `${TEXT}<p>附件：</p> <p> </p>${LINKS}`, true],
    ['附件二字在别的文字之前', `${TEXT}<p>附件见后，</p><p>栏目</p>${LINKS}`, false],
    ['附件二字离得远', `${TEXT}<p>附件</p><p></p><p></p><p></p><p></p>${LINKS}`, false],
    ['附件二字隔三个空段', `${TEXT}<p>附件</p><p></p><p></p><p></p>${LINKS}`, true],
    ['附件二字在段末', `${TEXT}<p>${'云'.repeat(40)}附件</p>${LINKS}`, true],
    ['附件二字在段首', `${TEXT}<p>附件${'云'.repeat(40)}</p>${LINKS}`, false],
  ])('%s', (_, markup, kept) => {
    expect(isKept(markup)).toBe(kept);
  });

  test('链接占七成以上', () => {
    const list = (plain: number): string =>
      `${TEXT}<ul>${link('节水动')}${link('利要闻')}${link('公开')}<li>${'云'.repeat(plain)}</li></ul>`;
    expect(left(dropLinkLists, list(3))).toBe(TEXT);
    expect(left(dropLinkLists, list(4))).toBe(list(4));
  });

  test('文章本身是列表时留着', () => {
    const { find, html } = parsed(`<body>${LINKS}</body>`);
    dropLinkLists(find('ul'));
    expect(html()).toBe(LINKS);
  });
});
