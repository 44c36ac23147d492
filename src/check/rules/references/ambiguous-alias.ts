import { introductionsOf } from '../../aliases.js';
import { defineDocumentRule } from '../../rule.js';

export const ambiguousAlias = defineDocumentRule({
  id: 'ambiguous-alias',
  group: 'references',
  severity: 'warning',
  why: {
    zh: '两份文件用了同一个简称，后文的“《意见》”指哪一份就说不清了。',
    en: 'When two documents share one short name, a reader cannot tell which of them is meant.',
  },
  messages: {
    default: {
      zh: '简称“{alias}”已经指《{first}》，这里又指《{second}》',
      en: '“{alias}” already stands for “{first}” and here for “{second}”',
    },
  },
  ok: [
    '一、落实《云溪市养老服务意见》（以下简称《意见》）和《云溪市养老服务方案》（以下简称《方案》）。',
    '一、落实《云溪市养老服务意见》（以下简称《意见》）。\n二、《云溪市养老服务意见》（以下简称《意见》）印发后抓好宣传。',
    '一、市民政局（以下简称“民政局”）负责，市教育局（以下简称“教育局”）配合。',
    '一、落实《云溪市养老服务意见》（云政发〔2024〕3号，以下简称《意见》）。\n二、按照《意见》推进。',
    '一、落实《养老服务意见》（以下简称《意见》）。\n二、《云溪市养老服务意见》（以下简称《意见》）已经印发。',
  ],
  notOk: [
    '一、落实《云溪市养老服务意见》（以下简称《意见》）和《云溪市志愿服务意见》（以下简称《意见》）。',
    '一、落实《云溪市养老服务方案》（以下简称《方案》）。\n二、落实《云溪市托育服务方案》（以下简称《方案》）。',
    '一、落实《云溪市养老服务条例》（以下简称“条例”）。\n二、落实《云溪市志愿服务条例》（以下简称“条例”）。',
    '一、落实《云溪市养老规划》（云政发〔2021〕3号，以下简称《规划》）、《云溪市教育规划》（云政发〔2021〕9号，以下简称《规划》）。',
    '一、落实《关于加强养老服务的通知》（下称《通知》）。\n二、落实《关于加强托育服务的通知》（下称《通知》）。',
  ],
  *check({ context, place }) {
    const titles = new Map<string, string>();
    for (const { alias, title, span } of introductionsOf(context)) {
      if (title === null) continue;
      const first = titles.get(alias);
      if (first === undefined) titles.set(alias, title);
      else if (!isSame(first, title))
        yield { span: place(span), args: { alias, first, second: title } };
    }
  },
});

const bare = (title: string): string => title.replace(/[\s（）()〈〉“”]/gu, '');

/** One may be written with its region or issuer, the other without. */
function isSame(a: string, b: string): boolean {
  const [short, long] = [bare(a), bare(b)].sort((x, y) => x.length - y.length) as [string, string];
  return long.endsWith(short) || long.startsWith(short);
}
