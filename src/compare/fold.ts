/** Text layers as they are compared: Simplified and without pinyin noise, with the way back. */
import { Converter } from 'opencc-js/t2cn';

export interface Folded {
  readonly text: string;
  /** For each unit of `text` the code point of the layer that it stands for. */
  readonly places: readonly number[];
}

const toSimplified = Converter({ from: 't', to: 'cn' });
const simplified = new Map<string, string>();

function simplify(character: string): string {
  if (character < '\u00A0') return character;
  if (character < '\u3400' || character >= '\uFF00') return character.normalize('NFKC');
  const known = simplified.get(character);
  if (known !== undefined) return known;
  const found = toSimplified(character);
  simplified.set(character, found);
  return found;
}

/** 機(jī)關(guān): readings that a page put behind its characters. */
const READING = /[（(](?:[a-z\u00E0-\u01DC\u0251\u0261]\p{M}?){1,8}[）)]/uy;

/** @param start of the text in its layer, in code points */
export function fold(text: string, start = 0): Folded {
  const places: number[] = [];
  let folded = '';
  let place = start;
  let skipUntil = 0;
  let unit = 0;
  for (const character of text) {
    if (unit >= skipUntil && (character === '(' || character === '（')) {
      READING.lastIndex = unit;
      const reading = READING.exec(text)?.[0];
      if (reading !== undefined) skipUntil = unit + reading.length;
    }
    if (unit >= skipUntil) {
      const plain = simplify(character);
      folded += plain;
      for (let i = 0; i < plain.length; i++) places.push(place);
    }
    unit += character.length;
    place++;
  }
  return { text: folded, places };
}

/** A break between passages: a sentence that ends its line, or a blank line. */
const BREAK = /(?<=[。！？!?；;：:])\s*\n|\n[^\S\n]*\n/u;
const BREAKS = new RegExp(BREAK.source, 'gu');
const KEPT = /[\p{L}\p{N}]/u;

/** What stands between breaks, letters and digits only. */
export function passagesOf({ text, places }: Folded): readonly Folded[] {
  const passages: Folded[] = [];
  let from = 0;
  const add = (to: number): void => {
    let kept = '';
    const of: number[] = [];
    for (let i = from; i < to; i++) {
      const unit = text[i] as string;
      const isPair = unit >= '\uD800' && unit <= '\uDFFF';
      if (!isPair && !KEPT.test(unit)) continue;
      kept += unit;
      of.push(places[i] as number);
    }
    if (kept !== '') passages.push({ text: kept, places: of });
  };
  for (const { index, 0: found } of text.matchAll(BREAKS)) {
    add(index);
    from = index + found.length;
  }
  add(text.length);
  return passages;
}
