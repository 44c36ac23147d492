import { ENUMERATORS } from '../../../structure/markers.js';
import { lineOf } from '../../headings.js';
import { defineDocumentRule } from '../../rule.js';

/** 责任单位：… below a sentence does not make it a heading. */
const REMARK = /^[（(]?(?:责任|牵头|配合|完成时限|时限|时间)/u;

/** 本办法自印发之日起施行。 is a sentence, and so is what is longer. */
const SENTENCE = /^本|自.{0,24}(?:施行|执行|实施)/u;
const LONGEST = 24;

export const headingFullStop = defineDocumentRule({
  id: 'heading-full-stop',
  group: 'form',
  severity: 'off',
  fixable: true,
  why: {
    zh: '独占一行的标题末尾不用句号；加了句号，读者和程序都会把它当成一句正文。',
    en: 'A heading on a line of its own takes no full stop: with one it reads like a sentence of the text.',
  },
  messages: {
    default: {
      zh: '标题“{title}”独占一行，末尾不用句号',
      en: 'The heading “{title}” stands on a line of its own and takes no full stop',
    },
  },
  ok: [
    '一、加强学习\n组织集中学习。\n二、加强宣传\n办好专栏。',
    '一、加强学习。组织集中学习。\n二、加强宣传。办好专栏。',
    '主要任务：\n1.修缮河堤。\n2.清淤疏浚。',
    '主要任务：\n1.修缮河堤。\n责任单位：市水务局\n2.清淤疏浚。\n责任单位：市水务局',
    '一、加强学习\n组织集中学习。\n二、本通知自印发之日起执行。\n附件另行下发，请遵照办理。',
    '一、今年以来，全市河道治理取得明显成效。\n完成清淤20公里。\n二、下一步，继续抓好清淤。\n备足设备。',
  ],
  notOk: [
    '一、加强学习。\n组织集中学习，每月一次。\n二、加强宣传。\n办好专栏，每周一期。',
    '一、重点任务\n（一）修缮河堤。\n查清险段，抓紧施工。\n（二）清淤疏浚\n备足设备。\n二、保障措施\n加强领导。',
    '一、重点任务。\n（一）修缮河堤。查清险段。\n（二）清淤疏浚。备足设备。\n二、保障措施\n加强领导。',
    '第一章 总则。\n第一条 为规范管理，制定本办法。\n第二章 附则\n第二条 本办法自印发之日起施行。',
    '一、重点任务\n1.修缮河堤。\n查清险段，抓紧施工。\n2.清淤疏浚。\n备足设备，错峰作业。',
  ],
  *check({ context, place }) {
    const { outline } = context;
    for (const { form, marker, span, title } of outline.nodes) {
      if (form !== 'heading' || marker === null || ENUMERATORS.has(marker.kind)) continue;
      const line = lineOf(outline, span.start);
      if (line === undefined || !line.text.endsWith(`${title}。`)) continue;
      if (/[，,；;：:。！？]/u.test(title) || title.length > LONGEST || SENTENCE.test(title))
        continue;
      const next = outline.lines[line.index + 1];
      if (next !== undefined && REMARK.test(next.text)) continue;
      const stop = place({ start: line.span.end - 1, end: line.span.end });
      yield { span: place(line.span), args: { title }, fix: { span: stop, text: '' } };
    }
  },
});
