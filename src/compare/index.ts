import type { Lexicon } from '../lexicon/lexicon.js';
import { COMPARISON_SCHEMA_ID, type ComparedPlan, type Comparison } from '../model/comparison.js';
import type { Language } from '../model/diagnostic.js';
import type { Segmenter } from '../words/index.js';
import { alignActions } from './actions.js';
import type { Plan } from './plan.js';
import { compareSlogans, sloganSimilarity } from './slogans.js';
import { compareTargets } from './targets.js';
import { compareThemes } from './themes.js';
import { timelineOf } from './timeline.js';
import { sharedWording } from './wording.js';

export { actionVectors, alignedPairs, SAME_MEASURE } from './actions.js';
export { type DiffOptions, diffPlans } from './diff/index.js';
export { indicatorKey } from './indicators.js';
export type { Plan } from './plan.js';
export { indicatorSimilarity, SAME_INDICATOR } from './targets.js';
export { taxonomyNames } from './themes.js';
export { cosine } from './vectors.js';

export interface CompareOptions {
  readonly lexicon: Lexicon;
  readonly segmenter: Segmenter;
  /** A taxonomy by name; null: that whose words the plans use most. */
  readonly themes?: string | null;
  /** Of the themes' labels. */
  readonly language?: Language;
}

/** Plans side by side, in their order. Their ids must differ. */
export function comparePlans(
  plans: readonly Plan[],
  { lexicon, segmenter, themes = null, language = 'zh' }: CompareOptions,
): Comparison {
  const slogans = compareSlogans(plans, lexicon);
  const wording = sharedWording(plans, lexicon);
  const themed = compareThemes(plans, lexicon, themes, language);
  return {
    schema: COMPARISON_SCHEMA_ID,
    plans: plans.map(overviewOf),
    taxonomy: themed.taxonomy,
    themes: [...themed.themes],
    assignments: [...themed.assignments],
    targets: [...compareTargets(plans, lexicon, segmenter)],
    slogans: [...slogans],
    actions: [...alignActions(plans, lexicon, segmenter)],
    similarity: {
      wording: wording.similarity.map((row) => [...row]),
      slogans: sloganSimilarity(plans, slogans).map((row) => [...row]),
    },
    wording: [...wording.rows],
    timeline: [...timelineOf(plans)],
  };
}

function overviewOf({ id, record }: Plan): ComparedPlan {
  const { document, source, sections, actions, targets, deadlines, slogans } = record;
  const planned = targets.filter(({ status }) => status === 'planned').length;
  return {
    id,
    path: source.path,
    title: document.title,
    region: document.region?.name ?? null,
    kind: document.kind,
    period: document.period,
    counts: {
      sections: sections.length,
      actions: actions.length,
      targets: planned,
      results: targets.length - planned,
      deadlines: deadlines.length,
      slogans: slogans.length,
      characters: source.characters,
    },
  };
}
