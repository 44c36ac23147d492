/** Times that are spoken of and bound nothing: in remarks, conditions, rates and names. */
import { alternation, derive, type Lexicon, list } from '../lexicon/lexicon.js';
import type { Time } from '../recognise/recognition.js';
import { THAN } from './noun-phrase.js';

/**
 * 2020年是…收官之年 : the year is the subject of a remark. 今年已经出台的措施 tells of the past,
 * 是今年的一件大事 of what is to be done.
 */
const REMARK =
  /^\s?[，,]?\s?(?:是|作为|以来|已|的(?!\p{Script=Han}{0,8}(?:完成|实现)|一[项件](?:重大|重点|重要|头等)?(?:任务|工作|大事)))/u;
/** 2020年度 · 2024年政府工作报告 · 2024年《政府工作报告》 · 112年度|施政计划 · 2024年|全县水利工作的总体要求是 : the year names a thing. */
const NAMES_A_THING =
  /^(?:《[^》]{0,24}(?:报告|要点|计划|安排)》|施政(?:计划|方针|报告)|度(?!末|底|内)|版|修订|修正|(?:[省市县区州](?=[政委工]))?(?:政府|委)?工作(?:要点|报告|计划|安排|思路|任务|回顾|总体)|[^，,。；;：:\d]{2,14}的?(?:总体要求|总体思路|指导思想)是|重点工作|目标任务|主要目标|(?:国民经济和社会发展)?计划执行|国民经济和社会发展计划草案(?!规定|提出)|(?:季|年|半年)报|(?:季度|年度)报告|(?:财政|一般公共|部门)?预算(?:草案|执行|报告|编制|公开))/u;
/** 总结|全年|工作 · 全年|工作总结 : the work done in it, and no time. */
const ITS_WORK = /^(?:的?工作(?!日))?(?<account>总结|小结|(?<=工作)(?:报告|汇报|情况|回顾|台账))?/u;
const LOOKS_BACK = /(?:总结|回顾|梳理|盘点)$/u;

function isItsWork({ by, value }: Time, before: string, after: string): boolean {
  if (by !== 'year-part' || value.type !== 'relative') return false;
  const work = ITS_WORK.exec(after);
  if (work === null || work[0] === '') return false;
  return work.groups?.['account'] !== undefined || LOOKS_BACK.test(before);
}

/** 目标|任务的59% · 计划|总额的六成 : how much of an aim. */
export const SHARE_OF_AIM = '(?:任务)?(?:数|总?[额量])?的\\s?[\\d一二三四五六七八九]';
/** 完成全年|目标任务的59% · 占全年|计划的六成 : what is measured by. */
const MEASURES = new RegExp(`^度?(?:总?目标|预期目标|计划|任务|预算)${SHARE_OF_AIM}`, 'u');

/** 较2024年翻一番 · 比2024年底增长 · 与2024年相比 · 与2024年持平 : what is compared with. */
const BASE_BEFORE = new RegExp(`(?:较|相比于?|${THAN})$`, 'u');
const BASE_WITH = /[与和同]$/u;
const BASE_AFTER = /^(?:同期)?(?:相比|(?:大体|基本)?持平|相当)/u;

const isBase = (before: string, after: string): boolean =>
  BASE_BEFORE.test(before) || (BASE_WITH.test(before) && BASE_AFTER.test(after));

/** 原定于3月1日前上缴 · 由3月1日调整至4月1日 : another day holds now. */
const FORMERLY = /原(?:定|计划|拟)[于在]?$/u;
const CHANGED_FROM = /[由从](?:原来的?)?$/u;
const CHANGED = /^[^，,。；;]{0,8}(?:调整|延长|推迟|顺延|延后|延期|提前|变更|改)[为至到]/u;

/** 原定3月1日前上缴，|延长至4月1日 */
const CHANGED_LATER = /^[^。；;]{0,30}(?:调整|延长|推迟|顺延|延后|延期|变更|改)[为至到]/u;

const isSuperseded = (before: string, after: string): boolean =>
  (FORMERLY.test(before) && CHANGED_LATER.test(after)) ||
  (CHANGED_FROM.test(before) && CHANGED.test(after));

/** 凡5月底前许可届满的， · 年内即将到期的债券 : a case that a rule is for. */
const CONDITION =
  /^(?:[^，,。；;：:]{0,24}(?:到期|届满|期满)[^，,。；;：:]{0,12}的[，,、；;]|(?:即将|陆续|先后)?(?:到期|届满|期满))/u;

/** 上月 is over, and 不能今天改、明天改 means no day; 明天起 and 明天前 are other forms. */
const meansNoTimeToCome = ({ form, value }: Time): boolean =>
  value.type === 'relative' &&
  (value.to < 0 || (value.unit === 'day' && (form === 'during' || value.to === 0)));

/** 今年任务十分繁重 : at the head of its clause, which says how things are. */
const HEAD_OF_CLAUSE = /(?:^|[，,。；;：:！）)\s])$/u;
const PREDICATE =
  /^(?![^，,。；;]{0,24}[要将须])[^，,。；;：:]{0,24}(?:繁重|严峻|艰巨)[，,。；;！]/u;
/** 据有关部门预报，今年… */
const FORECAST = /据[^据，,。；;]{0,12}(?:预测|预报)[^。；;测报]{0,40}$/u;

/** 2022年，市委印发《…》，提出到2025年… : news, whose content looks ahead. */
const ISSUED =
  /^[，,]?[^，,。；;《]{0,24}(?:印发|出台|发布|颁布|公布)了?《[^》]{1,60}》[^。；;]{0,12}(?:提出|明确|要求|指出|部署|规定)/u;

/** 2024年，省委一号文件提出… : what was said then. */
const SAID =
  /^[，,][^，,。；;《]{0,16}(?:文件|会议|全会|大会|国务院|党中央|总书记|[省市县区]委|[省市县区]政府)[^，,。；;《]{0,4}(?:提出|强调|指出|明确要求)/u;

/** “十四五”时期|，面对复杂的形势 · |我县仍处于机遇期 : the scene, where nothing is counted behind it. */
const SCENE =
  /^[，,]?[^，,。；;\d]{0,12}(?:面[对临]|处于)[^，,。；;\d]{2,30}(?:期|形势|挑战|机遇|阶段|局面)(?![^。；;]{0,40}(?:(?<![重主])要|[将须]|\d))/u;

/** 表1 “十四五”时期|主要指标 */
const CAPTION_BEGINS = /(?:^|\n)\s?(?:表|专栏)\s?\d{1,2}[^，。；：\n]{0,20}$/u;
const CAPTION_ENDS = /^[^，。；：\n]{0,30}(?:\n|$)/u;

const isInCaption = (before: string, after: string): boolean =>
  /[表栏]/u.test(before) && CAPTION_BEGINS.test(before) && CAPTION_ENDS.test(after);

const isRemark = (before: string, after: string): boolean =>
  REMARK.test(after) ||
  (HEAD_OF_CLAUSE.test(before) &&
    (PREDICATE.test(after) || ISSUED.test(after) || SAID.test(after) || SCENE.test(after))) ||
  FORECAST.test(before);

/** Of a point or a period. */
export const isOnlyMentioned = (time: Time, before: string, after: string): boolean =>
  meansNoTimeToCome(time) ||
  isSuperseded(before, after) ||
  CONDITION.test(after) ||
  (time.form === 'during' &&
    (isRemark(before, after) ||
      isInCaption(before, after) ||
      isItsWork(time, before, after) ||
      MEASURES.test(after) ||
      (time.value.type === 'range' && NAMES_A_THING.test(after)))) ||
  isBase(before, after);

/** 每人每年800元 · 每年100元/人 · 每月800元 : part of a rate. */
const RATE_BEFORE = /每[人名户亩个村县生床岗头株]$/u;
const RATE_AFTER =
  /^(?:每\p{Script=Han}{1,3}\s?\d|\s?(?:最高|由)?\s?[\d.,]{1,12}\s?(?:亿|万|千|百){0,3}元)/u;

/** 平均每年递增5% : an average over years. */
const AVERAGE_BEFORE = /平均$/u;

/** 每日药剂需要 · 每日取水量 · 每月利率 : what is so much a day. */
const MEASURE = /^(?<noun>\p{Script=Han}{0,8}?)(?:需要|需求|量|信息|利率)(?!\p{Script=Han})/u;

const action = derive(
  (lexicon) =>
    new RegExp(
      `(?:${alternation([...list(lexicon, 'target-verbs'), ...list(lexicon, 'event-verbs')])})`,
      'u',
    ),
);

function isMeasure(lexicon: Lexicon, after: string): boolean {
  const verb = action(lexicon);
  const noun = MEASURE.exec(after)?.groups?.['noun'];
  return noun !== undefined && !verb.test(noun);
}

/** Of a repetition. */
export const isRateOrMeasure = (lexicon: Lexicon, before: string, after: string): boolean =>
  RATE_BEFORE.test(before) ||
  RATE_AFTER.test(after) ||
  AVERAGE_BEFORE.test(before) ||
  isMeasure(lexicon, after) ||
  isBase(before, after);
