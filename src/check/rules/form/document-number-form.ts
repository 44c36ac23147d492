import { defineDocumentRule } from '../../rule.js';

/** 云政办发〔2024〕第012号 */
const NUMBER =
  /\p{Script=Han}\s?(?<year>[[［（(【〔]\s?(?<n>\d{2}|(?:19|20)\d{2})\s?[\]］）)】〕])\s?(?<serial>(?<word>第)?\s?(?<zeros>0*)(?<value>[1-9]\d{0,4}))\s?号/gu;

export const documentNumberForm = defineDocumentRule({
  id: 'document-number-form',
  group: 'form',
  severity: 'off',
  fixable: true,
  why: {
    zh: '发文字号的年份标全称，顺序号不加“第”字、不编虚位；写法不一，同一份文件就成了几份。',
    en: 'In a document number the year has four digits, the serial number no ordinal word and no leading zeros; otherwise one document looks like several.',
  },
  source: 'GB/T 9704-2012, 7.2.5',
  messages: {
    ordinal: {
      zh: '顺序号“{found}”不加“第”字，应为“{expected}”',
      en: 'The serial number “{found}” takes no ordinal word: “{expected}”',
    },
    zeros: {
      zh: '顺序号“{found}”不编虚位，应为“{expected}”',
      en: 'The serial number “{found}” takes no leading zeros: “{expected}”',
    },
    year: { zh: '年份“{found}”应标全称', en: 'The year “{found}” should have four digits' },
  },
  ok: [
    '云政办发〔2024〕12号',
    '云政发〔2024〕100号',
    '云溪市人民政府令第12号',
    '云溪市人民政府公告2024年第3号',
    '修缮河堤（5）处，清淤3号泵站。',
  ],
  notOk: [
    '云政办发〔2024〕第12号',
    '云政发〔2024〕012号',
    '云政发〔24〕12号',
    '根据云府办函〔2024〕第7号文件，制定本方案。',
    '云政办发〔2024〕003号',
  ],
  *check({ context, place }) {
    for (const { index, 0: whole, groups } of context.text.matchAll(NUMBER)) {
      const { year = '', n = '', serial = '', word, zeros = '', value = '' } = groups ?? {};
      const yearAt = index + whole.indexOf(year);
      const serialAt =
        yearAt + year.length + whole.slice(whole.indexOf(year) + year.length).indexOf(serial);
      if (n.length === 2 && year.startsWith('〔'))
        yield {
          span: place({ start: yearAt, end: yearAt + year.length }),
          message: 'year',
          args: { found: year },
        };
      if (n.length !== 4 || (word === undefined && zeros === '')) continue;
      const span = place({ start: serialAt, end: serialAt + serial.length });
      yield {
        span,
        message: word === undefined ? 'zeros' : 'ordinal',
        args: { found: serial, expected: value },
        fix: { span, text: value },
      };
    }
  },
});
