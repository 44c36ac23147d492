/** Values of options: read from the command line, or refused in one line. */
import { UserError, type UserErrorArgs } from '../model/user-error.js';
import type { Messages, Reason } from './messages/index.js';

export const RECOGNITION_FORMATS = ['table', 'json', 'ndjson'] as const;
export type RecognitionFormat = (typeof RECOGNITION_FORMATS)[number];

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
  (option: string) =>
  (value: string): number =>
    /^\d{1,5}$/u.test(value) && Number(value) <= MOST
      ? Number(value)
      : refuse(option, value, 'not-a-count');

export const size =
  (option: string) =>
  (value: string): number =>
    /^\d{1,15}$/u.test(value) && Number(value) > 0
      ? Number(value)
      : refuse(option, value, 'not-a-size');

export const date =
  (option: string) =>
  (value: string): string =>
    isDate(value) ? value : refuse(option, value, 'not-a-date');

export const repeated = (value: string, earlier: readonly string[]): readonly string[] => [
  ...earlier,
  value,
];
