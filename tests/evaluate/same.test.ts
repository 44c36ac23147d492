import { describe, expect, test } from 'vitest';
import { bare, DOCUMENT, FIELDS, likeness, type Same } from '../../src/evaluate/same.js';
import type { FieldValue } from '../../src/model/evaluation.js';

test.each([
  ['《数字政府（２０２５）》', '数字政府2025'],
  ['“四强”党支部', '四强党支部'],
  ['5G　网络·A', '5g网络a'],
  [null, ''],
])('%s 去掉标点和全半角之别', (text, plain) => {
  expect(bare(text)).toBe(plain);
});

test.each([
  ['统筹算力资源', '统筹算力资源', 1],
  ['“统筹”算力资源。', '统筹算力资源', 1],
  ['统筹算力资源', '统筹数据资源', 0.4],
  ['统筹', '算力', 0],
  ['统', '统筹', 0],
  [null, null, 1],
  [null, '统筹', 0],
  ['年年年年', '年年', 0.5],
])('%s 与 %s 的相似度', (a, b, expected) => {
  expect(likeness(a, b)).toBeCloseTo(expected, 10);
  expect(likeness(b, a)).toBeCloseTo(expected, 10);
});

describe.each<[string, Same | undefined, readonly [FieldValue, FieldValue, boolean][]]>([
  [
    '数值',
    FIELDS.targets['value'],
    [
      [95, 95, true],
      [95, 95.00000001, true],
      ['95', 95, true],
      [95, 95.1, false],
      [null, null, true],
      [null, 0, false],
      ['', 0, false],
    ],
  ],
  [
    '单位',
    FIELDS.targets['unit'],
    [
      ['项', '个', true],
      ['件', '条', true],
      ['项目', '个', false],
      ['％', '%', true],
      [null, null, true],
      [null, '个', false],
    ],
  ],
  [
    '日期',
    FIELDS.deadlines['end'],
    [
      ['2025-12-31', '2025-12-31', true],
      ['', null, true],
      [null, '2025-12-31', false],
      ['2025-12-31', null, false],
    ],
  ],
  [
    '任务标题',
    FIELDS.actions['title'],
    [
      ['深化集成服务改革工作', '深化集成服务改革工作。', true],
      ['深化集成服务改革工作', '深化集成服务', false],
    ],
  ],
  [
    '责任单位不论次序',
    FIELDS.responsible['bodies'],
    [
      [['市教育局', '市财政局'], ['市财政局', '市教育局'], true],
      ['市财政局、市教育局', ['市教育局', '市财政局'], true],
      [['市教育局'], ['市教育局', '市财政局'], false],
    ],
  ],
  [
    '提法的内容论次序',
    FIELDS.slogans['items'],
    [
      [['政治功能强', '作用发挥强'], ['“政治功能强”', '作用发挥强'], true],
      [['作用发挥强', '政治功能强'], ['政治功能强', '作用发挥强'], false],
      [[], null, true],
    ],
  ],
  [
    '发文单位可以都没有',
    DOCUMENT.issuer,
    [
      [null, null, true],
      [null, '市教育局', false],
      ['市教育局', null, false],
      ['甲市人民政府办公室', '甲市人民政府办公室', true],
    ],
  ],
])('%s', (_, same, rows) => {
  test.each(rows)('%j 与 %j：%s', (gold, extracted, expected) => {
    expect(same?.(gold, extracted)).toBe(expected);
  });
});
