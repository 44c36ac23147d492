import { describe, expect, test } from 'vitest';
import { recordOf } from '../plan/record.js';

const PLAN = `清河市2025年政府工作报告
一、2025年重点任务
（一）稳住工业。新增规上企业20家以上。
（二）办好实事。新增学位3000个。
`;

const TERMS = `1.“两港一区”：清河港、东湾港和临港产业区，到2030年吞吐量达到500万吨。
2.链主企业：产业链中带动上下游的骨干企业。
`;

describe('名词解释不是任务', () => {
  test.each([
    '名词解释',
    '附件2 名词解释',
    '附件：有关用语说明',
    '《政府工作报告》有关名词注释',
    '附录 相关术语释义',
    '附 件2 ：名词解释',
    '附件2: 名词解释',
    '附件 12 名词解释',
    '附 名词解释',
    '附：专业术语说明',
  ])('%s', async (title) => {
    const { sections, actions, targets } = await recordOf(`${PLAN}${title}\n${TERMS}`);
    expect(sections).toHaveLength(1);
    expect(actions.map((action) => action.title)).toEqual(['稳住工业', '办好实事']);
    expect(targets.map(({ value }) => value)).toEqual([20, 3000]);
  });

  test('也不属于最后一项', async () => {
    const { actions } = await recordOf(`${PLAN}名词解释\n${TERMS}`);
    expect(actions.at(-1)?.quote).toBe('（二）办好实事。新增学位3000个。');
  });

  test('之后的附件照样读', async () => {
    const text = `${PLAN}附件1\n名词解释\n${TERMS}附件2\n重点项目\n一、交通项目\n1.建成公路30公里。\n2.新建桥梁2座。\n`;
    expect((await recordOf(text)).actions.map(({ title }) => title)).toContain('建成公路30公里');
  });

  test.each(['附件2', '附 件 2', '附件12：重点项目', '附件3 重点项目', '附表', '附录：项目'])(
    '到%s为止',
    async (title) => {
      const { actions } = await recordOf(`${PLAN}名词解释\n${TERMS}${title}\n1.建成公路30公里。\n`);
      expect(actions.map((action) => action.title)).toContain('建成公路30公里');
    },
  );

  test.each(['附件所列项目', '见附件2', '附近区域'])('%s 还在名词解释里', async (line) => {
    const { actions } = await recordOf(`${PLAN}名词解释\n${line}\n1.建成公路30公里。\n`);
    expect(actions.map((action) => action.title)).not.toContain('建成公路30公里');
  });

  test.each(['做好政策解释', '一、加强名词解释工作', '名词解释见附件'])(
    '%s 不是名词解释',
    async (line) => {
      const { actions } = await recordOf(`${PLAN}${line}\n1.办好热线。\n2.做好答复。\n`);
      expect(actions.map(({ title }) => title)).toContain('办好热线');
    },
  );
});
