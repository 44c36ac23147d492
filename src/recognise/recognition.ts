import type { Comparator } from '../model/record.js';
import type { Span } from '../model/span.js';

interface Recognised {
  /** Id of the recogniser that found it. */
  readonly by: string;
  /** UTF-16 range in the text it was given. */
  readonly span: Span;
}

/** 不少于10个 · 95%以上 · 100元/人 · 1%至2% · 近千名 · 1:1.5 */
export interface Amount extends Recognised {
  readonly kind: 'number' | 'percent' | 'money' | 'quantity' | 'ratio';
  /** The numeral alone (for a range from the first numeral to the last): 10 · 1%至2 */
  readonly numeral: Span;
  /** In base units: 3万 → 30000, 95% → 95, 千分之三 → 0.3 (percent), 一千亿元 → 1e11. */
  readonly value: number;
  /** Upper value of a range, else null. */
  readonly valueMax: number | null;
  readonly comparator: Comparator;
  /** For a range or a bound: whether the bounds are included. */
  readonly lowClosed: boolean;
  readonly highClosed: boolean;
  /** 个 · 元/人 · % · 件/万人; null where none is written. */
  readonly unit: string | null;
  /** ISO 4217, of money only. */
  readonly currency: string | null;
  /** 提高3个百分点 up, 降至 / 下降 down, as a change against before; else null. */
  readonly change: 'up' | 'down' | null;
}

/** 全覆盖 · 全部达标 · 清零 : all or nothing. */
export interface Coverage extends Recognised {
  readonly kind: 'coverage';
  readonly value: 100 | 0;
  readonly approximate: boolean;
}

/** What is known of a day; absent parts are unknown, not zero. */
export interface Day {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** 3月第二周 · 2020年第52周: the n-th that begins (on a Monday) in the month or year. */
  readonly week?: number;
}

/**
 * The meaning of a time expression before it is laid against a reference:
 * - `range`: from the first day that `from` leaves open to the last that `to` leaves open (2025年 = 2025-01-01…2025-12-31)
 * - `relative`: 今年 (unit year, from 0, to 0), 去年 (-1), 未来3年 (1…3 or, in a plan, its period), 上个月
 * - `festival`: 春节, 农历正月十五 (without a day: the whole lunar month), of a given or to be completed year
 * - `duration`: 三年内, without a fixed beginning
 * - `plan-period`: “十四五”期间 has years of its own and is a `range`; 本届任期 has none and is this
 * - `between`: from one such meaning to another (2014年11月到去年3月, 去年春节到元宵节)
 * - `open`: names no day (几年内)
 */
export type TimeValue =
  | { readonly type: 'range'; readonly from: Day; readonly to: Day }
  | {
      readonly type: 'relative';
      readonly unit: 'year' | 'quarter' | 'month' | 'week' | 'day';
      readonly from: number;
      readonly to: number;
      /** A part of the unit: 今年上半年 → months 1–6, 明年5月 → 5–5. */
      readonly within?: { readonly from: Day; readonly to: Day };
    }
  | {
      readonly type: 'festival';
      readonly name: string;
      readonly calendar: 'solar' | 'lunar';
      readonly month: number;
      readonly day?: number;
      /** 闰四月 */
      readonly leap?: boolean;
      readonly year?: number;
      /** Against the year of the text: 去年春节 → -1. */
      readonly yearOffset?: number;
    }
  | {
      readonly type: 'duration';
      readonly amount: number;
      readonly unit: 'year' | 'month' | 'week' | 'day';
    }
  | { readonly type: 'plan-period' }
  | { readonly type: 'between'; readonly from: TimeValue; readonly to: TimeValue }
  | {
      readonly type: 'open';
      /** 次年, and 2月 of it, until it is known which year goes before. */
      readonly next?: { readonly from: Day; readonly to: Day };
    };

/** 到2025年底 · 2023年年底前 · 今年 · 每半年 · 2021至2023年 · “十四五”期间 */
export interface Time extends Recognised {
  readonly kind: 'time';
  /**
   * `by`: 前, 到, 截至 with a bound; `during`: names the period itself; `every`: repetition;
   * `since`: 2012年以来, 自…起; `duration`: 连续三年, 三年内 (no fixed place in the calendar).
   */
  readonly form: 'by' | 'during' | 'every' | 'since' | 'duration';
  readonly value: TimeValue;
  /** With 前 or 后: whether the named day itself is included (12月31日前 yes, 2022年前 no, 2024年以后 no). */
  readonly includesNamed: boolean;
  /** ISO 8601 duration, of `every` only. */
  readonly frequency: string | null;
}

/** “四个意识” · ‘七一’ : a term in quotation marks. */
export interface Quoted extends Recognised {
  readonly kind: 'quoted';
  /** Between the marks. */
  readonly inner: Span;
  /** 1 for an outermost one. */
  readonly depth: number;
  /** False where the closing mark is missing or a wrong one. */
  readonly closed: boolean;
}

/** 《…》 */
export interface Title extends Recognised {
  readonly kind: 'title';
  readonly inner: Span;
  readonly depth: number;
}

export type Recognition = Amount | Coverage | Time | Quoted | Title;
export type RecognitionKind = Recognition['kind'];
