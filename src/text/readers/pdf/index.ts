/** The text layer of a PDF: one line per paragraph, one line with tabs per table row, pages run on. */
import { UserError } from '../../../model/user-error.js';
import type { BinaryInput, Reading } from '../reading.js';
import { pageOf, placed, type Sheet } from './directions.js';
import { linesOf } from './flow.js';
import { withoutFurniture } from './furniture.js';
import { pdfjs, RESOURCES } from './library.js';
import { rowsOf, textOf } from './lines.js';
import { paragraphsOf } from './paragraphs.js';
import { withoutRadicals } from './radicals.js';
import type { Page, PlacedRun } from './run.js';
import { checkStreams } from './streams.js';

/**
 * Reads a PDF with a text layer; one that is only protected against printing, too.
 * @throws UserError `damaged-file`, `encrypted-file`, `no-text-layer`, `unpacked-too-large`
 */
export async function readPdf(input: BinaryInput): Promise<Reading> {
  checkStreams(input);
  const { pages, title } = await load(input);
  const sheets = withoutFurniture(
    pages.map(({ index, width, runs }) => ({ index, width, rows: rowsOf(runs) })),
  );
  const paragraphs = paragraphsOf(linesOf(sheets));
  const text = paragraphs.join('\n');
  if (!isReadable(text, pages.length))
    throw new UserError('no-text-layer', { path: input.path, pages: pages.length });
  const first = bare(sheets[0]?.rows.map(textOf).join('') ?? '');
  const stated = title !== undefined && isPlausible(title, first) ? { title } : {};
  return { text, stated, notes: [] };
}

interface Loaded {
  readonly pages: readonly Page[];
  readonly title: string | undefined;
}

type File = Awaited<ReturnType<typeof pdfjs.getDocument>['promise']>;

async function load(input: BinaryInput): Promise<Loaded> {
  const task = pdfjs.getDocument({
    ...RESOURCES,
    /** pdf.js takes the buffer away. */
    data: Uint8Array.from(input.bytes),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
  });
  try {
    const file = await task.promise;
    const pages: Page[] = [];
    /** A page may call for the same small stream over and over. */
    let left = input.maxUnpacked;
    for (let index = 0; index < file.numPages; index++) {
      const page = await pageAt(file, index, (characters) => {
        left -= characters;
        if (left < 0)
          throw new UserError('unpacked-too-large', { path: input.path, limit: input.maxUnpacked });
      });
      pages.push(page);
    }
    return { pages, title: await titleOf(file) };
  } catch (error) {
    throw asUserError(error, input.path);
  } finally {
    await task.destroy();
  }
}

/** What pdf.js says of files; anything else is our own fault. */
function asUserError(error: unknown, path: string): unknown {
  switch (error instanceof Error ? error.name : '') {
    case 'PasswordException':
      return new UserError('encrypted-file', { path, format: 'pdf' });
    case 'InvalidPDFException':
    case 'UnknownErrorException':
    case 'AbortException':
      return new UserError('damaged-file', { path, format: 'pdf' });
    default:
      return error;
  }
}

async function pageAt(
  file: File,
  index: number,
  count: (characters: number) => void,
): Promise<Page> {
  const page = await file.getPage(index + 1);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const sheet: Sheet = { index, width, height, transform };
  const runs: PlacedRun[] = [];
  const tags: string[] = [];
  /** Never cancelled: pdf.js may close a stream that is, which ends the process. Destroying the file stops it. */
  const reader: ReadableStreamDefaultReader<TextContent> = page
    .streamTextContent({ includeMarkedContent: true })
    .getReader();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    const { items, styles } = chunk.value;
    for (const item of items) {
      if (!('str' in item)) {
        if (item.type === 'endMarkedContent') tags.pop();
        else tags.push('tag' in item ? String(item.tag) : '');
        continue;
      }
      count(item.str.length);
      const run = placed(item, {
        sheet,
        isVertical: styles[item.fontName]?.vertical === true,
        isArtifact: tags.includes('Artifact'),
      });
      if (run !== undefined) runs.push(run);
    }
  }
  page.cleanup();
  return pageOf(sheet, runs);
}

type TextContent = Awaited<ReturnType<Awaited<ReturnType<File['getPage']>>['getTextContent']>>;

async function titleOf(file: File): Promise<string | undefined> {
  const { info } = await file.getMetadata();
  const title: unknown = 'Title' in info ? info.Title : undefined;
  return typeof title === 'string' ? withoutRadicals(title).trim() : undefined;
}

/** Microsoft Word - 新建文档.doc and 1 are no titles; what the first page says may be one. */
const isPlausible = (title: string, firstPage: string): boolean =>
  bare(title).length >= 5 && /\p{Script=Han}/u.test(title) && firstPage.includes(bare(title));

const bare = (text: string): string => text.replace(/[\s\u3000]+/gu, '');

/** On average; a stamp on every page of a scan is less. */
const CHARACTERS_A_PAGE = 10;
/** What fonts without names for their glyphs come to: private and control characters, scripts of nobody here. */
const FOREIGN =
  /[\p{Co}\p{Cn}\p{Cc}\p{M}\uFFFD]|(?![\p{Script=Han}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}\p{Lm}])\p{L}/gu;

function isReadable(text: string, pages: number): boolean {
  const written = bare(text);
  const foreign = written.match(FOREIGN)?.length ?? 0;
  return written.length >= pages * CHARACTERS_A_PAGE && foreign < written.length * 0.3;
}
