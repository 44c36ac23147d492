import { type Span, span } from '../../../model/span.js';
import type { Context } from '../../../plan/context.js';
import { known } from '../../../plan/slogans/known.js';
import { defineDocumentRule } from '../../rule.js';

export const unclosedQuotation = defineDocumentRule({
  id: 'unclosed-quotation',
  group: 'slogans',
  // The group text tells every mark without a partner; this tells what formulation it opens.
  severity: 'off',
  why: {
    zh: '提法后面漏了后引号，到哪里为止就不清楚，抽取出来的提法也会多出或缺少文字。',
    en: 'Without its closing mark nobody can tell where a formulation ends, and what is extracted has too many words or too few.',
  },
  source: 'GB/T 15834-2011, 4.8',
  messages: {
    default: { zh: '“{quoted}…”缺后引号', en: '“{quoted}…” has no closing quotation mark' },
    known: { zh: '“{quoted}”缺后引号', en: '“{quoted}” has no closing quotation mark' },
  },
  ok: [
    '一、增强“四个意识”、坚定“四个自信”。',
    '一、会议强调：“要增强‘四个意识’，要坚定‘四个自信’。”',
    '会议指出，“要加强领导，落实责任。\n“要完善制度，抓好落实。”',
    '一、开展“春风行动“，服务群众。',
    '一、推广"一网通办"，建设“数字云溪”。',
    '会议强调：“要完善制度，\n抓好落实。”',
    '一、拨打「云溪市家庭教育专线｣咨询。',
    '目录“ · ·（320）第四章',
  ],
  notOk: [
    '一、增强“四个意识、坚定“四个自信”。\n二、加强领导。',
    '一、增强“四个意识，坚定理想信念。\n二、加强领导。',
    '一、实施“春风行动，服务群众。\n二、加强领导。',
    '一、深化“一网通办改革，推进“放管服”。\n二、加强领导。',
    '一、打造“15分钟养老服务圈。\n二、加强领导。',
    '一、推广‘枫桥经验，化解矛盾。\n二、加强领导。',
  ],
  *check({ context, place }) {
    const { text, quoted } = context;
    for (const [i, { span: whole, inner, closed }] of quoted.entries()) {
      if (closed || whole.end > inner.end || goesOn(context, inner.end)) continue;
      const name = knownAt(context, inner.start);
      if (name === undefined && SPEECH.test(text.slice(Math.max(0, whole.start - 3), whole.start)))
        continue;
      const next = quoted[i + 1]?.span.start ?? inner.end;
      const end = name?.end ?? nameEnd(text, inner.start, Math.min(next, inner.end));
      // Noise of recognition opens marks before anything; another closing mark is another fault.
      if (!NAME.test(text.slice(inner.start, end))) continue;
      if (OTHER_CLOSING.test(text.slice(inner.start, Math.min(next, inner.end)))) continue;
      const quotedText = text.slice(inner.start, end);
      yield {
        span: place(span(whole.start, end)),
        args: { quoted: quotedText },
        message: name === undefined ? 'default' : 'known',
      };
    }
  },
});

/** Words of a speech open with a mark and may fill paragraphs. */
const SPEECH = /(?:^|[：:])\s*$|\n[^\S\n]*$/u;
const MARK = /[“”‘’"「」『』]/u;
const NAME =
  /^(?:[\p{Script=Han}A-Za-z][^（()）\d·．.]|\d{1,3}(?:分钟|小时|天|个|项|条|大)\p{Script=Han})/u;
const OTHER_CLOSING = /[｣﹂﹄'"＂]/u;
const NEAR = 600;

/** Closed or opened anew in the paragraphs that follow. */
function goesOn({ text }: Context, lineEnd: number): boolean {
  const rest = text.slice(lineEnd, lineEnd + NEAR);
  const mark = MARK.exec(rest);
  if (mark === null) return false;
  if (/[”’」』]/u.test(mark[0])) return true;
  return /\n[^\S\n]*$/u.test(rest.slice(0, mark.index));
}

function knownAt({ text, lexicon }: Context, at: number): Span | undefined {
  const hit = known(lexicon).longest(text, at);
  return hit && span(at, at + hit.word.length);
}

const LONGEST_NAME = 16;

function nameEnd(text: string, start: number, limit: number): number {
  let end = start;
  while (
    end < limit &&
    end - start < LONGEST_NAME &&
    !/[，,。；;：:、！？\n]/u.test(text.charAt(end))
  )
    end++;
  return end;
}
