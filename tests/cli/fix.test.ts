import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkReportSchema } from '../../src/model/check-report.js';
import { run } from './console.js';
import { inOwnFolder } from './folder.js';

inOwnFolder();

const TEXT = '一、加强学习,提高认识。。\r\n\r\n二、落实责任（含考核。\n三、到２０２５年完成。';
const FIXED = '一、加强学习，提高认识。\r\n\r\n二、落实责任（含考核。\n三、到2025年完成。';

const check = (...args: readonly string[]) =>
  run(['check', '--no-config', '--lang', 'zh', ...args], { extractor: null });

const rulesIn = (out: string): readonly string[] =>
  checkReportSchema.parse(JSON.parse(out)).findings.map(({ rule }) => rule);

describe('check --fix', () => {
  test('改正以后报告余下的；换行和权限不变', async () => {
    writeFileSync('要点.md', TEXT);
    chmodSync('要点.md', 0o640);
    const { out, err } = await check('要点.md', '--fix', '-f', 'json');
    expect(readFileSync('要点.md', 'utf8')).toBe(FIXED);
    expect(statSync('要点.md').mode & 0o777).toBe(0o640);
    expect(err).toContain('修正了 1 个文件中的 3 处');
    expect(rulesIn(out)).toContain('unbalanced-brackets');
    expect(rulesIn(out)).not.toContain('half-width-punctuation');
    expect(readdirSync('.')).toEqual(['要点.md']);
  });

  test.each([
    ['UTF-8，有 BOM', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf8')],
    ['UTF-16 小端', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 大端', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ])('%s 按原样写回', async (_, encode) => {
    writeFileSync('要点.txt', encode(TEXT));
    await check('要点.txt', '--fix');
    expect(readFileSync('要点.txt')).toEqual(encode(FIXED));
  });

  test('gb18030 不改，并且说明', async () => {
    const bytes = Buffer.from(
      'd2bba1a2bcd3c7bfd1a7cfb02ccce1b8dfc8cfcab6a1a3c2e4cab5d4f0c8ceb9a4d7f7a1a3',
      'hex',
    );
    writeFileSync('要点.txt', bytes);
    const { err } = await check('要点.txt', '--fix');
    expect(readFileSync('要点.txt')).toEqual(bytes);
    expect(err).toContain('没有修正 要点.txt：不能按 gb18030 编码原样写回');
  });

  test('网页和标准输入不改', async () => {
    const page = `<html><body><p>一、加强学习,提高认识，落实责任。</p></body></html>`;
    writeFileSync('要点.html', page);
    const { err } = await check('要点.html', '--fix');
    expect(readFileSync('要点.html', 'utf8')).toBe(page);
    expect(err).toContain('另有 1 份文件有可修正之处');
    const { err: said } = await run(['check', '-', '--no-config', '--lang', 'zh', '--fix'], {
      extractor: null,
      stdin: TEXT,
    });
    expect(said).toContain('另有 1 份文件有可修正之处');
  });

  test('表中的行不改', async () => {
    const rows = 'title,text\n要点,"一、加强学习,提高认识，落实责任。"\n';
    writeFileSync('表.csv', rows);
    const { err } = await check('表.csv', '--fix', '--text-column', 'text');
    expect(readFileSync('表.csv', 'utf8')).toBe(rows);
    expect(err).toContain('另有 1 份文件有可修正之处');
  });

  test('注释放过的不改', async () => {
    const text =
      '<!-- plan-extract-disable-next-line half-width-punctuation -->\n一、加强学习,提高认识。\n二、加强学习,提高认识。\n';
    writeFileSync('要点.md', text);
    await check('要点.md', '--fix');
    expect(readFileSync('要点.md', 'utf8')).toBe(text.replace('二、加强学习,', '二、加强学习，'));
  });

  test('关闭的规则不改', async () => {
    writeFileSync('要点.md', '一、加强学习,提高认识。。\n');
    await check('要点.md', '--fix', '--rule', 'half-width-punctuation=off');
    expect(readFileSync('要点.md', 'utf8')).toBe('一、加强学习,提高认识。\n');
  });

  test('链接指向的文件被改，链接还是链接', async () => {
    writeFileSync('甲.md', '一、加强学习,提高认识。\n');
    symlinkSync('甲.md', '乙.md');
    await check('乙.md', '--fix');
    expect(readFileSync('甲.md', 'utf8')).toBe('一、加强学习，提高认识。\n');
  });

  test('没有要修正的，文件不动', async () => {
    writeFileSync('要点.md', FIXED);
    const { mtimeMs, ino } = statSync('要点.md');
    const { err } = await check('要点.md', '--fix');
    expect(err).toContain('没有要修正的');
    expect([statSync('要点.md').mtimeMs, statSync('要点.md').ino]).toEqual([mtimeMs, ino]);
  });

  test('同时用缓存：再查一次不再报', async () => {
    writeFileSync('要点.md', TEXT);
    await check('要点.md', '--fix', '--cache');
    expect(existsSync('.plan-extract-cache.ndjson')).toBe(true);
    const { out } = await check('要点.md', '--cache', '-f', 'json');
    expect(rulesIn(out)).not.toContain('half-width-punctuation');
  });
});

describe('check --dry-run', () => {
  test('显示差异，不写', async () => {
    writeFileSync('要点.md', TEXT);
    const { out, err, status } = await check('要点.md', '--dry-run');
    expect(out).toBe(
      [
        '--- 要点.md',
        '+++ 要点.md',
        '@@ -1,4 +1,4 @@',
        '-一、加强学习,提高认识。。\r',
        '+一、加强学习，提高认识。\r',
        ' \r',
        ' 二、落实责任（含考核。',
        '-三、到２０２５年完成。',
        '\\ No newline at end of file',
        '+三、到2025年完成。',
        '\\ No newline at end of file',
        '',
      ].join('\n'),
    );
    expect(err).toContain('可修正 1 个文件中的 3 处，没有写入');
    expect(readFileSync('要点.md', 'utf8')).toBe(TEXT);
    expect(status).toBe(0);
  });
});
