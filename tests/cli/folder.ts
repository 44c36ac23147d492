/** A folder of its own for each test of a file that calls one of these. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';

/** @returns where it is */
export function ownFolder(): () => string {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'plan-extract-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  return () => folder;
}

/** The tests run in it. @returns where it is */
export function inOwnFolder(): () => string {
  const folder = ownFolder();
  let before = '';
  beforeEach(() => {
    before = process.cwd();
    process.chdir(folder());
  });
  afterEach(() => {
    process.chdir(before);
  });
  return folder;
}
