/** The element types of a record, by the names of its keys, and the tags they wear in annotation tools. */

export const ELEMENT_TYPES = [
  'sections',
  'actions',
  'targets',
  'declared',
  'deadlines',
  'slogans',
  'references',
  'responsible',
  'milestones',
] as const;

export type ElementType = (typeof ELEMENT_TYPES)[number];

export const TAGS: Readonly<Record<ElementType, string>> = {
  sections: 'Section',
  actions: 'Action',
  targets: 'Target',
  declared: 'Declared',
  deadlines: 'Deadline',
  slogans: 'Slogan',
  references: 'Reference',
  responsible: 'Responsible',
  milestones: 'Milestone',
};

/** Target, target, TARGETS → targets; Person → undefined */
export function typeOfTag(tag: string): ElementType | undefined {
  const name = tag.trim().toLowerCase();
  return ELEMENT_TYPES.find((type) => type === name || TAGS[type].toLowerCase() === name);
}
