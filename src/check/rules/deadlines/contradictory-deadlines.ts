import type { Span } from '../../../model/span.js';
import { type Context, lineAt, nodeAt, touches } from '../../../plan/context.js';
import type { Time } from '../../../recognise/recognition.js';
import { resolveTime } from '../../../recognise/resolve.js';
import { defineDocumentRule } from '../../rule.js';
import { isRunning, NOTE_OF_TIME } from '../../set-times.js';

/** 2025年—2023年 · 2024年9月至2024年6月 · 2025年6月20日至2025年4月30日 */
const REVERSED =
  /(?<![\d.])(?<from>(?:19|20)\d{2})[ \u3000]?年?(?:[ \u3000]?(?<fromMonth>1[0-2]|0?[1-9])月(?:(?<fromDay>[12]\d|3[01]|0?[1-9])日)?)?[ \u3000]?(?:[—–－~～-]{1,2}|至|到)[ \u3000]?(?<to>(?:19|20)\d{2})[ \u3000]?年(?:[ \u3000]?(?<toMonth>1[0-2]|0?[1-9])月(?:(?<toDay>[12]\d|3[01]|0?[1-9])日)?)?/gu;
/** 8月20日至8月10日 · 8月20日至10日; another month may be one of the next year. */
const REVERSED_DAYS =
  /(?<month>1[0-2]|(?<!\d)0?[1-9])月(?<fromDay>[12]\d|3[01]|0?[1-9])日?[ \u3000]?(?:[—－–～~-]{1,2}|至|到)[ \u3000]?(?:(?<toMonth>1[0-2]|0?[1-9])月)?(?<toDay>[12]\d|3[01]|0?[1-9])日/gu;

/** 完成老旧小区改造 · 全部完成 · 完成。 */
const FINISH =
  /^[，,]?(?:要|须|应|必须|务必|确保|力争|争取|全部|全面|均|一律|按时|如期)*(?:完成|建成|竣工|办结|整改到位|投入使用)(?<object>[^，,。；;（()）\n]{0,40})/u;
/** 〔2025年底前〕推行集中采购 : no 的, which tells of whom or what it holds. */
const DOES = /^[，,]?\p{Script=Han}[^，,。；;（()）\n的]{2,}[，,。；;（(\n]/u;
/** Steps of one thing are no contradiction. */
const STEP =
  /[\d%]|[一二三]期|基本|初步|主体|部分|前期|首批|阶段|启动|方案|试点|一半|先行|其余|剩余|其[他它]/u;
const JOINTS_AHEAD = /^(?:并|且|要|须|应|确保|力争|争取)+/u;
const JOINTS_BEHIND = /(?:于|在|要|须|应|并|将|力争|确保|争取|计划){1,8}$/u;
/** 老旧小区改造|任务 and 老旧小区改造|并交付 are 老旧小区改造. */
const EDGES =
  /并\p{Script=Han}{2,8}$|^(?:全部|全面|所有|全[省市县区])+|(?:任务|工作|目标|建设|的){1,8}$/gu;

interface Due {
  readonly span: Span;
  readonly quote: string;
  readonly end: string;
  /** Empty: that of which the sentence speaks; null: something that is not said to be finished. */
  readonly thing: string | null;
  readonly isNote: boolean;
}

export const contradictoryDeadlines = defineDocumentRule({
  id: 'contradictory-deadlines',
  group: 'deadlines',
  severity: 'error',
  why: {
    zh: '同一件事有两个期限，或者起始时间晚于结束时间，执行和考核时无从选择。',
    en: 'One thing has two deadlines, or a span of time ends before it begins: nobody knows which one counts.',
  },
  messages: {
    reversed: { zh: '起始时间晚于结束时间', en: 'The beginning lies after the end' },
    default: {
      zh: '同一事项前面的期限是“{first}”，这里是“{second}”',
      en: 'The same thing is due “{first}” above and “{second}” here',
    },
    note: {
      zh: '完成时限“{second}”早于正文中的期限“{first}”',
      en: 'The note asks for “{second}”, the text before it for “{first}”',
    },
  },
  ok: [
    '一、改造小区。2024年6月底前完成项目招标，2024年9月底前完成老旧小区改造。',
    '一、改造小区。2024年6月底前完成50%，2024年9月底前全部完成。',
    '一、改造小区。2024年6月底前启动改造，2024年9月底前完成老旧小区改造。（完成时限：2024年12月底前）',
    '一、改造小区。2023年—2025年改造老旧小区60个。',
    '一、改造小区。2024年9月至次年6月改造老旧小区60个。',
    '一、防汛备汛。8月10日至8月20日、10月20日至3月10日实行专人值守。',
    '一、改造小区。2025年底前推行集中采购。（完成时限：2025年12月底前）清理楼道。（完成时限：2024年6月底前）',
    '一、改造小区。2024年6月底前完成主体工程，2024年9月底前完成。',
    '一、改造小区。2024年6月底前完成小区改造。\n二、整治河道。2024年9月底前完成河道整治。',
  ],
  notOk: [
    '一、改造小区。2024年6月底前完成老旧小区改造，老旧小区改造于2024年9月底前完成。',
    '一、改造小区。2024年6月底前完成老旧小区改造任务。加强验收管理，2024年9月底前完成老旧小区改造任务。',
    '一、改造小区。2025年—2023年改造老旧小区60个。',
    '一、改造小区。2024年9月底前完成老旧小区改造。（完成时限：2024年6月底前）',
    '一、改造小区。老旧小区改造2024年6月底前完成，并于2024年9月底前全部完成。',
    '一、改造小区。2024年9月至2024年6月改造老旧小区60个。',
    '一、改造小区。动员阶段（2024年9月20日至2024年9月10日）。召开动员会。',
    '一、改造小区。改造阶段（2024年9月20日至2024年6月30日）。改造老旧小区60个。',
    '一、防汛备汛。主汛期（8月20日至8月10日）实行专人值守，8月25日至15日开展演练。',
    '一、改造小区。2025年9月底前推行集中采购。（完成时限：2024年6月底前）',
  ],
  *check(document) {
    const { context, place } = document;
    for (const { index, 0: quote, groups = {} } of context.text.matchAll(REVERSED)) {
      const { from = '', fromMonth, fromDay, to = '', toMonth, toDay } = groups;
      if (isLater([from, fromMonth, fromDay], [to, toMonth, toDay]))
        yield { span: place({ start: index, end: index + quote.length }), message: 'reversed' };
    }
    for (const { index, 0: quote, groups = {} } of context.text.matchAll(REVERSED_DAYS)) {
      const { month, fromDay, toMonth = month, toDay } = groups;
      if (Number(month) === Number(toMonth) && Number(fromDay) > Number(toDay))
        yield { span: place({ start: index, end: index + quote.length }), message: 'reversed' };
    }
    for (const dues of duesByPlace(context, (offset) => isRunning(document, offset)))
      for (const [message, first, second] of contradictions(dues))
        yield {
          span: place(second.span),
          message,
          args: { first: first.quote, second: second.quote },
        };
  },
});

type Parts = readonly (string | undefined)[];

/** Year, month and day; one that is left out ends the comparison: NaN is neither. */
function isLater(first: Parts, second: Parts): boolean {
  for (const [i, part] of first.entries()) {
    const difference = Number(part) - Number(second[i]);
    if (difference !== 0) return difference > 0;
  }
  return false;
}

function* contradictions(dues: readonly Due[]): Iterable<readonly ['default' | 'note', Due, Due]> {
  const known = new Map<string, Due>();
  let latest: Due | undefined;
  let previous: Due | undefined;
  for (const due of dues) {
    if (due.isNote) {
      if (latest !== undefined && due.end < latest.end) yield ['note', latest, due];
      latest = undefined;
      continue;
    }
    if (latest === undefined || due.end > latest.end) latest = due;
    if (due.thing === null) continue;
    const same = due.thing === '' ? whole(previous) : known.get(due.thing);
    if (same !== undefined && same.end !== due.end) yield ['default', same, due];
    known.set(due.thing, due);
    previous = due;
  }
}

/** 6月底前完成主体工程，9月底前完成 : the first was a step. */
const whole = (due: Due | undefined): Due | undefined =>
  due === undefined || STEP.test(due.thing ?? '') ? undefined : due;

/** By the innermost node, or the line where there is none. */
function duesByPlace(
  context: Context,
  runs: (offset: number) => boolean,
): Iterable<readonly Due[]> {
  const byPlace = new Map<unknown, Due[]>();
  let year = 2000;
  for (const time of context.times) {
    if (time.value.type === 'range' && time.value.to.year !== undefined) year = time.value.to.year;
    if (touches(context.outerTitles, time.span) || !runs(time.span.start)) continue;
    const due = dueOf(context, time, year);
    if (due === undefined) continue;
    const place = nodeAt(context, time.span.start) ?? lineAt(context, time.span.start);
    const own = byPlace.get(place);
    if (own) own.push(due);
    else byPlace.set(place, [due]);
  }
  return byPlace.values();
}

function dueOf({ text }: Context, time: Time, year: number): Due | undefined {
  const { start, end } = time.span;
  const quote = text.slice(start, end);
  const resolved = resolveTime(time, { year }).end;
  if (resolved === null) return undefined;
  const due = { span: time.span, quote, end: resolved };
  const before = text.slice(Math.max(0, start - 40), start);
  if (NOTE_OF_TIME.test(before)) return { ...due, thing: '', isNote: true };
  const finish = FINISH.exec(text.slice(end, end + 60));
  if (time.form !== 'by' || !quote.endsWith('前')) return undefined;
  if (finish === null)
    return DOES.test(text.slice(end, end + 24))
      ? { ...due, thing: null, isNote: false }
      : undefined;
  const subject = /(?<![^，,。；;：:（()）\n])[^，,。；;：:（()）\n]*$/u.exec(before)?.[0] ?? '';
  const object = finish.groups?.['object'] || subject;
  const thing = object.replace(JOINTS_AHEAD, '').replace(JOINTS_BEHIND, '').replace(EDGES, '');
  const bracketed = thing === '' && /[（(]$/u.test(before);
  return { ...due, thing, isNote: bracketed };
}
