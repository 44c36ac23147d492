import type { PlanRecord } from '../../../model/record.js';
import { defineDocumentRule } from '../../rule.js';
import { setTimes } from '../../set-times.js';

/** Kinds that say what is to be done, where others tell what was. */
const DIRECTS: ReadonlySet<PlanRecord['document']['kind']> = new Set([
  'work-points',
  'action-plan',
  'implementation-plan',
  'opinions',
  'measures',
  'other',
]);

export const deadlineBeforePublication = defineDocumentRule({
  id: 'deadline-before-publication',
  group: 'deadlines',
  severity: 'warning',
  why: {
    zh: '文件印发时期限已经过去，任务无法按期完成。多半是沿用了旧稿的年份。',
    en: 'The deadline had passed when the plan was published, so nobody can meet it. Mostly a year was left from an older draft.',
  },
  messages: {
    default: {
      zh: '期限 {end} 早于成文日期 {published}',
      en: 'The deadline {end} lies before the publication on {published}',
    },
  },
  ok: [
    '云溪市养老服务实施方案\n\n2023年3月1日\n\n一、加快建设。2024年6月底前完成社区食堂建设。',
    '云溪市养老服务实施方案\n\n2023年3月1日\n\n一、打牢基础。截至2022年底，全市已建成社区食堂30家。',
    '云溪市以旧换新实施方案\n\n2023年3月1日\n\n一、补贴对象。对2018年4月30日前登记的旧车给予补贴。',
    '云溪市网络建设实施方案\n\n2023年3月1日\n\n一、发展基础。宽带用户由2012年的2万户增长到2021年的9万户。',
    '云溪市节水实施方案\n\n2023年3月1日\n\n一、巩固成果。每年1月31日前完成上年度总结，次年2月底前完成考核。',
    '云溪市节水实施方案\n\n2023年3月1日\n\n一、巩固成果。原计划2021年底前完成的任务已经全部完成。',
  ],
  notOk: [
    '云溪市养老服务实施方案\n\n2023年3月1日\n\n一、加快建设。2022年6月底前完成社区食堂建设。',
    '云溪市养老服务实施方案\n\n2023年3月1日\n\n一、总体目标。到2020年，养老床位达到5000张。',
    '青岭县河湖治理工作方案\n\n2024年5月6日\n\n一、排查整治。2024年4月30日前，各镇完成排查。',
    '青岭县河湖治理工作方案\n\n2024年5月6日\n\n一、排查整治。各镇要于2023年12月底前上报台账。',
    '青岭县防汛工作方案\n\n2024年5月30日\n\n一、排查隐患。4月30日前完成病险水库评估。',
    '海棠区平安建设工作要点\n\n2025年2月10日\n\n一、加强巡查。力争2024年底前实现街道巡查全覆盖。',
  ],
  *check(document, { record }) {
    const { published, period } = record.document;
    // Published again on a page of the web, long after the plan was over.
    if (published === null || (period !== null && Number(published.slice(0, 4)) > period.end))
      return;
    const year = Number(published.slice(0, 4));
    const isOfYear =
      DIRECTS.has(record.document.kind) && (period === null || period.start === year);
    for (const { time, end } of setTimes(document, isOfYear ? year : null))
      if (end < published) yield { span: document.place(time.span), args: { end, published } };
  },
});
