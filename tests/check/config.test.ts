import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { configJsonSchema, openSettings, readConfig } from '../../src/check/index.js';
import type { Level, Preset } from '../../src/check/presets.js';
import { type AnyRule, defineRecordRule, type RuleGroup } from '../../src/check/rule.js';
import { RULES as ALL } from '../../src/check/rules/index.js';
import { recommended } from '../../src/check/settings.js';
import { CONFIG_TEMPLATES } from '../../src/cli/config-template.js';

const ruleOf = (id: string, severity: Level, group: RuleGroup = 'structure'): AnyRule =>
  defineRecordRule({
    id,
    group,
    severity,
    why: { zh: '因为', en: 'Because' },
    messages: {},
    options: z.object({ least: z.int().default(2), words: z.array(z.string()).default([]) }),
    ok: [],
    notOk: [],
    check: () => [],
  });

const RULES: readonly AnyRule[] = [
  ruleOf('numbering-gap', 'error'),
  ruleOf('empty-item', 'warning'),
  ruleOf('bare-heading', 'info'),
  ruleOf('spare-rule', 'off'),
  ruleOf('marker-form', 'off', 'form'),
];

/** line key reason → suggestion */
const told = (source: string): readonly string[] =>
  readConfig(source, RULES).problems.map(
    ({ line, at = '', reason, suggestion }) =>
      `${line} ${at} ${/^[a-z-]+$/u.test(reason) ? reason : '…'}${suggestion === undefined ? '' : ` → ${suggestion}`}`,
  );

describe('配置', () => {
  test.each([
    '',
    '# 只有注释\n',
    'rules:\n',
    'extends:\nfiles:\noverrides:\nbaseline:\n',
    'extends: strict',
    'extends: [strict, gb-9704]',
    'extends: []',
    '$schema: plan-extract.config.schema.json',
    'rules: {numbering-gap: off}',
    'rules:\n  numbering-gap: {severity: info, least: 3}\n  empty-item: {words: [附件]}',
    'overrides:\n  - files: ["*.html"]\n    rules: {empty-item: off}',
    '{"rules": {"numbering-gap": "off"}, "maxWarnings": 0}',
    '{\n\t"rules": {\n\t\t"numbering-gap": "off"\n\t}\n}',
  ])('可以写 %j', (source) => {
    expect(told(source)).toEqual([]);
  });

  test.each([
    [
      '规则名写错',
      'rules:\n  numbering-gab: off',
      ['2 rules.numbering-gab unknown-rule → numbering-gap'],
    ],
    [
      '规则名写错，值在下一行',
      'rules:\n  numbering-gab:\n    severity: off',
      ['2 rules.numbering-gab unknown-rule → numbering-gap'],
    ],
    ['没有相近的规则', 'rules: {甲乙丙: off}', ['1 rules.甲乙丙 unknown-rule']],
    ['级别写错', 'rules:\n  empty-item: warn', ['2 rules.empty-item … → warning']],
    [
      '级别写错，另有选项',
      'rules:\n  empty-item:\n    severity: eror\n    least: 1',
      ['3 rules.empty-item.severity … → error'],
    ],
    [
      '选项写错',
      'rules:\n  empty-item:\n    severity: error\n    lest: 1',
      ['4 rules.empty-item.lest unknown-option → least'],
    ],
    [
      '选项的值不对',
      'rules:\n  empty-item: {severity: error, least: 多}',
      ['2 rules.empty-item.least …'],
    ],
    ['级别是数', 'rules: {empty-item: 2}', ['1 rules.empty-item …']],
    ['键写错', 'rule: {}\n', ['1 rule unknown-key → rules']],
    ['预设写错', 'extends: recomended', ['1 extends … → recommended']],
    ['预设写错，在列表中', 'extends:\n  - strict\n  - gb9704', ['3 extends.1 … → gb-9704']],
    [
      '分文件的规则写错',
      'overrides:\n  - files: [a]\n    rules:\n      empty-itm: off',
      ['4 overrides.0.rules.empty-itm unknown-rule → empty-item'],
    ],
    [
      '分文件的键写错',
      'overrides:\n  - file: [a]\n    rules: {}',
      ['2 overrides.0.file unknown-key → files', '2 overrides.0.files …'],
    ],
    ['不是对照表', '- rules\n', ['null  …']],
    ['有两处', 'maxWarnings: -1\nrules: {x: off}', ['1 maxWarnings …', '2 rules.x unknown-rule']],
    ['YAML 本身有误', 'rules:\n  a: [\n', ['3  …']],
    [
      '原型的键',
      'rules: {constructor: off, toString: off}',
      ['1 rules.constructor unknown-rule', '1 rules.toString unknown-rule'],
    ],
    ['原型', '__proto__: {polluted: true}', ['1 __proto__ unknown-key']],
  ])('%s：%j', (_, source, problems) => {
    expect(told(source).map((one) => one.trim())).toEqual(problems.map((one) => one.trim()));
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('层层引用的 YAML 不展开', () => {
    const levels = Array.from({ length: 12 }, (_, i) =>
      i === 0
        ? 'a0: &a0 [x, x, x]'
        : `a${i}: &a${i} [${Array(9)
            .fill(`*a${i - 1}`)
            .join(', ')}]`,
    );
    expect(told(levels.join('\n'))).toEqual(['1  …']);
  });
});

describe('JSON Schema', () => {
  const validate = new Ajv2020({ strict: true }).compile(configJsonSchema('zh'));

  test.each(['zh', 'en'] as const)('init 写的文件（%s）合格，和没有配置一样', (language) => {
    const source = CONFIG_TEMPLATES[language];
    expect(validate(parse(source)), JSON.stringify(validate.errors)).toBe(true);
    const { config, problems } = readConfig(source);
    expect(problems).toEqual([]);
    expect(config).toEqual({
      extends: 'recommended',
      files: ['.'],
      rules: null,
      overrides: null,
      dictionaries: [],
      ignore: [],
    });
    const settings = openSettings({ presets: ['recommended'], layers: [], folder: '.' })('甲.txt');
    expect(settings).toEqual(recommended());
  });

  test.each(['zh', 'en'] as const)('去掉注释号的文件（%s）也合格', (language) => {
    const source = CONFIG_TEMPLATES[language].replace(
      /^( *)# (?=(?: *- | {2,}|[a-z][a-zA-Z-]*: ))/gmu,
      '$1',
    );
    const { config, problems } = readConfig(source);
    expect(problems).toEqual([]);
    expect(config.maxWarnings).toBe(0);
    expect(config.rules).not.toBeNull();
    expect(config.overrides).toHaveLength(1);
    expect(validate(parse(source))).toBe(true);
  });

  test('写错的不合格', () => {
    for (const wrong of [
      { rules: { 甲: 'off' } },
      { extends: '严' },
      { maxWarnings: -1 },
      { rule: {} },
    ])
      expect(validate(wrong)).toBe(false);
  });

  test('每条规则都有说明', () => {
    const schema = JSON.stringify(configJsonSchema('en'));
    for (const { why } of ALL) expect(schema).toContain(JSON.stringify(why.en).slice(1, -1));
  });
});

describe('预设', () => {
  test.each<[readonly Preset[], readonly string[]]>([
    [['recommended'], ['numbering-gap error', 'empty-item warning', 'bare-heading info']],
    [
      ['strict'],
      ['numbering-gap error', 'empty-item error', 'bare-heading warning', 'spare-rule warning'],
    ],
    [
      ['gb-9704'],
      ['numbering-gap error', 'empty-item warning', 'bare-heading info', 'marker-form warning'],
    ],
    [
      ['strict', 'gb-9704'],
      [
        'numbering-gap error',
        'empty-item error',
        'bare-heading warning',
        'spare-rule warning',
        'marker-form warning',
      ],
    ],
    [[], []],
  ])('%j', (presets, expected) => {
    const settings = openSettings({ presets, layers: [], folder: '.' }, RULES)('甲.txt');
    expect([...settings].map(([id, { severity }]) => `${id} ${severity}`)).toEqual(expected);
  });
});

describe('分文件的规则', () => {
  const settingsOf = openSettings(
    {
      presets: [],
      layers: [
        { files: null, rules: { 'empty-item': { severity: 'warning', least: 5 } } },
        { files: ['*.html'], rules: { 'empty-item': 'error' } },
        { files: ['旧/'], rules: { 'empty-item': 'off' } },
        { files: ['旧/2024/**'], rules: { 'empty-item': { severity: 'info', words: ['附件'] } } },
        { files: ['plans/*.md'], rules: { 'empty-item': { least: 9 } } },
      ],
      folder: '.',
    },
    RULES,
  );

  test.each([
    ['甲.txt', 'warning 5 []'],
    ['深/处/甲.html', 'error 5 []'],
    ['语料.zip#内/甲.html', 'error 5 []'],
    ['旧/甲.txt', undefined],
    ['旧/语料.zip#甲.txt', undefined],
    ['旧/2024/甲.txt', 'info 5 ["附件"]'],
    ['plans/甲.md', 'warning 9 []'],
    ['plans/深/甲.md', 'warning 5 []'],
    ['../别处/甲.html', 'error 5 []'],
  ])('%s', (path, expected) => {
    const setting = settingsOf(path).get('empty-item');
    const { least, words } = (setting?.options ?? {}) as { least?: number; words?: string[] };
    const shown = setting && `${setting.severity} ${least} ${JSON.stringify(words)}`;
    expect(shown).toBe(expected);
  });

  test('设置相同的文件共用一份', () => {
    expect(settingsOf('甲.txt')).toBe(settingsOf('乙.txt'));
  });
});
