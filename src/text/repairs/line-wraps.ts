import { CodeSet } from '../../model/code-set.js';
import { seek } from '../../model/seek.js';
import { type Span, span } from '../../model/span.js';
import type { Edit } from '../source-text.js';
import { defineRepair } from './define.js';

interface Line {
  /** Without blanks at either end. */
  readonly span: Span;
  readonly text: string;
  /** Position of the line's end in the whole text, before its line feed. */
  readonly end: number;
  readonly indented: boolean;
  /** In Chinese characters, up to `WIDEST`; a Latin letter takes half of one. */
  readonly width: number;
}

/** 一、 （一） 1. ① 第一章 一是 附件 —— - # 问： 表1 : no continuation begins like this. */
const STARTS_ANEW =
  /^(?:[一二三四五六七八九十百零]{1,5}(?:[、．.：]|是(?!\p{Script=Han}?[。，]))|[壹贰叁肆伍陆柒捌玖拾貳參陸][、．.]|[(（〔［[](?:\d{1,2}|[一二三四五六七八九十百]{1,4})[)）〕］\]]|\d{1,3}(?:[、．.)）](?!\d(?!\d{3}年))|(?:\.\d{1,2}){1,3}[ 　、.](?![年月日歲岁億亿萬万元人個个公倍名]))|[\u2460-\u24FF\u2776-\u2793\u3220-\u3243\u3280-\u32B0]|第[一二三四五六七八九十百零\d]{1,5}[章节條条编篇部節編款项項，,]|附[件表录錄]|专栏|專欄|[表图圖] ?\d|[问問答][:：]|[-*+•·■□◆◇●○◎※★☆▲△►✓–—─=#>|]|(?:注|註|资料来源|資料來源|责任单位|責任單位|牵头单位|主办机关|主辦機關|联系人|抄送|来源|发布)[^，。]{0,8}[：:]|https?:)/u;

/** Marks no line begins with, unless its beginning was torn off. */
const CONTINUES = /^[、，。；）》〉】”’」』,;)](?=.{3})/u;
/** 总则 ........ 12 : a table of contents. */
const LEADERS = /[.…·．]{4}/u;
const BYLINE = /^(?:新华社|本报|特约)?(?:记者|通讯员|作者|编辑)/u;

const ENDS_SENTENCE = /[。！？；：!?;:…][”’」』"）)》]*$/u;
/** Marks that a line can end with which is whole, and which goes on. */
const CLOSES = new CodeSet('。！？；：!?;:…”’」』"）)》〉】]|>*_=.');
const OPENS = new CodeSet('、，,（《〈【([—－-');
const MARK = /[，。、；：,;:]/u;
const MARKS = /[，。、；：,;:]/gu;

const endsWith = (text: string, marks: CodeSet): boolean =>
  marks.has(text.charCodeAt(text.length - 1));

/** — 3 — · 312 · 第 3 页 : what a page carries besides its text. */
const PAGE_FURNITURE =
  /^(?:[=\-—–·.．\s]*\d(?:[\d ]{0,4}\d)?[=\-—–·.．\s]*|[=\-—–\s]*第 ?\d{1,4} ?[页頁](?:[ ，,/]*共 ?\d{1,4} ?[页頁])?[=\-—–\s]*|[ivxlc]{1,6})$/u;

const FURNITURE_BEGINS = new CodeSet('=-—–·.．0123456789第ivxlc');

const isFurniture = (text: string): boolean =>
  FURNITURE_BEGINS.has(text.charCodeAt(0)) && PAGE_FURNITURE.test(text);

const DIGITS = new CodeSet('0123456789');
const PAGE_NUMBER_END = /(?<=\p{Script=Han})[ \u3000]{1,4}\d(?: ?\d){1,3}$/u;
/** 标准、检⏎测、认证 */
const TORN_WORD = /[、，]\p{Script=Han}{1,2}$/u;
const REST_OF_WORD = /^\p{Script=Han}{1,3}[、，]/u;
const CREDIT = /(?:[摄攝]|供图|供圖|报道|报导|記者|记者|通讯员|编辑|責編|责编)$/u;
const CAPTION = /[。；][图圖][为為]?[^。；]*$/u;
const LONG = 40;
/** Far wider than any page on which lines were wrapped. */
const WIDEST = 120;

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length; ) {
    const end = seek(text, '\n', start);
    let from = start;
    let to = end;
    while (from < to && isBlank(text.charCodeAt(from))) from++;
    while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
    const trimmed = text.slice(from, to);
    lines.push({
      span: span(from, to),
      text: trimmed,
      end,
      indented: from - start >= 2 || text[start] === '\u3000' || text[start] === '\t',
      width: widthOf(trimmed),
    });
    start = end + 1;
  }
  return lines;
}

const isBlank = (code: number): boolean =>
  code === 0x20 || code === 0x09 || code === 0x3000 || code === 0xa0;

function widthOf(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length && width < WIDEST; i++)
    width += text.charCodeAt(i) < 0x2000 ? 0.5 : 1;
  return width;
}

/**
 * The width at which a document was hard-wrapped: most of its lines are about as wide, break off
 * in the middle of a sentence, and hardly any is wider. undefined where lines end with their sense.
 */
function wrapWidth(lines: readonly Line[]): number | undefined {
  const prose = lines.filter(
    (line) => line.width >= 10 && hasMark(line.text) && !isFurniture(line.text),
  );
  if (prose.length < 4) return undefined;
  const widths = Float64Array.from(prose, (line) => line.width).sort();
  const width = widths[Math.floor(widths.length * 0.9)] as number;
  if (width < 14 || width > 80) return undefined;
  const wider = prose.filter((line) => line.width > width * 1.25).length;
  if (wider > Math.max(1, prose.length * 0.05)) return undefined;
  const full = prose.filter((line) => line.width >= width * 0.8);
  const torn = full.filter((line) => !endsWith(line.text, CLOSES));
  const written = lines.filter((line) => line.text !== '' && !isFurniture(line.text));
  return full.length >= 4 &&
    full.length >= prose.length * 0.4 &&
    full.length >= written.length * 0.25 &&
    torn.length >= full.length * 0.5
    ? width
    : undefined;
}

const hasMark = (text: string): boolean => MARK.test(text);

/** （ or 《 that the line does not close. */
function opensBracket(text: string): boolean {
  const open = Math.max(text.lastIndexOf('（'), text.lastIndexOf('('), text.lastIndexOf('《'));
  return open >= 0 && !/[）)》]/u.test(text.slice(open));
}

/** The next line closes a bracket that it did not open, soon. */
function closesBracket(text: string): boolean {
  const end = Math.min(text.length, SOON + 1);
  const at = BRACKETS.nextIn(text, 0, end);
  return at < end && '）)》'.includes(text.charAt(at));
}
const BRACKETS = new CodeSet('（(《）)》');
const SOON = 60;

interface Context {
  readonly width: number | undefined;
  /** Page numbers stick to the ends of lines: 社会进步的严  376 */
  readonly numberedEnds: boolean;
  /** Paragraphs of this document begin with a blank, so a line that does is no continuation. */
  readonly indents: boolean;
}

function isContinued(line: Line, next: Line, apart: number, context: Context): boolean {
  const torn = !endsWith(line.text, CLOSES);
  const inBracket = closesBracket(next.text) && opensBracket(line.text);
  if (!torn && !inBracket && context.width === undefined) return false;
  if (STARTS_ANEW.test(next.text) || line.text.startsWith('#') || line.text.startsWith('|'))
    return false;
  if (context.indents && next.indented) return false;
  if (LEADERS.test(line.text) || LEADERS.test(next.text)) return false;
  if (CONTINUES.test(next.text)) return torn && (hasMark(line.text) || isLongProse(line));
  if (inBracket) return apart <= 3;
  const wrapped = context.width !== undefined && apart <= 3;
  if (wrapped && continuesWrapped(line, next, apart, context.width as number)) return true;
  return apart <= 4 && isTornParagraph(line, next);
}

function continuesWrapped(line: Line, next: Line, apart: number, width: number): boolean {
  if (endsWith(line.text, OPENS)) return line.width >= width * 0.5;
  if (ENDS_SENTENCE.test(line.text)) return false;
  if (apart > 1 && !hasMark(next.text)) return false;
  const marked = hasMark(line.text);
  const begins = STARTS_ANEW.test(line.text);
  /** A heading that fills its line goes on only in a line that is no paragraph. */
  if (begins && !marked && hasMark(next.text)) return false;
  const needed = begins ? 0.9 : marked ? 0.65 : 0.8;
  return line.width >= width * needed;
}

/** 健全法规，加强研发、测⏎⏎试、标准等服务： a paragraph that a page break tore in the middle. */
function isTornParagraph(line: Line, next: Line): boolean {
  if (!/[，。；：,;:]/u.test(next.text) || BYLINE.test(next.text)) return false;
  if (endsWith(line.text, OPENS)) return line.width >= 20 && marks(line.text) >= 2;
  if (!/[\p{Script=Han}\dA-Za-z%]$/u.test(line.text.slice(-2))) return false;
  if (CREDIT.test(line.text) || CAPTION.test(line.text)) return false;
  if (TORN_WORD.test(line.text) && REST_OF_WORD.test(next.text)) return true;
  const sentences = /[。；](?=.)/u.test(line.text);
  return (sentences && line.width >= 20) || (line.width >= LONG && marks(line.text) >= 3);
}

const isLongProse = (line: Line): boolean => line.width >= 14 && !STARTS_ANEW.test(line.text);

const marks = (text: string): number => text.match(MARKS)?.length ?? 0;

function opensTitle(text: string): boolean {
  return text.includes('《') && !text.includes('》', text.lastIndexOf('《'));
}

/** The line closes a title that it did not open, soon. */
function closesTitle(text: string): boolean {
  const end = text.slice(0, 60).indexOf('》');
  return end >= 0 && !text.slice(0, end).includes('《');
}

const NO_TITLE_LINE = /[《》。；]/u;

/** 关于印发《…〈关于⏎⏎|加快节水的若干|⏎⏎政策措施〉实施方案》的通知 : a line in the midst of a title. */
function isAmidTitle(line: Line, rest: readonly Line[]): boolean {
  if (line.width > LONG || STARTS_ANEW.test(line.text) || NO_TITLE_LINE.test(line.text))
    return false;
  const next = rest.find(({ text }) => text !== '');
  return next !== undefined && closesTitle(next.text);
}

/** Lines broken for a page's sake; the sense lines of a document, its headings and lists stay. */
export const lineWraps = defineRepair({
  id: 'lineWraps',
  find(text) {
    const lines = linesOf(text);
    const written = lines.filter((line) => line.text !== '');
    const context: Context = {
      width: wrapWidth(lines),
      numberedEnds: areNumberedEnds(written),
      indents: written.filter((line) => line.indented).length >= Math.max(2, written.length * 0.1),
    };
    const edits: Edit[] = [];
    let previous: Line | undefined;
    let apart = 1;
    let paged = false;
    /** The line before goes on with a title that it did not open. */
    let amidTitle = false;
    for (const [i, line] of lines.entries()) {
      if (line.text === '') {
        apart++;
        continue;
      }
      if (previous !== undefined && isFurniture(line.text)) {
        paged = true;
        continue;
      }
      const endsTitle = amidTitle && closesTitle(line.text);
      amidTitle =
        previous !== undefined &&
        apart <= 3 &&
        opensTitle(previous.text) &&
        isAmidTitle(line, lines.slice(i + 1, i + 4));
      if (
        previous !== undefined &&
        (endsTitle || amidTitle || isContinued(previous, line, paged ? 2 : apart, context))
      )
        edits.push({
          span: span(previous.span.end - pageNumberLength(previous, context), line.span.start),
          text: isLatin(previous.text.at(-1)) && isLatin(line.text[0]) ? ' ' : '',
        });
      previous = line;
      apart = 1;
      paged = false;
    }
    return { edits, notes: [], count: edits.length };
  },
});

/** Page numbers grow from page to page; other numbers at the ends of lines do not. */
function areNumberedEnds(written: readonly Line[]): boolean {
  const numbers: number[] = [];
  for (const { text } of written) {
    const number = endsWith(text, DIGITS) ? PAGE_NUMBER_END.exec(text)?.[0] : undefined;
    if (number !== undefined) numbers.push(Number(number.replace(/\s/gu, '')));
  }
  const growing = numbers.filter((number, i) => i > 0 && number > (numbers[i - 1] as number));
  return numbers.length >= 3 && growing.length >= (numbers.length - 1) * 0.8;
}

const pageNumberLength = (line: Line, context: Context): number =>
  context.numberedEnds ? (PAGE_NUMBER_END.exec(line.text)?.[0].length ?? 0) : 0;

const isLatin = (character: string | undefined): boolean =>
  character !== undefined && /[A-Za-z]/u.test(character);
