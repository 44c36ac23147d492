/**
 * A second version of every fixture: changes that somebody might make to such a plan, each with all that `diff` must
 * tell of it. Nothing else may be told.
 */

export type Edit =
  /** The one place where the first stands becomes the second. */
  | readonly ['replace', string, string]
  /** The one line that holds this is gone. */
  | readonly ['drop', string]
  /** The one line that holds the first goes before the one that holds the second. */
  | readonly ['move', string, string];

export interface Planted {
  readonly what: string;
  readonly edits: readonly Edit[];
  /** In the notation of diff.test.ts: table, changes, old → new. */
  readonly told: readonly string[];
}

export const PLANTED: Readonly<Record<string, readonly Planted[]>> = {
  'action-plan-digital-gov.txt': [
    {
      what: '数值',
      edits: [['replace', '新增服务器不少于300台', '新增服务器不少于450台']],
      told: [
        'action reworded: 统筹算力资源 [-30-]{+45+}',
        'target value: 市政务云新增服务器 gte 300台 → 市政务云新增服务器 gte 450台',
      ],
    },
    {
      what: '任务删去，其后重新编号',
      edits: [
        ['drop', '4.延伸服务触角'],
        ['replace', '5.强化日常防护', '4.强化日常防护'],
        ['replace', '6.完善应急机制', '5.完善应急机制'],
      ],
      told: [
        'action removed: 延伸服务触角',
        'action renumbered: 强化日常防护',
        'action renumbered: 完善应急机制',
        'target removed: 镇（街道）便民服务站自助终端 eq 100%',
        'target removed: 村（社区）配备帮办代办员 gte 1200个',
        'slogan removed: 15分钟政务服务圈',
        'responsible removed: responsible 市行政审批局、市财政局',
      ],
    },
    {
      what: '终期评估延期',
      edits: [['replace', '2025年12月，对照', '2026年3月，对照']],
      told: [
        'action reworded: 加强督导评估 [-5年12-]{+6年3+}',
        'deadline rescheduled: 2025年12月 2025-12-01/2025-12-31 → 2026年3月 2026-03-01/2026-03-31',
      ],
    },
    {
      what: '目标改为约数',
      edits: [['replace', '需求满足率达到95%', '需求满足率达到98%左右']],
      told: [
        'target value+comparator: 政务数据共享需求满足率 eq 95% → 政务数据共享需求满足率 approx 98%',
        'passage reworded: [-5%-]{+8%左右+}',
      ],
    },
    {
      what: '换了配合单位',
      edits: [
        ['replace', '市行政审批局，各县（市、区）', '市行政审批局、市财政局，各县（市、区）'],
      ],
      told: [
        'action reworded: 深化集成服务 {+、市财政局+}',
        'responsible bodies: responsible 市行政审批局、各县（市、区）人民政府 → responsible 市行政审批局、市财政局、各县（市、区）人民政府',
      ],
    },
  ],
  'collapsed-one-line.txt': [
    {
      what: '提法的内容换了一项',
      edits: [['replace', '荐一本新书', '赠一本旧书']],
      told: [
        'action reworded: 培育阅读品牌 [-荐-]{+赠+}[-新-]{+旧+}',
        'slogan items: 三个一（读一本好书、写一篇心得、荐一本新书） → 三个一（读一本好书、写一篇心得、赠一本旧书）',
      ],
    },
    {
      what: '数值',
      edits: [['replace', '“邻里书房”800个', '“邻里书房”900个']],
      told: [
        'action reworded: 建设邻里书房 [-8-]{+9+}',
        'target value: 邻里书房 eq 800个 → 邻里书房 eq 900个',
      ],
    },
    {
      what: '时限提前',
      edits: [['replace', '2026年6月底前接入', '2026年3月底前接入']],
      told: [
        'action reworded: 推行通借通还 [-6-]{+3+}',
        'target deadline: 接入“云上书库”的成员馆 2026-06-30 → 接入“云上书库”的成员馆 2026-03-31',
        'target deadline: 图书跨馆流转时间 2026-06-30 → 图书跨馆流转时间 2026-03-31',
        'deadline rescheduled: 2026年6月底前 2026-06-30 → 2026年3月底前 2026-03-31',
      ],
    },
    {
      what: '任务删去',
      edits: [
        [
          'replace',
          '（二）保障经费。按照服务人口每人每年不低于2元的标准安排购书经费，2025年至2027年累计投入6亿元。（三）强化评估',
          '（二）强化评估',
        ],
      ],
      told: [
        'action removed: 保障经费',
        'action renumbered: 强化评估',
        'target removed: 购书经费 gte 2元/人',
        'target removed: 投入 eq 600000000元',
        'deadline removed: 2025年至2027年 2025-01-01/2027-12-31',
      ],
    },
  ],
  'county-party-points.txt': [
    {
      what: '数值',
      edits: [['replace', '选派党建工作指导员约150名', '选派党建工作指导员约180名']],
      told: [
        'action reworded: 选派党建工作指导员约150名 → 选派党建工作指导员约180名 [-5-]{+8+}',
        'target value: 党建工作指导员 approx 150名 → 党建工作指导员 approx 180名',
      ],
    },
    {
      what: '任务移到另一节',
      edits: [
        ['replace', '；三是整顿软弱涣散村党组织6个，落实“四议两公开”制度。', '。'],
        [
          'replace',
          '；三是两新组织党的组织覆盖率提高5个百分点。',
          '；三是两新组织党的组织覆盖率提高5个百分点；四是整顿软弱涣散村党组织6个，落实“四议两公开”制度。',
        ],
      ],
      told: [
        'action reworded: 力争村均集体经济经营性收入突破120万元，集体经济薄弱村动态清零 [-；-]{+。+}',
        'action moved+renumbered: 整顿软弱涣散村党组织6个，落实“四议两公开”制度',
        'action reworded: 两新组织党的组织覆盖率提高5个百分点 [-。-]{+；+}',
      ],
    },
    {
      what: '时限推后',
      edits: [['replace', '12月20日前完成', '12月25日前完成']],
      told: [
        'action reworded: 持续正风肃纪 [-0-]{+5+}',
        'deadline rescheduled: 12月20日前 2023-12-20 → 12月25日前 2023-12-25',
      ],
    },
    {
      what: '提法删去',
      edits: [['replace', '对照《条例》抓好“三会一课”。', '']],
      told: [
        'action reworded: 严格党员教育管理 [-对照《条例》抓好“三会一课”。-]',
        'slogan removed: 三会一课',
      ],
    },
    {
      what: '引用的文件换了',
      edits: [['replace', '用好《习近平著作选读》', '用好《论党的自我革命》']],
      told: [
        'action reworded: 用好《习近平著作选读》，处级以上领导干部集中轮训全覆盖 → 用好《论党的自我革命》，处级以上领导干部集中轮训全覆盖 [-习近平著作选读-]{+论党的自我革命+}',
        'reference removed: 习近平著作选读',
        'reference added: 论党的自我革命',
      ],
    },
  ],
  'culture-tourism-article.txt': [
    {
      what: '成果的数值',
      edits: [['replace', '改造旅游厕所215座', '改造旅游厕所230座']],
      told: [
        'action reworded: 优化公共服务 [-15-]{+30+}',
        'target value: 改造旅游厕所 eq 215座 → 改造旅游厕所 eq 230座',
      ],
    },
    {
      what: '增加一项任务',
      edits: [
        [
          'replace',
          '每年发布10条精品线路。四是',
          '每年发布10条精品线路。四是推进智慧旅游，2026年底前建成导览系统20套。五是',
        ],
      ],
      told: [
        'action renumbered: 办好第十届艺术周，由市文化广电和旅游局牵头，2025年10月底前完成6个主场馆提升',
        'action added: 推进智慧旅游，2026年底前建成导览系统20套',
        'target added: 导览系统 eq 20套',
        'deadline added: 2026年底前 2026-12-31',
      ],
    },
    {
      what: '章节改名',
      edits: [['replace', '二、做活业态，让城市流量变增量', '二、做旺业态，让城市流量变增量']],
      told: [
        'action reworded: 做活业态，让城市流量变增量 → 做旺业态，让城市流量变增量 [-活-]{+旺+}',
      ],
    },
    {
      what: '任务改写',
      edits: [['replace', '一线调度，推行', '一线调度、一线督办，推行']],
      told: ['action reworded: 强化党建引领 {+、一线督办+}'],
    },
  ],
  'ecology-governance-plan.txt': [
    {
      what: '指标与时限',
      edits: [['replace', '6月底前完成23家砖瓦窑企业评估', '8月底前完成25家砖瓦窑企业评估']],
      told: [
        'action reworded: 严控“两高”项目 [-6-]{+8+}[-3-]{+5+}',
        'target value+deadline: 砖瓦窑企业评估 eq 23家 2024-06-30 → 砖瓦窑企业评估 eq 25家 2024-08-31',
        'deadline rescheduled: 6月底前 2024-06-30 → 8月底前 2024-08-31',
      ],
    },
    {
      what: '比较关系',
      edits: [['replace', '单位GDP能耗下降3.2%左右', '单位GDP能耗下降3.2%以上']],
      told: [
        'target comparator: 单位GDP能耗下降 approx 3.2% → 单位GDP能耗下降 gte 3.2%',
        'passage reworded: [-左右-]{+以上+}',
      ],
    },
    {
      what: '任务拆分',
      edits: [
        [
          'replace',
          '全年更新公交车中新能源车占比达到100%，新建充电桩1500个，国三',
          '全年更新公交车中新能源车占比达到100%。\n　　5.淘汰老旧柴油货车。新建充电桩1500个，国三',
        ],
        ['replace', '5.提高铁路', '6.提高铁路'],
        ['replace', '6.强化扬尘', '7.强化扬尘'],
        ['replace', '7.加强秸秆', '8.加强秸秆'],
      ],
      told: [
        'action split+reworded: 推广新能源车辆 → 推广新能源车辆 & 淘汰老旧柴油货车 [-，-]{+。淘汰老旧柴油货车。+}',
        'action renumbered: 提高铁路货运比例',
        'action renumbered: 强化扬尘治理',
        'action renumbered: 加强秸秆禁烧',
        'target deadline: 充电桩 2024-12-31 → 充电桩 —',
        'target deadline: 国三及以下柴油货车淘汰率 2024-12-31 → 国三及以下柴油货车淘汰率 —',
      ],
    },
    {
      what: '任务换位',
      edits: [
        ['move', '（二）强化监督', '（一）压实责任'],
        ['replace', '（二）强化监督', '（一）强化监督'],
        ['replace', '（一）压实责任', '（二）压实责任'],
      ],
      told: ['action moved+renumbered: 压实责任', 'action renumbered: 强化监督'],
    },
    {
      what: '提法换了',
      edits: [['replace', '“创A晋B”', '“创优争先”']],
      told: [
        'action reworded: 实行绩效分级 [-A晋B-]{+优争先+}',
        'slogan removed: 创A晋B',
        'slogan added: 创优争先',
      ],
    },
  ],
  'five-year-plan-excerpt.md': [
    {
      what: '指标表中的数值',
      edits: [['replace', '| 15.6 | ≥60 |', '| 15.6 | ≥70 |']],
      told: [
        'target value: 技术合同成交额 gte 6000000000元 → 技术合同成交额 gte 7000000000元',
        'passage reworded: [-6-]{+7+}',
      ],
    },
    {
      what: '任务改写',
      edits: [['replace', '培育若干行业领军企业', '培育一批行业领军企业']],
      told: ['action reworded: 培育创新型企业 [-若干-]{+一批+}'],
    },
    {
      what: '时限推后',
      edits: [['replace', '2022年12月底前', '2023年6月底前']],
      told: [
        'action reworded: 集聚高端人才 [-2年12-]{+3年6+}',
        'target deadline: 人才公寓 2022-12-31 → 人才公寓 2023-06-30',
        'deadline rescheduled: 2022年12月底前 2022-12-31 → 2023年6月底前 2023-06-30',
      ],
    },
    {
      what: '责任单位减少',
      edits: [['replace', '市科技局、人行绵阳中心支行配合', '市科技局配合']],
      told: [
        'action reworded: 优化金融支持 [-、人行绵阳中心支行-]',
        'responsible bodies: support 市科技局、人行绵阳中心支行 → support 市科技局',
      ],
    },
    {
      what: '发布日期',
      edits: [['replace', '2021年9月30日', '2021年11月30日']],
      told: ['document published: 2021-09-30 → 2021-11-30', 'passage reworded: [-9-]{+11+}'],
    },
  ],
  'hardwrapped-lost-lines.txt': [
    {
      what: '数值',
      edits: [['replace', '金色田园”示范片５０个', '金色田园”示范片６０个']],
      told: [
        'target value: “金色田园”示范片 eq 50个 → “金色田园”示范片 eq 60个',
        'passage reworded: [-5-]{+6+}',
      ],
    },
    {
      what: '任务内指标',
      edits: [['replace', '选育高油品种8个以上', '选育高油品种10个以上']],
      told: [
        'action reworded: 良种良法推广工程 [-8-]{+10+}',
        'target value: 高油品种 gte 8个 → 高油品种 gte 10个',
      ],
    },
    {
      what: '两项任务对调',
      edits: [
        [
          'replace',
          '（一）加强组织领导。各县区党政“一把手”要亲自抓,建立“专班\n推进、专家指导、专人负责”的“三专”机制,每季度召开1次现场\n推进会。\n',
          '',
        ],
        [
          'replace',
          '（三）严格考核评估',
          '（一）加强组织领导。各县区党政“一把手”要亲自抓,建立“专班\n推进、专家指导、专人负责”的“三专”机制,每季度召开1次现场\n推进会。\n（三）严格考核评估',
        ],
        ['replace', '（二）加大资金投入', '（一）加大资金投入'],
        ['replace', '（一）加强组织领导', '（二）加强组织领导'],
      ],
      told: ['action moved+renumbered: 加强组织领导', 'action renumbered: 加大资金投入'],
    },
    {
      what: '换行不同而已',
      edits: [['replace', '做到产地加工一体化', '做到产地加\n工一体化']],
      told: [],
    },
  ],
  'health-city-opinions.txt': [
    {
      what: '数值与单位',
      edits: [['replace', '居民健康素养水平提高6个百分点', '居民健康素养水平提高8个百分点']],
      told: [
        'target value: 居民健康素养水平提高 eq 6百分点 → 居民健康素养水平提高 eq 8百分点',
        'passage reworded: [-6-]{+8+}',
      ],
    },
    {
      what: '提法的内容',
      edits: [['replace', '减盐、减油、减糖，健康口腔', '减盐、减油、减糖，健康心理']],
      told: [
        'action reworded: 普及健康生活方式 [-口腔-]{+心理+}',
        'slogan items: 三减三健（减盐、减油、减糖、健康口腔、健康体重、健康骨骼） → 三减三健（减盐、减油、减糖、健康心理、健康体重、健康骨骼）',
      ],
    },
    {
      what: '任务删去',
      edits: [
        ['drop', '（五）发展中医药事业'],
        ['drop', '实施“涪江名医”'],
        ['replace', '（六）强化', '（五）强化'],
        ['replace', '（七）加大', '（六）加大'],
        ['replace', '（八）营造', '（七）营造'],
      ],
      told: [
        'action removed: 发展中医药事业',
        'action renumbered: 强化统筹推进',
        'action renumbered: 加大投入力度',
        'action renumbered: 营造良好氛围',
        'target removed: 名中医工作室 eq 60个',
        'target removed: 中医药特色社区卫生服务中心占比 gt 90%',
        'deadline removed: 2024年12月31日前 2024-12-31',
        'slogan removed: 涪江名医',
      ],
    },
    {
      what: '年份推后',
      edits: [['replace', '到2024年，实现乡镇', '到2025年，实现乡镇']],
      told: [
        'action reworded: 优化“一老一小”服务 [-4-]{+5+}',
        'target deadline: 乡镇（街道）养老服务中心 2024-12-31 → 乡镇（街道）养老服务中心 2025-12-31',
        'deadline rescheduled: 到2024年 2024-12-31 → 到2025年 2025-12-31',
      ],
    },
  ],
  'hk-style-report.txt': [
    {
      what: '数值',
      edits: [['replace', '減少約百分之十。', '減少約百分之十二。']],
      told: ['target value: 水平减少 approx 10% → 水平减少 approx 12%', 'passage reworded: {+二+}'],
    },
    {
      what: '时限',
      edits: [['replace', '2026年第三季啟用', '2026年第四季啟用']],
      told: [
        'action reworded: 优化单车径网络 [-三-]{+四+}',
        'target deadline: 首期 2026-09-30 → 首期 2026-12-31',
        'deadline rescheduled: 2026年第三季 2026-07-01/2026-09-30 → 2026年第四季 2026-10-01/2026-12-31',
      ],
    },
    {
      what: '任务换位',
      edits: [
        ['move', '(三) 在2025/26學年', '(一) 每年舉辦'],
        ['replace', '(三) 在2025', '(一) 在2025'],
        ['replace', '(二) 設立', '(三) 設立'],
        ['replace', '(一) 每年', '(二) 每年'],
      ],
      told: [
        'action renumbered: 每年举办「绿色出行月」，吸引不少于30万人次参与',
        'action renumbered: 设立「无车日」试点不多于9个，每季收集意见一次',
        'action moved+renumbered: 在2025/26学年，为逾八成中小学安排道路安全讲座',
      ],
    },
    {
      what: '改写',
      edits: [['replace', '當局會簡化申請程序', '當局會進一步簡化申請程序']],
      told: ['action reworded: 增设充电设施 {+进一步+}'],
    },
  ],
  'html-work-report.html': [
    {
      what: '数值',
      edits: [['replace', '全年新引进亿元以上项目60个', '全年新引进亿元以上项目70个']],
      told: [
        'action reworded: 聚力产业提质 [-6-]{+7+}',
        'target value: 新引进亿元以上项目 eq 60个 → 新引进亿元以上项目 eq 70个',
      ],
    },
    {
      what: '任务改名',
      edits: [['replace', '（二）聚力城乡融合。', '（二）聚力城乡协调。']],
      told: ['action reworded: 聚力城乡融合 → 聚力城乡协调 [-融合-]{+协调+}'],
    },
    {
      what: '责任单位',
      edits: [['replace', '由县教育局牵头', '由县教育局、县住建局牵头']],
      told: [
        'action reworded: 聚力民生改善 {+、县住建局+}',
        'responsible bodies: lead 县教育局 → lead 县教育局、县住建局',
      ],
    },
    {
      what: '成果不再是',
      edits: [['replace', '，增长6.4%；', '；']],
      told: ['target removed: 地区生产总值增长 eq 6.4%', 'passage reworded: [-，增长6.4%-]'],
    },
    { what: '页脚与文件无关', edits: [['replace', '0572-5000000', '0572-5000001']], told: [] },
    {
      what: '标题的年份',
      edits: [
        [
          'replace',
          '<h1>安吉县2024年政府工作报告</h1>',
          '<h1>安吉县2024年政府工作报告（修订）</h1>',
        ],
      ],
      told: [
        'document title: 安吉县2024年政府工作报告 → 安吉县2024年政府工作报告（修订）',
        'passage reworded: {+（修订）+}',
      ],
    },
  ],
  'implementation-plan-employment.txt': [
    {
      what: '数值',
      edits: [['replace', '组织专场招聘会80场', '组织专场招聘会100场']],
      told: [
        'action reworded: 释放市场化岗位 [-8-]{+10+}',
        'target value: 专场招聘会 eq 80场 → 专场招聘会 eq 100场',
      ],
    },
    {
      what: '任务合并',
      edits: [
        ['replace', '。(责任单位:市人社局、市财政局;完成时限:2025年9月底)\n4.帮扶困难群体。', '。'],
      ],
      told: [
        'action merged+reworded: 提升职业能力 & 帮扶困难群体 → 提升职业能力 [-(责任单位:市人社局、市财政局;完成时限:2025年9月底)帮扶困难群体。-]',
        'target deadline: 就业见习基地 2025-09-30 → 就业见习基地 —',
        'target deadline: 培训合格率 2025-09-30 → 培训合格率 —',
        'deadline removed: 2025年9月底 2025-09-30',
        'responsible removed: responsible 市人社局、市财政局',
      ],
    },
    {
      what: '增加任务',
      edits: [
        [
          'replace',
          '(三)做好宣传引导',
          '(三)严格督导检查。每季度对各县市区开展1次督导。\n(四)做好宣传引导',
        ],
      ],
      told: [
        'action renumbered: 做好宣传引导',
        'action added: 严格督导检查',
        'target added: 督导 eq 1次',
        'deadline added: 每季度 P3M',
      ],
    },
  ],
  'industry-chain-plan.txt': [
    {
      what: '数值',
      edits: [['replace', '关键技术30项以上', '关键技术40项以上']],
      told: [
        'action reworded: 2025年底前攻克永磁牵引、碳化硅模块等关键技术30项以上 → 2025年底前攻克永磁牵引、碳化硅模块等关键技术40项以上 [-3-]{+4+}',
        'target value: 永磁牵引、碳化硅模块等关键技术 gte 30项 → 永磁牵引、碳化硅模块等关键技术 gte 40项',
      ],
    },
    {
      what: '任务移到另一节',
      edits: [
        [
          'replace',
          '②推行“一企一策”帮扶，派驻服务专员，确保难点问题办结率100%。\n③到2026年',
          '②到2026年',
        ],
        [
          'replace',
          '（责任单位：市商务局，配合单位：市贸促会、市工商联）',
          '（责任单位：市商务局，配合单位：市贸促会、市工商联）\n④推行“一企一策”帮扶，派驻服务专员，确保难点问题办结率100%。',
        ],
      ],
      told: [
        'action moved+renumbered: 推行“一企一策”帮扶，派驻服务专员，确保难点问题办结率100%',
        'action renumbered: 到2026年新增上市企业3家，其中科创板上市企业1家',
      ],
    },
    {
      what: '章节改名',
      edits: [['replace', '（三）市场开拓行动', '（三）市场开拓攻坚行动']],
      told: [
        'section reworded: 市场开拓行动 → 市场开拓攻坚行动 {+攻坚+}',
        'slogan removed: 市场开拓行动',
        'slogan added: 市场开拓攻坚行动',
      ],
    },
    {
      what: '周期',
      edits: [['replace', '每季度召开一次调度会', '每月召开一次调度会']],
      told: [
        'action reworded: 加强组织领导 [-季度-]{+月+}',
        'target frequency: 调度会 P3M → 调度会 P1M',
        'deadline rescheduled: 每季度 P3M → 每月 P1M',
      ],
    },
  ],
  'interpretation-river-care.txt': [
    {
      what: '数值',
      edits: [['replace', '护栏600米', '护栏900米']],
      told: [
        'action reworded: 开展设施修复 [-6-]{+9+}',
        'target value: 修复已损坏的护栏 eq 600米 → 修复已损坏的护栏 eq 900米',
      ],
    },
    {
      what: '每月的次数',
      edits: [['replace', '每月巡河不少于2次', '每月巡河不少于4次']],
      told: [
        'action reworded: 健全巡查机制 [-2-]{+4+}',
        'target value: 巡河 gte 2次 → 巡河 gte 4次',
      ],
    },
    {
      what: '资金',
      edits: [['replace', '安排管护资金3000万元', '安排管护资金4500万元']],
      told: [
        'action reworded: 保障措施 [-30-]{+45+}',
        'target value: 管护资金 eq 30000000元 → 管护资金 eq 45000000元',
      ],
    },
  ],
  'measures-articles.txt': [
    {
      what: '条文改写',
      edits: [['replace', '专项资金，是指市级', '专项资金，是指由市级']],
      told: ['passage reworded: {+由+}'],
    },
    {
      what: '数值',
      edits: [['replace', '每户不超过8000元', '每户不超过10000元']],
      told: [
        'action reworded: 对纳入年度计划的老旧小区改造项目，按每户不超过8000元给予补助 → 对纳入年度计划的老旧小区改造项目，按每户不超过10000元给予补助 [-8-]{+10+}',
        'target value: 补助 lte 8000元/户 → 补助 lte 10000元/户',
      ],
    },
    {
      what: '条文删去',
      edits: [['replace', '（二）前期手续齐全；\n（三）居民', '（二）居民']],
      told: ['action reworded: 申请补助的项目，应当符合下列条件 [-前期手续齐全；（三）-]'],
    },
    {
      what: '施行日期',
      edits: [['replace', '自2025年1月1日起施行', '自2025年3月1日起施行']],
      told: ['passage reworded: [-1-]{+3+}'],
    },
  ],
  'notice-wraps-plan.txt': [
    {
      what: '数值',
      edits: [['replace', '新增养老护理员2000名以上', '新增养老护理员2500名以上']],
      told: [
        'target value: 养老护理员 gte 2000名 → 养老护理员 gte 2500名',
        'passage reworded: [-0-]{+5+}',
      ],
    },
    {
      what: '时限',
      edits: [['replace', '2026年9月底前，培育', '2026年6月底前，培育']],
      told: [
        'action reworded: 发展壮大银发经济 [-9-]{+6+}',
        'target deadline: 银发经济重点企业 2026-09-30 → 银发经济重点企业 2026-06-30',
        'target deadline: 银发产业规模 2026-09-30 → 银发产业规模 2026-06-30',
        'target deadline: 旅居养老接待能力 2026-09-30 → 旅居养老接待能力 2026-06-30',
        'deadline rescheduled: 2026年9月底前 2026-09-30 → 2026年6月底前 2026-06-30',
      ],
    },
    {
      what: '任务换位',
      edits: [
        ['move', '（二）严格考核奖惩', '（一）加强资金保障'],
        ['replace', '（二）严格考核', '（一）严格考核'],
        ['replace', '（一）加强资金', '（二）加强资金'],
      ],
      told: ['action moved+renumbered: 加强资金保障', 'action renumbered: 严格考核奖惩'],
    },
    {
      what: '提法增加',
      edits: [['replace', '，防止“一阵风”', '，办好“幸福食堂”']],
      told: [
        'action reworded: 提高思想认识 [-防止“一阵风-]{+办好“幸福食堂+}',
        'slogan added: 幸福食堂',
      ],
    },
    {
      what: '文号',
      edits: [['replace', '宝政办发〔2024〕12号', '宝政办发〔2024〕15号']],
      told: ['passage reworded: [-2-]{+5+}'],
    },
  ],
  'opinions-rural.txt': [
    {
      what: '数值',
      edits: [
        ['replace', '粮食综合生产能力稳定在820亿斤以上', '粮食综合生产能力稳定在850亿斤以上'],
      ],
      told: [
        'target value: 粮食综合生产能力 gte 82000000000斤 → 粮食综合生产能力 gte 85000000000斤',
        'passage reworded: [-2-]{+5+}',
      ],
    },
    {
      what: '任务删去',
      edits: [['drop', '（二）推进种业科技创新']],
      told: [
        'action removed: 推进种业科技创新',
        'target removed: 突破性新品种 gte 10个',
        'target removed: 主要农作物良种覆盖率 gte 98%',
        'target removed: 种质资源普查 eq 1次',
        'deadline removed: 每5年 P5Y',
        'slogan removed: 种业强省行动',
      ],
    },
    {
      what: '任务移到另一章',
      edits: [['move', '（六）补齐基础设施短板', '（三）培育特色产业集群']],
      told: ['action moved: 补齐基础设施短板'],
    },
    {
      what: '牵头单位',
      edits: [
        ['replace', '省农业农村厅牵头，', '省自然资源厅牵头，'],
        ['replace', '省财政厅、省自然资源厅配合', '省财政厅、省农业农村厅配合'],
      ],
      told: [
        'action reworded: 严守耕地保护红线 [-农业农村-]{+自然资源+}[-自然资源-]{+农业农村+}',
        'responsible bodies: lead 省农业农村厅 → lead 省自然资源厅',
        'responsible bodies: support 省财政厅、省自然资源厅 → support 省财政厅、省农业农村厅',
      ],
    },
    {
      what: '发布日期',
      edits: [['replace', '（2024年3月5日）', '（2024年4月8日）']],
      told: ['document published: 2024-03-05 → 2024-04-08', 'passage reworded: [-3月5-]{+4月8+}'],
    },
    {
      what: '章节改名',
      edits: [['replace', '四、建设宜居和美家园', '四、建设宜居宜业和美家园']],
      told: ['section reworded: 建设宜居和美家园 → 建设宜居宜业和美家园 {+宜业+}'],
    },
  ],
  'press-conference-results.txt': [
    {
      what: '成果的数值',
      edits: [['replace', '改造提升县级物流配送中心86个', '改造提升县级物流配送中心91个']],
      told: [
        'action reworded: 流通网络更加健全 [-86-]{+91+}',
        'target value: 县级物流配送中心 eq 86个 → 县级物流配送中心 eq 91个',
      ],
    },
    {
      what: '时限',
      edits: [['replace', '到2024年底，引导', '到2025年底，引导']],
      told: [
        'action reworded: 壮大经营主体 [-4-]{+5+}',
        'target deadline: 大型商贸企业下沉供应链 2024-12-31 → 大型商贸企业下沉供应链 2025-12-31',
        'target deadline: 行政村快递通达率 2024-12-31 → 行政村快递通达率 2025-12-31',
        'deadline rescheduled: 到2024年底 2024-12-31 → 到2025年底 2025-12-31',
      ],
    },
    {
      what: '任务改写',
      edits: [['replace', '一是补齐设施短板', '一是加快补齐设施短板']],
      told: ['action reworded: 补齐设施短板 → 加快补齐设施短板 {+加快+}'],
    },
    {
      what: '答问中的数值',
      edits: [['replace', '开通线路210条', '开通线路230条']],
      told: ['action reworded: 整合资源 [-1-]{+3+}', 'target value: 线路 eq 210条 → 线路 eq 230条'],
    },
    {
      what: '任务增加',
      edits: [
        [
          'replace',
          '每季度开展一次督导。',
          '每季度开展一次督导。四是加强人才培养。2025年培训农村电商人才5000人次。',
        ],
      ],
      told: [
        'action added: 加强人才培养',
        'target added: 培训农村电商人才 eq 5000人次',
        'deadline added: 2025年 2025-01-01/2025-12-31',
      ],
    },
  ],
  'rare-markers.txt': [
    {
      what: '数值',
      edits: [['replace', '接入粮库不少于40家', '接入粮库不少于45家']],
      told: [
        'action reworded: 建设智能粮库 [-0-]{+5+}',
        'target value: 接入粮库 gte 40家 → 接入粮库 gte 45家',
      ],
    },
    {
      what: '任务删去',
      edits: [['drop', '组织技能竞赛2场']],
      told: ['action removed: 组织技能竞赛2场', 'target removed: 技能竞赛 eq 2场'],
    },
    {
      what: '增加任务',
      edits: [
        ['replace', '1.2 保障资金', '1.2 加强宣传。每年开展爱粮节粮宣传周活动。\n1.3 保障资金'],
      ],
      told: ['action renumbered: 保障资金', 'action added: 加强宣传', 'deadline added: 每年 P1Y'],
    },
    {
      what: '任务换位',
      edits: [
        ['move', '⑵更新通风设备', '⑴维修仓房'],
        ['replace', '⑵更新', '⑴更新'],
        ['replace', '⑴维修', '⑵维修'],
      ],
      told: ['action moved+renumbered: 维修仓房120座', 'action renumbered: 更新通风设备200台'],
    },
  ],
  'rule-of-law-plan.txt': [
    {
      what: '数值',
      edits: [['replace', '3600余名', '4000余名']],
      told: [
        'action reworded: 严把执法人员资格关 [-36-]{+40+}',
        'target value: 执法人员轮训 gt 3600名 → 执法人员轮训 gt 4000名',
      ],
    },
    {
      what: '任务删去',
      edits: [
        ['drop', '2)推进“法律明白人”'],
        ['replace', '3)健全', '2)健全'],
        ['replace', '4)加大', '3)加大'],
      ],
      told: [
        'action removed: 推进“法律明白人”培养工程',
        'action renumbered: 健全“1+4+N”矛盾纠纷调解体系',
        'action renumbered: 加大法律援助力度',
        'target removed: 法律明白人 gte 3名',
        'slogan removed: 法律明白人',
      ],
    },
    {
      what: '时限',
      edits: [['replace', '2025年9月底前', '2025年12月底前']],
      told: [
        'action reworded: 严格合法性审查 [-9-]{+12+}',
        'target deadline: 乡镇(街道)法制审核机构 2025-09-30 → 乡镇(街道)法制审核机构 2025-12-31',
        'deadline rescheduled: 2025年9月底前 2025-09-30 → 2025年12月底前 2025-12-31',
      ],
    },
    {
      what: '提法的内容',
      edits: [
        [
          'replace',
          '处罚决定书、信用修复告知书、合规指导书',
          '处罚决定书、信用修复告知书、行政建议书',
        ],
      ],
      told: [
        'action reworded: 完善“三书同达”制度(处罚决定书、信用修复告知书、合规指导书) → 完善“三书同达”制度(处罚决定书、信用修复告知书、行政建议书) [-合规指导-]{+行政建议+}',
        'slogan items: 三书同达（处罚决定书、信用修复告知书、合规指导书） → 三书同达（处罚决定书、信用修复告知书、行政建议书）',
      ],
    },
  ],
  'safety-production-notice.txt': [
    {
      what: '数值与提法',
      edits: [
        ['replace', '37座尾矿库', '41座尾矿库'],
        ['replace', '“一企一档”', '“一企一策”'],
      ],
      told: [
        'action reworded: 全面排查整治隐患 [-37-]{+41+}[-档-]{+策+}',
        'target value: 尾矿库安全评估 eq 37座 → 尾矿库安全评估 eq 41座',
        'slogan removed: 一企一档',
        'slogan added: 一企一策',
      ],
    },
    {
      what: '任务换位',
      edits: [
        ['move', '四、广泛开展宣传教育', '三、切实强化应急准备'],
        ['replace', '三、切实强化应急准备', '四、切实强化应急准备'],
        ['replace', '四、广泛开展宣传教育', '三、广泛开展宣传教育'],
      ],
      told: ['action moved+renumbered: 切实强化应急准备', 'action renumbered: 广泛开展宣传教育'],
    },
    {
      what: '时限',
      edits: [['replace', '“一把手”6月15日前', '“一把手”6月10日前']],
      told: [
        'action reworded: 从严压实安全责任 [-5-]{+0+}',
        'target deadline: 带队督导检查 2025-06-15 → 带队督导检查 2025-06-10',
        'deadline rescheduled: 6月15日前 2025-06-15 → 6月10日前 2025-06-10',
      ],
    },
    {
      what: '增加任务',
      edits: [
        [
          'replace',
          '五、认真落实报告制度',
          '五、加强督查问责。8月底前开展专项督查2次。\n\n六、认真落实报告制度',
        ],
      ],
      told: [
        'action renumbered: 认真落实报告制度',
        'action added: 加强督查问责',
        'target added: 专项督查 eq 2次',
        'deadline added: 8月底前 2025-08-31',
      ],
    },
  ],
  'traditional-pinyin-noise.txt': [
    {
      what: '数值',
      edits: [['replace', '志愿服務隊(duì)186支', '志愿服務隊(duì)196支']],
      told: [
        'action reworded: 建强队伍 [-8-]{+9+}',
        'target value: “绿水青山”志愿服务队 eq 186支 → “绿水青山”志愿服务队 eq 196支',
      ],
    },
    {
      what: '时限',
      edits: [['replace', '2024年年底前,建成鄉鎮', '2025年年底前,建成鄉鎮']],
      told: [
        'action reworded: 强化水污染治理 [-4-]{+5+}',
        'target deadline: 乡镇污水处理设施 2024-12-31 → 乡镇污水处理设施 2025-12-31',
        'target deadline: 建成区黑臭水体 2024-12-31 → 建成区黑臭水体 2025-12-31',
        'deadline rescheduled: 2024年年底前 2024-12-31 → 2025年年底前 2025-12-31',
      ],
    },
    {
      what: '拼音不同而已',
      edits: [['replace', '舉(jǔ)辦(bàn)環(huán)保', '舉辦環(huán)保']],
      told: [],
    },
    {
      what: '责任单位',
      edits: [
        [
          'replace',
          '由省農(nóng)業(yè)農(nóng)村廳(tīng)牽(qiān)頭(tóu)',
          '由省自然資源廳(tīng)牽(qiān)頭(tóu)',
        ],
      ],
      told: [
        'action reworded: 强化土壤污染治理 [-农业农村-]{+自然资源+}',
        'responsible bodies: lead 省农业农村厅 → lead 省自然资源厅',
      ],
    },
  ],
  'transport-five-year.txt': [
    {
      what: '数值',
      edits: [['replace', '前期工作经费1.2亿元', '前期工作经费1.5亿元']],
      told: [
        'action reworded: 强化要素保障 [-2-]{+5+}',
        'target value: 前期工作经费 eq 120000000元 → 前期工作经费 eq 150000000元',
      ],
    },
    {
      what: '任务换位',
      edits: [
        ['move', '3、提升内河航道', '1、加快铁路建设'],
        ['replace', '3、提升', '1、提升'],
        ['replace', '2、完善', '3、完善'],
        ['replace', '1、加快', '2、加快'],
      ],
      told: [
        'action renumbered: 加快铁路建设',
        'action renumbered: 完善公路网络',
        'action moved+renumbered: 提升内河航道',
      ],
    },
    {
      what: '时限',
      edits: [['replace', '2026年6月底前完成总结评估', '2026年9月底前完成总结评估']],
      told: [
        'action reworded: 加强组织领导 [-6-]{+9+}',
        'deadline rescheduled: 2026年6月底前 2026-06-30 → 2026年9月底前 2026-09-30',
      ],
    },
    {
      what: '目标删去',
      edits: [['replace', '，海铁联运箱量年均增速不低于14%', '']],
      told: [
        'target removed: 海铁联运箱量年均增速 gte 14%',
        'passage reworded: [-海铁联运箱量年均增速不低于14%，-]',
      ],
    },
    {
      what: '责任单位增加',
      edits: [
        [
          'replace',
          '市交通运输局、通州湾示范区管委会',
          '市交通运输局、市发展改革委、通州湾示范区管委会',
        ],
      ],
      told: [
        'action reworded: 建设江海联运枢纽 {+市发展改革委、+}',
        'responsible bodies: responsible 市交通运输局、通州湾示范区管委会 → responsible 市交通运输局、市发展改革委、通州湾示范区管委会',
      ],
    },
    {
      what: '章节增加',
      edits: [
        [
          'replace',
          '第三节　推进',
          '第三节　建设现代邮政体系\n\n新建县级寄递中心6个，快递服务进村率达到100%。\n\n第四节　推进',
        ],
        ['replace', '第四节　发展智慧', '第五节　发展智慧'],
      ],
      told: [
        'action renumbered: 推进“四好农村路”建设',
        'action renumbered: 发展智慧绿色交通',
        'action added: 建设现代邮政体系',
        'target added: 县级寄递中心 eq 6个',
        'target added: 快递服务进村率 eq 100%',
      ],
    },
  ],
  'tw-style-plan.txt': [
    {
      what: '数值',
      edits: [['replace', '介接據點資料庫至少5個', '介接據點資料庫至少8個']],
      told: [
        'action reworded: 整合跨处资料 [-5-]{+8+}',
        'target value: 介接据点资料库 gte 5个 → 介接据点资料库 gte 8个',
      ],
    },
    {
      what: '时限',
      edits: [['replace', '113年6月30日前', '113年9月30日前']],
      told: [
        'action reworded: 培育在地人才 [-6-]{+9+}',
        'target deadline: 「乐龄种子」讲师认证 2024-06-30 → 「乐龄种子」讲师认证 2024-09-30',
        'deadline rescheduled: 113年6月30日前 2024-06-30 → 113年9月30日前 2024-09-30',
      ],
    },
    {
      what: '提法的内容',
      edits: [['replace', '健康好、互動好、環境好', '健康好、鄰里好、環境好']],
      told: [
        'action reworded: 布建社区据点 [-互动-]{+邻里+}',
        'slogan items: 三好（健康好、互动好、环境好） → 三好（健康好、邻里好、环境好）',
      ],
    },
    {
      what: '任务删去',
      edits: [['drop', '(二)表揚績優團隊']],
      told: [
        'action removed: 表扬绩优团队',
        'target removed: 优等 eq 5名',
        'reference removed: 青岬县社会福利志愿服务奖励办法',
      ],
    },
    {
      what: '任务拆分',
      edits: [
        ['replace', '設備妥善率高於98%，異常通報', '設備妥善率高於98%。\n3.提升應變能力。異常通報'],
      ],
      told: [
        'action split+reworded: 强化维运管理 → 强化维运管理 & 提升应变能力 [-，-]{+。提升应变能力。+}',
      ],
    },
  ],
  'unnumbered-headings.txt': [
    {
      what: '数值',
      edits: [['replace', '特色高中12所', '特色高中15所']],
      told: [
        'action reworded: 实施特色培育工程　促进普通高中多样化发展 [-2-]{+5+}',
        'target value: 科技、人文、艺体等特色高中 eq 12所 → 科技、人文、艺体等特色高中 eq 15所',
      ],
    },
    {
      what: '时限',
      edits: [['replace', '2025年8月底前', '2026年8月底前']],
      told: [
        'action reworded: 实施集团办学工程　扩大优质资源覆盖面 [-5-]{+6+}',
        'target deadline: 大班额 2025-08-31 → 大班额 2026-08-31',
        'deadline rescheduled: 2025年8月底前 2025-08-31 → 2026年8月底前 2026-08-31',
      ],
    },
    {
      what: '任务改名',
      edits: [['replace', '提升科学保教水平', '提高科学保教水平']],
      told: [
        'action reworded: 实施保教提质工程　提升科学保教水平 → 实施保教提质工程　提高科学保教水平 [-升-]{+高+}',
      ],
    },
    {
      what: '章节改名',
      edits: [['replace', '队伍建设', '教师队伍建设']],
      told: ['section reworded: 队伍建设 → 教师队伍建设 {+教师+}'],
    },
  ],
  'work-points-quanzhou-2024.txt': [
    {
      what: '数值',
      edits: [['replace', '全年举办4期', '全年举办6期']],
      told: [
        'action reworded: 筑牢政治忠诚 [-4-]{+6+}',
        'target value: 刺桐讲堂 eq 4期 → 刺桐讲堂 eq 6期',
      ],
    },
    {
      what: '任务移到另一章',
      edits: [
        ['move', '5.办好惠民实事', '6.健全责任链条'],
        ['move', '三、压实党建责任', '5.办好惠民实事'],
      ],
      told: ['action moved: 办好惠民实事'],
    },
    {
      what: '任务合并',
      edits: [
        [
          'replace',
          '不超过上年的80%。每半年对整改情况通报一次。\n　　8.严格督查考核。',
          '不超过上年的80%。每半年对整改情况通报一次。严格督查考核。',
        ],
      ],
      told: ['action merged: 纠治突出问题 & 严格督查考核 → 纠治突出问题'],
    },
    {
      what: '署名日期',
      edits: [['replace', '2024年2月26日', '2024年3月4日']],
      told: ['document published: 2024-02-26 → 2024-03-04', 'passage reworded: [-2月26-]{+3月4+}'],
    },
    {
      what: '时限提前',
      edits: [['replace', '6月底前组织生活', '5月底前组织生活']],
      told: [
        'action reworded: 打造过硬支部 [-6-]{+5+}',
        'target deadline: 组织生活不规范的支部 2024-06-30 → 组织生活不规范的支部 2024-05-31',
        'deadline rescheduled: 6月底前 2024-06-30 → 5月底前 2024-05-31',
      ],
    },
  ],
};
