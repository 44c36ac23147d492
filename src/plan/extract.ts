/** outline + recognitions → one record. */
import type { Lexicon } from '../lexicon/lexicon.js';
import { DIAGNOSTICS, type Language, type Note, word } from '../model/diagnostic.js';
import type {
  Action,
  DocumentMetadata,
  PlanRecord,
  Section,
  Slogan,
  Status,
} from '../model/record.js';
import { byPosition, contains, type Span } from '../model/span.js';
import { recognise } from '../recognise/index.js';
import { type OutlineNode, outlineOf } from '../structure/outline.js';
import type { CleanDocument } from '../text/document.js';
import { keywords } from '../words/keywords.js';
import type { Segmenter } from '../words/segmenter.js';
import { type ActionDraft, actionsOf, type SectionDraft, sectionsOf } from './actions.js';
import { type Context, contextOf, lastAt, touches } from './context.js';
import { deadlinesOf, type TimeContext } from './deadlines.js';
import { declaredOf, isMakeUp } from './declared.js';
import { metadataOf } from './metadata/index.js';
import { milestonesOf } from './milestones.js';
import { referencesOf } from './references.js';
import { responsibleOf } from './responsible.js';
import { balance } from './signs.js';
import { type SloganDraft, slogansOf, spelledOut } from './slogans/index.js';
import { type StatusContext, statusesOf } from './status.js';
import { tableTargets } from './target-tables.js';
import { targetsOf } from './targets.js';
import { taskRows, withTasks } from './task-tables.js';
import { VERSION } from './version.js';

export interface ExtractOptions {
  readonly lexicon: Lexicon;
  /** As given on the command line. */
  readonly path: string;
  readonly language: Language;
  /** As forced by the user; absent where it was detected. */
  readonly encoding?: string | null;
  /** How many keywords to list, and the engine that cuts words for them; absent: none. */
  readonly keywords?: { readonly count: number; readonly segmenter: Segmenter };
}

/** Whoever asks for the same by the same means gets the same. */
export const generatorOf = ({
  lexicon,
  language,
  encoding = null,
  keywords,
}: Omit<ExtractOptions, 'path'>): PlanRecord['generator'] => ({
  name: 'plan-extract',
  version: VERSION,
  dictionaries: lexicon.hash,
  segmenter: keywords?.segmenter.engine ?? null,
  options: { keywords: keywords?.count ?? 0, language, encoding },
});

/** One prepared document becomes one record; spans in it are code points of the text layer. */
export const extractPlan = (document: CleanDocument, options: ExtractOptions): PlanRecord =>
  planOf(document, readContext(document, options.lexicon), options);

/** Clean text, outline and recognitions: what the record is made of, and the checks look at too. */
export function readContext({ layer, source }: CleanDocument, lexicon: Lexicon): Context {
  const text = source.clean;
  return contextOf(layer, source, lexicon, outlineOf(text), recognise(text, lexicon));
}

/** 两个维护 · 隐患动态清零行动, but no 动态清零 by itself. */
const holdsNumbers = ({ kind, text }: SloganDraft): boolean =>
  kind === 'numeric' ||
  (kind === 'programme' &&
    text.length >= SHORTEST_NAMED &&
    NAMED.some((ending) => text.endsWith(ending)));
const SHORTEST_NAMED = 6;
const NAMED = ['行动', '工程', '计划'];

export function planOf(
  document: CleanDocument,
  context: Context,
  options: ExtractOptions,
): PlanRecord {
  const { layer, source } = document;
  const { lexicon } = options;
  const text = source.clean;

  const references = referencesOf(context);
  const metadata = metadataOf(context, references);
  const year = yearOf(metadata);
  const status: StatusContext = {
    year,
    date: metadata.published,
    fallback: fallbackOf(context, metadata, year),
    tells: TELLS.has(metadata.kind),
  };
  const statusOf = statusesOf(context, status);
  const time: TimeContext = {
    status,
    statusOf,
    ...(metadata.published !== null ? { date: metadata.published } : {}),
    ...(metadata.period !== null ? { period: metadata.period } : {}),
    ...(metadata.published === null && metadata.period !== null
      ? { year: metadata.period.start }
      : {}),
  };
  const sections = sectionsOf(context);
  const tasks = taskRows(context);
  const actions = withTasks(context, actionsOf(context, sections), sections, tasks);
  const own = new Set([metadata.title, metadata.plan].filter((title) => title !== null));
  const counted = declaredOf(context, references, own, metadata.kind);
  const deadlines = deadlinesOf(context, time, tasks);
  const slogans = slogansOf(
    context,
    counted.map((d) => d.span),
    own,
  );
  const taken = [
    ...counted.map((d) => d.span),
    ...slogans.filter(holdsNumbers).flatMap((s) => s.spans),
    ...slogans.flatMap((s) => spelledOut(text, s)),
  ];
  const tables = tableTargets(context, status);
  const targets = [
    ...targetsOf(context, {
      status,
      statusOf,
      deadlines,
      taken,
      tasks,
      period: metadata.period,
    }).filter(({ span }) => !touches(tables.rows, span)),
    ...tables.drafts,
  ].sort(byPosition);
  const responsible = [
    ...responsibleOf(context),
    ...tasks.flatMap(({ assigned }) => assigned),
  ].sort(byPosition);
  const milestones = milestonesOf(context);

  const place = placer(context);
  const { spanOf, quoteOf } = place;
  const actionPlaces = actions.map(({ node }, i) => ({ span: node.span, id: `a${i + 1}` }));
  const actionAt = (span: Span): string | null => {
    const near = lastAt(actionPlaces, span.start);
    return near && contains(near.span, span) ? near.id : null;
  };
  const sectionIds = new Map(sections.map((section, i) => [section, `s${i + 1}`]));
  const targetRecords = targets.map((draft, i) => ({
    id: `t${i + 1}`,
    indicator: draft.indicator,
    comparator: draft.comparator,
    value: draft.value,
    valueMax: draft.valueMax,
    unit: draft.unit,
    kind: draft.kind,
    frequency: draft.frequency,
    status: draft.status,
    deadline: draft.deadline,
    property: draft.property,
    action: actionAt(draft.span),
    span: spanOf(draft.span),
    quote: quoteOf(draft.span),
  }));
  const deadlineRecords = deadlines.map((draft, i) => ({
    id: `d${i + 1}`,
    kind: draft.kind,
    start: draft.kind === 'by' ? null : draft.resolved.start,
    end: draft.resolved.end,
    frequency: draft.time.frequency,
    certainty: draft.resolved.certainty,
    action: actionAt(draft.span),
    span: spanOf(draft.span),
    quote: quoteOf(draft.span),
  }));
  const responsibleRecords = responsible.map((draft, i) => ({
    id: `r${i + 1}`,
    role: draft.role,
    bodies: [...draft.bodies],
    action: actionAt(draft.span),
    span: spanOf(draft.span),
    quote: quoteOf(draft.span),
  }));
  const sloganNames = new Map<string, string[]>();
  for (const { text: name, spans } of slogans)
    for (const span of spans) {
      const id = actionAt(span);
      if (id === null) continue;
      const names = sloganNames.get(id);
      if (names === undefined) sloganNames.set(id, [name]);
      else if (names.at(-1) !== name) names.push(name);
    }
  const sloganRecords: Slogan[] = slogans.map((draft) => {
    const spans = draft.spans.map(spanOf);
    return {
      text: draft.text,
      kind: draft.kind,
      number: draft.number,
      items: [...draft.items],
      count: draft.spans.length,
      known: draft.known !== null,
      spans,
      quote: quoteOf(draft.spans[0] as Span),
    };
  });
  const targetIds = idsByAction(targetRecords);
  const deadlineIds = idsByAction(deadlineRecords);
  const responsibleIds = idsByAction(responsibleRecords);
  const found = foundBy(sections, actions);
  const notes: Note[] = [...layer.notes, ...document.notes];
  const declaredRecords = counted.filter(isMakeUp).map(({ count, unit, of, span }, i) => ({
    id: `c${i + 1}`,
    count,
    unit,
    of,
    found: of === 'self' ? found(unit) : null,
    span: spanOf(span),
    quote: quoteOf(span),
  }));

  return {
    schema: 'plan-extract/1',
    generator: generatorOf(options),
    source: {
      path: options.path,
      format: layer.format,
      encoding: layer.encoding,
      script: document.script,
      characters: source.codePoints({ start: 0, end: source.source.length }).end,
      sha256: layer.sha256,
      repairs: { ...document.repairs },
    },
    document: metadata,
    sections: sections.map((draft) => sectionRecord(draft, sectionIds, place)),
    actions: actions.map((draft, i) =>
      actionRecord(context, draft, i, {
        sectionIds,
        place,
        statusOf,
        targets: targetIds,
        deadlines: deadlineIds,
        responsible: responsibleIds,
        slogans: sloganNames.get(`a${i + 1}`) ?? [],
      }),
    ),
    targets: targetRecords,
    declared: declaredRecords,
    deadlines: deadlineRecords,
    slogans: sloganRecords,
    references: references.map((draft) => ({
      title: draft.title,
      alias: draft.alias,
      period: draft.period,
      count: draft.spans.length,
      spans: draft.spans.map(spanOf),
      quote: quoteOf(draft.spans[0] as Span),
    })),
    responsible: responsibleRecords,
    milestones: milestones.map((draft) => ({
      year: draft.year,
      theme: draft.theme,
      span: spanOf(draft.span),
      quote: quoteOf(draft.span),
    })),
    keywords: options.keywords
      ? [...keywords(text, options.keywords.count, lexicon, options.keywords.segmenter)]
      : [],
    diagnostics: notes.map((note) => ({
      code: note.code,
      severity: DIAGNOSTICS[note.code].severity,
      message: word(note, options.language),
      span: note.span === null ? null : source.codePoints(note.span),
    })),
  };
}

/** Clean spans in code points of the text layer, and the slices that these name. */
interface Placer {
  readonly spanOf: (span: Span) => Span;
  readonly quoteOf: (span: Span) => string;
}

const placer = ({ source }: Context): Placer => ({
  spanOf: (span) => source.codePoints(source.toSource(span)),
  quoteOf: (span) => source.quote(span),
});

function yearOf(metadata: DocumentMetadata): number | null {
  if (metadata.published !== null) return Number(metadata.published.slice(0, 4));
  return metadata.period?.start ?? null;
}

/** News, articles and reports that mostly tell what was done do so where a sentence gives no sign. */
const TELLS: ReadonlySet<DocumentMetadata['kind']> = new Set([
  'press-conference',
  'article',
  'work-report',
]);

/** 2024年重点项目完成情况 */
const TOLD = /(?:完成|进展|落实|开展)情况$|工作(?:总结|回顾)$/u;

function fallbackOf(
  context: Context,
  metadata: DocumentMetadata,
  year: number | null,
): StatusContext['fallback'] {
  if (!TELLS.has(metadata.kind)) return 'planned';
  if (TOLD.test(metadata.title ?? '')) return 'achieved';
  const end = context.outline.nextSteps[0]?.start ?? context.text.length;
  return balance(context, { start: 0, end }, year) < 0 ? 'achieved' : 'planned';
}

function sectionRecord(
  draft: SectionDraft,
  ids: ReadonlyMap<SectionDraft, string>,
  { spanOf, quoteOf }: Placer,
): Section {
  return {
    id: ids.get(draft) as string,
    level: draft.level,
    number: draft.node.marker === null ? null : draft.node.ordinal,
    title: draft.node.title,
    parent: draft.parent === null ? null : (ids.get(draft.parent) as string),
    span: spanOf(draft.node.titleSpan),
    quote: quoteOf(draft.node.titleSpan),
  };
}

type IdsByAction = ReadonlyMap<string, string[]>;

/** Ids of elements by the action they stand in. */
function idsByAction(
  elements: readonly { readonly id: string; readonly action: string | null }[],
): IdsByAction {
  const ids = new Map<string, string[]>();
  for (const { id, action } of elements) {
    if (action === null) continue;
    const own = ids.get(action);
    if (own) own.push(id);
    else ids.set(action, [id]);
  }
  return ids;
}

interface ActionParts {
  readonly sectionIds: ReadonlyMap<SectionDraft, string>;
  readonly place: Placer;
  readonly statusOf: (node: OutlineNode) => Status;
  readonly targets: IdsByAction;
  readonly deadlines: IdsByAction;
  readonly responsible: IdsByAction;
  readonly slogans: string[];
}

function actionRecord(
  context: Context,
  draft: ActionDraft,
  index: number,
  parts: ActionParts,
): Action {
  const id = `a${index + 1}`;
  const { node, section, number } = draft;
  return {
    id,
    marker: node.marker?.text ?? number ?? null,
    ordinal: node.marker !== null ? node.ordinal : number === undefined ? null : Number(number),
    title: node.title,
    status: parts.statusOf(node),
    section: section?.node.title ?? null,
    sectionId: section === null ? null : (parts.sectionIds.get(section) ?? null),
    text: context.text.slice(node.span.start, node.span.end),
    span: parts.place.spanOf(node.span),
    quote: parts.place.quoteOf(node.span),
    targets: parts.targets.get(id) ?? [],
    deadlines: parts.deadlines.get(id) ?? [],
    slogans: parts.slogans,
    responsible: parts.responsible.get(id) ?? [],
  };
}

/** How many parts of a name the outline really holds, or null where it cannot be told. */
function foundBy(
  sections: readonly SectionDraft[],
  actions: readonly ActionDraft[],
): (unit: string) => number | null {
  const known = new Map<string, number | null>();
  const count = (drafts: readonly { readonly node: OutlineNode }[], unit: string): number => {
    const inside = `${unit}　`;
    return drafts.filter(({ node: { title } }) => title.endsWith(unit) || title.includes(inside))
      .length;
  };
  return (unit) => {
    const before = known.get(unit);
    if (before !== undefined) return before;
    const most = Math.max(count(sections, unit), count(actions, unit));
    // Titles of any text end with 工作.
    const found = most >= 2 && unit !== '工作' ? most : null;
    known.set(unit, found);
    return found;
  };
}
