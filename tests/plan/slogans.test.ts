import { describe, expect, test } from 'vitest';
import { inPlan, recordOf, sloganOf } from './record.js';

type Rows = readonly (readonly [phrase: string, ...slogans: string[]])[];

const table = (rows: Rows): void => {
  test.each(rows.map(([phrase, ...slogans]) => ({ phrase, slogans })))('$phrase', async (row) => {
    const { slogans } = await recordOf(inPlan(row.phrase));
    expect(slogans.map(sloganOf)).toEqual(row.slogans);
  });
};

describe('数字口诀', () => {
  table([
    ['坚决做到“两个维护”。', 'numeric 2 两个维护'],
    ['坚决做到两个维护。', 'numeric 2 两个维护'],
    ['落实三会一课制度。', 'numeric 3 三会一课'],
    ['落实“一岗双责”。', 'numeric 1 一岗双责'],
    ['持续纠治“四风”。', 'numeric 4 四风'],
    ['推动党员“双报到”。', 'numeric 2 双报到'],
    ['融入“一带一路”建设。', 'numeric 1 一带一路'],
    ['加强“两新”组织党建。', 'numeric 2 两新'],
    ['做到“四查四看”。', 'numeric 4 四查四看'],
    ['推行“五水共治”。', 'numeric 5 五水共治'],
    ['构建“1+6+N”水网格局。', 'numeric null 1+6+N'],
    ['实施“1+3+N”行动。', 'numeric null 1+3+N'],
    ['落实“2618”战略。', 'numeric null 2618'],
    ['学习“5·18”重要讲话。', 'numeric null 5·18'],
    ['开展“十大行动”。', 'numeric 10 十大行动'],
    ['落实“一村一策”。', 'numeric 1 一村一策'],
    ['推行“一渠一清单”。', 'numeric 1 一渠一清单'],
    ['落实“双随机、一公开”监管。', 'numeric 2 双随机、一公开'],
    ['构建“一核两翼三带”水网格局。', 'numeric 1 一核两翼三带'],
    ['建成水质好、管护好、服务好的“三好”水厂。', 'numeric 3 三好'],
    ['建成“水质好、管护好、服务好”的“三好”水厂。', 'numeric 3 三好'],
    ['推行“五学五比”。', 'numeric 5 五学五比'],
    ['推动“三水”统筹。', 'numeric 3 三水'],
    ['做到“四不两直”。', 'numeric 4 四不两直'],
    ['坚决打好三大攻坚战，改善水质。', 'numeric 3 三大攻坚战'],
  ]);
});

describe('专名', () => {
  table([
    ['实施水源保护和生态修复重大工程。', 'programme 水源保护和生态修复重大工程'],
    ['实施“清渠”工程。', 'programme 清渠'],
    ['推行“河长+警长”模式。', 'programme 河长+警长'],
    ['推广“渠长制”。', 'programme 渠长制'],
    ['推广“部门联动、水网一体”模式。', 'programme 部门联动、水网一体'],
    ['落实“月会商、季通报、年评比”机制。', 'programme 月会商、季通报、年评比'],
    ['落实“最多跑一次”改革。', 'programme 最多跑一次'],
    ['开展“百名专家走渠首”活动。', 'programme 百名专家走渠首'],
    ['以“节水模范”“用水能手”评选为抓手。', 'programme 节水模范', 'programme 用水能手'],
    ['打响“渠畔人家”“水乡驿站”等品牌。', 'programme 渠畔人家', 'programme 水乡驿站'],
    ['实施“清渠护水”工程。', 'programme 清渠护水'],
    ['实施“清渠”“固堤”工程。', 'programme 清渠', 'programme 固堤'],
    ['大力实施“清渠护水”工程，改善水质。', 'programme 清渠护水'],
    ['实施“清渠护水工程”。', 'programme 清渠护水工程'],
    ['开展“护水先锋”活动。', 'programme 护水先锋'],
    ['打造“渠畔先锋”党建品牌。', 'programme 渠畔先锋'],
    ['建立“河长吹哨”机制。', 'programme 河长吹哨'],
    ['办好“水利大讲堂”。', 'programme 水利大讲堂'],
    ['开展“护水宣讲人人讲”活动。', 'programme 护水宣讲人人讲'],
    ['评选“最美水管员”称号。', 'programme 最美水管员'],
    ['实施基层水利能力提升工程。', 'programme 基层水利能力提升工程'],
    ['开展河湖安澜护航行动。', 'programme 河湖安澜护航行动'],
    [
      '实施清渠护水、固堤强坝、引水惠民工程。',
      'programme 清渠护水工程',
      'programme 固堤强坝工程',
      'programme 引水惠民工程',
    ],
    ['大力实施“清渠”“固堤”工程，改善水质。', 'programme 清渠', 'programme 固堤'],
  ]);
});

describe('格言', () => {
  table([
    ['坚持“节水优先、量水而行”的原则。', 'motto 节水优先、量水而行'],
    ['秉持“水润万家、情系百姓”理念。', 'motto 水润万家、情系百姓'],
    ['树立“管好每一滴水”的目标。', 'motto 管好每一滴水'],
    ['形成“政府主导、部门联动、社会参与”的治水格局。', 'motto 政府主导、部门联动、社会参与'],
    [
      '落实节水优先、空间均衡、系统治理、两手发力治水思路。',
      'motto 节水优先、空间均衡、系统治理、两手发力',
    ],
    ['围绕“兴水利、惠民生、促发展”。', 'motto 兴水利、惠民生、促发展'],
    ['做到“源头活、渠道通、百姓喜”。', 'motto 源头活、渠道通、百姓喜'],
  ]);
});

describe('不是口号', () => {
  table([
    ['当好治水“排头兵”。'],
    ['发挥规划“导航仪”作用。'],
    ['守牢安全“红线”。'],
    ['防止“低级红”“高级黑”。'],
    ['破解“两张皮”问题。'],
    ['坚持全县“一盘棋”。'],
    ['消除“灯下黑”。'],
    ['加强对“一把手”的监督。'],
    ['写好“后半篇文章”。'],
    ['深化“供给侧”结构性改革。'],
    ['开展“回头看”。'],
    ['推行“一站式”服务。'],
    ['落实“八五”普法规划。'],
    ['落实“米袋子”责任制。'],
    ['发挥“头雁”效应。'],
    ['实现“小切口”撬动“大变化”。'],
    ['谋划“十四五”水利。'],
    ['做好“七五”普法。'],
    ['推行18项措施。'],
    ['落实《节水“三同时”办法》。'],
    ['印发“节水办法”。'],
    ['认真落实三年行动计划，改善水质。'],
    ['落实三年行动计划。'],
    ['用好“12345”热线。'],
    ['他说：“水来了，心里就踏实了。”'],
    ['推进水利工程建设。'],
    ['认真开展专项行动，改善水质。'],
    ['一体推进改革。'],
    ['奖励“10万元”。'],
  ]);
});

describe('一份文件里一条口号记一次', () => {
  const counted = async (phrase: string): Promise<readonly string[]> =>
    (await recordOf(inPlan(phrase))).slogans.map(({ text, count }) => `${text} ×${count}`);

  test.each([
    ['做到“两个维护”。自觉践行两个维护。', '两个维护 ×2'],
    ['实施“清渠”工程。清渠要快，“清渠”工程要好。', '清渠 ×3'],
    ['落实“三会一课”。', '三会一课 ×1'],
  ])('%s', async (phrase, ...counts) => {
    expect(await counted(phrase)).toEqual(counts);
  });

  test('各处的位置，引文是第一处', async () => {
    const text = inPlan('做到“两个维护”。自觉践行两个维护。');
    const [slogan] = (await recordOf(text)).slogans;
    expect(slogan?.spans.map(({ start, end }) => [...text].slice(start, end).join(''))).toEqual([
      '两个维护',
      '两个维护',
    ]);
    expect(slogan?.quote).toBe('两个维护');
  });

  test('引号里的引号里还是同一句：只有最外面的一处', async () => {
    const text = inPlan('弘扬“““护水“先锋”为民奉献精神”””。');
    const [slogan] = (await recordOf(text)).slogans;
    expect(slogan?.text).toBe('护水先锋为民奉献精神');
    expect(slogan?.spans).toHaveLength(1);
  });

  test('全文最后几个字也是较长一句的开头', async () => {
    const text =
      '全县2024年水利工作要点\n一、坚持“绿水青山就是金山”，坚持“绿水青山就是金山银山”。\n坚持绿水青山就是金山';
    const { slogans } = await recordOf(text);
    const last = slogans.find((slogan) => slogan.text === '绿水青山就是金山')?.spans.at(-1);
    expect(last).toEqual({ start: text.length - 8, end: text.length });
  });

  test('词典里有的是已知的', async () => {
    const { slogans } = await recordOf(inPlan('做到“两个维护”，推行“五渠共护”。'));
    expect(slogans.map(({ text, known }) => `${text} ${known}`)).toEqual([
      '两个维护 true',
      '五渠共护 false',
    ]);
  });
});

test.each([
  '甲市推动智慧养老服务三年行动计划',
  '甲市推动智慧养老服务三年行动计划（2024—2026年）',
  '關於推動智慧長照服務之三年行動計畫',
])('文件自己的标题不是品牌：%s', async (title) => {
  const text = `${title}\n\n一、主要任务\n（一）抓人才。实施青年养老服务员成长计划。\n`;
  const { slogans } = await recordOf(text);
  expect(slogans.map(sloganOf)).toEqual(['programme 青年养老服务员成长计划']);
});

describe('繁体的引号和字', () => {
  test('規範後的文字，原樣的引文', async () => {
    const { slogans } = await recordOf(
      '全縣2024年水利工作要點\n一、任務\n（一）開展「護水先鋒」活動，實現水質達標。\n（二）壓實責任。',
    );
    expect(slogans.map(({ text, quote }) => `${text} ${quote}`)).toEqual(['护水先锋 護水先鋒']);
  });
});

describe('引号里的话：看后面的名词和前面的动词', () => {
  table([
    ['以“夜夜睡得不踏实”的责任感守堤。', 'motto 夜夜睡得不踏实'],
    ['提升“件件摸得清底”的行动力。', 'motto 件件摸得清底'],
    ['拿出“滴水不穿石不休”的韧劲。', 'motto 滴水不穿石不休'],
    ['体现“护渠到底”的历史担当。', 'motto 护渠到底'],
    ['弘扬“渠畔三代接力护水精神”。', 'motto 渠畔三代接力护水精神'],
    ['完成“渠网百库工程”任务。', 'programme 渠网百库工程'],
    ['开展“清渠有我”群众性主题宣传教育活动。', 'programme 清渠有我'],
    ['开展以“清渠护岸·惜水爱水”为主题的宣传。', 'motto 清渠护岸·惜水爱水'],
    ['让“渠水有情·古镇有约”更有吸引力。', 'programme 渠水有情·古镇有约'],
    ['牢记“看渠首先要从源头上看”，常抓不懈。', 'motto 看渠首先要从源头上看'],
    ['获“丰渠奖”“清泉奖”。', 'programme 丰渠奖', 'programme 清泉奖'],
    ['落实用水定额“公示制”，落实“限额供水制”。', 'programme 公示制', 'programme 限额供水制'],
    ['新增“飞燕”企业20家。', 'programme 飞燕'],
    ['规上企业90家、“雏燕”“飞燕”企业20家。', 'programme 雏燕', 'programme 飞燕'],
    ['发展“光伏+灌溉、光伏+养鱼”等业态。', 'programme 光伏+灌溉、光伏+养鱼'],
    ['实施“强渠首”行动，打造“渠首高地”。', 'programme 强渠首'],
    ['办好“渠跑”摄影展，举办“渠歌”等群众性文艺赛事。'],
  ]);
});

describe('并排的同形词', () => {
  table([
    ['推动渠道货运“陆转水”“陆转铁”。', 'programme 陆转水', 'programme 陆转铁'],
    ['实现“签约即动工”、“通水即供水”。', 'programme 签约即动工', 'programme 通水即供水'],
    ['“编外渠长”“编外库长”等做法受到好评。', 'programme 编外渠长', 'programme 编外库长'],
    ['在沿渠村寨实施“渠改”“厕改”。', 'programme 渠改', 'programme 厕改'],
    ['坚决纠正“甩手式巡渠”“打卡式巡渠”。'],
    ['解决用水“头一里”“末一里”。'],
    ['水网存在“渠强库弱”、“干强支弱”。'],
    ['停办“运水通行证”“运沙通行证”。'],
  ]);
});

describe('不是口号：比喻、对举、长的名称', () => {
  table([
    ['把抓水利作为经济工作的“头等工程”。'],
    ['防止形成“半截子”工程。'],
    ['坚决防止劳民伤财的“脸面工程”。'],
    ['打造全县“第四极”，当好全县治水“优等生”。'],
    ['为用水活动设定“蓝色标尺”。'],
    ['打造水利“改革高地”，建成引水“引力场”。'],
    ['由提供“水量”向提供“水量+水质”转变。'],
    ['坚持“县里所需”与“镇里所能”相衔接。'],
    ['推动“渠库塘堰”联动发展，推动“清渠富水”取得新进展。'],
    ['“老渠长”频频出圈。'],
    ['加强“渠畔历代水利图谱大系”研究利用。'],
    ['提升“办不成事兜底水窗口”等做法。'],
    ['建好“县级应急储备水源基地”。'],
    ['渠首信箱印有“突发供水事件或险情”标志。'],
    ['出台“用水环境创新提升39条”。'],
    ['部分渠道“增水不增效”。'],
    ['用户不受“暂停用水不得小于20天”等条件限制。'],
  ]);
});
