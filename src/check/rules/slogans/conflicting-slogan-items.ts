import { type Listing, listingsOf } from '../../listings.js';
import { defineDocumentRule } from '../../rule.js';

export const conflictingSloganItems = defineDocumentRule({
  id: 'conflicting-slogan-items',
  group: 'slogans',
  severity: 'warning',
  why: {
    zh: '同一个提法在一份文件里列出两套内容，落实时不知道以哪一套为准。',
    en: 'A formula with two lists of items in one document leaves open which of them is meant.',
  },
  messages: {
    default: {
      zh: '“{formula}”前面是“{before}”，这里是“{here}”',
      en: '“{formula}” was “{before}” before and is “{here}” here',
    },
  },
  ok: [
    '一、开展“三送”（送政策、送岗位、送技能）活动。\n二、深化“三送”（送政策、送岗位、送技能）活动。',
    '一、开展“三送”（送政策、送岗位、送技能）活动。\n二、深化“三送”（送惠民政策、送就业岗位、送实用技能）活动。',
    '一、推进“三个一批”项目（建成一批、开工一批、储备一批）。\n二、实施“三个一批”人才计划（引进一批、培养一批、使用一批）。',
    '一、增强“四个意识”（政治意识、大局意识、核心意识、看齐意识）。\n二、坚定“四个自信”（道路自信、理论自信、制度自信、文化自信）。',
    '一、公布“三张清单”（权力清单、责任清单、负面清单）。\n二、完善“三张清单”管理（动态调整、定期评估、及时公开）。',
    '一、开展送政策、送岗位、送技能“三送”活动。\n二、把送政策、送岗位、送技能“三送”活动列入考核。',
  ],
  notOk: [
    '一、开展“三送”（送政策、送岗位、送技能）活动。\n二、深化“三送”（送政策、送文化、送健康）活动。',
    '一、公布“三张清单”（权力清单、责任清单、负面清单）。\n二、动态调整“三张清单”（权力清单、责任清单、服务清单）。',
    '一、落实“四早”（早发现、早报告、早隔离、早治疗）。\n二、坚持“四早”（早发现、早诊断、早隔离、早处置）。',
    '一、推进“三个一批”：签约一批、开工一批、投产一批。\n二、落实“三个一批”：谋划一批、建设一批、储备一批。',
    '一、打造“五好”（班子好、队伍好、机制好、业绩好、评价好）支部。\n二、评选“五好”（班子好、队伍好、制度好、业绩好、风气好）支部。',
    '一、开展送政策、送岗位、送技能“三送”活动。\n二、深化送政策、送文化、送健康“三送”活动。',
    '一、建立“专班推进、专家指导、专人负责”的“三专”机制。\n二、落实“三专”机制（专班推进、专款保障、专人负责）。',
    '一、完善“三书同达”制度（处罚决定书、信用修复书、合规指导书）。\n二、推行“三书同达”制度（处罚决定书、整改通知书、合规指导书）。',
  ],
  *check(document) {
    const first = new Map<string, Listing>();
    for (const listing of listingsOf(document)) {
      const { formula, items, expected, certain, noun, span } = listing;
      if (!certain || !expected.includes(items.length)) continue;
      const before = first.get(formula);
      if (before === undefined) first.set(formula, listing);
      else if (sameNoun(before.noun, noun) && !agrees(before.items, items))
        yield {
          span: document.place(span),
          args: { formula, before: before.items.join('、'), here: items.join('、') },
        };
    }
  },
});

/** “三个一批”项目 and “三个一批”人才计划 are two things of one name. */
const sameNoun = (a: string, b: string): boolean =>
  a === '' || b === '' || a.startsWith(b) || b.startsWith(a);

/** 送岗位 and 送就业岗位 are one item, written at two lengths. */
function agrees(a: readonly string[], b: readonly string[]): boolean {
  return a.every((item) => b.some((other) => isPart(item, other) || isPart(other, item)));
}

/** The characters of the shorter stand in the longer, in their order. */
function isPart(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short.charAt(at)) at++;
  return at >= short.length;
}
