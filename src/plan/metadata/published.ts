import type { Years } from '../../model/record.js';
import { resolveTime } from '../../recognise/resolve.js';
import { isDateline } from '../../structure/dateline.js';
import { imprintOf } from '../../structure/roles.js';
import type { Context } from '../context.js';
import { firstTold, lineOfRole } from './front.js';
import { closingImprint } from './issuer.js';

const FULL_DATE =
  /(?<y>(?:19|20)\d{2})\s?[年./-]\s?(?<m>\d{1,2})\s?[月./-]\s?(?<d>\d{1,2})(?:\s?日)?/u;
const iso = (
  y: string | undefined,
  m: string | undefined,
  d: string | undefined,
): string | null => {
  const month = Number(m);
  const day = Number(d);
  if (y === undefined || !(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return null;
  return `${y}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

function fullDate(text: string): string | null {
  const groups = FULL_DATE.exec(text)?.groups;
  return groups ? iso(groups['y'], groups['m'], groups['d']) : null;
}

/** 112-03-10 · 112年3月10日 : of the Republic of China, where a label says that it is a date. */
const ROC_DATE = /(?<!\d)(?<y>1\d{2})\s?[年./-]\s?(?<m>\d{1,2})\s?[月./-]\s?(?<d>\d{1,2})(?!\d)/u;
/** • 更新時間：112-03-10 */
const STAMPED = /^(?:[-*•·]\s*)?(?:更新|建档|上版|刊登|公告|发表|张贴)(?:日期|时间)\s?[:：]/u;

function labelledDate(text: string): string | null {
  const roc = ROC_DATE.exec(text)?.groups;
  return fullDate(text) ?? (roc ? iso(`${Number(roc['y']) + 1911}`, roc['m'], roc['d']) : null);
}

/** Day of publication: header, page, imprint, signature, or the day with which a news text opens. */
export function publishedOf(
  context: Context,
  period: Years | null,
  isNews: boolean,
): string | null {
  const { outline, text, times } = context;
  for (const line of outline.lines.slice(0, 30)) {
    if (outline.roles[line.index] !== 'metadata') continue;
    if (
      !/^(?:[-*]\s+)?\**(?:发布日期|发布时间|发文日期|日\s?期|时\s?间|成文日期|公开日期|publish_date|date)/u.test(
        line.text,
      )
    )
      continue;
    const date = labelledDate(line.text);
    if (date !== null) return date;
  }
  const labelled = firstTold(outline.lines.slice(0, 12), ({ text: line }) =>
    line.length <= LONGEST_HEAD ? fullDate(WITHIN.exec(line)?.[0] ?? '') : null,
  );
  if (labelled !== undefined) return labelled;
  const opened = firstTold(outline.lines.slice(0, 10), ({ index, text: line }) =>
    outline.roles[index] === 'byline' ||
    (outline.roles[index] === 'metadata' && (/^\d{4}|来源|稿源/u.test(line) || isDateline(line)))
      ? fullDate(line)
      : null,
  );
  if (opened !== undefined) return opened;
  const headed = fullDate(HEADED.exec(outline.lines[0]?.text.slice(0, 200) ?? '')?.[0] ?? '');
  if (headed !== null) return headed;
  const stamped = firstTold(outline.lines.slice(0, 30), ({ text: line }) =>
    line.length <= 40 && STAMPED.test(line) ? labelledDate(line) : null,
  );
  if (stamped !== undefined) return stamped;
  if (context.layer.stated.published !== undefined) {
    const date = fullDate(context.layer.stated.published);
    if (date !== null) return date;
  }
  const occasion = lineOfRole(context, 'occasion');
  if (occasion) return fullDate(occasion.text);
  const imprint = firstTold(outline.lines.slice(0, 30), (line) => imprintOf(line.text)?.date);
  if (imprint !== undefined) return fullDate(imprint);
  const closing = closingImprint(context)?.date;
  if (closing !== undefined) return fullDate(closing);
  const printed = firstTold(outline.lines, ({ index, text: line }) =>
    outline.roles[index] === 'metadata' && PRINTED.test(line) ? fullDate(line) : null,
  );
  if (printed !== undefined) return printed;
  for (const line of outline.lines) {
    if (outline.roles[line.index] !== 'date' && !isApproval(line.text)) continue;
    const time = times.find(
      (t) => t.span.start >= line.span.start && t.span.end <= line.span.end + 1,
    );
    const resolved = time && resolveTime(time, {});
    if (resolved?.end && resolved.start === resolved.end) return resolved.end;
    const date = fullDate(line.text);
    if (date !== null) return date;
  }
  const sentOut = outline.lines.find(
    ({ text: line }) => line.endsWith('印发') && SENT_OUT.test(line),
  );
  if (sentOut !== undefined) return fullDate(sentOut.text);
  const below = firstTold(
    outline.lines.slice(1, 4),
    (line) => MONTH_AND_DAY.exec(line.text)?.groups,
  );
  if (below && period !== null && period.start === period.end)
    return iso(String(period.start), below['m'], below['d']);
  if (!isNews) return null;
  // A news text opens with its day: 9月25日，…举行…发布会。
  const opening =
    /^[^。！？\n]{0,24}?(?:(?<y>(?:19|20)\d{2})年)?(?<m>\d{1,2})月(?<d>\d{1,2})日[^。！？\n]{0,200}(?:举行|召开|举办|发布|印发|讯|电|公布|介绍|会议?上)/mu.exec(
      text.slice(0, 600),
    )?.groups;
  if (!opening) return null;
  if (opening['y'] !== undefined) return iso(opening['y'], opening['m'], opening['d']);
  const reported = reportedYear(context);
  const year =
    period === null
      ? reported && ofReport(context, reported, Number(opening['m']))
      : reported !== undefined && reported >= period.start && reported <= period.end
        ? reported
        : period.start;
  return year === undefined ? null : iso(String(year), opening['m'], opening['d']);
}

/** 某市2024年工作要点（来源：… 2024年2月6日 浏览：305次） : the head of a page whose lines are lost. */
const HEADED =
  /^[^。；（(]{4,80}[（(](?=[^（()）]{0,80}(?:来源|发布|时间|日期|浏览))[^（()）]{8,100}[）)]/u;

/** 首页 / 工作要点　发布日期：2024-03-12　点击数：452 */
const WITHIN = new RegExp(`发[布文表](?:日期|时间)\\s?[:：]\\s?${FULL_DATE.source}`, 'u');
const LONGEST_HEAD = 120;

/** 某市民政局办公室　　2024年3月12日印发 */
const SENT_OUT = new RegExp(`^\\p{Script=Han}{4,30}[ 　]{1,12}${FULL_DATE.source}\\s?印发$`, 'u');

/** 2月6日 below the headline */
const MONTH_AND_DAY = /^[（(]?(?<m>\d{1,2})月(?<d>\d{1,2})日[）)]?$/u;

/** （《清河日报》2024年5月8日第2版） */
const PRINTED = /报.{0,30}版/u;

/** 民国112年3月10日府社企字第…号函核定 : the day a plan was approved. */
const isApproval = (line: string): boolean =>
  line.length <= 60 &&
  /^[（(]?(?:(?:中华)?民国)?\d{2,4}年\d{1,2}月\d{1,2}日.{0,40}(?:核定|核准|函|印发|修正|订定|通过|批准)[）)]?$/u.test(
    line,
  );

/** The newest year of which a text reports results. */
function reportedYear({ text }: Context): number | undefined {
  const years = [...text.matchAll(REPORTED)].map((match) =>
    Number(match.groups?.['y'] ?? match.groups?.['until']),
  );
  return years.length === 0 ? undefined : Math.max(...years);
}

/** In the first half of a year a text reports on the year before, unless it speaks of this one. */
const ofReport = ({ text }: Context, reported: number, month: number): number =>
  month <= 6 && !/今年/u.test(text) ? reported + 1 : reported;

/** 截至2023年11月底 · 2023年前11个月 · 2022年，命名… */
const REPORTED =
  /(?:截至|截止)(?:目前，?)?(?<until>20\d{2})年|(?<!到|至|[—\-–~～\d])(?<y>20\d{2})年(?=前\d{1,2}个月|[，,]?(?:全[省市县区国]|[^。；，,要将拟]{0,10}(?:形成|命名|建成|完成|实现|达到|解决|同比|增长|开展|创新))[^。]{0,20}\d)/gu;
