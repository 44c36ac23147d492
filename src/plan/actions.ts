/** The outline becomes sections and actions. */
import type { Lexicon } from '../lexicon/lexicon.js';
import { alternation, derive, list } from '../lexicon/lexicon.js';
import { CodeSet } from '../model/code-set.js';
import { countHan } from '../model/han.js';
import { lowerBound } from '../model/span.js';
import { FORCE } from '../structure/openers.js';
import type { OutlineNode } from '../structure/outline.js';
import type { Context } from './context.js';
import { ancestors, lineAt } from './context.js';
import { unlisted } from './listed.js';
import { bodyEnd } from './metadata/front.js';
import { tellsBackground } from './status.js';

export interface SectionDraft {
  readonly node: OutlineNode;
  readonly level: number;
  readonly parent: SectionDraft | null;
}

export interface ActionDraft {
  readonly node: OutlineNode;
  readonly section: SectionDraft | null;
  /** Of the row of a table, which has no marker. */
  readonly number?: string;
}

const aims = derive((lexicon: Lexicon) => {
  const names = list(lexicon, 'aim-headings');
  const words = alternation(names);
  const whole = `^(?:${words})(?:[、和与及](?:${words}))*$`;
  const adverbs = alternation(list(lexicon, 'measure-adverbs'));
  const verbs = alternation(list(lexicon, 'measure-verbs'));
  const ends = alternation(list(lexicon, 'aim-heading-ends'));
  const campaigns = alternation(list(lexicon, 'campaign-verbs'));
  return {
    /** What an item or a heading of five years begins with. */
    begins: new CodeSet(`“十${names.map((name) => name.charAt(0)).join('')}`),
    /** 一、总体要求。坚持先急后缓。 : what runs into its text has to be named so as a whole. */
    item: new RegExp(whole, 'u'),
    heading: new RegExp(`${whole}|(?:${ends})$`, 'u'),
    /** “十四五”时期我国发展取得重大成就 · “十五五”时期面临的形势 : how a proposal for five years opens. */
    fiveYears: new RegExp(
      `^“?十[一二三四五六七]五”?(?:时期|期间)[^，。；]{0,40}(?:${alternation(list(lexicon, 'five-years-heading-ends'))})$`,
      'u',
    ),
    /** 优化营商环境 · 着力解决用水难问题 : begins with what is done about it, and not 整治范围, whose verb names the campaign. */
    measure: new RegExp(
      `^(?:${adverbs}){0,3}(?!(?:${campaigns})(?:工作|行动|任务)?(?:${ends})(?:[、和与及](?:${ends}))*$)(?:${verbs})`,
      'u',
    ),
    /** Asked of a heading for all that stands below it. */
    stating: new WeakMap<OutlineNode, boolean>(),
  };
});

/** Does it state aims, principles, scope or background? */
export function statesAims(node: OutlineNode, lexicon: Lexicon): boolean {
  if (node.form !== 'heading') return isNamedAims(node, lexicon);
  const { stating } = aims(lexicon);
  let states = stating.get(node);
  if (states === undefined) {
    states = isNamedAims(node, lexicon) || headsAims(node, lexicon);
    stating.set(node, states);
  }
  return states;
}

function isNamedAims(node: OutlineNode, lexicon: Lexicon): boolean {
  const { begins, item, fiveYears } = aims(lexicon);
  return (
    begins.has(node.title.charCodeAt(0)) && (item.test(nameOf(node)) || fiveYears.test(node.title))
  );
}

/** 发展目标：里程突破300公里 : what stands before a colon names a node. */
const nameOf = ({ title }: OutlineNode): string =>
  title.slice(0, COLONS.nextIn(title, 0, title.length));
const COLONS = new CodeSet('：:');

function headsAims(node: OutlineNode, lexicon: Lexicon): boolean {
  const { heading, measure } = aims(lexicon);
  const name = nameOf(node) || node.title;
  const isAim =
    heading.test(name.replace(/[“”‘’（(][\s\S]*/u, '') || name) ||
    (node.title.length <= 12 &&
      /(?:形势|问题|不足|挑战)$/u.test(node.title) &&
      !/^(?:聚焦|坚持|关于)/u.test(node.title));
  return isAim && !measure.test(node.title);
}

/** 总体要求和重点任务 : the first 一是…二是… right below, above every task, states what is required of all. */
function setsOut(node: OutlineNode, above: OutlineNode): boolean {
  const { title } = above;
  return title.endsWith('任务') && /总体要求.{1,8}任务$/u.test(title) && firstRun(above).has(node);
}

const firstRuns = new WeakMap<OutlineNode, ReadonlySet<OutlineNode>>();

/** The items 一是, 二是 that a node begins with, as far as they count on. */
function firstRun(above: OutlineNode): ReadonlySet<OutlineNode> {
  const known = firstRuns.get(above);
  if (known !== undefined) return known;
  const run = new Set<OutlineNode>();
  for (const child of above.children) {
    if (child.marker?.kind !== 'shi') break;
    if (run.size > 0 && child.ordinal === 1) break;
    run.add(child);
  }
  firstRuns.set(above, run);
  return run;
}

export function sectionsOf(context: Context): readonly SectionDraft[] {
  const drafts = new Map<OutlineNode, SectionDraft>();
  for (const node of context.outline.nodes) {
    if (node.form !== 'heading') continue;
    let above: SectionDraft | null = null;
    for (const ancestor of ancestors(node.parent)) {
      const draft = drafts.get(ancestor);
      if (draft) {
        above = draft;
        break;
      }
    }
    drafts.set(node, { node, level: (above?.level ?? 0) + 1, parent: above });
  }
  return [...drafts.values()];
}

/** What holds for all that stands below a node. */
interface Above {
  readonly section: SectionDraft | null;
  readonly areAims: boolean;
}
const NOTHING_ABOVE: Above = { section: null, areAims: false };

export function actionsOf(
  context: Context,
  sections: readonly SectionDraft[],
): readonly ActionDraft[] {
  const { lexicon, outline } = context;
  const sectionOf = new Map(sections.map((section) => [section.node, section]));
  const above = new Map<OutlineNode, Above>();
  const plain = plainShape(sections);
  const idle = unlisted(context);
  const actions: ActionDraft[] = [];
  for (const node of outline.nodes) {
    const { parent } = node;
    const { section, areAims } = (parent && above.get(parent)) ?? NOTHING_ABOVE;
    const isAim = areAims || idle.has(node) || (parent !== null && setsOut(node, parent));
    const states = statesAims(node, lexicon);
    above.set(node, {
      section: sectionOf.get(node) ?? section,
      // 目标任务 states aims itself, but what is listed below it are the tasks.
      areAims: isAim || (states && !nameOf(node).endsWith('任务')),
    });
    if (isAim || states) continue;
    if (node.form === 'heading' && !headsMeasures(context, node, sectionOf.get(node), plain, idle))
      continue;
    if (node.form === 'item' && !isMeasure(context, node, idle)) continue;
    actions.push({ node, section });
  }
  return actions;
}

/** A heading is an action itself where nothing is marked below it and it has a body. */
function headsMeasures(
  context: Context,
  node: OutlineNode,
  section: SectionDraft | undefined,
  plain: PlainShape,
  idle: ReadonlySet<OutlineNode>,
): boolean {
  const holdsMeasures = node.children.some(
    (child) => !idle.has(child) && (child.form === 'heading' || isMeasure(context, child, idle)),
  );
  if ((holdsMeasures && !holdsBox(context, node)) || node.body.length === 0) return false;
  if (SUPPLEMENT.test(node.title) && OF_ITSELF.test(firstOf(context, node))) return false;
  if (OF_ITSELF.test(node.title) || namesContacts(context, node)) return false;
  // 2024年工作回顾 : what was done is told below it.
  if (tellsBackground(node.title, context.lexicon) || /总体要求[和与及、]/u.test(node.title))
    return false;
  if (node.marker === null && /[？?]$/u.test(node.title)) return false;
  // Before headed blocks, unnumbered headings with mere text introduce or tell; they measure nothing.
  if (node.marker === null)
    return (
      section !== undefined &&
      (section.level >= plain.deepest || node.span.start > plain.firstDeepest)
    );
  return true;
}

/** 其他事项 above 本措施由某局负责解释。 */
const SUPPLEMENT =
  /^(?:其[他它](?:事项|规定)?|有关事项|附带规定|实施(?:时间|日期)|施行日期|解释权?|有效期限?)$/u;

/** The first paragraph of its body. */
const firstOf = ({ text }: Context, { body: [first] }: OutlineNode): string =>
  first === undefined ? '' : text.slice(first.start, first.end);

/** What it lists stands in a box below its own text: 专栏1 … | 1.… | 2.… */
function holdsBox({ outline: { lines, roles } }: Context, node: OutlineNode): boolean {
  const [first] = node.children;
  if (first === undefined) return false;
  const from = lowerBound(lines, ({ span }) => span.start <= node.titleSpan.start);
  for (let i = from; (lines[i]?.span.start ?? first.span.start) < first.span.start; i++)
    // Of a heading only where its own text stands between it and the box.
    if (roles[i] === 'box') return node.form === 'item' || i > from;
  return false;
}

interface PlainShape {
  /** Level at which the unnumbered headings of a text have no further ones below. */
  readonly deepest: number;
  /** Where the first of that level begins. */
  readonly firstDeepest: number;
}

function plainShape(sections: readonly SectionDraft[]): PlainShape {
  const plain = sections.filter(({ node }) => node.marker === null);
  const deepest = plain.reduce((most, { level }) => Math.max(most, level), 1);
  const first = plain.find(({ level }) => level === deepest);
  return { deepest, firstDeepest: first?.node.span.start ?? 0 };
}

/** 国务院《…条例》（国令第1号） : the name of a law. */
const LAW = /^(?<body>[\p{Script=Han}、 ]{0,24})《[^》]+》(?:[（(][^）)]*[）)])?[；;。]?$/u;

/** 联系人：江小流 · 电话：0571-2345678 · 江小流 0571-2345678 */
const CONTACT =
  /^[^。；，]{0,24}(?:联\s?系\s?人|电\s?话|传\s?真|邮\s?箱|账\s?号|开户行|开户银行|户\s?名)[^。；：:]{0,8}[:：]|^\p{Script=Han}{2,4}[\s　，,、：:]{0,4}(?:0\d{2,3}[-—－]?\d{7,8}|1\d{10}|\d{7,8})(?![\d年])/u;

/** （一）业务咨询 above nothing but names and numbers. */
function namesContacts({ text }: Context, { title, titleSpan, body }: OutlineNode): boolean {
  if (body.length > MOST_CONTACTS || /[，。；]/u.test(title)) return false;
  if (/[。；]/u.test(text.charAt(titleSpan.end))) return false;
  let contacts = 0;
  for (const { start, end } of body) {
    const line = text.slice(start, end).replace(/[。；]$/u, '');
    if (
      CONTACT_SIGNS.isIn(line.slice(0, LONGEST_CONTACT)) &&
      CONTACT.test(line) &&
      !line.includes('。')
    )
      contacts++;
    else if (/[。；，]/u.test(line)) return false;
  }
  return contacts * 2 >= body.length;
}
const MOST_CONTACTS = 40;
/** One of them stands in what is a contact, which begins a line. */
const CONTACT_SIGNS = new CodeSet('：:', ['09']);
const LONGEST_CONTACT = 50;

/** 3.怎样申请补助？ with its answer on the next line. */
function asks(context: Context, { span: place }: OutlineNode): boolean {
  const end = Math.min(lineAt(context, place.start)?.span.end ?? place.end, place.end);
  return /[？?]\s?$/u.test(context.text.slice(Math.max(place.start, end - 2), end));
}

/** [方案全文.pdf](https://…) : a file to load. */
const LINK = /^\[[^\]]*\]\([^)]*\)\s?(?:[（(]\w+[）)])?[；;。]?$/u;

/** 本办法所称公共数据，是指… · 本意见自印发之日起施行 : what the text says of itself. */
const OF_ITSELF = new RegExp(
  String.raw`^本\p{Script=Han}{1,10}(?:所[称指][^。；]{1,40}是指|${FORCE})`,
  'u',
);

/** Items that hold items are their parents; items that are only names (of laws, of attachments) measure nothing. */
function isMeasure(context: Context, node: OutlineNode, idle: ReadonlySet<OutlineNode>): boolean {
  if (
    node.children.some((child) => !idle.has(child) && isMeasure(context, child, idle)) &&
    !holdsBox(context, node)
  )
    return false;
  if (node.parent?.form === 'item' && node.marker?.kind === 'bullet') return false;
  if (LINK.test(node.title) || OF_ITSELF.test(node.title)) return false;
  if (asks(context, node)) return false;
  const law = LAW.exec(node.title)?.groups?.['body'];
  if (law !== undefined && (law === '' || bodyEnd(context.lexicon).test(law.trim()))) return false;
  return countHan(node.title) >= 2;
}
