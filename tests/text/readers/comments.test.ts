import { describe, expect, test } from 'vitest';
import { codeOf, commentsOf, DIRECTED } from '../../../src/text/readers/comments.js';

const code = (text: string): string[] =>
  codeOf(text).map(({ start, end }) => text.slice(start, end));

describe('Markdown 里的代码', () => {
  test.each([
    ['行内', '执行 `npm ci` 和 ``npx`` 之后', ['`npm ci`', '``npx``']],
    ['三个反引号的行内', '见 ```甲``` 乙', ['```甲```']],
    ['没有配对', '见 `甲 乙', []],
    ['隔行不配对', '见 `甲\n乙`', []],
    ['空的不算', '见 `` 乙', []],
    ['四百字', `\`${'甲'.repeat(400)}\``, [`\`${'甲'.repeat(400)}\``]],
    ['四百零一字', `\`${'甲'.repeat(401)}\``, []],
    ['围起来的', '前\n```\n甲\n```\n后', ['```\n甲\n```']],
    ['波浪线', '~~~ts\n甲\n~~~\n后', ['~~~ts\n甲\n~~~']],
    ['缩进三格', '   ```\n甲\n   ```', ['   ```\n甲\n   ```']],
    ['缩进四格不算', '    ~~~\n甲\n    ~~~', []],
    ['结束的可以更长', '~~~\n甲\n~~~~\n~~~\n乙', ['~~~\n甲\n~~~~']],
    ['结束的不可更短', '~~~~\n甲\n~~~\n乙\n~~~~', ['~~~~\n甲\n~~~\n乙\n~~~~']],
    ['另一种符号不结束', '~~~\n甲\n```\n乙\n~~~', ['~~~\n甲\n```\n乙\n~~~']],
    ['没有结束不算', '前\n~~~\n甲', []],
    ['两个波浪线不算', '~~\n甲\n~~', []],
    ['两处', '~~~\n甲\n~~~\n中\n~~~\n乙\n~~~', ['~~~\n甲\n~~~', '~~~\n乙\n~~~']],
    ['次序照原文', '~~~\n`甲`\n~~~\n`乙`', ['~~~\n`甲`\n~~~', '`甲`', '`乙`']],
    ['没有', '一、总体要求', []],
  ])('%s', (_, text, expected) => {
    expect(code(text)).toEqual(expected);
  });
});

describe('注释', () => {
  const comments = (text: string, unread: readonly (readonly [number, number])[] = []) =>
    commentsOf(
      text,
      unread.map(([start, end]) => ({ start, end })),
    );

  test('位置和内容', () => {
    expect(comments('前<!-- 待定 -->后<!---->')).toEqual([
      { span: { start: 1, end: 12 }, text: ' 待定 ' },
      { span: { start: 13, end: 20 }, text: '' },
    ]);
  });

  test.each([
    ['没有', '一、总体要求', []],
    ['没有结束', '前<!-- 待定', []],
    ['前一个有结束', '<!--甲-->乙<!-- 丙', ['甲']],
    ['里面再有开头', '<!-- 甲 <!-- 乙 -->丙-->', [' 甲 <!-- 乙 ']],
    ['跨行', '<!--甲\n乙-->', ['甲\n乙']],
    ['开头与结束不共用', '<!-->甲-->', ['>甲']],
  ])('%s', (_, text, expected) => {
    expect(comments(text).map((comment) => comment.text)).toEqual(expected);
  });

  test.each([
    ['之前', [[0, 1]], ['甲', '乙']],
    ['之中', [[0, 5]], ['乙']],
    ['恰好结束在开头', [[0, 2]], ['甲', '乙']],
    ['恰好从开头起', [[2, 3]], ['乙']],
    ['开头之后才起', [[3, 9]], ['甲', '乙']],
    [
      '长的在前',
      [
        [0, 30],
        [1, 2],
      ],
      [],
    ],
    [
      '两处',
      [
        [0, 3],
        [10, 14],
      ],
      [],
    ],
    ['都在之后', [[30, 40]], ['甲', '乙']],
  ] as const)('不读的地方：%s', (_, unread, expected) => {
    const text = '前文<!--甲-->中<!--乙-->后';
    expect(comments(text, unread).map((comment) => comment.text)).toEqual(expected);
  });

  test.each([
    ['plan-extract-disable', true],
    [' \n plan-extract-disable-line x', true],
    ['plan-extract', false],
    ['见 plan-extract-disable', false],
    ['', false],
  ])('对检查说的 %j：%s', (text, directed) => {
    expect(DIRECTED.test(text)).toBe(directed);
  });
});
