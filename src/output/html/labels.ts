/** Words that every page has. */
import type { Language } from '../../model/diagnostic.js';

export interface PageLabels {
  /** Of the whole page, for browsers and screen readers. */
  readonly lang: string;
  readonly skip: string;
  readonly contents: string;
  readonly nothing: string;
  readonly scrollable: (title: string) => string;
  /** By which program, with its version where it is known. */
  readonly made: (program: string) => string;
  /** Between the names of several things, and before the first of them. */
  readonly and: string;
  readonly colon: string;
}

export const PAGE_LABELS: Readonly<Record<Language, PageLabels>> = {
  zh: {
    lang: 'zh-CN',
    skip: '跳到正文',
    contents: '目录',
    nothing: '没有可列的内容。',
    scrollable: (title) => `${title}（可左右滚动）`,
    made: (program) =>
      `由 ${program} 自动提取和比较，仅供参考，请以原文为准。本页不联网，可离线打开和转发。`,
    and: '、',
    colon: '：',
  },
  en: {
    lang: 'en',
    skip: 'Skip to the content',
    contents: 'Contents',
    nothing: 'Nothing to list.',
    scrollable: (title) => `${title} (scrolls sideways)`,
    made: (program) =>
      `Extracted and compared by ${program}; the texts themselves are authoritative. This page needs no network.`,
    and: ', ',
    colon: ': ',
  },
};
