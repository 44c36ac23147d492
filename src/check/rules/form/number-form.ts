import { defineDocumentRule } from '../../rule.js';

/** 3千5百 · 5百万 : not 5千克, 3千瓦, 20百强. */
const MIXED =
  /(?<![\d.,，])\d{1,3}(?:\.\d+)?(?:千(?![克米瓦伏卡赫帕焦字兆安分乏巴])(?:[\d一二三四五六七八九]百)?|百(?![强姓货分年日佳科业花度色]))(?:[\d一二三四五六七八九]十)?[万亿]?/gu;

export const numberForm = defineDocumentRule({
  id: 'number-form',
  group: 'form',
  severity: 'off',
  why: {
    zh: '一个数里除“万”“亿”外不能同时用阿拉伯数字和汉字数字，否则难读，也难统计。',
    en: 'Arabic figures and Chinese numerals do not mix within one number, but for ten thousand and a hundred million; such numbers are hard to read and to count.',
  },
  source: 'GB/T 15835-2011',
  messages: {
    default: {
      zh: '“{found}”混用了阿拉伯数字和汉字数字',
      en: '“{found}” mixes Arabic figures and Chinese numerals',
    },
  },
  ok: [
    '投资3500万元，受益群众5万人。',
    '装机30千瓦，供水5千克，全长3千米。',
    '进入全国前20百强县行列。',
    '三千五百人参加。',
    '投资1.2亿元，新增500个岗位。',
    '经费1,066,722千元。',
  ],
  notOk: [
    '投资3千5百万元。',
    '受益群众5百余人。',
    '新增岗位2千个。',
    '完成投资3百万元。',
    '植树5千万株。',
  ],
  *check({ context, place }) {
    for (const { index, 0: found } of context.text.matchAll(MIXED))
      yield { span: place({ start: index, end: index + found.length }), args: { found } };
  },
});
