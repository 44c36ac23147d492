/** Comments in a document by which its author lets findings pass. */
import { BLANKS } from '../model/code-set.js';
import type { Finding } from '../model/finding.js';
import type { Span } from '../model/span.js';
import { linesOf } from './lines.js';
import type { Draft } from './rule.js';
import type { ExaminedDocument } from './subject.js';

export interface Suppressed {
  readonly kept: readonly Finding[];
  /** How many were let pass. */
  readonly count: number;
  /** Rules that are off to the end of the document: they let pass what is said of it as a whole. */
  readonly disabled: (rule: string) => boolean;
  /** Comments that name no rule, or let nothing pass. */
  readonly faults: readonly Draft[];
}

/** Which rules exist, and which had their say on this document. */
export interface Ran {
  readonly exists: (rule: string) => boolean;
  readonly ran: (rule: string) => boolean;
}

/** <!-- plan-extract-disable numbering-gap, empty-item -- the law itself leaves 第三条 out --> */
const DIRECTIVE =
  /^\s*plan-extract-(?<kind>disable-next-line|disable-line|disable|enable)(?=\s|$)(?<names>[\s\S]*)$/u;
const REASON = /\s--\s[\s\S]*$/u;

interface Directive {
  readonly kind: 'disable' | 'enable' | 'disable-line' | 'disable-next-line';
  /** Empty: all. */
  readonly rules: readonly string[];
  /** Code points of the layer. */
  readonly span: Span;
  /** That is meant; of blocks: 0. */
  readonly line: number;
}

/** What a directive has to answer for: a rule, or all (null). */
type Claim = readonly [directive: Directive, rule: string | null];

export function suppress(
  findings: readonly Finding[],
  document: ExaminedDocument | null,
  { exists, ran }: Ran,
): Suppressed {
  const directives = document === null ? [] : directivesOf(document);
  if (directives.length === 0)
    return { kept: findings, count: 0, disabled: () => false, faults: [] };
  const blocks = new Blocks(directives);
  const lines = linesClaimed(directives);
  const used = new Map<Directive, Set<string | null>>();
  const passes = (finding: Finding): boolean => {
    const { rule, position } = finding;
    const claim = blocks.claimOn(rule) ?? lines.get(position?.line ?? 0)?.claimOn(rule);
    if (claim === undefined) return false;
    const [directive, by] = claim;
    used.set(directive, (used.get(directive) ?? new Set()).add(by));
    return true;
  };
  const passed = new Set<Finding>();
  for (const finding of findings)
    if (finding.span !== null) {
      blocks.advance(finding.span.start);
      if (passes(finding)) passed.add(finding);
    }
  blocks.advance(Number.POSITIVE_INFINITY);
  for (const finding of findings) if (finding.span === null && passes(finding)) passed.add(finding);
  return {
    kept: findings.filter((finding) => !passed.has(finding)),
    count: passed.size,
    disabled: (rule) => blocks.claimOn(rule) !== undefined,
    faults: directives.flatMap((directive) =>
      faultsOf(directive, used.get(directive) ?? new Set(), { exists, ran }),
    ),
  };
}

function faultsOf(
  { kind, rules, span }: Directive,
  used: ReadonlySet<string | null>,
  { exists, ran }: Ran,
): readonly Draft[] {
  if (rules.length === 0)
    return kind === 'enable' || used.has(null) ? [] : [{ span, message: 'nothing' }];
  return rules.flatMap((rule): readonly Draft[] => {
    if (!exists(rule)) return [{ span, message: 'unknown', args: { rule } }];
    const isIdle = kind !== 'enable' && ran(rule) && !used.has(rule);
    return isIdle ? [{ span, message: 'unused', args: { rule } }] : [];
  });
}

/** What is off at a place of the text; places are asked for in order. */
class Blocks {
  private readonly directives: readonly Directive[];
  private next = 0;
  private all: Directive | undefined;
  private readonly named = new Map<string, Directive>();
  /** Switched on again after all were switched off. */
  private readonly except = new Set<string>();

  constructor(directives: readonly Directive[]) {
    this.directives = directives.filter(({ kind }) => kind === 'disable' || kind === 'enable');
  }

  advance(to: number): void {
    for (
      let one = this.directives[this.next];
      one !== undefined && one.span.start <= to;
      one = this.directives[this.next]
    ) {
      this.take(one);
      this.next++;
    }
  }

  claimOn(rule: string): Claim | undefined {
    const named = this.named.get(rule);
    if (named !== undefined) return [named, rule];
    return this.all === undefined || this.except.has(rule) ? undefined : [this.all, null];
  }

  private take(directive: Directive): void {
    const { kind, rules } = directive;
    if (rules.length === 0) {
      this.all = kind === 'disable' ? directive : undefined;
      this.except.clear();
      if (kind === 'enable') this.named.clear();
    }
    for (const rule of rules)
      if (kind === 'disable') {
        this.named.set(rule, directive);
        this.except.delete(rule);
      } else {
        this.named.delete(rule);
        this.except.add(rule);
      }
  }
}

interface LineClaims {
  readonly claimOn: (rule: string) => Claim | undefined;
}

function linesClaimed(directives: readonly Directive[]): ReadonlyMap<number, LineClaims> {
  const byLine = new Map<number, Directive[]>();
  for (const directive of directives) {
    if (directive.line === 0) continue;
    const own = byLine.get(directive.line);
    if (own === undefined) byLine.set(directive.line, [directive]);
    else own.push(directive);
  }
  const claims = new Map<number, LineClaims>();
  for (const [line, own] of byLine)
    claims.set(line, {
      claimOn: (rule) => {
        const named = own.find(({ rules }) => rules.includes(rule));
        if (named !== undefined) return [named, rule];
        const all = own.find(({ rules }) => rules.length === 0);
        return all && [all, null];
      },
    });
  return claims;
}

function directivesOf({ layer, context, codePoints }: ExaminedDocument): readonly Directive[] {
  const comments = context.layer.comments ?? [];
  const directives: Directive[] = [];
  if (comments.length === 0) return directives;
  const lines = linesOf(layer);
  for (const { span, text } of comments) {
    const { kind, names = '' } = DIRECTIVE.exec(text)?.groups ?? {};
    if (kind === undefined) continue;
    const place = codePoints(span);
    directives.push({
      kind: kind as Directive['kind'],
      rules: names
        .replace(REASON, '')
        .split(/[\s,，、]+/u)
        .filter(Boolean),
      span: place,
      line:
        kind === 'disable-line'
          ? lines.positionOf(place).line
          : kind === 'disable-next-line'
            ? lines.positionOf(codePoints(nextLine(layer, span))).line
            : 0,
    });
  }
  return directives;
}

/** The next written line; a comment of a page stands at the very beginning of the one it is before. */
function nextLine(layer: string, { start, end }: Span): Span {
  const isBefore = start === end && /^$|[\r\n]$/u.test(layer.slice(Math.max(0, start - 1), start));
  let at = end;
  if (!isBefore) while (at < layer.length && !/[\r\n]/u.test(layer.charAt(at))) at++;
  while (at < layer.length && BLANKS.has(layer.charCodeAt(at))) at++;
  return { start: at, end: at };
}
