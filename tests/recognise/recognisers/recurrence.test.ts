import { describe } from 'vitest';
import { timeTable } from '../times.js';

describe('repetitions', () => {
  timeTable({ year: 2025 }, [
    ['每年培训一次', '每年 every P1Y'],
    ['每2年选树一批', '每2年 every P2Y'],
    ['每两年评选', '每两年 every P2Y'],
    ['每5年修订', '每5年 every P5Y'],
    ['每半年召开一次', '每半年 every P6M'],
    ['每季度通报', '每季度 every P3M'],
    ['每季度末报送', '每季度末 every P3M'],
    ['每个月调度', '每个月 every P1M'],
    ['每周例会', '每周 every P1W'],
    ['每周五前报送', '每周五前 every P1W'],
    ['每周一次', '每周 every P1W'],
    ['每日巡查', '每日 every P1D'],
    ['每三个月评估', '每三个月 every P3M'],
    ['每15天通报', '每15天 every P15D'],
    ['每学期走访', '每学期 every P6M'],
    ['每年12月31日前报送', '每年12月31日前 every P1Y'],
    ['每年6月底前清算', '每年6月底前 every P1Y'],
    ['每年年底前总结', '每年年底前 every P1Y'],
    ['每月15日前上报', '每月15日前 every P1M'],
    ['每年3月至5月开展', '每年3月至5月 every P1Y'],
    ['每年1月、7月公布', '每年1月、7月 every P1Y'],
    ['每月10日、20日报送', '每月10日、20日 every P1M'],
    ['每年春节前走访', '每年春节前 every P1Y'],
    ['两年一次', '两年一次 every P2Y'],
    ['半年一次', '半年一次 every P6M'],
    ['一年一度', '一年一度 every P1Y'],
  ]);
});

describe('no repetitions', () => {
  timeTable({ year: 2025 }, [
    ['定期开展、适时召开'],
    ['每年级两个班'],
    ['每周期考核'],
    ['逐年提高、历年积累、常年坚持'],
    ['月督促、季调度、年评估'],
    ['每日电讯报道'],
    ['第三年一次性奖补'],
  ]);
});
