import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/model/user-error.js';
import { readLayer } from '../../../src/text/readers/index.js';

const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text));
const latin = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

const failure = async (content: Uint8Array, path: string): Promise<string> => {
  try {
    await readLayer(content, { path });
  } catch (error) {
    if (error instanceof UserError) return `${error.code} ${JSON.stringify(error.args)}`;
    throw error;
  }
  return 'none';
};

describe('readLayer', () => {
  it('文本层就是解码后的文件，BOM 不在其中', async () => {
    const text = '# 要点\r\n\r\n- 一\r';
    const content = bytes(`\uFEFF${text}`);
    expect(await readLayer(content, { path: 'a/要点.MD' })).toEqual({
      text,
      format: 'markdown',
      encoding: 'utf-8',
      sha256: createHash('sha256').update(content).digest('hex'),
      stated: {},
      notes: [],
      comments: [],
    });
  });

  it.each([
    ['要点.txt', '一、总体要求', 'text'],
    ['要点', '一、总体要求', 'text'],
    ['-', '<!DOCTYPE html>\n<html><body><p>一、总体要求</p></body></html>', 'html'],
    ['网页', '<!-- 存档 -->\n<html><body><p>一、总体要求</p></body></html>', 'html'],
    ['说明', '<总体要求>见下', 'text'],
    ['要点.shtml', '<p>一、总体要求</p>', 'html'],
    ['要点.html', '一、总体要求', 'text'],
    ['标点.txt', '，。', 'text'],
  ])('%s：%s 是 %s', async (path, text, format) => {
    expect((await readLayer(bytes(text), { path })).format).toBe(format);
  });

  it('--encoding 传到解码', async () => {
    await expect(readLayer(bytes('甲'), { path: 'a.txt', encoding: 'klingon' })).rejects.toThrow(
      'unknown-encoding',
    );
    const content = Uint8Array.of(0xd2, 0xaa, 0xb5, 0xe3);
    expect((await readLayer(content, { path: 'a.txt', encoding: 'GBK' })).text).toBe('要点');
  });

  it.each([
    ['表.csv', bytes('指标,数值'), 'csv'],
    ['表.JSON', bytes('{}'), 'json'],
    ['表.xlsx', latin('PK\x03\x04....xl/workbook.xml'), 'xlsx'],
    ['包.zip', latin('PK\x03\x04....a.txt'), 'zip'],
    ['计划.ofd', latin('PK\x03\x04....OFD.xml'), 'ofd'],
    ['计划.doc', latin('{\\rtf1'), 'rtf'],
    ['计划.rtf', bytes('其实是文本'), 'rtf'],
  ])('%s 不作为一份文件读：%#', async (path, content, format) => {
    expect(await failure(content, path)).toBe(
      `unsupported-format ${JSON.stringify({ path, format })}`,
    );
  });

  it.each([
    ['计划.doc', latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest'), 'doc'],
    ['计划.txt', latin('PK\x03\x04....word/document.xml'), 'docx'],
    ['计划.docx', bytes('其实是文本'), 'docx'],
    ['计划.pdf', bytes('其实是文本'), 'pdf'],
    ['计划.txt', latin('%PDF-1.7\n'), 'pdf'],
  ])('%s 残缺：%#', async (path, content, format) => {
    expect(await failure(content, path)).toBe(`damaged-file ${JSON.stringify({ path, format })}`);
  });

  it.each([
    ['图.txt', latin('\x89PNG\r\n\x1a\n\0\0\0\rIHDR')],
    ['图.jpg', latin('\xff\xd8\xff\xe0\0\x10JFIF')],
    ['程序', latin('\x7fELF\x02\x01\x01\0\0\0')],
  ])('%s 是二进制文件', async (path, content) => {
    expect(await failure(content, path)).toBe(`binary-file {"path":"${path}"}`);
  });

  it('空文件和没有文字的网页', async () => {
    expect(await failure(bytes(''), 'a.txt')).toBe('empty-file {"path":"a.txt"}');
    expect(await failure(bytes(' \n　\n'), 'a.txt')).toBe('no-text {"path":"a.txt"}');
    const page = '<html><body><script>var a = "要点";</script></body></html>';
    expect(await failure(bytes(page), 'a.html')).toBe('no-text {"path":"a.html"}');
  });
});
