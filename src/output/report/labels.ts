/** Words of the page. */
import type { Language } from '../../model/diagnostic.js';
import type { SectionName } from './view.js';

export interface ReportLabels {
  readonly title: string;
  readonly sections: Readonly<Record<SectionName, string>>;
  readonly leads: Readonly<Record<SectionName, string>>;
  /** Of a page of many plans, where it leads nowhere. */
  readonly longLeads: Readonly<Partial<Record<SectionName, string>>>;
  readonly several: (first: string, plans: number) => string;
  /** What a page of more than `plans` leaves out. */
  readonly many: (plans: number, passages: number) => string;
  readonly columns: Readonly<Record<ColumnName, string>>;
  readonly units: Readonly<Record<'items' | 'characters', string>>;
  readonly filters: {
    readonly title: string;
    readonly region: string;
    readonly theme: string;
    readonly status: string;
    readonly all: string;
    readonly noRegion: string;
    readonly reset: string;
    readonly note: string;
    /** {shown} and {total} are put in by the script. */
    readonly result: string;
  };
  readonly facts: {
    readonly plans: string;
    readonly actions: string;
    readonly targets: string;
    readonly results: string;
    readonly slogans: string;
    readonly deadlines: string;
  };
  readonly findings: string;
  readonly sharedTargets: (rows: number) => string;
  readonly sharedSlogans: (rows: number, byAll: number, conflicts: number) => string;
  readonly nearest: (a: string, b: string, share: string) => string;
  readonly alignedActions: (rows: number) => string;
  readonly charts: {
    readonly themes: (highest: string) => string;
    readonly similarity: string;
    readonly timeline: string;
  };
  readonly wording: string;
  readonly slogans: string;
  readonly targetsAlone: string;
  readonly slogansAlone: string;
  readonly ofPlan: (plan: string, count: number) => string;
  readonly assignments: string;
  readonly conflict: string;
  readonly kinds: Readonly<Record<'deadline' | 'milestone', string>>;
  readonly legend: string;
  readonly marks: Readonly<Record<MarkName, string>>;
  readonly back: (section: string) => string;
  readonly quotesOnly: string;
  readonly omitted: string;
  readonly untitled: string;
  readonly place: (n: number) => string;
  readonly converted: (amount: string) => string;
  readonly by: (date: string) => string;
  readonly every: (frequency: string) => string;
  readonly month: (month: number) => string;
}

export type ColumnName =
  | 'plan'
  | 'plans'
  | 'title'
  | 'region'
  | 'kind'
  | 'type'
  | 'period'
  | 'sections'
  | 'actions'
  | 'targets'
  | 'results'
  | 'deadlines'
  | 'slogans'
  | 'characters'
  | 'theme'
  | 'indicator'
  | 'amount'
  | 'deadline'
  | 'status'
  | 'quote'
  | 'slogan'
  | 'items'
  | 'similarity'
  | 'nearestWording'
  | 'nearestSlogans'
  | 'shared'
  | 'passage'
  | 'places'
  | 'date'
  | 'content'
  | 'action'
  | 'themes';

export type MarkName =
  | 'sections'
  | 'actions'
  | 'targets'
  | 'deadlines'
  | 'slogans'
  | 'references'
  | 'responsible'
  | 'milestones'
  | 'wording';

/** P1Y → 每年 · P3M → 每 3 个月 */
const everyZh = (frequency: string): string => {
  const { count = '1', unit = '' } =
    /^P(?<count>\d+)(?<unit>[YMWD])$/u.exec(frequency)?.groups ?? {};
  const single: Readonly<Record<string, string>> = { Y: '年', M: '月', W: '周', D: '日' };
  const several: Readonly<Record<string, string>> = { Y: '年', M: '个月', W: '周', D: '天' };
  const name = count === '1' ? single[unit] : `\u2009${count}\u2009${several[unit]}`;
  return single[unit] === undefined ? frequency : `每${name}`;
};

/** P1Y → a year · P3M → every 3 months */
const everyEn = (frequency: string): string => {
  const { count = '1', unit = '' } =
    /^P(?<count>\d+)(?<unit>[YMWD])$/u.exec(frequency)?.groups ?? {};
  const names: Readonly<Record<string, string>> = { Y: 'year', M: 'month', W: 'week', D: 'day' };
  const name = names[unit];
  if (name === undefined) return frequency;
  return count === '1' ? `a ${name}` : `every ${count} ${name}s`;
};

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export const REPORT_LABELS: Readonly<Record<Language, ReportLabels>> = {
  zh: {
    title: '政策计划比较报告',
    sections: {
      overview: '概览',
      themes: '主题分布',
      targets: '指标对照',
      slogans: '提法对照',
      actions: '相近任务',
      wording: '相同文字',
      similarity: '相似度',
      timeline: '时间表',
      texts: '计划原文',
    },
    leads: {
      overview: '各份计划的基本情况。点击计划名称可查看原文。',
      themes: '每项任务按用词归入一个或多个主题；占比为该主题在本计划全部任务中所占的份额。',
      targets: '同一指标列为一行，点击数值可跳到原文中的出处。',
      slogans: '两份以上计划共有的提法，数字为出现次数，点击可跳到原文。',
      actions: '各计划中内容相近的任务列为一行；相似度为 0 至 1，1 为用词完全一致。',
      wording: '两份以上计划逐字相同、不少于 12 个字的文字（标点不计）。',
      similarity: '两两比较各份计划的文字与提法。',
      timeline: '计划中写明的时限与阶段，按日期排列。',
      texts: '彩色标记为识别出的要素；点击“↩”可返回所在的表。',
    },
    longLeads: {
      overview: '各份计划的基本情况。',
      targets: '两份以上计划共有的指标列为一行，后面是各计划的数值。',
      slogans: '两份以上计划共有的提法，× 后为出现次数。',
      similarity: '与每份计划最相近的另一份计划；百分数为相似度。',
    },
    several: (first, plans) => `${first}等 ${plans} 份计划`,
    many: (plans, passages) =>
      `计划超过 ${plans} 份，本页不含原文，仅一份计划独有的指标和提法只列数目，相同文字只列最长的 ${passages} 段；完整的比较可用 compare 存为表格（-o 表.xlsx）。`,
    columns: {
      plan: '计划',
      plans: '计划数',
      title: '标题',
      region: '地区',
      kind: '文种',
      type: '类型',
      period: '期限',
      sections: '章节',
      actions: '任务',
      targets: '目标',
      results: '成果',
      deadlines: '时限',
      slogans: '提法',
      characters: '字数',
      theme: '主题',
      indicator: '指标',
      amount: '数值',
      deadline: '完成时限',
      status: '状态',
      quote: '原文',
      slogan: '提法',
      items: '内容',
      similarity: '相似度',
      nearestWording: '文字最相近的计划',
      nearestSlogans: '提法最相近的计划',
      shared: '共同词语',
      passage: '相同文字',
      places: '出处',
      date: '日期',
      content: '内容',
      action: '任务',
      themes: '主题（占比）与依据',
    },
    units: { items: '项', characters: '字' },
    filters: {
      title: '筛选',
      region: '地区',
      theme: '主题',
      status: '状态',
      all: '全部',
      noRegion: '未标明地区',
      reset: '清除筛选',
      note: '筛选作用于各表与原文；统计图始终显示全部计划。',
      result: '显示 {shown} / {total} 行',
    },
    facts: {
      plans: '份计划',
      actions: '项任务',
      targets: '项目标',
      results: '项成果',
      slogans: '条提法',
      deadlines: '个时限',
    },
    findings: '要点',
    sharedTargets: (rows) =>
      rows === 0 ? '没有两份以上计划共有的指标。' : `两份以上计划共有的指标 ${rows} 项。`,
    sharedSlogans: (rows, byAll, conflicts) =>
      `两份以上计划共有的提法 ${rows} 条，其中全部计划共有 ${byAll} 条${conflicts === 0 ? '' : `；${conflicts} 条提法在不同计划中内容不一`}。`,
    nearest: (a, b, share) => `文字最相近的是${a}与${b}，较短一份有 ${share} 的文字与另一份相同。`,
    alignedActions: (rows) => `内容相近的任务 ${rows} 组。`,
    charts: {
      themes: (highest) => `主题占比热力图：颜色越深，占比越高（最高 ${highest}）`,
      similarity: '相似度矩阵：右上（蓝）为文字相似度，左下（棕）为提法相似度，颜色越深越相似',
      timeline: '时间表：● 时限，◆ 阶段；数字为同一日期的项数',
    },
    wording: '文字',
    slogans: '提法',
    targetsAlone: '仅一份计划提出的指标',
    slogansAlone: '仅一份计划使用的提法',
    ofPlan: (plan, count) => `${plan}（${count} 条）`,
    assignments: '各项任务的主题及其依据',
    conflict: '内容不一',
    kinds: { deadline: '时限', milestone: '阶段' },
    legend: '图例',
    marks: {
      sections: '章节',
      actions: '任务',
      targets: '指标',
      deadlines: '时限',
      slogans: '提法',
      references: '引用文件',
      responsible: '责任单位',
      milestones: '阶段',
      wording: '相同文字',
    },
    back: (section) => `返回“${section}”`,
    quotesOnly: '这份计划只有提取记录，没有原文；以下为记录中的引文。',
    omitted: '……',
    untitled: '（无标题）',
    place: (n) => `第 ${n} 处`,
    converted: (amount) => `折合 ${amount}`,
    by: (date) => `${date} 前`,
    every: everyZh,
    month: (month) => `${month}月`,
  },
  en: {
    title: 'Policy plans compared',
    sections: {
      overview: 'Overview',
      themes: 'Themes',
      targets: 'Targets',
      slogans: 'Slogans',
      actions: 'Aligned actions',
      wording: 'Shared wording',
      similarity: 'Similarity',
      timeline: 'Timeline',
      texts: 'Texts',
    },
    leads: {
      overview: 'The plans at a glance. The name of a plan leads to its text.',
      themes:
        'Each action is assigned to one or more themes by its words; the share is that of all actions of the plan.',
      targets: 'The same indicator stands in one row; a value leads to its passage.',
      slogans:
        'Slogans of two or more plans, and how often each uses them; a count leads to the passage.',
      actions: 'Actions of like content in one row; similarity goes from 0 to 1, the same words.',
      wording:
        'Passages of 12 characters or more that two or more plans have in common, punctuation apart.',
      similarity: 'Wording and slogans of each two plans.',
      timeline: 'Deadlines and milestones that the plans state, by date.',
      texts: 'Elements are marked in colour; ↩ leads back to their table.',
    },
    longLeads: {
      overview: 'The plans at a glance.',
      targets: 'The same indicator of two or more plans stands in one row, with the value of each.',
      slogans: 'Slogans of two or more plans; × says how often a plan uses them.',
      similarity: 'Of each plan the one that is most like it, and how much.',
    },
    several: (first, plans) => `${first} and ${plans - 1} other plans`,
    many: (plans, passages) =>
      `Of more than ${plans} plans this page leaves out the texts, only counts the indicators and slogans of one plan alone, and lists the ${passages} longest shared passages; compare tells all of it in tables (-o tables.xlsx).`,
    columns: {
      plan: 'Plan',
      plans: 'Plans',
      title: 'Title',
      region: 'Region',
      kind: 'Genre',
      type: 'Type',
      period: 'Period',
      sections: 'Sections',
      actions: 'Actions',
      targets: 'Targets',
      results: 'Results',
      deadlines: 'Deadlines',
      slogans: 'Slogans',
      characters: 'Characters',
      theme: 'Theme',
      indicator: 'Indicator',
      amount: 'Amount',
      deadline: 'Deadline',
      status: 'Status',
      quote: 'Quote',
      slogan: 'Slogan',
      items: 'Items',
      similarity: 'Similarity',
      nearestWording: 'Closest in wording',
      nearestSlogans: 'Closest in slogans',
      shared: 'Shared words',
      passage: 'Passage',
      places: 'Where',
      date: 'Date',
      content: 'What',
      action: 'Action',
      themes: 'Themes (share) and deciding words',
    },
    units: { items: '', characters: '' },
    filters: {
      title: 'Filters',
      region: 'Region',
      theme: 'Theme',
      status: 'Status',
      all: 'All',
      noRegion: 'No region',
      reset: 'Clear',
      note: 'Filters apply to tables and texts; charts always show all plans.',
      result: '{shown} of {total} rows shown',
    },
    facts: {
      plans: 'plans',
      actions: 'actions',
      targets: 'targets',
      results: 'results',
      slogans: 'slogans',
      deadlines: 'deadlines',
    },
    findings: 'In short',
    sharedTargets: (rows) => `Indicators of two or more plans: ${rows}.`,
    sharedSlogans: (rows, byAll, conflicts) =>
      `Slogans of two or more plans: ${rows}, of all plans: ${byAll}${conflicts === 0 ? '' : `; with differing items: ${conflicts}`}.`,
    nearest: (a, b, share) =>
      `Closest in wording are ${a} and ${b}: ${share} of the shorter text stands in the other too.`,
    alignedActions: (rows) => `Groups of like actions: ${rows}.`,
    charts: {
      themes: (highest) => `Shares of themes: the darker, the larger (at most ${highest})`,
      similarity: 'Similarity: wording above the diagonal (blue), slogans below (brown)',
      timeline: 'Timeline: ● deadlines, ◆ milestones; numbers count those of one date',
    },
    wording: 'Wording',
    slogans: 'Slogans',
    targetsAlone: 'Indicators of one plan alone',
    slogansAlone: 'Slogans of one plan alone',
    ofPlan: (plan, count) => `${plan} (${count})`,
    assignments: 'Themes of each action, and the words that decided',
    conflict: 'items differ',
    kinds: { deadline: 'deadline', milestone: 'milestone' },
    legend: 'Legend',
    marks: {
      sections: 'Section',
      actions: 'Action',
      targets: 'Target',
      deadlines: 'Deadline',
      slogans: 'Slogan',
      references: 'Reference',
      responsible: 'Responsible body',
      milestones: 'Milestone',
      wording: 'Shared wording',
    },
    back: (section) => `Back to ${section}`,
    quotesOnly: 'Only the record of this plan is at hand, not its text; these are its quotes.',
    omitted: '…',
    untitled: '(untitled)',
    place: (n) => `place ${n}`,
    converted: (amount) => `= ${amount}`,
    by: (date) => `by ${date}`,
    every: everyEn,
    month: (month) => MONTHS[month - 1] ?? String(month),
  },
};
