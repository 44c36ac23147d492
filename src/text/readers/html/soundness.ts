/** Markup that parsers can take. */

/** HTML parsers look through all open elements at each tag: what is nested deeper goes without. */
const DEEP = 500;
const TAG = /<(?<close>\/?)(?<name>[a-z][a-z0-9]*)(?:[^a-z0-9<>][^<>]*)?>/giu;
/** Never open within themselves, however often their end is left out. */
const CLOSED_BY_HTML = new Set(
  'p li dt dd tr td th thead tbody tfoot option optgroup rt rp br hr img input meta link base area col embed source track wbr param frame'.split(
    ' ',
  ),
);
export function soundMarkup(markup: string): string {
  let depth = 0;
  return (
    markup
      /** Parsers take a CDATA section for a comment that ends with the first tag in it. */
      .replace(/<!\[CDATA\[|\]\]>/gu, '')
      .replace(TAG, (tag: string, close: string, name: string) => {
        const element = name.toLowerCase();
        if (CLOSED_BY_HTML.has(element) || tag.endsWith('/>')) return tag;
        if (close === '') depth++;
        const isDeep = depth > DEEP;
        if (close !== '') depth = Math.max(0, depth - 1);
        return isDeep ? '' : tag;
      })
  );
}
