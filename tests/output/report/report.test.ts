import { createHash } from 'node:crypto';
import type { CheerioAPI } from 'cheerio';
import { beforeAll, describe, expect, test } from 'vitest';
import { comparePlans, type Plan } from '../../../src/compare/index.js';
import { defaultLexicon } from '../../../src/lexicon/default.js';
import type { Language } from '../../../src/model/diagnostic.js';
import { renderHtml } from '../../../src/output/report/index.js';
import { loadSegmenter } from '../../../src/words/index.js';
import { HOSTILE, HOSTILE_NAME } from '../html/hostile.js';
import { deadLinks, fixture, lookOf, parsed, planOf, strangers } from '../html/pages.js';

const FIVE = [
  'county-party-points.txt',
  'work-points-quanzhou-2024.txt',
  'transport-five-year.txt',
  'html-work-report.html',
  'traditional-pinyin-noise.txt',
];

const squeezed = (text: string): string => text.replace(/\s/gu, '');

async function pageOf(plans: readonly Plan[], language: Language = 'zh'): Promise<string> {
  const segmenter = await loadSegmenter();
  const comparison = comparePlans(plans, { lexicon: defaultLexicon(), segmenter, language });
  const [file] = await renderHtml({ comparison, plans }, lookOf(language), null);
  return String(file?.text);
}

let plans: readonly Plan[];
let page: string;
let $: CheerioAPI;

beforeAll(async () => {
  plans = await Promise.all(FIVE.map(fixture));
  page = await pageOf(plans);
  $ = parsed(page);
});

describe('五份计划的报告', () => {
  test('不到 1 MB，每次相同', async () => {
    expect(Buffer.byteLength(page)).toBeLessThan(1_000_000);
    expect(await pageOf(plans)).toBe(page);
  });

  test('没有外部地址', () => {
    expect(page).not.toMatch(/(?:src|srcset|action|poster|background)=|url\(|@import|xlink/iu);
    expect(page.match(/\w+:\/\/[^\s"<]*/gu) ?? []).toEqual([]);
  });

  test('内容安全策略只许自己的样式和脚本', () => {
    const policy = $('meta[http-equiv=Content-Security-Policy]').attr('content') ?? '';
    const hash = (selector: string): string =>
      `'sha256-${createHash('sha256').update($(selector).text()).digest('base64')}'`;
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `style-src ${hash('style')}`,
      `script-src ${hash('script')}`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect([$('style').length, $('script').length]).toEqual([1, 1]);
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<style>'));
  });

  test('只有已知的元素和属性', () => {
    expect(strangers($)).toEqual([]);
  });

  test('编号不重复，链接都有所指', () => {
    const ids = $('[id]')
      .map((_, element) => $(element).attr('id'))
      .get();
    expect(new Set(ids).size).toBe(ids.length);
    expect($('a').length).toBeGreaterThan(100);
    expect(deadLinks($)).toEqual([]);
  });

  test('原文一字不差', () => {
    for (const [i, { text }] of plans.entries()) {
      const shown = $(`#p${i} .text`).clone();
      shown.find('.back').remove();
      expect(squeezed(shown.text())).toBe(squeezed(text ?? ''));
    }
  });

  test('每个指标都标在原文中，与引文相同，并能返回', () => {
    for (const [i, { record }] of plans.entries()) {
      expect(record.targets.length).toBeGreaterThan(0);
      for (const { id, quote } of record.targets) {
        expect(squeezed($(`#p${i} [data-m~="${id}"]`).text())).toBe(squeezed(quote));
        expect($(`main table a[href="#p${i}-${id}"]`).length).toBeGreaterThan(0);
        expect($(`#p${i}-${id}`).closest('article').attr('id')).toBe(`p${i}`);
      }
    }
    const rows = new Set(
      $('.text .back')
        .map((_, link) => $(link).attr('href'))
        .get(),
    );
    expect([...rows].filter((row) => row.startsWith('#targets-')).length).toBeGreaterThan(20);
  });

  test('地标、标题、表头、图都有名称', () => {
    expect($('html').attr('lang')).toBe('zh-CN');
    expect($('header, nav, main, footer').length).toBe(4);
    expect($('h1').length).toBe(1);
    expect($('.skip').attr('href')).toBe('#main');
    expect($('section').filter((_, one) => $(one).find('h2').length !== 1).length).toBe(0);
    expect($('table').filter((_, one) => $(one).find('caption').text() === '').length).toBe(0);
    expect($('th:not([scope])').length).toBe(0);
    expect($('svg').length).toBe(3);
    expect($('svg:not([role=img]), svg:not([aria-label])').length).toBe(0);
    expect($('select').filter((_, one) => $(one).closest('label').length === 0).length).toBe(0);
    expect($('.back:not([aria-label])').length).toBe(0);
  });

  test('按地区、主题、状态筛选的依据', () => {
    const values = (name: string): readonly string[] =>
      $(`select[name=${name}] option`)
        .map((_, option) => $(option).attr('value'))
        .get();
    const used = (name: string): readonly string[] => [
      ...new Set(
        $(`[data-${name}]`)
          .map((_, element) => ($(element).attr(`data-${name}`) ?? '').split(' '))
          .get()
          .filter((value) => value !== ''),
      ),
    ];
    for (const name of ['r', 't', 's']) {
      expect(used(name).length).toBeGreaterThan(1);
      expect(values(name)).toEqual(expect.arrayContaining([...used(name)]));
    }
  });
});

test('英文报告没有中文的标题和表头', async () => {
  const english = parsed(await pageOf(plans.slice(0, 2), 'en'));
  expect(english('html').attr('lang')).toBe('en');
  const words = english('h1, h2, nav, .lead, figcaption, footer, #filters label, caption').clone();
  words.find('option').remove();
  expect(words.text()).toContain('Shared wording');
  expect(words.text()).not.toMatch(/\p{Script=Han}/u);
});

test('只有一份计划也能成页', async () => {
  const one = parsed(await pageOf(plans.slice(0, 1)));
  expect(deadLinks(one)).toEqual([]);
  expect(one('#p0 .text').text()).not.toBe('');
});

describe('很多份计划', () => {
  const many = (count: number): readonly Plan[] =>
    Array.from({ length: count }, (_, i) => plans[i % plans.length]).flatMap((plan, i) =>
      plan === undefined ? [] : [{ ...plan, id: `${plan.id}-${i}` }],
    );
  let shown: CheerioAPI;
  let size: number;

  beforeAll(async () => {
    const long = await pageOf(many(13));
    size = Buffer.byteLength(long);
    shown = parsed(long);
  });

  test('不含原文，用一句话说明', async () => {
    expect(shown('article, #texts').length).toBe(0);
    expect(shown('#overview .note').text()).toMatch(/^计划超过 12 份，本页不含原文[^。]*。$/u);
    expect(parsed(await pageOf(many(12)))('article').length).toBe(12);
    expect(size).toBeLessThan(Buffer.byteLength(page));
  });

  test('没有无处可去的链接，编号不重复', () => {
    expect(deadLinks(shown)).toEqual([]);
    expect(strangers(shown)).toEqual([]);
    expect(shown('main a').length).toBe(0);
  });

  test('各计划不再各占一列', () => {
    expect(shown('thead th[data-r]').length).toBe(0);
    expect(shown('#themes tbody tr').length).toBe(13);
    expect(shown('#similarity tbody tr').first().find('td').text()).toMatch(/ 100%.* 100%$/u);
    const row = shown('#targets tbody tr').first();
    expect(Number(row.find('td.number').text())).toBe(
      new Set(row.find('.entries b').map((_, one) => shown(one).text())).size,
    );
  });
});

describe('只有记录', () => {
  test('显示各要素的引文，链接都有所指', async () => {
    const records = plans.slice(0, 2).map(({ id, record }): Plan => ({ id, record, text: null }));
    const shown = parsed(await pageOf(records));
    expect(shown('article .note').length).toBe(2);
    expect(deadLinks(shown)).toEqual([]);
    for (const [i, { record }] of records.entries())
      for (const { id, quote } of record.targets)
        expect(squeezed(shown(`#p${i} [data-m~="${id}"]`).text())).toBe(squeezed(quote));
  });
});

describe('有恶意的文件', () => {
  test('只是文字', async () => {
    const hostile = await planOf(HOSTILE, `${HOSTILE_NAME}.txt`);
    expect(hostile.record.actions.length).toBeGreaterThan(3);
    const shown = parsed(await pageOf([hostile, ...plans.slice(0, 1)]));
    expect(strangers(shown)).toEqual([]);
    expect(deadLinks(shown)).toEqual([]);
    expect([shown('style').length, shown('script').length]).toEqual([1, 1]);
    expect(shown('#p0 .text').text()).toContain('</script><script>window.__pwned=2</script>');
    expect(shown('#p0').text()).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/u);
  });
});
