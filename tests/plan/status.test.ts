import { describe, expect, test } from 'vitest';
import { recordOf } from './record.js';

const targetStatus = async (text: string): Promise<readonly string[]> =>
  (await recordOf(text)).targets.map((target) => `${target.value} ${target.status}`);

const actionStatus = async (text: string): Promise<readonly string[]> =>
  (await recordOf(text)).actions.map((action) => `${action.title} ${action.status}`);

describe('计划里的数默认是要做的', () => {
  test.each([
    ['建成水厂12座。', '12 planned'],
    ['将建成水厂12座。', '12 planned'],
    ['力争建成水厂12座。', '12 planned'],
    ['到2025年建成水厂12座。', '12 planned'],
    ['推进12座水厂建设。', '12 planned'],
    ['利用现有设施改造水厂12座。', '12 planned'],
    ['全县现有水厂12座。', '12 achieved'],
    ['年底前累计建成水厂12座。', '12 planned'],
    ['累计完成投资12亿元。', '1200000000 planned'],
    ['水厂由目前的8座增加到12座。', '12 planned'],
    ['目前建成水厂12座。', '12 achieved'],
    ['已累计建成水厂12座。', '12 achieved'],
    ['已建成水厂12座。', '12 achieved'],
    ['截至目前，建成水厂12座。', '12 achieved'],
    ['2022年建成了水厂12座。', '12 achieved'],
  ])('%s', async (phrase, status) => {
    expect(
      await targetStatus(
        `全县2024年水利工作要点\n一、供水保障\n（一）${phrase}\n（二）压实各方责任。`,
      ),
    ).toEqual([status]);
  });
});

describe('计划的任务里也说以前做成了的', () => {
  test.each([
    ['目前，全县已建成水厂12座。', '12 achieved'],
    ['截至目前，已完成12座水厂的改造工作。', '12 achieved'],
    ['全县已有水厂12座。', '12 achieved'],
    ['截至2023年底，全县建成水厂12座。', '12 achieved'],
    ['近三年，全县投入资金3亿元，建成水厂12座。', '300000000 achieved', '12 achieved'],
    ['奖励近三年没有漏损的水厂12座。', '12 planned'],
    ['去年建成水厂12座，今年再建20座。', '12 achieved', '20 planned'],
    ['目前，全县建成水厂12座，年底达到20座。', '12 achieved', '20 planned'],
    ['对已建成的12座水厂加强管护。', '12 planned'],
    ['在已有12座水厂的基础上再建20座。', '12 planned', '20 planned'],
    ['截至2024年底，建成水厂12座。', '12 planned'],
    ['截至2023年底，管网里程达到200公里，其中支管20公里。', '200 achieved', '20 achieved'],
    ['截至2023年底，供水人口增加到2030人。', '2030 achieved'],
    ['2023年，全县已建成水厂12座，新增管网20公里。', '12 achieved', '20 achieved'],
    ['2023年，全县建成水厂12座，2025年达到20座。', '12 achieved', '20 planned'],
    ['2024年，全县建成水厂12座，新增管网20公里。', '12 planned', '20 planned'],
    ['2021年以来，全县建成水厂12座，新增管网20公里。', '12 achieved', '20 achieved'],
    ['2021年以来，全县建成水厂12座，2025年达到20座。', '12 achieved', '20 planned'],
    ['今年计划建水厂20座，目前已开工12座，开工率60%。', '20 planned', '12 achieved', '60 achieved'],
    ['目前约有水厂12座。现有约20座泵站。', '12 achieved', '20 achieved'],
    ['对现有水厂12座实行巡查。', '12 planned'],
    ['现有水厂12座全部改造。', '12 planned'],
    ['达标率：112年72%、113年76%、114年80%。', '72 achieved', '76 planned', '80 planned'],
    ['达标率：2023年72%、2024年76%、2025年80%。', '72 achieved', '76 planned', '80 planned'],
    ['对已开工的12座水厂加强督导，开工率达到80%。', '12 planned', '80 planned'],
    ['全年完成水厂改造12座，合格率达到98%。', '12 planned', '98 planned'],
  ])('%s', async (phrase, ...status) => {
    expect(
      await targetStatus(
        `全县2024年水利工作要点\n一、重点任务\n（一）供水保障。${phrase}\n（二）压实各方责任。`,
      ),
    ).toEqual(status);
  });
});

describe('任务以外的标题下', () => {
  test.each([
    ['全年完成水厂改造12座，合格率达到98%。', '12 planned', '98 planned'],
    ['2024—2026年，安排资金9亿元，比上年增加2亿元。', '900000000 planned', '200000000 planned'],
    ['返还上年度水费的80%。', '80 planned'],
    ['水厂由2020年的8座增加到12座。', '12 planned'],
    ['水厂从2020年的8座增加到12座。', '12 planned'],
    ['到2030年新建水厂12座；2021年以来，建成水厂9座。', '12 planned', '9 achieved'],
    ['“十三五”期间，建成水厂12座。', '12 achieved'],
    ['“十四五”期间，建成水厂12座。', '12 planned'],
    ['争取资金12亿元。', '1200000000 planned'],
    ['对取得水权证，完成管网改造的水厂，给予15万元的奖励。', '150000 planned'],
    ['2021年，对完成管网改造的水厂，给予15万元的奖励。', '150000 achieved'],
    ['对日供水首次突破5万吨的水厂，奖励15万元。', '150000 planned'],
    ['首次列入全省名录的，奖励15万元。', '150000 planned'],
    ['修复已破损的管道80公里，改造已停用的水厂3座。', '80 planned', '3 planned'],
    ['对去年已查出的部分水厂进行改造，改造比例达到40%。', '40 planned'],
    ['对2020年已查出的部分水厂进行改造，改造比例达到40%。', '40 planned'],
    ['改造管网80公里左右，今年以来已更换水表300块。', '80 planned', '300 achieved'],
    [
      '2023年，新增水厂8座，完成计划的103%；供水量增长5.1%。',
      '8 achieved',
      '103 achieved',
      '5.1 achieved',
    ],
    ['完成全年计划的60%。', '60 planned'],
  ])('%s', async (phrase, ...status) => {
    expect(
      await targetStatus(
        `全县2024年水利工作要点\n一、供水保障\n（一）${phrase}\n（二）压实各方责任。`,
      ),
    ).toEqual(status);
  });
});

describe('发布会上说的', () => {
  test.each([
    ['2022-03-08', '“十四五”期间，累计建成水厂12座，改造20座。', '12 planned', '20 planned'],
    ['2022-03-08', '2022—2025年，全县累计建成水厂12座。', '12 planned'],
    ['2024-03-08', '“十四五”期间，累计建成水厂12座。', '12 achieved'],
    ['2022-03-08', '“十三五”期间，累计建成水厂12座。', '12 achieved'],
    ['2022-07-18', '上半年建成水厂12座，改造20座。', '12 achieved', '20 achieved'],
    ['2022-03-08', '截至目前，已改造12座。预计再改造20座。', '12 achieved', '20 planned'],
    ['2022-03-08', '截至目前，已改造12座。预计“十四五”开工20座。', '12 achieved', '20 planned'],
    ['2022-03-08', '2021年争取资金12亿元。', '1200000000 achieved'],
    [
      '2022-03-08',
      '改造水厂12座，占全年计划的65%，完成年度目标任务的七成。',
      '12 achieved',
      '65 achieved',
      '70 achieved',
    ],
    ['2022-03-08', '力争改造水厂12座，完成年度目标任务的七成。', '12 planned', '70 planned'],
    ['2022-03-08', '力争上半年完成年度目标任务的七成。', '70 planned'],
    ['2022-03-08', '2021年水厂达到12座，超过11座的年度目标。', '12 achieved'],
    [
      '2022-03-08',
      '县里对首次评定的水厂奖励15万元。首次提出设立水管员津贴，每人每月300元。',
      '150000 planned',
      '300 planned',
    ],
    [
      '2022-03-08',
      '截至2021年底，水费总额达3亿元。其中，信托计划余额为2亿元。',
      '300000000 achieved',
      '200000000 achieved',
    ],
    ['2022-03-08', '全县老旧管网占比仍接近三成。', '30 achieved'],
    [
      '2022-03-08',
      '从现状看，全县供水规模2022年突破80万吨，拥有水厂26余座。',
      '800000 achieved',
      '26 achieved',
    ],
    [
      '2022-03-08',
      '主要做了以下工作：\n一是供水提速。建成水厂12座。\n二是灌溉扩面。修渠9条。\n下面介绍方案。将新建水厂30座，力争修渠40条，确保通水率达到98%，努力争取资金5亿元。',
      '12 achieved',
      '9 achieved',
      '30 planned',
      '40 planned',
      '98 planned',
      '500000000 planned',
    ],
    [
      '2022-03-08',
      '截至目前，建成水厂12座。方案规定水厂间距不得低于90米。',
      '12 achieved',
      '90 planned',
    ],
    ['2022-03-08', '2021年漏损率为28%，将近三成。', '28 achieved', '30 achieved'],
  ])('%s %s', async (date, phrase, ...status) => {
    expect(
      await targetStatus(
        `丰泽县召开供水保障新闻发布会\n发布时间：${date}\n丰泽县召开新闻发布会，介绍供水情况。\n${phrase}\n`,
      ),
    ).toEqual(status);
  });
});

describe('说话的人在前', () => {
  test.each([
    [
      '2022-07-18',
      '水务局局长李某：上半年，建成水厂12座。改造泵站20座。',
      '12 achieved',
      '20 achieved',
    ],
    ['2022-10-18', '李某：前三季度，建成水厂12座。', '12 achieved'],
    ['2022-08-01', '李某：今年上半年建成水厂12座。', '12 achieved'],
    ['2022-05-18', '李某：上半年，建成水厂12座。', '12 planned'],
    ['2022-05-18', '李某：全县水管从业者约12万人，门店20家。', '120000 achieved', '20 achieved'],
    ['2022-05-18', '李某：全县供水企业数量、泵站分别为12家、20座。', '12 achieved', '20 achieved'],
    ['2022-05-18', '李某：全县新增供水企业12家。', '12 planned'],
  ])('%s %s', async (date, phrase, ...status) => {
    expect(
      await targetStatus(`丰泽县供水保障新闻发布会实录\n发布日期：${date}\n${phrase}\n`),
    ).toEqual(status);
  });
});

describe('没有日期的文章里同比增长', () => {
  test.each([
    ['2022年，全县水费收入达到86万元，同比增长8.1%。', '860000 achieved', '8.1 achieved'],
    ['2022年，全县水费收入达到86万元，同比增长8.1%以上。', '860000 planned', '8.1 planned'],
  ])('%s', async (phrase, ...status) => {
    expect(await targetStatus(`对治水的几点思考\n${phrase}\n`)).toEqual(status);
  });
});

describe('文章的标题奋力实现新突破是要做的', () => {
  test.each([
    ['奋力实现供水新突破', '12 planned'],
    ['加快实现供水新突破', '12 planned'],
    ['供水实现新突破', '12 achieved'],
  ])('%s', async (title, status) => {
    const text = `以改革引领供水提质\n中共丰泽县委书记　赵明\n一、供水的意义\n这是现实需要。\n二、${title}\n（一）抓建设。建成水厂12座。\n（二）抓管护。`;
    expect(await targetStatus(text)).toEqual([status]);
  });
});

describe('标题里前后两年', () => {
  const review = (former: string, latter: string): string =>
    `丰泽县水务局：盘点与打算\n2024-01-08　来源：丰泽融媒\n${former}\n一是供水提速。建成水厂12座。\n二是灌溉扩面。修渠9条。\n${latter}\n一是抓开工。新开工水厂20座。\n二是抓管护。清淤渠道30公里。`;

  test.each([
    ['一、2023年工作亮点', '二、2024年任务书'],
    ['一、2023年亮点', '二、2024年新篇'],
    ['回望2023：实干争先', '展望2024：再启新程'],
    ['一、2023年亮点', '二、新年展望'],
  ])('%s %s', async (former, latter) => {
    const text = review(former, latter);
    expect(await targetStatus(text)).toEqual([
      '12 achieved',
      '9 achieved',
      '20 planned',
      '30 planned',
    ]);
    expect((await recordOf(text)).actions.map(({ status }) => status)).toEqual([
      'achieved',
      'achieved',
      'planned',
      'planned',
    ]);
  });
});

describe('规划里的发展环境', () => {
  test.each(['发展环境', '规划背景', '发展基础'])('%s', async (title) => {
    const text = `丰泽县“十四五”水利规划\n第一章 ${title}\n“十三五”时期，供水稳定。泵站大增。供水人口达到8万人。\n第二章 主要任务\n供水人口达到9万人。`;
    expect(await targetStatus(text)).toEqual(['80000 achieved', '90000 planned']);
  });
});

describe('成效和执行情况的标题', () => {
  test.each([
    ['2023年计划执行情况'],
    ['预算执行情况'],
    ['经济运行情况'],
    ['2023年目标任务完成情况'],
    ['执行成效'],
    ['现有计划执行成效'],
    ['2023年国民经济和社会发展计划执行情况'],
  ])('%s', async (title) => {
    expect(
      await targetStatus(
        `丰泽县2023年情况和2024年安排\n一、${title}\n（一）供水稳定。建成水厂12座。\n二、2024年安排\n（一）供水提质。建成水厂20座。`,
      ),
    ).toEqual(['12 achieved', '20 planned']);
  });
});

describe('成绩和打算各在一段', () => {
  const REPORT = [
    '丰泽县政府工作报告',
    '各位代表：',
    '一、2023年工作回顾',
    '一年来，水利建设迈出大步。',
    '（一）供水提质。建成水厂12座。',
    '（二）灌溉扩面。新增灌溉面积5万亩。',
    '二、2024年工作安排',
    '（一）供水提质。建成水厂20座。',
    '（二）灌溉扩面。新增灌溉面积8万亩。',
  ].join('\n');

  test('指标', async () => {
    expect(await targetStatus(REPORT)).toEqual([
      '12 achieved',
      '50000 achieved',
      '20 planned',
      '80000 planned',
    ]);
  });

  test('行动', async () => {
    expect(await actionStatus(REPORT)).toEqual([
      '供水提质 achieved',
      '灌溉扩面 achieved',
      '供水提质 planned',
      '灌溉扩面 planned',
    ]);
  });
});

test('出台了的举措本身还要去做', async () => {
  const text = `丰泽县供水再添保障\n丰泽日报讯（记者 王一）3月12日，丰泽县供水会议召开。截至3月10日，已有9个乡镇建成水厂，安装水表2万只。\n而此次会议则出台了两方面举措：\n一是对新装水表不收费用。二是引导村组管水，对管得好的可再给补助。`;
  expect(await actionStatus(text)).toEqual([
    '对新装水表不收费用 planned',
    '引导村组管水，对管得好的可再给补助 planned',
  ]);
});

describe('下一步', () => {
  const PRESS = [
    '丰泽县供水保障新闻发布会',
    '3月12日，丰泽县举行新闻发布会，介绍供水保障情况。',
    '近年来，全县供水能力不断提升。一是建成了水厂12座。二是改造了管网80公里。',
    '下一步，全县将着力补短板。一是新建水厂20座。二是改造管网150公里。',
    '问：供水安全做了哪些工作？',
    '答：一是完成水源地整治6处。二是组建了抢修队9支。',
  ].join('\n');

  test('之前是做了的，之后是要做的，再后的问答又是做了的', async () => {
    expect(await targetStatus(PRESS)).toEqual([
      '12 achieved',
      '80 achieved',
      '20 planned',
      '150 planned',
      '6 achieved',
      '9 achieved',
    ]);
    expect((await recordOf(PRESS)).actions.map((action) => action.status)).toEqual([
      'achieved',
      'achieved',
      'planned',
      'planned',
      'achieved',
      'achieved',
    ]);
  });
});

describe('一段中间的下一步', () => {
  const PRESS = '丰泽县供水保障新闻发布会\n3月12日，丰泽县举行新闻发布会。\n供水提质，取得新成效\n';
  const DONE = '一是供水提质。建成水厂12座。二是灌溉扩面。修渠9条。';

  test.each([
    [`${DONE}下一步，县里将接着干。一是补短板。新建水厂20座。二是管好水。`],
    [`${DONE}\n今后，县里将抓好两件事。一是补短板。新建水厂20座。二是管好水。`],
    [`${DONE}下一步，县里将抓好两件事：\n一是补短板。新建水厂20座。\n二是管好水。`],
  ])('%s', async (text) => {
    expect(await actionStatus(PRESS + text)).toEqual([
      '供水提质 achieved',
      '灌溉扩面 achieved',
      '补短板 planned',
      '管好水 planned',
    ]);
    expect(await targetStatus(PRESS + text)).toEqual(['12 achieved', '9 achieved', '20 planned']);
  });

  test('答问里的', async () => {
    const text = `水务局负责人答记者问\n问：供水情况如何？\n答：近年来供水发展迅速，建成水厂12座。下一步，县里将接着干。一是补短板。二是管好水。\n问：灌溉情况如何？\n答：一是修了渠。二是打了井。`;
    expect(await actionStatus(text)).toEqual([
      '补短板 planned',
      '管好水 planned',
      '修了渠 achieved',
      '打了井 achieved',
    ]);
  });

  test('各条都有自己的下一步，条还接着数', async () => {
    const text = `${PRESS}一是供水提质。建成水厂12座。下一步，将接着建。二是灌溉扩面。修渠9条。下一步，将接着修。`;
    expect(await actionStatus(text)).toEqual(['供水提质 achieved', '灌溉扩面 achieved']);
  });
});

test.each(['办好', '兴办', '办'])('新闻里为民%s的实事', async (verb) => {
  const text = `丰泽县公布2024年民生实事\n3月5日，县人民代表大会票决了民生实事，通过了名单。\n2024年，为民${verb}2件实事：一是改善供水，建成水厂12座。二是改善灌溉，修渠9条。`;
  expect(await targetStatus(text)).toEqual(['12 planned', '9 planned']);
  expect((await recordOf(text)).actions.map(({ status }) => status)).toEqual([
    'planned',
    'planned',
  ]);
});

describe('成绩里的预计', () => {
  test.each([
    ['预计2025年建成水厂30座。', '30 planned'],
    ['预计今年供水翻番，建成水厂30座。', '2 planned', '30 planned'],
    ['截至2023年底建成水厂12座，预计今年达到30座。', '12 achieved', '30 planned'],
    ['比预计的多建水厂30座。', '30 achieved'],
  ])('%s', async (phrase, ...status) => {
    const text = `丰泽县治水经验\n一、主要做法\n全县齐心治水，形成了合力。${phrase}\n二、主要成效\n群众喝上了好水。`;
    expect(await targetStatus(text)).toEqual(status);
  });
});

test('题目说的是完成情况', async () => {
  const text = '丰泽县2024年重点水利项目完成情况\n供水\n建成水厂12座。\n灌溉\n修渠9条。';
  expect(await targetStatus(text)).toEqual(['12 achieved', '9 achieved']);
});

describe('上一句说的是过去，从今年起说的不是', () => {
  test.each([
    ['从2024年起，用3年时间，新建水厂30座。', '30 planned'],
    ['从2024年7月起，新建水厂30座。', '30 planned'],
    ['从2019年起，新建水厂30座。', '30 achieved'],
    ['新建水厂30座。', '30 achieved'],
  ])('%s', async (sentence, status) => {
    const answer = `丰泽县供水保障新闻发布会\n2024年3月12日，丰泽县举行新闻发布会。\n据统计，2023年集中供水率为29.8%。${sentence}`;
    expect((await targetStatus(answer)).at(-1)).toBe(status);
  });
});

describe('问的是打算还是成绩', () => {
  const answered = (question: string): string =>
    [
      '丰泽县供水保障新闻发布会',
      '3月12日，丰泽县举行新闻发布会。',
      `问：${question}`,
      '答：一是保障水源。二是改造管网。',
      '问：谢谢。',
      '答：不客气。',
    ].join('\n');

  test.each([
    ['今年有哪些举措？', 'planned'],
    ['方案具体包括哪些内容？', 'planned'],
    ['\n方案具体包括哪些内容？', 'planned'],
    ['下一步有什么打算？', 'planned'],
    ['采取了哪些措施？', 'achieved'],
    ['取得了哪些成效？', 'achieved'],
  ])('%s', async (question, status) => {
    expect((await recordOf(answered(question))).actions.map((action) => action.status)).toEqual([
      status,
      status,
    ]);
  });
});

describe('开头是动词加了的一串', () => {
  const changes = (...items: readonly string[]): string =>
    ['全县2024年水利工作要点', '一、主要变化', '这次修订：', ...items].join('\n');

  test.each([
    [changes('——缩小了禁采范围。', '——细化了巡查分工。'), 'achieved'],
    [changes('——缩小禁采范围。', '——细化巡查分工，做到为了群众。'), 'planned'],
    [changes('——了解水情。', '——熟知了解的途径。'), 'planned'],
  ])('%s', async (text, status) => {
    expect((await recordOf(text)).actions.map((action) => action.status)).toEqual([status, status]);
  });
});

describe('只在词里的已、将、要不算', () => {
  test.each([
    ['主要建成水厂12座。'],
    ['按照重要水源地要求建成水厂12座。'],
    ['自己动手建成水厂12座。'],
  ])('%s', async (phrase) => {
    expect(
      await targetStatus(
        `全县2024年水利工作要点\n一、供水保障\n（一）${phrase}\n（二）压实各方责任。`,
      ),
    ).toEqual(['12 planned']);
  });
});
