import { createHash } from 'node:crypto';
import type { CheerioAPI } from 'cheerio';
import { beforeAll, describe, expect, test } from 'vitest';
import { diffPlans } from '../../../src/compare/index.js';
import { defaultLexicon } from '../../../src/lexicon/default.js';
import type { Language } from '../../../src/model/diagnostic.js';
import type { DifferenceSheet } from '../../../src/model/difference-sheets.js';
import { renderHtml } from '../../../src/output/difference/html.js';
import { loadSegmenter } from '../../../src/words/index.js';
import { HOSTILE } from '../html/hostile.js';
import { deadLinks, lookOf, parsed, planOf, strangers } from '../html/pages.js';

const OLD = `安吉县2024年工作要点

各乡镇要把发展放在首位，力争走在前列。

一、发展富民产业
1.发展特色农业。培育家庭农场60家，建设白茶良种繁育基地2个。由县农业农村局牵头。
2.培训乡土人才。6月底前举办电商直播培训班10期。
3.整治村庄河道。清淤河道25公里。
二、夯实基层基础
4.打造过硬支部。深化“三亮”活动，建成“四强”党支部15个。
`;
const NEW = OLD.replaceAll('2024年', '2025年')
  .replace('60家', '80家以上')
  .replace('6月底', '9月底')
  .replace('走在前列', '走在前列、作出示范')
  .replace(/3\.整治.*\n/u, '')
  .replace('4.打造', '3.打造')
  .concat('4.推进数字乡村。建成数字乡村示范村5个，落实《安吉县数字乡村建设方案》。\n');

interface Wanted {
  readonly language?: Language;
  readonly only?: DifferenceSheet;
}

async function pageOf(
  old: string,
  now: string,
  { language = 'zh', only }: Wanted = {},
): Promise<string> {
  const options = { lexicon: defaultLexicon(), segmenter: await loadSegmenter() };
  const difference = diffPlans(await planOf(old, '旧.txt'), await planOf(now, '新.txt'), options);
  const [file] = await renderHtml(difference, lookOf(language), only ?? null);
  return String(file?.text);
}

let page: string;
let $: CheerioAPI;

beforeAll(async () => {
  page = await pageOf(OLD, NEW);
  $ = parsed(page);
});

const sectionsOf = (shown: CheerioAPI): readonly string[] =>
  shown('section')
    .map((_, section) => shown(section).attr('id'))
    .get();

const said = (selector: string): string => $(selector).text().replace(/\s+/gu, ' ').trim();

describe('两个版本的网页', () => {
  test('概览与有变化的各表，表名带数目', () => {
    expect(sectionsOf($)).toEqual([
      'summary',
      'document',
      'actions',
      'targets',
      'deadlines',
      'references',
      'passages',
    ]);
    expect(said('#actions h2')).toBe('任务 (5)');
    expect(said('nav a[href="#actions"]')).toBe('任务 (5)');
    expect(said('.facts li:nth-child(2)')).toBe('5 任务改写 2、删去 1、重新编号 1、新增 1');
  });

  test('改写的任务逐词标出删去和新增', () => {
    const words = $('#actions .words').first();
    expect(words.find('del').text()).toBe('60');
    expect(words.find('ins').first().text()).toBe('80');
    const left = words.clone();
    left.find('ins').remove();
    expect(left.text()).toContain('培育家庭农场60家，建设白茶');
  });

  test('任务以外的文字只列文字的变化', () => {
    expect(said('#passages ins')).toContain('、作出示范');
    expect($('#passages td:not(.words)').length).toBe(0);
  });

  test('删去的没有新的一边，新增的没有旧的一边', () => {
    const gone = $('#actions th.removed').parent();
    const come = $('#actions th.added').parent();
    expect(gone.find('td').eq(0).text()).toContain('整治村庄河道');
    expect(gone.find('td').eq(1).text()).toBe('–');
    expect(come.find('td').eq(0).text()).toBe('–');
    expect(come.find('td').eq(1).text()).toContain('推进数字乡村');
  });

  test('指标的新旧数值并列', () => {
    expect(said('#targets tbody:first-of-type td:nth-of-type(1)')).toBe('家庭农场 60 家 t1');
    expect(said('#targets tbody:first-of-type td:nth-of-type(2)')).toBe('家庭农场 ≥ 80 家 t1');
  });

  test('没有脚本，没有外部地址，样式由内容安全策略准许', () => {
    const hash = createHash('sha256').update($('style').text()).digest('base64');
    expect($('meta[http-equiv=Content-Security-Policy]').attr('content')?.split('; ')).toEqual([
      "default-src 'none'",
      `style-src 'sha256-${hash}'`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect([$('style').length, $('script').length]).toEqual([1, 0]);
    expect(page).not.toMatch(/(?:src|srcset|action|poster|background)=|url\(|@import|:\/\//iu);
  });

  test('地标、标题、表头都有名称，链接都有所指', () => {
    expect($('html').attr('lang')).toBe('zh-CN');
    expect($('header, nav, main, footer').length).toBe(4);
    expect($('section').filter((_, one) => $(one).find('h2').length !== 1).length).toBe(0);
    expect($('table').filter((_, one) => $(one).find('caption').text() === '').length).toBe(0);
    expect($('th:not([scope])').length).toBe(0);
    expect(deadLinks($)).toEqual([]);
    expect(strangers($)).toEqual([]);
  });

  test('每次相同', async () => {
    expect(await pageOf(OLD, NEW)).toBe(page);
  });
});

test('英文的标题和表头', async () => {
  const english = parsed(await pageOf(OLD, NEW, { language: 'en' }));
  expect(english('html').attr('lang')).toBe('en');
  const words = english('h1, h2, nav, .lead, .facts, footer, caption, thead, tbody th').text();
  expect(words).toContain('Actions (5)');
  expect(words).not.toMatch(/\p{Script=Han}/u);
});

test('只要一个表', async () => {
  expect(sectionsOf(parsed(await pageOf(OLD, NEW, { only: 'targets' })))).toEqual([
    'summary',
    'targets',
  ]);
});

test('没有差别', async () => {
  const same = parsed(await pageOf(OLD, OLD));
  expect(sectionsOf(same)).toEqual(['summary']);
  expect(same('#summary').text()).toContain('两份计划没有差别。');
});

describe('有恶意的文件', () => {
  test.each([
    ['作新的一版', OLD, HOSTILE],
    ['作旧的一版', HOSTILE, OLD],
    [
      '改写',
      HOSTILE,
      HOSTILE.replace('60个', '80个<img src=x onerror=1>{{1}}').replace('2025', '2026</style>'),
    ],
  ])('%s，只是文字', async (_, old, now) => {
    const shown = parsed(await pageOf(old, now));
    expect(strangers(shown)).toEqual([]);
    expect(deadLinks(shown)).toEqual([]);
    expect([shown('style').length, shown('script').length]).toEqual([1, 0]);
    expect(shown('main').text()).toContain('<script>window.__pwned=2</script>');
    expect(shown('body').text()).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/u);
  });

  test('改写的文字在删改标记里也只是文字', async () => {
    const shown = parsed(await pageOf(OLD, NEW.replace('80家', '80</ins><script>1</script>家')));
    expect(strangers(shown)).toEqual([]);
    expect(shown('#actions ins').text()).toContain('</ins><script>1</script>');
  });
});
