import { describe, expect, test } from 'vitest';
import { isDateline } from '../../src/structure/dateline.js';
import { splitLines } from '../../src/structure/lines.js';
import { rolesOf } from '../../src/structure/roles.js';

describe('题目下的一行日期', () => {
  test.each([
    ['2024-03-12', true],
    ['2024-03-12　清河融媒', true],
    ['2024年3月12日 清河日报', true],
    ['清河日报 2024年03月12日', true],
    ['清河新闻网　2024-03-12 09:15', true],
    ['江小流 清河日报 2024-03-12', true],
    ['江小流 清河发布 2024年03月12日 18:30 清河', true],
    ['2024-03-12 118人次浏览', true],
    ['清河县 2024年3月12日', false],
    ['2024年3月12日 建成水厂', false],
    ['2024年3月12日，清河日报发表社论', false],
    ['报名时间 2024-03-12 09:15', false],
    ['第一次会议 2024-03-12 09:15', false],
    ['2024-03', false],
    ['清河日报', false],
    [`${'清'.repeat(100_000)}2024-03-12`, false],
    [`${'清 '.repeat(28)}2024`, false],
  ] as const)('%s', (line, expected) => {
    expect(isDateline(line)).toBe(expected);
  });

  test('正文之前才是', () => {
    const roles = rolesOf(
      splitLines('节水见成效\n清河日报 2024-03-12\n水厂已通水。\n清河日报 2024-03-12'),
    );
    expect(roles).toEqual(['text', 'metadata', 'text', 'text']);
  });
});
