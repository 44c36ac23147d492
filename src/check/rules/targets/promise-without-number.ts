import { alternation, derive, list } from '../../../lexicon/lexicon.js';
import type { Span } from '../../../model/span.js';
import { type Context, touches, within } from '../../../plan/context.js';
import { defineDocumentRule } from '../../rule.js';
import { isRunning } from '../../set-times.js';

/** Not the end of a line: lines may be cut anywhere. */
const STOP = '(?=[，,。；;]|$)';
const LISTED = '(?=[，,、。；;]|$)';
const BOUND = '(?:以上|以下|左右|以内|以外)';
/** 所, 台, 户 and 条 end too many words. */
const CLASSIFIER = '[个家座处名张辆套项艘株]';
const MEASURE =
  '(?:[万亿]?元|万?[人户亩吨张]|人次|万人次|户次|公里|万?平方[米公]里?|公顷|万?千瓦|万?立方米|个百分点)';
/** 建设一批〔转播台〕 */
const FEW = /一|若干|[多各每几]/u;
/** 亿元 in 超亿元 is a number. */
const NO_NUMERAL = '(?<![\\d一二两三四五六七八九十百千万亿几多数上超过近破逾余])';

const lost = derive((lexicon) => {
  const verb = alternation(list(lexicon, 'count-verbs'));
  const money = alternation(list(lexicon, 'money-nouns'));
  const figure = `(?:率|量|额|值|数|比重|占比|面积|规模|收入|里程|长度|${money})`;
  const reach =
    '(?:(?<![传表转下直抵送])达到?|(?:提高|提升|增加|增长|上升|扩大|发展|降低|下降|减少|压减|压缩|缩短)(?:到|至)|[增降升]至|(?:控制|稳定|保持|维持)在)';
  const bound = '(?:不少于|不低于|不超过|不高于|不得少于|不得低于|不得超过|不得高于)';
  return {
    pattern: new RegExp(
      [
        // 达到以上 · 不少于人次 · 达到%
        `(?:${reach}|${bound})(?:${BOUND}(?!级|水平|标准|要求|条件|目标|指标|[各几])|(?:${CLASSIFIER}|${MEASURE}|[次倍所台条])(?:${BOUND})?${STOP}|[%％])`,
        // 不少于期 · 不低于学时
        `${bound}(?:[期场届轮项批名户人份件只头支株棵吨米元天门]|课时|学时|小时)(?:${BOUND})?${STOP}`,
        // 提高到。 · 不低于。
        `(?:(?!达)${reach}|${bound})${STOP}`,
        // 覆盖率达到。
        `${figure}(?:力争|争取|均|要|应)?(?:达到|达|超过|突破)${STOP}`,
        // 增长左右 · 提高个百分点
        `(?:增长|下降|提高|降低|增加|减少|提升|上升)(?:(?:以上|左右|以内)${STOP}|[%％]|个百分点)`,
        // 覆盖率% · 百分之左右
        `(?<=[\\p{Script=Han}、，])(?<![一二两三四五六七八九十百千万几多余])[%％]`,
        // 突破件、 · 超过千瓦
        `(?:突破|超过|低于|高于)(?:[个座辆套项件张]|人次|吨|亩|公里|千瓦|平方米)${LISTED}`,
        // 公共费用元
        `(?:${money}|收益|费用|金额|成本)(?:达到?)?[万亿]?元${STOP}`,
        // 示范园个、
        `(?<=[\\p{Script=Han}”]{2})${NO_NUMERAL}(?<![这那哪每各某逐单整半首末些少第前后有是来两])(?<unit>个)${LISTED}`,
        `百分之(?:${BOUND}|${STOP})`,
        // 新建座食堂 · 新增个停车位
        `(?:${verb})(?:座(?![谈椅位落舱右])|个(?![体人性别案税展旧])|家(?![庭政具电园长禽畜装居校风乡国族教门用])|辆|公里|平方米|公顷)`,
        // 新增岗位个 · 完成投资亿元 · 培育企业家以上
        `(?:${verb}|完成|实现)[\\p{Script=Han}“”]{2,12}(?:${NO_NUMERAL}(?:(?<counted>${CLASSIFIER}|人次)|[万亿]元|万[人户亩吨]|公里|平方米|公顷)(?:以上|左右)?|(?<![国专])家以上|(?<!家户)户户)${STOP}`,
        // 新建××个 · 达到XX%
        `(?:[×＿_]{1,4}|(?<![A-Za-z])X{2,4})(?:个|家|座|所|名|人|项|处|条|户|亩|公里|万|亿|元|张|[%％])`,
      ].join('|'),
      'gu',
    ),
    word: new RegExp(`(?:${alternation(list(lexicon, 'unit-ends'))})$`, 'u'),
  };
});

export const promiseWithoutNumber = defineDocumentRule({
  id: 'promise-without-number',
  group: 'targets',
  severity: 'error',
  why: {
    zh: '“达到以上”“新增岗位个”许诺了一个数，数字却没有写上，多半是转换格式时丢了，或者留空忘了填。',
    en: 'A number is promised and none is there: mostly it got lost in a conversion, or a blank was never filled in.',
  },
  messages: {
    default: { zh: '“{quote}”处缺少数字', en: 'A number is missing in “{quote}”' },
  },
  ok: [
    '一、提升服务。力争覆盖率达到95%以上，养老床位不少于5000张。',
    '一、提升服务。达到国家标准，服务能力不断提高，力争达到全国先进水平。',
    '一、扶持个体。支持新增个体工商户，逐个走访，培育家庭农场。',
    '一、扩大投资。每个亿元以上项目由专人服务，培育百亿元以上企业。',
    '一、提升服务。服务质量明显提高，群众满意度持续提升，增长左右摇摆的局面得到扭转。',
    '一、扩大投资。招引投资超亿元的项目，力争再引进几个。',
    '一、整治广播。建设一批转播台，认定非正常户，打造万亩茶园、万人社区。',
    '一、建设港口。建成万吨级泊位3个，新建厂房九亿平方米，各项指标要达到以下水平。',
  ],
  notOk: [
    '一、提升服务。到2025年，力争覆盖率达到以上。',
    '一、提升服务。到2025年，社区服务覆盖率达到。',
    '一、扩大开放。开通航线20条，培育示范园个、加工企业30家，专利拥有量突破件，经费元。',
    '一、促进就业。全年新增就业岗位个，培训职工3000人次。',
    '一、提升服务。每年举办活动不少于次，每个社区不少于个。',
    '一、办好夜校。全年开课不少于期，组织活动不少于场，每期不少于课时。',
    '一、扩大投资。固定资产投资增长%，居民收入提高到。',
    '一、提升服务。新建座社区食堂，改造××个停车场。',
    '一、保护环境。空气优良天数比率提高个百分点。',
  ],
  *check(document, { lexicon }) {
    const { context, place } = document;
    const { pattern, word } = lost(lexicon);
    for (const { index, 0: matched, groups } of context.text.matchAll(pattern)) {
      const noun = groups?.['unit'] === undefined ? '' : nounBefore(context.text, index);
      const quote = `${noun}${matched}`;
      const span = { start: index - noun.length, end: index + matched.length };
      const counted = groups?.['counted'] ?? groups?.['unit'];
      if (counted !== undefined && (word.test(quote) || FEW.test(quote))) continue;
      if (touches(context.outerTitles, span) || holdsNumber(context, span)) continue;
      if (!isRunning(document, index)) continue;
      yield { span: place(span), args: { quote } };
    }
  },
});

/** 〔示范园〕个 */
const nounBefore = (text: string, end: number): string =>
  /[\p{Script=Han}”]{0,3}$/u.exec(text.slice(Math.max(0, end - 3), end))?.[0] ?? '';

/** 九亿平方米 is one; 万人 alone has lost its own. */
const holdsNumber = ({ text, amounts }: Context, span: Span): boolean =>
  within(amounts, span).some(
    ({ numeral }) => !/^[万亿]$/u.test(text.slice(numeral.start, numeral.end)),
  );
