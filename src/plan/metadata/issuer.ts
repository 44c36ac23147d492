import type { Lexicon } from '../../lexicon/lexicon.js';
import { CodeSet } from '../../model/code-set.js';
import { imprintOf, type Role } from '../../structure/roles.js';
import { type Context, unquote } from '../context.js';
import type { ReferenceDraft } from '../references.js';
import { bodyEnd, firstTold, PRESS, redHeadOf, statedIn } from './front.js';
import type { Headline } from './title.js';

/** One body a line, or several; letters set apart are one word, half a name goes on in the next line. */
function joined(lines: readonly string[], isBody: (name: string) => boolean): string {
  const bodies: string[] = [];
  let half = '';
  for (const line of lines) {
    const spaced = /^(?:\p{Script=Han}[ 　]+){2,}\p{Script=Han}$/u.test(line.trim());
    const names = spaced ? [line.replace(/[\s　]/gu, '')] : line.trim().split(/[\s　]+/u);
    for (const name of names) {
      const whole = half + name;
      if (isBody(whole)) {
        bodies.push(whole);
        half = '';
      } else half = whole;
    }
  }
  if (half !== '') bodies.push(half);
  return bodies.join('、');
}

/** 我代表省人民政府向大会作政府工作报告 */
const ON_BEHALF =
  /我(?:谨)?(?:受|代表)(?<body>[\p{Script=Han}]{2,24}?(?:政府|国务院|委员会))(?:委托)?[，,]?(?:向|作)/u;
/** 某区人民政府区长　张某某 */
const SPEAKER =
  /^(?<body>[\p{Script=Han}]{2,20}人民政府)(?:代理?)?(?:省长|市长|县长|区长|州长|旗长|主席|镇长|乡长)[ 　]+\p{Script=Han}[\p{Script=Han} 　]{1,6}$/u;
/** 发布人：某市水利局|局长张某某 */
const ANNOUNCED =
  /^(?:新闻)?(?:发布人|介绍人|发言人|答问人)\s?[:：]\s?(?<body>\p{Script=Han}{3,20}?)(?:党[组委]书记、)?副?(?:厅长|局长|主任|部长|秘书长|院长|处长)/u;
/** 负责人就… · 厅长某某介绍 */
const OFFICIALS =
  /(?:(?:相关|有关|主要)?负责(?:同志|人)|(?:新闻)?发言人|副?(?:厅长|局长|主任|部长|秘书长|书记|院长|处长)\p{Script=Han}{1,4})(?:[、，,]\p{Script=Han}{2,14}){0,4}(?:\p{Script=Han}{2,4})?[，,]?(?:就|介绍|回答|表示|解读|通报|出席|在)|副?(?:厅长|局长|主任|部长)就/gu;
const OTHER_OFFICE = /党组(?:书记|成员)、?$/u;
/** 某研究所副所长、某中心|主任张某某 : who speaks, not a body. */
const OF_A_PERSON = /(?:长|主任|书记|教授|院士|专家)、/u;
const NO_BODY = /[^\p{Script=Han}、（）()]/u;
const LONGEST_BODY = 40;

/** 市委常委、|… · 省教育厅党组成员、|省后勤中心主任张某某 : of two offices the one that speaks. */
const MEMBER = /^.*(?:党组(?:副?书记|成员)|党委委员|常委|委员)、/u;
/** 县委常委、|纪委|书记 : a leader's posts, no body that speaks. */
const SHORTEST_SPEAKING = 4;

/** 某省教育厅|党组书记、厅长张某某介绍 · 据|某局|局长张某某介绍 */
function bodyOfOfficial(opening: string): string | undefined {
  for (const { index } of opening.matchAll(OFFICIALS)) {
    const before = opening.slice(0, index).replace(OTHER_OFFICE, '');
    const run = (before.slice(-LONGEST_BODY).split(NO_BODY).at(-1) ?? '').replace(
      /^(?:据|\p{Script=Han}{0,12}请[到来]?了?)/u,
      '',
    );
    const body = run.replace(MEMBER, '');
    if (body !== run && body.length < SHORTEST_SPEAKING) continue;
    if (body.length >= 2 && !OF_A_PERSON.test(body)) return body;
  }
  return undefined;
}

/** 解读机关：某市水利局 */
const EXPLAINED_BY = /解读(?:机关|单位|部门)\s?[:：]\s?(?<body>[\p{Script=Han}、]{4,40})/u;

const PRINTS = /(?:印发|发布|出台)[了的]?[《“]/u;
const PRINTED_BY =
  /(?:^|[，,。\s])(?<bodies>[\p{Script=Han}、（）() ]{3,60}?)(?:(?:\d{1,2}月)?\d{1,2}日)?(?:对外|联合|日前|近日|正式)?(?:印发|发布|出台)[了的]?[《“]/u;

/** 本报讯（记者 某某）|某省科技厅 */
const DATELINE = /^\p{Script=Han}{0,12}[讯电](?:[（(][^（）()]{0,30}[）)]\s?|[ 　]{1,4})/u;
/** 根据某市印发的《…》 : what another sent out. */
const FOLLOWS = /^(?:根据|按照|依据|依照|遵照|参照|结合|贯彻|落实|学习|为)/u;

/** Who sent out the plan that the text presents, and no other paper. */
function printedBy(opening: string, presented: ReferenceDraft | undefined): string | undefined {
  const match = PRINTS.test(opening) ? PRINTED_BY.exec(opening) : null;
  const bodies = match?.groups?.['bodies']?.trim().replace(DATELINE, '');
  if (!match || bodies === undefined || FOLLOWS.test(bodies)) return undefined;
  const at = match.index + match[0].length;
  const named = match[0].endsWith('《') ? opening.slice(at).split('》', 1)[0] : undefined;
  return presented === undefined || named === undefined || isSame(presented, named)
    ? bodies
    : undefined;
}

const DRAFTED = /(?:编制|起草|拟定|制定|修订)(?:形成)?了?《/u;
/** |市水利局|牵头编制了《某市供水规划》 : who explains what it drew up. */
const DRAFTED_BY =
  /(?:^|[，,。\s])(?<body>\p{Script=Han}{3,20}?)(?:牵头|组织|负责|会同[^，。《]{2,30})(?:编制|起草|拟定|制定|修订)(?:形成)?了?《(?<named>[^》]{4,60})》/u;

/** Who drew up the plan that the text presents. */
function draftedBy(opening: string, presented: ReferenceDraft): string | undefined {
  if (!DRAFTED.test(opening)) return undefined;
  const { body, named = '' } = DRAFTED_BY.exec(opening)?.groups ?? {};
  return isSame(presented, named) ? body : undefined;
}

/** 供水规划（草案） of 某市供水规划 */
const isSame = ({ title, alias }: ReferenceDraft, named: string): boolean =>
  named.startsWith(title) ||
  named === alias ||
  title.includes(named.split(/[（(〈]/u, 1)[0] as string);

/** The first lines of a role, one right below the other. */
function firstOfRole({ outline: { lines, roles } }: Context, role: Role): readonly string[] {
  const found: string[] = [];
  let at = roles.indexOf(role);
  for (; at >= 0 && roles[at] === role; at++) found.push(lines[at]?.text ?? '');
  return found;
}

/** The body that issued the plan or speaks in the text, as named there. */
export function issuerOf(
  context: Context,
  head: Headline | undefined,
  presented: ReferenceDraft | undefined,
  isNews: boolean,
): string | null {
  const { outline, text, lexicon } = context;
  const isBody = (name: string): boolean => bodyEnd(lexicon).test(name);
  const signatures = firstOfRole(context, 'signature');
  if (signatures.length > 0) return joined(signatures, isBody);
  const imprint = firstTold(outline.lines.slice(0, 30), (line) => imprintOf(line.text)?.body);
  if (imprint !== undefined) return imprint;
  const sender = firstTold(outline.lines.slice(0, 6), (line) => redHeadOf(line.text, lexicon));
  if (sender !== undefined) return sender;
  const speaker = firstTold(
    outline.lines.slice(0, 12),
    (line) => (SPEAKER.exec(line.text) ?? ANNOUNCED.exec(line.text))?.groups?.['body'],
  );
  if (speaker !== undefined) return speaker;
  const reporting = aboveAddress(context);
  if (reporting !== undefined && isBody(reporting)) return reporting;
  const behalf = ON_BEHALF.exec(text.slice(0, 1500))?.groups?.['body'];
  if (behalf !== undefined) return behalf;
  const closing = closingImprint(context)?.body;
  if (closing !== undefined && isBody(closing)) return closing;
  const written = head?.written.replace(/^[《“]/u, '') ?? '';
  const prefix = /^(?<body>.{2,40}?)(?:关于|(?:19|20)\d{2}年)/u.exec(written)?.groups?.['body'];
  if (prefix !== undefined && isBody(prefix.trim()) && !/[省市县区镇乡]$/u.test(prefix.trim()))
    return prefix.trim().replace(/\s+/gu, '、');
  const stated = statedIn(
    context,
    /^(?:[-*]\s+)?\**(?:发布机构|发文机关|发布单位|制定机关|publisher)\**\s?[:：]\**\s*(?<value>.{2,40})$/u,
  );
  if (
    stated !== undefined &&
    isBody(stated) &&
    !/相关|有关/u.test(stated) &&
    !isPlace(stated, lexicon)
  )
    return stated;
  if (context.layer.stated.issuer !== undefined && isBody(context.layer.stated.issuer))
    return context.layer.stated.issuer;
  if (head === undefined || presented !== undefined || PRESS.test(text.slice(0, 600))) {
    const opening = text.slice(0, 800);
    const printed = printedBy(opening, presented);
    if (printed?.split('、').every(isBody))
      return printed.replace(/^(?:近日|日前|近期)[，,]?/u, '');
    const drafter = presented && draftedBy(opening, presented);
    if (drafter !== undefined && isBody(drafter)) return drafter;
    const official = bodyOfOfficial(opening);
    if (official !== undefined && isBody(official)) return unquote(official);
    const explained = EXPLAINED_BY.exec(text)?.groups?.['body'];
    if (explained !== undefined && isBody(explained)) return explained;
    const answers = answering(context, isBody);
    if (answers !== undefined) return answers;
  }
  const told = isNews ? TOLD_BY.exec(text.slice(0, 800))?.groups?.['body'] : undefined;
  if (told !== undefined && isBody(told)) return told;
  const other = opening(context, isBody) ?? forPublicWorks(text.slice(0, 800));
  // Who printed it, where nobody else is named.
  return other ?? (joined(firstOfRole(context, 'imprint'), isBody) || null);
}

/** 记者从|市水利局|获悉 */
const TOLD_BY = /从(?<body>\p{Script=Han}{3,24}?)(?:获悉|了解到|得知)/u;

/** 某市水利局 | 各位代表： : whose report it is that begins. */
function aboveAddress({ outline }: Context): string | undefined {
  const { lines, roles } = outline;
  const address = lines.slice(0, 12).find(({ index }) => roles[index] === 'addressee');
  const above = address && lines[address.index - 1];
  return above && above.index > 0 && roles[above.index] === 'text' && ONE_BODY.test(above.text)
    ? above.text
    : undefined;
}
const ONE_BODY = /^\p{Script=Han}{4,24}$/u;

/** 明确了|市委、市政府|为民办好的十件实事 */
const PUBLIC_WORKS =
  /(?<=^|[了由，,。：:\s])(?<bodies>[省市县区州旗]委、[省市县区州旗]政府)[^。，,]{0,16}为民[兴承]?办/u;
const forPublicWorks = (opening: string): string | undefined =>
  opening.includes('为民') ? PUBLIC_WORKS.exec(opening)?.groups?.['bodies'] : undefined;

/** 新年伊始，|某市文化馆党支部|拟在今年开展… : the body of whose doing a text without a headline tells first. */
function opening({ outline }: Context, isBody: (name: string) => boolean): string | undefined {
  const first = outline.lines.find(
    (line) => outline.roles[line.index] === 'text' && line.text.includes('。'),
  );
  const subject =
    /^(?:[^，,。]{0,10}[，,])?(?<body>\p{Script=Han}{4,30}?)(?:拟在|拟于|拟|计划在|决定在|定于)/u.exec(
      first?.text ?? '',
    )?.groups?.['body'];
  return subject !== undefined && isBody(subject) && !SPEAKS_OF_ITSELF.test(subject)
    ? subject
    : undefined;
}

const LONGEST_ANSWERING = 20;
const ANSWERS_ASKED = 8;
const BEFORE_SUBJECT = new CodeSet('，,。：: \n问');
const SPEAKS_OF_ITSELF = /^[我全各今近目一]|[省市县区镇乡]$/u;

/** As the subject of a clause. */
function isNamedTwice(text: string, name: string): boolean {
  let times = 0;
  for (let at = text.indexOf(name); at > 0; at = text.indexOf(name, at + name.length))
    if (BEFORE_SUBJECT.has(text.charCodeAt(at - 1)) && ++times === 2) return true;
  return false;
}

/** 答：市水利局坚持… | 问：市水利局是如何…？ : the body with whose name answers begin, if it is named so twice. */
function answering(
  { outline, text }: Context,
  isBody: (name: string) => boolean,
): string | undefined {
  const answers = outline.lines.filter(({ index }) => outline.roles[index] === 'answer');
  for (const line of answers.slice(0, ANSWERS_ASKED)) {
    const words = line.text.replace(/^[^：:]{0,6}[：:]\s?/u, '').slice(0, LONGEST_ANSWERING);
    for (let length = words.search(/\P{Script=Han}|$/u); length >= 3; length--) {
      const name = words.slice(0, length);
      if (!isBody(name) || SPEAKS_OF_ITSELF.test(name)) continue;
      if (isNamedTwice(text, name)) return name;
    }
  }
  return undefined;
}

/** Body and day at the very end of a text that lost its line ends: …。某某联盟2025年3月10日 */
export function closingImprint({ outline }: Context): { body: string; date: string } | undefined {
  const last = outline.lines.at(-1);
  if (!last || outline.lines.length > 3) return undefined;
  const wrapped =
    /请[^。]{0,16}(?:执行|落实|贯彻|实施)。(?<body>[\p{Script=Han}]{4,24}?)[\s　]?(?<date>\d{4}年\d{1,2}月\d{1,2}日)/u.exec(
      outline.lines[0]?.text.slice(0, 2000) ?? '',
    )?.groups;
  if (wrapped) return { body: wrapped['body'] ?? '', date: wrapped['date'] ?? '' };
  const groups =
    /[。）)](?<body>[\p{Script=Han}]{4,24})[\s　]?(?<date>\d{4}年\d{1,2}月\d{1,2}日)$/u.exec(
      last.text.slice(-60),
    )?.groups;
  return groups && { body: groups['body'] ?? '', date: groups['date'] ?? '' };
}

/** 上海市 governs but is no body that issues. */
const isPlace = (name: string, lexicon: Lexicon): boolean =>
  lexicon.regions.some((region) => region.name === name.trim());
