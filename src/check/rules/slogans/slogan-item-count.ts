import { listingsOf } from '../../listings.js';
import { defineDocumentRule } from '../../rule.js';

export const sloganItemCount = defineDocumentRule({
  id: 'slogan-item-count',
  group: 'slogans',
  severity: 'warning',
  why: {
    zh: '“四个意识”后面只列出三项，读者不知道是数字写错了，还是漏了一项。',
    en: 'Where a formula names four things and three are listed, a reader cannot tell whether the number is wrong or one was forgotten.',
  },
  messages: {
    default: {
      zh: '“{formula}”应有 {expected} 项，这里列出 {found} 项',
      en: '“{formula}” stands for {expected} items, but {found} are listed',
    },
  },
  ok: [
    '一、提高站位。增强“四个意识”（政治意识、大局意识、核心意识、看齐意识）。',
    '一、提高站位。牢固树立政治意识、大局意识、核心意识和看齐意识“四个意识”。',
    '一、落实制度。规范“三会一课”（支部党员大会、支部委员会、党小组会、党课）。',
    '一、规范办事。公布“三张清单”（权力清单、责任清单等）。',
    '一、提升服务。开展“三送”（送政策、送岗位和送技能）活动，建成站点五个、网点八个。',
    '一、转变作风。做到“三抓”：抓学习、促提升，抓检查、促落实，抓巩固、促长效。',
    '一、增强“四个意识”、坚定“四个自信”、做到“两个维护”。',
    '一、畅通渠道。开展“三走进”（市教育局、市民政局牵头）活动。',
    '一、防范风险。落实“四早”要求，做到早发现、早报告，妥善处置。',
  ],
  notOk: [
    '一、提高站位。增强“四个意识”（政治意识、大局意识、核心意识）。',
    '一、提高站位。牢固树立政治意识、大局意识、核心意识“四个意识”。',
    '一、统筹推进经济建设、政治建设、文化建设、社会建设“五位一体”总体布局。',
    '一、规范办事。公布“三张清单”（权力清单、责任清单、负面清单、服务清单）。',
    '一、提升服务。开展“五送”活动：送政策、送岗位、送技能、送资金。',
    '一、稳住大盘。做好“六稳”工作，即稳就业、稳金融、稳外贸、稳外资、稳投资。',
    '一、增强“四个自信”（文化自信）。',
    '一、抓好落实。聚焦“四个方面”，即组织领导、资金保障、人才支撑。',
    '一、完善布局。打造“三个中心”：政务中心、数据中心、服务中心和调度中心。',
    '一、稳住大盘。做好“六稳”工作，稳就业、稳金融、稳外贸、稳外资、稳投资，落实“六保”任务。',
    '一、补齐短板。聚焦“三大领域”（交通、能源、水利、信息），加大投入。',
  ],
  *check(document) {
    for (const { formula, items, expected, span } of listingsOf(document))
      if (!expected.includes(items.length))
        yield {
          span: document.place(span),
          args: { formula, expected: expected[0] as number, found: items.length },
        };
  },
});
