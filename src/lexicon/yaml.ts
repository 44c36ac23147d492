/** YAML that people write, with the lines on which things stand. */
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';

export interface YamlSource {
  readonly value: unknown;
  /** Mistakes in the YAML itself; there is no value then. */
  readonly errors: readonly { readonly line: number; readonly reason: string }[];
  /** Line of what the keys lead to, or of the nearest thing around it that is there. */
  readonly lineOf: (keys: readonly PropertyKey[]) => number | null;
  /** Line of the last key itself; what it leads to may stand below. */
  readonly lineOfKey: (keys: readonly PropertyKey[]) => number | null;
}

/** Nobody nests deeper; the parser would run out of its stack, and not always so that it can be caught. */
const DEEPEST = 500;

/** Line on which flow collections or indents are nested beyond all use. */
export function tooDeepAt(source: string): number | undefined {
  let line = 1;
  let flow = 0;
  let indent = 0;
  for (const character of source) {
    if (character === '\n') {
      line++;
      indent = 0;
    } else if (character === '[' || character === '{') flow++;
    else if (character === ']' || character === '}') flow = Math.max(0, flow - 1);
    else if (indent >= 0 && ' -?:'.includes(character)) indent++;
    else indent = -1;
    if (flow > DEEPEST || indent > 2 * DEEPEST) return line;
  }
  return undefined;
}

export function parseYaml(source: string): YamlSource {
  const deep = tooDeepAt(source);
  if (deep !== undefined)
    return {
      value: undefined,
      errors: [{ line: deep, reason: 'nested-too-deep' }],
      lineOf: () => null,
      lineOfKey: () => null,
    };
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const errors: { line: number; reason: string }[] = document.errors.map((error) => ({
    line: lines.linePos(error.pos[0]).line,
    reason: error.message,
  }));
  let value: unknown;
  try {
    if (errors.length === 0) value = document.toJS();
  } catch (error) {
    // Aliases of aliases of aliases.
    if (!(error instanceof ReferenceError)) throw error;
    errors.push({ line: 1, reason: error.message });
  }
  const lineOf: YamlSource['lineOf'] = (keys) => {
    for (let n = keys.length; n > 0; n--) {
      const node = document.getIn(keys.slice(0, n), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return null;
  };
  return {
    value,
    errors,
    lineOf,
    lineOfKey: (keys) => {
      const map = keys.length === 1 ? document.contents : document.getIn(keys.slice(0, -1), true);
      const key = isMap(map)
        ? map.items.find(({ key }) => isScalar(key) && String(key.value) === String(keys.at(-1)))
            ?.key
        : undefined;
      return isScalar(key) && key.range ? lines.linePos(key.range[0]).line : lineOf(keys);
    },
  };
}
