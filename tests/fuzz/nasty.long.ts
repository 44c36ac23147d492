/** The extreme texts at full size, through the program as it is used; each tells its time and memory. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { PlanRecord } from '../../src/index.js';
import { expectSound } from '../plan/sound.js';
import { type Ended, runProgram } from './program.js';
import { expectValid } from './properties.js';
import { nastyTexts } from './texts.js';

/** Of the processor, for a character and for a program that begins; the program may wait for it much longer. */
const SECONDS_PER_CHARACTER = 60e-6;
const BEGIN = 5;
const PATIENCE = 10;
/** For a text of full size, with its record and what is written of it. */
const MOST_MEGABYTES = 1500;
/** Parsing more YAML takes longer than all the rest. */
const MOST_YAML = 3_000_000;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-extract-nasty-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe.each(nastyTexts(1))('%s', (name, text) => {
  const path = (): string => join(folder, '要点.txt');
  const bound = BEGIN + text.length * SECONDS_PER_CHARACTER;

  /** @param texts how many are read at once */
  function measured(command: string, args: readonly string[], texts = 1): Ended {
    writeFileSync(path(), text);
    const ended = runProgram([...args, '--timeout', '0'], bound * PATIENCE);
    const size = (Buffer.byteLength(text) / 1e6).toFixed(1);
    const rate = ((ended.seconds * 1e6) / text.length).toFixed(1);
    console.log(
      `${command} ${name}: ${size} MB, ${ended.seconds.toFixed(1)} s, ${rate} µs a character, ${ended.megabytes} MB`,
    );
    expect(ended.status).not.toBeNull();
    expect(ended.seconds).toBeLessThan(bound * texts);
    expect(ended.megabytes).toBeLessThan(MOST_MEGABYTES * texts);
    return ended;
  }

  test('extract', () => {
    const { status, stdout } = measured('extract', [path(), '-f', 'json']);
    expect(status).toBe(0);
    const record = JSON.parse(stdout) as PlanRecord;
    expectValid(record);
    expectSound(text, record);
    if (stdout.length > MOST_YAML) return;
    const yaml = runProgram([path(), '-f', 'yaml', '--timeout', '0'], bound * PATIENCE);
    expect(parse(yaml.stdout)).toEqual(record);
  });

  test('check', () => {
    const { status } = measured('check', ['check', path(), '--no-config', '--preset', 'strict']);
    expect([0, 1]).toContain(status);
  });

  test('diff', () => {
    const other = join(folder, '新.txt');
    writeFileSync(other, text.slice(Math.floor(text.length / 2)));
    const { status } = measured('diff', ['diff', path(), other, '-f', 'json'], 1.5);
    expect([0, 1]).toContain(status);
  });
});
