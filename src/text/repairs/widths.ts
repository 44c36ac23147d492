import { CodeSet } from '../../model/code-set.js';
import { span } from '../../model/span.js';
import type { Edit } from '../source-text.js';
import { defineRepair } from './define.js';

/** ２０２５ · ＧＤＰ · ５０％ · ⾸⻚ · 〝头雁〞 : digits, letters, signs of numbers, odd quotation marks; ，（）： are at home in Chinese and stay. */
const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ％﹪＋﹢＂〝〞〟]+/gu;
/** １．５ · １－５ · １／３ · １，２００ : only between digits. */
const BETWEEN_DIGITS = /[．－／～](?<=[0-9０-９].)(?=[0-9０-９])/gu;
/** Browsers print common characters as radicals or compatibility forms. */
const LOOKALIKES = /[\u2E80-\u2FDF\uF900-\uFAFF]/gu;

/** Small forms, and the quotation marks of old fonts and of scans, which do not lie at the distance of the full-width ones. */
const OTHERS: Readonly<Record<string, string>> = {
  '﹪': '%',
  '﹢': '+',
  '〝': '“',
  '〞': '”',
  '〟': '”',
};

/** CJK radicals that NFKC leaves as they are. */
const RADICALS: ReadonlyMap<string, string> = new Map(
  Array.from(
    '⺁厂⺇几⺌小⺎兀⺏尣⺐尢⺒巳⺓幺⺛旡⺝月⺟母⺠民⺢氺⺦丬⺩王⺫目⺭礻⺯糸⺰纟⺱罓⺲罒⺶羊⺷羊⺸羋⺹耂⺼月⺾艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻋车⻌辶⻍辶⻐钅⻑長⻒镸⻓长⻔门⻕阝⻖阝⻘青⻙韦⻚页⻛风⻜飞⻝食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻯竜⻰龙⻳龟'.matchAll(
      /(?<radical>.)(?<character>.)/gu,
    ),
    ({ groups }) => [groups?.['radical'] ?? '', groups?.['character'] ?? ''] as const,
  ),
);

const narrow = (character: string): string =>
  OTHERS[character] ?? String.fromCharCode(character.charCodeAt(0) - 0xfee0);

/** Each character stands for one; a whole NFKC would turn ① into 1 and ㎡ into m2. */
export const widths = defineRepair({
  id: 'widths',
  signs: new CodeSet('％﹪＋﹢．－／～＂〝〞〟', [
    '０９',
    'ＡＺ',
    'ａｚ',
    '\u2E80\u2FDF',
    '\uF900\uFAFF',
  ]),
  find(text) {
    const edits: Edit[] = [];
    const add = (match: RegExpExecArray, replacement: string): void => {
      if (replacement !== match[0] && replacement.length === match[0].length)
        edits.push({
          span: span(match.index, match.index + match[0].length),
          text: replacement,
          exact: true,
        });
    };
    for (const match of text.matchAll(FULL_WIDTH))
      add(match, Array.from(match[0], narrow).join(''));
    for (const match of text.matchAll(BETWEEN_DIGITS)) add(match, narrow(match[0]));
    for (const match of text.matchAll(LOOKALIKES))
      add(match, RADICALS.get(match[0]) ?? match[0].normalize('NFKC'));
    edits.sort((a, b) => a.span.start - b.span.start);
    return { edits, notes: [], count: edits.length };
  },
});
