import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultLexicon } from '../../src/lexicon/default.js';
import { type PlanRecord, recordSchema } from '../../src/model/record.js';
import { extractPlan } from '../../src/plan/extract.js';
import { VERSION } from '../../src/plan/version.js';
import { prepare } from '../../src/text/prepare.js';
import { readLayer } from '../../src/text/readers/index.js';
import { recordOf } from './record.js';
import { expectSound } from './sound.js';

const FOLDER = new URL('../../fixtures/', import.meta.url);
const FIXTURES = readdirSync(FOLDER)
  .filter((name) => !name.endsWith('.yaml'))
  .sort();

const recordOfFixture = async (
  name: string,
): Promise<{ readonly text: string; readonly record: PlanRecord }> => {
  const layer = await readLayer(readFileSync(new URL(name, FOLDER)), { path: name });
  const record = await extractPlan(await prepare(layer), {
    lexicon: defaultLexicon(),
    path: name,
    language: 'zh',
  });
  return { text: layer.text, record };
};

describe('样本文件的记录', () => {
  test.each(FIXTURES)('%s', async (name) => {
    const { text, record } = await recordOfFixture(name);
    expectSound(text, record);
    expect(record.actions.length).toBeGreaterThan(0);
    expect(record.document.title).not.toBeNull();
  });
});

describe('任何文本的记录', () => {
  const fragments = FIXTURES.filter((name) => name.endsWith('.txt')).flatMap(
    (name) =>
      readFileSync(new URL(name, FOLDER), 'utf8').match(/[^，。；：、\n]+[，。；：、\n]*/gu) ?? [],
  );

  test('拼接样本的片段', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...fragments), { minLength: 1, maxLength: 40 }),
        async (parts) => {
          const text = parts.join('');
          expectSound(text, await recordOf(text));
        },
      ),
      { seed: 20250109, numRuns: 100 },
    );
  });

  test('拼接的片段里夹着标记、换行和生僻字', async () => {
    const glue = [
      '\n',
      '\r\n',
      '　　',
      '一、',
      '（一）',
      '1.',
      '一是',
      '“',
      '”',
      '《',
      '》',
      '𠮷',
      '（',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.constantFrom(...fragments), fc.constantFrom(...glue)), {
          minLength: 1,
          maxLength: 40,
        }),
        async (parts) => {
          const text = parts.join('');
          expectSound(text, await recordOf(text));
        },
      ),
      { seed: 20250110, numRuns: 100 },
    );
  });
});

describe('记录的外壳', () => {
  const TEXT = '全县2024年水利工作要点\n一、任务\n1.修渠。\n2.种树。\n';

  test('写明生成者和来源', async () => {
    const record = await recordOf(TEXT);
    expect(record.schema).toBe('plan-extract/1');
    expect(record.generator).toEqual({
      name: 'plan-extract',
      version: VERSION,
      dictionaries: defaultLexicon().hash,
      segmenter: null,
      options: { keywords: 0, language: 'zh', encoding: null },
    });
    expect(record.source).toMatchObject({
      path: '要点.txt',
      format: 'text',
      encoding: 'utf-8',
      script: 'hans',
      characters: TEXT.length,
      sha256: '0'.repeat(64),
    });
    expect(record.keywords).toEqual([]);
  });

  test('没有的写 null 和空表，不缺', async () => {
    const record = await recordOf('渠成。');
    expect(Object.keys(record).sort()).toEqual(Object.keys(recordSchema.shape).sort());
    expect(record.document).toEqual({
      title: null,
      kind: 'other',
      plan: null,
      region: null,
      issuer: null,
      period: null,
      published: null,
    });
    for (const list of [record.sections, record.actions, record.targets, record.diagnostics])
      expect(list).toEqual([]);
  });

  test('同一文本，同一记录', async () => {
    expect(await recordOf(TEXT)).toEqual(await recordOf(TEXT));
  });

  test('换行的写法不改内容', async () => {
    const plain = await recordOf(TEXT);
    const crlf = await recordOf(TEXT.replaceAll('\n', '\r\n'));
    expect(crlf.actions.map(({ title, text }) => [title, text])).toEqual(
      plain.actions.map(({ title, text }) => [title, text]),
    );
  });
});

describe('引文是原样，文字是整理过的', () => {
  const NOISY =
    '全縣2024年黨(dǎng)建工作要點(diǎn)\n一、機(jī)關(guān)黨(dǎng)建\n1.開(kāi)展「四強(qiáng)」創(chuàng)建，圍繞“1 6”體(tǐ)系，年底前建成示範(fàn)支部２０個(gè)。\n2.壓(yā)實(shí)責(zé)任。\n';

  test('行动', async () => {
    const { actions, source } = await recordOf(NOISY);
    expect(source.script).toBe('hant');
    expect(source.repairs['pinyin']).toBeGreaterThan(10);
    expect(actions[0]).toMatchObject({
      title: '开展「四强」创建，围绕“1+6”体系，年底前建成示范支部20个',
      section: '机关党建',
      quote: NOISY.split('\n')[2],
    });
  });

  test('指标、期限、口号', async () => {
    const { targets, deadlines, slogans } = await recordOf(NOISY);
    expect(targets).toMatchObject([{ indicator: '示范支部', value: 20, deadline: '2024-12-31' }]);
    expect(targets[0]?.quote).toContain('示範(fàn)支部２０個');
    expect(deadlines).toMatchObject([{ quote: '年底前', end: '2024-12-31' }]);
    expect(slogans.map(({ text, quote }) => `${text} ${quote}`)).toEqual(['四强 四強', '1+6 1 6']);
  });

  test('修补过的地方有诊断', async () => {
    const { diagnostics } = await recordOf(NOISY);
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(
      new Set(['repaired-pinyin', 'repaired-lost-character']),
    );
    const lost = diagnostics.find(({ code }) => code === 'repaired-lost-character');
    expect([...NOISY].slice(lost?.span?.start, lost?.span?.end).join('')).toBe('1 6');
  });

  test('超出基本平面的字按一个字算', async () => {
    const text = '𠮷县2024年水利工作要点\n一、任务\n1.建成𠮷水厂12座。\n2.种树。';
    const { targets } = await recordOf(text);
    expect([...text].slice(targets[0]?.span.start, targets[0]?.span.end).join('')).toBe(
      targets[0]?.quote,
    );
    expect(targets[0]?.quote).toContain('12座');
  });
});

describe('长文本', () => {
  test.each([
    ['没有换行的十万字', '渠'.repeat(100_000), 0],
    ['一写十万遍', '一'.repeat(100_000), 0],
    ['一千条', `全县水利工作要点\n${'1.修渠12公里。\n'.repeat(1_000)}`, 1_000],
    ['一行里一万个级别', `全县水利工作要点\n${'市级15个、'.repeat(10_000)}`, 0],
    [
      '总体要求下面一万条',
      `方案\n一、总体要求和重点任务\n${'——抓好清渠。\n'.repeat(10_000)}`,
      10_000,
    ],
    ['一行里两万个数字', `要点\n一、任务\n${'（一）甲乙丙1.乙丙丁，'.repeat(10_000)}`, 1],
    ['一千条一是二是', '一是修渠12公里。二是种树20棵。'.repeat(500), 1_000],
  ] as const)('%s', async (_, text, actions) => {
    expect((await recordOf(text)).actions).toHaveLength(actions);
  });

  test('两千处同一口号和书名', async () => {
    const { slogans, references } = await recordOf('落实“三会一课”和《水法》。'.repeat(2_000));
    expect(slogans.map(({ text, count }) => [text, count])).toEqual([['三会一课', 2_000]]);
    expect(references.map(({ title, count }) => [title, count])).toEqual([['水法', 2_000]]);
  });
});
