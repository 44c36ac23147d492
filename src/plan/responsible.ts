/** Who answers for what, only where the text assigns it. */
import { ledPattern } from '../lexicon/led-pattern.js';
import { alternation, derive, type Lexicon, list } from '../lexicon/lexicon.js';
import { CodeSet } from '../model/code-set.js';
import { type Span, span } from '../model/span.js';
import { type Context, nodeAt, sentenceAt, touches } from './context.js';
import { TIME_LABEL } from './time-labels.js';

export type Role = 'lead' | 'responsible' | 'support';

export interface ResponsibleDraft {
  readonly role: Role;
  readonly bodies: readonly string[];
  readonly span: Span;
}

const grammar = derive((lexicon: Lexicon) => {
  const labels = (role: Role): string => alternation(list(lexicon, `labels-${role}`));
  const label = `(?:${labels('lead')}|${labels('support')}|${labels('responsible')})`;
  return {
    roles: (['lead', 'support', 'responsible'] as const).map((role) => ({
      role,
      pattern: new RegExp(`^(?:${labels(role)})`, 'u'),
    })),
    /** 牵头单位： … up to the next label, the bracket or the line. */
    labelled: new RegExp(
      `(?<label>${label})[\\s　]?[:：](?:\\n(?=[^。；;：:\\n]{2,40}(?:\\n|$)))?(?<bodies>(?:[^：:。；;（）()\\[\\]【】〔〕\\n\\r]|[（(〔][^（()）〔〕\\n\\r]{0,30}[）)〕]){2,600})`,
      'gu',
    ),
    bodyEnd: new RegExp(
      `(?:${alternation(list(lexicon, 'body-ends'))})(?:[（(][^）)]{1,20}[）)])?$`,
      'u',
    ),
    nextLabel: new RegExp(`(?<![，,、；;\\s])[，,、；;\\s]*(?:${label})$`, 'u'),
  };
});

const NOTE =
  /[（([【〔](?!(?<=〔)(?:19|20)\d{2}〕)(?<note>[^（()）[\]【】〔〕\n]{2,400}(?:[（(〔][^（()）〔〕]{1,30}[）)〕][^（()）\n]{0,300}){0,12})[）)\]】〕]/gu;
/** Each with the characters that may end it. */
const VERBS: readonly { readonly role: Role; readonly ends: CodeSet; readonly pattern: RegExp }[] =
  [
    {
      role: 'lead',
      ends: new CodeSet('头责实进总施织调'),
      pattern:
        /^(?<bodies>.{2,200}?)(?:分别|共同|按职责|按职责分工)?(?:牵头(?:负责|落实|推进|抓总|实施|、?组织(?:实施|协调|推进)?)?|总牵头)$/u,
    },
    {
      role: 'support',
      ends: new CodeSet('合与加同办助实好进施成'),
      pattern:
        /^(?<bodies>.{2,400}?)(?:等)?(?:有关)?(?:按职责(?:分工)?|分工|共同)?(?:协同)?(?:配合|参与|参加|协同|协办|协助)(?:落实|做好|推进|实施|完成)?$/u,
    },
    {
      role: 'responsible',
      ends: new CodeSet('责实进施担办'),
      pattern:
        /^(?:由)?(?<bodies>.{2,400}?)(?:等)?(?:有关)?(?:按(?:照)?(?:各自)?职责|分工|共同|分别|结合实际)*(?:负责(?:落实|推进|实施|组织实施)?|(?:做好|抓好)?落实|承担|组织实施|主办|承办|实施)$/u,
    },
  ];
/** 责任单位：县水务局，〔完成时限〕：2025年底 */
const OTHER_LABEL = new RegExp(`[，,、；;\\s]{1,3}(?:${TIME_LABEL}|联系人|联系电话)$`, 'u');
/** 承办单位：县水务局　|浏览次数：60 : the foot of a page. */
const OF_PAGE = /[\s　](?:浏览|点击|访问|阅读)(?:人次|人数|次数|量|数)?$/u;
/** 县水务局〔会同县财政局〕 : it assigns nobody. */
const JOINTLY = /(?<=\p{Script=Han}{2})会同[^；;]*/u;
/** 县水务局、县财政局指导 : guidance answers for nothing. */
const GUIDED = /(?:指导|监督|审核|把关)$/u;
/** 以下均由各乡镇 · 均需各乡镇 : words of the sentence, no name. */
const UNNAMED = /^(?:以下|均|其他|其余|(?:组织|协调|联合)?多[个家])/u;
/** 责任单位：县水务局，长期坚持 : how long, in place of a time; 长期护理处 is a body. */
const LASTING =
  /^(?:长期|持续|常态|分步|分年|逐年|适时|全年|立行立改|贯穿)\p{Script=Han}{0,4}(?<![处科股局室院])$/u;
/** 责任单位：县水务局|  2.改造泵站 : the next item. */
const NEXT_ITEM = /[\s　]\d{1,2}[.．、](?=\p{Script=Han})/u;
/** 由企业牵头 · 由高校承办 : kinds of bodies, nobody in particular. */
const GENERIC =
  /^(?:龙头|骨干|链主|重点|优势)?(?:企业|高校|院校|科研院所|银行|社会|机构|公司|集团|中心|单位)$/u;
/** 由市民政局牵头 · 由市委“两新”工委主管、…主办 */
const PROSE =
  /由(?<bodies>[^，,。；;：:由（(]{2,80}?(?:[（(][^（()）]{1,8}[）)][^，,。；;：:由（(]{1,60}?)?)(?<verb>牵头|主管(?!部门|单位)|总牵头|负责(?!人|同志|的|解释|制(?![定作订修])|任)|主办|承办)/gu;

/** 由分管领导领办|、县水务局牵头 */
const DOES_ITS_PART = /.(?:领办|包抓|包联|领衔|督办|挂帅)$/u;

export function responsibleOf(context: Context): readonly ResponsibleDraft[] {
  const { text, lexicon } = context;
  const { labelled, roles, nextLabel } = grammar(lexicon);
  const drafts: ResponsibleDraft[] = [];
  // Each pass goes through the text in order: what it takes stays sorted.
  const labels: { readonly span: Span }[] = [];
  const notes: { readonly span: Span }[] = [];

  labelled.lastIndex = 0;
  for (let match = labelled.exec(text); match; match = labelled.exec(text)) {
    const label = match.groups?.['label'] ?? '';
    let written = match.groups?.['bodies'] ?? '';
    const from = match.index;
    const item = written.search(NEXT_ITEM);
    if (item > 0) {
      labelled.lastIndex -= written.length - item;
      written = written.slice(0, item);
    }
    // Only before a colon: 各行业主管部门 is a body.
    const next = /[：:]/u.test(text.charAt(labelled.lastIndex)) ? nextLabel.exec(written) : null;
    if (next) {
      // The next label begins another assignment.
      labelled.lastIndex -= written.length - next.index;
      written = written.slice(0, next.index);
    } else {
      if (OF_PAGE.test(written)) continue;
      written = written.replace(OTHER_LABEL, '');
    }
    const role = roles.find(({ pattern }) => pattern.test(label))?.role;
    if (!role) continue;
    const begin = from + match[0].length - (match.groups?.['bodies']?.length ?? 0);
    const until = begin + written.length;
    const place = bracketAround(text, span(from, until));
    const told = ROLE_WORD.test(written) ? assignmentsOf(written, begin, lexicon, role) : [];
    if (told.some((one) => one.role !== role)) {
      drafts.push(...told);
      labels.push({ span: span(from, until) });
      continue;
    }
    const bodies = told.length > 0 ? told.flatMap((one) => one.bodies) : bodiesOf(written);
    if (bodies.length === 0) continue;
    // 责任单位： | 县水务局
    const isBelow = text.charAt(begin - 1) === '\n';
    if (isBelow && !bodies.every((body) => isBody(body, lexicon))) continue;
    drafts.push(...byBracketedRole({ role, bodies, span: place }));
    labels.push({ span: span(from, until) });
  }

  for (const match of text.matchAll(NOTE)) {
    const note = match.groups?.['note'] ?? '';
    const at = match.index;
    if (touches(labels, span(at, at + match[0].length))) continue;
    const found = assignmentsOf(note, at + 1, lexicon);
    if (found.length > 0) {
      const only = found.length === 1 ? found[0] : undefined;
      drafts.push(...(only ? [{ ...only, span: span(at, at + match[0].length) }] : found));
      notes.push({ span: span(at, at + match[0].length) });
    } else if (
      endsItem(text, at, at + match[0].length) &&
      !(drafts.length === 0 && signsText(context, at, at + match[0].length))
    ) {
      const bodies = GUIDED.test(note) ? [] : bodiesOf(note);
      if (bodies.length > 0 && bodies.every((body) => isBody(body, lexicon))) {
        drafts.push(
          ...byBracketedRole({
            role: 'responsible',
            bodies,
            span: span(at, at + match[0].length),
          }),
        );
        notes.push({ span: span(at, at + match[0].length) });
      }
    }
  }

  for (const match of text.matchAll(PROSE)) {
    const here = span(match.index, match.index + 1);
    if (touches(labels, here) || touches(notes, here)) continue;
    const verb = match.groups?.['verb'] ?? '';
    const bodies = bodiesOf(
      (match.groups?.['bodies'] ?? '').replace(/(?:按职责分工|分别|共同|具体)$/u, ''),
    )
      .map(bodyOfPost)
      .filter((body) => !DOES_ITS_PART.test(body));
    if (bodies.length === 0 || !bodies.every((body) => isBody(body, lexicon))) continue;
    if (bodies.every((body) => GENERIC.test(body))) continue;
    const role: Role =
      verb === '牵头' || verb === '主管' || verb === '总牵头' ? 'lead' : 'responsible';
    drafts.push({ role, bodies, span: span(match.index, match.index + match[0].length) });
    // …主管、我市本科高校和职业院校主办 : the second body of the same assignment.
    const rest =
      /^(?:抓总|负责|组织|推进|落实|实施){0,2}[、，,](?<bodies>[^，,。；;]{2,160}?)(?:协同)?(?<verb>主办|承办|配合|参与|协办|协助)/u.exec(
        text.slice(match.index + match[0].length, match.index + match[0].length + 180),
      );
    if (rest) {
      const behind = match.index + match[0].length;
      const start = behind + rest[0].search(/[、，,]/u) + 1;
      const more = bodiesOf(
        (rest.groups?.['bodies'] ?? '').replace(/^(?:我[省市县区]|由)/u, ''),
      ).flatMap((body) => coordinated(body, lexicon));
      const second = rest.groups?.['verb'] ?? '';
      if (more.length > 0 && more.every((body) => isBody(body, lexicon)))
        drafts.push({
          role: second === '主办' || second === '承办' ? 'responsible' : 'support',
          bodies: more,
          span: span(start, behind + rest[0].length),
        });
    }
  }
  drafts.push(
    ...ofPlainSentences(context, (place) => touches(labels, place) || touches(notes, place)),
  );
  return drafts.sort((a, b) => a.span.start - b.span.start);
}

const LONGEST_PLAIN = 160;
const ASSIGNS = ledPattern(
  { words: ['牵头', '职责'] },
  '牵头|职责(?:分工)?(?:负责|(?:做好|抓好)?落实)',
);
/** 支持县水务局牵头 · 以县水务局牵头 : a sentence of another kind. */
const NO_NAME =
  /^(?:支持|鼓励|推动|引导|依托|明确|实行|建立|形成|坚持|发挥|加强|强化|通过|围绕|完善|健全|落实|构建|成立|[以对在将按])/u;

/** 县水务局牵头，县财政局配合。 : a sentence of bodies and roles alone, a part of one between ；, or such clauses. */
function ofPlainSentences(
  context: Context,
  isRead: (place: Span) => boolean,
): readonly ResponsibleDraft[] {
  const { text, lexicon } = context;
  const drafts: ResponsibleDraft[] = [];
  let read = 0;
  for (const { index } of ASSIGNS.all(text)) {
    if (index < read || isRead(span(index, index + 1))) continue;
    const part = partAt(context, index);
    read = Math.max(index + 1, part.end);
    const said = text.slice(part.start, part.end);
    if (said.length > LONGEST_PLAIN || /[由：（(“]/u.test(said)) continue;
    const found = assignmentsOf(said, part.start, lexicon);
    const last = found.at(-1);
    const bodies = found.flatMap((one) => one.bodies);
    if (
      last !== undefined &&
      last.span.end === part.end &&
      bodies.every((body) => isNamed(body, lexicon))
    )
      drafts.push(...found);
    else drafts.push(...ofClauses(said, part.start, lexicon));
  }
  return drafts;
}

/** Behind the marker and between ； without its full stop. */
function partAt(context: Context, index: number): Span {
  const { text } = context;
  const sentence = sentenceAt(context, index);
  const from = Math.max(
    sentence.start,
    nodeAt(context, index)?.marker?.span.end ?? 0,
    index - LONGEST_PLAIN,
  );
  const before = text.slice(from, index);
  const start = from + Math.max(before.lastIndexOf('；'), before.lastIndexOf(';')) + 1;
  const [said = ''] = /^[^；;]*/u.exec(text.slice(start, sentence.end)) ?? [];
  return span(start, start + said.trimEnd().replace(/。$/u, '').length);
}

/** 成立专班推进，|县水务局牵头，县财政局配合，|定期会商 : who leads and who helps, next to each other. */
function ofClauses(said: string, start: number, lexicon: Lexicon): readonly ResponsibleDraft[] {
  let offset = start;
  let run: ResponsibleDraft[] = [];
  for (const clause of said.split(/[，,；;]/u)) {
    const reading = ROLE_WORD.test(clause) ? readVerb(clause, lexicon) : undefined;
    const place = span(offset, offset + clause.length);
    offset = place.end + 1;
    if (reading?.bodies.every((body) => isNamed(body, lexicon)))
      run.push({ ...reading, span: place });
    else if (run.length > 1) break;
    else run = [];
  }
  return run.length > 1 && run[0]?.role === 'lead' && run.some(({ role }) => role === 'support')
    ? run
    : [];
}

const isNamed = (body: string, lexicon: Lexicon): boolean =>
  EACH.test(body) ||
  (body.length >= 3 && isBody(body, lexicon) && !GENERIC.test(body) && !NO_NAME.test(body));

/** 县水务局牵头|、县财政局配合, but not 牵头、组织实施. */
const PARTS = /[，；,;。]|(?<=牵头(?:负责|抓总)?)、(?![组协负推督统抓配参落])/u;
/** What a verb of assignment may end with: 县水务局牵头 · 县财政局配合做好. */
const ROLE_WORD = /牵头|负责|配合|参与|落实/u;

/**
 * 县水务局牵头，县财政局、县住建局配合 : each verb with the bodies before it.
 * @param start where the text stands
 * @param rest role of the bodies at the end that no verb follows; without it they are left out
 */
function assignmentsOf(
  assigned: string,
  start: number,
  lexicon: Lexicon,
  rest?: Role,
): readonly ResponsibleDraft[] {
  const found: ResponsibleDraft[] = [];
  let offset = start;
  let carried = '';
  let carriedAt = offset;
  for (const part of assigned.split(PARTS)) {
    const joined = carried === '' ? part : `${carried}，${part}`;
    const reading = readVerb(joined.trim(), lexicon);
    if (reading) {
      found.push({
        ...reading,
        span: span(carried === '' ? offset : carriedAt, offset + part.length),
      });
      carried = '';
    } else if (GUIDED.test(part.trim())) carried = '';
    else {
      if (carried === '') carriedAt = offset;
      carried = joined;
    }
    offset += part.length + 1;
  }
  const bodies = rest === undefined || found.length === 0 ? [] : bodiesOf(carried);
  if (rest !== undefined && bodies.length > 0)
    found.push({ role: rest, bodies, span: span(carriedAt, carriedAt + carried.length) });
  return found;
}

const BRACKETED_ROLE = /[（(](?<verb>牵头|主责|配合|协办|协同)(?:单位|部门)?[）)]$/u;

/** 县水务局（牵头）、县财政局 : a role of its own behind a body. */
function byBracketedRole(draft: ResponsibleDraft): readonly ResponsibleDraft[] {
  const named: Record<Role, string[]> = { lead: [], responsible: [], support: [] };
  for (const body of draft.bodies) {
    const own = BRACKETED_ROLE.exec(body);
    const verb = own?.groups?.['verb'];
    const role = verb === undefined ? draft.role : /[牵主]/u.test(verb) ? 'lead' : 'support';
    named[role].push(own === null ? body : body.slice(0, own.index));
  }
  return (['lead', 'responsible', 'support'] as const)
    .filter((role) => named[role].length > 0)
    .map((role) => ({ ...draft, role, bodies: named[role] }));
}

function readVerb(
  part: string,
  lexicon: Lexicon,
): { role: Role; bodies: readonly string[] } | undefined {
  if (GUIDED.test(part)) return undefined;
  const last = part.charCodeAt(part.length - 1);
  for (const { role, ends, pattern } of VERBS) {
    const match = ends.has(last) ? pattern.exec(part) : null;
    if (!match) continue;
    const bodies = bodiesOf((match.groups?.['bodies'] ?? '').replace(/^由/u, ''));
    if (bodies.length > 0 && bodies.some((body) => EACH.test(body) || isBody(body, lexicon)))
      return { role, bodies };
  }
  return undefined;
}

/** 县水务局局长李小渠 : the body whose head it is; a head of the whole county names none. */
const POST =
  /^(?<body>.{1,30}?(?:政府|[局厅部委办院所站处科队会组社室]|中心|公司|集团))(?:党组|党委|党总支)?副?(?:书记|主任|主席|经理|[局厅部院所站处科队会社组]?长)(?!单位|部门)\p{Script=Han}{0,3}$/u;

const bodyOfPost = (named: string): string => POST.exec(named)?.groups?.['body'] ?? named;

/** 各乡镇 · 各县区 · 各党支部 */
const EACH = /^各(?:[省市州盟县区旗乡镇村]{1,4}|(?:乡镇)?街道|社区|党?支部)$/u;

const isBody = (body: string, lexicon: Lexicon): boolean => {
  const { bodyEnd } = grammar(lexicon);
  return body.length <= 40 && !UNNAMED.test(body) && bodyEnd.test(body.replace(/等$/u, ''));
};

/** 高等学校和职业院校 are two bodies, 市自然资源和规划局 is one. */
function coordinated(body: string, lexicon: Lexicon): readonly string[] {
  const at = body.search(/[和与]/u);
  const left = body.slice(0, at);
  return at > 0 && isBody(left, lexicon) ? [left, body.slice(at + 1)] : [body];
}

/** Split at 、 and ，, brackets and quotation marks kept together. */
const SEPARATORS = new CodeSet('、，,；;');
const OPENERS = new CodeSet('（(〔“《');
const CLOSERS = new CodeSet('）)〕”》');

/** 县财政局等部门|及各乡镇人民政府 : what 等 left open ends there. */
const AND_OTHERS = /等(?:有关|相关)?(?:部门|单位)?(?:以?及|和)(?=各[^自])/u;

export function bodiesOf(assigned: string): readonly string[] {
  const own = assigned.includes('会同') ? assigned.replace(JOINTLY, '') : assigned;
  const written = own.replace(AND_OTHERS, '、');
  const bodies: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < written.length; at++) {
    const code = written.charCodeAt(at);
    if (OPENERS.has(code)) depth++;
    else if (CLOSERS.has(code)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && SEPARATORS.has(code)) {
      bodies.push(written.slice(from, at));
      from = at + 1;
    }
  }
  bodies.push(written.slice(from));
  return bodies
    .map((body) =>
      body
        .replace(/[\s　]+/gu, '')
        .replace(/^(?:及|和|以及)/u, '')
        .replace(/^[^（(“]*(?<![自理])由(?=\p{Script=Han}{2})/u, '')
        .replace(
          /等(?:有关|相关)?(?:(?:部门|单位)(?:(?:和|、|与|及)(?:企业|单位|部门|地方))?)?$/u,
          '',
        ),
    )
    .filter((body) => !/\d{1,4}[年月]|(?:完成|指导|监督)$/u.test(body) && !LASTING.test(body))
    .filter((body) => body.length >= 2 || /^[省市县区乡镇]$/u.test(body));
}

/** The note alone in its brackets: quote it with them. */
function bracketAround(text: string, place: Span): Span {
  const before = text.charAt(place.start - 1);
  const after = text.charAt(place.end);
  return '（(【['.includes(before) && before !== '' && '）)】]'.includes(after) && after !== ''
    ? span(place.start - 1, place.end + 1)
    : place;
}

/** （县报道组） behind the last sentence of a text without items : who wrote it. */
const signsText = (context: Context, start: number, end: number): boolean =>
  context.text.slice(end, end + 40).trim() === '' &&
  (nodeAt(context, start)?.marker ?? null) === null;

/** A note of bodies without a label counts only at the end of an item or line. */
function endsItem(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  return /[。；]/u.test(before) && /^[。；]?\s*(?:\n|\r|$)/u.test(text.slice(end, end + 6) || '\n');
}
