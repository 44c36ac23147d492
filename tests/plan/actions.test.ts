import { describe, expect, test } from 'vitest';
import { recordOf } from './record.js';

const BODY = '各乡镇组织力量逐户走访，把情况摸清。';

/** 一是 1 选好种 §种稻 · — 种稻 §农业 */
const actionsIn = async (text: string): Promise<readonly string[]> =>
  (await recordOf(text)).actions.map(({ marker, ordinal, title, section }) =>
    [marker ?? '—', ...(ordinal === null ? [] : [`${ordinal}`]), title, `§${section ?? ''}`].join(
      ' ',
    ),
  );

/** 1 一 农业 · 2 — 种稻 <农业 */
const sectionsIn = async (text: string): Promise<readonly string[]> => {
  const { sections } = await recordOf(text);
  const titleOf = (id: string | null): string =>
    id === null ? '' : ` <${sections.find((section) => section.id === id)?.title}`;
  return sections.map(
    ({ level, number, title, parent }) => `${level} ${number ?? '—'} ${title}${titleOf(parent)}`,
  );
};

const TITLE = '全县2024年农业工作要点\n';

describe('编号的条目是行动', () => {
  test.each([
    [
      '1.',
      `${TITLE}一、种稻\n1.选种。早选。\n2.育秧。${BODY}`,
      '1. 1 选种 §种稻',
      '2. 2 育秧 §种稻',
    ],
    [
      '（一）',
      `${TITLE}一、种稻\n（一）选种。${BODY}\n（二）育秧。${BODY}`,
      '(一) 1 选种 §种稻',
      '(二) 2 育秧 §种稻',
    ],
    ['一是', `${TITLE}一、种稻\n一是选种。二是育秧。`, '一是 1 选种 §种稻', '二是 2 育秧 §种稻'],
    [
      '第一，',
      `${TITLE}一、种稻\n第一，选好种。第二，育好秧。`,
      '第一 1 选好种 §种稻',
      '第二 2 育好秧 §种稻',
    ],
    [
      '首先其次最后',
      `${TITLE}一、种稻\n种稻要做好三件事。首先，选好种。其次，育好秧。最后，插好秧。`,
      '首先 1 选好种 §种稻',
      '其次 2 育好秧 §种稻',
      '最后 3 插好秧 §种稻',
    ],
    ['①', `${TITLE}一、种稻\n①选种。②育秧。`, '① 1 选种 §种稻', '② 2 育秧 §种稻'],
    [
      '行中的四是',
      `${TITLE}一、种稻\n一是选种。二是育秧。\n三是插秧，一插到底。四是收割。`,
      '一是 1 选种 §种稻',
      '二是 2 育秧 §种稻',
      '三是 3 插秧，一插到底 §种稻',
      '四是 4 收割 §种稻',
    ],
    [
      '跨节连编',
      `${TITLE}一、种稻\n1.选种。\n2.育秧。\n二、养鱼\n3.挖塘。\n4.放苗。`,
      '1. 1 选种 §种稻',
      '2. 2 育秧 §种稻',
      '3. 3 挖塘 §养鱼',
      '4. 4 放苗 §养鱼',
    ],
    [
      '各节从头编',
      `${TITLE}一、种稻\n1.选种。\n2.育秧。\n二、养鱼\n1.挖塘。\n2.放苗。`,
      '1. 1 选种 §种稻',
      '2. 2 育秧 §种稻',
      '1. 1 挖塘 §养鱼',
      '2. 2 放苗 §养鱼',
    ],
  ])('%s', async (_, text, ...actions) => {
    expect(await actionsIn(text)).toEqual(actions);
  });
});

describe('最细的一层才是行动', () => {
  test.each([
    [
      '条目里的一是二是',
      `${TITLE}一、种稻\n（一）选种。一是选早稻种。二是选晚稻种。\n（二）育秧。${BODY}`,
      '一是 1 选早稻种 §种稻',
      '二是 2 选晚稻种 §种稻',
      '(二) 2 育秧 §种稻',
    ],
    [
      '标题下有条目的是节，没有条目的也是行动',
      `${TITLE}一、种稻\n1.选种。\n2.育秧。\n二、强化保障\n${BODY}`,
      '1. 1 选种 §种稻',
      '2. 2 育秧 §种稻',
      '二、 2 强化保障 §',
    ],
    [
      '（一）标题加正文，下面没有条目',
      `${TITLE}一、种稻\n（一）选种\n${BODY}\n（二）育秧\n${BODY}`,
      '(一) 1 选种 §种稻',
      '(二) 2 育秧 §种稻',
    ],
  ])('%s', async (_, text, ...actions) => {
    expect(await actionsIn(text)).toEqual(actions);
  });

  test('没有编号的标题带正文：marker 是 null', async () => {
    const text = `稻鱼纪实\n${BODY}\n选好种\n${BODY}\n育好秧\n${BODY}\n插好秧\n${BODY}`;
    const { actions } = await recordOf(text);
    expect(actions.map(({ marker, ordinal, title }) => ({ marker, ordinal, title }))).toEqual([
      { marker: null, ordinal: null, title: '选好种' },
      { marker: null, ordinal: null, title: '育好秧' },
      { marker: null, ordinal: null, title: '插好秧' },
    ]);
  });
});

describe('不是行动', () => {
  test.each([
    ['附件的链接', `${TITLE}一、种稻\n1.选种。\n2.育秧。\n- [全文.pdf](./a.pdf) (pdf)`],
    [
      '说文件自己的条目',
      `${TITLE}一、种稻\n1.选种。\n2.育秧。\n3.本要点所称良种，是指省审定的品种。\n4.本要点自印发之日起施行。\n5.本要点由县农业局负责解释。`,
    ],
    ['指导思想', `${TITLE}一、指导思想\n${BODY}\n二、种稻\n1.选种。\n2.育秧。`],
    [
      '基本原则连同条目',
      `${TITLE}一、基本原则\n（一）先易后难。\n（二）先点后面。\n二、种稻\n1.选种。\n2.育秧。`,
    ],
    [
      '总体要求之下的指导思想',
      `${TITLE}一、总体要求\n（一）指导思想。${BODY}\n（二）发展目标。${BODY}\n二、种稻\n1.选种。\n2.育秧。`,
    ],
    [
      '发展目标的破折号',
      `${TITLE}一、发展目标\n——稻更丰。\n——鱼更肥。\n二、种稻\n1.选种。\n2.育秧。`,
    ],
    [
      '考评对象',
      `${TITLE}一、考评对象\n（一）各乡镇。\n（二）县直各单位。\n二、种稻\n1.选种。\n2.育秧。`,
    ],
    ['适用范围', `${TITLE}一、适用范围\n${BODY}\n二、种稻\n1.选种。\n2.育秧。`],
    [
      '引的法律清单',
      `${TITLE}一、种稻\n1.选种。\n2.育秧。\n二、学习下列法律\n1.《种子法》；\n2.《渔业法》。`,
    ],
    ['图说和署名', `${TITLE}一、种稻\n1.选种。\n2.育秧。\n图为新稻\n编辑：江小流`],
    ['附件', `${TITLE}一、种稻\n1.选种。\n2.育秧。\n附件：1.分工表\n2.进度表`],
  ])('%s', async (_, text) => {
    expect((await actionsIn(text)).map((line) => line.replace(/ §.*$/u, ''))).toEqual([
      '1. 1 选种',
      '2. 2 育秧',
    ]);
  });

  test('问答的轮次', async () => {
    const text =
      '稻鱼共生答记者问\n1.怎么种好双季稻？\n答：选好种，育好秧。\n2.怎么养好四大家鱼？\n答：挖好塘，放好苗。';
    expect(await actionsIn(text)).toEqual([]);
    expect(await sectionsIn(text)).toEqual([]);
  });
});

describe('列出来的不是要做的事', () => {
  test.each([
    [
      '条件，后面还有处理',
      `${TITLE}第一章 罚则\n第三条 取水单位有下列行为之一的，由县水务局给予警告；情节严重的，处以罚款：\n（一）不装水表的；\n（二）私接管道，经劝不改的；\n（三）其他浪费行为。\n第四条 县水务局应当公开处罚结果。`,
      '第三条 3 取水单位有下列行为之一的，由县水务局给予警告；情节严重的，处以罚款 §罚则',
      '第四条 4 县水务局应当公开处罚结果 §罚则',
    ],
    [
      '条件，用句号引出',
      `${TITLE}一、农户有以下情形之一，可以认定为受灾户。\n（一）稻田绝收。\n（二）鱼塘漫顶。\n二、${BODY}`,
      '一、 1 农户有以下情形之一，可以认定为受灾户 §',
      '二、 2 各乡镇组织力量逐户走访，把情况摸清 §',
    ],
    [
      '一串都以的收尾',
      `${TITLE}一、种稻\n对这些农户要上门走访：\n（一）绝收的；\n（二）缺少种子、肥料的。\n二、养鱼\n1.挖塘。\n2.放苗。`,
      '一、 1 种稻 §',
      '1. 1 挖塘 §养鱼',
      '2. 2 放苗 §养鱼',
    ],
    [
      '内容',
      `${TITLE}第一章 预案\n第三条 抗旱预案应当包括下列内容：\n（一）指挥机构及其职责；\n（二）旱情的监测和通报。\n第四条 旱情报告内容主要包括：\n（一）发生的时间；\n（二）受旱的面积。`,
      '第三条 3 抗旱预案应当包括下列内容 §预案',
      '第四条 4 旱情报告内容主要包括 §预案',
    ],
    [
      '问题',
      `${TITLE}一、种稻\n（一）选种。${BODY}\n（二）育秧。同时，育秧还存在三方面问题。一是秧盘不足。二是人手偏紧。三是水温偏低。`,
      '(一) 1 选种 §种稻',
      '(二) 2 育秧 §种稻',
    ],
    ['典型案例', `${TITLE}一、典型案例\n（一）江某偷采河沙案。${BODY}\n（二）白某毁堤案。${BODY}`],
    [
      '联系人',
      `${TITLE}一、种稻\n1.选种。\n2.育秧。\n二、业务咨询\n1.稻田服务平台\n联系人：江小流 联系电话：0571-2345678\n2.鱼塘服务平台\n江中流0571-2345679\n三、联系方式\n材料请送到县农业局三楼，电话见门牌。`,
      '1. 1 选种 §种稻',
      '2. 2 育秧 §种稻',
    ],
    [
      '光是回顾',
      `丰泽县政府工作报告\n一、2023年工作回顾\n过去一年，稻鱼双丰收。\n二、2024年工作安排\n（一）选种。${BODY}\n（二）育秧。${BODY}`,
      '(一) 1 选种 §2024年工作安排',
      '(二) 2 育秧 §2024年工作安排',
    ],
    [
      '连着正文的总体要求',
      `${TITLE}一、总体要求。坚持先稻后鱼，稳中求进。\n二、选种。${BODY}\n三、育秧。${BODY}`,
      '二、 2 选种 §',
      '三、 3 育秧 §',
    ],
    [
      '活动时间',
      `全县稻鱼节活动方案\n一、活动主题\n稻花香里说丰年\n二、活动时间\n9月上旬\n三、开镰仪式\n${BODY}`,
      '三、 3 开镰仪式 §',
    ],
    [
      '总体要求和重点任务：任务前面的一是',
      `${TITLE}一、总体要求和重点任务\n做好全年工作，一是坚持先稻后鱼。二是坚持水肥并重。\n（一）选种。${BODY}\n（二）育秧。${BODY}`,
      '(一) 1 选种 §总体要求和重点任务',
      '(二) 2 育秧 §总体要求和重点任务',
    ],
    [
      '条目是个问题',
      `${TITLE}一、种稻\n1.选种。\n2.育秧。\n3.补助办法印发以后，农户很关心。补助怎么领？\n${BODY}`,
      '1. 1 选种 §种稻',
      '2. 2 育秧 §种稻',
    ],
    [
      '施行的日子，没有起字',
      `${TITLE}一、选种。早选。\n二、育秧。早育。\n三、本公告自发布之日施行。\n特此公告。\n丰泽县农业局\n2024年3月12日`,
      '一、 1 选种 §',
      '二、 2 育秧 §',
    ],
  ])('%s', async (_, text, ...actions) => {
    expect(await actionsIn(text)).toEqual(actions);
  });

  test.each([
    [
      '分别处理的情形',
      `${TITLE}一、受灾户区分以下情形分别处理：\n1.绝收的补种。\n2.减产的补肥。`,
      '1. 1 绝收的补种 §',
      '2. 2 减产的补肥 §',
    ],
    [
      '包括措施',
      `${TITLE}一、种稻\n具体包括但不限于以下措施：\n1.选种。\n2.育秧。`,
      '1. 1 选种 §种稻',
      '2. 2 育秧 §种稻',
    ],
    [
      '针对问题',
      `${TITLE}一、种稻\n针对存在的问题，一是选种。二是育秧。`,
      '一是 1 选种 §种稻',
      '二是 2 育秧 §种稻',
    ],
    [
      '有关问题通知如下',
      `${TITLE}现将存在的有关问题通知如下：\n一、选种。${BODY}\n二、育秧。${BODY}`,
      '一、 1 选种 §',
      '二、 2 育秧 §',
    ],
    [
      '措施下面的联系人',
      `${TITLE}一、选种。早选。\n二、育秧。早育。\n联系人：江小流\n电话：0571-2345678`,
      '一、 1 选种 §',
      '二、 2 育秧 §',
    ],
    [
      '总体目标任务下的（一）',
      `${TITLE}一、目标任务\n（一）选种。${BODY}\n（二）育秧。${BODY}`,
      '(一) 1 选种 §目标任务',
      '(二) 2 育秧 §目标任务',
    ],
    [
      '第几条单独一行',
      `${TITLE}第一章 种稻\n第三条\n　　县农业局应当早选种。各乡镇配合。\n第四条\n各乡镇应当早育秧。`,
      '第三条 3 县农业局应当早选种 §种稻',
      '第四条 4 各乡镇应当早育秧 §种稻',
    ],
  ])('还是行动：%s', async (_, text, ...actions) => {
    expect(await actionsIn(text)).toEqual(actions);
  });
});

describe('节', () => {
  test.each([
    [
      '层级、编号、上级',
      `${TITLE}一、农业\n（一）种稻\n1.选种。\n2.育秧。\n（二）养鱼\n1.挖塘。\n2.放苗。\n二、工业\n1.炼钢。\n2.织布。`,
      '1 1 农业',
      '2 1 种稻 <农业',
      '2 2 养鱼 <农业',
      '1 2 工业',
    ],
    [
      '没有编号的标题',
      `稻鱼纪实\n${BODY}\n选好种\n${BODY}\n育好秧\n${BODY}`,
      '1 — 选好种',
      '1 — 育好秧',
    ],
    [
      '两行一个标题',
      `稻鱼纪实\n${BODY}\n实施选种工程\n让种子好起来\n${BODY}\n实施育秧工程\n让秧苗壮起来\n${BODY}\n实施插秧工程\n让稻田绿起来\n${BODY}`,
      '1 — 实施选种工程　让种子好起来',
      '1 — 实施育秧工程　让秧苗壮起来',
      '1 — 实施插秧工程　让稻田绿起来',
    ],
    [
      '一是二是不是节',
      `${TITLE}一、种稻\n一是选种。二是育秧。\n二、养鱼\n一是挖塘。二是放苗。`,
      '1 1 种稻',
      '1 2 养鱼',
    ],
    ['同一行带正文的（一）不是节', `${TITLE}（一）选种。${BODY}\n（二）育秧。${BODY}`],
    [
      '引出一串的行不是节',
      `${TITLE}一、种稻\n1.选种。\n2.育秧。\n二、灌区缺水的，可采取以下措施：\n（一）轮灌。${BODY}\n（二）提水。${BODY}`,
      '1 1 种稻',
    ],
    [
      '末条和落款前的话不是节',
      `${TITLE}一、选种要早。${BODY}\n二、育秧要稳。${BODY}\n三、插秧时要做到一插到底。\n特此通知。\n丰泽县农业局\n2024年3月12日`,
    ],
    [
      '末条下面另起的话不改变它',
      `${TITLE}一、选种要早。${BODY}\n二、育秧要稳。${BODY}\n三、插秧时要做到一插到底。\n请各乡镇遵照执行。`,
    ],
    [
      '带句号的短标题',
      `${TITLE}（一）选种要早。${BODY}\n（二）育秧要稳。${BODY}\n（三）基本原则。\n${BODY}`,
      '1 3 基本原则',
    ],
    [
      '各条都带句号，都有正文',
      `${TITLE}（一）认真做好选种工作。\n${BODY}\n（二）认真做好育秧工作。\n${BODY}`,
      '1 1 认真做好选种工作',
      '1 2 认真做好育秧工作',
    ],
    ['新闻里的行内领句没有节', `稻鱼纪实\n稻鱼相结合。${BODY}\n鱼稻相促进。${BODY}`],
  ])('%s', async (_, text, ...sections) => {
    expect(await sectionsIn(text)).toEqual(sections);
  });
});

describe('下一步', () => {
  test('另起一段，不在前面的节里', async () => {
    const text = `稻鱼共生发布会\n3月12日，县里举行新闻发布会。\n一、种稻\n${BODY}\n二、养鱼\n${BODY}\n下一步，全县将接着干。一是选种。二是育秧。`;
    expect((await recordOf(text)).actions.slice(-2)).toMatchObject([
      { marker: '一是', title: '选种', section: null, sectionId: null, status: 'planned' },
      { marker: '二是', title: '育秧', section: null, sectionId: null, status: 'planned' },
    ]);
  });
});

describe('通知套方案', () => {
  const NOTICE = `宝鸡市农业农村局关于印发《宝鸡市稻鱼共生实施方案》的通知\n各县区农业农村局：\n现将方案印发给你们，并提出要求：\n一、提高认识。各地要摆上日程。\n二、抓好落实。市里将适时督查。\n宝鸡市农业农村局\n2024年3月12日\n宝鸡市稻鱼共生实施方案\n一、种稻\n1.选种。\n2.育秧。\n二、养鱼\n1.挖塘。\n2.放苗。`;

  test('通知自己的一、二、是行动，没有节', async () => {
    expect(await actionsIn(NOTICE)).toEqual([
      '一、 1 提高认识 §',
      '二、 2 抓好落实 §',
      '1. 1 选种 §种稻',
      '2. 2 育秧 §种稻',
      '1. 1 挖塘 §养鱼',
      '2. 2 放苗 §养鱼',
    ]);
  });

  test('题目是方案的，机关是通知的', async () => {
    expect((await recordOf(NOTICE)).document).toMatchObject({
      title: '宝鸡市稻鱼共生实施方案',
      kind: 'implementation-plan',
      issuer: '宝鸡市农业农村局',
      published: '2024-03-12',
    });
  });
});

describe('行动的文字', () => {
  const TEXT = `${TITLE}一、种稻\n1.选种，要早选。力争良种覆盖率达到95%。\n选种要精。（责任单位：县农业局）\n2.育秧，做到“两个维护”。6月底前完成。`;

  test('从标记到条目的末尾', async () => {
    const { actions } = await recordOf(TEXT);
    expect(actions.map(({ text, quote }) => ({ text, quote }))).toEqual(
      [
        '1.选种，要早选。力争良种覆盖率达到95%。\n选种要精。（责任单位：县农业局）',
        '2.育秧，做到“两个维护”。6月底前完成。',
      ].map((text) => ({ text, quote: text })),
    );
  });

  test('题目是第一句，去掉标记和句号', async () => {
    expect((await recordOf(TEXT)).actions.map((action) => action.title)).toEqual([
      '选种，要早选',
      '育秧，做到“两个维护”',
    ]);
  });

  test('条目里的指标、期限、口号、责任都挂在它名下', async () => {
    const { actions, targets, deadlines, responsible } = await recordOf(TEXT);
    expect(actions[0]).toMatchObject({
      targets: [targets[0]?.id],
      deadlines: [],
      slogans: [],
      responsible: [responsible[0]?.id],
    });
    expect(actions[1]).toMatchObject({
      targets: [],
      deadlines: [deadlines[0]?.id],
      slogans: ['两个维护'],
      responsible: [],
    });
    expect(targets[0]?.action).toBe(actions[0]?.id);
  });
});

describe('丢了换行的文本', () => {
  test('节和行动在标记处', async () => {
    const long = '各乡镇组织力量逐户走访，把情况摸清，把台账建好，把责任压实到人头。'.repeat(4);
    const text = `全县2024年农业工作要点 一、种稻 （一）选好种。各乡镇要 早安排。${long}（二）育好秧。${long}二、养鱼 （一）挖好塘。${long}（二）放好苗。${long}`;
    expect(await sectionsIn(text)).toEqual(['1 1 种稻', '1 2 养鱼']);
    expect(await actionsIn(text)).toEqual([
      '(一) 1 选好种 §种稻',
      '(二) 2 育好秧 §种稻',
      '(一) 1 挖好塘 §养鱼',
      '(二) 2 放好苗 §养鱼',
    ]);
  });
});
