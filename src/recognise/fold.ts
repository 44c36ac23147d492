/**
 * Widths and the Traditional characters of numerals and units, one character for one, so that
 * offsets stay. Documents are Simplified before they come here; single phrases may not be.
 */
const PAIRS =
  '﹒.０0１1２2３3４4５5６6７7８8９9．.％%／/＋+－-−-：:∶:＜<＞>￥¥Ｋk＄$' +
  '萬万億亿兩两點点個个餘余幾几數数來来負负陸陆貳贰貮贰圓圆塊块雙双對对張张場场條条項项戶户輛辆畝亩' +
  '噸吨歲岁間间約约過过達达於于內内臺台與与顆颗層层處处種种類类';

const FOLDED: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, i) => [
    PAIRS.charAt(2 * i),
    PAIRS.charAt(2 * i + 1),
  ]),
);
const FOLDABLE = new RegExp(`[${[...FOLDED.keys()].join('')}]`, 'gu');

/** ４，５６５萬個 → 4，565万个 */
export const fold = (text: string): string =>
  text.replace(FOLDABLE, (character) => FOLDED.get(character) ?? character);

/** Keeps the answer for the last text: the recognisers ask for the same one in turn. */
export function forLastText<C extends object, R>(
  make: (text: string, context: C) => R,
): (text: string, context: C) => R {
  let last: { readonly text: string; readonly context: C; readonly result: R } | undefined;
  return (text, context) => {
    if (last === undefined || last.text !== text || last.context !== context)
      last = { text, context, result: make(text, context) };
    return last.result;
  };
}
