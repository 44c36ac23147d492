/** Words of the tables of a comparison. */
import type { Language } from '../../model/diagnostic.js';
import type { SheetName } from './sheets.js';

export interface ComparisonLabels {
  readonly sheets: Readonly<Record<SheetName, string>>;
  readonly columns: Readonly<Record<ColumnName, string>>;
  readonly kinds: Readonly<Record<'deadline' | 'milestone', string>>;
  /** Rows of targets that one plan alone sets. */
  readonly alone: string;
  readonly conflict: string;
  /** Rows that are left out, and how to see them. */
  readonly more: (rows: number, sheet: SheetName) => string;
}

export type ColumnName =
  | 'plan'
  | 'other'
  | 'title'
  | 'region'
  | 'kind'
  | 'period'
  | 'sections'
  | 'actions'
  | 'targets'
  | 'results'
  | 'deadlines'
  | 'slogans'
  | 'characters'
  | 'theme'
  | 'themes'
  | 'share'
  | 'indicator'
  | 'unit'
  | 'frequency'
  | 'amount'
  | 'value'
  | 'valueMax'
  | 'comparator'
  | 'converted'
  | 'deadline'
  | 'status'
  | 'id'
  | 'quote'
  | 'text'
  | 'number'
  | 'items'
  | 'count'
  | 'conflict'
  | 'label'
  | 'similarity'
  | 'shared'
  | 'wording'
  | 'passage'
  | 'plans'
  | 'start'
  | 'end'
  | 'date'
  | 'ref'
  | 'row';

export const COMPARISON_LABELS: Readonly<Record<Language, ComparisonLabels>> = {
  zh: {
    sheets: {
      overview: '概览',
      themes: '主题',
      targets: '指标',
      slogans: '提法',
      actions: '任务',
      similarity: '相似度',
      wording: '相同文字',
      timeline: '时间表',
    },
    columns: {
      plan: '计划',
      other: '另一计划',
      title: '标题',
      region: '地区',
      kind: '类型',
      period: '期限',
      sections: '章节',
      actions: '任务',
      targets: '目标',
      results: '成果',
      deadlines: '时限',
      slogans: '提法',
      characters: '字数',
      theme: '主题',
      themes: '主题',
      share: '占比',
      indicator: '指标',
      unit: '单位',
      frequency: '频率',
      amount: '数值',
      value: '值',
      valueMax: '上限',
      comparator: '比较',
      converted: '换算值',
      deadline: '时限',
      status: '状态',
      id: '编号',
      quote: '原文',
      text: '提法',
      number: '序数',
      items: '内容',
      count: '次数',
      conflict: '内容不一',
      label: '任务',
      similarity: '相似度',
      shared: '共同词语',
      wording: '文字相似',
      passage: '文字',
      plans: '计划',
      start: '开始',
      end: '结束',
      date: '日期',
      ref: '编号',
      row: '行',
    },
    kinds: { deadline: '时限', milestone: '阶段' },
    alone: '仅一份计划提出的指标',
    conflict: '内容不一',
    more: (rows, sheet) => `……另有 ${rows} 行，用 --table ${sheet} 查看全部`,
  },
  en: {
    sheets: {
      overview: 'Overview',
      themes: 'Themes',
      targets: 'Targets',
      slogans: 'Slogans',
      actions: 'Actions',
      similarity: 'Similarity',
      wording: 'Shared wording',
      timeline: 'Timeline',
    },
    columns: {
      plan: 'Plan',
      other: 'Other plan',
      title: 'Title',
      region: 'Region',
      kind: 'Type',
      period: 'Period',
      sections: 'Sections',
      actions: 'Actions',
      targets: 'Targets',
      results: 'Results',
      deadlines: 'Deadlines',
      slogans: 'Slogans',
      characters: 'Characters',
      theme: 'Theme',
      themes: 'Themes',
      share: 'Share',
      indicator: 'Indicator',
      unit: 'Unit',
      frequency: 'Frequency',
      amount: 'Amount',
      value: 'Value',
      valueMax: 'Most',
      comparator: 'Comparator',
      converted: 'Converted',
      deadline: 'Deadline',
      status: 'Status',
      id: 'Id',
      quote: 'Quote',
      text: 'Slogan',
      number: 'Number',
      items: 'Items',
      count: 'Count',
      conflict: 'Items differ',
      label: 'Action',
      similarity: 'Similarity',
      shared: 'Shared words',
      wording: 'Wording',
      passage: 'Passage',
      plans: 'Plans',
      start: 'Start',
      end: 'End',
      date: 'Date',
      ref: 'Id',
      row: 'Row',
    },
    kinds: { deadline: 'deadline', milestone: 'milestone' },
    alone: 'Targets that one plan alone sets',
    conflict: 'items differ',
    more: (rows, sheet) => `… and ${rows} more rows; see all with --table ${sheet}`,
  },
};
