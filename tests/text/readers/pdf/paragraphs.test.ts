import { describe, expect, it } from 'vitest';
import type { Line } from '../../../../src/text/readers/pdf/flow.js';
import { paragraphsOf } from '../../../../src/text/readers/pdf/paragraphs.js';
import { SIZE, widthOf } from './runs.js';

/** 20 characters of the body stand in a line. */
const COLUMN = { left: 50, right: 250 };
const FULL = '统筹推进全市冷链物流骨干网络和末端配送网点';
const full = (end = ''): string => FULL.slice(0, 20 - end.length) + end;

interface Setting extends Partial<Omit<Line, 'text' | 'baseline'>> {
  /** From the baseline of the line before. */
  readonly gap?: number;
  readonly isCentred?: boolean;
  /** What is free to the right. */
  readonly free?: number;
}
type Row = readonly [text: string, setting?: Setting];

function linesOf(rows: readonly Row[]): Line[] {
  let baseline = 100;
  return rows.map(([text, setting = {}]) => {
    const { gap = 16, isCentred = false, free, ...line } = setting;
    const { size = SIZE, column = COLUMN } = line;
    baseline += gap;
    const width = widthOf(text, size);
    const left = isCentred ? (column.left + column.right - width) / 2 : column.left;
    const right = free === undefined ? (line.left ?? left) + width : column.right - free;
    return { text, left, right, baseline, size, page: 0, isCells: false, column, ...line };
  });
}

const paragraphs = (rows: readonly Row[]): readonly string[] => paragraphsOf(linesOf(rows));
/** How many lines each paragraph takes. */
const counts = (rows: readonly Row[]): string => {
  const texts = rows.map(([text]) => text);
  return paragraphs(rows)
    .map((paragraph) => {
      let count = 0;
      for (let rest = paragraph; rest !== ''; count++) {
        const text = texts.shift() ?? '';
        rest = rest.trimStart().slice(text.length);
      }
      return count;
    })
    .join(' ');
};

describe('句子说完的满行之后', () => {
  it.each([
    '一、健全工作机制',
    '十一、健全工作机制',
    '二十三．健全工作机制',
    '一百二十.健全工作机制',
    '（一）完善设施网络',
    '(十二)完善设施网络',
    '（12）完善设施网络',
    '1、规范运营管理',
    '12．规范运营管理',
    '3.规范运营管理',
    '118.规范运营管理',
    '2）规范运营管理',
    '12)规范运营管理',
    '①强化资金保障',
    'ⓐ强化资金保障',
    '❷强化资金保障',
    '第一章总则',
    '第十二条本办法自发布之日起施行',
    '第二十三節管理職責',
    '第12条附则',
    '第零编概述',
    '附件',
    '附表2',
    '附录三',
    '（记者林一川）',
    '（本报记者林一川）',
    '（本報記者林一川）',
    '（通讯员林一川）',
    '(责编：林一川)',
    '（作者单位：岚州市发展研究中心）',
    '（此件公开发布）',
    '•拓展销售渠道',
    '●拓展销售渠道',
    '※拓展销售渠道',
  ])('%s 另起一段', (text) => {
    expect(paragraphs([[full('。')], [text]])).toEqual([full('。'), text]);
  });

  it.each([
    '一体化推进冷库建设',
    '建立一、二级冷库名录',
    '食品、药品分区存放',
    '12家食堂通过验收',
    '3.5万吨冷库建成投用',
    '2025、2026年各建一批',
    '（含试点）城区先行',
    '（五项）任务到人',
    '第三批条目随后公布',
    '第某条另有规定的除外',
    '第三批名单随后公布',
    '附近居民优先',
    '请记者见证全过程',
    '（含记者站）统一管理',
    '推进（一）类补贴',
    '见第一章',
  ])('%s 接在后面', (text) => {
    expect(paragraphs([[full('。')], [text]])).toEqual([full('。') + text]);
  });
});

describe('满行之后是序号', () => {
  it.each([
    '。',
    '！',
    '？',
    '；',
    '：',
    '!',
    '?',
    ';',
    ':',
    '。”',
    '。’',
    '！」',
    '。』',
    '。）',
    '。)',
    '。》',
    '。”）',
  ])('以 %s 结尾就另起一段', (end) => {
    expect(paragraphs([[full(end), { free: 0 }], ['（二）完善网络。']])).toEqual([
      full(end),
      '（二）完善网络。',
    ]);
  });

  it.each(['按照要求。落实', '“十五五”', '冷库', '等（含试点）'])('以 %s 结尾是同一段', (end) => {
    expect(paragraphs([[full(end)], ['（二）类补贴。']])).toEqual([`${full(end)}（二）类补贴。`]);
  });
});

describe('文号', () => {
  it.each([
    '岚政办发〔2025〕8号',
    '岚政〔2025〕128号',
    '岚州市发展和改革委员会文〔2025〕1208号',
    '岚政发［2025］3号',
    '岚政发[2025]3号',
    '岚政发（2025）3号',
    '岚政发(2025)3号',
    '岚州市人民政府令〔2025〕第8号',
  ])('%s 自成一段', (text) => {
    expect(paragraphs([[full()], [text, { free: 0 }], [full()]])).toEqual([full(), text, full()]);
  });

  it.each([
    '，依据岚政发〔2025〕3号',
    '岚政发〔2025〕3号文件要求执行',
    '令〔2025〕3号',
    '岚政发2025年3号',
    '岚政发〔25〕3号',
    '岚政发〔2025年3号',
    '岚政发〔二〇二五〕3号',
    '岚政发〔2025〕三号',
    'GB〔2025〕3号',
  ])('%s 是句中的话', (text) => {
    expect(paragraphs([[full()], [text, { free: 0 }], [full()]])).toEqual([full() + text + full()]);
  });
});

describe('目录的点线', () => {
  it.each(['....', '····', '…………', '．．．．'])('有 %s 的一行自成一段', (dots) => {
    const entry = `第二部分冷链物流${dots}12`;
    expect(paragraphs([[full()], [entry, { free: 0 }], [full()]])).toEqual([full(), entry, full()]);
  });

  it('省略号不是点线', () => {
    expect(paragraphs([[full('……')], ['都已建成。']])).toEqual([`${full('……')}都已建成。`]);
  });
});

describe('表格的行', () => {
  it.each<[string, readonly Row[], string]>([
    ['前一行是', [[full(), { isCells: true }], [full()]], '1 1'],
    ['后一行是', [[full()], [full(), { isCells: true }]], '1 1'],
    [
      '两行都是',
      [
        [full(), { isCells: true }],
        [full(), { isCells: true }],
      ],
      '1 1',
    ],
    ['都不是', [[full()], [full()]], '2'],
  ])('%s', (_, rows, paragraphs) => {
    expect(counts(rows)).toBe(paragraphs);
  });
});

describe('一行右边空着多宽就算没有写满', () => {
  it.each<[string, text: string, next: string, joined: number, parted: number]>([
    ['下一个字放得下', '建成冷库', '统筹推进', 21, 22],
    ['一句完了', '建成冷库。', '统筹推进', 12, 13],
    ['引号里一句完了', '“建成冷库。”', '统筹推进', 12, 13],
    ['逗号', '建成冷库，', '统筹推进', 49, 50],
    ['顿号', '建成冷库、', '统筹推进', 49, 50],
    ['半角逗号', '建成冷库,', '统筹推进', 49, 50],
    ['左括号', '建成冷库（', '统筹推进', 49, 50],
    ['左书名号', '依据《', '统筹推进', 49, 50],
    ['左双引号', '建设“', '统筹推进', 49, 50],
    ['左单引号', '建设‘', '统筹推进', 49, 50],
    ['破折号', '建成冷库—', '统筹推进', 49, 50],
    ['逗号不在末尾', '到期，验收', '统筹推进', 21, 22],
    ['数字不拆开', '目标到', '2025年建成', 33, 35],
    ['带小数的百分数不拆开', '冷链流通率达到', '12.5%以上', 39, 40],
    ['数值范围不拆开', '时间为', '2025—2027年', 65, 67],
    ['单词不拆开', '推广', 'Digital技术', 50, 51],
    ['带附加符号的字母', '品牌', 'Café连锁', 33, 35],
    ['标点不在行首', '完成目', '标，推进', 31, 32],
    ['标点连着也不在行首', '完成“目', '标”）。推进', 51, 53],
    ['括号不在行尾', '健全机制', '（甲）级', 41, 42],
    ['引号不在行尾', '健全机制', '“《甲”级', 51, 53],
    ['括号里不止一个字', '健全机制', '（甲乙）级', 31, 32],
    ['百分号跟着数字', '达到', '九％以上', 31, 32],
  ])('%s', (_, text, next, joined, parted) => {
    const rest = full();
    expect(paragraphs([[text, { free: joined }], [next + rest]])).toEqual([text + next + rest]);
    expect(paragraphs([[text, { free: parted }], [next + rest]])).toEqual([text, next + rest]);
  });
});

describe('行距', () => {
  const page = (...gaps: readonly number[]): Row[] => gaps.map((gap) => [full(), { gap }]);

  it.each<[string, readonly Row[], string]>([
    ['没有别的行可比时，一倍多还是一段', page(0, 23), '2'],
    [
      '没有别的行可比时，两倍半是另一段',
      [
        [full(), { gap: 0 }],
        [full().slice(2), { gap: 25, left: 50 }],
      ],
      '2',
    ],
    ['各行都宽就是一段', page(0, 30, 30, 30), '4'],
    ['宽三成五还是一段', page(0, 20, 20, 20, 27), '5'],
    ['再宽就是另一段', page(0, 20, 20, 20, 28), '4 1'],
    ['宽的行距少，算不得数', page(0, 20, 40, 20, 20), '2 3'],
    ['宽的行距在先，仍算不得数', page(0, 40, 20, 20, 40, 20), '1 3 2'],
    [
      '短行之间的行距算不得数',
      [
        ...['甲', '乙', '丙', '丁', '戊'].map((text): Row => [text, { gap: 40 }]),
        ...page(40, 20, 20, 30),
      ],
      '1 1 1 1 1 3 1',
    ],
    [
      '字号不同的两行之间算不得数',
      [
        ...[12, 10, 12, 10, 12].map((size): Row => [full(), { gap: 40, size, left: 50, free: 0 }]),
        ...page(40, 20, 20, 30),
      ],
      '1 1 1 1 1 3 1',
    ],
    [
      '跨页的算不得数',
      [0, 1, 2, 3]
        .map((index): Row => [full(), { gap: 100, page: index }])
        .concat(page(20, 20, 30).map(([text, setting]): Row => [text, { ...setting, page: 3 }])),
      '6 1',
    ],
    ['下一页的行低得多也是一段', [[full()], [full(), { page: 1, gap: 300 }]], '2'],
    [
      '下一栏的行低得多也是一段',
      [[full()], [full(), { left: 300, column: { left: 300, right: 500 }, gap: 300 }]],
      '2',
    ],
    [
      '下一栏从页首起也是一段',
      [[full()], [full(), { left: 300, column: { left: 300, right: 500 }, gap: -300 }]],
      '2',
    ],
  ])('%s', (_, rows, paragraphs) => {
    expect(counts(rows)).toBe(paragraphs);
  });
});

describe('字号', () => {
  it.each([
    [10, 10, '2'],
    [10, 9, '2'],
    [9, 10, '2'],
    [10, 8.9, '1 1'],
    [8.9, 10, '1 1'],
  ])('%s 和 %s', (first, second, paragraphs) => {
    expect(
      counts([
        [full(), { size: first, free: 0 }],
        [full(), { size: second, free: 0 }],
      ]),
    ).toBe(paragraphs);
  });
});

describe('缩进', () => {
  const at = (text: string, indent: number, free = 0): Row => [
    text,
    { left: 50 + indent * SIZE, free },
  ];

  it.each<[string, readonly Row[], string]>([
    ['一个字以内是同一段', [at(full(), 0), at(full(), 1)], '2'],
    ['一个字以上是另一段', [at(full(), 0), at(full(), 1.1)], '1 1'],
    ['首行缩进的也是', [at(full(), 2), at(full(), 2)], '1 1'],
    ['第三行和第二行对齐', [at(`1.${full()}`, 0), at(full(), 1.5), at(full(), 1.9)], '3'],
    ['第三行比第二行再进去', [at(`1.${full()}`, 0), at(full(), 1.5), at(full(), 2)], '2 1'],
    ['第三行回到行首', [at(full(), 2), at(full(), 0), at(full(), 0)], '3'],
    ['没有序号就不会悬挂', [at(full(), 0), at(full(), 1.5)], '1 1'],
    ['序号在句中的也不会', [at('健全一、二级冷库', 0), at(full(), 2)], '1 1'],
    ['比序号还进去', [at(`1.${full()}`, 0), at(full(), 3.1)], '1 1'],
    ['正在序号之后', [at(`1.${full()}`, 0), at(full(), 3)], '2'],
    ['圈号', [at(`①${full()}`, 0), at(full(), 2)], '2'],
    ['圈号后再进去', [at(`①${full()}`, 0), at(full(), 2.1)], '1 1'],
    ['项目符号', [at(`●${full()}`, 0), at(full(), 1.5)], '2'],
    ['括号序号', [at(`（一）${full()}`, 0), at(full(), 4)], '2'],
    ['括号序号后再进去', [at(`（一）${full()}`, 0), at(full(), 4.1)], '1 1'],
    ['两个字的序号', [at(`十二、${full()}`, 0), at(full(), 4)], '2'],
    ['序号后有空格', [at(`1.　${full()}`, 0), at(full(), 4)], '2'],
    ['和序号对齐的不是悬挂', [at(`1.${full()}`, 2), at(full(), 2.3)], '1 1'],
    ['序号也缩进时悬挂', [at(`1.${full()}`, 2), at(full(), 3.5)], '2'],
    ['序号缩进，再进去', [at(`1.${full()}`, 2), at(full(), 5.1)], '1 1'],
    ['下一个序号', [at(`1.${full()}`, 0), at(`2.${full()}`, 1.5)], '1 1'],
  ])('%s', (_, rows, paragraphs) => {
    expect(counts(rows)).toBe(paragraphs);
  });
});

describe('居中的行', () => {
  const stands = (before: number, free: number): Row => ['岚州，', { left: 50 + before, free }];

  it.each<[string, Row, string]>([
    ['两边都有三个多字', stands(31, 31), '1 1'],
    ['两边只有三个字', stands(30, 30), '2'],
    ['左边只有三个字', stands(30, 35), '2'],
    ['右边只有三个字', stands(35, 30), '2'],
    ['两边相差两个半字', stands(60, 35), '2'],
    ['两边相差不到两个半字', stands(59, 35), '1 1'],
  ])('%s', (_, row, paragraphs) => {
    expect(counts([row, [full()]])).toBe(paragraphs);
  });
});

describe('标题', () => {
  const BIG = 20;
  /** Text enough that its size is the body's. */
  const body: readonly Row[] = [
    [full('。'), { gap: 60 }],
    [full('。')],
    [full('。')],
    [full('。')],
  ];
  const titles = (rows: readonly Row[], size = BIG): readonly string[] =>
    paragraphs([
      ...rows.map(([text, setting]): Row => [text, { size, gap: 30, isCentred: true, ...setting }]),
      ...body,
    ]).slice(0, -1);

  it.each([
    '关于2025年3月停水',
    '到二〇三五年一月止',
    '目录编制办法',
    '项目目录',
    '目标名录',
    '目标',
    '发言',
    '前期发言',
    '前沿技术',
    '附属设施',
    '2025年行动计划',
    '（2024年版）',
    '第2024年3月号',
    '二〇二五年规划',
    '岚〔2025〕8号文',
    '岚政A〔25〕8号',
    '岚政A〔2025年8号',
    '岚政A〔2025〕八号',
    'A〔甲乙丙丁〕8号',
    '岚政A2025〕8号',
  ])('下一行 %s 是标题的后半', (text) => {
    expect(titles([['岚州市冷链'], [text]])).toEqual([`岚州市冷链${text}`]);
    expect(titles([[text], ['岚州市冷链']])).toEqual([`${text}岚州市冷链`]);
  });

  it.each([
    'A类〔2025〕8号',
    'A类[2025]128号',
    'A类（2025）第8号',
    '（2024年3月通过）',
    '(2024年12月5日)',
    '2024年3月',
    '2024年12月1日',
    '二〇二五年三月',
    '二〇三五年十二月',
    '二零二二年三月',
    '二○一二年一月',
    '目录',
    '目　录',
    '目  录',
    '目錄',
    '前言',
    '前　　言',
    '序　言',
    '附件',
    '附件1',
    '附件12',
    '附录A',
    '附表一：',
  ])('%s 不是标题的一部分', (text) => {
    expect(titles([['岚州市冷链'], [text]])).toEqual(['岚州市冷链', text]);
    expect(titles([[text], ['岚州市冷链']])).toEqual([text, '岚州市冷链']);
  });

  it.each<[string, readonly Row[], readonly string[]]>([
    ['两行', [['岚州市冷链'], ['发展规划']], ['岚州市冷链发展规划']],
    ['以附件开头', [['附件目录编制'], ['办法']], ['附件目录编制办法']],
    ['三行', [['岚州市'], ['冷链'], ['发展规划']], ['岚州市冷链发展规划']],
    ['隔开两倍多', [['岚州市冷链'], ['发展规划', { gap: 46 }]], ['岚州市冷链发展规划']],
    ['隔得更开', [['岚州市冷链'], ['发展规划', { gap: 47 }]], ['岚州市冷链', '发展规划']],
    ['字号差一点', [['岚州市冷链'], ['发展规划', { size: 20.9 }]], ['岚州市冷链发展规划']],
    ['字号小一点', [['岚州市冷链'], ['发展规划', { size: 19.1 }]], ['岚州市冷链发展规划']],
    ['副标题字号大些', [['岚州市冷链'], ['发展规划', { size: 21 }]], ['岚州市冷链', '发展规划']],
    ['副标题字号小些', [['岚州市冷链'], ['发展规划', { size: 19 }]], ['岚州市冷链', '发展规划']],
    ['下一页的标题', [['岚州市冷链'], ['发展规划', { page: 1 }]], ['岚州市冷链', '发展规划']],
    ['冒号之后', [['岚州市冷链：'], ['发展规划']], ['岚州市冷链：', '发展规划']],
    ['序号', [['岚州市冷链'], ['一、发展规划']], ['岚州市冷链', '一、发展规划']],
    ['满行的标题', [['岚州市冷链物流骨干网'], ['发展规划']], ['岚州市冷链物流骨干网发展规划']],
    ['两边各空半个字', [['岚州市冷链物流骨干'], ['建设规划']], ['岚州市冷链物流骨干建设规划']],
  ])('%s', (_, rows, texts) => {
    expect(titles(rows)).toEqual(texts);
  });

  it('比正文只大一点的不是标题', () => {
    const rows: readonly Row[] = [['岚州市冷链物流骨干网络布局安排'], ['建设规划', { gap: 24 }]];
    const [first = '', second = ''] = rows.map(([text]) => text);
    expect(titles(rows, 12)).toEqual([first + second]);
    expect(titles(rows, 11)).toEqual([first, second]);
  });

  it('正文的大小看字数，不看行数', () => {
    const short: readonly Row[] = ['甲', '乙', '丙', '丁', '戊', '己'].map((text) => [
      text,
      { size: 12, gap: 40 },
    ]);
    const rows: readonly Row[] = [
      ['岚州市冷链物流骨干网络布局安排', { size: 12, isCentred: true, gap: 22 }],
      ['建设规划', { size: 12, isCentred: true, gap: 22 }],
    ];
    expect(counts([...short, ...rows, ...body, ...body])).toBe('1 1 1 1 1 1 2 4 4');
  });

  it('正文两边空一个字不算标题', () => {
    const rows: readonly Row[] = [
      [full().slice(0, 18), { isCentred: true }],
      [`（三）${full().slice(0, 15)}`, { isCentred: true }],
    ];
    expect(counts(rows)).toBe('2');
  });

  it.each<[string, readonly Row[], string]>([
    ['短行之后居中', [['冷链规划'], ['重点任务', { isCentred: true }]], '1 1'],
    ['满行之后居中', [[full()], ['重点任务', { isCentred: true }]], '1 1'],
    ['居中之后顶格', [['重点任务', { isCentred: true }], ['冷链规划']], '1 1'],
    [
      '居中的两行',
      [
        ['重点任务', { isCentred: true }],
        ['冷链规划', { isCentred: true }],
      ],
      '2',
    ],
  ])('和正文一样大的，%s', (_, rows, paragraphs) => {
    expect(counts(rows)).toBe(paragraphs);
  });
});

describe('折行处的空格', () => {
  it.each([
    ['Digital', 'Village', 'Digital Village'],
    ['Digital,', 'Village', 'Digital, Village'],
    ['Digital.', 'Village', 'Digital. Village'],
    ['Digital;', 'village', 'Digital; village'],
    ['Digital:', 'village', 'Digital: village'],
    ['Digital', '(DV)', 'Digital (DV)'],
    ['Digital', '2025', 'Digital2025'],
    ['Digital技术', 'Village', 'Digital技术Village'],
    ['Digital', '技术Village', 'Digital技术Village'],
    ['2025', 'Village', '2025Village'],
  ])('%s 和 %s', (first, second, text) => {
    expect(
      paragraphs([
        [first, { free: 0 }],
        [second, { free: 0 }],
      ]),
    ).toEqual([text]);
  });
});

it('一行也没有', () => {
  expect(paragraphs([])).toEqual([]);
});
