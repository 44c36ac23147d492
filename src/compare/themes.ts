/** What actions are about: a share of each theme of a taxonomy, and the words that decided. */
import { derive, type Lexicon } from '../lexicon/lexicon.js';
import type { ThemeEntry } from '../lexicon/schema.js';
import type { Assignment, ThemeRow } from '../model/comparison.js';
import type { Language } from '../model/diagnostic.js';
import type { Action } from '../model/record.js';
import { rounded } from './actions.js';
import { groupBy } from './group.js';
import { type Phrases, phrasesOf } from './phrases.js';
import type { Plan } from './plan.js';

/** What no theme claims. */
const OTHER = 'other';
const OTHER_LABEL = { zh: '其他', en: 'Other' };

const STRONG = 3;
/** A word of the title says as much as three of the text. */
const TITLE = 3;
/** Themes of less than this share of the heaviest one's weight are mentioned in passing. */
const IN_PASSING = 0.35;
/** Themes of an action at most. */
const MOST = 3;
/** One ordinary word decides nothing. */
const LEAST = 2;
const SHOWN = 5;

interface Taxonomy {
  readonly themes: readonly ThemeEntry[];
  readonly find: Phrases;
  /** Of each word, the themes it speaks for. */
  readonly speaks: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

const taxonomiesOf = derive((lexicon): ReadonlyMap<string, Taxonomy> => {
  const taxonomies = new Map<string, Taxonomy>();
  for (const [name, themes] of groupBy(lexicon.themes, ({ taxonomy }) => taxonomy)) {
    const speaks = new Map<string, Map<string, number>>();
    for (const { theme, label, strong, words } of themes)
      for (const [word, weight] of [
        ...words.map((one) => [one, 1] as const),
        ...[label.zh, ...strong].map((one) => [one, STRONG] as const),
      ])
        speaks.set(word, (speaks.get(word) ?? new Map<string, number>()).set(theme, weight));
    taxonomies.set(name, { themes, speaks, find: phrasesOf(speaks.keys()) });
  }
  return taxonomies;
});

/** party, general, and those of users' dictionaries. */
export const taxonomyNames = (lexicon: Lexicon): readonly string[] => [
  ...taxonomiesOf(lexicon).keys(),
];

interface Weighed {
  readonly theme: string;
  readonly weight: number;
  readonly words: readonly string[];
}

/** By weight; a word said again adds ever less. */
function weigh({ title, text }: Action, { find, speaks }: Taxonomy): readonly Weighed[] {
  const counts = new Map<string, number>();
  for (const { phrase } of find(title)) counts.set(phrase, (counts.get(phrase) ?? 0) + TITLE);
  const body = text.includes(title) ? text.replace(title, '') : text;
  for (const { phrase } of find(body)) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  const themes = new Map<string, { weight: number; words: [string, number][] }>();
  for (const [word, count] of counts)
    for (const [theme, weight] of speaks.get(word) ?? []) {
      const of = themes.get(theme) ?? { weight: 0, words: [] };
      const own = weight * (1 + Math.log(count));
      of.weight += own;
      of.words.push([word, own]);
      themes.set(theme, of);
    }
  return [...themes]
    .map(([theme, { weight, words }]) => ({
      theme,
      weight,
      words: words.sort((a, b) => b[1] - a[1]).map(([word]) => word),
    }))
    .sort((a, b) => b.weight - a.weight);
}

function assignmentOf(plan: string, action: Action, taxonomy: Taxonomy): Assignment {
  const weighed = weigh(action, taxonomy);
  const heaviest = weighed[0]?.weight ?? 0;
  const own = weighed
    .filter(({ weight }) => weight >= LEAST && weight >= heaviest * IN_PASSING)
    .slice(0, MOST);
  const total = own.reduce((sum, { weight }) => sum + weight, 0);
  return {
    plan,
    action: action.id,
    themes:
      own.length === 0
        ? [{ theme: OTHER, weight: 1, words: [] }]
        : own.map(({ theme, weight, words }) => ({
            theme,
            weight: rounded(weight / total),
            words: words.slice(0, SHOWN),
          })),
  };
}

export interface Themes {
  readonly taxonomy: string;
  readonly themes: readonly ThemeRow[];
  readonly assignments: readonly Assignment[];
}

/** @param wanted a taxonomy by name; null: that whose words the plans use most */
export function compareThemes(
  plans: readonly Plan[],
  lexicon: Lexicon,
  wanted: string | null,
  language: Language,
): Themes {
  const taxonomies = taxonomiesOf(lexicon);
  const name = wanted ?? fittest(plans, taxonomies);
  const taxonomy = taxonomies.get(name);
  if (taxonomy === undefined) return { taxonomy: name, themes: [], assignments: [] };
  const assignments = plans.flatMap(({ id, record }) =>
    record.actions.map((action) => assignmentOf(id, action, taxonomy)),
  );
  const labels = [
    ...taxonomy.themes.map(({ theme, label }) => ({ theme, label })),
    { theme: OTHER, label: OTHER_LABEL },
  ];
  const themes = labels.flatMap(({ theme, label }): readonly ThemeRow[] => {
    const cells = plans.flatMap(({ id }) => {
      const own = assignments.filter(({ plan }) => plan === id);
      const weights = own.flatMap((one) => one.themes.filter((of) => of.theme === theme));
      if (weights.length === 0) return [];
      const share = weights.reduce((sum, { weight }) => sum + weight, 0) / own.length;
      return [[id, { actions: weights.length, share: rounded(Math.min(1, share)) }] as const];
    });
    return cells.length === 0
      ? []
      : [{ theme, label: label[language], plans: Object.fromEntries(cells) }];
  });
  return { taxonomy: name, themes, assignments };
}

/** A long list of words would win by its length, so what counts is the heaviest theme of each action. */
function fittest(plans: readonly Plan[], taxonomies: ReadonlyMap<string, Taxonomy>): string {
  let best = '';
  let most = -1;
  for (const [name, taxonomy] of taxonomies) {
    const weight = plans.reduce(
      (sum, { record }) =>
        sum +
        record.actions.reduce((of, action) => of + (weigh(action, taxonomy)[0]?.weight ?? 0), 0) /
          Math.max(1, record.actions.length),
      0,
    );
    if (weight > most) [best, most] = [name, weight];
  }
  return best;
}
