import type { DocumentKind } from '../../model/record.js';
import type { Context } from '../context.js';
import type { ReferenceDraft } from '../references.js';
import { endings, PRESS } from './front.js';
import type { Headline } from './title.js';

/** The text's own genre: by the words of its title, then by what its opening tells. */
export function kindOf(
  context: Context,
  head: Headline | undefined,
  presented: ReferenceDraft | undefined,
): DocumentKind {
  const { outline, text } = context;
  const opening = text.slice(0, 600);
  const questions = outline.roles.filter((role) => role === 'question').length;
  if (head && PRESS.test(head.written)) return 'press-conference';
  if (/(?:问答|解读|答问)/u.test(head?.written ?? '')) return 'press-conference';
  const { words } = endings(context.lexicon);
  const bare = head?.title.replace(/[（(〔][^）)〕]{0,80}[）)〕]\s*$/u, '') ?? '';
  const named = head ? words.find(({ word }) => bare.endsWith(word)) : undefined;
  if (named && !(presented && questions > 0 && !head?.written.includes('印发'))) return named.kind;
  if (/公告\d{4}年第\d+号|公告（/u.test(head?.written ?? '')) return 'other';
  if (PRESS.test(opening) || questions >= 2) return 'press-conference';
  const stated =
    /提出(?:如下|以下)(?:实施)?意见|(?:制定|制订)(?:本|如下|以下)(?<noun>方案|行动计划|计划|意见|办法|措施|规划|要点)/u.exec(
      text.slice(0, 4000),
    );
  const isOfficial = outline.roles.some(
    (role) => role === 'addressee' || role === 'document-number',
  );
  if (stated && (head || isOfficial || !presented)) {
    const noun = stated.groups?.['noun'] ?? '意见';
    const kind = words.find(({ word }) => word.endsWith(noun) || noun.endsWith(word))?.kind;
    if (kind !== undefined) return kind;
  }
  if (isOfficial && outline.roles.includes('signature')) return 'other';
  if (presented) return 'article';
  const within = head
    ? words.find(({ word, kind }) => word.length >= 4 && kind !== 'other' && bare.includes(word))
    : undefined;
  if (within) return within.kind;
  return outline.nodes.length > 0 || text.length > 400 ? 'article' : 'other';
}
