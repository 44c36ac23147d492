/** What the head of a text offers to the readers of its metadata. */
import { alternation, derive, type Lexicon, list } from '../../lexicon/lexicon.js';
import type { Line } from '../../structure/lines.js';
import type { Role } from '../../structure/roles.js';
import type { Context } from '../context.js';

/** Words with which titles of documents end, longest first, and the patterns made of them. */
export const endings = derive((lexicon: Lexicon) => {
  const words = lexicon.documentKinds
    .flatMap(({ kind, words }) => words.map((word) => ({ kind, word })))
    .sort((a, b) => b.word.length - a.word.length);
  const all = alternation(words.map(({ word }) => word));
  return {
    words,
    /** A line that ends as titles of plans end. */
    end: new RegExp(`(?:${all})(?:[（(〔][^）)〕]{1,24}[）)〕])*$`, 'u'),
    any: new RegExp(`(?:${all})`, 'u'),
  };
});

/** Names of bodies end so. */
export const bodyEnd = derive(
  (lexicon: Lexicon) => new RegExp(`(?:${alternation(list(lexicon, 'body-ends'))})$`, 'u'),
);

export const nationalBody = derive(
  (lexicon: Lexicon) => new RegExp(`^(?:${alternation(list(lexicon, 'national-bodies'))})`, 'u'),
);

export const PRESS =
  /新闻发布会|(?:进行|举行|召开)新闻发布|发布会|答记者问|记者提问|记者问|问答实录|吹风会|政策问答|通气会/u;
export const lineOfRole = ({ outline }: Context, role: Role): Line | undefined =>
  outline.lines.slice(0, 40).find((line) => outline.roles[line.index] === role);

/** What the first of the lines that tell anything tells; those behind it are not asked. */
export function firstTold<T>(
  lines: readonly Line[],
  tell: (line: Line) => T | null | undefined,
): T | undefined {
  for (const line of lines) {
    const told = tell(line);
    if (told !== null && told !== undefined) return told;
  }
  return undefined;
}

/** 首页 · ［打印］ · （资料图） : a menu's or a tool's word on a line of its own. */
const furnitureWords = derive(
  (lexicon: Lexicon) =>
    new RegExp(
      `^[•·［【（([<\\s]{0,3}(?:${alternation(list(lexicon, 'page-furniture'))})[］】）)\\]>\\s]{0,3}$`,
      'u',
    ),
);
/** 欢迎访问某县政府网！ · 当前位置：首页 > 工作动态 · https://… · ::: · 字号：默认 超大 | 打印 · 撰文：… · 出版：更新： */
const PAGE_LINE =
  /^(?:https?:\/\/\S+|www\.\S+|[\p{P}\p{S}\s]{1,80}|您?(?:当前|现在|目前|所在)?(?:所在|所处)?的?位置(?:是|在)?\s?[:：].*|(?:您好[，,！!\s]{0,2})?欢迎您?(?:访问|光临|浏览|来到|进入|使用).{2,60}|(?:您?(?:当前|现在|目前|所在)?位置[ 　])?(?:网站)?[首主]页\s?(?:[>›»→＞/].*|(?:[ 　]\p{Script=Han}{2,8}){1,6})|[【［[]?字[号体](?:大小)?\s?[:：].*|[（(]此件.{0,12}[）)]|(?:撰文|文|出版|更新|图)[:：].{0,20})$/u;

/** 您当前所在位置：|首页 > 惠企政策 > 市级政策 : the names of the places, which the page writes above the text, too. */
const WAY = /位置(?:是|在)?\s?[:：](?<way>.{2,90})$/u;
export function stepsTo(front: readonly Line[]): ReadonlySet<string> {
  const way = front.map(({ text }) => WAY.exec(text)?.groups?.['way']).find((one) => one);
  return new Set((way?.split(/[>›»→＞/]/u) ?? []).map((step) => step.trim()));
}

const ARROW = /[>›»→＞]\s*$/u;
const LONGEST_STEP = 12;

/** 首页 / > / 政务信息 : one of the places that lead to a page, behind an arrow on a line of its own. */
export const isStep = ({ outline, text }: Context, { index, span, text: words }: Line): boolean =>
  words.length <= LONGEST_STEP &&
  ARROW.test(text.slice(outline.lines[index - 1]?.span.end ?? 0, span.start));

/** Its letters may stand apart. */
const LONGEST_RED_HEAD = 70;
const RED_HEAD = /^(?<body>\p{Script=Han}{4,34})文件$/u;

/** 某市某局|文件 : the body whose red head stands above the number of what it sends out. */
export function redHeadOf(line: string, lexicon: Lexicon): string | undefined {
  if (!line.endsWith('件') || line.length > LONGEST_RED_HEAD) return undefined;
  const body = RED_HEAD.exec(line.replace(/[ 　]/gu, ''))?.groups?.['body'];
  return body !== undefined && bodyEnd(lexicon).test(body) ? body : undefined;
}

/** A line of the page around a text. */
export const isFurniture = (line: string, lexicon: Lexicon): boolean =>
  line.length <= 100 && (furnitureWords(lexicon).test(line) || PAGE_LINE.test(line));

/** What a scraped header says of the document, by the label of its line. */
export function statedIn({ outline }: Context, pattern: RegExp): string | undefined {
  for (const line of outline.lines.slice(0, 30)) {
    if (outline.roles[line.index] !== 'metadata') continue;
    const value = pattern.exec(line.text)?.groups?.['value']?.trim();
    if (value !== undefined && value !== '') return value;
  }
  return undefined;
}
