import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { HOSTILE, HOSTILE_NAME } from '../output/html/hostile.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FIVE = [
  'county-party-points.txt',
  'work-points-quanzhou-2024.txt',
  'transport-five-year.txt',
  'html-work-report.html',
  'traditional-pinyin-noise.txt',
].map((name) => join(ROOT, 'fixtures', name));
const DESK = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

let folder: string;
let browser: Browser;
/** What the page said, asked for or broke; all of it is a failure. */
let complaints: string[] = [];

const written = (command: string, name: string, plans: readonly string[]): string => {
  const path = join(folder, name);
  const program = join(ROOT, 'bin/plan-extract.js');
  const { status } = spawnSync(process.execPath, [
    program,
    command,
    ...plans,
    '-o',
    path,
    '--lang',
    'zh',
  ]);
  expect(status).toBe(command === 'diff' ? 1 : 0);
  return pathToFileURL(path).href;
};

const report = (name: string, plans: readonly string[]): string => written('report', name, plans);

async function opened(url: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: DESK,
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => complaints.push(`dialog: ${dialog.message()}`));
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== url.split('#')[0]) complaints.push(request.url());
  });
  await page.goto(url);
  return page;
}

async function shoot(page: Page, name: string): Promise<void> {
  const { SCREENSHOTS } = process.env;
  if (SCREENSHOTS === undefined) return;
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: true });
}

const choice = (page: Page, name: string): Locator =>
  page.getByRole('combobox', { name, exact: true });

const hash = (page: Page): string => new URL(page.url()).hash;

let five: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plan-extract-browser-'));
  five = report('五.html', FIVE);
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  const said = complaints;
  complaints = [];
  expect(said).toEqual([]);
});

describe('显示', () => {
  test.each([
    ['desk', DESK, 'light'],
    ['desk-dark', DESK, 'dark'],
    ['phone', PHONE, 'light'],
    ['phone-dark', PHONE, 'dark'],
  ] as const)('%s：不左右滚动，文字清晰', async (name, viewport, colorScheme) => {
    const page = await opened(five, { viewport, colorScheme });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(viewport.width);
    expect(await page.evaluate('document.body.getBoundingClientRect().width')).toBe(viewport.width);
    expect(await page.evaluate(FAINT)).toEqual([]);
    await shoot(page, name);
  });

  test('深浅两种颜色不同', async () => {
    const grounds = new Set<unknown>();
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await opened(five, { colorScheme });
      grounds.add(await page.evaluate('getComputedStyle(document.body).backgroundColor'));
    }
    expect(grounds.size).toBe(2);
  });

  test('地标和图有名称', async () => {
    const page = await opened(five);
    for (const role of ['banner', 'navigation', 'search', 'main', 'contentinfo'] as const)
      expect(await page.getByRole(role).count()).toBe(1);
    const charts = page.getByRole('img');
    expect(await charts.count()).toBe(3);
    for (const chart of await charts.all()) {
      expect((await chart.boundingBox())?.width).toBeGreaterThan(400);
      expect(await chart.getAttribute('aria-label')).not.toBe('');
    }
    expect(await page.getByRole('region').count()).toBe(9);
    for (const place of await page.locator('[role=group]:visible, section, article').all())
      expect(await place.ariaSnapshot()).toMatch(/^- (?:group|region|article) "[^"]+"/u);
  });
});

/** Texts whose contrast with what is behind them is below 4.5 (WCAG AA). */
const FAINT = `(() => {
  const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
  const brush = canvas.getContext('2d', { willReadFrequently: true });
  const rgba = (colour) => {
    brush.clearRect(0, 0, 1, 1);
    brush.fillStyle = colour;
    brush.fillRect(0, 0, 1, 1);
    return brush.getImageData(0, 0, 1, 1).data;
  };
  const light = ([r, g, b]) => [r, g, b]
    .map((c) => c / 255).map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = (element) => {
    for (let one = element; one !== null; one = one.parentElement) {
      const colour = rgba(getComputedStyle(one).backgroundColor);
      if (colour[3] > 250) return colour;
    }
    return [255, 255, 255];
  };
  const faint = new Set();
  for (const element of document.querySelectorAll('body *:not(svg *)')) {
    const isShown = element.checkVisibility() && [...element.childNodes].some(
      (node) => node.nodeType === 3 && node.data.trim() !== '');
    if (!isShown) continue;
    const [a, b] = [light(rgba(getComputedStyle(element).color)), light(ground(element))];
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (contrast < 4.5) faint.add(element.tagName + '.' + element.className + ' ' + contrast.toFixed(1));
  }
  return [...faint];
})()`;

describe('筛选', () => {
  const shownRows = (page: Page): Promise<number> => page.locator('tbody tr:visible').count();

  test('按地区：只留这个地区的列、行和原文', async () => {
    const page = await opened(five);
    const before = await shownRows(page);
    await choice(page, '地区').selectOption('1');
    expect(await page.locator('article:visible').count()).toBe(1);
    expect(await page.locator('#targets table.matrix thead th:visible').count()).toBe(2);
    expect(await shownRows(page)).toBeLessThan(before);
    expect(await page.locator('[data-e][data-r="0"]:visible').count()).toBe(0);
    expect(await page.getByRole('status').textContent()).toMatch(/^显示 \d+ \/ \d+ 行$/u);
    await page.getByRole('button', { name: '清除筛选' }).click();
    expect(await shownRows(page)).toBe(before);
  });

  test('按主题和状态：两者都要符合', async () => {
    const page = await opened(five);
    await choice(page, '状态').selectOption('achieved');
    const achieved = await page.locator('[data-s="achieved"]:visible').count();
    expect(achieved).toBeGreaterThan(0);
    expect(await page.locator('[data-s="planned"]:visible').count()).toBe(0);
    await choice(page, '主题').selectOption('0');
    expect(await page.locator('[data-s="achieved"]:visible').count()).toBeLessThan(achieved);
    expect(await page.locator('[data-t=""]:visible').count()).toBe(0);
  });
});

describe('跳转', () => {
  test('点数值到原文，再返回原来的行', async () => {
    const page = await opened(five);
    const link = page.locator('#targets tbody a').first();
    const href = (await link.getAttribute('href')) ?? '';
    await link.click();
    expect(hash(page)).toBe(href);
    await expectInView(page, href);
    expect(await page.locator('.hit').count()).toBeGreaterThan(0);
    await shoot(page, 'passage');
    await page.locator(`${href} ~ a.back, ${href} a.back`).first().click();
    expect(hash(page)).toMatch(/^#targets-\d+$/u);
    await expectInView(page, hash(page));
    expect(await page.locator(`${hash(page)} a[href="${href}"]`).count()).toBe(1);
  });

  test('点行里任何地方也行', async () => {
    const page = await opened(five);
    await page.locator('#timeline tbody tr td:first-child').first().click();
    expect(hash(page)).toMatch(/^#p\d+-[dm]\d+$/u);
    await expectInView(page, hash(page));
  });

  test('所去之处被筛掉了，就清除筛选', async () => {
    const page = await opened(five);
    await choice(page, '地区').selectOption('1');
    await page.evaluate("location.hash = '#p0-a1'");
    await expectInView(page, '#p0-a1');
    expect(await choice(page, '地区').inputValue()).toBe('');
  });

  test('没有脚本也能跳转，只是不能筛选', async () => {
    const page = await opened(five, { javaScriptEnabled: false });
    expect(await page.locator('#filters').isVisible()).toBe(false);
    const link = page.locator('#targets tbody a').first();
    await link.click();
    expect(hash(page)).toBe(await link.getAttribute('href'));
    await expect.poll(() => page.locator(':target').isVisible()).toBe(true);
  });
});

async function expectInView(page: Page, selector: string): Promise<void> {
  const height = page.viewportSize()?.height ?? 0;
  await expect
    .poll(async () => {
      const box = await page.locator(selector).boundingBox();
      return box !== null && box.y >= 0 && box.y < height;
    })
    .toBe(true);
}

test('只用键盘：跳过目录，筛选，到原文，再返回', async () => {
  const page = await opened(five);
  const focused = (what: string): Promise<unknown> =>
    page.evaluate(`document.activeElement.${what}`);
  await page.keyboard.press('Tab');
  expect(await focused("getAttribute('href')")).toBe('#main');
  await shoot(page, 'skip');
  const walk = async (what: string, wanted: RegExp): Promise<void> => {
    for (let i = 0; i < 200; i++) {
      if (wanted.test(String(await focused(what)))) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`not reached: ${wanted}`);
  };
  await walk('name', /^s$/u);
  expect(await focused("matches(':focus-visible')")).toBe(true);
  await page.keyboard.press('ArrowDown');
  expect(await choice(page, '状态').inputValue()).toBe('planned');
  expect(await page.locator('[data-s="achieved"]:visible').count()).toBe(0);
  await walk("getAttribute('href')", /^#p\d+-t\d+$/u);
  const href = String(await focused("getAttribute('href')"));
  await page.keyboard.press('Enter');
  expect(hash(page)).toBe(href);
  await expectInView(page, href);
  await page.keyboard.press('Tab');
  expect(await focused('className')).toBe('back');
  await page.keyboard.press('Enter');
  expect(hash(page)).toMatch(/^#\w+-\d+$/u);
});

test('印成 A4：页数合理，不印目录和筛选', async () => {
  const page = await opened(five);
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  if (process.env['SCREENSHOTS'] !== undefined)
    writeFileSync(join(process.env['SCREENSHOTS'], 'print.pdf'), bytes);
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  expect(pdf.numPages).toBeGreaterThan(5);
  expect(pdf.numPages).toBeLessThan(40);
  const first = await pdf.getPage(1);
  expect(first.view.map(Math.round)).toEqual([0, 0, 595, 842]);
  const { items } = await first.getTextContent();
  const text = items
    .map((item) => ('str' in item ? item.str : ''))
    .join('')
    .normalize('NFKC');
  expect(text).toContain('政策计划比较报告');
  expect(text).not.toContain('筛选');
});

test('有恶意的文件什么也做不了', async () => {
  const bad = join(folder, `${HOSTILE_NAME.replaceAll('/', '')}.txt`);
  writeFileSync(bad, HOSTILE);
  const url = report('恶意.html', [bad, ...FIVE.slice(0, 1)]);
  expect(readFileSync(fileURLToPath(url), 'utf8')).toContain('__pwned=2');
  const page = await opened(url);
  for (const select of await page.locator('select').all()) await select.selectOption({ index: 1 });
  await page.getByRole('button', { name: '清除筛选' }).click();
  for (const link of (await page.locator('a[href^="#p0-"]:visible').all()).slice(0, 20))
    await link.click();
  expect(await page.evaluate('typeof window.__pwned')).toBe('undefined');
  expect(await page.locator('img, iframe, form, base, object, svg script').count()).toBe(0);
  expect(await page.locator('#p0').innerText()).toContain('<img src=x onerror=');
  expect(await page.evaluate('getComputedStyle(document.body).display')).toBe('block');
  await shoot(page, 'hostile');
});

test('没有写进页面的脚本不许运行', async () => {
  const page = await opened(five);
  const blocked = await page.evaluate(`new Promise((done) => {
    addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective));
    const script = document.createElement('script');
    script.textContent = 'window.__pwned = 8';
    document.body.append(script);
  })`);
  expect(blocked).toBe('script-src-elem');
  expect(await page.evaluate('typeof window.__pwned')).toBe('undefined');
  complaints = complaints.filter((one) => !one.includes('Content Security Policy'));
});

describe('很多份计划', () => {
  let many: string;

  beforeAll(() => {
    const copies = Array.from({ length: 13 }, (_, i) => {
      const path = join(folder, `计划${i}.txt`);
      const text = readFileSync(FIVE[i % 3] ?? '', 'utf8');
      writeFileSync(path, `${text}\n${i}.建成示范点${i + 2}个。\n`);
      return path;
    });
    many = report('多.html', copies);
  });

  test.each([
    ['many-desk', DESK],
    ['many-phone', PHONE],
  ] as const)('%s：不左右滚动，长表在自己的框里', async (name, viewport) => {
    const page = await opened(many, { viewport });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(viewport.width);
    expect(await page.evaluate(FAINT)).toEqual([]);
    for (const frame of await page.locator('.scroll').all())
      expect((await frame.boundingBox())?.height).toBeLessThan(viewport.height * 0.81);
    await shoot(page, name);
  });

  test('按地区和主题筛选各表', async () => {
    const page = await opened(many);
    const rows = page.locator('#themes tbody tr:visible');
    const columns = page.locator('#themes thead th:visible');
    expect(await rows.count()).toBe(13);
    await choice(page, '主题').selectOption('1');
    expect([await rows.count(), await columns.count()]).toEqual([13, 2]);
    await choice(page, '地区').selectOption('1');
    expect(await rows.count()).toBeLessThan(13);
    expect(await rows.count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: '清除筛选' }).click();
    expect(await rows.count()).toBe(13);
  });
});

describe('变化的网页', () => {
  let changes: string;

  beforeAll(() => {
    const [old = ''] = FIVE;
    const now = join(folder, '新.txt');
    const text = readFileSync(old, 'utf8')
      .replace('约150名', '约180名')
      .replace('抓实干', '抓落实');
    writeFileSync(now, `${text}\n${HOSTILE}`);
    changes = written('diff', '变化.html', [old, now]);
  });

  test.each([
    ['diff-desk', DESK, 'light'],
    ['diff-desk-dark', DESK, 'dark'],
    ['diff-phone', PHONE, 'light'],
    ['diff-phone-dark', PHONE, 'dark'],
  ] as const)('%s：不左右滚动，文字清晰', async (name, viewport, colorScheme) => {
    const page = await opened(changes, { viewport, colorScheme });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(viewport.width);
    expect(await page.evaluate(FAINT)).toEqual([]);
    await shoot(page, name);
  });

  test('删去和新增的文字不只以颜色区分，也说给听的人', async () => {
    const page = await opened(changes);
    const styleOf = (of: string, what: string): Promise<unknown> =>
      page.evaluate(`getComputedStyle(document.querySelector('${of}'), null).${what}`);
    expect(await styleOf('del', 'textDecorationLine')).toBe('line-through');
    expect(await styleOf('ins', 'textDecorationLine')).toBe('underline');
    const words = await page.locator('.words:has(del)').first().ariaSnapshot();
    expect(words).toMatch(/deletion: .*删去[\s\S]*insertion: .*新增/u);
  });

  test('只用键盘到各表', async () => {
    const page = await opened(changes);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expectInView(page, hash(page));
  });

  test('有恶意的文件什么也做不了', async () => {
    const page = await opened(changes);
    expect(await page.evaluate('typeof window.__pwned')).toBe('undefined');
    expect(await page.locator('img, iframe, form, base, object, script').count()).toBe(0);
    expect(await page.locator('main').innerText()).toContain('</script>');
  });

  test('印成 A4', async () => {
    const page = await opened(changes);
    const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    const first = await pdf.getPage(1);
    expect(first.view.map(Math.round)).toEqual([0, 0, 595, 842]);
    expect(pdf.numPages).toBeLessThan(12);
  });
});
