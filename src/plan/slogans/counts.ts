import { plainIndex } from '../../lexicon/word-index.js';
import { CodeSet } from '../../model/code-set.js';
import { type Span, span } from '../../model/span.js';
import { type Context, touches } from '../context.js';
import { type Candidate, inTitle } from './candidate.js';
import { splitChain, splitList } from './enumeration.js';
import { isFormula, NO_FORMULA, NUMERAL_VALUES } from './formula.js';
import { grammar } from './grammar.js';

/** 三大攻坚战 · 五大新城 : a small Chinese numeral with 大 before a noun, unless it counts the plan's own parts; 一园一策. */
export function countCandidates(context: Context, declared: readonly Span[]): readonly Candidate[] {
  const { text, lexicon } = context;
  const { bigCount, oneEach } = grammar(lexicon);
  const taken = declared.map((own) => ({ span: own }));
  const candidates: Candidate[] = [];
  for (const match of [...bigCount.all(text), ...oneEach.all(text)]) {
    const place = span(match.index, match.index + match[0].length);
    if (inTitle(context, place) || touches(taken, place)) continue;
    candidates.push({ text: match[0], kind: 'numeric', span: place, known: null });
  }
  for (const match of text.includes('双') ? text.matchAll(DOUBLES) : []) {
    const place = span(match.index, match.index + match[0].length);
    if (!inTitle(context, place))
      candidates.push({ text: match[0], kind: 'numeric', span: place, known: null });
  }
  return [...candidates, ...rhythms(context)];
}

/** 月督促、季调度、年评估 · 周督查、月排名〔制度〕 */
function rhythms(context: Context): readonly Candidate[] {
  const { text } = context;
  if (RHYTHMIC.places(text).length === 0) return [];
  const candidates: Candidate[] = [];
  for (const { 0: written, index } of text.matchAll(RHYTHM)) {
    const units = written.split('、').map((part) => UNITS.indexOf(part.charAt(0)));
    const place = span(index, index + written.length);
    if (units.every((unit, i) => unit > (units[i - 1] ?? -1)) && !inTitle(context, place))
      candidates.push({ text: written, kind: 'programme', span: place, known: null });
  }
  return candidates;
}
const RHYTHMIC = plainIndex(['、周', '、月', '、季', '、年']);
const UNITS = '日周旬月季年';
const RHYTHM =
  /[日周旬月季](?<![\d一二三四五六七八九十每本当上下各该全半今明去、“].)\p{Script=Han}{2}(?:(?:、[周旬月季年]\p{Script=Han}{2}){2,4}(?=[，,。；;：:）)的等\s]|工作|制度|机制|$)|、[周旬月季年]\p{Script=Han}{2}(?=(?:工作)?(?:制度|机制)))/gu;

/** 双查双改, but no 双向双车道. */
const DOUBLES =
  /双(?![向方语边休双])\p{Script=Han}双(?![向方语边休双])\p{Script=Han}(?=[，,。；;：:、！）)”“\s]|的|等|和|工作|机制|活动|行动|制度|模式|工程|$)/gu;

const NUMERALS = new CodeSet('二两三四五六七八九十');
/** 三预|机制 · 五步闭环|机制 · 三步工作法 */
const FORMULA =
  /^[二两三四五六七八九十](?:个一|(?![个大项年条类种点份月日方期批次名]))\p{Script=Han}{1,5}?(?=(?:工作|运行)?(?:机制|制度|模式|体系|体制|格局)|[，,。；;：:、！）)”“\n]|$)/u;

/** “水情预警、水源预配、项目预审”三预机制 : a formula that counts what is quoted right before it. */
export function listedCandidates({ text, quoted }: Context): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const { inner, span: quote } of quoted) {
    const at = quote.end;
    if (!NUMERALS.has(text.charCodeAt(at)) || inner.end - inner.start > LONGEST_LIST) continue;
    const formula = FORMULA.exec(text.slice(at, at + LONGEST_FORMULA))?.[0] ?? '';
    if (!isFormula(formula) || NO_FORMULA.test(formula)) continue;
    const list = text.slice(inner.start, inner.end);
    const wanted = NUMERAL_VALUES[formula.charAt(0)];
    if (splitList(list).length !== wanted && splitChain(list).length !== wanted) continue;
    candidates.push({
      text: formula,
      kind: 'numeric',
      span: span(at, at + formula.length),
      known: null,
    });
  }
  return candidates;
}
const LONGEST_FORMULA = 12;
const LONGEST_LIST = 120;
