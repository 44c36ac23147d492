import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../../src/model/user-error.js';
import { readLayer } from '../../../../src/text/readers/index.js';
import { readPdf } from '../../../../src/text/readers/pdf/index.js';
import { type FileOptions, HEIGHT, type Piece, pdfFile, SIZE, typeset, WIDTH } from './pdf-file.js';

const LIMIT = 1 << 20;

const textOf = async (
  pages: readonly (readonly Piece[])[],
  options: FileOptions = {},
): Promise<string> =>
  (await readPdf({ bytes: pdfFile(pages, options), path: '计划.pdf', maxUnpacked: LIMIT })).text;

const failure = async (bytes: Uint8Array, maxUnpacked = LIMIT): Promise<string> => {
  try {
    await readPdf({ bytes, path: '计划.pdf', maxUnpacked });
  } catch (error) {
    if (error instanceof UserError) return `${error.code} ${JSON.stringify(error.args)}`;
    throw error;
  }
  return 'none';
};

const PLAN = [
  '一、总体要求',
  '到2027年，全市建成社区食堂120家，服务老年人不少于5万人次，形成布局合理、运营规范、群众满意的助餐服务网络，老年助餐满意度达到95%以上。',
  '二、主要任务',
  '（一）完善设施网络。每年新建助餐点30个，改造闲置用房不少于8000平方米，2026年底前实现街道全覆盖。',
  '（二）规范运营管理。由市民政局牵头，建立明厨亮灶和价格公示制度，每季度开展1次食品安全检查，抽检合格率保持在98%以上。',
  '（三）强化资金保障。安排补助资金2500万元，对新建助餐点按每个不超过10万元给予一次性补助，鼓励慈善组织和爱心企业参与。',
  '三、组织实施',
  '各县区要把助餐服务列入年度民生实事，明确专人负责，按月报送进展，年底前将完成情况报市人民政府。',
];

const centred = (text: string, y: number, size = 22): Piece => ({
  text,
  x: (WIDTH - text.length * size) / 2,
  y,
  size,
});

describe('PDF 的文本层', () => {
  it('折行的段落接成一行，跨页的也接上', async () => {
    const pages = typeset([...PLAN, ...PLAN, ...PLAN]);
    expect(pages.length).toBeGreaterThan(1);
    expect(await textOf(pages)).toBe([...PLAN, ...PLAN, ...PLAN].join('\n'));
  });

  it('多行居中的标题接成一行，文号另起', async () => {
    const head = [
      centred('岚州市人民政府办公室', 80),
      centred('关于印发社区食堂建设行动计划的通知', 115),
      centred('岚政办发〔2025〕8号', 160, SIZE),
    ];
    const [page = []] = typeset(PLAN, { top: 220 });
    expect(await textOf([[...head, ...page]])).toBe(
      [
        '岚州市人民政府办公室关于印发社区食堂建设行动计划的通知',
        '岚政办发〔2025〕8号',
        ...PLAN,
      ].join('\n'),
    );
  });

  it('两栏先左后右，通栏的标题在原处', async () => {
    const setting = { columns: 19, size: 11, pitch: 18, top: 130 };
    const [left = []] = typeset(PLAN, { ...setting, left: 60 });
    const [right = []] = typeset(PLAN, { ...setting, left: 60 + 20 * 11 + 25 });
    const title = centred('岚州市社区食堂建设三年行动计划', 80);
    expect(await textOf([[title, ...left, ...right]])).toBe(
      ['岚州市社区食堂建设三年行动计划', ...PLAN, ...PLAN].join('\n'),
    );
  });

  it('页眉、页脚和页码不在文中', async () => {
    const pages = typeset([...PLAN, ...PLAN, ...PLAN, ...PLAN]).map((page, i) => [
      { text: '岚州市人民政府公报　2025年第3期', x: 80, y: 50, size: 10 },
      ...page,
      { text: `— ${i + 1} —`, x: 270, y: HEIGHT - 40, size: 14 },
    ]);
    expect(pages.length).toBeGreaterThanOrEqual(3);
    expect(await textOf(pages)).toBe([...PLAN, ...PLAN, ...PLAN, ...PLAN].join('\n'));
  });

  it('只有一页时页码也去掉', async () => {
    const [page = []] = typeset(PLAN);
    for (const text of ['- 1 -', '第1页 共1页', '1/1', '1'])
      expect(await textOf([[...page, { text, x: 280, y: HEIGHT - 40 }]])).toBe(PLAN.join('\n'));
  });

  it('两端对齐拉开的字距不是空格，西文词间的是', async () => {
    const line = '坚持目标导向和问题导向相统一，推广 Smart City 模式';
    const [first = ''] = PLAN;
    expect(await textOf([[{ text: line, x: 80, y: 100, spread: 1 }]])).toBe(
      line.replace('推广 Smart City 模式', '推广Smart City模式'),
    );
    expect(await textOf([[{ text: `${first}和主要目标任务`, x: 80, y: 100, spread: 6 }]])).toBe(
      `${first}和主要目标任务`,
    );
  });

  it('印两遍的粗体只留一遍，斜着的水印和竖边上的字不要', async () => {
    const [page = []] = typeset(PLAN);
    const bold = page.flatMap((piece) => [piece, { ...piece, x: piece.x + 0.4 }]);
    const watermark = { text: '内部资料注意保存', x: 150, y: 600, size: 48, turned: 45 };
    const margin = { text: '装订线内不要答题', x: 30, y: 500, turned: 90 };
    expect(await textOf([[...bold, watermark, margin]])).toBe(PLAN.join('\n'));
  });

  it('横放的一页照样读', async () => {
    const [page = []] = typeset(PLAN, { columns: 30 });
    const turned = page.map((piece) => ({ ...piece, x: piece.y, y: HEIGHT - piece.x, turned: 90 }));
    expect(await textOf([turned])).toBe(PLAN.join('\n'));
  });

  it('部首还原成字，序号和单位符号不动', async () => {
    const text = '⾸⻚①新增绿地３０万㎡，⽼年⼈⼝⻓者⻝堂';
    expect(await textOf([[{ text, x: 80, y: 100 }]])).toBe(
      '首页①新增绿地３０万㎡，老年人口长者食堂',
    );
  });

  it('脚注号不混进数字，平方米的平方还在', async () => {
    const raised = { y: 94, size: 8 };
    expect(
      await textOf([
        [
          { text: '新建食堂120家', x: 80, y: 100 },
          { ...raised, text: '1', x: 80 + 16 * 6.5 },
          { text: '，面积300m', x: 80 + 16 * 6.5 + 5, y: 100 },
          { ...raised, text: '2', x: 80 + 16 * 11.5 + 5 },
        ],
      ]),
    ).toBe('新建食堂120家，面积300m²');
  });

  it('表格一行一行，单元格之间是制表符', async () => {
    const rows = [
      ['指标', '单位', '2027年'],
      ['社区食堂', '家', '120'],
      ['老年助餐满意度', '%', '95'],
    ];
    const pieces = rows.flatMap((row, i) =>
      row.map((text, j) => ({ text, x: 80 + j * 150, y: 100 + i * 28 })),
    );
    expect(await textOf([pieces])).toBe(rows.map((row) => row.join('\t')).join('\n'));
  });

  it('只防打印的文件用空口令打开', async () => {
    expect(await textOf(typeset(PLAN), { password: 'empty' })).toBe(PLAN.join('\n'));
  });

  it('文件自称的标题在首页上才算数', async () => {
    const pages = [
      [centred('岚州市社区食堂建设行动计划', 80), ...(typeset(PLAN, { top: 140 })[0] ?? [])],
    ];
    const stated = async (title: string): Promise<unknown> =>
      (await readPdf({ bytes: pdfFile(pages, { title }), path: 'a.pdf', maxUnpacked: LIMIT }))
        .stated;
    expect(await stated('岚州市社区食堂建设行动计划')).toEqual({
      title: '岚州市社区食堂建设行动计划',
    });
    expect(await stated('Microsoft Word - 新建文档')).toEqual({});
    expect(await stated('')).toEqual({});
  });
});

it('没有标题的文件只读出正文', async () => {
  const bytes = pdfFile(typeset(PLAN));
  expect(await readPdf({ bytes, path: '计划.pdf', maxUnpacked: LIMIT })).toEqual({
    text: PLAN.join('\n'),
    stated: {},
    notes: [],
  });
});

it.each([
  ['岚州市社区食堂建设行动计划', '岚州市社区食堂建设行动计划'],
  [' 岚州市 社区食堂　建设行动计划 ', '岚州市 社区食堂　建设行动计划'],
  ['⻝堂建设⾏动计划', '食堂建设行动计划'],
  ['建设行动计', '建设行动计'],
  ['行动计划', undefined],
  ['行 动 计 划', undefined],
  ['20252027', undefined],
  ['岚州市冷链物流发展规划', undefined],
  ['', undefined],
])('文件自称的标题是 %j', async (title, stated) => {
  const page = [
    centred('岚州市社区食堂建设行动计划', 80),
    { text: '编号20252027', x: 80, y: 140 },
    ...(typeset(PLAN, { top: 180 })[0] ?? []),
  ];
  const bytes = pdfFile([page], { title });
  expect((await readPdf({ bytes, path: '计划.pdf', maxUnpacked: LIMIT })).stated).toEqual(
    stated === undefined ? {} : { title: stated },
  );
});

it('文件标明的页面装饰不在文中，标明的正文在', async () => {
  const [page = []] = typeset(PLAN);
  const marked = page.map((piece, i) => (i % 2 === 0 ? { ...piece, tags: ['P', 'Span'] } : piece));
  const furniture = [
    { text: '岚州市社区食堂', x: 80, y: 60, tags: ['Artifact'] },
    { text: '建设行动计划', x: 300, y: 60, tags: ['Artifact', 'Span'] },
  ];
  expect(await textOf([[...furniture, ...marked]])).toBe(PLAN.join('\n'));
});

it('竖排的从右往左读', async () => {
  const text = PLAN.slice(0, 4);
  const [page = []] = typeset(text, { columns: 35, size: 14 });
  const upright = page.map((piece) => ({ ...piece, x: WIDTH - piece.y, y: piece.x }));
  expect(await textOf([upright], { vertical: true })).toBe(text.join('\n'));
});

describe('认不认得出字', () => {
  const isRead = async (text: string): Promise<boolean> => {
    const bytes = pdfFile([[{ text, x: 40, y: 100, size: 9 }]], { nameless: true });
    return (await failure(bytes)) === 'none';
  };

  it.each<[string, string, boolean]>([
    ['一页十个字', '统筹推进冷链物流骨干', true],
    ['一页九个字', '统筹推进冷链物流骨', false],
    ['一页九个字和空格', '统筹推进 冷链物流骨', false],
    ['三成没有名字', '统筹推进冷链物\uE001\uE002\uE003', false],
    ['两成没有名字', '统筹推进冷链物流\uE001\uE002', true],
    ['泰文', '统筹推进冷链物กขค', false],
    ['天城文', '统筹推进冷链物कखग', false],
    ['重音符号', '统筹推进冷链物\u0301\u0302\u0303', false],
    ['代替读不出的字', '统筹推进冷链物\uFFFD\uFFFD\uFFFD', false],
    ['没有编号的字', '统筹推进冷链物\u0378\u0379\u0380', false],
    ['英文', 'Smart City Village', true],
    ['希腊文', '统筹推进冷链物αβγ', true],
    ['俄文', '统筹推进冷链物жюя', true],
    ['平假名', '统筹推进冷链物あいう', true],
    ['片假名', '统筹推进冷链物アイウ', true],
    ['注音', '统筹推进冷链物ㄅㄆㄇ', true],
    ['谚文', '统筹推进冷链物가나다', true],
    ['叠字号', '统筹推进冷链物々々ー', true],
    ['数字和标点', '2027，12.5%。（）', true],
  ])('%s', async (_, text, isReadable) => {
    expect(await isRead(text)).toBe(isReadable);
  });
});

describe('读不成的 PDF', () => {
  const pages = typeset(PLAN);

  it('没有文字的页', async () => {
    expect(await failure(pdfFile([[], [], []]))).toBe(
      'no-text-layer {"path":"计划.pdf","pages":3}',
    );
    const stamped = [1, 2, 3].map(() => [{ text: '岚州市档案馆藏', x: 200, y: 20, size: 9 }]);
    expect(await failure(pdfFile(stamped))).toBe('no-text-layer {"path":"计划.pdf","pages":3}');
  });

  it('字体不说自己的字是什么', async () => {
    const glyphs = [[{ text: '\uE001\uE002\uE003\uE004'.repeat(10), x: 20, y: 100, size: 9 }]];
    expect(await failure(pdfFile(glyphs, { nameless: true }))).toBe(
      'no-text-layer {"path":"计划.pdf","pages":1}',
    );
  });

  it('要口令的', async () => {
    expect(await failure(pdfFile(pages, { password: 'lost' }))).toBe(
      'encrypted-file {"path":"计划.pdf","format":"pdf"}',
    );
  });

  it('截断的和只有开头的', async () => {
    const bytes = pdfFile(pages);
    expect(await failure(bytes.subarray(0, 400))).toBe(
      'damaged-file {"path":"计划.pdf","format":"pdf"}',
    );
    expect(await failure(Uint8Array.from(Buffer.from('%PDF-1.7\n乱码乱码')))).toBe(
      'damaged-file {"path":"计划.pdf","format":"pdf"}',
    );
  });

  it('展开后大得装不下的', async () => {
    const bomb = Buffer.concat([
      Buffer.from('%PDF-1.7\n1 0 obj\n<</Filter/FlateDecode>>stream\r\n'),
      deflateSync(deflateSync(Buffer.alloc(LIMIT + 1))),
      Buffer.from('\nendstream'),
    ]);
    expect(await failure(bomb)).toBe(`unpacked-too-large {"path":"计划.pdf","limit":${LIMIT}}`);
    expect(await failure(pdfFile(pages), 100)).toBe(
      'unpacked-too-large {"path":"计划.pdf","limit":100}',
    );
  });

  it('叫作 .pdf 而不是的', async () => {
    const bytes = Uint8Array.from(Buffer.from('一、总体要求'));
    await expect(readLayer(bytes, { path: '计划.PDF' })).rejects.toMatchObject({
      code: 'damaged-file',
      args: { path: '计划.PDF', format: 'pdf' },
    });
  });
});

/** Sentences of a plan with numbers in them; each ends as paragraphs do. */
const sentence = fc
  .tuple(
    fc.constantFrom('到2027年，', '每年', '由市发展改革委牵头，', '2026年6月底前，', ''),
    fc.constantFrom('新建', '改造', '培育', '推广'),
    fc.constantFrom('充电桩', '冷链仓库', '示范社区', '智慧农场', '口袋公园'),
    fc.integer({ min: 2, max: 98_000 }),
    fc.constantFrom('个', '处', '万平方米'),
    fc.constantFrom(
      '，覆盖率达到95%以上。',
      '，总投资不低于12.5亿元。',
      '。',
      '，完成率保持在98%左右。',
    ),
  )
  .map((parts) => parts.join(''));
const plan = fc
  .array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 3, maxLength: 24 })
  .map((items) =>
    items.map(
      (sentences, i) =>
        `${i % 3 === 0 ? `（${'一二三四五六七八'[i / 3]}）` : `${i}.`}${sentences.join('')}`,
    ),
  );

it('折成多少字一行、分成几页，读出的都是原来的段落', async () => {
  await fc.assert(
    fc.asyncProperty(plan, fc.integer({ min: 20, max: 30 }), async (lines, columns) => {
      const text = await textOf(typeset(lines, { columns, size: 14 }));
      expect(text).toBe(lines.join('\n'));
    }),
    { numRuns: 25 },
  );
});

it('行末恰好写满，下一条的编号后面就是年份', async () => {
  const lines = [
    '（一）2026年6月底前，推广口袋公园38958个。',
    '1.到2027年，改造冷链仓库85455个，覆盖率达到95%以上。',
    '2.2026年6月底前，改造充电桩72058个，覆盖率达到95%以上。',
  ];
  expect(await textOf(typeset(lines, { columns: 30, size: 14 }))).toBe(lines.join('\n'));
});

it('readLayer 认出 PDF', async () => {
  const layer = await readLayer(pdfFile(typeset(PLAN)), { path: '计划.dat' });
  expect(layer).toMatchObject({ text: PLAN.join('\n'), format: 'pdf', encoding: 'binary' });
});
