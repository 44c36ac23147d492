import { describe, expect, it } from 'vitest';
import { detectScript, isFrequent, simplify } from '../../src/text/script.js';
import { SourceText } from '../../src/text/source-text.js';

const simplified = async (text: string): Promise<string> =>
  SourceText.of(text).rewrite(await simplify(text, detectScript(text))).clean;

describe('script', () => {
  it.each([
    ['hans', '加强机关党的建设'],
    ['hant', '加強機關黨的建設'],
    ['hant', '臺灣地區綠能發展計畫'],
    ['hant', '這麽辦'],
    ['hans', 'GDP 2025'],
    ['hans', '著乾於后里干台'],
    ['mixed', '加强机关党的建设\n加強機關黨的建設'],
    ['hant', `${'加強機關黨的建設，推動高質量發展。\n'.repeat(60)}加强党的建设`],
    ['mixed', `${'加強機關黨的建設，推動高質量發展。\n'.repeat(4)}加强机关党的建设`],
    ['mixed', `加強機關黨的建設\n${'加强机关党的建设，推动高质量发展。\n'.repeat(4)}`],
    ['hans', '加强机关党的建设，推动高质量发展，陳某说'],
    ['hant', '加強機關黨的建設，推動高質量發展，陈某說'],
    ['hans', `${'加强机关党的建设，推动高质量发展。\n'.repeat(20)}李璟、陳某`],
    ['mixed', '机关黨的建設與党的建设'],
    ['mixed', '机构网种\n機關'],
    ['hans', '①㈠⑴，质量\uFFFD'],
    ['hans', '①②③'],
    ['hans', ''],
  ] as const)('%s：%s', (script, text) => {
    expect(detectScript(text).script).toBe(script);
  });

  it.each([
    ['以高質量黨建引領發展', '以高质量党建引领发展'],
    ['著力推進乾淨鄉村建設，沿著既定方向', '着力推进干净乡村建设，沿着既定方向'],
    ['清乾隆年間的名著', '清乾隆年间的名著'],
    ['皇后與後勤，公里與裡面', '皇后与后勤，公里与里面'],
    ['關於推動資訊服務的規劃', '关于推动资讯服务的规划'],
    ['為羣眾、爲群众', '为群众、为群众'],
    ['香港綫路、説明', '香港线路、说明'],
    ['加強機關黨的建設\n沿著', '加强机关党的建设\n沿着'],
    ['建設培塿鎮', '建设培𪣻镇'],
  ])('%s → %s', async (traditional, expected) => {
    expect(await simplified(traditional)).toBe(expected);
  });

  it.each(['著名作家的著作，乾隆、于谦、皇后、范仲淹', '余下的发展里程'])(
    '简体不动：%s',
    async (text) => {
      expect(await simplified(text)).toBe(text);
    },
  );

  it('简繁混排时只改繁体行', async () => {
    expect(
      await simplified('著者按：机关党建\n著力加強機關黨建\n沿著\n简体里的陳先生沿著路走'),
    ).toBe('著者按：机关党建\n着力加强机关党建\n沿著\n简体里的陈先生沿著路走');
  });

  it('繁体文本里夹着的简体行', async () => {
    const traditional = '加強機關黨的建設，推動高質量發展。\n';
    expect(await simplified(`${traditional.repeat(60)}党员沿著，陳某`)).toBe(
      `${'加强机关党的建设，推动高质量发展。\n'.repeat(60)}党员沿著，陈某`,
    );
  });

  it('简体行里转换后码元数不同的字不动', async () => {
    expect(await simplified('加强机关党的建设，陳培塿')).toBe('加强机关党的建设，陈培塿');
  });

  it.each([
    ['推進培塿鎮建設工作', '推进培𪣻镇建设工作', '塿'],
    ['推進\u{2F804}鎮建設工作', '推进你镇建设工作', '\u{2F804}'],
    ['培塿鎮𡞵鄉建設', '培𪣻镇㛟乡建设', '塿'],
  ])('码元数变了的字自成一段，别的字逐字对应原文：%s', async (written, expected, character) => {
    const text = SourceText.of(written);
    const clean = text.rewrite(await simplify(text.clean, detectScript(text.clean)));
    expect(clean.clean).toBe(expected);
    const at = written.indexOf(character);
    const become = String.fromCodePoint(expected.codePointAt(at) ?? 0);
    expect(clean.quote({ start: at, end: at + become.length })).toBe(character);
    for (const other of ['建设', '镇', '培'].filter((word) => expected.includes(word))) {
      const start = expected.indexOf(other);
      const quoted = clean.quote({ start, end: start + other.length });
      expect(written).toContain(quoted);
      expect(await simplified(quoted)).toBe(other);
    }
  });

  it('变长的字在行首行末', async () => {
    expect(await simplified('鄉鎮培塿、培塿')).toBe('乡镇培𪣻、培𪣻');
    expect(await simplified('塿鎮')).toBe('𪣻镇');
    expect(await simplified('𡞵鄉')).toBe('㛟乡');
  });

  it('等长的转换逐字对应原文', async () => {
    const text = SourceText.of('推動機關黨建');
    const clean = text.rewrite(await simplify(text.clean, detectScript(text.clean)));
    expect(clean.quote({ start: 2, end: 4 })).toBe('機關');
    expect(clean.isExact({ start: 0, end: 6 })).toBe(true);
  });

  it('简体行里的繁体字逐字对应原文', async () => {
    const text = SourceText.of('加强机关党的建设，陳某');
    const clean = text.rewrite(await simplify(text.clean, detectScript(text.clean)));
    expect(clean.clean).toBe('加强机关党的建设，陈某');
    expect(clean.isExact({ start: 0, end: 11 })).toBe(true);
  });

  it.each([
    ['啊', true],
    ['剥', true],
    ['座', true],
    ['機', true],
    ['亍', false],
    ['馕', false],
    ['龘', false],
  ])('%s 常用：%s', (character, frequent) => {
    expect(isFrequent(character)).toBe(frequent);
  });

  it('长文本', async () => {
    expect(await simplified('機關黨建'.repeat(25_000))).toBe('机关党建'.repeat(25_000));
  });
});
