/** Two versions, or two years, of one plan. */
import type { Lexicon } from '../../lexicon/lexicon.js';
import { DIFFERENCE_SCHEMA_ID, type Difference, type Version } from '../../model/difference.js';
import type { DocumentMetadata } from '../../model/record.js';
import type { Segmenter } from '../../words/index.js';
import type { Plan } from '../plan.js';
import { actionChanges, matchActions } from './actions.js';
import { yearsBetween } from './dates.js';
import { deadlineChanges } from './deadlines.js';
import { referenceChanges, sloganChanges } from './mentions.js';
import { passageChanges } from './passages.js';
import { responsibleChanges } from './responsible.js';
import {
  headingsOf,
  matchByActions,
  matchByTitle,
  sectionChanges,
  sectionMatch,
} from './sections.js';
import { targetChanges } from './targets.js';
import { groupsOf } from './within.js';

export interface DiffOptions {
  readonly lexicon: Lexicon;
  readonly segmenter: Segmenter;
}

export function diffPlans(old: Plan, now: Plan, options: DiffOptions): Difference {
  const { lexicon, segmenter } = options;
  const [before, after] = [old.record, now.record];
  const headings = [headingsOf(before), headingsOf(after)] as const;
  const titled = matchByTitle(...headings);
  const found = matchActions(
    before.actions,
    after.actions,
    sectionMatch(...headings, titled).toNew,
    options,
  );
  const numbers = headings.map((own) => new Map(own.map(({ id }, i) => [id, i])));
  const held = matchByActions(
    titled,
    found.matches.map(({ main: [i, j] }) => [
      numbers[0]?.get(before.actions[i]?.sectionId ?? '') ?? -1,
      numbers[1]?.get(after.actions[j]?.sectionId ?? '') ?? -1,
    ]),
  );
  const sections = sectionMatch(...headings, held);
  const groups = groupsOf(before.actions, after.actions, found);
  const years = yearsBetween(before, after);
  return {
    schema: DIFFERENCE_SCHEMA_ID,
    old: versionOf(old),
    new: versionOf(now),
    document: documentChanges(before.document, after.document),
    sections: sectionChanges(sections, segmenter),
    actions: actionChanges(before.actions, after.actions, found, sections, segmenter),
    targets: targetChanges(before.targets, after.targets, groups, years),
    deadlines: deadlineChanges(before.deadlines, after.deadlines, groups, years),
    slogans: sloganChanges(before.slogans, after.slogans, lexicon),
    references: referenceChanges(before.references, after.references, segmenter),
    responsible: responsibleChanges(before.responsible, after.responsible, groups),
    passages: passageChanges(old, now, sections, found, segmenter),
  };
}

function versionOf({ id, record }: Plan): Version {
  const { source, document, sections, actions, targets, deadlines, slogans } = record;
  return {
    id,
    path: source.path,
    title: document.title,
    period: document.period,
    counts: {
      sections: sections.length,
      actions: actions.length,
      targets: targets.length,
      deadlines: deadlines.length,
      slogans: slogans.length,
      characters: source.characters,
    },
  };
}

const FIELDS: Readonly<
  Record<Difference['document'][number]['field'], (document: DocumentMetadata) => string | null>
> = {
  title: ({ title }) => title,
  kind: ({ kind }) => kind,
  plan: ({ plan }) => plan,
  region: ({ region }) => region?.name ?? null,
  issuer: ({ issuer }) => issuer,
  period: ({ period }) => period && [...new Set([period.start, period.end])].join('-'),
  published: ({ published }) => published,
};

const documentChanges = (old: DocumentMetadata, now: DocumentMetadata): Difference['document'] =>
  (Object.keys(FIELDS) as (keyof typeof FIELDS)[]).flatMap((field) => {
    const [a, b] = [FIELDS[field](old), FIELDS[field](now)];
    return a === b ? [] : [{ field, old: a, new: b }];
  });
