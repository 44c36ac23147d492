import { describe, expect, test } from 'vitest';
import { isContainerName, isDocumentName, isLitter } from '../../../src/text/readers/file-names.js';
import { isoDate } from '../../../src/text/readers/iso-date.js';
import { uniqueNames } from '../../../src/text/readers/names.js';

describe('文件名', () => {
  test.each('csv tsv tab xlsx json jsonl ndjson zip'.split(' '))(
    '.%s 含有多份文件',
    (extension) => {
      expect(isContainerName(`材料/汇总.${extension}`)).toBe(true);
      expect(isContainerName(`汇总.${extension.toUpperCase()}`)).toBe(true);
      expect(isDocumentName(`汇总.${extension}`)).toBe(true);
    },
  );

  test.each(
    'txt text md markdown html htm shtml xhtml mht mhtml docx doc docm wps wpt et rtf odt pdf ofd ceb caj xls ppt pptx epub rar 7z gz tar'.split(
      ' ',
    ),
  )('.%s 是文件', (extension) => {
    expect(isDocumentName(`材料/要点.${extension}`)).toBe(true);
    expect(isDocumentName(`要点.${extension.toUpperCase()}`)).toBe(true);
    expect(isContainerName(`要点.${extension}`)).toBe(false);
  });

  test.each(['图.png', '要点', 'docx', '.docx', '要点.docx.bak', '要点.', 'csv/图.jpg', 'a. '])(
    '%s 不是',
    (path) => {
      expect([isDocumentName(path), isContainerName(path)]).toEqual([false, false]);
    },
  );

  test.each([
    '.DS_Store',
    '.git/要点.txt',
    '材料/.要点.txt',
    '...',
    '..要点',
    '~$要点.docx',
    '材料/~$要点.docx',
    '__MACOSX',
    '__MACOSX/要点.txt',
    'node_modules/a/README.md',
    'Thumbs.db',
    'thumbs.db',
    '材料/THUMBS.DB',
    'desktop.ini',
    '材料\\Desktop.ini',
    '材料\\.要点.txt',
  ])('%s 是系统和程序留下的', (path) => {
    expect(isLitter(path)).toBe(true);
  });

  test.each([
    '要点.txt',
    './要点.txt',
    '../要点.txt',
    '材料/../要点.txt',
    '..',
    '.',
    '',
    '要点~$.docx',
    '~要点.docx',
    '__MACOSX2/要点.txt',
    'a__MACOSX/要点.txt',
    'node_modules2/要点.txt',
    'my_node_modules/要点.txt',
    'thumbs.db.txt',
    'mythumbs.db',
    'thumbsxdb',
    'desktop.ini.txt',
    'mydesktop.ini',
    'desktopxini',
  ])('%j 不是系统和程序留下的', (path) => {
    expect(isLitter(path)).toBe(false);
  });
});

describe('uniqueNames', () => {
  test('重名的加上次序', () => {
    const unique = uniqueNames();
    expect(['计划', '计划', '要点', '计划'].map((name) => unique(name))).toEqual([
      '计划',
      '计划-2',
      '要点',
      '计划-3',
    ]);
  });

  test('次序在扩展名之前，扩展名不同不算重名', () => {
    const unique = uniqueNames();
    expect([
      unique('计划', '.docx'),
      unique('计划', '.docx'),
      unique('计划', '.pdf'),
      unique('计划', '.docx'),
    ]).toEqual(['计划.docx', '计划-2.docx', '计划.pdf', '计划-3.docx']);
  });

  test('已有的次序跳过', () => {
    const unique = uniqueNames();
    expect(['甲-2', '甲', '甲', '甲', '甲-2'].map((name) => unique(name))).toEqual([
      '甲-2',
      '甲',
      '甲-3',
      '甲-4',
      '甲-2-2',
    ]);
  });
});

describe('isoDate', () => {
  test.each([
    ['2026-04-20', '2026-04-20'],
    ['2026-4-2', '2026-04-02'],
    ['2026-04-20 11:19', '2026-04-20'],
    ['2026/04/20', '2026-04-20'],
    ['2026.04.20', '2026-04-20'],
    ['2026年4月20日', '2026-04-20'],
    ['2026 年 4 月 20 日', '2026-04-20'],
    ['2026  04  20', '2026-04-20'],
    ['2026 - 04 - 20', '2026-04-20'],
    ['20260420', '2026-04-20'],
    ['1999-12-31', '1999-12-31'],
    ['发布日期：2026-04-20', '2026-04-20'],
    ['2026-04-20T08:00:00Z', '2026-04-20'],
    ['2024-02-29', '2024-02-29'],
    ['2026-02-29', undefined],
    ['2026-04-30', '2026-04-30'],
    ['2026-04-31', undefined],
    ['2026-01-31', '2026-01-31'],
    ['2026-12-01', '2026-12-01'],
    ['2026-13-01', undefined],
    ['2026-00-10', undefined],
    ['2026-01-00', undefined],
    ['2026-01-01', '2026-01-01'],
    ['2026-04-32', undefined],
    ['12026-04-20', undefined],
    ['1899-04-20', undefined],
    ['2126-04-20', undefined],
    ['2026年4月', undefined],
    ['2026', undefined],
    ['近日', undefined],
    ['', undefined],
    ['113-04-20', '2024-04-20'],
    ['113年4月20日', '2024-04-20'],
    ['113/4/20', '2024-04-20'],
    ['113.4.20', '2024-04-20'],
    ['113 年 4 月 20 日', '2024-04-20'],
    ['民國113年4月20日', '2024-04-20'],
    ['中華民國113年12月31日', '2024-12-31'],
    ['100-01-01', '2011-01-01'],
    ['149-12-31', '2060-12-31'],
    ['150-12-31', undefined],
    ['99-12-31', undefined],
    ['民國99年12月31日', '2010-12-31'],
    ['民国99年12月31日', '2010-12-31'],
    ['民國 99年12月31日', '2010-12-31'],
    ['113-02-30', undefined],
    ['113-04-201', undefined],
    ['1130420', undefined],
    ['5113-04-20', undefined],
    ['113-4', undefined],
  ])('%s → %s', (text, date) => {
    expect(isoDate(text)).toBe(date);
  });
});
