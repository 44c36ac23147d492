import { alternation, derive, type Lexicon, list } from '../../../lexicon/lexicon.js';
import { span } from '../../../model/span.js';
import type { Context } from '../../../plan/context.js';
import type { Amount } from '../../../recognise/recognition.js';
import { defineDocumentRule } from '../../rule.js';
import { isRunning } from '../../set-times.js';

/** 服务产值300亿元 is a part; 服务300家 a new statement. */
const NOUN = '服务(?:业|类|型|产值|收入|项目|站|点|中心|机构)';

const words = derive((lexicon: Lexicon) => ({
  total: new RegExp(
    `(?:${alternation(list(lexicon, 'total-cues'))})(?![同享产青治飞]|建[^设成立])[^，,。；;：:、\\d]{0,14}$`,
    'u',
  ),
  verb: new RegExp(`^(?:${alternation(list(lexicon, 'count-verbs'))})`, 'u'),
  noPartition: new RegExp(
    `${alternation(list(lexicon, 'no-partition'))}|^(?!${NOUN})(?:${alternation(list(lexicon, 'new-statements'))})`,
    'u',
  ),
}));

/** 100个〔，其中新建〕45个 · 100个〔（其中：〕 */
const AMONG =
  /^[^，,。；;：:（()）]{0,16}[，,。；;：:（(]?其中[，,：:]?(?<name>[^，,。；;：:、\d]{0,14})$/u;
/** 100个〔，包括新建〕45个 · 100个〔，分别为〕 */
const INTO =
  /^[^，,。；;：:、（()）]{0,16}[，,：:（(](?:分别为|分别是|分别|包括|包含|分为|即)?(?<name>[^，,。；;：:、\d]{0,14})$/u;
/** 100个〔，城区、镇街和村级分别为〕45个 */
const EACH =
  /^[^，,。；;：:、（()）]{0,16}[，,：:（(][^，,。；;：:（()）\d]{2,40}分别(?:为|是|有)?$/u;
/** 45个〔、改造〕28个〔和续建〕30个 */
const NEXT =
  /^(?<noun>[^，,。；;、（()）\d]{0,10})(?<stop>[、，,；;]|以及|和|及|与)(?<name>[^，,。；;、\d]{0,14})$/u;
/** 45个。 · 45个等 leaves others out. */
const END = /^[^，,。；;、）)等]{0,10}(?:[。；;）)\n]|$)/u;

/** 其中〔2023年〕3000万元 */
const YEAR = /20\d{2}年/gu;

const MOST_PARTS = 20;
/** 6.3亿元 and 3.8亿元 make 10亿元. */
const ROUNDING = 0.01;

interface Parts {
  readonly all: readonly Amount[];
  readonly end: number;
  /** The list ends where its sentence does, and does not look like a choice of parts. */
  readonly whole: boolean;
}

export const partsDoNotAddUp = defineDocumentRule({
  id: 'parts-do-not-add-up',
  group: 'targets',
  severity: 'warning',
  why: {
    zh: '总数和各部分之和对不上，总有一个数是错的，照哪个执行都会出偏差。',
    en: 'Where the parts do not make up the total one of the numbers is wrong.',
  },
  messages: {
    default: {
      zh: '总数为 {total}，各部分合计 {sum}',
      en: 'The total is {total}, the parts make {sum}',
    },
  },
  ok: [
    '一、建设食堂。共建设社区食堂100个，其中新建45个、改造25个、续建30个。',
    '一、建设食堂。全市共建设社区食堂100个，其中新建45个、改造28个等。',
    '一、建强组织。全市共有党员3000名，其中女党员1800名、少数民族党员1500名。',
    '一、建设食堂。新建社区食堂100个，培训厨师300名，新增停车位500个。',
    '一、建设食堂。建设社区食堂100个，其中新建45个。',
    '一、建设项目。共安排项目120个，总投资50亿元，其中续建项目70个、新开工项目50个。',
    '一、整治乡村。共改造农房36万平方米、其中危房9万平方米，修复步道82万平方米，整治庭院5万平方米。',
    '一、争取试点。争取共同富裕试点7项，10项经验获推广，12项制度出台。',
    '一、安排资金。统筹安排资金1.2亿元，其中2023年3000万元、2024年4000万元、2025年5000万元。',
    '一、扩大投资。总投资约10亿元，其中市级6.3亿元、县级3.8亿元。',
  ],
  notOk: [
    '一、建设食堂。共建设社区食堂100个，其中新建45个、改造28个、续建30个。',
    '一、建设食堂。共建设社区食堂100个，其中45个、28个、30个。',
    '一、建设食堂。全市共建设社区食堂100个，其中城区45个、镇街28个和村级20个。',
    '一、建设食堂。共建设社区食堂100个。其中，城区45个，镇街28个，村级20个。',
    '一、扩大投资。项目总投资50亿元，其中市级30亿元、县级25亿元。',
    '一、建设食堂。共建设社区食堂100个，城区、镇街、村级分别为45个、28个和30个。',
    '一、建设食堂。建设社区食堂100个，其中新建145个。',
    '一、安排资金。统筹安排资金1.2亿元，其中2023年3000万元、2024年4000万元、2025年6000万元。',
    '一、建设食堂。建设社区食堂80个,其中城区35个、镇街55个,提供床位4万多张。',
    '一、发展产业。产业规模达到2200亿元，其中整机产值1300亿元、服务产值1000亿元。',
  ],
  *check(document, { lexicon }) {
    const { context, place } = document;
    const { text, amounts } = context;
    const { total: isTotal } = words(lexicon);
    for (const [i, total] of amounts.entries()) {
      if (!isExact(total) || total.unit === null || total.kind === 'percent') continue;
      if (!isRunning(document, total.span.start)) continue;
      const stated = isTotal.test(text.slice(Math.max(0, total.span.start - 20), total.span.start));
      const parts = partsOf(context, i, total, stated);
      if (parts === undefined) continue;
      const sum = parts.all.reduce((all, { value }) => all + value, 0);
      const rounded = [total, ...parts.all].some(({ numeral }) =>
        text.slice(numeral.start, numeral.end).includes('.'),
      );
      const tolerance = total.value * (rounded ? ROUNDING : 1e-9);
      const more = sum > total.value + tolerance;
      const less = sum < total.value - tolerance;
      if (!more && !(less && stated && parts.whole)) continue;
      yield {
        span: place(span(total.span.start, parts.end)),
        args: { total: shown(total.value, total.unit), sum: shown(sum, total.unit) },
      };
    }
  },
});

/** The amounts behind a total that are parts of it; undefined where nothing says so. */
function partsOf(
  { text, amounts, lexicon }: Context,
  at: number,
  total: Amount,
  stated: boolean,
): Parts | undefined {
  const { noPartition, verb } = words(lexicon);
  let named = '';
  let commas = false;
  const parts: Amount[] = [];
  let { end } = total.span;
  for (const part of amounts.slice(at + 1, at + 1 + MOST_PARTS)) {
    const gap = text.slice(end, part.span.start).replace(YEAR, '');
    const name = parts.length === 0 ? firstName(gap, stated) : NEXT.exec(gap)?.groups?.['name'];
    if (name === undefined) break;
    const comma = parts.length > 0 && /[，,；;]/u.test(gap);
    if (comma && verb.test(name) && !verb.test(named)) break;
    named = name;
    if (part.unit !== total.unit && !(part.unit === null && text.charAt(part.span.end) === '、'))
      break;
    commas ||= comma;
    if (noPartition.test(name) || !isExact(part)) return undefined;
    parts.push(part);
    end = part.span.end;
  }
  const among = text.slice(total.span.end, parts[0]?.span.start).includes('其中');
  if (parts.length < (among ? 1 : 2)) return undefined;
  const whole =
    parts.length > (commas && total.kind !== 'money' ? 2 : 1) &&
    END.test(text.slice(end, end + 12));
  return { all: parts, end, whole };
}

/** What stands between the total and the first part, where it leads to parts. */
function firstName(gap: string, stated: boolean): string | undefined {
  const among = AMONG.exec(gap)?.groups?.['name'];
  if (among !== undefined || !stated) return among;
  return EACH.test(gap) ? '' : INTO.exec(gap)?.groups?.['name'];
}

const isExact = ({ comparator, valueMax }: Amount): boolean =>
  comparator === 'eq' && valueMax === null;

/** 5000000000 元 → 50亿元 */
function shown(value: number, unit: string): string {
  const [factor, word] = value >= 1e8 ? [1e8, '亿'] : value >= 1e4 ? [1e4, '万'] : [1, ''];
  return `${Number((value / factor).toFixed(4))}${word}${unit}`;
}
