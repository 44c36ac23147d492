/** Title, kind, plan, region, issuer, period and date of publication. */
import type { DocumentKind, DocumentMetadata } from '../../model/record.js';
import type { Context } from '../context.js';
import type { ReferenceDraft } from '../references.js';
import { issuerOf } from './issuer.js';
import { kindOf } from './kind.js';
import { periodOf, termOf } from './period.js';
import { presentedPlan } from './presented.js';
import { publishedOf } from './published.js';
import { regionFor } from './region.js';
import { headline } from './title.js';

const NEWS_KINDS: ReadonlySet<DocumentKind> = new Set(['press-conference', 'article']);

export function metadataOf(
  context: Context,
  references: readonly ReferenceDraft[],
): DocumentMetadata {
  const head = headline(context);
  const presented = presentedPlan(context, references, head);
  const kind = kindOf(context, head, presented);
  const isNews = NEWS_KINDS.has(kind);
  const plan = isNews ? (presented?.title ?? null) : null;
  const title = head?.title ?? presented?.title ?? null;
  const issuer = issuerOf(context, head, presented, isNews);
  const period = periodOf(title, plan) ?? termOf(context);
  // 介绍“十四五”时期成就 : a period that is looked back upon says not when.
  const dating = plan !== null || period?.start === period?.end ? period : null;
  return {
    title,
    kind,
    plan,
    region: regionFor(context, title, plan, issuer),
    issuer,
    period,
    published: publishedOf(context, dating, isNews),
  };
}
