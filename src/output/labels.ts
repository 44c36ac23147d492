/** Words of tables and legends. */
import type { Language } from '../model/diagnostic.js';
import type { Comparator, DocumentKind, Slogan } from '../model/record.js';

export interface Labels {
  readonly documentKinds: Readonly<Record<DocumentKind, string>>;
  readonly statuses: Readonly<Record<'planned' | 'achieved', string>>;
  readonly deadlineKinds: Readonly<Record<'by' | 'during' | 'every', string>>;
  readonly sloganKinds: Readonly<Record<Slogan['kind'], string>>;
  readonly roles: Readonly<Record<'lead' | 'responsible' | 'support', string>>;
  readonly headings: Readonly<Record<Heading, string>>;
}

export type Heading =
  | 'sections'
  | 'actions'
  | 'targets'
  | 'declared'
  | 'deadlines'
  | 'slogans'
  | 'references'
  | 'responsible'
  | 'milestones'
  | 'keywords'
  | 'diagnostics'
  | 'markers'
  | 'kind'
  | 'type'
  | 'plan'
  | 'region'
  | 'issuer'
  | 'period'
  | 'published'
  | 'untitled'
  | 'legend'
  | 'id'
  | 'level'
  | 'number'
  | 'marker'
  | 'title'
  | 'status'
  | 'section'
  | 'indicator'
  | 'amount'
  | 'frequency'
  | 'deadline'
  | 'action'
  | 'expression'
  | 'start'
  | 'end'
  | 'text'
  | 'items'
  | 'count'
  | 'found'
  | 'alias'
  | 'role'
  | 'bodies'
  | 'year'
  | 'theme'
  | 'word'
  | 'weight'
  | 'severity'
  | 'message'
  | 'value'
  | 'unit'
  | 'by';

export const LABELS: Readonly<Record<Language, Labels>> = {
  zh: {
    documentKinds: {
      'work-points': '工作要点',
      'action-plan': '行动计划',
      'implementation-plan': '实施方案',
      opinions: '意见',
      measures: '办法',
      'work-report': '工作报告',
      'five-year-plan': '规划纲要',
      'press-conference': '新闻发布会',
      article: '文章',
      other: '其他',
    },
    statuses: { planned: '计划', achieved: '已完成' },
    deadlineKinds: { by: '截止', during: '期间', every: '周期' },
    sloganKinds: { numeric: '数字提法', programme: '品牌工程', motto: '口号' },
    roles: { lead: '牵头', responsible: '责任', support: '配合' },
    headings: {
      sections: '章节',
      actions: '任务',
      targets: '指标',
      declared: '自述结构',
      deadlines: '时限',
      slogans: '提法',
      references: '引用文件',
      responsible: '责任单位',
      milestones: '阶段',
      keywords: '关键词',
      diagnostics: '提示',
      markers: '序号',
      kind: '文种',
      type: '类型',
      plan: '所述计划',
      region: '地区',
      issuer: '发文单位',
      period: '期限',
      published: '发布日期',
      untitled: '（无标题）',
      legend: '图例',
      id: '编号',
      level: '级别',
      number: '序数',
      marker: '序号',
      title: '标题',
      status: '状态',
      section: '所在章节',
      indicator: '指标',
      amount: '数值',
      frequency: '频率',
      deadline: '完成时限',
      action: '任务',
      expression: '原文',
      start: '开始',
      end: '结束',
      text: '提法',
      items: '内容',
      count: '次数',
      found: '实有',
      alias: '简称',
      role: '职责',
      bodies: '单位',
      year: '年份',
      theme: '主题',
      word: '词',
      weight: '权重',
      severity: '级别',
      message: '内容',
      value: '值',
      unit: '单位',
      by: '识别器',
    },
  },
  en: {
    documentKinds: {
      'work-points': 'work points',
      'action-plan': 'action plan',
      'implementation-plan': 'implementation plan',
      opinions: 'opinions',
      measures: 'measures',
      'work-report': 'work report',
      'five-year-plan': 'five-year plan',
      'press-conference': 'press conference',
      article: 'article',
      other: 'other',
    },
    statuses: { planned: 'planned', achieved: 'achieved' },
    deadlineKinds: { by: 'by', during: 'during', every: 'every' },
    sloganKinds: { numeric: 'numeric', programme: 'programme', motto: 'motto' },
    roles: { lead: 'lead', responsible: 'responsible', support: 'support' },
    headings: {
      sections: 'Sections',
      actions: 'Actions',
      targets: 'Targets',
      declared: 'Declared structure',
      deadlines: 'Deadlines',
      slogans: 'Slogans',
      references: 'References',
      responsible: 'Responsible bodies',
      milestones: 'Milestones',
      keywords: 'Keywords',
      diagnostics: 'Diagnostics',
      markers: 'Markers',
      kind: 'Kind',
      type: 'Type',
      plan: 'Plan',
      region: 'Region',
      issuer: 'Issuer',
      period: 'Period',
      published: 'Published',
      untitled: '(untitled)',
      legend: 'Legend',
      id: 'Id',
      level: 'Level',
      number: 'No.',
      marker: 'Marker',
      title: 'Title',
      status: 'Status',
      section: 'Section',
      indicator: 'Indicator',
      amount: 'Amount',
      frequency: 'Frequency',
      deadline: 'Deadline',
      action: 'Action',
      expression: 'Quote',
      start: 'Start',
      end: 'End',
      text: 'Slogan',
      items: 'Items',
      count: 'Count',
      found: 'Found',
      alias: 'Alias',
      role: 'Role',
      bodies: 'Bodies',
      year: 'Year',
      theme: 'Theme',
      word: 'Word',
      weight: 'Weight',
      severity: 'Severity',
      message: 'Message',
      value: 'Value',
      unit: 'Unit',
      by: 'By',
    },
  },
};

const SIGNS: Readonly<Record<Exclude<Comparator, 'range'>, string>> = {
  eq: '',
  gte: '≥ ',
  lte: '≤ ',
  gt: '> ',
  lt: '< ',
  approx: '≈ ',
};

/** 30000 → 30,000, whatever the machine's locale. */
const digits = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < 1e15
    ? String(value).replace(/\B(?=(?:\d{3})+$)/gu, ',')
    : String(value);

/** ≥ 100 个 · 1–2 % */
export function amount(target: {
  readonly comparator: Comparator;
  readonly value: number;
  readonly valueMax: number | null;
  readonly unit: string | null;
}): string {
  const { comparator, value, valueMax, unit } = target;
  const number =
    comparator === 'range'
      ? `${digits(value)}–${valueMax === null ? '' : digits(valueMax)}`
      : SIGNS[comparator] + digits(value);
  return unit === null ? number : `${number} ${unit}`;
}
