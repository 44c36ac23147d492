/** A Word file becomes lines by way of mammoth's HTML, with the labels of its lists put in before. */
import type { CheerioAPI } from 'cheerio';
import { UserError } from '../../model/user-error.js';
import { withoutLooks } from './docx-looks.js';
import { readNumbering } from './docx-numbering.js';
import { DROPPED, rewriteStory } from './docx-story.js';
import { readStyles } from './docx-styles.js';
import type { BinaryInput, ReadBinary, Reading } from './reading.js';
import { readWordPage } from './word-page.js';
import { parseXml, writeXml } from './xml.js';
import { openBounded } from './zip.js';

/** @throws UserError `damaged-file`, `encrypted-file`, `unpacked-too-large` */
export const readDocx: ReadBinary = async (input) => {
  const parts = await readParts(input);
  const html = await toHtml(rewrite(parts, input), input);
  return readConverted(html);
};

/** word/document.xml → its text; pictures and all else that is not XML are left behind. */
type Parts = ReadonlyMap<string, string>;

const MAIN = /^word\/document\d*\.xml$/u;
const STORY = /^word\/(?:document|footnotes|endnotes)\d*\.xml$/u;

/** Comments are no part of the text; without a numbering mammoth makes no lists of labelled lines. */
const UNREAD = /^word\/(?:comments|numbering)\d*\.xml$/u;

const damaged = ({ path }: BinaryInput): UserError =>
  new UserError('damaged-file', { path, format: 'docx' });

async function readParts(input: BinaryInput): Promise<Parts> {
  const zip = await openBounded(input, 'docx');
  const parts = new Map<string, string>();
  for (const entry of zip.entries) {
    if (!/\.(?:xml|rels)$/u.test(entry.name)) continue;
    const xml = new TextDecoder().decode(await zip.read(entry));
    /** Word writes none and opens no file with one: it may declare entities without end. */
    if (/<!DOCTYPE/iu.test(xml)) throw damaged(input);
    parts.set(entry.name, withoutLooks(xml));
  }
  if (![...parts.keys()].some((name) => MAIN.test(name))) throw damaged(input);
  return parts;
}

function rewrite(parts: Parts, input: BinaryInput): Parts {
  const root = (pattern: RegExp): Element | undefined => {
    const found = [...parts].find(([name]) => pattern.test(name));
    return found === undefined ? undefined : wellFormed(found[1], input);
  };
  const styles = readStyles(root(/^word\/styles\d*\.xml$/u));
  const numbering = readNumbering(root(/^word\/numbering\d*\.xml$/u), styles);
  const rewritten = new Map<string, string>();
  for (const [name, text] of parts) {
    if (UNREAD.test(name)) continue;
    if (!STORY.test(name)) rewritten.set(name, text);
    else {
      if (tagsOf(text) > MAX_TAGS)
        throw new UserError('unpacked-too-large', { path: input.path, limit: input.maxUnpacked });
      const story = wellFormed(inKnownWords(text), input);
      rewriteStory(story, numbering, styles);
      rewritten.set(name, withoutFields(writeXml(story)));
    }
  }
  return rewritten;
}

/** A book of a thousand pages; a few bytes of XML become a kilobyte of memory. */
const MAX_TAGS = 1_500_000;

function tagsOf(xml: string): number {
  let tags = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) tags++;
  return tags;
}

function wellFormed(text: string, input: BinaryInput): Element {
  const root = parseXml(text);
  if (root === undefined) throw damaged(input);
  return root;
}

/** Mammoth would lose the text in elements that it does not know, and these are about text. */
const inKnownWords = (xml: string): string =>
  xml
    .replace(
      /<(?<slash>\/?)w:(?:fldSimple|ruby|rubyBase|dir|bdo)(?=[\s/>])/gu,
      '<$<slash>w:smartTag',
    )
    .replace(/<(?<slash>\/?)w:cr(?=[\s/>])/gu, '<$<slash>w:br');

/** Their results stay; mammoth looks through all open fields at each run. */
const withoutFields = (xml: string): string =>
  xml.replace(/<(?<slash>\/?)w:(?:fldChar|instrText)(?=[\s/>])/gu, '<$<slash>w:proofErr');

/** Headings and lists of mammoth's own map are lines like any other. */
const STYLE_MAP = [
  `p.${DROPPED} => !`,
  "p[style-name='Title'] => h1.title:fresh",
  "br[type='page'] => br",
  "br[type='column'] => br",
];

async function toHtml(parts: Parts, input: BinaryInput): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  /** Mammoth takes an opened archive in place of one to open. */
  const file = {
    exists: (name: string): boolean => parts.has(name),
    read: async (name: string): Promise<string> => parts.get(name) ?? '',
  };
  try {
    const { value } = await mammoth.convertToHtml({ file } as unknown as { buffer: Buffer }, {
      styleMap: STYLE_MAP,
      includeDefaultStyleMap: false,
      includeEmbeddedStyleMap: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    });
    return value;
  } catch {
    throw damaged(input);
  }
}

async function readConverted(html: string): Promise<Reading> {
  const { load } = await import('cheerio');
  const $ = load(html);
  readNotes($);
  return readWordPage($);
}

const NOTE_MARK = 'a[id^="footnote-ref-"], a[id^="endnote-ref-"]';
const NOTE_RETURN = 'a[href^="#footnote-ref-"], a[href^="#endnote-ref-"]';

/** Notes stand below the text as [1] …; their marks would stand in the middle of words. */
function readNotes($: CheerioAPI): void {
  $(NOTE_MARK).closest('sup').remove();
  $(NOTE_RETURN)
    .closest('li')
    .each((i, note) => {
      $(note)
        .children()
        .first()
        .prepend(`[${i + 1}] `);
    });
  $(NOTE_RETURN).remove();
}
