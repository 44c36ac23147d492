/** Whatever the text: no crash, spans and quotes that agree, output that fits its schema. */
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { expectComparable, readAs, readCell, readText } from './properties.js';
import { PATIENCE, runs, SEED } from './settings.js';
import { hostilePlan, hostileText, nastyTexts } from './texts.js';

describe('任何文本', { timeout: PATIENCE }, () => {
  test('文件', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => void (await readText(text))),
      {
        seed: SEED,
        numRuns: runs(80, 10_000),
      },
    );
  });

  test('计划', async () => {
    await fc.assert(
      fc.asyncProperty(hostilePlan, async (text) => void (await readText(text))),
      {
        seed: SEED,
        numRuns: runs(80, 10_000),
      },
    );
  });

  test('网页和 Markdown', async () => {
    const name = fc.constantFrom('要点.html', '要点.md');
    await fc.assert(
      fc.asyncProperty(hostilePlan, name, async (text, path) => void (await readAs(text, path))),
      { seed: SEED, numRuns: runs(40, 4_000) },
    );
  });

  test('表格里的一格，字可能只有一半', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => void (await readCell(`${text}五大工程`))),
      { seed: SEED, numRuns: runs(40, 4_000) },
    );
  });

  test('两份相比', async () => {
    await fc.assert(
      fc.asyncProperty(hostilePlan, hostilePlan, async (first, second) => {
        const [one, other] = [await readText(first), await readText(second)];
        if (one !== undefined && other !== undefined) expectComparable(one, other);
      }),
      { seed: SEED, numRuns: runs(20, 2_000) },
    );
  });
});

describe('极端的文本', { timeout: PATIENCE }, () => {
  test.each(nastyTexts(0.002))('%s', async (_, text) => {
    await readText(text);
  });
});
