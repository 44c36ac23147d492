/** Small plans made by hand; what a record holds besides is taken from the sample of the output tests. */
import type { Plan } from '../../src/compare/index.js';
import type { Action, PlanRecord, Slogan, Target } from '../../src/model/record.js';
import { SAMPLE } from '../output/sample.js';

const place = { span: { start: 0, end: 0 }, quote: '' };

export const action = (id: string, title: string, rest: Partial<Action> = {}): Action => ({
  id,
  marker: null,
  ordinal: null,
  title,
  status: 'planned',
  section: null,
  sectionId: null,
  text: title,
  span: { start: 0, end: [...title].length },
  quote: title,
  targets: [],
  deadlines: [],
  slogans: [],
  responsible: [],
  ...rest,
});

export const target = (id: string, indicator: string, rest: Partial<Target> = {}): Target => ({
  id,
  indicator,
  comparator: 'eq',
  value: 10,
  valueMax: null,
  unit: '个',
  kind: 'count',
  frequency: null,
  status: 'planned',
  deadline: null,
  property: null,
  action: null,
  ...place,
  quote: `${indicator}10个`,
  ...rest,
});

export const slogan = (text: string, rest: Partial<Slogan> = {}): Slogan => ({
  text,
  kind: 'numeric',
  number: null,
  items: [],
  count: 1,
  known: true,
  spans: [place.span],
  quote: text,
  ...rest,
});

export function plan(id: string, rest: Partial<PlanRecord> = {}, text: string | null = null): Plan {
  const empty = {
    sections: [],
    actions: [],
    targets: [],
    declared: [],
    deadlines: [],
    slogans: [],
    references: [],
    responsible: [],
    milestones: [],
    keywords: [],
    diagnostics: [],
  };
  return { id, record: { ...SAMPLE.record, ...empty, ...rest }, text };
}
