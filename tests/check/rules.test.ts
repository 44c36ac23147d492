import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/check/index.js';
import { codePointsOf } from '../../src/model/code-points.js';
import { findingsOf, subjectOf } from './examine.js';

const FOLDER = fileURLToPath(new URL('../../src/check/rules/', import.meta.url));

const shown = (example: unknown): string => JSON.stringify(example).slice(0, 60);

describe('规则表', () => {
  test('每个规则一个文件，文件名就是规则的名字', () => {
    const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.includes('/'));
    expect(RULES.map(({ id, group }) => `${group}/${id}.ts`).sort()).toEqual(files.sort());
  });

  test.each(RULES)('$id 有中英文的说明和措辞，有例子', ({ id, why, messages, ok, notOk }) => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/u);
    expect(Object.keys(messages)).not.toHaveLength(0);
    for (const { zh, en } of [why, ...Object.values(messages)]) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).not.toMatch(/\p{Script=Han}/u);
      expect([...zh.matchAll(/\{\w+\}/gu)].map(String).sort()).toEqual(
        [...en.matchAll(/\{\w+\}/gu)].map(String).sort(),
      );
    }
    expect(ok).not.toHaveLength(0);
    expect(notOk).not.toHaveLength(0);
  });
});

describe.each(RULES)('$id', (rule) => {
  test.each(rule.ok.map((example) => [shown(example), example] as const))(
    '不报：%s',
    async (_, example) => {
      expect(await findingsOf(rule, example)).toEqual([]);
    },
  );

  test.each(rule.notOk.map((example) => [shown(example), example] as const))(
    '报：%s',
    async (_, example) => {
      const findings = await findingsOf(rule, example);
      expect(findings).not.toEqual([]);
      for (const { message } of findings) expect(message).not.toMatch(/[{}]|undefined|NaN/u);
      if (rule.looksAt === 'corpus') return;
      const { document } = await subjectOf(example as (typeof rule.notOk)[number] & string);
      const points = codePointsOf(document?.layer ?? '');
      for (const { span, quote } of findings)
        if (span !== null) expect(points.slice(span)).toBe(quote);
    },
  );

  test('说可修复的才有修复，有修复的都说', async () => {
    const examples = [...rule.ok, ...rule.notOk];
    const found = await Promise.all(examples.map((example) => findingsOf(rule, example)));
    expect(found.flat().some(({ fix }) => fix !== null)).toBe(rule.fixable ?? false);
  });
});
