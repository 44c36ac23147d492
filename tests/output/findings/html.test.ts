import { createHash } from 'node:crypto';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { renderHtml } from '../../../src/output/findings/html.js';
import { CLEAN, documentOf, ENGLISH, findingIn, LOOK, NASTY, PLAN, reportOf } from './sample.js';

const textOf = (text: string): string => text.replace(/\s+/gu, ' ').trim();

describe('网页', () => {
  const $ = load(renderHtml(NASTY, LOOK));

  test('每处一项，有位置、级别、原文和规则', () => {
    const entries = $('li[data-rule]');
    expect(entries).toHaveLength(10);
    const entry = entries.eq(2);
    expect(entry.attr('data-severity')).toBe('info');
    expect(textOf(entry.text())).toBe(
      '3:9 提示 声明 6 项，实际 5 项 half-width-punctuation （一）社区食堂,建成12家，覆盖率达到95%。 可修复：改为“，”',
    );
    expect(entry.find('mark').text()).toBe(',');
    expect(
      $(entry.find('a').attr('href') ?? '')
        .find('cite')
        .text(),
    ).toBe('GB/T 15834-2011');
  });

  test('没有问题的文件不列，没有读成的列出', () => {
    expect(
      $('h2')
        .map((_, h2) => textOf($(h2).text()))
        .get(),
    ).toEqual([
      '无法检查的文件',
      '计 划/要点,1:2%25 “甲”<b>&\'".txt 5',
      'plans\\2025\\二.md 1',
      '/srv/计划/三.txt 1',
      'C:\\计划\\四.txt 1',
      './语料/a 包.zip#in/五 #1.txt 1',
      '六.yaml 1',
      '涉及的规则',
    ]);
  });

  test('可按级别和规则筛选', () => {
    const values = (name: string) =>
      $(`select[name=${name}] option`)
        .map((_, option) => $(option).attr('value'))
        .get();
    expect(values('severity')).toEqual(['', 'error', 'warning', 'info']);
    expect(values('rule')).toEqual([
      '',
      'declared-count',
      'half-width-punctuation',
      'unknown-rule',
    ]);
  });

  test('只有自己的样式和脚本，别的都不许', () => {
    const policy = $('meta[http-equiv=Content-Security-Policy]').attr('content') ?? '';
    for (const tag of ['style', 'script']) {
      expect($(tag)).toHaveLength(1);
      const hash = createHash('sha256').update($(tag).text()).digest('base64');
      expect(policy).toContain(`${tag}-src 'sha256-${hash}'`);
    }
    expect(policy).toMatch(/^default-src 'none';/u);
    expect($('img, iframe, form, base, link, object')).toHaveLength(0);
    const handlers = $('*')
      .get()
      .flatMap((element) => ('attribs' in element ? Object.keys(element.attribs) : []))
      .filter((name) => name.startsWith('on') || name === 'style');
    expect(handlers).toEqual([]);
    for (const hidden of ['\u202E', '\u0000']) expect($.html()).not.toContain(hidden);
  });

  test('规则的名字不成为标记', () => {
    const finding = findingIn(PLAN, { rule: '"><script>' });
    const page = load(renderHtml(reportOf([documentOf('甲.txt', [finding])]), LOOK));
    expect(page('script')).toHaveLength(1);
    expect(page('li[data-rule]').attr('data-rule')).toBe('"><script>');
  });

  test('英文；没有问题也是一页', () => {
    const page = load(renderHtml(CLEAN, ENGLISH));
    expect(page('html').attr('lang')).toBe('en');
    expect(page('header p').text()).toBe('2 documents, no findings');
    expect(page('li')).toHaveLength(0);
  });
});
