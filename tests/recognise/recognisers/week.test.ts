import { describe } from 'vitest';
import { timeTable } from '../times.js';

describe('weeks of a month or year', () => {
  timeTable({ date: '2025-03-12' }, [
    ['5月第三周为宣传周', '5月第三周 during 2025-05-19..2025-05-25'],
    ['2025年第1周', '2025年第1周 during 2025-01-06..2025-01-12'],
    ['下月第二周', '下月第二周 during 2025-04-14..2025-04-20'],
    ['第三周年庆典'],
    ['第三周工作安排'],
  ]);
});
