import { describe, expect, test } from 'vitest';
import type { DocumentMetadata } from '../../src/model/record.js';
import { recordOf } from './record.js';

const documentOf = async (text: string): Promise<DocumentMetadata> =>
  (await recordOf(text)).document;

const BODY =
  '一、建好水厂\n（一）选址。各乡镇抓紧选址。\n（二）开工。各乡镇抓紧开工。\n二、管好水厂\n（一）建章。各乡镇抓紧建章。\n（二）立制。各乡镇抓紧立制。';

describe('网页或表格自称的题目', () => {
  test.each([
    ['正文只写文种', '政府工作报告', '2026年宝鸡市政府工作报告', '2026年宝鸡市政府工作报告'],
    ['正文写得全', '宝鸡市农村供水实施方案', '关注农村供水', '宝鸡市农村供水实施方案'],
    ['说的不是一回事', '政府工作报告', '宝鸡市两会专题', '政府工作报告'],
  ])('%s', async (_, written, stated, title) => {
    const { document } = await recordOf(`${written}\n${BODY}`, { title: stated });
    expect(document.title).toBe(title);
  });
});

describe('题目', () => {
  test.each([
    ['第一行', `宝鸡市2024年水利工作要点\n${BODY}`, '宝鸡市2024年水利工作要点'],
    ['分两行', `宝鸡市农村供水\n三年行动计划\n${BODY}`, '宝鸡市农村供水三年行动计划'],
    [
      '括号里的年份在下一行',
      `宝鸡市农村供水行动计划\n（2024—2026年）\n${BODY}`,
      '宝鸡市农村供水行动计划（2024—2026年）',
    ],
    ['页眉之后', `来源：宝鸡市水利局\n宝鸡市农村供水实施方案\n${BODY}`, '宝鸡市农村供水实施方案'],
    [
      '分类号和报纸的版次之后',
      `分类号：TV21\n宝鸡日报/ 2024年/ 03月/ 05日/ 第A02版/\n宝鸡市农村供水实施方案\n${BODY}`,
      '宝鸡市农村供水实施方案',
    ],
    [
      '何时通过不是题目',
      `宝鸡市农村供水实施方案（2024年3月5日市政府第八次常务会议通过）\n${BODY}`,
      '宝鸡市农村供水实施方案',
    ],
    ['网站的尾巴去掉', `宝鸡市农村供水实施方案-宝鸡水利网\n${BODY}`, '宝鸡市农村供水实施方案'],
    ['井号标题', `# 宝鸡市农村供水实施方案\n${BODY}`, '宝鸡市农村供水实施方案'],
    [
      '通知套方案',
      `宝鸡市水利局关于印发《宝鸡市农村供水实施方案》的通知\n各县区水利局：\n现将方案印发给你们。\n${BODY}`,
      '宝鸡市农村供水实施方案',
    ],
    [
      '通知没有书名号',
      `宝鸡市水利局关于印发宝鸡市农村供水实施方案的通知\n各县区水利局：\n现将方案印发给你们。\n${BODY}`,
      '宝鸡市农村供水实施方案',
    ],
    ['没有题目', '各乡镇抓紧选址，年内全部开工，确保群众喝上放心水。\n各乡镇抓紧开工。', null],
    [
      '没有题目，只介绍一个计划',
      '近日，宝鸡市水利局印发《宝鸡市农村供水三年行动计划（2024—2026年）》。记者从水利局获悉，全市将建成水厂12座。\n各乡镇抓紧选址。',
      '宝鸡市农村供水三年行动计划（2024—2026年）',
    ],
  ])('%s', async (_, text, title) => {
    expect((await documentOf(text)).title).toBe(title);
  });
});

describe('体裁', () => {
  test.each([
    ['宝鸡市2024年水利工作要点', 'work-points'],
    ['宝鸡市农村供水三年行动计划', 'action-plan'],
    ['宝鸡市农村供水行动方案', 'action-plan'],
    ['宝鸡市农村供水实施方案', 'implementation-plan'],
    ['关于加强农村供水的意见', 'opinions'],
    ['关于加强农村供水的实施意见', 'opinions'],
    ['宝鸡市农村供水管理办法', 'measures'],
    ['宝鸡市支持节水产业若干措施', 'measures'],
    ['宝鸡市政府工作报告', 'work-report'],
    ['宝鸡市水安全保障“十四五”规划', 'five-year-plan'],
    ['宝鸡市国民经济和社会发展规划纲要', 'five-year-plan'],
    ['宝鸡市农村供水新闻发布会', 'press-conference'],
    ['宝鸡市水利局负责人就农村供水答记者问', 'press-conference'],
    ['宝鸡市农村供水管理办法（试行）', 'measures'],
  ])('%s', async (title, kind) => {
    expect((await documentOf(`${title}\n${BODY}`)).kind).toBe(kind);
  });

  test('介绍计划的新闻稿', async () => {
    const { kind, plan, title } = await documentOf(
      '一泓清水润万家\n近日，宝鸡市水利局印发《宝鸡市农村供水三年行动计划（2024—2026年）》，明确了任务。\n据介绍，全市将建成水厂12座。\n各乡镇抓紧选址。',
    );
    expect({ kind, plan, title }).toEqual({
      kind: 'article',
      plan: '宝鸡市农村供水三年行动计划（2024—2026年）',
      title: '一泓清水润万家',
    });
  });

  test('发布会介绍计划', async () => {
    const { kind, plan } = await documentOf(
      '《宝鸡市农村供水三年行动计划（2024—2026年）》新闻发布会\n2024年3月12日，宝鸡市举行新闻发布会。\n问：怎么建？\n答：一是选址。二是开工。\n问：怎么管？\n答：一是建章。二是立制。',
    );
    expect({ kind, plan }).toEqual({
      kind: 'press-conference',
      plan: '宝鸡市农村供水三年行动计划（2024—2026年）',
    });
  });

  test('计划本身不介绍别的计划', async () => {
    const { plan } = await documentOf(
      `宝鸡市农村供水实施方案\n为落实《陕西省农村供水三年行动计划（2024—2026年）》，制定本方案。\n${BODY}`,
    );
    expect(plan).toBeNull();
  });
});

describe('地区', () => {
  test.each([
    ['题目里的市', `宝鸡市农村供水实施方案\n${BODY}`, '宝鸡市 610300'],
    ['题目里的县', `凤县农村供水实施方案\n${BODY}`, '凤县 610330'],
    ['题目里的省', `陕西省农村供水实施方案\n${BODY}`, '陕西省 610000'],
    ['省市连写取市', `陕西省宝鸡市农村供水实施方案\n${BODY}`, '宝鸡市 610300'],
    [
      '贯彻上级的方案归下级',
      `宝鸡市贯彻落实《陕西省农村供水规划》实施方案\n${BODY}`,
      '宝鸡市 610300',
    ],
    ['全国性的没有', `国务院关于加强农村供水的意见\n${BODY}`, null],
    ['部委的没有', `水利部关于加强农村供水的意见\n${BODY}`, null],
    ['看不出来的没有', `农村供水实施方案\n${BODY}`, null],
    [
      '题目没写，落款写了',
      `农村供水实施方案\n${BODY}\n宝鸡市水利局\n2024年3月12日`,
      '宝鸡市 610300',
    ],
    [
      '题目没写，文中说我市',
      `农村供水实施方案\n我市水源充足，宝鸡市各县区要用好。\n${BODY}`,
      '宝鸡市 610300',
    ],
  ])('%s', async (_, text, region) => {
    const found = (await documentOf(text)).region;
    expect(found && `${found.name} ${found.code}`).toBe(region);
  });
});

describe('发文机关', () => {
  test.each([
    ['落款', `农村供水实施方案\n${BODY}\n宝鸡市水利局\n2024年3月12日`, '宝鸡市水利局'],
    [
      '联合落款',
      `农村供水实施方案\n${BODY}\n宝鸡市水利局\n宝鸡市财政局\n2024年3月12日`,
      '宝鸡市水利局、宝鸡市财政局',
    ],
    [
      '通知的题目',
      `宝鸡市水利局关于印发《宝鸡市农村供水实施方案》的通知\n各县区水利局：\n现将方案印发给你们。\n${BODY}`,
      '宝鸡市水利局',
    ],
    ['意见的题目', `宝鸡市人民政府关于加强农村供水的意见\n${BODY}`, '宝鸡市人民政府'],
    ['页眉', `发布机构：宝鸡市水利局\n宝鸡市农村供水实施方案\n${BODY}`, '宝鸡市水利局'],
    ['没有', `宝鸡市农村供水实施方案\n${BODY}`, null],
    ['题目里的地名不是机关', `宝鸡市2024年水利工作要点\n${BODY}`, null],
    [
      '新闻里印发计划的机关',
      '一泓清水润万家\n近日，宝鸡市水利局印发《宝鸡市农村供水三年行动计划（2024—2026年）》。\n据介绍，全市将建成水厂12座。',
      '宝鸡市水利局',
    ],
  ])('%s', async (_, text, issuer) => {
    expect((await documentOf(text)).issuer).toBe(issuer);
  });
});

describe('计划期', () => {
  test.each([
    ['宝鸡市农村供水行动计划（2024—2026年）', '2024–2026'],
    ['宝鸡市农村供水行动计划(2024-2026)', '2024–2026'],
    ['宝鸡市农村供水行动计划（2024～2026年）', '2024–2026'],
    ['宝鸡市2024年水利工作要点', '2024–2024'],
    ['宝鸡市水安全保障“十四五”规划', '2021–2025'],
    ['宝鸡市水利发展第十二个五年规划', '2011–2015'],
    ['宝鸡市农村供水三年行动计划', null],
    ['宝鸡市农村供水实施方案', null],
  ])('%s', async (title, period) => {
    const found = (await documentOf(`${title}\n${BODY}`)).period;
    expect(found && `${found.start}–${found.end}`).toBe(period);
  });
});

describe('发布日期', () => {
  const PRESS =
    '宝鸡市农村供水新闻发布会\n{date}，宝鸡市举行新闻发布会，介绍农村供水情况。\n问：怎么建？\n答：抓紧建。\n问：怎么管？\n答：抓紧管。';

  test.each([
    ['落款的日期', `农村供水实施方案\n${BODY}\n宝鸡市水利局\n2024年3月12日`, '2024-03-12'],
    ['汉字的日期', `农村供水实施方案\n${BODY}\n宝鸡市水利局\n二〇二四年三月十二日`, '2024-03-12'],
    [
      '页眉的日期胜过落款',
      `发布时间：2024-03-20\n农村供水实施方案\n${BODY}\n宝鸡市水利局\n2024年3月12日`,
      '2024-03-20',
    ],
    ['没有日期', `宝鸡市2024年水利工作要点\n${BODY}`, null],
    ['只有年月', `农村供水实施方案\n${BODY}\n宝鸡市水利局\n2024年3月`, null],
    ['新闻开头的日期', PRESS.replace('{date}', '2024年3月12日'), '2024-03-12'],
    ['新闻开头没有年份，也没有别的年份', PRESS.replace('{date}', '3月12日'), null],
    [
      '新闻开头没有年份，计划期只有一年',
      PRESS.replace('{date}', '3月12日').replace('农村', '2024年农村'),
      '2024-03-12',
    ],
    [
      '新闻开头没有年份，报告了截至哪一年的成绩',
      `${PRESS.replace('{date}', '11月12日')}\n截至2023年10月，全市建成水厂12座。`,
      '2023-11-12',
    ],
  ])('%s', async (_, text, published) => {
    expect((await documentOf(text)).published).toBe(published);
  });

  test('文件自带的', async () => {
    const { document } = await recordOf(`宝鸡市农村供水实施方案\n${BODY}`, {
      published: '2024-03-12',
      issuer: '宝鸡市水利局',
    });
    expect(document).toMatchObject({ published: '2024-03-12', issuer: '宝鸡市水利局' });
  });

  test('文件自带的题目，正文没有时用它', async () => {
    const { document } = await recordOf('各乡镇抓紧选址，年内全部开工，确保群众喝上放心水。', {
      title: '宝鸡市农村供水实施方案',
    });
    expect(document).toMatchObject({
      title: '宝鸡市农村供水实施方案',
      kind: 'implementation-plan',
    });
  });
});
