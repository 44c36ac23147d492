/** Words in which differences are told. */
import type { Language } from '../../model/diagnostic.js';
import type { Difference } from '../../model/difference.js';
import type { DifferenceSheet } from '../../model/difference-sheets.js';

export type ChangeName =
  | NonNullable<Difference[Exclude<DifferenceSheet, 'document'>]>[number]['changes'][number]
  | Difference['document'][number]['field']
  | 'text';

export interface DifferenceLabels {
  readonly sheets: Readonly<Record<DifferenceSheet, string>>;
  readonly changes: Readonly<Record<ChangeName, string>>;
  readonly columns: Readonly<Record<'change' | 'old' | 'new' | 'words', string>>;
  readonly old: string;
  readonly new: string;
  readonly counts: (counts: Difference['old']['counts']) => string;
  readonly same: string;
  /** Between the changes of one row. */
  readonly and: string;
  /** Shown under the sides where there is no text to lay against each other. */
  readonly noText: string;
  readonly page: {
    readonly title: string;
    readonly summary: string;
    readonly version: string;
    readonly characters: string;
    /** How words that went and came are marked. */
    readonly marks: string;
  };
}

export const DIFFERENCE_LABELS: Readonly<Record<Language, DifferenceLabels>> = {
  zh: {
    sheets: {
      document: '文件信息',
      sections: '章节',
      actions: '任务',
      targets: '指标',
      deadlines: '时限',
      slogans: '提法',
      references: '引用文件',
      responsible: '责任单位',
      passages: '任务以外的文字',
    },
    changes: {
      added: '新增',
      removed: '删去',
      moved: '移动',
      renumbered: '重新编号',
      reworded: '改写',
      split: '拆分',
      merged: '合并',
      status: '状态',
      indicator: '指标名称',
      value: '数值',
      comparator: '比较关系',
      unit: '单位',
      frequency: '周期',
      deadline: '时限',
      property: '属性',
      rescheduled: '改期',
      items: '内容',
      retitled: '名称',
      bodies: '单位',
      title: '标题',
      kind: '文种',
      plan: '所述计划',
      region: '地区',
      issuer: '发文机关',
      period: '期间',
      published: '发布日期',
      text: '文字',
    },
    columns: { change: '变化', old: '旧', new: '新', words: '文字' },
    old: '旧',
    new: '新',
    counts: ({ sections, actions, targets, deadlines }) =>
      `${sections} 章节、${actions} 任务、${targets} 指标、${deadlines} 时限`,
    and: '、',
    same: '两份计划没有差别。',
    noText: '有一方只有记录，没有原文：未比较任务以外的文字。',
    page: {
      title: '政策计划变化对照',
      summary: '概览',
      version: '版本',
      characters: '字数',
      marks: '删去的文字加删除线，新增的文字加下划线。',
    },
  },
  en: {
    sheets: {
      document: 'Document',
      sections: 'Sections',
      actions: 'Actions',
      targets: 'Targets',
      deadlines: 'Deadlines',
      slogans: 'Slogans',
      references: 'References',
      responsible: 'Responsible bodies',
      passages: 'Text outside actions',
    },
    changes: {
      added: 'added',
      removed: 'removed',
      moved: 'moved',
      renumbered: 'renumbered',
      reworded: 'reworded',
      split: 'split',
      merged: 'merged',
      status: 'status',
      indicator: 'indicator',
      value: 'value',
      comparator: 'comparator',
      unit: 'unit',
      frequency: 'frequency',
      deadline: 'deadline',
      property: 'property',
      rescheduled: 'rescheduled',
      items: 'items',
      retitled: 'title',
      bodies: 'bodies',
      title: 'title',
      kind: 'kind',
      plan: 'plan',
      region: 'region',
      issuer: 'issuer',
      period: 'period',
      published: 'published',
      text: 'text',
    },
    columns: { change: 'Change', old: 'Old', new: 'New', words: 'Wording' },
    old: 'old',
    new: 'new',
    counts: ({ sections, actions, targets, deadlines }) =>
      `${sections} sections, ${actions} actions, ${targets} targets, ${deadlines} deadlines`,
    and: ', ',
    same: 'The two plans do not differ.',
    noText: 'One side is a record without its text: what stands outside actions was not compared.',
    page: {
      title: 'Changes of a policy plan',
      summary: 'Summary',
      version: 'Version',
      characters: 'Characters',
      marks: 'Words that went are struck through, words that came are underlined.',
    },
  },
};
