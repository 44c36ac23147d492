import { describe, expect, test } from 'vitest';
import { outlineOf } from '../../src/structure/outline.js';
import { treeOf } from './tree.js';

const BODY = '各乡镇组织力量逐户走访，把情况摸清。';

type Rows = readonly (readonly [name: string, text: string, ...tree: string[]])[];

const table = (rows: Rows): void => {
  test.each(rows.map(([name, text, ...tree]) => ({ name, text, tree })))('$name', (row) => {
    expect(treeOf(row.text)).toEqual(row.tree);
  });
};

describe('行中的标记，前面是什么才算', () => {
  table([
    ['分号之后的 1）', '任务：1）种稻；2）养鱼。', '- 1) 种稻', '- 2) 养鱼'],
    ['冒号之后的 1.', '任务：1.种稻；2.养鱼。', '- 1. 种稻', '- 2. 养鱼'],
    ['逗号之后的 1. 不算', '任务，1.种稻，2.养鱼。'],
    ['逗号之后的（一）不算', '任务，（一）种稻，（二）养鱼。'],
    ['冒号之后的破折号', '目标：——稻谷增产；——渔业增收。', '- —— 稻谷增产', '- —— 渔业增收'],
    ['句号之后的破折号', '定了目标。——稻谷增产。——渔业增收。', '- —— 稻谷增产', '- —— 渔业增收'],
    ['逗号之后的破折号不算', '目标，——稻谷增产，——渔业增收。'],
    ['行中的圆点不算', '目标：·稻谷增产。·渔业增收。'],
    ['单独一个破折号不算', '目标：——稻谷增产。'],
    ['逗号之后的一是也算', '要做到，一是种稻，二是养鱼。', '- 一是 种稻', '- 二是 养鱼'],
    ['字后面的一是不算', '要做到一是种稻二是养鱼。'],
    [
      '章和条在一行',
      '第一章 总则 第一条 为规范灌区管理，制定本办法。\n第二条 本办法适用于全县。',
      '# 第一章 总则',
      '  - 第一条 为规范灌区管理，制定本办法',
      '  - 第二条 本办法适用于全县',
    ],
    ['句中提到的条不算', '依照第一条执行。第二条另行规定。'],
  ]);
});

describe('行首的标记', () => {
  table([
    ['列表号之后的编号', '- 1. 种稻。\n- 2. 养鱼。', '- 1. 种稻', '- 2. 养鱼'],
    ['列表号', '- 种稻。\n- 养鱼。', '- - 种稻', '- - 养鱼'],
    ['两个列表号', '- - 种稻。\n- - 养鱼。', '- - - 种稻', '- - - 养鱼'],
    ['孤零零的 5. 不算', `种稻有方。\n5.种好稻。\n${BODY}`],
    ['孤零零的 1. 算', `种稻有方。\n1.种好稻。\n${BODY}`, '# 1. 种好稻'],
    [
      '前面有过小的编号',
      `1.种稻。\n图为稻田\n下一步，接着干。\n5.养鱼。`,
      '- 1. 种稻',
      '- 5. 养鱼',
    ],
    [
      '标题下面一行的破折号是副题',
      `稻鱼共生方案\n——丰泽县三年行动\n一、种稻\n${BODY}`,
      '# 一、 种稻',
    ],
    [
      '带句号的不是副题',
      '稻鱼共生方案\n——稻谷增产。\n——渔业增收。',
      '- —— 稻谷增产',
      '- —— 渔业增收',
    ],
    [
      '新的一条之后，二是接不上前面的一是',
      '一、种植。一是选种。\n二、养殖。二是放苗。',
      '- 一、 种植',
      '- 二、 养殖',
    ],
    [
      '先出现低层，再出现高层',
      `（一）背景\n1.人多。\n2.地少。\n一、任务\n（一）种稻\n${BODY}\n（二）养鱼\n${BODY}`,
      '# (一) 背景',
      '  - 1. 人多',
      '  - 2. 地少',
      '# 一、 任务',
      '  # (一) 种稻',
      '  # (二) 养鱼',
    ],
    [
      '说完的条目之后，破折号回到上一层',
      '一、目标\n1.种好稻。\n——稻谷增产。\n——渔业增收。\n二、任务。',
      '# 一、 目标',
      '  - 1. 种好稻',
      '  - —— 稻谷增产',
      '  - —— 渔业增收',
      '- 二、 任务',
    ],
    [
      '带冒号的条目之后，破折号在它之下',
      '一、目标\n1.种好稻：\n——稻谷增产。\n——渔业增收。\n二、任务。',
      '# 一、 目标',
      '  # 1. 种好稻',
      '    - —— 稻谷增产',
      '    - —— 渔业增收',
      '- 二、 任务',
    ],
  ]);
});

describe('一段到哪里为止', () => {
  const partsAround = (line: string): readonly number[] =>
    outlineOf(`1.种好稻。\n2.养好鱼。\n${line}\n1.炼好钢。\n2.织好布。`).nodes.map(
      ({ part }) => part,
    );

  test.each([
    ['2024年3月12日'],
    ['丰泽县农业局\n2024年3月12日'],
    ['丰泽县农业局 2024-03-12'],
    ['版权声明：本文归原作者所有'],
    ['附件：任务分工表'],
    ['下一步，县里将接着干。'],
    ['下一阶段县里将接着干。'],
    ['下阶段：县里将接着干。'],
    ['今后一段时间县里将接着干。'],
    ['问：下一步呢？'],
    ['答：接着干。'],
  ])('%s', (line) => {
    const [first, second, third, fourth] = partsAround(line);
    expect([first, second]).toEqual([0, 0]);
    expect(third).toBeGreaterThan(0);
    expect(fourth).toBe(third);
  });

  test.each([['各乡镇接着干。'], ['想好了下一步，县里将接着干。'], ['图为稻田'], ['专栏1 稻田']])(
    '%s：同一段',
    (line) => {
      expect(new Set(partsAround(line)).size).toBe(1);
    },
  );
});

describe('交给下一步的', () => {
  const INTERVIEW = [
    '水价改革怎么走',
    '问：水价怎么定？',
    '答：一是看成本。二是听民意。',
    '问：水质怎么保？',
    '答：管好源头。',
    '谢谢大家。',
  ].join('\n');

  test('问和答', () => {
    const { questions, turns } = outlineOf(INTERVIEW);
    expect(questions.map(({ text }) => text)).toEqual(['问：水价怎么定？', '问：水质怎么保？']);
    expect(turns.map(({ text }) => text)).toEqual([
      '问：水价怎么定？',
      '答：一是看成本。二是听民意。',
      '问：水质怎么保？',
      '答：管好源头。',
    ]);
  });

  test('没有问答', () => {
    const { questions, turns, nextSteps } = outlineOf(`一、种稻\n${BODY}`);
    expect([questions, turns, nextSteps]).toEqual([[], [], []]);
  });

  test('句子：表格的一行是一句', () => {
    const text = '稻要早种。鱼要勤喂。\n| 稻田。 | 9亩。 |\n渠通了';
    expect(outlineOf(text).sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      '稻要早种。',
      '鱼要勤喂。',
      '| 稻田。 | 9亩。 |',
      '渠通了',
    ]);
  });

  test('没有节点的文本全是前文', () => {
    expect(outlineOf('种稻。\n养鱼。').front.map(({ text }) => text)).toEqual(['种稻。', '养鱼。']);
  });

  const SPANS: readonly (readonly [name: string, text: string, ...nodes: string[]])[] = [
    [
      '最后一条之后的正文不属于它',
      '一是种好稻。\n二是养好鱼。\n全县上下接着干。',
      '一是种好稻。',
      '二是养好鱼。',
    ],
    [
      '表格和专栏属于它上面的一条',
      `一、种稻\n${BODY}\n| 稻田 | 9亩 |\n二、养鱼\n${BODY}\n专栏1 鱼塘`,
      `一、种稻\n${BODY}\n| 稻田 | 9亩 |`,
      `二、养鱼\n${BODY}\n专栏1 鱼塘`,
    ],
    ['列表号属于它后面的编号', '- 1. 种稻。\n- 2. 养鱼。', '- 1. 种稻。', '- 2. 养鱼。'],
    [
      '图说和署名不属于它上面的一条',
      `一、种稻\n${BODY}\n图为稻田\n（记者 江小流）\n二、养鱼\n${BODY}\n来源：丰泽日报`,
      `一、种稻\n${BODY}`,
      `二、养鱼\n${BODY}`,
    ],
  ];
  test.each(SPANS.map(([name, text, ...nodes]) => ({ name, text, nodes })))('$name', (row) => {
    const { nodes } = outlineOf(row.text);
    expect(nodes.map(({ span }) => row.text.slice(span.start, span.end))).toEqual(row.nodes);
  });
});
