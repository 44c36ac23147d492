/** Patterns that can begin with few characters only, as words of the dictionaries do: found by these. */

/** The digits that `\d` stands for. */
export const ARABIC = '0123456789';

export interface LedPattern {
  /** What `matchAll` gives of the pattern. */
  readonly all: (text: string) => Iterable<RegExpExecArray>;
}

/** The characters with which these words begin. */
export const leadsOf = (words: Iterable<string>): string =>
  Array.from(words, (word) => word.charAt(0)).join('');

/** Leads of any pattern, so that a text is read once for all of them. */
const LEADS = new Uint8Array(0x10000);
let scanned: Scanned | undefined;

interface Scanned {
  readonly text: string;
  readonly places: Int32Array;
  /** The code unit at each. */
  readonly codes: Uint16Array;
}

/** Where a lead of any pattern stands; kept for the last text, which all are asked for in turn. */
function scan(text: string): Scanned {
  if (scanned?.text === text) return scanned;
  const places = new Int32Array(text.length);
  const codes = new Uint16Array(text.length);
  let found = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (LEADS[code] === 0) continue;
    places[found] = at;
    codes[found] = code;
    found++;
  }
  scanned = { text, places: places.slice(0, found), codes: codes.slice(0, found) };
  return scanned;
}

/**
 * A pattern that is tried where one of `leads` stands, all of them in the BMP: a table of them is
 * read many times as fast as a class of them in the pattern.
 */
export function ledPattern(leads: string, source: string): LedPattern {
  const begins = new Uint8Array(0x10000);
  for (let i = 0; i < leads.length; i++) {
    begins[leads.charCodeAt(i)] = 1;
    LEADS[leads.charCodeAt(i)] = 1;
  }
  scanned = undefined;
  const pattern = new RegExp(source, 'uy');
  return {
    *all(text) {
      let free = 0;
      const { places, codes } = scan(text);
      for (let i = 0; i < places.length; i++) {
        if (begins[codes[i] as number] === 0) continue;
        const at = places[i] as number;
        if (at < free) continue;
        pattern.lastIndex = at;
        const match = pattern.exec(text);
        if (match === null) continue;
        yield match;
        free = at + match[0].length;
      }
    },
  };
}
