import { describe, expect, test } from 'vitest';
import { MESSAGES } from '../../src/cli/messages/index.js';
import { wordMistake } from '../../src/cli/mistakes.js';
import { UserError, type UserErrorArgs, type UserErrorCode } from '../../src/model/user-error.js';

/** One of each; a new code does not compile without an example. */
const EXAMPLES: { readonly [C in UserErrorCode]: UserErrorArgs[C] } = {
  'file-not-found': { path: '甲.txt' },
  'is-directory': { path: '甲' },
  'not-readable': { path: '甲.txt', reason: 'EACCES' },
  'not-writable': { path: '甲.yaml', reason: 'EIO' },
  'empty-file': { path: '甲.txt' },
  'no-text': { path: '甲.txt' },
  'binary-file': { path: '甲.txt' },
  'too-large': { path: '甲.txt', bytes: 10, limit: 5 },
  'unsupported-format': { path: '甲.ofd', format: 'ofd' },
  'damaged-file': { path: '甲.docx', format: 'docx' },
  'encrypted-file': { path: '甲.pdf', format: 'pdf' },
  'no-text-layer': { path: '甲.pdf', pages: 3 },
  'unpacked-too-large': { path: '甲.zip', limit: 5 },
  'missing-column': { path: '甲.csv', column: '正文', columns: ['标题', '全文'] },
  'no-text-column': { path: '甲.csv', columns: ['标题', '日期'] },
  'unknown-member': { path: '甲.zip', member: '乙.txt' },
  'several-documents': { path: '甲.csv', count: 3, example: '甲.csv#1' },
  'dangling-link': { path: '甲.txt' },
  'no-documents': { path: '空目录' },
  'no-match': { pattern: '**/*.docx' },
  'not-a-list': { path: '甲.txt', line: '一、总体要求' },
  'no-parts': { path: '分片' },
  'damaged-part': { path: '分片/part-1.ndjson' },
  'other-part': { path: '分片/part-1.ndjson', than: '分片/part-0.ndjson' },
  'missing-parts': { path: '分片', missing: [3, 7], of: 8 },
  'worker-died': { path: '甲.txt' },
  timeout: { path: '甲.txt', seconds: 120 },
  'unknown-encoding': { encoding: 'utf-9', known: ['utf-8', 'gb18030'] },
  'wrong-encoding': { path: '甲.txt', encoding: 'big5', offset: 7 },
  'bad-dictionary': { path: '词.yaml', line: 3, reason: 'duplicate entry 个' },
  'bad-config': {
    path: 'plan-extract.config.yaml',
    line: 3,
    reason: 'unknown-rule',
    at: 'rules.numbering-gab',
    suggestion: 'numbering-gap',
  },
  'no-baseline': { path: '基线.json' },
  'bad-cache': { path: '缓存.ndjson' },
  'bad-baseline': { path: '基线.json' },
  'unknown-rule': { rule: 'numbering-gab', suggestion: 'numbering-gap' },
  'bad-option': { option: '--keywords', value: 'x', reason: 'not-a-count' },
  'bad-record': { path: '甲.yaml', reason: 'duplicate', at: 'targets.3.value' },
  'no-record': { path: '甲.ndjson', nth: 3 },
  'too-few-plans': { count: 1 },
  'unknown-gold': { path: '甲.xml' },
  'bad-gold': { path: '甲.gold.yaml', line: 4, reason: 'no-annotations', at: 'targets.3' },
  'gold-document': { path: '甲.gold.yaml', folder: '计划' },
  'gold-quote': { path: '甲.gold.yaml', line: 4, quote: '建成60个', nth: 2 },
  'gold-span': { path: '甲.ann', line: 1, start: 70, end: 90 },
  'gold-text': { path: '甲.ann', line: 1, annotated: '建成', found: '成60' },
  'bad-input-line': { line: 2, reason: 'not-json' },
};

const codes = Object.keys(EXAMPLES) as readonly UserErrorCode[];

describe.each(['zh', 'en'] as const)('%s', (language) => {
  test.each(codes)('%s：一行，说出每个值', (code) => {
    const args = EXAMPLES[code];
    const line = wordMistake(new UserError(code, args), MESSAGES[language]);
    expect(line).toMatch(/^[^\n]+$/u);
    for (const [name, value] of Object.entries(args))
      if (name !== 'reason')
        for (const part of [value].flat()) expect(line).toContain(String(part));
    expect(line).not.toMatch(/undefined|null|\[object|EACCES|not-a-count|not-json/u);
  });

  test('没有行号的词典错误', () => {
    const error = new UserError('bad-dictionary', { path: '词.yaml', line: null, reason: '坏' });
    expect(wordMistake(error, MESSAGES[language])).not.toMatch(/行|line|null/u);
  });

  test('词典的错误先说条目', () => {
    const args = { path: '词.yaml', line: 3, reason: 'duplicate', entry: '四个意识' };
    expect(wordMistake(new UserError('bad-dictionary', args), MESSAGES[language])).toMatch(
      /四个意识 (?:is there twice|重复出现)$/u,
    );
    const schema = { ...args, reason: 'Invalid', entry: 'slogans.3' };
    expect(wordMistake(new UserError('bad-dictionary', schema), MESSAGES[language])).toMatch(
      /slogans\.3[：:] ?Invalid$/u,
    );
  });

  test('没有措辞的系统错误码原样显示', () => {
    const error = new UserError('not-readable', { path: '甲', reason: 'constructor' });
    expect(wordMistake(error, MESSAGES[language])).toMatch(/constructor$/u);
  });
});

test('程序自己的错误没有一行的说法', () => {
  expect(wordMistake(new TypeError('x'), MESSAGES.zh)).toBeUndefined();
});
