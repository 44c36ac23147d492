/**
 * W3C Web Annotations (w3.org/TR/annotation-model) in JSON-LD: an annotation, an array of them, a
 * collection or page, or an array of collections. Tags are textual bodies; attributes an object
 * as the `value` of another body. Places are text positions, text quotes, or both.
 */
import type { CodePoints } from '../model/code-points.js';
import { typeOfTag } from '../model/elements.js';
import { type Span, span } from '../model/span.js';
import { UserError } from '../model/user-error.js';
import { type Annotation, goldOf, requireInside } from './annotation.js';
import type { Gold } from './gold.js';

type Node = Readonly<Record<string, unknown>>;

/** The annotations of one document. */
export interface SourceAnnotations {
  /** `target.source`: a path or an IRI; null where the annotations name none. */
  readonly source: string | null;
  readonly annotations: readonly Node[];
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

const nodesOf = (value: unknown): readonly Node[] => listOf(value).filter(isNode);

const isA = (node: Node, type: string): boolean =>
  listOf(node['type'] ?? node['@type']).some(
    (name) => typeof name === 'string' && (name === type || name.endsWith(`#${type}`)),
  );

const stringOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** Annotations however deep the pages and collections; linear in the file. */
function* annotationsIn(value: unknown): Iterable<Node> {
  const open: unknown[] = [value];
  while (open.length > 0) {
    const node = open.pop();
    if (Array.isArray(node)) for (const inner of node.toReversed()) open.push(inner);
    else if (isNode(node)) {
      if (node['target'] !== undefined) yield node;
      else
        open.push(
          ...['items', 'first', 'annotations', '@graph'].map((key) => node[key]).toReversed(),
        );
    }
  }
}

function sourceOf(annotation: Node): string | null {
  for (const target of listOf(annotation['target'])) {
    if (typeof target === 'string') return target.replace(/#[\s\S]*/u, '');
    if (!isNode(target)) continue;
    const source = target['source'];
    const named = stringOf(source) ?? (isNode(source) ? stringOf(source['id']) : undefined);
    if (named !== undefined) return named;
  }
  return null;
}

/**
 * The annotations of a file by the document they are on.
 * @throws UserError `bad-gold` where it holds none
 */
export function sourcesOf(value: unknown, path: string): readonly SourceAnnotations[] {
  const bySource = new Map<string | null, Node[]>();
  for (const annotation of annotationsIn(value)) {
    const source = sourceOf(annotation);
    const known = bySource.get(source);
    if (known === undefined) bySource.set(source, [annotation]);
    else known.push(annotation);
  }
  if (bySource.size === 0)
    throw new UserError('bad-gold', { path, line: null, reason: 'no-annotations' });
  return [...bySource].map(([source, annotations]) => ({ source, annotations }));
}

/**
 * Places the annotations of one document in its text layer.
 * @throws UserError `gold-span`, `gold-quote`, `bad-gold` where an annotation has no place
 */
export function readWebAnnotations(
  annotations: readonly Node[],
  source: string,
  points: CodePoints,
  path: string,
): Gold {
  return goldOf(
    annotations.flatMap((annotation): Annotation[] => {
      const tags = tagsOf(annotation);
      const isKnown = tags.some((tag) => typeOfTag(tag) !== undefined);
      const span = isKnown ? placeOf(annotation, source, points, path) : { start: 0, end: 0 };
      const attributes = attributesOf(annotation);
      return tags.map((tag) => ({ tag, span, attributes }));
    }),
  );
}

/** A tag, or a plain word where nothing says what it is for; a comment is no tag. */
function tagsOf(annotation: Node): readonly string[] {
  const ofBodies = listOf(annotation['body']).flatMap((body): readonly string[] => {
    if (typeof body === 'string') return [body];
    if (!isNode(body) || isJson(body)) return [];
    const value = stringOf(body['value']);
    const purposes = listOf(body['purpose']);
    const isTag =
      purposes.length === 0 || purposes.some((p) => p === 'tagging' || p === 'classifying');
    return value !== undefined && isTag ? [value] : [];
  });
  return [...ofBodies, ...[stringOf(annotation['bodyValue'])].filter((tag) => tag !== undefined)];
}

const isJson = (body: unknown): body is Node =>
  isNode(body) && body['format'] === 'application/json';

function attributesOf(annotation: Node): Node {
  const found = nodesOf(annotation['body']).flatMap((body) => {
    const { value } = body as { readonly value?: unknown };
    if (isNode(value)) return [value];
    if (!isJson(body) || typeof value !== 'string') return [];
    try {
      return nodesOf(JSON.parse(value));
    } catch {
      return [];
    }
  });
  return Object.assign({}, ...found) as Node;
}

/**
 * Position and quote together, where both are given: tools that count UTF-16 units are caught by
 * the quote, which is then looked for near the position.
 */
function placeOf(annotation: Node, source: string, points: CodePoints, path: string): Span {
  const selectors = nodesOf(annotation['target']).flatMap((target) =>
    nodesOf(target['selector']).flatMap((selector) => [selector, ...nodesOf(selector['items'])]),
  );
  const position = selectors.find((selector) => isA(selector, 'TextPositionSelector'));
  const quoted = selectors.find((selector) => isA(selector, 'TextQuoteSelector'));
  const exact = stringOf(quoted?.['exact']);
  const stated =
    position === undefined
      ? undefined
      : { start: Number(position['start']), end: Number(position['end']) };
  if (stated !== undefined && (exact === undefined || points.slice(stated) === exact))
    return requireInside(stated, points, path, null);
  if (exact === undefined || exact === '')
    throw new UserError('bad-gold', { path, line: null, reason: 'no-place' });
  const around = {
    prefix: stringOf(quoted?.['prefix']) ?? '',
    suffix: stringOf(quoted?.['suffix']) ?? '',
    near: stated === undefined ? 0 : points.toUnits(stated.start),
  };
  const at = findQuote(exact, around, source);
  if (at === undefined)
    throw new UserError('gold-quote', { path, line: null, quote: exact, nth: 1 });
  return span(points.fromUnits(at), points.fromUnits(at + exact.length));
}

/** Occurrences that are weighed before the best of them is taken. */
const MOST = 1000;

/** Where the quote stands with its surroundings, else where it stands nearest to the position. */
function findQuote(
  exact: string,
  around: { readonly prefix: string; readonly suffix: string; readonly near: number },
  source: string,
): number | undefined {
  const { prefix, suffix, near } = around;
  const whole = source.indexOf(prefix + exact + suffix);
  if (whole >= 0 && prefix + suffix !== '') return whole + prefix.length;
  let best: number | undefined;
  let at = source.indexOf(exact);
  for (let n = 0; n < MOST && at >= 0; n++) {
    if (best === undefined || Math.abs(at - near) < Math.abs(best - near)) best = at;
    at = source.indexOf(exact, at + 1);
  }
  return best;
}
