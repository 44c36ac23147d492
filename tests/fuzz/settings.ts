/** How long the properties are tried: a moment among the tests, at length by `npm run fuzz`. */
const given = (name: string): number | undefined => {
  const value = process.env[name];
  return value === undefined || value === '' ? undefined : Number(value);
};

export const isLong = process.env['FUZZ_LONG'] === '1';

/** FUZZ_SEED=7 repeats a run. */
export const SEED = given('FUZZ_SEED') ?? 20261122;

/** FUZZ_RUNS=100 npm run fuzz is a short one. */
export const runs = (few: number, many: number): number =>
  isLong ? (given('FUZZ_RUNS') ?? many) : few;

/** Milliseconds for one test, where others use the machine too. */
export const PATIENCE = isLong ? 6 * 3_600_000 : 120_000;
