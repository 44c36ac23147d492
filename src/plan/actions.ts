/** The outline becomes sections and actions. */
import type { Lexicon } from '../lexicon/lexicon.js';
import { alternation, derive, list } from '../lexicon/lexicon.js';
import { countHan } from '../model/han.js';
import type { OutlineNode } from '../structure/outline.js';
import type { Context } from './context.js';
import { ancestors } from './context.js';
import { bodyEnd } from './metadata/front.js';

export interface SectionDraft {
  readonly node: OutlineNode;
  readonly level: number;
  readonly parent: SectionDraft | null;
}

export interface ActionDraft {
  readonly node: OutlineNode;
  readonly section: SectionDraft | null;
}

/** Headings that state aims, principles, scope or background, as whole titles or as their ends. */
const aimTitle = derive((lexicon: Lexicon) => {
  const words = alternation(list(lexicon, 'aim-headings'));
  return new RegExp(
    `^(?:${words})(?:[、和与及](?:${words}))*$|(?:${alternation(list(lexicon, 'aim-heading-ends'))})$`,
    'u',
  );
});

export const statesAims = (node: OutlineNode, lexicon: Lexicon): boolean =>
  node.form === 'heading' &&
  (aimTitle(lexicon).test(node.title.replace(/[“”‘’（(][\s\S]*/u, '') || node.title) ||
    (node.title.length <= 12 &&
      /(?:形势|问题|不足|挑战)$/u.test(node.title) &&
      !/^(?:解决|破解|整治|整改|聚焦|坚持)/u.test(node.title)));

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

export function actionsOf(
  context: Context,
  sections: readonly SectionDraft[],
): readonly ActionDraft[] {
  const { lexicon, outline } = context;
  const sectionOf = new Map(sections.map((section) => [section.node, section]));
  const plain = plainShape(sections);
  const actions: ActionDraft[] = [];
  for (const node of outline.nodes) {
    let section: SectionDraft | null = null;
    let aims = false;
    for (const ancestor of ancestors(node.parent)) {
      section ??= sectionOf.get(ancestor) ?? null;
      // 目标任务 states aims itself, but what is listed below it are the tasks.
      if (statesAims(ancestor, lexicon) && !ancestor.title.endsWith('任务')) aims = true;
      if (listsConditions(context, ancestor)) aims = true;
    }
    if (aims || statesAims(node, lexicon)) continue;
    if (node.form === 'heading' && !headsMeasures(context, node, sectionOf.get(node), plain))
      continue;
    if (node.form === 'item' && !isMeasure(context, node)) continue;
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
): boolean {
  const holdsMeasures =
    !listsConditions(context, node) &&
    node.children.some((child) => child.form === 'heading' || isMeasure(context, child));
  if (holdsMeasures || node.body.length === 0) return false;
  // Before headed blocks, unnumbered headings with mere text introduce or tell; they measure nothing.
  if (node.marker === null)
    return (
      section !== undefined &&
      (section.level >= plain.deepest || node.span.start > plain.firstDeepest)
    );
  return true;
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

/** 有下列情形之一的：（一）… : what follows are conditions of one rule, no measures. */
function listsConditions(context: Context, node: OutlineNode): boolean {
  const first = node.children[0];
  if (!first) return false;
  const lead = context.text
    .slice(Math.max(node.span.start, first.span.start - 100), first.span.start)
    .trimEnd();
  return /(?:下列|以下|如下)[^。；]{0,20}(?:情形|条件|情况|材料|资料|行为|对象|范围|规定)(?:之一)?[^。；]{0,60}[：:]$/u.test(
    lead,
  );
}

/** [方案全文.pdf](https://…) : a file to load. */
const LINK = /^\[[^\]]*\]\([^)]*\)\s?(?:[（(]\w+[）)])?[；;。]?$/u;

/** 本办法所称公共数据，是指… · 本意见自印发之日起施行 : what the text says of itself. */
const OF_ITSELF =
  /^本\p{Script=Han}{1,10}(?:所[称指][^。；]{1,40}是指|自[^。；]{1,24}起(?:施行|实施|执行|生效)|由[^。；，]{2,30}负责解释)/u;

/** Items that hold items are their parents; items that are only names (of laws, of attachments) measure nothing. */
function isMeasure(context: Context, node: OutlineNode): boolean {
  if (listsConditions(context, node)) return true;
  if (node.children.some((child) => isMeasure(context, child))) return false;
  if (node.parent?.form === 'item' && node.marker?.kind === 'bullet') return false;
  if (LINK.test(node.title) || OF_ITSELF.test(node.title)) return false;
  const law = LAW.exec(node.title)?.groups?.['body'];
  if (law !== undefined && (law === '' || bodyEnd(context.lexicon).test(law.trim()))) return false;
  return countHan(node.title) >= 2;
}
