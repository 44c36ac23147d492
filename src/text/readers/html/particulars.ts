/**
 * Lines of labels and values above an article: 发布时间：… 来源：… 浏览次数：…, and the head of
 * published government information, 索引号 · 发布机构 · 成文日期 · 文号.
 */
import { bare } from '../blocks.js';
import { isoDate } from '../iso-date.js';

export interface Particulars {
  readonly title?: string;
  readonly published?: string;
  /** The body that issued, as against whoever sent the text in. */
  readonly issuer?: string;
  readonly source?: string;
}

type Kind = 'title' | 'published' | 'written' | 'issuer' | 'source' | 'count' | 'button' | 'other';

interface Label {
  readonly kind: Kind;
  /** 发布时间 alone tells a byline; 时间 needs another label beside it. */
  readonly telling: boolean;
}

const LABELS: ReadonlyMap<string, Label> = new Map(
  (
    [
      ['title', true, '信息名称 文件名称'],
      ['title', false, '名称 标题 名稱 標題'],
      [
        'published',
        true,
        '发布时间 发布日期 发表时间 发表日期 发稿时间 发文日期 公开日期 公开时间 公布日期 信息公开日期 上传时间 录入时间 发布于 發布日期 發布時間 發佈日期 張貼日期 公告日期 上版日期',
      ],
      ['published', false, '时间 日期'],
      ['written', true, '成文日期 成文时间 生成日期 产生日期 印发日期 制发日期 形成日期 签发日期'],
      [
        'issuer',
        true,
        '发布机构 发文机关 发文机构 发文单位 发布单位 发布机关 发布部门 制定机关 制发机关 制定主体 公开主体 发文部门 發布單位 發佈單位 發布機關 張貼單位',
      ],
      [
        'source',
        true,
        '来源 信息来源 稿件来源 文章来源 资料来源 稿源 来源单位 供稿单位 供稿 來源 資料來源',
      ],
      [
        'count',
        true,
        '浏览次数 浏览量 浏览 浏览数 点击 查看 查看次数 热度 阅读次数 阅读量 阅读 阅读数 点击数 点击次数 点击率 点击量 访问次数 访问量 人气 瀏覽人次 瀏覽次數 點閱次數 點閱數 點閱率 人氣',
      ],
      [
        'button',
        true,
        '字体 字号 字体大小 字号大小 文字大小 视力保护色 保护视力色 背景色 分享 分享到 分享至 我要分享 打印 字體大小 字級 字號',
      ],
      [
        'other',
        true,
        '索引号 信息索引 信息索取号 索取号 主题分类 主题词 主题 组配分类 体裁分类 信息分类 公文种类 文种 服务对象 服务对象分类 发文字号 文号 文件编号 文件字号 登记号 统一登记号 规范性文件登记号 规范性文件编号 公开类别 公开方式 公开形式 公开范围 公开时限 公开程序 公开属性 责任部门 公开责任部门 有效性 效力状态 时效性 文件状态 文件时效 生效日期 生效时间 实施日期 施行日期 失效日期 失效时间 废止日期 废止时间 有效期 关键词 关键字 内容概述 内容概要 信息内容概述 载体类型 更新时间 更新日期 最后更新 资料更新日期 資料更新日期 資料更新時間 更新時間 最後更新日期 最後更新時間 栏目 所属栏目 信息类别 所属主题 责任编辑 信息审核',
      ],
      [
        'other',
        false,
        '分类 作者 发布者 发布人 发布 编辑 责编 审核 校对 初审 复审 终审 记者 摄影 语种 形式 年份 摘要 备注',
      ],
    ] as const satisfies readonly (readonly [Kind, boolean, string])[]
  ).flatMap(([kind, telling, names]) =>
    names.split(' ').map((name): [string, Label] => [name, { kind, telling }]),
  ),
);

/** 索 引 号 ： : labels are spread to one width. */
const LABEL = new RegExp(
  `(?<label>${[...LABELS.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => [...name].join('[ \\u3000]{0,6}'))
    .join('|')})[ \\u3000]{0,3}】?[ \\u3000]{0,3}[：:]`,
  'gu',
);

const TIME = String.raw`(?:\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)`;
const DAY = String.raw`\d{2,4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}(?:\s?日)?`;
/** 2024-03-01 09:30 , and whoever is named after it. */
const DATED = new RegExp(`^(?<date>${DAY}${TIME}?)(?<rest>[^，。；,;]{0,24})$`, 'u');
const STAMP = new RegExp(`^(?:20\\d\\d[-/.]\\d{1,2}[-/.]\\d{1,2}${TIME}?|${DAY}${TIME})$`, 'u');

const EDGES =
  /^[\s\u3000|｜丨┃·•【】[\]()（）]+|(?<![\s\u3000|｜丨┃·•【】[\]()（）])[\s\u3000|｜丨┃·•【】[\]()（）]+$/gu;

const UNCLOSED = /[[(（【][^[\](（【】）)]*$/u;
const UNOPENED = /^[^[\](（【】）)]*[\])）】]/u;

/** Without what stands around it, but 办法（试行） and （某县）水务局 are whole. */
function trimmed(text: string): string {
  const inner = text.replace(EDGES, '');
  const start = text.indexOf(inner);
  const end = start + inner.length;
  const isUnopened = UNOPENED.test(inner) && /[[(（【]/u.test(text.charAt(start - 1));
  const isUnclosed = UNCLOSED.test(inner) && /[\])）】]/u.test(text.charAt(end));
  return text.slice(start - (isUnopened ? 1 : 0), end + (isUnclosed ? 1 : 0));
}

interface Pair {
  readonly label: Label;
  readonly value: string;
}

/** The pairs of a line that holds nothing else. */
function pairsOf(line: string): readonly Pair[] | undefined {
  if (line.length > 600) return undefined;
  return line.includes('\t') ? pairsOfRow(line.split('\t')) : pairsOfLine(line);
}

const labelOf = (cell: string): Label | undefined =>
  cell.length > 16 ? undefined : LABELS.get(bare(cell).replace(/[：:]$/u, ''));

/** 索引号 ⇥ … ⇥ 发布机构 ⇥ … */
function pairsOfRow(cells: readonly string[]): readonly Pair[] | undefined {
  const pairs: Pair[] = [];
  for (let i = 0; i < cells.length; i++) {
    const cell = trimmed(cells[i] ?? '');
    if (cell === '') continue;
    const label = labelOf(cell);
    if (label !== undefined) {
      const next = trimmed(cells[i + 1] ?? '');
      const isValue = labelOf(next) === undefined;
      pairs.push({ label, value: isValue ? next : '' });
      if (isValue) i++;
      continue;
    }
    const inner = pairsOfLine(cell);
    if (inner === undefined) return undefined;
    pairs.push(...inner);
  }
  return pairs.length === 0 ? undefined : pairs;
}

/** 2024-03-01 来源：… 浏览次数：… */
function pairsOfLine(line: string): readonly Pair[] | undefined {
  const matches = [...line.matchAll(LABEL)];
  const lead = trimmed(line.slice(0, matches[0]?.index ?? line.length));
  const pairs: Pair[] = [];
  if (lead !== '') {
    const dated = DATED.exec(lead)?.groups;
    if (dated === undefined || (matches.length === 0 && !STAMP.test(lead))) return undefined;
    pairs.push({ label: { kind: 'published', telling: true }, value: dated['date'] ?? '' });
    const named = trimmed(dated['rest'] ?? '');
    if (named !== '') pairs.push({ label: { kind: 'source', telling: false }, value: named });
  }
  for (const [i, match] of matches.entries()) {
    const label = LABELS.get(bare(match.groups?.['label'] ?? ''));
    const end = matches[i + 1]?.index ?? line.length;
    const raw = trimmed(line.slice(match.index + match[0].length, end));
    const value = trimmed(raw.split(UNKNOWN_LABEL)[0] ?? '');
    const most = label?.kind === 'title' || label?.kind === 'other' ? 120 : 50;
    if (label === undefined || value.length > most || /[。；]/u.test(value)) return undefined;
    const isDate = label.kind === 'published' || label.kind === 'written';
    if (isDate && value !== '' && isoDate(value) === undefined) return undefined;
    if (label.kind === 'count' && !/^(?:\d[\d,]*|[-—–－]*)\s*(?:次|人次)?$/u.test(firstWord(value)))
      return undefined;
    pairs.push({ label, value });
  }
  return pairs.length === 0 ? undefined : pairs;
}

/** 某局　流水号：12 · 某局　【打印】 · 某局 打印 关闭 */
const UNKNOWN_LABEL =
  /(?<![\s\u3000|｜])[\s\u3000|｜]+(?:[^\s\u3000：:]{1,6}[：:]|打印|关闭|收藏|分享|订阅|纠错|大\s)|(?<![\s\u3000])[\s\u3000]*【/u;

const firstWord = (value: string): string => value.split(/[\s\u3000|｜丨【[]/u)[0] ?? '';

export interface Head {
  readonly said: Particulars;
  /** Indices of the lines that say it. */
  readonly used: ReadonlySet<number>;
}

export function headOf(lines: readonly string[]): Head {
  const used = new Set<number>();
  const found: Pair[] = [];
  let group: { readonly pairs: readonly Pair[]; readonly lines: readonly number[] }[] = [];
  const close = (): void => {
    const record = group.flatMap(({ pairs }) => pairs).filter(isOfRecord).length >= 2;
    for (const { pairs, lines } of group) {
      if (!record && !pairs.some(({ label }) => label.telling)) continue;
      if (!record && pairs.length === 1 && !pairs.every(isOfPage)) continue;
      found.push(...pairs);
      for (const index of lines) used.add(index);
    }
    group = [];
  };
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string;
    const label = labelOf(trimmed(line));
    const value = label && valueBelow(lines, i, group.length > 0);
    if (label !== undefined && value !== undefined) {
      group.push({ pairs: [{ label, value }], lines: [i, i + 1] });
      i++;
      continue;
    }
    const pairs = pairsOf(line);
    if (pairs === undefined) close();
    else group.push({ pairs, lines: [i] });
  }
  close();
  return { said: said(found), used };
}

/** What no title is: a date, a number of letters and digits, 云政发〔2026〕3号. */
const isSign = (value: string): boolean =>
  isoDate(value) !== undefined ||
  !/\p{Script=Han}/u.test(value) ||
  /[〕\])）]第?\d{1,5}号$/u.test(value);

/** <dt>索引号</dt><dd>…</dd>, the next line's. Behind a colon nothing may be meant, and a title stand below. */
function valueBelow(lines: readonly string[], at: number, goesOn: boolean): string | undefined {
  const below = lines[at + 1] ?? '';
  const value = trimmed(below);
  if (below.length > 120 || /[。；]/u.test(below)) return undefined;
  const another = labelOf(trimmed(lines[at + 2] ?? '')) !== undefined;
  if (!/[：:]\s*$/u.test(lines[at] ?? '')) return goesOn || another ? value : undefined;
  if (value === '' || labelOf(value) !== undefined || value.search(LABEL) >= 0) return undefined;
  return another || (goesOn && isSign(value)) ? value : undefined;
}

/** 索引号, 文号, 成文日期 : of the head of published information. */
const isOfRecord = ({ label: { kind, telling } }: Pair): boolean =>
  telling && /^(?:other|issuer|written|title)$/u.test(kind);

/** 来源：某某社 · 浏览次数：12 : below an article. */
export const isByline = (line: string): boolean => pairsOf(line)?.every(isOfPage) ?? false;

/** A single label on a line of its own says enough if it is one of pages, not of documents. */
const isOfPage = ({ label: { kind, telling } }: Pair): boolean =>
  telling && /^(?:published|source|count|button)$/u.test(kind);

function said(pairs: readonly Pair[]): Particulars {
  const first = (kind: Kind): string | undefined =>
    pairs.find(({ label, value }) => label.kind === kind && value !== '')?.value;
  const published = isoDate(first('published') ?? '') ?? isoDate(first('written') ?? '');
  const title = first('title');
  const issuer = first('issuer');
  const source = first('source');
  return {
    ...(title === undefined ? {} : { title }),
    ...(published === undefined ? {} : { published }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(source === undefined ? {} : { source }),
  };
}
