import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { UserError } from '../../../src/model/user-error.js';
import { readFileBytes } from '../../../src/text/readers/file.js';

const folder = mkdtempSync(join(tmpdir(), 'plan-extract-'));
afterAll(() => rmSync(folder, { recursive: true }));

const failure = async (path: string, maxBytes?: number): Promise<unknown> => {
  try {
    await readFileBytes(path, maxBytes === undefined ? {} : { maxBytes });
  } catch (error) {
    if (error instanceof UserError) return { code: error.code, args: error.args };
    throw error;
  }
  return 'none';
};

describe('readFileBytes', () => {
  const path = join(folder, '要点.txt');
  writeFileSync(path, '工作要点');

  it('读出全部字节', async () => {
    expect(Buffer.from(await readFileBytes(path)).toString()).toBe('工作要点');
  });

  it('没有这个文件', async () => {
    const missing = join(folder, '没有.txt');
    expect(await failure(missing)).toEqual({ code: 'file-not-found', args: { path: missing } });
    const below = join(path, '要点.txt');
    expect(await failure(below)).toEqual({ code: 'file-not-found', args: { path: below } });
  });

  it('是目录', async () => {
    expect(await failure(folder)).toEqual({ code: 'is-directory', args: { path: folder } });
  });

  it('太大', async () => {
    expect(await failure(path, 11)).toEqual({
      code: 'too-large',
      args: { path, bytes: 12, limit: 11 },
    });
    expect(await failure(path, 12)).toBe('none');
  });

  it('系统不让读', async () => {
    const path = join(folder, '长'.repeat(300));
    expect(await failure(path)).toEqual({
      code: 'not-readable',
      args: { path, reason: 'ENAMETOOLONG' },
    });
  });
});
