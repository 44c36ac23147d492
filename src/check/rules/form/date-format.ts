import { readNumeral } from '../../../recognise/numerals.js';
import { defineDocumentRule } from '../../rule.js';

/** 2024年03月05日 · 2024年3月05日 ; not what a web page prints with the hour. */
const PADDED =
  /(?<!\d)(?<year>(?:19|20)\d{2})年(?<month>\d{1,2})月(?:(?<day>\d{1,2})日(?!\s*\d{1,2}[:：时])|(?!\d))/gu;
/** 二〇二四年三月五日 on a line of its own. */
const HAN =
  /^[（(]?(?<year>[一二][〇○零Oo0一二三四五六七八九]{3})年(?<month>[元一二三四五六七八九十]{1,2})月(?<day>[一二三四五六七八九十]{1,3})日(?:印发)?[）)]?$/u;
/** The standard before this one asked for Chinese numerals. */
const IN_FORCE = 2012;

/** 24年3月5日 on a line of its own. */
const SHORT = /^[（(]?(?<year>\d{2})年(?<month>\d{1,2})月(?<day>\d{1,2})日(?:印发)?[）)]?$/u;

export const dateFormat = defineDocumentRule({
  id: 'date-format',
  group: 'form',
  severity: 'off',
  fixable: true,
  why: {
    zh: '成文日期用阿拉伯数字将年、月、日标全，月、日不编虚位；写法不一，按日期就排不了序、查不到文。',
    en: 'Dates of issue are written in Arabic figures, with the full year and without leading zeros; in other forms they are neither found nor sorted.',
  },
  source: 'GB/T 9704-2012, 7.3.5.4',
  messages: {
    zeros: {
      zh: '“{found}”的月、日不编虚位，应为“{expected}”',
      en: '“{found}” takes no leading zeros: “{expected}”',
    },
    han: {
      zh: '成文日期“{found}”应当用阿拉伯数字：“{expected}”',
      en: 'The date of issue “{found}” should be in Arabic figures: “{expected}”',
    },
    year: { zh: '“{found}”的年份应标全称', en: 'The year of “{found}” should have four digits' },
  },
  ok: [
    '云溪市水务局\n2024年3月5日',
    '到2025年10月底，完成清淤。',
    '一、工作目标\n二〇二四年是河道治理攻坚之年。\n二、保障措施\n加强领导。',
    '自2024年12月31日起施行。',
    '工期20年3月5日不等。',
    '加强河道治理。\n云溪市水务局\n二○○六年三月五日',
    '云溪市政府网 2024年03月05日 09时30分',
  ],
  notOk: [
    '加强河道治理。\n云溪市水务局\n2024年03月05日',
    '加强河道治理。\n云溪市水务局\n二○二四年三月五日',
    '加强河道治理。\n云溪市水务局\n二〇二四年十二月二十一日',
    '自2024年05月1日起施行。',
    '加强河道治理。\n云溪市水务局\n24年3月5日',
    '会议定于2024年3月05日召开。',
  ],
  *check({ context, place }) {
    const { text, outline } = context;
    for (const { index, 0: found, groups } of text.matchAll(PADDED)) {
      const { year = '', month = '', day } = groups ?? {};
      if (!month.startsWith('0') && !day?.startsWith('0')) continue;
      const span = place({ start: index, end: index + found.length });
      const expected = `${year}年${Number(month)}月${day === undefined ? '' : `${Number(day)}日`}`;
      yield { span, message: 'zeros', args: { found, expected }, fix: { span, text: expected } };
    }
    for (const line of outline.lines) {
      if (line.text.length > 20) continue;
      const span = place(line.span);
      if (SHORT.test(line.text)) yield { span, message: 'year', args: { found: line.text } };
      const groups = HAN.exec(line.text)?.groups;
      if (groups === undefined) continue;
      const { month = '', day = '' } = groups;
      const year = readNumeral((groups['year'] ?? '').replace(/[〇○零Oo0]/gu, '〇'));
      if (year === undefined || year < IN_FORCE) continue;
      const expected = `${year}年${monthOf(month)}月${readNumeral(day) ?? ''}日`;
      yield { span, message: 'han', args: { found: line.text, expected } };
    }
  },
});

const monthOf = (month: string): number | string =>
  month === '元' ? 1 : (readNumeral(month) ?? '');
