import { derive, list } from '../../../lexicon/lexicon.js';
import { span } from '../../../model/span.js';
import { proseOf } from '../../prose.js';
import { defineDocumentRule } from '../../rule.js';

const LINE = /[^\r\n]+/gu;
/** 工 作 要 点 · 重 视 ， 加 强 */
const RUN =
  /(?<!\p{Script=Han})\p{Script=Han}(?:[ \u00A0\u3000][\p{Script=Han}，、；：。](?!\p{Script=Han}))+/gu;
/** Found soon where there is none. */
const SPACED = /[ \u00A0\u3000](?<=\p{Script=Han}.)\p{Script=Han}(?!\p{Script=Han})/u;
const SENTENCE = /[，。；！？]/u;
/** Cells and names stand in columns. */
const COLUMNS = /[\t|]|[ \u00A0\u3000]{2}\S/u;
/** 甲 乙 丙 · 省 市 县 : each is a word. */
const LISTED =
  /^[一二三四五六七八九十〇零甲乙丙丁戊己庚辛壬癸省市县縣区區乡鄉镇鎮村年月日东東南西北中优優良差上下左右]+$/u;
const FEWEST = 3;
/** 水 、 林 、 田 : the blanks are beside the marks. */
const APART = /\p{Script=Han}[ \u00A0\u3000](?=\p{Script=Han})/gu;

/** 工 作 : two are one only where they are a word that everybody writes. */
const wordsOf = derive((lexicon) => new Set(list(lexicon, 'never-doubled')));

export const spacedCharacters = defineDocumentRule({
  id: 'spaced-characters',
  group: 'text',
  severity: 'warning',
  fixable: true,
  why: {
    zh: '正文里的词被空格拆成单字，检索不到，也无法分词。',
    en: 'Words torn into single characters by blanks cannot be found, and no program can cut them into words.',
  },
  messages: {
    default: {
      zh: '正文里的字被空格隔开，应为“{expected}”',
      en: 'Characters set apart by blanks in running text, expected “{expected}”',
    },
  },
  ok: [
    '目 录\n一、加强领导，落实责任。',
    '云 溪 市 工 作 要 点\n一、加强领导，落实责任。',
    '一、开展“学史明理 学史增信”活动，打造 省 市 县 三级平台。',
    '组长：张 三\n成员：李 四  王 五  赵 六\n一、加强领导。',
    '一、总 则\n加强领导，落实责任。',
  ],
  notOk: [
    '一、加强领导。各单位要按照 工 作 要 点 的安排抓好落实。',
    '一、各 地 要 高 度 重 视 ， 加 强 领 导 。',
    '一、推动数字化转型，健 全 体 系 建设。',
    '一、完善制度，落 实 责 任。',
    '一、推进 乡 村 振 兴，建设美丽家园。',
    '一、推动高质量 发 展 ，落实责任。',
  ],
  *check(document, { lexicon }) {
    const words = wordsOf(lexicon);
    const prose = proseOf(document);
    if (!SPACED.test(prose)) return;
    for (const { index: start, 0: line } of prose.matchAll(LINE)) {
      if (!SPACED.test(line) || !SENTENCE.test(line) || COLUMNS.test(line.trim())) continue;
      for (const { index, 0: found } of line.matchAll(RUN)) {
        const expected = found.replace(/[ \u00A0\u3000]/gu, '');
        const apart = found.match(APART)?.length ?? 0;
        const isWord = apart === 1 && words.has(expected);
        if ((apart < FEWEST - 1 && !isWord) || LISTED.test(expected)) continue;
        const place = document.codePoints(span(start + index, start + index + found.length));
        yield { span: place, args: { expected }, fix: { span: place, text: expected } };
      }
    }
  },
});
