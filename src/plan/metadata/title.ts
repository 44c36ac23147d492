/** The text's own headline, or that of the plan which a notice wraps. */
import { BLANKS } from '../../model/code-set.js';
import type { Line } from '../../structure/lines.js';
import type { Context } from '../context.js';
import { wholePairs } from '../references.js';
import { endings, firstTold, isFurniture, isStep, redHeadOf, stepsTo } from './front.js';

const TAIL = /(?<!\s)\s*[-_|—–]{1,2}\s*[^-_|—–]{2,24}(?:网|网站|门户|政府|新闻|公众号|平台)$/u;
/** …这样做→（…） · 用这4招破题→|某市|社区治理 : what entices to read on, with what a collector of news added. */
const ENTICING = /^[→↓]+\s*(?:$|[（(|｜])/u;

function withoutEnticement(title: string): string {
  const at = title.search(/[→↓]/u);
  return at >= 0 && ENTICING.test(title.slice(at)) ? title.slice(0, at).trimEnd() : title;
}
const PRINTED =
  /(?:关于)?(?:印发|转发|下发|发布)(?:了)?《(?<title>.{4,120}?)》\s?的?(?:通知|通告|公告)$/u;
const PRINTED_BARE = /关于(?:印发|转发|下发|发布)(?<title>[^《》]{6,120}?)的(?:通知|通告|公告)$/u;
const PARENTHETICAL =
  /^[（(〔](?=[^）)〕]{2,40}[）)〕]$)(?:[^）)〕]*?\d{2,4}[^）)〕月]*年?[^）)〕月]*|试行|暂行|草案|[^）)〕]*稿|[^）)〕]*版|摘要|节选|全文)[）)〕]$/u;
export interface Headline {
  /** The plan's own title where a notice wraps it. */
  readonly title: string;
  /** As it stands in the text. */
  readonly written: string;
}

/** 政 府 工 作 报 告 : letters set apart. */
const SPACED = /^(?:\p{Script=Han}[ 　]+){3,}\p{Script=Han}$/u;
/** 新华社北京2月2日电 题： */
const DATELINE =
  /^(?:新华社|人民日报|本报|中新社)\p{Script=Han}{0,8}\d{1,2}月\d{1,2}日(?:电|讯)[ 　]*(?:题[：:])?/u;

/** （2006年3月1日某市人代会通过） */
const PASSED = /[（(]\d{4}年\d{1,2}月[^（()）]{0,60}(?:通过|批准|印发|发布)[）)]$/u;

const clean = (title: string): string =>
  withoutEnticement(
    wholePairs(SPACED.test(title) ? title.replace(/[ 　]/gu, '') : title)
      .replace(DATELINE, '')
      .replace(TAIL, ''),
  )
    .replace(PASSED, '')
    .replace(/[\s　]+/gu, ' ')
    .replace(/^[【[]|[】\]]$/gu, '')
    .trim();

/** 关于印发《…》的通知 presents a plan: its title is the plan's. */
function unwrapped(written: string): string {
  const title = clean(written);
  const inner =
    PRINTED.exec(title)?.groups?.['title'] ?? PRINTED_BARE.exec(title)?.groups?.['title'];
  return inner === undefined ? title : inner.replace(/^《|》$/gu, '');
}

/** 某部令 | 第3号 | 《…办法》已经…通过，现予公布 */
const DECREE = /^[\p{Script=Han} 　]{2,30}令$/u;
const DECREED = /^《(?<title>[^》]{4,80})》[^。]{0,80}(?:公布|发布)/u;

/** The headline, or the title of what a decree puts in force. */
export function headline(context: Context): Headline | undefined {
  const found = ownHeadline(context);
  if (found === undefined || !DECREE.test(found.title)) return found;
  const title = firstTold(
    context.outline.lines.slice(0, 12),
    (line) => DECREED.exec(line.text)?.groups?.['title'],
  );
  return title === undefined ? found : { title, written: found.written };
}

function ownHeadline(context: Context): Headline | undefined {
  const { outline, lexicon, layer } = context;
  const { end } = endings(lexicon);
  const front = frontLines(context);
  const steps = stepsTo(front);
  const lines: Line[] = [];
  for (const line of front) {
    const role = outline.roles[line.index];
    if (role === 'metadata' || role === 'wrapper' || role === 'attachment' || role === 'contents')
      continue;
    if (
      role === 'document-number' ||
      role === 'imprint' ||
      role === 'occasion' ||
      role === 'date' ||
      role === 'signature' ||
      role === 'addressee'
    ) {
      // A notice without a headline ends here, and the plan's own follows.
      if (lines.every(({ text }) => text.includes('。'))) lines.length = 0;
      if (lines.length > 0) break;
      continue;
    }
    if ((role !== 'text' && role !== 'caption') || isFurniture(line.text, lexicon)) continue;
    if (isAside(line.text) || redHeadOf(line.text, lexicon) !== undefined) continue;
    if (isStep(context, line) || steps.has(line.text)) continue;
    lines.push(line);
    if (lines.length >= 6) break;
  }
  // A line that ends as a title ends, alone or with the lines that go before it.
  for (let from = 0; from < Math.min(lines.length, 4); from++) {
    let joined = '';
    for (let to = from; to < Math.min(lines.length, from + 4); to++) {
      const line = lines[to] as Line;
      if (line.text.length > 90 || /[。；]/u.test(line.text)) break;
      joined += SPACED.test(line.text) ? line.text.replace(/[ 　]/gu, '') : line.text;
      if (!end.test(joined.replace(/[》”]$/u, ''))) continue;
      const next = lines[to + 1];
      if (next && PARENTHETICAL.test(next.text)) joined += next.text;
      return fuller({ title: unwrapped(joined), written: joined }, layer.stated.title);
    }
  }
  const opening = lines[0];
  if (opening && opening.text.length > 90 && outline.lines.length <= 3) {
    const glued = new RegExp(
      `^(?!为[了落贯进切加深做]|[^。；，]{0,80}获悉|[^《。；]{0,80}《[^》]{0,80}》[^。；]{0,16}(?:印发|发布|出台|公布|通过))(?<title>[^。；，]{4,80}?${end.source.replace(/\$$/u, '')})`,
      'u',
    ).exec(opening.text);
    const notice = /^[^。；]{0,40}关于(?:印发|转发)《[^》]+》的(?:通知|通告)/u.exec(
      opening.text,
    )?.[0];
    const title = notice ?? glued?.groups?.['title'];
    if (title !== undefined) return { title: unwrapped(title), written: title };
  }
  const stated = layer.stated.title;
  if (stated !== undefined && stated.trim() !== '')
    return { title: unwrapped(stated), written: clean(stated) };
  const named = firstTold(outline.lines.slice(0, 30), (line) =>
    outline.roles[line.index] === 'metadata'
      ? /(?:文件名称|标\s?题|^[-*]\s+title)\**\s?[:：]\s{0,20}(?<title>\S[\s\S]{3,})/u.exec(
          line.text,
        )?.groups?.['title']
      : undefined,
  );
  if (named !== undefined) return { title: unwrapped(named), written: named };
  const first = lines[0];
  const [second, third] = lines.slice(SUBTITLE.test(lines[1]?.text ?? '') ? 2 : 1);
  if (!first || first.text.length > 70 || /[。；]|[，,：:]$/u.test(first.text)) return undefined;
  // A first short line above running text is a headline; verse-like lead lines are not.
  if (
    second &&
    second.text.length <= 30 &&
    !/[。；]/u.test(second.text) &&
    !PARENTHETICAL.test(second.text)
  ) {
    if (third && third.text.length <= 30 && !/[。；]/u.test(third.text)) return undefined;
  }
  return { title: unwrapped(first.text), written: first.text };
}

/** ——“水利回眸”系列报道之三 · 某报记者 张某某 : above and below the headline, no part of it. */
const KICKER =
  /^[^，。：]{0,26}系列(?:报道|评论|述评|观察)(?:之?[（(]?[一二三四五六七八九十①-⑳\d]{1,3}[）)]?)?$/u;
const REPORTER =
  /^\p{Script=Han}{2,10}(?:报|社|网|台|客户端|融媒体中心)(?:全媒体|融媒体|首席)?(?:记者|通讯员)[\p{Script=Han} 　]{1,30}$/u;
/** 中共某县委书记　某某 · 《某某学刊》2023年第4期 : who wrote it, and where it stood. */
const WRITER =
  /^(?:中共)?\p{Script=Han}{2,20}(?:书记|主任|主席|教授|研究员|[省市县区州镇乡局厅部院校处司]长)[ 　]{1,4}\p{Script=Han}{1,4}(?:[ 　]\p{Script=Han}{1,2})?$/u;
const JOURNAL = /^《[^》]{2,20}》\s?(?:19|20)\d{2}年第?\s?\d{1,2}\s?期/u;
const isAside = (line: string): boolean =>
  line.length <= 40 &&
  ((line.includes('系列') && KICKER.test(line)) ||
    ((line.includes('记者') || line.includes('通讯员')) && REPORTER.test(line)) ||
    (BLANKS.isIn(line) && WRITER.test(line)) ||
    JOURNAL.test(line));

/** ——职业教育专场 : below the headline. */
const SUBTITLE = /^(?:——|――)\p{Script=Han}/u;

/** 政府工作报告 → 2026年某省政府工作报告, where the page or table says so: a bare kind names no plan. */
function fuller(found: Headline, stated: string | undefined): Headline {
  const whole = stated === undefined ? '' : unwrapped(stated);
  const isBare = [...found.title].length <= 8;
  return isBare && whole.length > found.title.length && whole.endsWith(found.title)
    ? { title: whole, written: found.written }
    : found;
}

/** Lines that may hold the title: the first ones, up to the first node or long paragraph. */
function frontLines(context: Context): readonly Line[] {
  const { lines, nodes } = context.outline;
  const firstNode =
    nodes.find(({ title }) => !isFurniture(title, context.lexicon))?.span.start ??
    Number.POSITIVE_INFINITY;
  const front: Line[] = [];
  for (const line of lines) {
    if (line.span.start >= firstNode || front.length >= 40) break;
    front.push(line);
  }
  return front;
}
