import { load } from 'cheerio';
import { linesOf, type Node } from '../../../../src/text/readers/blocks.js';
import type { Maker } from '../../../../src/text/readers/html/rendering.js';
import type { Element, Text } from '../../../../src/text/readers/html/tree.js';

export interface Parsed {
  readonly root: Node;
  readonly body: Element;
  readonly maker: Maker;
  readonly find: (selector: string) => Element;
  readonly lines: () => string[];
  readonly html: () => string;
}

/** A page as the steps of the reader are handed it. */
export function parsed(markup: string): Parsed {
  const $ = load(markup);
  const find = (selector: string): Element => $(selector).get(0) as Element;
  return {
    root: $.root().get(0) as Node,
    body: find('body'),
    maker: {
      element: (name) => $(`<${name}></${name}>`).get(0) as Element,
      text: (data) =>
        Object.assign($('<i>x</i>').contents().get(0) as unknown as Text, { data, parent: null }),
      meaning: (entity) => $(`<i>${entity}</i>`).text(),
    },
    find,
    lines: () => linesOf($('body') as unknown as Parameters<typeof linesOf>[0]),
    html: () => $('body').html() ?? '',
  };
}
