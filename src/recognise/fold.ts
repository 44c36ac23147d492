import { CodeSet } from '../model/code-set.js';
import { codeUnits, ofCodeUnits } from '../model/code-units.js';

/**
 * Widths and the Traditional characters of numerals and units, one character for one, so that
 * offsets stay. Documents are Simplified before they come here; single phrases may not be.
 */
const PAIRS =
  '﹒.０0１1２2３3４4５5６6７7８8９9．.％%／/＋+－-−-：:∶:＜<＞>￥¥Ｋk＄$' +
  '萬万億亿兩两點点個个餘余幾几數数來来負负陸陆貳贰貮贰圓圆塊块雙双對对張张場场條条項项戶户輛辆畝亩' +
  '噸吨歲岁間间約约過过達达於于內内臺台與与顆颗層层處处種种類类';

/** By code unit: what stands for it. */
const FOLDED = new Uint16Array(0x10000);
const FOLDABLE = new CodeSet();
for (let i = 0; i < PAIRS.length; i += 2) {
  FOLDED[PAIRS.charCodeAt(i)] = PAIRS.charCodeAt(i + 1);
  FOLDABLE.add(PAIRS.charCodeAt(i));
}

/** ４，５６５萬個 → 4，565万个 */
export function fold(text: string): string {
  const units = codeUnits(text);
  let folded: Uint16Array | undefined;
  for (
    let at = FOLDABLE.nextAmong(units, 0, text.length);
    at < text.length;
    at = FOLDABLE.nextAmong(units, at + 1, text.length)
  ) {
    folded ??= units.slice(0, text.length);
    folded[at] = FOLDED[units[at] as number] as number;
  }
  return folded === undefined ? text : ofCodeUnits(folded);
}

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
