/** One plan in every format that is read, made by the builders of the readers' tests. */
import { readFileSync } from 'node:fs';
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { workbookOf, workbookOfXml, zipOf } from '../text/readers/packed.js';
import { pdfFile, typeset } from '../text/readers/pdf/pdf-file.js';
import { docFile, docParagraphs, docxOf } from '../text/readers/word-file.js';

const fixture = (name: string): Buffer =>
  readFileSync(new URL(`../../fixtures/${name}`, import.meta.url));

const PLAN = fixture('work-points-quanzhou-2024.txt').toString('utf8');
const LINES = PLAN.split('\n').filter((line) => line !== '');
const SHORT = LINES.slice(0, 12);
const ROWS = ['指标\t2025年\t2026年', '覆盖率\t90%\t95%'];

async function docx(): Promise<Buffer> {
  const table = new Table({
    rows: ROWS.map(
      (row) =>
        new TableRow({
          children: row
            .split('\t')
            .map((cell) => new TableCell({ children: [new Paragraph(cell)] })),
        }),
    ),
  });
  const paragraphs = SHORT.map(
    (text, i) => new Paragraph({ text, ...(i === 0 ? { heading: HeadingLevel.TITLE } : {}) }),
  );
  return Packer.toBuffer(new Document({ sections: [{ children: [...paragraphs, table] }] }));
}

const rows = (lines: readonly string[]): readonly { readonly [column: string]: string }[] =>
  lines.map((line, i) => ({
    编号: String(i),
    标题: `要点${i}`,
    正文: `${PLAN.slice(0, 40)}\n${line}`,
  }));

const csv = rows(SHORT)
  .map((row) =>
    Object.values(row)
      .map((cell) => `"${cell}"`)
      .join(','),
  )
  .join('\n');

const BODY = SHORT.map(
  (line) => `<w:p><w:pPr><w:pStyle w:val="1"/></w:pPr><w:r><w:t>${line}</w:t></w:r></w:p>`,
).join('');

const ROW = SHORT.map(
  (line, i) =>
    `<row r="${i + 1}">${['A', 'B'].map((column) => `<c r="${column}${i + 1}" t="inlineStr"><is><t>${i === 0 ? (column === 'A' ? '标题' : '正文') : line}</t></is></c>`).join('')}</row>`,
).join('');

export interface Sample {
  /** With a dot. */
  readonly extension: string;
  readonly bytes: Buffer;
  /** The inside of a packed file is spoiled before it is packed, or its check sums would end it all. */
  readonly pack?: (inside: Buffer) => Buffer;
}

export async function samples(): Promise<readonly Sample[]> {
  const word = await docx();
  const doc = docFile(docParagraphs([...SHORT, ...ROWS]), {
    footnotes: ['指百村百企结对。'],
    levels: [
      [37, '\u0000、'],
      [0, '\u0002.'],
    ],
  });
  const sheet = [['编号', '标题', '正文'], ...rows(SHORT).map((row) => Object.values(row))];
  return [
    { extension: '.docx', bytes: word },
    { extension: '.doc', bytes: doc },
    { extension: '.pdf', bytes: Buffer.from(pdfFile(typeset(SHORT))) },
    { extension: '.html', bytes: fixture('html-work-report.html') },
    { extension: '.xlsx', bytes: workbookOf([sheet]) },
    {
      extension: '.docx',
      bytes: Buffer.from(BODY),
      pack: (inside) => docxOf({ body: inside.toString() }),
    },
    {
      extension: '.xlsx',
      bytes: Buffer.from(ROW),
      pack: (inside) => workbookOfXml([inside.toString()]),
    },
    {
      extension: '.zip',
      bytes: zipOf([
        { name: '计划/要点.txt', content: SHORT.join('\n'), flags: 0x800 },
        { name: '计划/要点.docx', content: word, flags: 0x800 },
        { name: '表.csv', content: `编号,标题,正文\n${csv}`, flags: 0x800 },
      ]),
    },
    { extension: '.csv', bytes: Buffer.from(`编号,标题,正文\n${csv}`) },
    {
      extension: '.ndjson',
      bytes: Buffer.from(
        rows(SHORT)
          .map((row) => `${JSON.stringify(row)}\n`)
          .join(''),
      ),
    },
    { extension: '.json', bytes: Buffer.from(JSON.stringify({ data: { list: rows(SHORT) } })) },
    { extension: '.md', bytes: fixture('five-year-plan-excerpt.md') },
    { extension: '.txt', bytes: Buffer.from(`\uFEFF${PLAN}`, 'utf16le') },
  ];
}
