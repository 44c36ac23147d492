/** Numbers by which a plan states its own make-up: 6大行动 · 32项具体任务 · 从三个方面. */
import { ARABIC, ledPattern } from '../lexicon/led-pattern.js';
import { alternation, derive, type Lexicon, list } from '../lexicon/lexicon.js';
import { plainIndex } from '../lexicon/word-index.js';
import type { DocumentKind } from '../model/record.js';
import { byPosition, type Span, span } from '../model/span.js';
import { readNumeral } from '../recognise/numerals.js';
import type { Context } from './context.js';
import { lastAt, sentenceAt } from './context.js';
import { boxesOf, indicatorsOf, partsOf } from './declared-parts.js';
import type { ReferenceDraft } from './references.js';

export interface DeclaredDraft {
  readonly count: number;
  readonly unit: string;
  /** `place`: no make-up, yet no quantity either. */
  readonly of: 'self' | 'other' | 'place';
  readonly span: Span;
}

export type MakeUp = DeclaredDraft & { readonly of: 'self' | 'other' };

export const isMakeUp = (draft: DeclaredDraft): draft is MakeUp => draft.of !== 'place';

const NUMERALS = `${ARABIC}一二两三四五六七八九十百`;

const CLASSIFIERS = [
  '大类',
  '大',
  '项',
  '个',
  '方面',
  '块',
  '类',
  '条',
  '批',
  '件',
  '章',
  '组',
  '张',
  '份',
];

const patterns = derive((lexicon) => {
  const parts = ['structure-nouns', 'structure-modifiers'].flatMap((name) => list(lexicon, name));
  const nouns = alternation(list(lexicon, 'structure-nouns'));
  const modifiers = alternation(list(lexicon, 'structure-modifiers'));
  const verbs = alternation(list(lexicon, 'structure-verbs'));
  const n = '(?<n>\\d{1,3}|[一二两三四五六七八九十百]{1,4})';
  const quote = '[“"]?';
  return {
    counted: ledPattern(
      {
        numerals: NUMERALS,
        behind: ['”"《', '工作', '实事', ...CLASSIFIERS, ...parts].join(''),
        words: [...NUMERALS].flatMap((numeral) => [`“${numeral}`, `"${numeral}`]),
      },
      `(?<![\\d.第〔%一二三四五六七八九十百千万几数])${quote}${n}[”"]?(?<classifier>${CLASSIFIERS.join('|')})?《?(?<modifier>(?:${modifiers}){0,2})(?<noun>${nouns}|(?<!方面\\p{Script=Han}{0,6})(?:工作|实事))》?`,
    ),
    verb: new RegExp(`(?:${verbs})[^。；]{0,14}$`, 'u'),
    verbEnd: new RegExp(`(?:${verbs})[了好出]?$|(?:^|[：:，,“”])$`, 'u'),
    /** 省委部署的6大行动 · 省委第三次全体会议确定的8个方面 */
    other: new RegExp(
      `(?:${alternation(list(lexicon, 'superior-bodies'))})(?:[^，,。；;、]{0,8}|[^，,。；;、]{9,16}(?:确定|部署|提出)的)$`,
      'u',
    ),
  };
});

/** 省“十四五”规划确定的85项重大工程, but not 本市规划确定的9项任务. */
const OF_PLAN =
  /(?:国家|全国|(?<![本我全])[省市])[“"]?[^，,。；;：:本]{0,12}(?:规划|纲要|计划|方案)(?:确定|部署|提出|明确|安排|列出)的$/u;

/** 等6个方面 · 以下三个方面 : what was just listed, or follows. */
const LISTED = /(?:等|以下|下列|如下|这|上述|具体(?:是|为))$/u;
/** 以下九个方面 : what follows. */
const FOLLOWS = /(?:以下|下列|如下)$/u;

const genericNouns = derive((lexicon) => new Set(list(lexicon, 'structure-nouns-generic')));

export function declaredOf(
  context: Context,
  references: readonly ReferenceDraft[],
  own: ReadonlySet<string>,
  kind: DocumentKind,
): readonly DeclaredDraft[] {
  const { text, lexicon, outerTitles, outerQuotes } = context;
  const { counted, verb, verbEnd, other } = patterns(lexicon);
  const generic = genericNouns(lexicon);
  const drafts: DeclaredDraft[] = [...boxesOf(text), ...indicatorsOf(text)];
  /** The last that was counted by numeral and noun. */
  let last: DeclaredDraft | undefined;
  for (const match of counted.all(text)) {
    const groups = match.groups ?? {};
    const noun = groups['noun'] ?? '';
    const classifier = groups['classifier'] ?? '';
    const count = readNumeral(groups['n'] ?? '');
    if (count === undefined || count < 2) continue;
    const at = span(match.index, match.index + match[0].length);
    const container = lastAt(outerTitles, at.start);
    if (container && container.span.end > at.end) continue;
    // “十大行动” whole in quotation marks is a slogan, “6”大行动 is not.
    const quote = lastAt(outerQuotes, at.end - 1);
    if (quote && quote.inner.start <= at.end - noun.length && quote.inner.end >= at.end) continue;
    const sentence = sentenceAt(context, at.start);
    const before = text.slice(Math.max(sentence.start, at.start - 40), at.start);
    const after = text.slice(at.end, at.end + 4);
    const isPart =
      countsParts(classifier, noun, before, after) ||
      (classifier === '' && noun === '条' && goesOn(last, text, at));
    const self = isPart || structural(classifier, noun, groups['n'] ?? '', generic);
    if (!self && !verb.test(before) && !LISTED.test(before)) continue;
    if (classifier === '' && !isPart && !LISTED.test(before) && noun !== '方面') continue;
    // 32项重点任务库, 6个方面军 : the noun goes on.
    if (/^[库军论性化员]/u.test(after)) continue;
    if (isKnownFormula(lexicon, text, at)) continue;
    if (noun === '实事' ? !listsWorks(context, at, kind) : !fits(noun, classifier, before, after))
      continue;
    const isSuperior = other.test(before) || OF_PLAN.test(before);
    if (kind === 'work-report' && !isSuperior && !isMadeUp(noun, classifier, before)) continue;
    const han = !/\d/u.test(groups['n'] ?? '');
    // 三大领域 in Chinese numerals names a formula unless a verb of structure stands right before it.
    if (han && classifier === '大' && !isPart && (noun === '领域' || !verbEnd.test(before)))
      continue;
    if (
      !isPart &&
      classifier !== '大类' &&
      !verb.test(before) &&
      !LISTED.test(before) &&
      !startsStatement(before)
    )
      continue;
    const isOther =
      isSuperior ||
      (kind === 'work-report' && !isOfReport(noun, before, after)) ||
      ofOther(context, references, own, sentence, at);
    const whose = isOther ? 'other' : 'self';
    const of = tellsWhere(noun, before, after) ? 'place' : whose;
    const unit = noun === '专项' ? deedOf(after) : noun;
    const draft: DeclaredDraft = { count, unit, of, span: at };
    drafts.push(draft);
    last = draft;
    if (of === 'place') continue;
    drafts.push(...kindsOf(before, draft));
    if (!THINGS.has(noun)) drafts.push(...partsOf(text, draft, sentence.end, lexicon));
  }
  return drafts.sort(byPosition);
}

/** 4类|20项指标 · 明确6大类、|28项任务 */
function kindsOf(before: string, { of, span: { start } }: DeclaredDraft): readonly DeclaredDraft[] {
  const kinds = KINDS.exec(before);
  const count = readNumeral(kinds?.groups?.['n'] ?? '');
  if (kinds === null || count === undefined || count < 2) return [];
  const place = span(start - kinds[0].length, start);
  return [{ count, unit: '类', of, span: place }];
}
const KINDS =
  /(?<![\d第一二三四五六七八九十])(?<n>\d{1,2}|[二两三四五六七八九十])(?:大类|类)[、，]?$/u;

/** 两项专项〔治理〕 · 三个专项整治〔行动〕 */
function deedOf(after: string): string {
  const deed = /^(?:治理|整治|检查|督查|巡查|排查)(?<what>行动)?/u.exec(after);
  return deed?.groups?.['what'] ?? deed?.[0] ?? '专项';
}

/** 5个方面18条 · 三大部分、16条 : the articles of what was just counted. */
function goesOn(last: DeclaredDraft | undefined, text: string, at: Span): boolean {
  if (last?.of !== 'self' || CHAPTERS.has(last.unit)) return false;
  return /^[、，]?$/u.test(text.slice(last.span.end, at.start)) && CLOSED.test(text.charAt(at.end));
}
const CLOSED = /^(?:[，,。；;：:）)]|$)/u;

const knownHeads = derive((lexicon) =>
  plainIndex(
    lexicon.slogans
      .flatMap(({ text, variants }) => [text, ...variants])
      .filter(({ length }) => length >= 3 && length <= 10),
  ),
);

/** 四项基本原则 · 八项规定 : a formula, no make-up. */
function isKnownFormula(lexicon: Lexicon, text: string, at: Span): boolean {
  return (
    knownHeads(lexicon).longest(text, at.start) !== undefined ||
    /(?:基本|共处)/u.test(text.slice(at.start, at.end))
  );
}

/** 分三大部分 · 由四部分组成 · 共八章三十六条 · 附2张清单、4个附表 · 沿五大方向 : make-up by its form, without a verb of structure. */
function countsParts(classifier: string, noun: string, before: string, after: string): boolean {
  if (noun === '部分' && classifier === '大') return true;
  if ((noun === '部分' || noun === '板块') && OF_TEXT.test(before)) return true;
  if (isAnnex(noun, classifier)) return ANNEXED.test(before);
  if (noun === '方向') return ALONG.test(before);
  if (noun === '方面' ? ASPECTS_AND.test(after) : ASPECTS.test(before) && TASKS.has(noun))
    return true;
  if (classifier !== '') return false;
  if (noun === '部分')
    return (
      (before.endsWith('由') && /^(?:组成|构成)/u.test(after)) ||
      (before.endsWith('共') && CHAPTERS_AFTER.test(after))
    );
  if (!CHAPTERS.has(noun) || !CHAPTERS_BEFORE.test(before)) return false;
  // 作品共12篇 · 课程分十章 : only of chapters and what they hold it is a book.
  const isBare = /分为?$/u.test(before) || (PIECES.has(noun) && before.endsWith('共'));
  return !isBare || CHAPTERS_AFTER.test(after);
}
/** 《…》共|五部分 · 全文分|6个板块 : of the text, by its name. */
const OF_TEXT = /(?:[》文案]|规划|计划|纲要|意见|措施|要点)(?:主要|一)?(?:共|共?分为?)$/u;
const PIECES = new Set(['编', '篇', '节']);
const CHAPTERS = new Set([...PIECES, '章', '条']);
const CHAPTERS_BEFORE =
  /(?:共|分)为?(?:[一二三四五六七八九十百\d]{1,3}(?:[编篇章节]|个?(?:部分|板块))[、，]?){0,5}$/u;
const CHAPTERS_AFTER = /^[、，]?[一二三四五六七八九十百\d]{1,3}[篇章节条]?/u;

/** 确保5个方面|23项任务落地 : of so many in so many, whatever the verb. */
const ASPECTS_AND = /^[、，]?\d{1,3}[项条]/u;
const ASPECTS = /\d个?(?:方面|大面向)[、，]?$/u;
const TASKS = new Set(['任务', '措施', '举措']);

/** 2张清单 · 4个附表 */
const isAnnex = (noun: string, classifier: string): boolean =>
  noun === '附表' || noun === '附件' || classifier === '张' || classifier === '份';
const ANNEXED =
  /(?:配套(?:编制|制定|形成|印发)?|附有?)了?(?:\d{1,2}[张个份]\p{Script=Han}{2,6}[、和及]){0,3}$/u;

/** 沿五大方向推进 · 从4个方向发力, but not 东西4个方向. */
const ALONG = /(?:从|循|沿|围绕|聚焦|以下|下列|如下)这?$/u;

/** 办好8件民生实事：一是… : of the list that follows, or of the text so titled. */
function listsWorks({ text, outline }: Context, at: Span, kind: DocumentKind): boolean {
  if (kind === 'work-report') return false;
  const after = text.slice(at.end, at.end + 16);
  return (
    /^(?:项目)?(?:[：:]|[。，,]\s?(?:(?:具体|主要|分别)(?:包括|内容|是|为|如下)|一是|1[.．、]))/u.test(
      after,
    ) ||
    (outline.lines[0]?.span.end === at.end && !after.startsWith('。'))
  );
}

/** 原则, 方面, 环节 and 条 are make-up only where the sentence counts the plan's own. */
function fits(noun: string, classifier: string, before: string, after: string): boolean {
  if (/(?:这|那|各|哪|两个方面是)$/u.test(before)) return false;
  // 做好以下9项工作, but not 重点抓好五项工作.
  if (noun === '工作') return FOLLOWS.test(before);
  if (noun === '原则') return /(?:遵循|坚持|坚持以下|把握)[^，,。；;]{0,6}$/u.test(before);
  if (noun === '方向' || isAnnex(noun, classifier))
    return countsParts(classifier, noun, before, after);
  // 5大面向, but not 两个面向群众的平台
  if (noun === '面向') return classifier === '大';
  if (PIECES.has(noun) || (noun === '章' && CHAPTERS_AFTER.test(after)))
    return countsParts('', noun, before, after);
  if (noun === '条' || noun === '章')
    return (
      /(?:共|以下|分为?|包括)[^，,。；;]{0,4}$/u.test(before) &&
      /^(?:[，,。；;、：:]|$|[一二三四五六七八九十百\d]{1,3}[节条])/u.test(after)
    );
  if (noun === '环节' || noun === '部分')
    return LISTED.test(before) || /(?:分为?|包括|共|由)[^，,。；;]{0,4}$/u.test(before);
  if (noun === '项目' || noun === '工程')
    return !(/等$/u.test(before) && /^\p{Script=Han}/u.test(after));
  return true;
}

/** 在4个领域建设15座水厂 · 6个领域20座水厂 : where the things are. */
const tellsWhere = (noun: string, before: string, after: string): boolean =>
  noun === '领域' && (/^\s?\d/u.test(after) || (before.endsWith('在') && BUILT.test(after)));

const BUILT = /^(?:新建|建设|建成|布局|培育|打造|组建|设立|启动)/u;

const THINGS = new Set(['项目', '工程', '事项', '领域']);

/** 首批30个重点项目加快推进 : a report counts things, and only what has parts is made up of them. */
const isMadeUp = (noun: string, classifier: string, before: string): boolean =>
  !THINGS.has(noun) ||
  classifier === '大类' ||
  FOLLOWS.test(before) ||
  /(?:分为|包括|由)[^，,。；;]{0,10}$/u.test(before);

/** 认真做好六个方面工作 · 主要抓了以下5方面工作 : a report's own; 出台20条措施 tells of another document. */
const isOfReport = (noun: string, before: string, after: string): boolean =>
  FOLLOWS.test(before) ||
  (noun === '方面' &&
    (/(?:(?:[抓做办]|把握|实施)好|[抓做]了|从)[^，,。；;]{0,20}$/u.test(before) ||
      /^[:：]/u.test(after)));

/** 6大行动 · 18项措施 are make-up by their form; 20个项目 only where a verb of structure says so. */
function structural(
  classifier: string,
  noun: string,
  numeral: string,
  generic: ReadonlySet<string>,
): boolean {
  if (classifier === '大类') return true;
  if (classifier === '大') return /\d/u.test(numeral) || generic.has(noun);
  return generic.has(noun);
}

/** How far back a title and its verb reach. */
const NEAR = 160;

/** Directly at the beginning of a sentence or behind a comma, enumeration or opening quotation mark. */
const startsStatement = (before: string): boolean => /(?:^|[，,、：:“”（(\s]|和|及)$/u.test(before);

/** 指标体系由4类|20项指标构成 · 服务事项目录，涵盖6大类|45个事项 */
const LISTING =
  /(?:指标体系|(?:事项|项目|服务|任务)(?:目录|清单))[，,]?(?:由|共|共有|包括|包含|涵盖|设置|收录)(?:\d{1,2}(?:大类|个?方面|类)、?)?$/u;
/** 16项指标|构成的用水评价体系 */
const SYSTEM_AFTER = /^(?:构成|组成)的\p{Script=Han}{0,8}体系/u;

function ofOther(
  context: Context,
  references: readonly ReferenceDraft[],
  own: ReadonlySet<string>,
  sentence: Span,
  at: Span,
): boolean {
  const before = context.text.slice(sentence.start, at.start);
  // A system of indicators described in the text is not the plan: 4个一级指标.
  if (/(?:评价|考核)(?:标准|体系|指标)?[^，,。；;]{0,10}$/u.test(before)) return true;
  if (/[一二三四]级指标$/u.test(context.text.slice(at.start, at.end))) return true;
  if (LISTING.test(before)) return true;
  if (SYSTEM_AFTER.test(context.text.slice(at.end, at.end + 16))) return true;
  const near =
    /《(?<title>[^》]{1,120})》[^，,。；;]{0,6}(?:提出|明确|部署|确定|规定|设定)的?[^，,。；;]{0,12}$/u.exec(
      before.slice(-NEAR),
    );
  // The subject of the sentence is another document: 《甲》提出了8个方面.
  const opening =
    /^[“‘]?《(?<title>[^》]+)》[^，,。；;]{0,12}(?:提出|明确|部署|包括|包含|规定|分为|共)/u.exec(
      before,
    );
  const title = (opening ?? near)?.groups?.['title'];
  if (title === undefined) return false;
  const reference = references.find((r) => r.title === title || r.alias === title);
  return reference !== undefined && !own.has(reference.title);
}
