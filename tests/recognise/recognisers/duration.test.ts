import { describe } from 'vitest';
import { timeTable } from '../times.js';

describe('durations have no place in the calendar', () => {
  timeTable({ date: '2025-03-12' }, [
    ['三年内全部达标', '三年内 duration'],
    ['一个月内办结', '一个月内 duration'],
    ['15个工作日内答复', '15个工作日内 duration'],
    ['半年之内见效', '半年之内 duration'],
    ['连续三年评为优秀', '连续三年 duration'],
    ['几年内见到成效', '几年内 duration'],
    ['若干年内', '若干年内 duration'],
    ['两三年内', '两三年内 duration'],
    ['十二个月内', '十二个月内 duration'],
    ['近三年内无违纪'],
    ['24小时内上报'],
    ['十年内乱'],
    ['三年内容更新'],
  ]);
});
