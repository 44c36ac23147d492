import { alternation, derive, type Lexicon, list } from '../../../lexicon/lexicon.js';
import type { SupersededEntry } from '../../../lexicon/schema.js';
import { contains, type Span, span } from '../../../model/span.js';
import { type Context, lastAt, sentenceAt } from '../../../plan/context.js';
import { dateOf, isPast } from '../../age.js';
import { defineDocumentRule } from '../../rule.js';

export const supersededWording = defineDocumentRule({
  id: 'superseded-wording',
  group: 'slogans',
  severity: 'warning',
  why: {
    zh: '机构改了名、提法有了新表述，后来的文件还用旧的，说明是从旧稿抄来的，责任也落不到实处。',
    en: 'An office was renamed or a formulation replaced before the document was written: it was copied from an old draft, and nobody of that name can answer for it.',
  },
  messages: {
    default: {
      zh: '“{old}”自 {since} 起不再使用，现为：{now}',
      en: '“{old}” has been out of use since {since}; now: {now}',
    },
  },
  ok: [
    '云溪市养老服务行动方案（2017年）\n\n一、加强监管。由市国土资源局会同市环保局落实。',
    '云溪市工作要点（2024年）\n\n一、加强监管。继续执行原环境保护部的有关标准。',
    '云溪市工作要点（2024年）\n\n一、加强监管。按照环境保护部门的要求整改。',
    '云溪市工作要点（2024年）\n\n一、落实标准。执行环境保护部令第39号和《国土资源部关于规范用地的通知》。',
    '云溪市工作要点（2024年）\n\n一、总结经验。2019年，全市建档立卡贫困户全部脱贫，脱贫攻坚战取得全面胜利。',
    '云溪市工作要点（2024年）\n\n一、健全机制。市委农村工作领导小组办公室、市生态环境局、市农业农村局按职责分工负责。',
    '一、加强监管。由市国土资源局落实。',
    '云溪市工作要点（2024年）\n\n一、扩大出口。对接美国农业部认证要求。',
    '云溪市养老服务规划（2011—2015年）\n发布日期：2023-05-06\n\n一、加强监管。由市国土资源局落实。',
  ],
  notOk: [
    '云溪市工作要点（2024年）\n\n一、加强监管。由市国土资源局会同市环保局落实。',
    '云溪市工作要点（2024年）\n\n一、巩固成果。帮扶建档立卡贫困户发展产业。',
    '云溪市工作要点（2022年）\n\n一、提高站位。决胜全面建成小康社会，确保如期全面建成小康社会。',
    '云溪市工作要点（2024年）\n\n一、防范风险。配合银保监会做好风险处置。',
    '云溪市工作要点（2021年）\n\n一、对接上级。争取农业部和国家旅游局支持。',
    '云溪市工作要点（2023年）\n\n一、规范合同。依据《中华人民共和国合同法》签订协议。',
    '云溪市工作要点（2024年）\n\n一、加强防控。做好新冠肺炎疫情防控工作。',
  ],
  *check(document, { record, lexicon }) {
    const date = dateOf(record);
    // In Taiwan, Hong Kong and Macao other bodies have these names.
    if (date === null || record.source.script === 'hant') return;
    const { context } = document;
    const { text } = context;
    const { pattern, entries, former, foreign, issued } = outdated(lexicon);
    for (const { index, 0: old } of text.matchAll(pattern)) {
      const entry = entries.get(old);
      if (entry === undefined || date.slice(0, 7) < entry.since) continue;
      const place = span(index, index + old.length);
      const lead = text.slice(Math.max(0, index - 6), index);
      if (former.test(lead) || foreign.test(lead)) continue;
      if (issued.test(text.slice(place.end, place.end + 12))) continue;
      if (isCited(context, place) || tellsOfBefore(context, place, entry)) continue;
      if (isPast(context, place, Number(date.slice(0, 4)))) continue;
      yield {
        span: document.place(place),
        args: { old, now: entry.now, since: entry.since },
      };
    }
  },
});

const outdated = derive((lexicon: Lexicon) => {
  const entries = new Map<string, SupersededEntry | undefined>();
  for (const entry of lexicon.superseded) for (const word of entry.old) entries.set(word, entry);
  // Longer words win: what is right although it holds an old word is matched and passed over.
  for (const { except } of lexicon.superseded)
    for (const word of except) if (!entries.has(word)) entries.set(word, undefined);
  const any = (name: string): string => alternation(list(lexicon, name));
  return {
    entries,
    /** 美国〔农业部〕 */
    foreign: new RegExp(`(?:[^中我全\\P{Script=Han}]国|${any('foreign-marks')})$`, 'u'),
    pattern: new RegExp(alternation(entries.keys()), 'gu'),
    former: new RegExp(`(?:${any('former-marks')})[“（(]?\\p{Script=Han}{0,2}$`, 'u'),
    issued: new RegExp(
      `^(?:[、和]\\p{Script=Han}{2,6})?(?:等\\p{Script=Han}{0,4})?(?:${any('issued-marks')}|《|[（(]现|[（(]原|[〔\\[]\\d)`,
      'u',
    ),
  };
});

/** Part of a longer title is a quotation; a title of its own is a reference. */
function isCited({ outerTitles }: Context, place: Span): boolean {
  const title = lastAt(outerTitles, place.start);
  return (
    title !== undefined &&
    contains(title.span, place) &&
    (title.span.start !== place.start || title.span.end !== place.end)
  );
}

/** 2016年，市国土资源局… : a year before the change stands in the sentence. */
function tellsOfBefore(context: Context, place: Span, { since }: SupersededEntry): boolean {
  const { start, end } = sentenceAt(context, place.start);
  const until = Number(since.slice(0, 4));
  for (const { groups } of context.text
    .slice(start, end)
    .matchAll(/(?<year>(?:19|20)\d{2})[年〕]/gu))
    if (Number(groups?.['year']) <= until) return true;
  return false;
}
