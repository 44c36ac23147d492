/** 《…的意见》（以下简称《意见》）: aliases that a text introduces, and titles that are nothing but a kind of document. */
import { derive, type Lexicon, list } from '../lexicon/lexicon.js';
import type { Span } from '../model/span.js';
import type { Context } from '../plan/context.js';
import { titleText } from '../plan/references.js';

export interface Introduction {
  readonly alias: string;
  /** null where no title stands directly before. */
  readonly title: string | null;
  /** Of the alias, without its marks; clean. */
  readonly span: Span;
}

const INTRODUCTION =
  /(?:简称|统称|合称|下称)为?\s?[：:]?\s?[“‘"《]{0,2}(?<alias>[^《》“”‘’"（）()，,。；;\n]{1,30})/gu;

export function introductionsOf(context: Context): readonly Introduction[] {
  const { text, outerTitles } = context;
  let i = 0;
  return [...text.matchAll(INTRODUCTION)].map((match) => {
    while ((outerTitles[i + 1]?.span.end ?? Number.POSITIVE_INFINITY) <= match.index) i++;
    const before = outerTitles[i];
    const alias = match.groups?.['alias'] ?? '';
    const start = match.index + match[0].length - alias.length;
    const direct =
      before !== undefined &&
      before.span.end <= match.index &&
      /^\s?[（(【](?:[^（）()《》\n]{0,40}[，,；;、])?\s?(?:以下|下文|下)?$/u.test(
        text.slice(before.span.end, match.index).slice(0, 60),
      );
    return {
      alias: alias.trim(),
      title: direct ? titleText(context, before) : null,
      span: { start, end: start + alias.length },
    };
  });
}

/** 意见 · 实施方案 · 三年行动计划 · 若干措施 · 省方案 */
export const isKindAlone = derive((lexicon: Lexicon) => {
  const kinds = new Set([
    ...lexicon.documentKinds.flatMap(({ words }) => words),
    ...list(lexicon, 'alias-kinds'),
  ]);
  return (title: string): boolean =>
    kinds.has(title) ||
    kinds.has(
      title.replace(
        /^(?:国家|全国|[省市州县区])?(?:[一二三四五六七八九十]{1,3}[年条项]|若干|实施|总体|专项)?/u,
        '',
      ),
    );
});
