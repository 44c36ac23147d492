import { describe } from 'vitest';
import { timeTable } from '../times.js';

describe('terms of office', () => {
  timeTable({ date: '2025-03-12' }, [
    ['本届任期内完成', '本届任期内 during'],
    ['本届政府任期内基本消除', '本届政府任期内 during'],
    ['历届任期目标'],
  ]);
});
