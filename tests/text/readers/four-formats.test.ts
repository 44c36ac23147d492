/** One document as .docx, .doc, .html and .txt is one record. */
import { readFileSync } from 'node:fs';
import {
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { defaultLexicon, extractPlan, readDocument } from '../../../src/index.js';
import { docFile, docParagraphs } from './word-file.js';

/** A line that Word may number itself begins with the label in braces; rows have tabs. */
const PLAN = `
清源市数字乡村建设行动方案（2026—2028年）
为深入贯彻落实《数字乡村发展战略纲要》，扎实推进“数字清源”建设，制定本方案。
{一、}总体要求
坚持以人民为中心，按照“一屏统览、一网共治”的思路，到2028年底，建成数字乡村示范村120个以上，行政村5G网络覆盖率达到98%，农产品网络零售额突破60亿元。
{二、}重点任务
{（一）}实施数字基础提升行动
{1.}加快农村光纤网络建设。2026年底前新建基站300座，实现行政村光纤全覆盖。（责任单位：市工业和信息化局，各县区人民政府）
{2.}推动移动网络提速。每年改造老旧机房20处，力争2027年6月底前完成全部改造。
责任单位：市通信发展办公室；配合单位：市财政局
{（二）}培育智慧农业新业态
{1.}建设智慧农场。到2027年建成智慧农场50家，培育“新农人”2000名。
{2.}做强农村电商。一是完善三级物流体系，快递进村率达到100%。二是每年举办直播助农活动不少于12场。三是打造“清源优品”区域公用品牌。
（责任单位：市农业农村局、市商务局）
{（三）}深化乡村治理
依据《中华人民共和国乡村振兴促进法》，推广“积分制”“清单制”，推动“最多跑一次”向村级延伸。
{三、}主要指标
指标\t2025年\t2028年\t属性
行政村5G网络覆盖率（%）\t85\t98\t约束性
农产品网络零售额（亿元）\t38\t60\t预期性
智慧农场（家）\t12\t50\t预期性
{四、}保障措施
{（一）}加强组织领导。市数字乡村建设领导小组每季度召开一次调度会，统筹推进各项工作。
{（二）}强化资金保障。市级财政每年安排专项资金不低于5000万元。
{（三）}严格督促考核。对推进不力的单位进行通报，确保2028年12月31日前全面完成。`;

/** Documents of fixtures/ without lines that only plain text has. */
const FIXTURES = [
  'industry-chain-plan',
  'implementation-plan-employment',
  'safety-production-notice',
];

interface Line {
  /** To be numbered by Word: 一、 · （二） · 3. */
  readonly label?: string;
  readonly text: string;
}

const linesOf = (text: string): Line[] =>
  text
    .split('\n')
    .map((line) => line.replace(/ +/gu, ' ').trim())
    .filter((line) => line !== '')
    .map((line) => {
      const { label, rest } = /^\{(?<label>[^{}]+)\}(?<rest>.*)$/u.exec(line)?.groups ?? {};
      return label === undefined ? { text: line } : { label, text: rest ?? '' };
    });

const typed = (lines: readonly Line[]): Line[] =>
  lines.map(({ label = '', text }) => ({ text: label + text }));

const levelOf = (label: string): number =>
  label.endsWith('、') ? 0 : label.endsWith('）') ? 1 : 2;

const LEVELS = ['%1、', '（%2）', '%3.'].map((text, level) => ({
  level,
  text,
  format: level < 2 ? LevelFormat.CHINESE_COUNTING : LevelFormat.DECIMAL,
}));

async function docx(lines: readonly Line[]): Promise<Uint8Array> {
  const children: (Paragraph | Table)[] = [];
  let rows: TableRow[] = [];
  const endTable = (): void => {
    if (rows.length > 0) children.push(new Table({ rows }));
    rows = [];
  };
  lines.forEach(({ label, text }, i) => {
    const cells = text.split('\t').map((cell) => new Paragraph(cell));
    if (cells.length > 1) {
      rows.push(
        new TableRow({ children: cells.map((cell) => new TableCell({ children: [cell] })) }),
      );
      return;
    }
    endTable();
    children.push(
      new Paragraph({
        text,
        ...(i === 0 ? { heading: HeadingLevel.TITLE } : {}),
        ...(label === undefined ? {} : { numbering: { reference: '公文', level: levelOf(label) } }),
      }),
    );
  });
  endTable();
  const numbering = { config: [{ reference: '公文', levels: LEVELS }] };
  return await Packer.toBuffer(new Document({ numbering, sections: [{ children }] }));
}

const doc = async (lines: readonly Line[]): Promise<Uint8Array> =>
  docFile(
    lines.flatMap(({ label, text }) =>
      label === undefined ? docParagraphs([text]) : [{ text, level: levelOf(label) }],
    ),
    {
      levels: [
        [37, '\u0000、'],
        [37, '（\u0001）'],
        [0, '\u0002.'],
      ],
    },
  );

async function html(lines: readonly Line[]): Promise<Uint8Array> {
  const blocks = lines.map(({ text }) => {
    const cells = text.split('\t');
    return cells.length === 1
      ? `<p>　　${text}</p>`
      : `<table><tr>${cells.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr></table>`;
  });
  const title = lines[0]?.text ?? '';
  return Buffer.from(`<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}_某市人民政府</title></head><body>
    <div class="nav"><a href="/">首页</a><a href="/zwgk">政务公开</a></div>
    <div class="article"><div class="TRS_Editor">${blocks.join('\n')}</div></div>
    <div class="footer">主办：某市人民政府办公室</div></body></html>`);
}

const txt = async (lines: readonly Line[]): Promise<Uint8Array> =>
  Buffer.from(lines.map(({ text }) => text).join('\n'));

type Write = (lines: readonly Line[]) => Promise<Uint8Array>;

async function read(lines: readonly Line[], write: Write, path: string) {
  const document = await readDocument(await write(lines), { path });
  const record = await extractPlan(document, { lexicon: defaultLexicon(), path, language: 'zh' });
  const { source, ...elements } = record;
  return { text: document.layer.text, format: source.format, elements };
}

/** Where Word puts a blank behind 1. the places differ. */
const withoutPlaces = (elements: unknown): unknown =>
  JSON.parse(
    JSON.stringify(elements, (key, value: unknown) =>
      ['span', 'spans', 'quote', 'text'].includes(key) ? undefined : value,
    ),
  );

const fixture = (name: string): string =>
  readFileSync(new URL(`../../../fixtures/${name}.txt`, import.meta.url), 'utf8');

const DOCUMENTS = [
  ['数字乡村方案', PLAN] as const,
  ...FIXTURES.map((name) => [name, fixture(name)] as const),
];

describe.each(DOCUMENTS)('%s', (_, text) => {
  const lines = linesOf(text);

  it.each([
    ['docx', docx, '方案.docx'],
    ['doc', doc, '方案.doc'],
    ['html', html, '方案.html'],
  ] as const)('%s 与 txt 一样', async (format, write, path) => {
    const plain = await read(typed(lines), txt, '方案.txt');
    expect(plain.elements.actions.length + plain.elements.targets.length).toBeGreaterThan(10);
    const other = await read(typed(lines), write, path);
    expect(other.format).toBe(format);
    expect(other.text).toBe(plain.text);
    expect(other.elements).toEqual(plain.elements);
  });
});

describe('自动编号', () => {
  it.each([
    ['docx', docx, '方案.docx'],
    ['doc', doc, '方案.doc'],
  ] as const)('%s 与 txt 一样', async (_, write, path) => {
    const lines = linesOf(PLAN);
    const plain = await read(typed(lines), txt, '方案.txt');
    const other = await read(lines, write, path);
    expect(other.text.replace(/^(?<label>\d\.) /gmu, '$<label>')).toBe(plain.text);
    expect(withoutPlaces(other.elements)).toEqual(withoutPlaces(plain.elements));
    expect(plain.elements.sections.length).toBeGreaterThan(4);
  });
});
