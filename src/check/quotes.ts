/** Quotation marks without a partner, or turned the wrong way. */

export interface QuoteFault {
  /** `turned` and `mixed` marks stand where their partner should. */
  readonly kind: 'lone' | 'turned' | 'mixed';
  readonly at: number;
  readonly mark: string;
  /** The mark that is missing, or that should stand there. */
  readonly partner: string;
  /** Between the two stands nothing but words: they are a pair. */
  readonly isSure: boolean;
}

const CLOSING: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '「': '」', '『': '』' };
const OPENING: Readonly<Record<string, string>> = { '”': '“', '’': '‘', '」': '「', '』': '『' };
const MARK = /[“”‘’「」『』"]/u;
const MARKS = /[“”‘’「」『』"]/gu;
const AFTER_CLOSING = /^(?:$|[\s，。、；：！？）》〉」』”’】,.;:!?)])/u;
const BEFORE_OPENING = /(?:^|[\s，。、；：！？（《〈「『“‘【,;:!?(])$/u;
const LATIN = /[A-Za-z0-9]/u;
/** Blanks before a mark that are looked at. */
const INDENT = 8;
/** The end of a paragraph whose quotation is opened anew in the next one. */
const ENDS = /[。！？；…!?][）)]?[ \u3000]*$/u;
/** Written lines that a speech may run over. */
const REACH = 40;
/** A quoted name is no longer. */
const NAME = 30;
const WORDS = /^[\p{L}\p{N}、，,·+—…（）()-]{1,60}$/u;

interface Mark {
  readonly at: number;
  readonly mark: string;
}

/** Opened on an earlier line; after that line nothing closes it. */
interface Waiting {
  readonly mark: Mark;
  readonly line: number;
  readonly until: number;
}

interface OfLine {
  readonly faults: readonly QuoteFault[];
  readonly lone: readonly Mark[];
}

export function quoteFaults(text: string): readonly QuoteFault[] {
  const faults: QuoteFault[] = [];
  /** By the mark that would close them: opened on an earlier line. */
  const waiting = new Map<string, Waiting[]>();
  const stackOf = (close: string): Waiting[] => {
    const stack = waiting.get(close) ?? [];
    waiting.set(close, stack);
    return stack;
  };
  const alone = ({ at, mark }: Mark): void => {
    faults.push({
      kind: 'lone',
      at,
      mark,
      partner: CLOSING[mark] ?? OPENING[mark] ?? mark,
      isSure: false,
    });
  };
  let line = 0;
  /** Speeches that the last written line left open at the end of a sentence. */
  let continued: readonly Mark[] = [];
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const content = text.slice(start, end);
    start = end + 1;
    const first = content.trimStart().charAt(0);
    if (first === '') continue;
    line++;
    const reopened = continued.findLast(({ mark }) => mark === first);
    if (reopened !== undefined) {
      const stack = stackOf(CLOSING[first] ?? first);
      stack.splice(
        stack.findLastIndex(({ mark }) => mark === reopened),
        1,
      );
    }
    const from = end - content.length;
    const isEnd = MARK.test(content) && ENDS.test(content);
    const found = ofLine(content, from);
    for (const fault of found.faults) faults.push(fault);
    for (const mark of found.lone) {
      const close = CLOSING[mark.mark] ?? mark.mark;
      const stack = stackOf(close);
      const last = stack.at(-1);
      const isNear =
        last !== undefined &&
        line <= last.until &&
        (line - last.line <= 1 || endsSpeech(content, mark.at - from));
      if (mark.mark === close && isNear) stack.pop();
      else if (mark.mark === close && mark.mark !== '"') alone(mark);
      else {
        const reach = isSpeech(content, mark.at - from) ? REACH : isEnd ? 0 : 1;
        stack.push({ mark, line, until: line + reach });
      }
    }
    continued = isEnd
      ? found.lone.filter(({ at, mark }) => mark in CLOSING && isSpeech(content, at - from))
      : [];
  }
  for (const stack of waiting.values()) for (const { mark } of stack) alone(mark);
  return faults.sort((a, b) => a.at - b.at);
}

/** 会议强调：“… · “…, at the beginning of a line: what is said may fill many. */
const isSpeech = (line: string, at: number): boolean =>
  /(?:[：:]|^)\s*$/u.test(line.slice(Math.max(0, at - INDENT), at));

/** …抓好落实。” · …抓好落实”。 */
const endsSpeech = (line: string, at: number): boolean =>
  /[。！？…]/u.test(line.charAt(at - 1)) || /^[。！？；，]?\s*$/u.test(line.slice(at + 1, at + 20));

function ofLine(line: string, start: number): OfLine {
  if (!MARK.test(line)) return { faults: [], lone: [] };
  const marks: Mark[] = [];
  for (const { index: at, 0: mark } of line.matchAll(MARKS))
    if (!isApostrophe(line, at, mark)) marks.push({ at, mark });
  const faults: QuoteFault[] = [];
  const lone: Mark[] = [];
  for (const open of Object.keys(CLOSING)) {
    const close = CLOSING[open] as string;
    const own = marks.filter(({ mark }) => mark === open || mark === close);
    if (own.length > 0) pair(line, own, open, close, faults, lone);
  }
  const straight = marks.filter(({ mark }) => mark === '"');
  const mixed = mixedOf(straight, lone);
  for (const [curly, { at }] of mixed) {
    const partner = CLOSING[curly.mark] ?? OPENING[curly.mark] ?? '';
    const inner = line.slice(Math.min(curly.at, at) + 1, Math.max(curly.at, at));
    faults.push({ kind: 'mixed', at, mark: '"', partner, isSure: WORDS.test(inner) });
  }
  const left = lone.filter((mark) => !mixed.has(mark));
  if ((straight.length - mixed.size) % 2 === 1) left.push(oddOne(line, straight));
  return {
    faults: faults.map((fault) => ({ ...fault, at: start + fault.at })),
    lone: left.sort((a, b) => a.at - b.at).map(({ at, mark }) => ({ at: start + at, mark })),
  };
}

/** it’s · ’98 · 5" */
function isApostrophe(line: string, at: number, mark: string): boolean {
  if (mark === '’') return LATIN.test(line.charAt(at - 1)) || /\d/u.test(line.charAt(at + 1));
  return mark === '"' && /\d/u.test(line.charAt(at - 1)) && !line.slice(0, at).includes('"');
}

const closes = (line: string, at: number): boolean => AFTER_CLOSING.test(line.charAt(at + 1));
const opens = (line: string, at: number): boolean =>
  BEFORE_OPENING.test(line.charAt(at - 1)) && !closes(line, at);

function pair(
  line: string,
  marks: readonly Mark[],
  open: string,
  close: string,
  faults: QuoteFault[],
  lone: Mark[],
): void {
  const stack: Mark[] = [];
  for (const [i, mark] of marks.entries()) {
    const next = marks[i + 1];
    if (mark.mark === open) {
      const isTurned =
        stack.length > 0 && closes(line, mark.at) && !BEFORE_OPENING.test(line.charAt(mark.at - 1));
      if (!isTurned) stack.push(mark);
      else {
        const one = stack.pop() as Mark;
        const isSure = WORDS.test(line.slice(one.at + 1, mark.at));
        faults.push({ kind: 'turned', at: mark.at, mark: open, partner: close, isSure });
      }
    } else if (stack.length > 0) stack.pop();
    else if (next?.mark === close && (opens(line, mark.at) || isName(line, mark.at, next.at))) {
      stack.push(mark);
      const isSure = WORDS.test(line.slice(mark.at + 1, next.at));
      faults.push({ kind: 'turned', at: mark.at, mark: close, partner: open, isSure });
    } else lone.push(mark);
  }
  for (let i = 0; i < stack.length; i++) {
    const [one, two] = [stack[i] as Mark, stack[i + 1]];
    // “四个意识“的要求
    if (two !== undefined && isName(line, one.at, two.at)) {
      const isSure = WORDS.test(line.slice(one.at + 1, two.at));
      faults.push({ kind: 'turned', at: two.at, mark: open, partner: close, isSure });
      i++;
    } else lone.push(one);
  }
}

/** 四个意识, between two marks. */
const isName = (line: string, from: number, to: number): boolean =>
  to - from - 1 <= NAME && !/[、，。；：“”"\s]/u.test(line.slice(from + 1, to));

/** “十四五" : straight marks that are the partners of curly ones that have none. */
function mixedOf(straight: readonly Mark[], lone: readonly Mark[]): ReadonlyMap<Mark, Mark> {
  const mixed = new Map<Mark, Mark>();
  const curly = lone.filter(({ mark }) => mark === '“' || mark === '”');
  let next = 0;
  for (const [i, one] of curly.entries()) {
    const isOpen = one.mark === '“';
    const from = isOpen ? one.at : (curly[i - 1]?.at ?? -1);
    const to = isOpen ? (curly[i + 1]?.at ?? Number.POSITIVE_INFINITY) : one.at;
    while ((straight[next]?.at ?? Number.POSITIVE_INFINITY) <= from) next++;
    const partner = straight[next];
    if (partner === undefined || partner.at >= to) continue;
    next++;
    mixed.set(one, partner);
  }
  // "双随机" beside a lone “ is a pair of its own.
  return (straight.length - mixed.size) % 2 === 0 ? mixed : new Map();
}

/** Of an odd number, the one that closes nothing or is closed by nothing. */
function oddOne(line: string, straight: readonly Mark[]): Mark {
  let open: Mark | undefined;
  for (const mark of straight) {
    const { at } = mark;
    if (open === undefined) {
      if (closes(line, at) && !BEFORE_OPENING.test(line.charAt(at - 1))) return mark;
      open = mark;
    } else if (opens(line, at)) return open;
    else open = undefined;
  }
  return open ?? (straight.at(-1) as Mark);
}
