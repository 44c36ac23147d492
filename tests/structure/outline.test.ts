import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contains } from '../../src/model/span.js';
import { outlineOf } from '../../src/structure/outline.js';
import { treeOf } from './tree.js';

const BODY = '各乡镇组织力量逐户走访，把情况摸清。';

type Rows = readonly (readonly [name: string, text: string, ...tree: string[]])[];

const table = (rows: Rows): void => {
  test.each(rows.map(([name, text, ...tree]) => ({ name, text, tree })))('$name', (row) => {
    expect(treeOf(row.text)).toEqual(row.tree);
  });
};

describe('层级由次序定', () => {
  table([
    [
      '一、（一）1.（1）四级',
      `一、农业\n（一）种植\n1.水稻\n（1）育秧\n${BODY}\n（2）插秧\n${BODY}\n2.小麦\n${BODY}\n（二）养殖\n${BODY}\n二、工业\n${BODY}`,
      '# 一、 农业',
      '  # (一) 种植',
      '    # 1. 水稻',
      '      # (1) 育秧',
      '      # (2) 插秧',
      '    # 2. 小麦',
      '  # (二) 养殖',
      '# 二、 工业',
    ],
    [
      '1.之下（一）：反着用',
      `1.农业\n（一）种植\n${BODY}\n（二）养殖\n${BODY}\n2.工业\n（一）冶金\n${BODY}\n（二）纺织\n${BODY}\n3.商业\n${BODY}`,
      '# 1. 农业',
      '  # (一) 种植',
      '  # (二) 养殖',
      '# 2. 工业',
      '  # (一) 冶金',
      '  # (二) 纺织',
      '# 3. 商业',
    ],
    [
      '一、之下 ①',
      `一、农业\n①种好稻。\n②养好鱼。\n二、工业\n①炼好钢。\n②织好布。`,
      '# 一、 农业',
      '  - ① 种好稻',
      '  - ② 养好鱼',
      '# 二、 工业',
      '  - ① 炼好钢',
      '  - ② 织好布',
    ],
    [
      '第一章之下第一节、第一条',
      `第一章 总则\n第一节 依据\n第一条 为规范灌区管理，制定本办法。\n第二条 本办法适用于全县。\n第二章 附则\n第三条 本办法由县水务局解释。`,
      '# 第一章 总则',
      '  # 第一节 依据',
      '    - 第一条 为规范灌区管理，制定本办法',
      '    - 第二条 本办法适用于全县',
      '# 第二章 附则',
      '  - 第三条 本办法由县水务局解释',
    ],
    [
      '壹、一、（一）',
      `壹、缘起\n一、背景\n（一）人口\n${BODY}\n二、需求\n${BODY}\n贰、目标\n${BODY}`,
      '# 壹、 缘起',
      '  # 一、 背景',
      '    # (一) 人口',
      '  # 二、 需求',
      '# 贰、 目标',
    ],
    [
      '条目里一是二是',
      `一、农业\n1.种植。一是选好种；二是育好秧。\n2.养殖。${BODY}`,
      '# 一、 农业',
      '  - 1. 种植',
      '    - 一是 选好种',
      '    - 二是 育好秧',
      '  - 2. 养殖',
    ],
    [
      '条目里（1）（2）',
      `一、农业\n1.种植。（1）选好种。（2）育好秧。\n2.养殖。${BODY}`,
      '# 一、 农业',
      '  - 1. 种植',
      '    - (1) 选好种',
      '    - (2) 育好秧',
      '  - 2. 养殖',
    ],
    [
      '里面的一串到下一个编号就完了',
      '1.农业\n（一）种植\n（二）养殖\n2.工业\n3.商业',
      '# 1. 农业',
      '  - (一) 种植',
      '  - (二) 养殖',
      '- 2. 工业',
      '- 3. 商业',
    ],
    [
      '里面的一串到落款就完了',
      `1.农业\n（一）种植\n${BODY}\n2.工业\n${BODY}\n丰泽县水务局\n2024年3月12日`,
      '# 1. 农业',
      '  # (一) 种植',
      '# 2. 工业',
    ],
    [
      '隔着下一步就不是里面的一串',
      `1.农业\n（一）种植\n${BODY}\n接下来，县里接着干。\n2.工业\n${BODY}`,
      '- 1. 农业',
      '# (一) 种植',
      '# 2. 工业',
    ],
    [
      '隔着标题就不是里面的一串',
      `方案\n1.农业\n（一）种植\n${BODY}\n## 工业\n${BODY}\n2.炼钢\n${BODY}\n## 商业\n${BODY}`,
      '- 1. 农业',
      '# (一) 种植',
      '# 工业',
      '  # 2. 炼钢',
      '# 商业',
    ],
    [
      '（一）（二）连编，1. 2. 也连编：小的在里',
      `1.背景。${BODY}\n（一）农业\n${BODY}\n2.任务。${BODY}\n（二）工业\n${BODY}`,
      '- 1. 背景',
      '# (一) 农业',
      '  - 2. 任务',
      '# (二) 工业',
    ],
    [
      '# 标题之下的编号',
      `方案\n## 种植\n### 水稻\n1.早稻。\n2.晚稻。\n### 小麦\n${BODY}\n## 养殖\n1.鱼。\n2.蟹。`,
      '# 种植',
      '  # 水稻',
      '    - 1. 早稻',
      '    - 2. 晚稻',
      '  # 小麦',
      '# 养殖',
      '  - 1. 鱼',
      '  - 2. 蟹',
    ],
    [
      '首先其次不在一是二是之下',
      '农业上。一是种好稻。二是养好鱼。\n工业上。首先，炼好钢。其次，织好布。',
      '- 一是 种好稻',
      '- 二是 养好鱼',
      '- 首先 炼好钢',
      '- 其次 织好布',
    ],
    [
      '圆点不在说完了的条目之下',
      '1.种好稻。\n· 选种。\n· 育秧。\n2.养好鱼。',
      '- 1. 种好稻',
      '- · 选种',
      '- · 育秧',
      '- 2. 养好鱼',
    ],
    [
      '破折号在以冒号收尾的条目之下',
      '1.种好稻。做法是：\n——选种。\n——育秧。\n2.养好鱼。',
      '- 1. 种好稻',
      '  - —— 选种',
      '  - —— 育秧',
      '- 2. 养好鱼',
    ],
    [
      '圆点在破折号之下',
      '目标：\n——种稻增产。\n· 早稻。\n· 晚稻。\n——养鱼增收。',
      '- —— 种稻增产',
      '  - · 早稻',
      '  - · 晚稻',
      '- —— 养鱼增收',
    ],
    [
      '破折号在带句号的标题之下',
      `方案\n## 种好稻。\n——早稻。\n——晚稻。\n## 养好鱼。\n${BODY}`,
      '# 种好稻。',
      '  - —— 早稻',
      '  - —— 晚稻',
      '# 养好鱼。',
    ],
    [
      '破折号列目标',
      `一、目标\n到2027年：\n——稻谷增产。\n——渔业增收。\n二、任务\n${BODY}`,
      '# 一、 目标',
      '  - —— 稻谷增产',
      '  - —— 渔业增收',
      '# 二、 任务',
    ],
  ]);
});

describe('编号的走法', () => {
  const ordinalsOf = (text: string): readonly (number | null)[] =>
    outlineOf(text).nodes.map((node) => node.ordinal);

  table([
    [
      '各节从头编',
      `一、农业\n1.种稻。\n2.养鱼。\n二、工业\n1.炼钢。\n2.织布。`,
      '# 一、 农业',
      '  - 1. 种稻',
      '  - 2. 养鱼',
      '# 二、 工业',
      '  - 1. 炼钢',
      '  - 2. 织布',
    ],
    [
      '跨节连编',
      `一、农业\n1.种稻。\n2.养鱼。\n二、工业\n3.炼钢。\n4.织布。`,
      '# 一、 农业',
      '  - 1. 种稻',
      '  - 2. 养鱼',
      '# 二、 工业',
      '  - 3. 炼钢',
      '  - 4. 织布',
    ],
    [
      '（一）跨一、连编',
      `一、农业\n（一）种稻\n${BODY}\n二、工业\n（二）炼钢\n${BODY}\n（三）织布\n${BODY}`,
      '# 一、 农业',
      '  # (一) 种稻',
      '# 二、 工业',
      '  # (二) 炼钢',
      '  # (三) 织布',
    ],
    ['缺了一号', `1.种稻。\n2.养鱼。\n4.织布。`, '- 1. 种稻', '- 2. 养鱼', '- 4. 织布'],
    ['号重了', `1.种稻。\n2.养鱼。\n2.织布。`, '- 1. 种稻', '- 2. 养鱼', '- 2. 织布'],
    [
      '一位数到两位数',
      Array.from(
        { length: 11 },
        (_, i) => `${i + 1}.种好第${'甲乙丙丁戊己庚辛壬癸子'.charAt(i)}田。`,
      ).join('\n'),
      ...Array.from(
        { length: 11 },
        (_, i) => `- ${i + 1}. 种好第${'甲乙丙丁戊己庚辛壬癸子'.charAt(i)}田`,
      ),
    ],
  ]);

  test('破折号和圆点按位置编', () => {
    expect(ordinalsOf(`目标：\n——种稻。\n——养鱼。\n——织布。`)).toEqual([1, 2, 3]);
    expect(ordinalsOf(`任务：\n· 种稻。\n· 养鱼。`)).toEqual([1, 2]);
    expect(ordinalsOf('一、农业\n——种稻。\n——养鱼。\n——种麦。\n——植桑。')).toEqual([1, 1, 2, 3, 4]);
    expect(ordinalsOf('目标：\n——种稻。\n· 早稻。\n——养鱼。')).toEqual([1, 1, 2]);
  });

  test('连编的序数照写', () => {
    expect(ordinalsOf(`一、农业\n1.种稻。\n二、工业\n2.炼钢。`)).toEqual([1, 1, 2, 2]);
  });

  test('最后没有序数，接着数', () => {
    expect(ordinalsOf('首先，种稻。其次，养鱼。最后，织布。')).toEqual([1, 2, 3]);
    expect(ordinalsOf('首先，种稻。第二，养鱼。最后，织布。')).toEqual([1, 2, 3]);
  });
});

describe('行中的标记', () => {
  table([
    [
      '一是接着上一句',
      `县里下了大力气。一是种好稻。二是养好鱼。三是织好布。`,
      '- 一是 种好稻',
      '- 二是 养好鱼',
      '- 三是 织好布',
    ],
    [
      '后几条另起一行',
      `县里下了大力气。一是种好稻。\n二是养好鱼。\n三是织好布。`,
      '- 一是 种好稻',
      '- 二是 养好鱼',
      '- 三是 织好布',
    ],
    ['只有一是，没有二是', `县里下了大力气。一是种好稻，别的以后再说。`],
    ['只有二是，没有一是', `县里下了大力气。二是种好稻，别的以后再说。`],
    ['一是一、二是二不是条目', '办事要一是一、二是二，不打折扣。'],
    ['一要二要', '各地一要种好稻；二要养好鱼。'],
    ['逗号后的一要二要', '各地做到，一要种好稻；二要养好鱼。', '- 一要 种好稻', '- 二要 养好鱼'],
    ['第一，第二，', '一靠政策。第一，种好稻。第二，养好鱼。', '- 第一 种好稻', '- 第二 养好鱼'],
    [
      '首先其次最后',
      '怎么办？首先，种好稻。其次，养好鱼。最后，织好布。',
      '- 首先 种好稻',
      '- 其次 养好鱼',
      '- 最后 织好布',
    ],
    [
      '首先第二第三',
      '怎么办？首先，种好稻。第二，养好鱼。第三，织好布。',
      '- 首先 种好稻',
      '- 第二 养好鱼',
      '- 第三 织好布',
    ],
    [
      '首先其次第三',
      '怎么办？首先，种好稻。其次，养好鱼。第三，织好布。',
      '- 首先 种好稻',
      '- 其次 养好鱼',
      '- 第三 织好布',
    ],
    [
      '首先之后从第一数起',
      '首先，向大家问好。第一，种好稻。第二，养好鱼。',
      '- 第一 种好稻',
      '- 第二 养好鱼',
    ],
    ['单独的首先', '首先，向大家问好。今天的会很重要。'],
    ['单独的最后', '最后，祝大家身体健康。'],
    [
      '①②在一行里',
      '措施有三：①种好稻；②养好鱼；③织好布。',
      '- ① 种好稻',
      '- ② 养好鱼',
      '- ③ 织好布',
    ],
    [
      '（一）（二）在一行里',
      '措施有二。（一）种好稻。（二）养好鱼。',
      '- (一) 种好稻',
      '- (二) 养好鱼',
    ],
    [
      '跳过几号的不是条目',
      '县里下了力气。一是种稻。二是养鱼。五是织布。六是炼钢。',
      '- 一是 种稻',
      '- 二是 养鱼',
    ],
    ['又一个其次', '首先，种稻。其次，养鱼。其次，织布。', '- 首先 种稻', '- 其次 养鱼'],
    ['从二是开始的', '县里下了力气。二是种稻。三是养鱼。'],
    ['前后无号的 5.', '县里下了力气。\n5.种好稻。\n雨水足。'],
    ['从 4. 开始的', '县里下了力气。\n4.种好稻。\n5.养好鱼。', '- 4. 种好稻', '- 5. 养好鱼'],
    ['下一步之后接着编', '1.种好稻。\n下一步，接着干。\n3.养好鱼。', '- 1. 种好稻', '- 3. 养好鱼'],
    [
      '下一步之后，前面没有同样的编号',
      '（一）种好稻。\n下一步，接着干。\n3.养好鱼。',
      '- (一) 种好稻',
    ],
    [
      '下一步之后，前面的编号都更大',
      '5.种好稻。\n6.织好布。\n下一步，接着干。\n3.养好鱼。',
      '- 5. 种好稻',
      '- 6. 织好布',
    ],
    [
      '隔着标题不接着数',
      '一、农业\n一是种稻。二是养鱼。\n二、工业\n三是炼钢。',
      '# 一、 农业',
      '  - 一是 种稻',
      '  - 二是 养鱼',
      '# 二、 工业',
    ],
    [
      '一是之内首先其次',
      '一是种稻，首先，选种；其次，育秧。二是养鱼。',
      '- 一是 种稻',
      '  - 首先 选种',
      '  - 其次 育秧',
      '- 二是 养鱼',
    ],
    [
      '单独的一是之后另有一串',
      '农业上。一是种好稻。\n工业上。一是炼好钢。二是织好布。',
      '- 一是 炼好钢',
      '- 二是 织好布',
    ],
    ['括注里的数字', '按照方案（1）执行，不得变通。'],
    ['半角冒号之后的破折号', '目标:——种好稻。——养好鱼。', '- —— 种好稻', '- —— 养好鱼'],
    ['专栏里的①②', '专栏1：①种好稻；②养好鱼。', '- ① 种好稻', '- ② 养好鱼'],
    ['附件的清单', `一、种好稻\n${BODY}\n附件：1.分工表。2.水价表。`, '# 一、 种好稻'],
    [
      '章名之后同一行的条',
      '第一章 总则 第一条 本办法适用于全县。\n第二条 本办法即日起施行。',
      '# 第一章 总则',
      '  - 第一条 本办法适用于全县',
      '  - 第二条 本办法即日起施行',
    ],
    ['没有章名的行里引用的条', '依照 第一条 执行。依照 第二条 办理。'],
    ['连写的条不是条', '第一章总则第一条适用于全县。', '- 第一章 总则第一条适用于全县'],
    ['一、之后空一格的 1.', '一、种植 1.选种 2.育秧', '- 一、 种植 1.选种 2.育秧'],
    [
      '一是怎样，不是问题',
      '一是水价怎么定？\n二是渠道怎么修？',
      '- 一是 水价怎么定？',
      '- 二是 渠道怎么修？',
    ],
    [
      '问了就答的条目',
      '1.怎么种稻？早种早收。\n2.怎么养鱼？勤喂勤看。',
      '- 1. 怎么种稻？',
      '- 2. 怎么养鱼？',
    ],
    ['小数不是条目', '亩产提高1.5倍。户均增收2.3万元。'],
    [
      '两串一是二是',
      '农业上。一是种好稻。二是养好鱼。\n工业上。一是炼好钢。二是织好布。',
      '- 一是 种好稻',
      '- 二是 养好鱼',
      '- 一是 炼好钢',
      '- 二是 织好布',
    ],
    [
      '一段之内又从一是开始',
      '农业上。一是种好稻。二是养好鱼。工业上。一是炼好钢。二是织好布。',
      '- 一是 种好稻',
      '- 二是 养好鱼',
      '- 一是 炼好钢',
      '- 二是 织好布',
    ],
  ]);

  test('一是到二是为止，最后一条到行尾为止', () => {
    const text = '下了力气。一是种好稻。稻要早种。二是养好鱼。鱼要勤喂。\n第二天下雨了。';
    expect(outlineOf(text).nodes.map((node) => text.slice(node.span.start, node.span.end))).toEqual(
      ['一是种好稻。稻要早种。', '二是养好鱼。鱼要勤喂。'],
    );
  });
});

describe('一个节点到哪里为止', () => {
  const spansOf = (text: string): readonly string[] =>
    outlineOf(text).nodes.map((node) => text.slice(node.span.start, node.span.end));

  test.each([
    [
      '下一条之前，最后一条到行尾',
      '一、农业\n一是种好稻。\n稻要早种。\n二是养好鱼。\n雨水足。\n二、工业\n炼好钢。',
      [
        '一、农业\n一是种好稻。\n稻要早种。\n二是养好鱼。\n雨水足。',
        '一是种好稻。\n稻要早种。',
        '二是养好鱼。',
        '二、工业\n炼好钢。',
      ],
    ],
    [
      '最后一条连同它的几条',
      '一是种好稻。\n二是养好鱼：\n——挖塘。\n——放苗。',
      ['一是种好稻。', '二是养好鱼：\n——挖塘。\n——放苗。', '——挖塘。', '——放苗。'],
    ],
    [
      '另起一段之前的最后一条',
      '一是种好稻。二是养好鱼。\n雨水足。\n下一步，一是炼好钢。二是织好布。',
      ['一是种好稻。', '二是养好鱼。', '一是炼好钢。', '二是织好布。'],
    ],
    [
      '下一行的 ## 不算',
      '方案\n## 农业\n种好稻。\n## 工业\n炼好钢。',
      ['农业\n种好稻。', '工业\n炼好钢。'],
    ],
    ['下一行的 ** 不算', '**一、种好稻**\n**二、养好鱼**', ['一、种好稻', '二、养好鱼']],
    ['下一行的 > 不算', '> 1.种好稻。\n> 2.养好鱼。', ['1.种好稻。', '2.养好鱼。']],
  ])('%s', (_, text, spans) => {
    expect(spansOf(text)).toEqual(spans);
  });

  test('父亲知道有哪些孩子', () => {
    const [above] = outlineOf('一、农业\n1.种稻。\n2.养鱼。').nodes;
    expect(above?.children.map((node) => node.title)).toEqual(['种稻', '养鱼']);
  });
});

describe('哪些行不开头', () => {
  table([
    ['标题之下的副题', `稻鱼共生方案\n（草案）\n——丰泽经验\n一、种好稻\n${BODY}`, '# 一、 种好稻'],
    [
      '正文里的破折号短行',
      '一、目标\n到2027年：\n县里要做到：\n——稻谷增产\n——渔业增收',
      '# 一、 目标',
      '  - —— 稻谷增产',
      '  - —— 渔业增收',
    ],
    [
      '表里的下一步',
      '一、种好稻\n1.选种。\n下一步\t责任单位\n育秧\t农业局\n2.育秧。',
      '# 一、 种好稻',
      '  # 1. 选种',
      '  - 2. 育秧',
    ],
    ['# 目录', `方案\n## 目录\n## 农业\n${BODY}\n## 工业\n${BODY}`, '# 农业', '# 工业'],
    [
      '抓取的题目',
      `政策\n## 稻鱼共生方案\n- **发布日期**: 2024-03-12\n## 农业\n${BODY}\n## 工业\n${BODY}`,
      '# 农业',
      '# 工业',
    ],
    ['一行之下只有圆点', `方案\n${BODY}\n主要任务\n· 种稻。\n· 养鱼。`, '- · 种稻', '- · 养鱼'],
    [
      '一行之下有一是二是',
      `方案\n${BODY}\n主要任务\n一是种稻。\n二是养鱼。`,
      '# 主要任务',
      '  - 一是 种稻',
      '  - 二是 养鱼',
    ],
  ]);
});

describe('标题还是条目', () => {
  table([
    [
      '编号短行，下面有正文：标题',
      `（一）种好稻\n${BODY}\n（二）养好鱼\n${BODY}`,
      '# (一) 种好稻',
      '# (二) 养好鱼',
    ],
    [
      '编号短行带句号，下面有正文：标题',
      `（一）种好稻。\n${BODY}\n（二）养好鱼。\n${BODY}`,
      '# (一) 种好稻',
      '# (二) 养好鱼',
    ],
    [
      '正文在同一行：条目',
      `（一）种好稻。${BODY}\n（二）养好鱼。${BODY}`,
      '- (一) 种好稻',
      '- (二) 养好鱼',
    ],
    [
      '各占一行，没有正文：条目',
      `1.种好稻\n2.养好鱼\n3.织好布`,
      '- 1. 种好稻',
      '- 2. 养好鱼',
      '- 3. 织好布',
    ],
    [
      '下面有条目：标题',
      `一、种好稻\n1.选种。\n2.育秧。`,
      '# 一、 种好稻',
      '  - 1. 选种',
      '  - 2. 育秧',
    ],
    [
      '带冒号引出条目：标题',
      `一、种好稻：\n1.选种。\n2.育秧。`,
      '# 一、 种好稻',
      '  - 1. 选种',
      '  - 2. 育秧',
    ],
    [
      '八十字以上的编号行不是标题',
      `（一）${'种好稻、'.repeat(25)}养好鱼\n${BODY}\n（二）织好布\n${BODY}`,
      `- (一) ${'种好稻、'.repeat(25)}养好鱼`,
      '# (二) 织好布',
    ],
    [
      '条不是标题',
      `第一条 本办法适用于全县\n${BODY}\n第二条 本办法自印发之日起施行\n${BODY}`,
      '- 第一条 本办法适用于全县',
      '- 第二条 本办法自印发之日起施行',
    ],
  ]);

  const SHORT = '各乡镇和有关部门要压实责任、摸清家底、建好台账';
  table([
    [
      '四十字以内的一句，下面有正文：标题',
      `（一）${SHORT}，种好早稻晚稻，养好青鱼草鱼。\n${BODY}\n（二）养好鱼\n${BODY}`,
      `# (一) ${SHORT}，种好早稻晚稻，养好青鱼草鱼`,
      '# (二) 养好鱼',
    ],
    [
      '四十字以上的一句，下面有正文：条目',
      `（一）${SHORT}，${SHORT}。\n${BODY}\n（二）养好鱼\n${BODY}`,
      `- (一) ${SHORT}，${SHORT}`,
      '# (二) 养好鱼',
    ],
    ['句末几个标点都去掉', '1.种好稻；。\n2.养好鱼。', '- 1. 种好稻', '- 2. 养好鱼'],
    [
      '# 标题末的冒号去掉，中间的留着',
      `方案\n## 农业：种植\n${BODY}\n## 工业：\n${BODY}`,
      '# 农业：种植',
      '# 工业',
    ],
  ]);

  test('两行的标题，题目到第二行为止', () => {
    const heads = ['种好早稻晚稻', '养好青鱼草鱼', '管好水渠塘坝'];
    const text = [
      '稻鱼共生方案',
      BODY,
      ...heads.flatMap((head) => [`扎扎实实${head}`, `让村民${head}`, BODY]),
    ];
    const { nodes } = outlineOf(text.join('\n'));
    expect(
      nodes.map(({ titleSpan }) => text.join('\n').slice(titleSpan.start, titleSpan.end)),
    ).toEqual(heads.map((head) => `扎扎实实${head}\n让村民${head}`));
    expect(nodes.map((node) => node.form)).toEqual(['heading', 'heading', 'heading']);
  });

  test('条目就是条目', () => {
    expect(outlineOf('1.种好稻。\n2.养好鱼。').nodes.map((node) => node.form)).toEqual([
      'item',
      'item',
    ]);
  });

  test('带句号的标题，题目不含句号', () => {
    const text = `（一）种好稻。\n${BODY}\n（二）养好鱼。\n${BODY}`;
    expect(
      outlineOf(text).nodes.map((node) => text.slice(node.titleSpan.start, node.titleSpan.end)),
    ).toEqual(['（一）种好稻', '（二）养好鱼']);
  });

  const text = `一、种好稻\n到处种。\n1.选种。早选。\n精选。\n2.育秧。`;
  const nodes = outlineOf(text).nodes;
  const quotes = (spans: readonly { readonly start: number; readonly end: number }[]): string[] =>
    spans.map(({ start, end }) => text.slice(start, end));

  test('题目、范围、正文各是哪一段', () => {
    expect(quotes(nodes.map((node) => node.titleSpan))).toEqual(['一、种好稻', '1.选种', '2.育秧']);
    expect(quotes(nodes.map((node) => node.span))).toEqual([
      text,
      '1.选种。早选。\n精选。',
      '2.育秧。',
    ]);
    expect(nodes.map((node) => quotes(node.body))).toEqual([
      ['到处种。'],
      ['早选。', '精选。'],
      [],
    ]);
  });
});

describe('文章分段', () => {
  const partsOf = (text: string): readonly number[] =>
    outlineOf(text).nodes.map((node) => node.part);

  test('下一步另起一段', () => {
    const text = `一、种好稻\n${BODY}\n二、养好鱼\n${BODY}\n下一步，县里将接着干。一是炼好钢。二是织好布。`;
    expect(treeOf(text)).toEqual([
      '# 一、 种好稻',
      '# 二、 养好鱼',
      '- 一是 炼好钢',
      '- 二是 织好布',
    ]);
    expect(partsOf(text)).toEqual([0, 0, 1, 1]);
    const { nodes, nextSteps } = outlineOf(text);
    expect(nextSteps.map((span) => text.slice(span.start, span.start + 3))).toEqual(['下一步']);
    expect(text.slice(nodes[1]?.span.start, nodes[1]?.span.end)).toBe(`二、养好鱼\n${BODY}`);
  });

  test.each([['下一步，'], ['下一阶段，'], ['接下来，'], ['今后一个时期，'], ['面向未来，']])(
    '%s也是',
    (lead) => {
      const text = `一是种好稻。二是养好鱼。\n${lead}县里将接着干。`;
      expect(outlineOf(text).nextSteps).toEqual([{ start: text.indexOf(lead), end: text.length }]);
    },
  );

  test('一段中间的下一步只断开一是二是', () => {
    const text = `一、种好稻\n一是选种。二是育秧。下一步，县里将接着干。一是插秧。二是收割。\n二、养好鱼\n${BODY}`;
    expect(treeOf(text)).toEqual([
      '# 一、 种好稻',
      '  - 一是 选种',
      '  - 二是 育秧',
      '  - 一是 插秧',
      '  - 二是 收割',
      '# 二、 养好鱼',
    ]);
    const { nodes, nextSteps, steps } = outlineOf(text);
    expect(nodes.map(({ part }) => part)).toEqual([0, 0, 0, 1, 1, 0]);
    expect(text.slice(nodes[2]?.span.start, nodes[2]?.span.end)).toBe('二是育秧。');
    expect(nextSteps).toEqual([]);
    expect(steps.map(({ start, end }) => text.slice(start, end).trimEnd())).toEqual([
      '下一步，县里将接着干。一是插秧。二是收割。',
    ]);
  });

  test('开头就是下一步', () => {
    const text = '县里下了力气。\n下一步，一是炼好钢。二是织好布。';
    expect(treeOf(text)).toEqual(['- 一是 炼好钢', '- 二是 织好布']);
    expect(partsOf(text)).toEqual([1, 1]);
  });

  test('标题下的问答之后，下一步不归标题', () => {
    const text = [
      '种稻问答',
      '## 水价',
      '问：水价怎么定？',
      '答：一是早定。二是定准。',
      '## 修渠',
      '问：渠怎么修？',
      '答：一是早修。二是修好。',
      '下一步，一是炼好钢。二是织好布。',
    ].join('\n');
    expect(treeOf(text)).toEqual([
      '# 水价',
      '  - 一是 早定',
      '  - 二是 定准',
      '# 修渠',
      '  - 一是 早修',
      '  - 二是 修好',
      '- 一是 炼好钢',
      '- 二是 织好布',
    ]);
    const { nodes, nextSteps } = outlineOf(text);
    expect(nextSteps.map((span) => text.slice(span.start, span.end))).toEqual(['下一步，']);
    expect(text.slice(nodes[3]?.span.start, nodes[3]?.span.end)).toBe(
      '修渠\n问：渠怎么修？\n答：一是早修。二是修好。',
    );
  });

  test('与问答之间隔着条目的标题不管问答', () => {
    const text = [
      '种稻问答',
      '## 概况',
      BODY,
      '## 修渠',
      '1.早修。',
      '2.修好。',
      '问：水价怎么定？',
      '答：一是早定。二是定准。',
    ].join('\n');
    expect(treeOf(text)).toEqual([
      '# 概况',
      '# 修渠',
      '  - 1. 早修',
      '  - 2. 修好',
      '- 一是 早定',
      '- 二是 定准',
    ]);
  });

  test('标题下一步之内的下一步不另起', () => {
    const text = `一、做法\n${BODY}\n二、打算\n下一步，县里将接着干。\n1.炼好钢。\n2.织好布。`;
    expect(treeOf(text)).toEqual(['# 一、 做法', '# 二、 打算', '  - 1. 炼好钢', '  - 2. 织好布']);
  });

  test('问答：每一轮自成一段，问和答不是条目', () => {
    const text = [
      '问：怎么种稻？',
      '答：一是选好种。二是育好秧。',
      '问：怎么养鱼？',
      '答：一是挖好塘。二是放好苗。',
    ].join('\n');
    expect(treeOf(text)).toEqual([
      '- 一是 选好种',
      '- 二是 育好秧',
      '- 一是 挖好塘',
      '- 二是 放好苗',
    ]);
    const parts = partsOf(text);
    expect(parts[0]).toBe(parts[1]);
    expect(parts[2]).toBe(parts[3]);
    expect(parts[2]).not.toBe(parts[0]);
  });

  test('编号的问题是问，不是条目', () => {
    const text = `1.怎么种好双季稻？\n${BODY}\n2.怎么养好四大家鱼？\n${BODY}`;
    expect(treeOf(text)).toEqual([]);
    expect(outlineOf(text).roles).toEqual(['question', 'text', 'question', 'text']);
  });

  test('落款不属于最后一条', () => {
    const text = `一、种好稻\n${BODY}\n二、养好鱼\n${BODY}\n丰泽县农业局\n2024年3月12日`;
    const last = outlineOf(text).nodes.at(-1);
    expect(text.slice(last?.span.start, last?.span.end)).toBe(`二、养好鱼\n${BODY}`);
  });

  test('文末的图说和版权声明不属于最后一条', () => {
    const text = `1.种好稻。\n2.养好鱼。${BODY}\n图为新挖的鱼塘\n版权声明：本文归原作者所有`;
    const last = outlineOf(text).nodes.at(-1);
    expect(text.slice(last?.span.start, last?.span.end)).toBe(`2.养好鱼。${BODY}`);
  });
});

describe('通知套方案', () => {
  const NOTICE = [
    '关于印发稻鱼共生方案的通知',
    '各乡镇人民政府：',
    '现将方案印发给你们，并提出以下要求：',
    '一、提高认识。各乡镇要把这件事摆上日程。',
    '二、抓好落实。县里将适时督查。',
    '丰泽县农业局',
    '2024年3月12日',
    '稻鱼共生方案',
    '一、主要任务',
    '（一）种好稻',
    BODY,
    '（二）养好鱼',
    BODY,
    '二、保障措施',
    BODY,
  ].join('\n');

  test('通知的条目和方案的标题各成一段', () => {
    expect(treeOf(NOTICE)).toEqual([
      '- 一、 提高认识',
      '- 二、 抓好落实',
      '# 一、 主要任务',
      '  # (一) 种好稻',
      '  # (二) 养好鱼',
      '# 二、 保障措施',
    ]);
    const parts = outlineOf(NOTICE).nodes.map((node) => node.part);
    expect(new Set(parts.slice(0, 2)).size).toBe(1);
    expect(new Set(parts.slice(2)).size).toBe(1);
    expect(parts[2]).not.toBe(parts[0]);
  });

  test('标题、抬头在第一个节点之前', () => {
    expect(outlineOf(NOTICE).front.map((line) => line.text)).toEqual([
      '关于印发稻鱼共生方案的通知',
      '各乡镇人民政府：',
      '现将方案印发给你们，并提出以下要求：',
    ]);
  });
});

describe('丢了换行的文本', () => {
  const LONG =
    '各乡镇组织力量逐户走访，把情况摸清，把台账建好，把责任压实到人头，把时限明确到日子。'.repeat(
      4,
    );

  test('标题和条目在标记处', () => {
    const text = `稻鱼共生方案 一、主要任务 （一）种好稻。${LONG}（二）养好鱼。${LONG}二、保障措施 （一）压实责任。${LONG}（二）强化督查。${LONG}`;
    expect(treeOf(text)).toEqual([
      '# 一、 主要任务',
      '  - (一) 种好稻',
      '  - (二) 养好鱼',
      '# 二、 保障措施',
      '  - (一) 压实责任',
      '  - (二) 强化督查',
    ]);
  });

  test('1. 紧跟在字后面也认', () => {
    const text = `稻鱼共生方案 一、主要任务1.种好稻。${LONG}2.养好鱼。${LONG}二、保障措施3.压实责任。${LONG}4.强化督查。${LONG}`;
    expect(treeOf(text)).toEqual([
      '# 一、 主要任务',
      '  - 1. 种好稻',
      '  - 2. 养好鱼',
      '# 二、 保障措施',
      '  - 3. 压实责任',
      '  - 4. 强化督查',
    ]);
  });

  const HEAD = '坚持稻鱼共生绿色发展和农民增收并重的基本工作方针';
  test.each([
    ['空格之后是正文', '种好稻 各乡镇要抓紧', '#', '种好稻'],
    ['二十四字之后是正文', `${HEAD.slice(0, 24)} 各乡镇要抓紧`, '#', HEAD.slice(0, 24)],
    ['二十五字之后是正文', `${HEAD}和 各乡镇要抓紧`, '-', `${HEAD}和 各乡镇要抓紧`],
    ['一个字之后有空格', '稻 鱼共生要抓紧', '-', '稻 鱼共生要抓紧'],
    ['先有句号', '种好稻。各乡镇 要抓紧', '-', '种好稻'],
    ['没有空格', '各乡镇要抓紧种好稻', '-', '各乡镇要抓紧种好稻'],
  ])('题目在哪里为止：%s', (_, begin, form, title) => {
    const text = `稻鱼共生方案 一、${begin}。${LONG}二、${begin}。${LONG}`;
    expect(treeOf(text)).toEqual([`${form} 一、 ${title}`, `${form} 二、 ${title}`]);
    const [{ titleSpan } = { titleSpan: { start: 0, end: 0 } }] = outlineOf(text).nodes;
    expect(text.slice(titleSpan.start, titleSpan.end)).toBe(`一、${title}`);
  });

  test('有换行的文本里空格不断开题目', () => {
    expect(treeOf(`一、种好稻 各乡镇要抓紧。\n二、养好鱼 各乡镇要抓紧。`)).toEqual([
      '- 一、 种好稻 各乡镇要抓紧',
      '- 二、 养好鱼 各乡镇要抓紧',
    ]);
  });

  test.each([
    ['三行的短文', `稻鱼共生方案\n丰泽县\n主要任务1.种好稻。${LONG}2.养好鱼。${LONG}`, 2],
    ['四行的短文', `稻鱼共生方案\n丰泽县\n公报\n主要任务1.种好稻。${LONG}2.养好鱼。${LONG}`, 0],
    [
      '四行的一千多字',
      `稻鱼共生方案\n丰泽县\n公报\n主要任务1.种好稻。${LONG.repeat(5)}2.养好鱼。${LONG.repeat(5)}`,
      2,
    ],
    ['字后面的（1）', `${LONG}${LONG}按照方案（1）执行，按照方案（2）办理`, 0],
    ['字后面的1）', `${LONG}${LONG}修好渠道1）和渠道2）`, 0],
    ['引用的条', `${LONG}${LONG}依照第一条和第二条办理`, 0],
  ])('%s', (_, text, nodes) => {
    expect(outlineOf(text).nodes).toHaveLength(nodes);
  });

  test('短文一行里的 1. 紧跟在字后面不认', () => {
    expect(treeOf('主要任务1.种好稻2.养好鱼')).toEqual([]);
  });
});

describe('任何文本', () => {
  const MARKERS = [
    ...['一、', '二、', '（一）', '（二）', '1.', '2.', '3.', '（1）', '①', '②', '一是', '二是'],
    ...['第一，', '第二，', '首先，', '最后，', '——', '· ', '- ', '第一章 ', '第一条 ', '壹、'],
    ...['1.1 ', '## ', '**', '> ', '问：', '答：', '下一步，', '附件：', '图为'],
  ];
  const BLOCKS = [
    ...['。', '；', '：', '？', '\n', '\n\n', '\r\n', ' ', '　　', '𠮷', '养好鱼'],
    ...['丰泽县农业局\n', '2024年3月12日\n', '版权声明：归原作者\n', '|种稻|9|\n', '下雨了。\n'],
  ];
  const fragment = fc.oneof(
    fc.constantFrom(...MARKERS).map((marker) => `${marker}种好稻`),
    fc.constantFrom(...MARKERS).map((marker) => `\n${marker}种好稻`),
    fc.constantFrom(...BLOCKS),
  );

  test('节点在文内，次序不乱，孩子在父亲之内，题目在节点之内', () => {
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 60 }), (fragments) => {
        const text = fragments.join('');
        const { nodes, lines, front, sentences } = outlineOf(text);
        let at = -1;
        for (const node of nodes) {
          expect(node.span.start).toBeGreaterThan(at);
          at = node.span.start;
          expect(node.span.end).toBeGreaterThan(node.span.start);
          expect(node.span.end).toBeLessThanOrEqual(text.length);
          expect(contains(node.span, node.titleSpan)).toBe(true);
          expect(node.titleSpan.start).toBe(node.span.start);
          for (const body of node.body) {
            expect(contains(node.span, body)).toBe(true);
            expect(body.start).toBeGreaterThanOrEqual(node.titleSpan.end);
            expect(body.end).toBeGreaterThan(body.start);
          }
          if (node.marker) expect(node.marker.span.start).toBe(node.span.start);
          if (node.parent) {
            expect(contains(node.parent.span, node.span)).toBe(true);
            expect(node.parent.children).toContain(node);
            expect(node.part).toBe(node.parent.part);
          }
          for (const [i, child] of node.children.entries()) {
            expect(child.parent).toBe(node);
            expect(child.span.start).toBeGreaterThan(node.span.start);
            const next = node.children[i + 1];
            if (next) expect(child.span.end).toBeLessThanOrEqual(next.span.start);
          }
        }
        for (const line of front) expect(lines).toContain(line);
        let end = 0;
        for (const sentence of sentences) {
          expect(sentence.start).toBeGreaterThanOrEqual(end);
          expect(sentence.end).toBeGreaterThan(sentence.start);
          end = sentence.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { seed: 20250108, numRuns: 250 },
    );
  });
});

describe('长文本', () => {
  const count = (text: string): number => outlineOf(text).nodes.length;

  test.each([
    ['一是写十万遍：没有二是，不成条目', '一是', 100_000, 0],
    ['一、写十万遍，同在一行', '一、', 100_000, 0],
    ['（一）写十万遍，同在一行', '（一）', 100_000, 1],
    ['①写十万遍，同在一行', '①', 100_000, 1],
    ['1. 各占一行八千遍', '1.种稻。\n', 8_000, 8_000],
    ['一、（一）各占一行三千遍', '一、农业\n（一）种稻。\n', 3_000, 6_000],
    ['一是二是五千遍，同在一行', '一是种稻。二是养鱼。', 5_000, 10_000],
    ['破折号各占一行八千遍', '——种稻。\n', 8_000, 8_000],
    ['一写一百万遍', '一', 1_000_000, 0],
    ['没有换行也没有标点的一百万字', '渠', 1_000_000, 0],
    ['左括号十万遍', '（', 100_000, 0],
    ['问两万遍', '问：怎么种稻？\n', 20_000, 0],
    ['下一步两万遍', '下一步，县里将接着干。\n', 20_000, 0],
  ] as const)('%s', (_, unit, times, nodes) => {
    expect(count(unit.repeat(times))).toBe(nodes);
  });
});

describe('条、章单独一行，领起下文的是项', () => {
  table([
    [
      '第一条、第二条各占一行',
      '第一条\n清淤每年一次。各镇负责。\n第二条\n沿河植树。\n第三条 护堤。',
      '- 第一条 清淤每年一次',
      '- 第二条 沿河植树',
      '- 第三条 护堤',
    ],
    [
      '第一章的名在下一行',
      '第一章\n总则\n第一条 清淤每年一次。\n第二章\n分则\n第二条 沿河植树。',
      '# 第一章 总则',
      '  - 第一条 清淤每年一次',
      '# 第二章 分则',
      '  - 第二条 沿河植树',
    ],
    [
      '以下措施：、有下列情形的',
      `一、农业\n${BODY}\n二、灌区可采取以下措施：\n（一）减免水费。\n（二）补贴电费。\n三、有下列情形的，可以免缴水费\n（一）受灾的。\n（二）歉收的。`,
      '# 一、 农业',
      '- 二、 灌区可采取以下措施',
      '  - (一) 减免水费',
      '  - (二) 补贴电费',
      '- 三、 有下列情形的，可以免缴水费',
      '  - (一) 受灾的',
      '  - (二) 歉收的',
    ],
  ]);
});

describe('一列里的最后一项照别的项', () => {
  table([
    [
      '别的项接着写：项',
      `一、农业\n（一）清淤。各镇出工。\n（二）植树。各村出苗。\n（三）把堤坝护好到底。\n${BODY}\n二、工业\n${BODY}`,
      '# 一、 农业',
      '  - (一) 清淤',
      '  - (二) 植树',
      '  - (三) 把堤坝护好到底',
      '# 二、 工业',
    ],
    [
      '别的项下面才有正文：标题',
      `一、农业\n（一）清淤到底。\n${BODY}\n（二）植树成林。\n${BODY}\n（三）把堤坝护好到底。\n${BODY}\n二、工业\n${BODY}`,
      '# 一、 农业',
      '  # (一) 清淤到底',
      '  # (二) 植树成林',
      '  # (三) 把堤坝护好到底',
      '# 二、 工业',
    ],
    [
      '下面有小项的也一样',
      `一、农业\n（一）清淤。各镇出工。\n（二）植树。各村出苗。\n1.选苗。\n2.栽苗。\n（三）把堤坝护好到底。\n1.测量。\n2.加固。\n二、工业\n${BODY}`,
      '# 一、 农业',
      '  - (一) 清淤',
      '  - (二) 植树',
      '    - 1. 选苗',
      '    - 2. 栽苗',
      '  - (三) 把堤坝护好到底',
      '    - 1. 测量',
      '    - 2. 加固',
      '# 二、 工业',
    ],
    [
      '各列自己算',
      `一、农业\n（一）清淤。各镇出工。\n（二）把堤坝护好到底。\n${BODY}\n二、工业\n（一）炼好钢并管好炉。\n${BODY}\n（二）织好布。\n${BODY}`,
      '# 一、 农业',
      '  - (一) 清淤',
      '  - (二) 把堤坝护好到底',
      '# 二、 工业',
      '  # (一) 炼好钢并管好炉',
      '  # (二) 织好布',
    ],
  ]);
});
