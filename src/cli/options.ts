/** Values of options: read from the command line, or refused in one line. */
import { SCORED_TYPES, type ScoredType } from '../model/evaluation.js';
import { UserError, type UserErrorArgs } from '../model/user-error.js';
import type { Messages, Reason } from './messages/index.js';

export const RECOGNITION_FORMATS = ['table', 'json', 'ndjson'] as const;
export type RecognitionFormat = (typeof RECOGNITION_FORMATS)[number];

export const TABLE_FORMATS = ['table', 'json'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

export const EXPLANATION_FORMATS = ['text', 'json', 'markdown'] as const;
export type ExplanationFormat = (typeof EXPLANATION_FORMATS)[number];

/** targets=0.9 · slogans.numeric.exact=0.8 */
export interface Minimum {
  readonly type: ScoredType;
  readonly measure: 'found' | 'exact';
  readonly least: number;
}

const refuse = (option: string, value: string, reason: Reason | (string & {})): never => {
  const args: UserErrorArgs['bad-option'] = { option, value, reason };
  throw new UserError('bad-option', args);
};

/** 2024-02-29, not 2025-02-29 */
export function isDate(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/u.test(text) &&
    !Number.isNaN(day.getTime()) &&
    day.toISOString().startsWith(text)
  );
}

export const oneOf =
  <T extends string>(option: string, choices: readonly T[], messages: Messages) =>
  (value: string): T =>
    choices.find((choice) => choice === value) ?? refuse(option, value, messages.oneOf(choices));

const MOST = 10_000;

export const count =
  (option: string, least: 0 | 1 = 0) =>
  (value: string): number => {
    if (!/^\d{1,5}$/u.test(value) || Number(value) > MOST)
      return refuse(option, value, 'not-a-count');
    return Number(value) >= least ? Number(value) : refuse(option, value, 'not-a-size');
  };

export const size =
  (option: string) =>
  (value: string): number =>
    /^\d{1,15}$/u.test(value) && Number(value) > 0
      ? Number(value)
      : refuse(option, value, 'not-a-size');

export const jobs =
  (option: string) =>
  (value: string): number =>
    /^\d{1,3}$/u.test(value) && Number(value) >= 1 && Number(value) <= 256
      ? Number(value)
      : refuse(option, value, 'not-a-number-of-jobs');

/** Also parts of one: 0.5 */
export const seconds =
  (option: string) =>
  (value: string): number =>
    /^\d{1,5}(?:\.\d{1,3})?$/u.test(value) && Number(value) <= 86_400
      ? Number(value)
      : refuse(option, value, 'not-seconds');

export const minimum =
  (option: string) =>
  (value: string, earlier: readonly Minimum[]): readonly Minimum[] => {
    const parts =
      /^(?<type>[a-z.]+?)(?:\.(?<measure>found|exact))?=(?<least>[01](?:\.\d{1,6})?)$/u.exec(
        value,
      )?.groups;
    const type = SCORED_TYPES.find((scored) => scored === parts?.['type']);
    const least = Number(parts?.['least']);
    if (type === undefined || !(least <= 1)) return refuse(option, value, 'not-a-minimum');
    const measure = parts?.['measure'] === 'exact' ? 'exact' : 'found';
    return [...earlier, { type, measure, least }];
  };

export const date =
  (option: string) =>
  (value: string): string =>
    isDate(value) ? value : refuse(option, value, 'not-a-date');

/** Each value one of the choices, however often the option is given. */
export const someOf =
  <T extends string>(option: string, choices: readonly T[], messages: Messages) =>
  (value: string, earlier: readonly T[]): readonly T[] => [
    ...earlier,
    oneOf(option, choices, messages)(value),
  ];

export const repeated = (value: string, earlier: readonly string[]): readonly string[] => [
  ...earlier,
  value,
];
