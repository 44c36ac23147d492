import { describe, expect, test } from 'vitest';
import { defaultLexicon } from '../../../src/lexicon/default.js';
import { recognise } from '../../../src/recognise/index.js';
import { timeTable } from '../times.js';

describe('durations have no place in the calendar', () => {
  timeTable({ date: '2025-03-12' }, [
    ['三年内全部达标', '三年内 duration'],
    ['三年统筹安排资金6亿元', '三年 duration'],
    ['一个月内办结', '一个月内 duration'],
    ['15个工作日内答复', '15个工作日内 duration'],
    ['半年之内见效', '半年之内 duration'],
    ['连续三年评为优秀', '连续三年 duration'],
    ['五年累计清淤', '五年 duration'],
    ['114年新增泵站'],
    ['三年改造泵站9座', '三年 duration'],
    ['五年完成清淤任务', '五年 duration'],
    ['三年建设规划'],
    ['五年培养周期'],
    ['三年行动'],
    ['三年级新建教室'],
    ['三年有效'],
    ['几年内见到成效', '几年内 duration'],
    ['若干年内', '若干年内 duration'],
    ['两三年内', '两三年内 duration'],
    ['十二个月内', '十二个月内 duration'],
    ['2—3年内建成', '2—3年内 duration'],
    ['一到两个月内办结', '一到两个月内 duration'],
    ['3至5个工作日内办结', '3至5个工作日内 duration'],
    ['2021—3年内', '3年内 duration'],
    ['第1至3年内', '3年内 duration'],
    ['为期半年的整治', '为期半年 duration'],
    ['半年考核'],
    ['近三年内无违纪'],
    ['24小时内上报'],
    ['十年内乱'],
    ['三年内容更新'],
  ]);
});

describe('多长', () => {
  test.each<[string, number, string]>([
    ['三年内全部达标', 3, 'year'],
    ['10年之内建成', 10, 'year'],
    ['半年以内见效', 6, 'month'],
    ['半年左右内见效', 6, 'month'],
    ['6个月以内办结', 6, 'month'],
    ['三月内办结', 3, 'month'],
    ['十二个月内', 12, 'month'],
    ['半个月内反馈', 15, 'day'],
    ['半月内反馈', 15, 'day'],
    ['两周内反馈', 2, 'week'],
    ['三周左右内反馈', 3, 'week'],
    ['四个星期内整改到位', 4, 'week'],
    ['一百二十日内办结', 120, 'day'],
    ['90天内建成', 90, 'day'],
    ['15个工作日内答复', 15, 'day'],
    ['连续三年评为优秀', 3, 'year'],
    ['连续两周通报', 2, 'week'],
    ['为期三个月的整治', 3, 'month'],
    ['为期60天的行动', 60, 'day'],
    ['2—3年内建成', 3, 'year'],
    ['十至十五日内办结', 15, 'day'],
    ['为期半年的整治', 6, 'month'],
    ['为期半个月的集训', 15, 'day'],
    ['连续半年达标', 6, 'month'],
  ])('%s：%i %s', (phrase, amount, unit) => {
    expect(recognise(phrase, defaultLexicon()).filter(({ kind }) => kind === 'time')).toMatchObject(
      [{ by: 'duration', form: 'duration', value: { type: 'duration', amount, unit } }],
    );
  });

  test.each(['几年内', '数年内', '若干个月内', '一二年内', '二三年内', '三五年内'])(
    '%s：没有说定',
    (phrase) => {
      expect(recognise(phrase, defaultLexicon())).toMatchObject([
        { form: 'duration', value: { type: 'open' } },
      ]);
    },
  );
});

describe('不是一段时间', () => {
  timeTable({ date: '2025-03-12' }, [
    ['第三年内'],
    ['前三年内'],
    ['近几年内'],
    ['十年内部审计'],
    ['三年内涵发展'],
    ['十年内陆开放'],
    ['三日内蒙古行'],
    ['三年内需扩大'],
    ['十年内战'],
    ['一年内外'],
    ['三年内生动力'],
    ['三天内循环'],
    ['两年内设机构改革'],
    ['一年内科门诊'],
    ['三年内控建设'],
    ['三年内贸'],
    ['三年内河航运'],
    ['三年内政'],
    ['三年内容更新'],
  ]);
});
