/** YAML that people write, with the lines on which things stand. */
import { isNode, LineCounter, parseDocument } from 'yaml';

export interface YamlSource {
  readonly value: unknown;
  /** Mistakes in the YAML itself; there is no value then. */
  readonly errors: readonly { readonly line: number; readonly reason: string }[];
  /** Line of what the keys lead to, or of the nearest thing around it that is there. */
  readonly lineOf: (keys: readonly PropertyKey[]) => number | null;
}

export function parseYaml(source: string): YamlSource {
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
  return {
    value,
    errors,
    lineOf: (keys) => {
      for (let n = keys.length; n > 0; n--) {
        const node = document.getIn(keys.slice(0, n), true);
        if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
      }
      return null;
    },
  };
}
