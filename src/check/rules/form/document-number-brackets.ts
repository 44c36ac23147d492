import { defineDocumentRule } from '../../rule.js';

/** 云政办发[2024]12号 ; not the name of a file. */
const NUMBER =
  /(?<=\p{Script=Han}\s?)(?<year>[[［（(【〈<]\s?(?<n>(?:19|20)\d{2})\s?[\]］）)】〉>])\s?(?:第\s?)?\d{1,5}\s?号(?!\.[A-Za-z])/gu;

export const documentNumberBrackets = defineDocumentRule({
  id: 'document-number-brackets',
  group: 'form',
  severity: 'off',
  fixable: true,
  why: {
    zh: '发文字号的年份用六角括号“〔〕”括入；用别的括号，按文号就检索不到。',
    en: 'The year of a document number stands in six-angled brackets; with others a search for the number finds nothing.',
  },
  source: 'GB/T 9704-2012, 7.2.5',
  messages: {
    default: {
      zh: '发文字号的年份“{found}”应为“{expected}”',
      en: 'The year “{found}” of a document number should be “{expected}”',
    },
  },
  ok: [
    '云政办发〔2024〕12号',
    '根据《云溪市河道管理办法》（云政发〔2024〕3号）要求，制定本方案。',
    '云溪市人民政府公告（2024年第12号）',
    '（2024）云01民初12号判决已经生效。',
    '下载：云政办发[2024]12号.pdf',
    '修缮河堤（2024年完成12处），清淤5号泵站。',
  ],
  notOk: [
    '云政办发[2024]12号',
    '云政发［2024］3号',
    '根据《云溪市河道管理办法》（云政发（2024）3号）要求，制定本方案。',
    '云政办发【2024】12号',
    '云府办函(2024)7号',
    '现将云政发〈2024〉3号文件转发给你们。',
  ],
  *check({ context, place }) {
    for (const { index, 0: whole, groups } of context.text.matchAll(NUMBER)) {
      const { year = '', n = '' } = groups ?? {};
      const start = index + whole.indexOf(year);
      const span = place({ start, end: start + year.length });
      const expected = `〔${n}〕`;
      yield { span, args: { found: year, expected }, fix: { span, text: expected } };
    }
  },
});
