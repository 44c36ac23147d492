/// <reference types="vite/client" />
import fc from 'fast-check';
import { beforeEach, vi } from 'vitest';
import type { Lexicon } from '../../src/lexicon/lexicon.js';

/** Tests of how time grows take most of a room's time and say little about values. */
const OF_GROWTH =
  /长文本|很长|极长|很多|嵌套|一长串|任何文本|任何一个字节|any number|long runs|in a run of|\d0,000|ten thousand/u;

/** A mutant is met by the same examples each time. */
fc.configureGlobal({ seed: 20_270_701 });

beforeEach(({ task, skip }) => {
  let name = task.name;
  for (let { suite } = task; suite !== undefined; suite = suite.suite) name += ` ${suite.name}`;
  skip(OF_GROWTH.test(name), 'growth');
});

const derived = vi.hoisted(() => {
  const all: ((lexicon: Lexicon) => unknown)[] = [];
  return all;
});

/**
 * What is made once per lexicon is made before the first test: else only the first test would be
 * said to run that code, and only that test would be tried against its mutants.
 */
vi.mock(import('../../src/lexicon/lexicon.js'), async (importOriginal) => {
  const room = await importOriginal();
  return {
    ...room,
    derive<T>(make: (lexicon: Lexicon) => T) {
      const made = room.derive(make);
      derived.push(made);
      return made;
    },
  };
});

export function makeDerived(lexicon: Lexicon): void {
  for (const make of derived) make(lexicon);
}
