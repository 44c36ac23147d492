import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { describeRule } from '../../src/check/describe.js';
import { RULES } from '../../src/check/index.js';
import { defineDocumentRule } from '../../src/check/rule.js';
import { ruleMarkdown } from '../../src/output/rules/markdown.js';
import { explainRule } from '../../src/output/rules/text.js';
import { displayWidth } from '../../src/output/width.js';
import { run } from './console.js';

const ids = RULES.map(({ id }) => id);

describe('rules', () => {
  test.each(['zh', 'en'])('%s：每条规则一行', async (language) => {
    const { status, out } = await run(['rules', '--lang', language]);
    expect(status).toBe(0);
    for (const id of ids) expect(out).toContain(`│ ${id} `);
    expect(out).toMatch(new RegExp(`${RULES.length} `, 'u'));
    for (const line of out.split('\n').slice(0, -2)) expect(displayWidth(line)).toBeLessThan(101);
  });

  test('json', async () => {
    const { out } = await run(['rules', '--format', 'json', '--lang', 'zh']);
    expect(JSON.parse(out)).toEqual(RULES.map((rule) => describeRule(rule, 'zh')));
  });
});

describe('explain', () => {
  test('理由、例子、级别', async () => {
    const { status, out } = await run(['explain', 'duplicate-document', '--lang', 'zh']);
    expect(status).toBe(0);
    expect(out).toContain('  同一份文件收了两次，统计时会算两遍。\n');
    expect(out).toContain('\n  级别：recommended 警告，strict 错误，gb-9704 警告\n');
    expect(out).toContain(
      '\n错误的例子：\n  ✗ [1]\n    一、加强学习。\n    [2]\n    一、加强学习。\n',
    );
  });

  test('英文', async () => {
    const { out } = await run(['explain', 'duplicate-document', '--lang', 'en']);
    expect(out).toContain('\nWrong:\n  ✗ [1]\n');
  });

  test('几条规则，各种格式', async () => {
    const named = ['explain', 'duplicate-document', 'replacement-character', '--lang', 'zh'];
    const markdown = (await run([...named, '--format', 'markdown'])).out;
    expect(markdown.match(/^## .*$/gmu)).toEqual([
      '## duplicate-document',
      '## replacement-character',
    ]);
    const json = JSON.parse((await run([...named, '--format', 'json'])).out) as readonly unknown[];
    expect(json).toMatchObject([{ id: 'duplicate-document' }, { id: 'replacement-character' }]);
    const one = await run(['explain', 'duplicate-document', '--format', 'json']);
    expect(JSON.parse(one.out)).toMatchObject({ id: 'duplicate-document' });
  });

  test.each([
    [['duplicate-documnet'], 2, '没有规则 duplicate-documnet；您是不是要用 duplicate-document？'],
    [['天文', 'duplicate-document'], 1, '没有规则 天文\n'],
    [[], 2, '请给出规则的名称'],
  ])('%j：退出状态 %i，%s', async (named, expected, message) => {
    const { status, err, out } = await run(['explain', ...named, '--lang', 'zh']);
    expect(status).toBe(expected);
    expect(err).toContain(message);
    expect(out === '').toBe(expected === 2);
  });
});

describe('说明一条规则', () => {
  const rule = defineDocumentRule({
    id: 'invented-rule',
    group: 'text',
    severity: 'off',
    why: { zh: '理由 <b>|甲。', en: 'A reason | of <b>it.' },
    source: 'GB/T 15834-2011',
    fixable: true,
    messages: { default: { zh: '有 {count} 处', en: '{count} of them' } },
    options: z.object({
      least: z.int().default(3).describe('How many').meta({ zh: '至少多少' }),
      kinds: z.array(z.enum(['a', 'b'])).default(['a']),
    }),
    ok: ['一、加强\u200B学习。\u202E'],
    notOk: ['一、\n```\n二、甲', { path: '计划.md', text: '# 三\r\n' }],
    *check() {},
  });

  test('选项带类型、默认值和说明', () => {
    const { options } = describeRule(rule, 'zh');
    expect(options).toEqual([
      { name: 'least', type: 'integer', default: 3, about: '至少多少' },
      { name: 'kinds', type: '("a" | "b")[]', default: ['a'], about: null },
    ]);
    expect(describeRule(rule, 'en').options[0]?.about).toBe('How many');
  });

  test('文字：看不见的字符写出来，多行的例子缩进', () => {
    const text = explainRule(describeRule(rule, 'zh'), { language: 'zh', columns: 60, colour: 0 });
    expect(text).toBe(`invented-rule

  理由 <b>|甲。

  类别：文字
  级别：recommended 关闭，strict 警告，gb-9704 关闭
  检查对象：原文
  依据：GB/T 15834-2011
  修复：可用 --fix 修复

报告：
  有 {count} 处

错误的例子：
  ✗ 一、
    \`\`\`
    二、甲
  ✗ [计划.md]
    # 三␍

正确的例子：
  ✓ 一、加强‹U+200B›学习。‹U+202E›

选项：
  least：integer，默认 3，至少多少
  kinds：("a" | "b")[]，默认 ["a"]
`);
  });

  test('Markdown：例子里的围栏不断开围栏，表格里的竖线不断开单元格', () => {
    expect(ruleMarkdown(describeRule(rule, 'en'), 'en', { level: 3, most: 1 })).toBe(
      `### invented-rule

A reason \\| of \\<b\\>it.

- Severity: \`recommended\` off, \`strict\` warning, \`gb-9704\` off
- Looks at: the document
- Source: GB/T 15834-2011
- Fix: can be fixed with --fix
- Messages: {count} of them

**Wrong**

\`\`\`\`text
一、
\`\`\`
二、甲
\`\`\`\`

**Right**

\`\`\`text
一、加强‹U+200B›学习。‹U+202E›
\`\`\`

| Option | Type | Default | Meaning |
| --- | --- | --- | --- |
| \`least\` | \`integer\` | \`3\` | How many |
| \`kinds\` | \`("a" \\| "b")[]\` | \`["a"]\` |  |
`,
    );
  });
});
