/** What a line without a marker is, where its own wording tells. */
import { CodeSet } from '../model/code-set.js';
import { isDateline } from './dateline.js';
import type { Line } from './lines.js';

export type Role =
  | 'question'
  | 'answer'
  | 'caption'
  | 'byline'
  | 'copyright'
  | 'metadata'
  | 'document-number'
  | 'addressee'
  | 'date'
  | 'signature'
  | 'imprint'
  | 'closing'
  | 'attachment'
  | 'box'
  | 'contents'
  | 'page'
  | 'occasion'
  | 'table'
  | 'wrapper'
  | 'text';

/** （某市某局 2024年2月6日） · 某局 2024-05-20 : body and day on one line. */
const IMPRINT =
  /^[（(]?(?<body>[\p{Script=Han}、 　]{4,40}?(?:政府|办公厅|办公室|委员会|部|局|厅|委|署|院|会|社|中心))[\s　，,]+(?<date>\d{4}[年.\-/]\d{1,2}[月.\-/]\d{1,2}日?)[）)]?$/u;
const IMPRINT_ENDS = new CodeSet('0123456789日）)');

export const imprintOf = (text: string): { body: string; date: string } | undefined => {
  const groups = IMPRINT.exec(text)?.groups;
  return groups && { body: (groups['body'] ?? '').trim(), date: groups['date'] ?? '' };
};

const FULL_DATE =
  /^[（(]?(?:(?:民国)?\d{2,4}|[〇○零一二三四五六七八九]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})日(?:印发)?)?[）)]?$/u;

interface Wording {
  readonly role: Role;
  readonly pattern: RegExp;
  readonly most: number;
  /** The characters such a line can begin with, where they are few: told sooner than a pattern. */
  readonly leads?: string;
  /** Those it can end with. */
  readonly ends?: CodeSet;
  /** What stands somewhere in it. */
  readonly holds?: string;
}

/** First match wins. */
const WORDINGS: readonly Wording[] = [
  {
    role: 'question',
    pattern: /^(?:【?问】?|问题?[一二三四五六七八九十\d]*|提问)\s?[:：]/u,
    most: 600,
    leads: '【问提',
  },
  {
    role: 'question',
    pattern: /^[^，。：:]{0,24}记者(?:提问)?\s?[:：]/u,
    most: 600,
    holds: '记者',
  },
  {
    role: 'answer',
    pattern: /^(?:【?答】?|回复|回答|答复)\s?[:：]/u,
    most: Number.POSITIVE_INFINITY,
    leads: '【答回',
  },
  {
    role: 'copyright',
    pattern:
      /版权(?:声明|所有|归)|免责声明|未经(?:授权|许可)|转载(?:请|须|时)|本站(?:仅|发现)|侵权.{0,12}(?:删除|联系)|Copyright/u,
    most: 300,
  },
  {
    role: 'byline',
    pattern:
      /^(?:新华社|人民日报|本报|中新社)?记者[ 　]*\p{Script=Han}{2,4}(?:[ 　、]+\p{Script=Han}{2,4})*$/u,
    most: 40,
    leads: '新人本中记',
  },
  {
    role: 'attachment',
    pattern:
      /^(?:[【［[]?(?:相关附件|原文下载|文档附件|附件下载|相关链接|解读(?!单位|机关|部门|人))[】］\]]?[:：]?|\[[^\]]+\]\([^)]+\)$)/u,
    most: 120,
    leads: '【［[相原文附解',
  },
  {
    // — 2 — · === 第3页 ===
    role: 'page',
    pattern:
      /^(?:[=—\-－–·•]{1,4}\s?)?(?:第\s?\d{1,4}\s?页(?:\s?[,，/]?\s?共\s?\d{1,4}\s?页)?|\d{1,4})(?:\s?[=—\-－–·•]{1,4})?$/u,
    most: 30,
    leads: '=—-－–·•第0123456789',
  },
  {
    // ——2024年1月23日在某省第十四届人民代表大会第二次会议上（某省省长某某作政府工作报告。）
    role: 'occasion',
    pattern:
      /^(?:[—\-－–]{1,6}|[（(])?\s?(?:19|20)\d{2}年\d{1,2}月\d{1,2}日(?:(?:和|至|、)(?:\d{1,2}月)?\d{1,2}日)?\s?(?:[\p{Script=Han} 　]{0,16})在.{4,60}(?:会议|大会|全会|会)上?(?:[ 　]?[\p{Script=Han}][\p{Script=Han} 　]{1,16}|[ 　]?\p{Script=Han}[\p{Script=Han} 　]{1,30}作(?:政府)?工作报告。?)?[）)]?$/u,
    most: 80,
    leads: '—-－–（(12',
  },
  {
    role: 'metadata',
    pattern:
      /^(?:[-*]\s+)?(?:\*\*)?(?:文档类型|原文链接|发布机构|发布日期|发布时间|发文日期|发文机关|发文字号|成文日期|生成日期|生效日期|文件名称|文件编号|索引号?|文号|文\s?号|主题词|主题分类|(?:中图)?分\s?类号?|来\s?源|信息来源|浏览次数|访问次数|阅读次数|点击数?|字体(?:大小)?|公开方式|有效性|时效性|效力级别|效力状态|关键词|关键字|责任编辑|标\s?题|法宝引证码|网址|链接|日\s?期|时\s?间|(?:最后|最近)?更新(?:时间|日期)?|[上下]一[篇条]|网友留言|发表时间|title|source|publisher|publish_date|date|url)(?:\*\*)?\s?[:：]|^[-*]\s+[a-z][a-z_\d]{1,24}:\s|^(?:19|20)\d{2}[年.\-/]\d{1,2}[月.\-/]\d{1,2}日?\s+\d{1,2}:\d{2}/u,
    most: 2000,
    leads: '-*12文原发成生索主中分来信浏访阅点字公有时效关责标法网链日更最上下tspdu',
  },
  {
    role: 'metadata',
    pattern: /^.{0,40}(?:来源|稿源)[:：].{2,40}$/u,
    most: 166,
    holds: '源',
  },
  {
    // 清河日报/ 2003年/ 05月/ 08日/ 第B02版/ · （《清河日报》2024年5月8日第2版） : where a newspaper had it
    role: 'metadata',
    pattern:
      /^[（(]?(?:《\s?)?\p{Script=Han}{2,10}报\s?(?:》\s?)?(?:[/／,，（(]\s?)?(?:19|20)\d{2}\s?年.{0,24}?\d{1,3}\s?版[）)/／。\s]{0,3}$/u,
    most: 80,
    holds: '版',
  },
  {
    // • 打印 · 返回顶部 : what a page lets its reader do
    role: 'metadata',
    pattern:
      /^(?:[•·▪*-]\s{0,2})?(?:打印|列印|返回|关闭|分享|收藏|转寄|回)(?:本页|此页|上页|上一页|首页|顶部|顶端|列表|窗口|到)?$/u,
    most: 12,
    leads: '•·▪*-打列返关分收转回',
  },
  {
    role: 'byline',
    pattern:
      /^[（(【]?(?:文\/图|图\/文|文图|图文|作者|本报记者|记者|通讯员|编\s?辑|责\s?编|供\s?稿|撰\s?稿|审\s?核|校\s?对|监\s?制|初\s?审|复\s?审|终\s?审|摄影)[\s:：/]/u,
    most: 80,
    leads: '（(【文图作本记通编责供撰审校监初复终摄',
  },
  {
    role: 'caption',
    pattern:
      /^(?:图(?:为|片|[一二三四五六七八九十\d]+[:： ])|[（(]图(?:为|片由)[^（()）]{2,60}[）)]$)/u,
    most: 120,
    leads: '图（(',
  },
  {
    role: 'caption',
    pattern:
      /(?:\s|。|[（(])[\p{Script=Han}、 ]{0,12}摄[）)]?$|资料(?:图|图片|照片)[）)]?$|^[^。；]{4,60}[（(]图为[^（()）]{2,30}[）)]$|(?:发布会|活动|会议|签约|揭牌|启动)(?:仪式)?现场$/u,
    most: 120,
    ends: new CodeSet('摄图片场）)'),
  },
  {
    role: 'document-number',
    pattern:
      /^[\p{Script=Han}A-Za-z]{1,24}\s?[〔［[（(【]\s?\d{4}\s?[〕］\]）)】]\s?第?\s?\d{1,5}\s?号$/u,
    most: 50,
    ends: new CodeSet('号'),
  },
  {
    role: 'date',
    pattern: FULL_DATE,
    most: 30,
    ends: new CodeSet('月日发）)'),
  },
  {
    // 特此通知。
    role: 'closing',
    pattern: /^特此(?:通知|公告|通告|函告|函复|报告|批复|告知|函达|公示)[。！]?$/u,
    most: 12,
    leads: '特',
  },
  {
    role: 'attachment',
    pattern: /^附\s?(?:件|表|录)\s?[一二三四五六七八九十\d]*\s?(?:[:：]|$)/u,
    most: 200,
    leads: '附',
  },
  {
    role: 'box',
    pattern: /^(?:专栏|专\s栏|图表?|表)\s?[一二三四五六七八九十\d]+(?:[\s:：—-]|\p{Script=Han})/u,
    most: 60,
    leads: '专图表',
  },
  {
    role: 'contents',
    pattern: /^目\s*录$|(?:\.{4}|…{2}|·{4})\s?\d{1,4}$/u,
    most: 120,
    ends: new CodeSet('录0123456789'),
  },
  {
    role: 'wrapper',
    pattern: /^(?:政策全文|正文|全文|正文内容|基本信息|原文|内容|文件正文|文档\s?[:：].*)$/u,
    most: 120,
    leads: '政全正基原内文',
  },
  {
    role: 'addressee',
    pattern:
      /^(?:各|[\p{Script=Han}（）()]{2,30}(?:[、，,]|人民政府|委员会|党委))[^。；！？]{0,240}[:：]$/u,
    most: 260,
    ends: new CodeSet(':：'),
  },
];

const ANY_LEAD = WORDINGS.filter(({ leads }) => leads === undefined);

const BY_LEAD: ReadonlyMap<string, readonly Wording[]> = new Map(
  [...new Set(WORDINGS.flatMap(({ leads = '' }) => [...leads]))].map((lead) => [
    lead,
    WORDINGS.filter(({ leads }) => leads?.includes(lead) !== false),
  ]),
);

/** Someone speaks to: 各位代表： */
const ADDRESS_LEADS = new CodeSet('各同尊');
const ADDRESS = /^(?:各位|同志们|尊敬的)[^。]{0,30}[:：!！]$/u;
const BODY_END =
  /(?:政府|办公厅|办公室|委员会|领导小组|小组|指挥部|部|局|厅|委|署|院|会|社|中心|公司|集团|司|处|办|行|组|机制|党组|联盟|中央|国务院)$/u;

const isAddress = ({ text }: Line): boolean =>
  ADDRESS_LEADS.has(text.charCodeAt(0)) && ADDRESS.test(text);

export function roleOf(line: Line): Role {
  if (line.cells.length > 1) return 'table';
  const { text } = line;
  const end = text.charCodeAt(text.length - 1);
  if (text.length <= 80 && IMPRINT_ENDS.has(end) && IMPRINT.test(text)) return 'imprint';
  for (const { role, pattern, most, ends, holds } of BY_LEAD.get(text.charAt(0)) ?? ANY_LEAD)
    if (
      text.length <= most &&
      ends?.has(end) !== false &&
      (holds === undefined || text.includes(holds)) &&
      pattern.test(text)
    )
      return role;
  return isAddress(line) ? 'addressee' : 'text';
}

/** Roles of all lines; a body's name right before a date line is a signature. */
export function rolesOf(lines: readonly Line[]): readonly Role[] {
  const roles = lines.map(roleOf);
  let seenBody = false;
  for (const [i, line] of lines.entries()) {
    // An addressee stands before the running text; later a colon only introduces a list.
    if (roles[i] === 'addressee' && seenBody && !isAddress(line)) roles[i] = 'text';
    if (!seenBody && roles[i] === 'text' && /[。；！]/u.test(line.text)) seenBody = true;
    if (!seenBody && i > 0 && i < HEAD && roles[i] === 'text' && isDateline(line.text))
      roles[i] = 'metadata';
    // 附件：1.… 2.… : the numbered lines below go on with it.
    if (
      roles[i - 1] === 'attachment' &&
      roles[i] === 'text' &&
      /^\s*\d{1,2}[.．、][^。]{2,60}$/u.test(line.text)
    )
      roles[i] = 'attachment';
    if (roles[i] === 'contents') contentsBelow(lines, roles, i);
    if (roles[i] !== 'date') continue;
    signatureAbove(lines, roles, i);
  }
  return roles;
}

const MOST_ENTRIES = 300;

/** 目录 | 第一章 总则 | 第二章 附则 | 第一章 总则 … : up to where its first entry stands again. */
function contentsBelow(lines: readonly Line[], roles: Role[], at: number): void {
  const first = lines[at + 1];
  if (roles[at + 1] !== 'text' || first === undefined || !/目\s*录$/u.test(lines[at]?.text ?? ''))
    return;
  const entry = first.text.replace(/(?<=\p{Script=Han})[\s　]*\d{1,3}$/u, '');
  for (let i = at + 2; i < lines.length && i < at + MOST_ENTRIES; i++) {
    const { text } = lines[i] as Line;
    if (text === entry) {
      roles.fill('contents', at + 1, i);
      return;
    }
    if (text.length > LONGEST_ENTRY || text.endsWith('。')) return;
  }
}
const LONGEST_ENTRY = 60;
/** Lines among which a page says when it had the text. */
const HEAD = 12;

const SHORT_LINE = /^[^。；，,：:！？!?]{2,40}$/u;

/**
 * Bodies in the lines right above a date; a long name may stand on two lines. 某市水利局办公室 |
 * 2024年2月26日印发 names the office that prints.
 */
function signatureAbove(lines: readonly Line[], roles: Role[], at: number): void {
  const role: Role = lines[at]?.text.endsWith('印发') ? 'imprint' : 'signature';
  let k = at - 1;
  const nearest = lines[k];
  if (!nearest || roles[k] !== 'text' || !SHORT_LINE.test(nearest.text)) return;
  if (!BODY_END.test(letters(nearest.text))) return;
  for (; k >= 0 && k >= at - 20; k--) {
    const above = lines[k];
    if (!above || roles[k] !== 'text' || !SHORT_LINE.test(above.text)) return;
    const ends = BODY_END.test(letters(above.text));
    // The first half of a name: no body by itself, directly above its end.
    const half =
      !ends &&
      above.text.length <= 24 &&
      /^\p{Script=Han}+$/u.test(above.text) &&
      roles[k + 1] === role &&
      !(lines[k + 1] as Line).afterBlank;
    if (!ends && !half) return;
    roles[k] = role;
    if (half) return;
  }
}

/** 工 业 和 信 息 化 部 : letters set apart. */
const letters = (text: string): string => text.replace(/[\s　]/gu, '');
