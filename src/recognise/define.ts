import type { Lexicon } from '../lexicon/lexicon.js';
import type { Recognition, Time } from './recognition.js';

/**
 * One concept of one kind. `find` gets the whole clean text and yields recognitions in order of
 * position; it must take time linear in the text. Names of its rules' phrases stand in its test.
 */
export interface Recogniser<R extends Recognition = Recognition> {
  readonly id: string;
  readonly kinds: readonly R['kind'][];
  find(text: string, lexicon: Lexicon): Iterable<R>;
}

export const defineRecogniser = <R extends Recognition>(recogniser: Recogniser<R>): Recogniser<R> =>
  recogniser;

/** Joins, drops or completes times: gets all of them in order of position and leaves them in it. */
export interface Refiner {
  readonly id: string;
  refine(times: readonly Time[], text: string, lexicon: Lexicon): readonly Time[];
}

export const defineRefiner = (refiner: Refiner): Refiner => refiner;
