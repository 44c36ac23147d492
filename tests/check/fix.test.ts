import { describe, expect, test } from 'vitest';
import { applyFixes, fixAll } from '../../src/check/index.js';
import type { Finding } from '../../src/model/finding.js';

const finding = (start: number, end: number, text: string): Finding => ({
  rule: 'a',
  severity: 'warning',
  message: '',
  span: { start, end },
  quote: '',
  position: null,
  line: null,
  lineFrom: 1,
  fix: { span: { start, end }, text },
});

describe('修正', () => {
  test.each([
    ['换一个字', '加强,领导', [finding(2, 3, '，')], '加强，领导', 1],
    ['先后两处，不论次序', '甲,乙,丙', [finding(3, 4, '，'), finding(1, 2, '，')], '甲，乙，丙', 2],
    ['重叠的，先的一处', '甲乙丙', [finding(0, 2, '子'), finding(1, 3, '丑')], '子丙', 1],
    ['相接的都可以', '甲乙', [finding(0, 1, '子'), finding(1, 2, '丑')], '子丑', 2],
    ['同一处的插入只有一次', '甲乙', [finding(1, 1, '子'), finding(1, 1, '丑')], '甲子乙', 1],
    ['删去', '甲\u200B乙', [finding(1, 2, '')], '甲乙', 1],
    ['位置按字符计', '𠮷,祥', [finding(1, 2, '，')], '𠮷，祥', 1],
    ['没有修正的', '甲', [{ ...finding(0, 1, ''), fix: null }], '甲', 0],
  ] as const)('%s', (_, text, findings, expected, count) => {
    expect(applyFixes(text, findings)).toEqual({ text: expected, count });
  });

  test('一轮一轮，到没有变化为止', async () => {
    const check = async (text: string) => {
      const at = text.indexOf('，，');
      return { findings: at < 0 ? [] : [finding(at, at + 2, '，')] };
    };
    const text = '甲，，，，乙';
    expect(await fixAll(text, await check(text), check)).toEqual({
      text: '甲，乙',
      checked: { findings: [] },
      count: 3,
    });
  });

  test('两条规则来回改，十轮为止', async () => {
    const check = async (text: string) => ({
      findings: [finding(0, 1, text.startsWith('甲') ? '乙' : '甲')],
    });
    expect((await fixAll('甲', await check('甲'), check)).count).toBe(10);
  });

  test('改后读不了，就停在改前', async () => {
    const first = { findings: [finding(0, 1, '')] };
    expect(await fixAll('甲', first, async () => undefined)).toEqual({
      text: '甲',
      checked: first,
      count: 0,
    });
  });
});
