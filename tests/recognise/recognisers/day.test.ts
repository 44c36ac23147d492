import { describe } from 'vitest';
import { timeTable } from '../times.js';

describe('days of a month that stands before', () => {
  timeTable({ date: '2025-03-12' }, [
    ['本月20日前', '本月20日前 by ..2025-03-20'],
    ['今年前10个月', '今年前10个月 during 2025-01-01..2025-10-31'],
    ['4月前5天', '4月前5天 during 2025-04-01..2025-04-05'],
    ['每月5日前', '每月5日前 every P1M'],
    ['3号楼、5号线、30日均值'],
    ['会前3天通知'],
    ['10日游'],
  ]);
});
