/** Those of the Radicals Supplement that are ideographs of their own, not parts of them. */
const SUPPLEMENT =
  '⺁厂⺄乙⺈刀⺊卜⺌小⺍小⺎兀⺒巳⺓幺⺜日⺝月⺟母⺠民⺧牛⺩王⺬示⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

/** Marks as fonts shape them for vertical writing; NFKC would make ASCII of most. */
const UPRIGHT =
  '︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︱—︲–︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』';

/** Others that fonts draw alike; NFKC would make ⼾ the Traditional 戶, and leave ― as it is. */
const OTHERS = '⼾户―—';

const ALIKE: ReadonlyMap<string, string> = new Map(
  Array.from(
    `${SUPPLEMENT}${UPRIGHT}${OTHERS}`.matchAll(/(?<drawn>.)(?<meant>.)/gu),
    ([, drawn, meant]) => [drawn as string, meant as string],
  ),
);

/** ⾸⻚ → 首页: browsers name the glyphs of their PDFs by radicals. ︵一︶ → （一）. ① and ㎡ stay as they are. */
export const withoutRadicals = (text: string): string =>
  text.replace(
    /[\u2015\u2E80-\u2FDF\uF900-\uFAFF\uFE10-\uFE19\uFE31-\uFE44]/gu,
    (character) => ALIKE.get(character) ?? character.normalize('NFKC'),
  );
