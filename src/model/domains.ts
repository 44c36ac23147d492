/** Fields of policy that a slogan may belong to; apart from the schema, so that help needs no zod. */
export const DOMAINS = [
  'party-building',
  'economy',
  'rural',
  'ecology',
  'law',
  'government-reform',
  'livelihood',
  'culture',
  'security',
  'science-education',
  'united-front',
  'military',
  'foreign-affairs',
  'theory',
] as const;
