/** Dates by which a text says that something is to be done; the record leaves out those that are past. */
import type { Span } from '../model/span.js';
import { lineAt, sentenceAt, touches } from '../plan/context.js';
import type { Time } from '../recognise/recognition.js';
import { resolveTime } from '../recognise/resolve.js';
import type { Role } from '../structure/roles.js';
import type { ExaminedDocument } from './subject.js';

export interface SetTime {
  readonly time: Time;
  /** Last day, ISO; of a time whose year is written. */
  readonly end: string;
  readonly sentence: Span;
}

const RUNNING: ReadonlySet<Role> = new Set(['text', 'answer', 'box']);

/** Lines of the text itself, without its imprint, tables and marks of the web. */
export const isRunning = ({ context }: ExaminedDocument, offset: number): boolean => {
  const line = lineAt(context, offset);
  const role = line && context.outline.roles[line.index];
  return role !== undefined && RUNNING.has(role);
};

/** （完成时限：2024年6月） */
export const NOTE_OF_TIME = /(?:时限|期限|时间|时间节点)[：:]?\s?(?:为|是)?$/u;
/** Completed from elsewhere in the sentence: 〔2019年〕…5月2日 */
const WRITTEN = /(?:19|20)\d{2}|[〇○零]|五/u;
const LOOKS_BACK = /^截[至止]/u;
/** 由2012年的2万元增长到2021年… · 与2019年底相比 */
const FROM_BEFORE = /(?:[由从较比与同][^，,。；;]{0,40}|《[^《》]*|原(?:计划|定|则上)?于?)$/u;
/** 某规划提出，到2020年… : what others set. */
const OTHERS = /(?:提出|明确|规定|要求|部署|指出)[^。；;]{0,12}$/u;
const DONE = /已|了|曾|累计|相比|以来|原计划|原定|如期|按期/u;
const MADE =
  /^[，,]?(?:要|须|应|必须|全部|全面|基本|力争|争取|确保|务必|率先|如期)*(?:完成|建成|实现|达到|出台|制定|建立|形成|启动|开工|竣工|投用|投产|交付|整改|改造|新建|建设|落实|上线|印发|编制)(?!的)/u;
/** 2018年4月30日前注册登记的车辆 : whom it is for. */
const QUALIFIES = /^[^，,。；;]{0,16}的/u;

/** 每年4月30日前 · 次年3月底前 : of no year or another. */
const OF_ANOTHER = /(?:每|各|次|翌|上|去|来|明|下一?)(?:年度?)?[^，,。；;]{0,4}$/u;

/**
 * 2020年6月底前完成 · 到2020年，…达到; of 截至, 由…到 and 前登记的 none.
 * @param year that 4月30日前完成 is of, where the text names none
 */
export function* setTimes(
  document: ExaminedDocument,
  year: number | null = null,
): Iterable<SetTime> {
  const { context } = document;
  const { text } = context;
  for (const time of context.times) {
    const note = NOTE_OF_TIME.test(text.slice(Math.max(0, time.span.start - 8), time.span.start));
    if (
      (time.form !== 'by' && !(note && time.form === 'during')) ||
      touches(context.outerTitles, time.span)
    )
      continue;
    const quote = text.slice(time.span.start, time.span.end);
    if (LOOKS_BACK.test(quote) || !isRunning(document, time.span.start)) continue;
    const isWritten = WRITTEN.test(quote);
    const { end, certainty } = resolveTime(time, isWritten || year === null ? {} : { year });
    if (end === null || (isWritten ? certainty !== 'stated' : year === null)) continue;
    const sentence = sentenceAt(context, time.span.start);
    const before = text.slice(sentence.start, time.span.start);
    const behind = text.slice(time.span.end, sentence.end);
    const clause = /^[，,]?[^，,。；;]*/u.exec(behind)?.[0] ?? '';
    if (FROM_BEFORE.test(before.slice(-44)) || OTHERS.test(before.slice(-24))) continue;
    if (!isWritten && (!MADE.test(behind) || OF_ANOTHER.test(before))) continue;
    if (DONE.test(clause) || (!MADE.test(behind) && QUALIFIES.test(behind))) continue;
    yield { time, end, sentence };
  }
}
