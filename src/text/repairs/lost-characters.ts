import { type Span, span } from '../../model/span.js';
import type { Edit } from '../source-text.js';
import { defineRepair, linesWith, type RepairNote } from './define.js';

/** “1 6” · ‘七 一’ · 「」: no mark, no line end inside. */
const QUOTED = /[“‘「『](?<inner>[^“”‘’「」『』"\n]{1,40})[”’」』]/gu;
const STRAIGHT = /"(?<inner>[^“”‘’「」『』"\n]{1,40})"/gu;
/** What lost characters leave behind. */
const SIGNS = ' ?？';
const DAMAGE = /[ ?？]/u;
const TITLE = /《(?<inner>[^《》\n]{1,60})》/gu;

/** 1 1 4 3 N · 1 6 : the blanks were plus signs. */
const FORMULA = /^\d{1,2}(?:[ +]\d{1,2}){0,7}(?: \d{1,2}| ?[NnXx])$/u;
/** 构建1 3 N体系 : outside quotation marks only with the N. */
const BARE_FORMULA =
  /(?=\d)(?<=[\p{Script=Han}，、：；。])\d{1,2}(?: \d{1,2}){0,7} [NX](?=[\p{Script=Han}，、；。])/gu;
/** 2 0 2 5 is a year. */
const SPACED_YEAR = /^(?:1 9|2 0) \d \d$/u;
/** 7?9 · 3？15 */
const DATE_CODE = /^\d{1,2}[?？]\d{1,2}$/u;
/** 一季度 ? is a question, 喜迎盛会?建功时代 is none. */
const ASKS = /[吗呢么嗎麼谁誰]|什么|什麼|怎|如何|哪|是否|多少|为何|為何|几|有无|能否|可否/u;
/** 10万  · 95%  : a lost 10万+. */
const AMOUNT = /^\d+(?:\.\d+)?[%万亿千百]{1,2}$/u;
/** 十四五  : a five-year plan with a stray blank. */
const NUMERALS = /^[〇一二三四五六七八九十百]+$/u;
/** “…+”模式 · 行动 · 工程 : what a name that ends in a plus sign goes with. */
const CLASS_NOUN =
  /^(?:[”’」』"])?(?:特色|创新|新|融合|服务|工作|发展|建设|治理)?(?:模式|行动|工程|计划|战略|平台|机制|服务|品牌|理念|思维|体系|业态|产业|经济|项目|活动|目标|格局|路径|体制|应用|课堂|教育|矩阵)/u;

const HAN = /^\p{Script=Han}+$/u;
/** First characters of 学党史 办实事 · 强基础 促发展: two clauses, no sum. */
const VERBAL =
  /^[学讲办强促树抓重守担找争创做当迎庆颂送访解帮进转提优保护惠助践建聚凝筑谋亮比赶超倡扬明知懂爱敬传承红送展立开推固补稳增减降听跟感记铭奋共同齐引领赋]/u;

interface Term {
  readonly span: Span;
  readonly inner: string;
  readonly halves: readonly string[];
  /** “行动学习 ” : the blank stands before the closing mark. */
  readonly open: boolean;
  readonly after: string;
}

/** Blanks that stand for a lost + between the halves of quoted names, told from those of mottos. */
class Family {
  private readonly heads: ReadonlySet<string>;

  constructor(terms: readonly Term[]) {
    /** Half → what it is combined with. */
    const partners = new Map<string, Set<string>>();
    for (const { halves, open } of terms) {
      const [left = '', right = ''] = halves;
      if (halves.length > 2) continue;
      const key = left;
      const set = partners.get(key) ?? new Set();
      set.add(open ? '' : right);
      partners.set(key, set);
    }
    this.heads = new Set([...partners].filter(([, set]) => set.size > 1).map(([half]) => half));
  }

  isSum(term: Term): boolean {
    const { halves, open, after } = term;
    const [left = '', right = ''] = halves;
    if (open) {
      if (AMOUNT.test(left)) return true;
      const isName = HAN.test(left) && left.length <= 6 && !NUMERALS.test(left);
      return isName && (this.heads.has(left) || CLASS_NOUN.test(after));
    }
    if (!halves.every((half) => HAN.test(half))) return false;
    if (halves.some((half) => this.heads.has(half))) return true;
    if (halves.length > 2) return !isParallel(halves) && halves.every((half) => half.length <= 4);
    if (left.length === right.length)
      return left.length === 2 || (left.length === 3 && !halves.some((half) => VERBAL.test(half)));
    return left.length <= 3 && right.length <= 4 && !VERBAL.test(right);
  }
}

const isParallel = (halves: readonly string[]): boolean =>
  halves.every((half) => half.length === halves[0]?.length) && (halves[0]?.length ?? 0) > 2;

/** Where blanks are strewn over the text itself, those inside quotation marks tell nothing. */
interface Habits {
  readonly spacedDigits: boolean;
  readonly spacedHan: boolean;
}

function habitsOf(text: string, terms: readonly Term[]): Habits {
  let digits = 0;
  let han = 0;
  for (const { groups } of text.matchAll(
    / (?:(?<digit>(?<=\d )(?=\d))|(?<=\p{Script=Han} )(?=\p{Script=Han}))/gu,
  )) {
    if (groups?.['digit'] !== undefined) digits++;
    else han++;
  }
  for (const { inner } of terms) {
    digits -= inner.match(/\d(?= \d)/gu)?.length ?? 0;
    han -= inner.match(/\p{Script=Han}(?= \p{Script=Han})/gu)?.length ?? 0;
  }
  return {
    spacedDigits: digits > 20 && digits > 5 * terms.length,
    spacedHan: han > 200 && han > text.length / 50,
  };
}

function termsOf(text: string, lines: readonly Span[]): readonly Term[] {
  const found: Term[] = [];
  const addAll = (quoted: RegExp, line: string, at: number): void => {
    quoted.lastIndex = 0;
    for (let match = quoted.exec(line); match !== null; match = quoted.exec(line)) {
      const inner = match.groups?.['inner'] ?? '';
      if (!DAMAGE.test(inner)) continue;
      const start = at + match.index + 1;
      found.push({
        span: span(start, start + inner.length),
        inner,
        halves: inner.trimEnd().split(' '),
        open: inner.endsWith(' '),
        after: text.slice(start + inner.length + 1, start + inner.length + 8),
      });
    }
  };
  for (const { start, end } of lines) {
    const line = text.slice(start, end);
    addAll(QUOTED, line, start);
    /** In a line with an odd number no one knows which of them open. */
    if (!line.includes('"') || line.split('"').length % 2 === 0) continue;
    addAll(STRAIGHT, line, start);
  }
  return found;
}

/** What the inner text was before characters were lost; itself where nothing was. */
function restoredTerm(term: Term, family: Family, habits: () => Habits): string {
  const { inner, halves, open } = term;
  if (DATE_CODE.test(inner)) return inner.replace(/[?？]/u, '·');
  const dotted = restoredDot(inner);
  if (dotted !== inner) return dotted;
  if (inner.includes('  ')) return inner;
  if (FORMULA.test(inner) && !SPACED_YEAR.test(inner) && !habits().spacedDigits)
    return inner.replaceAll(' ', '+');
  if (open && halves.length > 1) return inner;
  return family.isSum(term) && !habits().spacedHan ? inner.replaceAll(' ', '+') : inner;
}

/** 喜迎二十大?建功新时代 : an ASCII question mark between characters that asks nothing was a dot. */
function restoredDot(inner: string): string {
  if (!inner.includes('?') || inner.includes('《')) return inner;
  const parts = inner.split('?');
  if (parts.length !== 2) return inner;
  const [left = '', right = ''] = parts;
  const joins = /[\p{Script=Han}\d]$/u.test(left) && /^[\p{Script=Han}\d]/u.test(right);
  return joins && !ASKS.test(left) && !ASKS.test(right) ? `${left}·${right}` : inner;
}

/** “7?9” → 7·9 · “1 6”体系 → 1+6 · “10万 ” → 10万+ · “党建 改革” → 党建+改革 */
export const lostCharacters = defineRepair({
  id: 'lostCharacters',
  find(text) {
    const lines = linesWith(SIGNS, text);
    const terms = termsOf(text, lines);
    const sums = terms.filter(
      ({ inner, halves, open }) => inner.includes(' ') && (open ? halves.length === 1 : true),
    );
    const family = new Family(sums);
    let known: Habits | undefined;
    const habits = (): Habits => (known ??= habitsOf(text, sums));
    const edits: Edit[] = [];
    const notes: RepairNote[] = [];
    const restore = (place: Span, found: string, restored: string): void => {
      for (let i = 0; i < found.length; i++) {
        const character = restored[i] as string;
        if (character !== found[i])
          edits.push({
            span: span(place.start + i, place.start + i + 1),
            text: character,
            exact: true,
          });
      }
      notes.push({ code: 'repaired-lost-character', args: { found, restored }, span: place });
    };
    for (const term of terms) {
      const restored = restoredTerm(term, family, habits);
      if (restored !== term.inner) restore(term.span, term.inner, restored);
    }
    for (const { start, end } of lines) {
      const line = text.slice(start, end);
      for (const match of line.includes('?') ? line.matchAll(TITLE) : []) {
        const inner = match.groups?.['inner'] ?? '';
        if (/[“”‘’「」『』"]/u.test(inner)) continue;
        const restored = restoredDot(inner);
        const place = start + match.index + 1;
        if (restored !== inner) restore(span(place, place + inner.length), inner, restored);
      }
      if (!/ [NX]/u.test(line) || habits().spacedDigits) continue;
      for (const { 0: formula, index } of line.matchAll(BARE_FORMULA)) {
        const place = span(start + index, start + index + formula.length);
        restore(place, formula, formula.replaceAll(' ', '+'));
      }
    }
    edits.sort((a, b) => a.span.start - b.span.start);
    notes.sort((a, b) => a.span.start - b.span.start);
    return { edits, notes, count: notes.length };
  },
});
