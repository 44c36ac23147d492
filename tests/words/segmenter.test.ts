import { describe, expect, test } from 'vitest';
import {
  type Engine,
  type Importer,
  loadEngine,
  loadSegmenter,
  type Segmenter,
} from '../../src/words/segmenter.js';

const importable = async (name: string): Promise<boolean> => {
  try {
    await import(name);
    return true;
  } catch {
    return false;
  }
};

/** nodejs-jieba is optional: its addon is not built everywhere. */
const ENGINES: readonly Engine[] = (await importable('nodejs-jieba'))
  ? ['nodejs-jieba', '@node-rs/jieba']
  : ['@node-rs/jieba'];

describe.each(ENGINES)('%s', (engine) => {
  test.each([
    ['推进基层治理', ['推进', '基层', '治理']],
    ['加强党组织建设', ['加强', '党组织', '建设']],
    // Without HMM digits would fall apart.
    ['2025年', ['2025', '年']],
    ['', []],
  ])('%s', async (text, words) => {
    const { cut } = await loadEngine(engine);
    expect(cut(text)).toEqual(words);
  });

  test('切分不增不减', async () => {
    const { cut } = await loadEngine(engine);
    for (const text of [
      '到2025年，全市新增党支部不少于60个。',
      '“1+6”模式、AI 5G，Ⅱ类㎡①',
      '𠮷野家😀计划',
      '一\u0000二',
    ])
      expect(cut(text).join('')).toBe(text);
  });

  test('孤立代理项不使进程崩溃', async () => {
    const { cut } = await loadEngine(engine);
    expect(cut('计\ud83d划').join('')).toMatch(/^计.+划$/u);
  });

  test('三十万字的长串', async () => {
    const { cut } = await loadEngine(engine);
    for (const unit of ['1', '一', '（', '推进']) {
      const text = unit.repeat(300_000 / unit.length);
      expect(cut(text).join('')).toHaveLength(300_000);
    }
  });
});

test('各引擎对常用语的切分大体一致', async () => {
  const text =
    '深入推进农村人居环境整治，完善公共服务设施，培育家庭农场和农民合作社，提高耕地质量，发展特色产业。';
  const [first, ...others] = await Promise.all(ENGINES.map((engine) => loadEngine(engine)));
  const words = (segmenter: Segmenter): ReadonlySet<string> => new Set(segmenter.cut(text));
  const reference = words(first as Segmenter);
  for (const other of others) {
    const shared = [...words(other)].filter((word) => reference.has(word)).length;
    expect(shared / reference.size).toBeGreaterThan(0.8);
  }
});

describe('选用引擎', () => {
  test('优先用能装上的第一个', async () => {
    expect((await loadSegmenter()).engine).toBe(ENGINES[0]);
  });

  test('只装载一次', async () => {
    expect(await loadSegmenter()).toBe(await loadSegmenter());
  });

  test('nodejs-jieba 没有编译成功时改用 @node-rs/jieba', async () => {
    const asked: string[] = [];
    const from: Importer = (name) => {
      asked.push(name);
      if (name === 'nodejs-jieba') throw new Error('Cannot find module jieba.node');
      return import(name);
    };
    const segmenter = await loadSegmenter(from);
    expect(segmenter.engine).toBe('@node-rs/jieba');
    expect(segmenter.cut('推进基层治理')).toEqual(['推进', '基层', '治理']);
    expect(asked).toEqual(['nodejs-jieba', '@node-rs/jieba', '@node-rs/jieba/dict.js']);
  });

  test('nodejs-jieba 装载词典失败也改用另一个', async () => {
    const from: Importer = async (name) =>
      name === 'nodejs-jieba'
        ? {
            load: () => {
              throw new Error('no dictionary');
            },
            cut: () => [],
          }
        : await import(name);
    expect((await loadSegmenter(from)).engine).toBe('@node-rs/jieba');
  });

  test('一个也没有时说明每一个的原因', async () => {
    const from: Importer = (name) => Promise.reject(new Error(`missing ${name}`));
    await expect(loadSegmenter(from)).rejects.toThrow(
      /missing nodejs-jieba.*missing @node-rs\/jieba/u,
    );
  });

  test('nodejs-jieba 打开 HMM', async () => {
    const calls: unknown[] = [];
    const from: Importer = async () => ({
      load: () => undefined,
      cut: (...args: readonly unknown[]) => {
        calls.push(args);
        return [];
      },
    });
    (await loadEngine('nodejs-jieba', from)).cut('计划');
    expect(calls).toEqual([['计划', true]]);
  });
});
