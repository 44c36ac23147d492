import { defineDocumentRule } from '../../rule.js';

const LABEL = /^抄\s?送\s?[:：]/u;
/** 云溪市水务局办公室 2024年3月5日印发 */
const IMPRINT = /印发$|^\d{4}年|^印发/u;
/** Lines that the bodies may take. */
const MOST = 6;

export const copyLine = defineDocumentRule({
  id: 'copy-line',
  group: 'form',
  severity: 'off',
  why: {
    zh: '抄送栏最后一个抄送机关名称后标句号，没有句号就看不出名单是否完整。',
    en: 'The list of bodies that get a copy ends with a full stop; without one nobody sees whether it is complete.',
  },
  source: 'GB/T 9704-2012, 7.4.2',
  messages: {
    default: {
      zh: '抄送机关名称后应标句号',
      en: 'The list of bodies that get a copy should end with a full stop',
    },
  },
  ok: [
    '抄送：市委办公室，市人大常委会办公室，市政协办公室。\n云溪市水务局办公室 2024年3月5日印发',
    '抄送：市委各部门，市人大常委会办公室，\n市政协办公室，市法院，市检察院。\n云溪市水务局办公室 2024年3月5日印发',
    '会议纪要抄送：各成员单位',
    '抄送：市发展改革委。',
    '报告抄送市水务局',
  ],
  notOk: [
    '抄送：市委办公室，市人大常委会办公室\n云溪市水务局办公室 2024年3月5日印发',
    '加强河道治理。\n云溪市水务局\n2024年3月5日\n抄送：市发展改革委',
    '抄送：市委各部门，市人大常委会办公室，\n市政协办公室，市法院，市检察院\n云溪市水务局办公室 2024年3月5日印发',
    '抄送:市财政局、市审计局\n云溪市水务局办公室\n2024年3月5日印发',
    '抄 送：市委办公室；市财政局；\n云溪市水务局办公室 2024年3月5日印发',
  ],
  *check({ context, place }) {
    const { lines } = context.outline;
    for (const { index, text } of lines) {
      if (!LABEL.test(text)) continue;
      let last = index;
      while (last < index + MOST && goesOn(lines[last]?.text, lines[last + 1])) last++;
      const line = lines[last];
      if (line === undefined || line.text.endsWith('。')) continue;
      yield { span: place(line.span) };
    }
  },
});

const goesOn = (
  text: string | undefined,
  next: { readonly text: string; readonly afterBlank: boolean } | undefined,
): boolean =>
  text !== undefined &&
  /[，,、；;]$/u.test(text) &&
  next !== undefined &&
  !next.afterBlank &&
  !LABEL.test(next.text) &&
  !IMPRINT.test(next.text);
