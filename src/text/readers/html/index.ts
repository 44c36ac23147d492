/** A page becomes the article's own text: one line per block, one line with tabs per table row. */
import type { Cheerio, CheerioAPI } from 'cheerio';
import type { Decoded } from '../../decode.js';
import { bare, linesOf, type Node } from '../blocks.js';
import type { Reading } from '../reading.js';
import { articleOf } from './article.js';
import { gatherMarks, markComments, unmarked, withoutMarks } from './comments.js';
import { dropFurniture, dropLinkLists, dropUnread } from './furniture.js';
import { dateOf, headingsOf, issuerOf, metaOf, titleOf } from './metadata.js';
import { withoutPageLines } from './page-lines.js';
import { headOf, isByline, type Particulars } from './particulars.js';
import { readableMarkup } from './readable.js';
import { type Maker, render } from './rendering.js';
import { soundMarkup } from './soundness.js';
import { squareTables } from './tables.js';
import { type Element, elementsOf, measure, type Text } from './tree.js';

type Load = (markup: string) => CheerioAPI;

/** @throws nothing: a page without text has an empty layer. */
export async function readHtml(decoded: Decoded): Promise<Reading> {
  const { load } = await import('cheerio');
  const markup = soundMarkup(decoded.text);
  const $ = load(markup);
  const root = $.root().get(0) as Node;
  const meta = metaOf(root);
  const read = bodyOf($);
  const { body } = read;
  const page = linesOf($(body));
  const headings = headingsOf(body).map(withoutMarks);
  const dated = dateOf(body);
  dropFurniture(body);
  const { lines: found, comments: texts } = await articleLines($, read, markup, load);

  const depth = headDepth(found);
  const head = headOf(found.slice(0, depth));
  const said = { ...headOf(linesAbove(page, found, depth)).said, ...head.said };
  const title = titleOf(headings, meta, said.title);
  const marked = withoutTailByline(found.filter((_, i) => !head.used.has(i)));
  const { lines, comments } = unmarked(withTitle(marked, title), texts);
  return {
    text: lines.join('\n'),
    stated: statedBy(title, meta, said, dated),
    /** Offsets of bytes remain; places in the file are none in the layer. */
    notes: decoded.notes.map((note) => ({ ...note, span: null })),
    comments,
  };
}

function withTitle(lines: readonly string[], title: string | undefined): readonly string[] {
  const own = lines.map(withoutMarks);
  const isMissing =
    title !== undefined && own.some((line) => line !== '') && !holdsTitle(own, title);
  return isMissing ? [title, ...lines] : lines;
}

interface Body {
  readonly body: Node;
  /** Whose marks stand in it. */
  readonly comments: readonly string[];
}

/** The body of a page as it is read, before anything of it is left out. */
function bodyOf($: CheerioAPI): Body {
  const root = $.root().get(0) as Node;
  let body = root;
  for (const element of elementsOf(root))
    if (element.name === 'body') {
      body = element;
      break;
    }
  const maker = makerOf($);
  const comments = markComments(root, body, maker);
  dropUnread(body);
  render(body, maker);
  squareTables(body, maker);
  return { body, comments };
}

/** Characters of a page that is worth a second way of looking. */
const UNKNOWN = 400;

/** Copies are far cheaper than parsing each anew. */
function makerOf($: CheerioAPI): Maker {
  const elements = new Map<string, Cheerio<Element>>();
  const blank = $('<i>x</i>').contents() as Cheerio<Text>;
  return {
    element: (name) => {
      const made = elements.get(name) ?? ($(`<${name}></${name}>`) as Cheerio<Element>);
      elements.set(name, made);
      return made.clone().get(0) as Element;
    },
    text: (data) => Object.assign(blank.clone().get(0) as Text, { data }),
    meaning: (entity) => $(`<i>${entity}</i>`).text(),
  };
}

async function articleLines(
  $: CheerioAPI,
  { body, comments }: Body,
  markup: string,
  load: Load,
): Promise<{ readonly lines: readonly string[]; readonly comments: readonly string[] }> {
  const at = measure(body);
  const { nodes, isSure } = articleOf(body, at);
  const prose = nodes.reduce((sum, node) => sum + at(node).prose, 0);
  const isLittle = prose < at(body).prose / 3;
  if ((!isSure || isLittle) && at(body).length >= UNKNOWN) {
    const readable = await readableMarkup(markup, body);
    if (readable !== undefined) {
      const { body: article, comments: own } = bodyOf(load(readable));
      if (measure(article)(article).prose >= Math.max(prose / 2, 10))
        return { lines: withoutPageLines(linesOf($(article))), comments: own };
    }
  }
  nodes.forEach(dropLinkLists);
  gatherMarks(body, nodes);
  return { lines: withoutPageLines(linesOf($([...nodes]))), comments };
}

/** Lines before the first sentence. */
function headDepth(lines: readonly string[]): number {
  const first = lines.findIndex((line) => line.length > 40 && line.includes('。'));
  return Math.min(first < 0 ? lines.length : first, 30);
}

/** What stands above an article on its page, and its own head. */
function linesAbove(
  page: readonly string[],
  article: readonly string[],
  depth: number,
): readonly string[] {
  const opening = article.find((line) => bare(line).length >= 8) ?? article[0];
  const start = opening === undefined ? -1 : page.indexOf(opening);
  return start < 0 ? page.slice(0, 60) : page.slice(Math.max(0, start - 40), start + depth);
}

function withoutTailByline(lines: readonly string[]): string[] {
  let end = lines.length;
  while (end > 1 && end > lines.length - 4 && isByline(lines[end - 1] as string)) end--;
  return lines.slice(0, end);
}

/** A title may run over several lines of the body. */
const holdsTitle = (lines: readonly string[], title: string): boolean =>
  bare(lines.slice(0, 12).join('')).includes(bare(title));

function statedBy(
  title: string | undefined,
  meta: { readonly published?: string; readonly issuer?: string },
  said: Particulars,
  dated: string | undefined,
): Reading['stated'] {
  const published = meta.published ?? said.published ?? dated;
  const issuer = issuerOf(said.issuer) ?? meta.issuer ?? issuerOf(said.source);
  return {
    ...(title === undefined ? {} : { title }),
    ...(published === undefined ? {} : { published }),
    ...(issuer === undefined ? {} : { issuer }),
  };
}
