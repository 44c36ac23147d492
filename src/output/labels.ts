/** Words of tables and legends. */
import type { Language } from '../model/diagnostic.js';
import type { DocumentField, ScoredType } from '../model/evaluation.js';
import type { Comparator, DocumentKind, Slogan } from '../model/record.js';

export interface Labels {
  readonly documentKinds: Readonly<Record<DocumentKind, string>>;
  readonly statuses: Readonly<Record<'planned' | 'achieved', string>>;
  readonly deadlineKinds: Readonly<Record<'by' | 'during' | 'every', string>>;
  readonly sloganKinds: Readonly<Record<Slogan['kind'], string>>;
  readonly roles: Readonly<Record<'lead' | 'responsible' | 'support', string>>;
  readonly headings: Readonly<Record<Heading, string>>;
  readonly evaluation: EvaluationLabels;
  readonly dictionary: DictionaryLabels;
}

export interface EvaluationLabels {
  readonly types: Readonly<Record<ScoredType, string>>;
  readonly fields: Readonly<Record<DocumentField, string>>;
  readonly gold: string;
  readonly extracted: string;
  readonly found: string;
  readonly exact: string;
  /** Names of the three rates, after `found` or `exact`. */
  readonly precision: string;
  readonly recall: string;
  readonly document: string;
  readonly documentWrong: string;
  readonly quotes: string;
  readonly missed: string;
  readonly invented: string;
  readonly wrong: string;
  /** What a rate that the user set a minimum for fell short of. */
  readonly below: (type: string, got: string, least: string) => string;
}

export interface DictionaryLabels {
  readonly sections: Readonly<Record<string, string>>;
  readonly domains: Readonly<Record<string, string>>;
  readonly domain: string;
  readonly origin: string;
  readonly definedAt: string;
  readonly standard: string;
  readonly users: string;
  readonly replaced: string;
  readonly list: string;
  readonly entry: string;
  readonly variants: string;
  readonly notFound: (term: string) => string;
  readonly similar: string;
  readonly valid: (path: string, entries: number) => string;
  readonly invalid: (path: string, problems: number) => string;
  readonly total: (entries: number) => string;
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
    evaluation: {
      types: {
        sections: '章节',
        actions: '任务',
        targets: '指标',
        declared: '自述结构',
        deadlines: '时限',
        slogans: '提法',
        'slogans.numeric': '· 数字提法',
        'slogans.programme': '· 品牌工程',
        'slogans.motto': '· 口号',
        references: '引用文件',
        responsible: '责任单位',
        milestones: '阶段',
      },
      fields: {
        title: '标题',
        kind: '文种',
        plan: '所述计划',
        region: '地区',
        issuer: '发文单位',
        period: '期限',
        published: '发布日期',
      },
      gold: '标注',
      extracted: '提取',
      found: '定位',
      exact: '全对',
      precision: '精度',
      recall: '召回',
      document: '文件信息正确',
      documentWrong: '文件信息有错',
      quotes: '引文与位置相符',
      missed: '漏',
      invented: '多',
      wrong: '错',
      below: (type, got, least) => `未达到要求：${type} F1 ${got} < ${least}`,
    },
    dictionary: {
      sections: {
        slogans: '提法',
        regions: '地区',
        units: '计量单位',
        comparators: '比较词',
        festivals: '节日',
        guards: '排除词',
        documentKinds: '文种',
        themes: '主题',
        synonyms: '同义词',
        superseded: '旧称',
        fixed: '固定提法',
        offices: '部门简称',
        lists: '词表',
        words: '分词词汇',
      },
      domains: {
        'party-building': '党的建设',
        economy: '经济',
        rural: '三农',
        ecology: '生态',
        law: '法治',
        'government-reform': '政务改革',
        livelihood: '民生',
        culture: '文化',
        security: '安全',
        'science-education': '科教',
        'united-front': '统战',
        military: '军事',
        'foreign-affairs': '外事',
        theory: '理论',
      },
      domain: '领域',
      origin: '出处',
      definedAt: '定义于',
      standard: '默认词典',
      users: '用户词典',
      replaced: '已被替换',
      list: '词表',
      entry: '条目',
      variants: '其他写法',
      notFound: (term) => `词典中没有“${term}”`,
      similar: '相近的条目',
      valid: (path, entries) => `${path}：正确，${entries} 个条目`,
      invalid: (path, problems) => `${path}：${problems} 处错误`,
      total: (entries) => `共 ${entries} 条`,
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
    evaluation: {
      types: {
        sections: 'Sections',
        actions: 'Actions',
        targets: 'Targets',
        declared: 'Declared',
        deadlines: 'Deadlines',
        slogans: 'Slogans',
        'slogans.numeric': '· numeric',
        'slogans.programme': '· programme',
        'slogans.motto': '· motto',
        references: 'References',
        responsible: 'Responsible',
        milestones: 'Milestones',
      },
      fields: {
        title: 'title',
        kind: 'kind',
        plan: 'plan',
        region: 'region',
        issuer: 'issuer',
        period: 'period',
        published: 'published',
      },
      gold: 'Gold',
      extracted: 'Extracted',
      found: 'Found',
      exact: 'Exact',
      precision: 'P',
      recall: 'R',
      document: 'Document fields right',
      documentWrong: 'Document fields wrong',
      quotes: 'Quotes equal to their span',
      missed: 'missed',
      invented: 'invented',
      wrong: 'wrong',
      below: (type, got, least) => `Below the minimum: ${type} F1 ${got} < ${least}`,
    },
    dictionary: {
      sections: {
        slogans: 'slogan',
        regions: 'region',
        units: 'unit',
        comparators: 'comparator',
        festivals: 'festival',
        guards: 'guard',
        documentKinds: 'document kind',
        themes: 'theme',
        synonyms: 'synonym',
        superseded: 'superseded wording',
        fixed: 'fixed formulation',
        offices: 'names of an office',
        lists: 'word list',
        words: 'segmenter word',
      },
      domains: {
        'party-building': 'party-building',
        economy: 'economy',
        rural: 'rural',
        ecology: 'ecology',
        law: 'law',
        'government-reform': 'government-reform',
        livelihood: 'livelihood',
        culture: 'culture',
        security: 'security',
        'science-education': 'science-education',
        'united-front': 'united-front',
        military: 'military',
        'foreign-affairs': 'foreign-affairs',
        theory: 'theory',
      },
      domain: 'Domain',
      origin: 'Origin',
      definedAt: 'Defined in',
      standard: 'default dictionary',
      users: "user's dictionary",
      replaced: 'replaced',
      list: 'list',
      entry: 'Entry',
      variants: 'Variants',
      notFound: (term) => `no dictionary has ${term}`,
      similar: 'Similar entries',
      valid: (path, entries) => `${path}: OK, ${entries} ${entries === 1 ? 'entry' : 'entries'}`,
      invalid: (path, problems) => `${path}: ${problems} ${problems === 1 ? 'error' : 'errors'}`,
      total: (entries) => `${entries} ${entries === 1 ? 'entry' : 'entries'}`,
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
    ? String(value).replace(/\B(?=(?:\d{3}){1,5}$)/gu, ',')
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
