import { type Span, span } from '../../../model/span.js';
import { countScripts, type ScriptCounts } from '../../../text/script.js';
import { MASK, proseOf } from '../../prose.js';
import { type Draft, defineDocumentRule } from '../../rule.js';
import type { ExaminedDocument } from '../../subject.js';

/** Characters between marks and blanks; a name or quotation in the other script is one of its own. */
const STRETCH = /\p{Script=Han}+/gu;
/** Standard in Simplified too, mostly in names: Table of General Standard Chinese Characters, 2013. */
const STANDARD = new Set('昇陞喆堃犇甦邨迺龢頫澂祕甯逕氾瞭藉乾徵覆夥');
/** GB 2312 has these too, but a Simplified text writes them only in names that few bear. */
const RARE: ReadonlyMap<string, string> = new Map([
  ['後', '后'],
  ['裏', '里'],
  ['於', '于'],
  ['滙', '汇'],
  ['凈', '净'],
]);
const ANY_RARE = new RegExp(`[${[...RARE.keys()].join('')}]`, 'u');
const LINE = /[^\r\n]+/gu;
const QUOTED = /[《〈「『][^《》〈〉「」『』\n]{0,80}[》〉」』]/gu;
/** Of so many characters of the other script this is no slip. */
const MANY = 4;
/** A text or line is in the script of which it holds so many times more. */
const CLEARLY = 4;

export const mixedScript = defineDocumentRule({
  id: 'mixed-script',
  group: 'text',
  severity: 'warning',
  fixable: true,
  why: {
    zh: '简体文本里夹着个别繁体字（或者相反），同一个词有两种写法，检索和比对会漏掉。',
    en: 'Single Traditional characters in a Simplified text, or the reverse, spell one word in two ways: searches and comparisons miss it.',
  },
  messages: {
    hant: {
      zh: '简体文本里的繁体字“{found}”，应为“{simplified}”',
      en: 'Traditional “{found}” in a Simplified text, expected “{simplified}”',
    },
    hans: {
      zh: '繁体文本里的简体字“{found}”',
      en: 'Simplified “{found}” in a Traditional text',
    },
  },
  ok: [
    '一、加强机关党的建设，落实工作责任。推动数字经济发展，提升治理能力。',
    '一、推動數位經濟發展，落實機關責任。加強組織建設，維護群眾權益。',
    '一、收集古籍《雲溪縣誌》，加强整理研究，推动文化传承发展。',
    '一、加强乾隆时期文物保护，建设瞭望塔，推动文物事业发展。',
    '一、支持昇腾算力平台建设，推动云溪市人工智能产业发展。',
    '一、依托香港雲溪會館聯絡處，加强对外宣传，推动经济发展。',
  ],
  notOk: [
    '一、加强機关党的建设，落实工作责任。推动数字经济发展，提升治理能力。',
    '一、推动数字經济发展，提升治理能力，落实工作责任，加强组织领导。',
    '一、加强领导，统筹推进乡村振兴，壮大村级集体经济，發展特色产业。',
    '一、推動數位经濟發展，落實機關責任。加強組織建設，維護群眾權益。',
    '一、加強組織領導，维護群眾權益，推動產業發展，落實機關責任。',
  ],
  *check(document) {
    const prose = proseOf(document);
    const all = countScripts(prose);
    if ((all.hant === 0 && !ANY_RARE.test(prose)) || all.hans === 0) return;
    const script = clearly(all);
    for (const { index: start, 0: whole } of prose.matchAll(LINE)) {
      const counts = countScripts(whole);
      const own = lineScript(counts, script);
      const other = own === 'hans' ? 'hant' : 'hans';
      const isRare = own === 'hans' && ANY_RARE.test(whole);
      if (own === undefined || (counts[other] === 0 && !isRare)) continue;
      const line = whole.replace(QUOTED, (quoted) =>
        countScripts(quoted)[own] === 0 ? MASK.repeat(quoted.length) : quoted,
      );
      for (const { index, 0: stretch } of line.matchAll(STRETCH)) {
        if (isForeign(countScripts(stretch), own, other)) continue;
        for (let i = 0; i < stretch.length; i++) {
          const character = stretch.charAt(i);
          if (countScripts(character)[other] === 0 && !(isRare && RARE.has(character))) continue;
          const at = start + index + i;
          yield* draft(document, span(at, at + 1), own);
        }
      }
    }
  },
});

type OwnScript = keyof ScriptCounts;

const clearly = ({ hant, hans }: ScriptCounts): OwnScript | undefined =>
  hant >= CLEARLY * hans ? 'hant' : hans >= CLEARLY * hant ? 'hans' : undefined;

/** That of the document, unless the line is a quotation; undefined where nobody can tell. */
function lineScript(counts: ScriptCounts, script: OwnScript | undefined): OwnScript | undefined {
  const own = clearly(counts);
  if (script === undefined || own === undefined || own === script) return script ?? own;
  return counts.hant + counts.hans < MANY ? script : undefined;
}

/** 香港雲溪會館 : a name or a quotation. */
const isForeign = (counts: ScriptCounts, own: OwnScript, other: OwnScript): boolean =>
  (counts[own] === 0 && counts[other] > 2) ||
  (counts[other] >= MANY && counts[other] > counts[own]);

function* draft(
  { layer, codePoints, context: { source } }: ExaminedDocument,
  place: Span,
  script: OwnScript,
): Iterable<Draft> {
  const found = layer.slice(place.start, place.end);
  const at = codePoints(place);
  if (script === 'hant') {
    yield { span: at, message: 'hans', args: { found } };
    return;
  }
  const simplified = RARE.get(found) ?? source.slice(source.toClean(place));
  if (simplified.length === 1 && simplified !== found && !STANDARD.has(found))
    yield {
      span: at,
      message: 'hant',
      args: { found, simplified },
      fix: { span: at, text: simplified },
    };
}
