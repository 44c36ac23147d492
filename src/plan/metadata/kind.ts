import { alternation, derive, list } from '../../lexicon/lexicon.js';
import type { DocumentKind } from '../../model/record.js';
import type { Context } from '../context.js';
import type { ReferenceDraft } from '../references.js';
import { regionMentions } from '../regions.js';
import { bodyEnd, endings, PRESS } from './front.js';
import { plannedYear } from './period.js';
import type { Headline } from './title.js';

const TELLS_OF =
  /^(?<who>[^关，。《]{2,30}?)(?:出台|印发|下发|颁布|推出|公布|发布|启动)(?!会|厅|制度|管理|工作|仪式)/u;
const TELLS_SO =
  /^[^。]{0,60}?[》”）)]{0,2}(?:(?:正式|近日|日前|今[日天]|昨[日天])?(?:出台|印发|公布|发布|出炉|亮相|施行)(?:实施)?|来了)(?:$|[ 　！!，,：:])/u;

/** 一图读懂|供水行动方案 · 关于《供水办法》的起草说明 */
const EXPLAINS = /^(?:一图(?:读懂|看懂|速览)|图解|图说)|(?:起草|编制|修订|情况)的?说明$/u;

/** 某市出台供水行动方案 · 供水行动方案发布 : a piece of news in one sentence, no plan's name. */
function isNews(written: string, context: Context): boolean {
  const { lexicon } = context;
  if (/(?:通知|通告|公告|令)[》”]?$/u.test(written)) return false;
  if (EXPLAINS.test(written)) return true;
  const who = TELLS_OF.exec(written)?.groups?.['who']?.replace(
    /(?:日前|近日|正式|联合|重磅|率先)$/u,
    '',
  );
  if (who !== undefined) {
    if (bodyEnd(lexicon).test(who)) return true;
    const last = regionMentions(who, lexicon).at(-1);
    if (last?.span.end === who.length) return true;
    if (who.length <= LONGEST_PLACE && isReported(context)) return true;
  }
  const { any } = endings(lexicon);
  return !written.includes('关于') && any.test(written) && TELLS_SO.test(written);
}

const LONGEST_PLACE = 8;
/** 本报讯（记者 某某） · 清河网讯 （… · （通讯员 某某） · 记者从…获悉 */
const REPORTED =
  /本报讯|(?:^|\n)\p{Script=Han}{2,10}[讯电][ 　（(]|[（(](?:全媒体|融媒体?|本报|首席)?(?:记者|通讯员)[ 　]|记者(?:从|获悉|了解到)/u;

/** Does a paper or a site tell it? */
const isReported = ({ text }: Context): boolean => REPORTED.test(text.slice(0, 600));

const setForAYear = derive(
  (lexicon) =>
    new RegExp(
      `^(?<who>[^，。：:！《]{0,30}?)(?:19|20)\\d{2}年度?\\p{Script=Han}{0,16}(?:${alternation(list(lexicon, 'year-work-ends'))})$`,
      'u',
    ),
);
const NOBODY_OR_PLACE = /^(?:关于)?$|[省市县区州旗镇乡]$|街道$/u;

/** 某市民政局|2024年重点工作 : what somebody sets out to do in a year. */
function isSetForAYear(title: string, { lexicon }: Context): boolean {
  const who = setForAYear(lexicon).exec(title)?.groups?.['who'];
  if (who === undefined) return false;
  return (
    NOBODY_OR_PLACE.test(who) ||
    (bodyEnd(lexicon).test(who) && !who.endsWith('部署')) ||
    regionMentions(who, lexicon).at(-1)?.span.end === who.length
  );
}

/** 振兴计划（2024—2026年） · 112至115年度教育计划 : of its years, where a bare 计划 may be a programme. */
const isPlanOfYears = (title: string): boolean =>
  /计划[（(〔](?:19|20)?\d{2,3}.{1,12}[）)〕]$|\d{3,4}(?:年?度|学年)\p{Script=Han}{0,12}计划$/u.test(
    title,
  );

/** 水利发展蓝图, but not 绘就发展蓝图 */
const BLUEPRINT = /^[^，。：！画绘谋]{2,40}(?:发展|建设|规划)蓝图$/u;

const NEWS_LEAD =
  /本报讯|\d日[电讯]|记者|(?:^|\n)(?:近日|日前|近年来|今年以来|\d{1,2}月\d{1,2}日)/u;

/** 现将《…方案》印发给你们 : the title that a notice without a headline wraps. */
function wrappedTitle(
  { text }: Context,
  presented: ReferenceDraft | undefined,
): string | undefined {
  const { start, end } = presented?.spans[0] ?? { start: 0, end: 0 };
  const before = text.slice(Math.max(0, start - 16), start);
  const behind = text.slice(end, end + 60);
  const isSentOn =
    (/将[^。，]{0,12}$/u.test(before) && /^[^。]{0,12}(?:印发|转发|下发)/u.test(behind)) ||
    /^(?:已经|业经)[^。]{0,40}现[^。]{0,4}(?:印发|转发|下发)/u.test(behind);
  return isSentOn ? presented?.title : undefined;
}

/** （作者系某大学教授） : the reading of one who signs it. */
const isSigned = ({ text }: Context): boolean =>
  /[（(](?:本文)?作者(?:系|为|单位|：|:)/u.test(text.slice(-200));

/** The text's own genre: by the words of its title, then by what its opening tells. */
export function kindOf(
  context: Context,
  head: Headline | undefined,
  presented: ReferenceDraft | undefined,
): DocumentKind {
  const { outline, text } = context;
  const opening = text.slice(0, 600);
  const questions = outline.roles.filter((role) => role === 'question').length;
  if (head && PRESS.test(head.written)) return 'press-conference';
  if (/(?:问答|解读|答问)/u.test(head?.written ?? ''))
    return questions === 0 && isSigned(context) ? 'article' : 'press-conference';
  const { words } = endings(context.lexicon);
  const isOfficial = outline.roles.some(
    (role) => role === 'addressee' || role === 'document-number',
  );
  const isTold = head !== undefined && !isOfficial && isNews(head.written, context);
  if (isTold) return PRESS.test(opening) || questions >= 2 ? 'press-conference' : 'article';
  const title = head?.title ?? (isOfficial ? wrappedTitle(context, presented) : undefined);
  const bare = title?.replace(/(?:[（(〔][^）)〕]{0,80}[）)〕]\s*){1,3}$|”$/gu, '') ?? '';
  const named = words.find(({ word }) => bare.endsWith(word));
  if (title !== undefined && plannedYear(title) !== null) return 'work-report';
  if (named && !(presented && questions > 0 && !head?.written.includes('印发'))) return named.kind;
  if (title !== undefined && isSetForAYear(bare, context)) return 'work-points';
  if (title !== undefined && isPlanOfYears(title)) return 'action-plan';
  if (BLUEPRINT.test(bare)) return 'other';
  if (/公告\d{4}年第\d+号|公告（/u.test(head?.written ?? '')) return 'other';
  if (PRESS.test(opening) || questions >= 2) return 'press-conference';
  const stated =
    /提出(?:如下|以下)(?:实施)?意见|(?:制定|制订)(?:本|如下|以下)(?<noun>方案|行动计划|计划|意见|办法|措施|规划|要点)/u.exec(
      text.slice(0, 4000),
    );
  if (stated && (head || isOfficial || !presented)) {
    const noun = stated.groups?.['noun'] ?? '意见';
    const kind = words.find(({ word }) => word.endsWith(noun) || noun.endsWith(word))?.kind;
    if (kind !== undefined) return kind;
  }
  if (isOfficial && outline.roles.includes('signature')) return 'other';
  if (presented) return 'article';
  const within = head
    ? words.find(({ word, kind }) => word.length >= 4 && kind !== 'other' && bare.includes(word))
    : undefined;
  if (within) return isReported(context) ? 'article' : within.kind;
  return outline.nodes.length > 0 || text.length > 400 || NEWS_LEAD.test(opening)
    ? 'article'
    : 'other';
}
