import { titleText } from '../../../plan/references.js';
import { introductionsOf, isKindAlone } from '../../aliases.js';
import { defineDocumentRule } from '../../rule.js';

export const undefinedAlias = defineDocumentRule({
  id: 'undefined-alias',
  group: 'references',
  severity: 'warning',
  why: {
    zh: '“《意见》”这样的简称没有交代全称，读者不知道指哪份文件，数据库里也连不上。',
    en: 'A short name such as “the Opinions” that is never introduced leads to no document, neither for readers nor in a database.',
  },
  messages: {
    default: {
      zh: '《{alias}》没有交代是哪份文件的简称',
      en: '“{alias}” is not introduced as the short name of a document',
    },
  },
  ok: [
    '一、落实《云溪市养老服务意见》（以下简称《意见》）。\n二、按照《意见》要求抓好落实。',
    '云溪市养老服务实施方案\n\n一、明确责任。各单位要对照《实施方案》抓好落实。',
    '一、严格执行。本《办法》由市民政局负责解释。',
    '一、落实《云江省养老服务方案》（以下简称《省方案》）。\n二、围绕《省方案》优化布局。',
    '一、严格执行。按照市委《决定》和省政府《意见》抓好落实。',
    '一、落实《云溪市养老服务条例》。\n二、加强宣传。广泛宣传《云溪市养老服务条例》。',
    '一、依据《关于加强养老服务的意见》（云政发〔2024〕3号，以下简称“《意见》”）。\n二、对照《意见》抓落实。',
    '一、落实《云溪市养老服务意见》（以下简称为《意见》）。\n二、按照《意见》要求抓好落实。',
  ],
  notOk: [
    '云溪市养老服务工作要点\n\n一、明确责任。按照《意见》要求抓好落实。',
    '云溪市养老服务工作要点\n\n一、明确责任。对照《实施方案》分解任务。\n二、加强督查。',
    '云溪市养老服务工作要点\n\n一、落实《云溪市托育服务办法》。\n二、推进《规划》实施。',
    '云溪市养老服务工作要点\n\n一、加强宣传，推动《条例》落地见效。',
    '云溪市养老服务工作要点\n\n一、落实《云溪市养老服务条例》。\n二、加强督查，按照《条例》规定追究责任。',
    '云溪市养老服务工作要点\n\n一、明确责任。把《指引》列出的事项落到实处。',
    '云溪市养老服务工作要点\n\n一、优化布局。围绕《省方案》布局养老机构。',
  ],
  *check({ context, place }, { record }) {
    const { text, outerTitles, lexicon, outline } = context;
    const isAlias = isKindAlone(lexicon);
    const { title, plan, kind } = record.document;
    const introduced = new Set(introductionsOf(context).map(({ alias }) => alias));
    const front = outline.front.map((line) => line.text);
    const own = [title ?? '', plan ?? '', ...front].map(withoutRemark);
    const tells = TELLS.has(kind);
    const seen = new Set<string>();
    const full = tells ? outerTitles.map((one) => withoutRemark(titleText(context, one))) : [];
    for (const one of outerTitles) {
      const alias = titleText(context, one);
      if (seen.has(alias) || !isAlias(alias) || introduced.has(alias)) continue;
      if (POINTED.test(text.slice(Math.max(0, one.span.start - 4), one.span.start))) continue;
      seen.add(alias);
      if (own.some((name) => name.endsWith(alias))) continue;
      if (full.some((name) => name !== alias && name.endsWith(alias))) continue;
      yield { span: place(one.span), args: { alias } };
    }
  },
});

/** News may leave it to the reader that 《方案》 is the plan it tells of. */
const TELLS: ReadonlySet<string> = new Set(['press-conference', 'article', 'work-report']);

/** 本《办法》 · 市委《决定》 : told by the word before. */
const POINTED =
  /(?:本|该|此|这|上述|两|会|委|府|院|厅|部|局|办|中央|省|市|县|区|号|的|年|印发|简称|称)$/u;

const withoutRemark = (title: string): string =>
  title.replace(/[（(][^（()）]{0,30}[）)]$/u, '').replace(/[》〉”]$/u, '');
