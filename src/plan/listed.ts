/** Lists of what is nothing to be done: conditions of a rule, contents of a paper, problems found. */
import { BLANKS, CodeSet } from '../model/code-set.js';
import type { OutlineNode } from '../structure/outline.js';
import type { Context } from './context.js';

/** As much of what stands before a list as can say what it lists. */
const LONGEST_LEAD = 400;

/** 有下列情形之一的： · 需提交以下材料： */
const CONDITIONS =
  /(?:下列|以下|如下)[^。；]{0,20}(?:情形|条件|情况|材料|资料|行为|对象|范围|规定)(?:之一)?[^。；]{0,60}[：:]$/u;
/** 有下列行为之一的，县水务局可以停水；再犯的，处以罚款： — whatever the rule says then. */
const OFFENCES = /(?:有|存在|出现|实施)(?:下列|以下|如下)[^。；：:]{0,30}(?:情形|行为)/u;
/** 对下列情形分别处理： · 有下列行为的，采取以下措施： — what is done about each. */
const HANDLED =
  /(?:分别|分类)[^。；]{0,8}(?:处[理置]|办理|施策)[：:。]$|(?:下列|以下|如下)[^。；]{0,8}(?:措施|任务|工作|方式|办法|程序|步骤)[^。；]{0,8}[：:]$/u;
/** 预案应当包括下列内容： · 报告内容包括： */
const CONTENTS =
  /(?:包括|包含|载明|写明|注明|列明)(?:但不限于)?(?:下列|以下|如下)[^。；：]{0,8}(?<!工作|任务|措施)(?:内容|事项|信息|要素)[：:]$|(?<!工作|任务|服务|建设|活动)内容(?:主要|应当?|一般)?(?:包括|包含)(?:但不限于)?[：:]$/u;
/** 还存在三方面问题。 · 存在不少短板，主要表现在： */
const FINDINGS =
  /(?:存在|面临|遇到)[^。；：，]{0,16}(?:问题|困难|不足|挑战|短板|情况)(?:[，,]?(?:主要|突出|集中)(?:表现|体现)?[在为是有])?[。：:，,]$/u;
/** 到2027年主要目标： · 今年的预期目标是： */
const AIMS = /(?:主要|总体|工作|发展|预期|具体|建设)目标(?:[是为有]|如下)?[：:]$/u;
/** 针对存在的问题，一是加强巡查 : what is done about them. */
const REMEDIED =
  /(?:针对|解决|破解|整改|整治|克服|应对|化解|聚焦|围绕|根据)[^。；：，]{0,30}[。：:，,]?$/u;

/** Items of all lists that measure nothing. */
export function unlisted(context: Context): ReadonlySet<OutlineNode> {
  const idle = new Set<OutlineNode>();
  for (const series of seriesOf(context.outline.nodes))
    if (isIdle(context, series)) for (const node of series) idle.add(node);
  return idle;
}

/** The lists of a text, each from its first item on. */
function seriesOf(nodes: readonly OutlineNode[]): readonly (readonly OutlineNode[])[] {
  const all: OutlineNode[][] = [];
  const open = new Map<OutlineNode | null, OutlineNode[]>();
  for (const node of nodes) {
    const series = open.get(node.parent);
    const last = series?.at(-1);
    const goesOn =
      node.ordinal !== 1 && last?.marker?.kind === node.marker?.kind && last?.part === node.part;
    if (series && goesOn) {
      series.push(node);
      continue;
    }
    const begun = [node];
    open.set(node.parent, begun);
    all.push(begun);
  }
  return all.filter(([first]) => first?.marker !== null);
}

function isIdle(context: Context, series: readonly OutlineNode[]): boolean {
  if (namesOffences(series)) return true;
  const lead = leadOf(context, series[0] as OutlineNode);
  if (lead === '') return false;
  if (FINDINGS.test(lead)) return !REMEDIED.test(lead);
  if (lead.endsWith('，') || lead.endsWith(',')) return false;
  return (
    CONTENTS.test(lead) ||
    AIMS.test(lead) ||
    (lead.includes('下') && (CONDITIONS.test(lead) || OFFENCES.test(lead)) && !HANDLED.test(lead))
  );
}

/** （一）瞒报旱情的；（二）擅自取水的。 — at least half of them end so. */
const namesOffences = (series: readonly OutlineNode[]): boolean =>
  series.length > 1 &&
  series.filter(({ title }) => title.endsWith('的')).length * 2 >= series.length;

const LEAD_ENDS = new CodeSet('：:。，,');

/** The line before a list, or what of its own line stands before it, if it ends as what leads to a list does. */
function leadOf({ text }: Context, first: OutlineNode): string {
  const from = Math.max(first.parent?.span.start ?? 0, first.span.start - LONGEST_LEAD);
  let end = first.span.start;
  while (end > from && BLANKS.has(text.charCodeAt(end - 1))) end--;
  if (end === from || !LEAD_ENDS.has(text.charCodeAt(end - 1))) return '';
  return text.slice(Math.max(from, text.lastIndexOf('\n', end - 1) + 1), end);
}
