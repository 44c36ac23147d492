import { describe, expect, it } from 'vitest';
import { gluedMarkers } from '../../../src/text/repairs/glued-markers.js';
import { recordOf } from '../../plan/record.js';
import { repaired } from './repaired.js';

const lines = (...items: readonly string[]): string => items.join('\n');

describe('序号和数字粘在一起', () => {
  it.each([
    ['接着前一条', ['1.清淤。', '2.2025年底前种树。'], ['1.清淤。', '2. 2025年底前种树。']],
    [
      '一条接一条',
      ['1.清淤。', '2.12月底前种树。', '3．10家企业改造。'],
      ['1.清淤。', '2. 12月底前种树。', '3． 10家企业改造。'],
    ],
    ['第一条，后一条不粘', ['1.2025年清淤。', '2.种树。'], ['1. 2025年清淤。', '2.种树。']],
    ['小数开头', ['7.清淤。', '8.4.5公里渠道改造。'], ['7.清淤。', '8. 4.5公里渠道改造。']],
    [
      '中间隔着别的行',
      ['1.清淤。', '各乡镇负责。', '2.5年内见效。'],
      ['1.清淤。', '各乡镇负责。', '2. 5年内见效。'],
    ],
  ])('%s', (_, items, mended) => {
    expect(repaired(gluedMarkers, lines(...items))).toBe(lines(...mended));
  });

  it.each([
    ['两级序号', ['1.总则', '1.1目的', '1.2依据', '2.机构', '2.1职责']],
    ['没有章的两级序号', ['1.1目的', '1.2依据', '2.1职责', '3.1保障']],
    ['三级序号', ['1.1.1目的', '1.1.2依据', '2.1.1职责']],
    ['百分数', ['78.清淤。', '79.5%的渠道改造。']],
    ['小数', ['清淤达到', '3.5公里。']],
    ['后面另有这一条', ['1.清淤', '2.5公里，通水。', '2.种树。']],
  ])('%s不是', (_, items) => {
    expect(repaired(gluedMarkers, lines(...items))).toBe(lines(...items));
  });

  it('期限、指标和条目都读得出', async () => {
    const { actions, targets } = await recordOf(
      '丰泽县2025年水利工作要点\n一、任务\n1.清淤。\n2.2025年9月底前建成泵站3座。\n3.5年内护堤。\n',
    );
    expect(actions.map(({ marker, title }) => `${marker} ${title}`)).toEqual([
      '1. 清淤',
      '2. 2025年9月底前建成泵站3座',
      '3. 5年内护堤',
    ]);
    expect(targets.map(({ indicator, deadline, quote }) => [indicator, deadline, quote])).toEqual([
      ['泵站', '2025-09-30', '泵站3座'],
    ]);
  });
});
