import { describe, expect, test } from 'vitest';
import { inPlan, recordOf } from './record.js';

type Rows = readonly (readonly [phrase: string, ...indicators: string[]])[];

const table = (rows: Rows): void => {
  test.each(rows.map(([phrase, ...indicators]) => ({ phrase, indicators })))(
    '$phrase',
    async (row) => {
      const { targets } = await recordOf(inPlan(row.phrase));
      expect(targets.map((target) => target.indicator)).toEqual(row.indicators);
    },
  );
};

describe('数在后', () => {
  table([
    ['自来水普及率达到95%。', '自来水普及率'],
    ['力争自来水普及率达到95%以上。', '自来水普及率'],
    ['推动节水产业规模突破30亿元。', '节水产业规模'],
    ['管网漏损率控制在9%以内。', '管网漏损率'],
    ['规模化供水人口比例提高到60%。', '规模化供水人口比例'],
    ['到2024年底，农村集中供水率达到92%。', '农村集中供水率'],
    ['其中乡镇水厂6座。', '乡镇水厂'],
  ]);
});

describe('数在前', () => {
  table([
    ['新建12座水厂。', '水厂'],
    ['选树100名“最美水管员”。', '最美水管员'],
    ['打造10个以上节水标杆园区。', '节水标杆园区'],
    ['培训300名基层水管员。', '基层水管员'],
    ['全年开工建设20项水利工程。', '水利工程'],
  ]);
});

describe('名词共用', () => {
  table([
    ['建成水厂24座，其中规模化水厂6座。', '水厂', '规模化水厂'],
    ['新建水厂5座、泵站12座、水闸3座。', '水厂', '泵站', '水闸'],
  ]);
});

describe('全有全无', () => {
  table([
    ['行政村供水管护全覆盖。', '行政村供水管护'],
    ['实现水厂水质监测全覆盖。', '水厂水质监测'],
    ['对水厂负责人开展全覆盖轮训。', '水厂负责人轮训'],
    ['全覆盖组建村级管水小组。', '村级管水小组'],
    ['农村供水工程水质全部达标。', '农村供水工程水质'],
    ['黑臭水体动态清零。', '黑臭水体'],
  ]);
});

describe('引号之外的引号去掉，名字里的留下', () => {
  table([
    ['选树“最美水管员”100名。', '最美水管员'],
    ['建成“智慧水务”示范单位5家。', '“智慧水务”示范单位'],
  ]);
});
