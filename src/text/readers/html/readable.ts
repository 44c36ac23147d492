/** The last resort for unknown pages: Mozilla's Readability, which weighs paragraphs by their commas. */
import type { Node } from '../blocks.js';
import { nodesOf } from './tree.js';

/** Both libraries recurse, and score each element against its neighbours. */
const MAX_DEPTH = 400;
const MAX_NODES = 60_000;

/** Markup of the article; undefined where none is found or the page is too deep to look. */
export async function readableMarkup(markup: string, root: Node): Promise<string | undefined> {
  if (!isModest(root)) return undefined;
  const [{ Readability }, { parseHTML }] = await Promise.all([
    import('@mozilla/readability'),
    import('linkedom'),
  ]);
  const { document } = parseHTML(markup);
  type Page = ConstructorParameters<typeof Readability>[0];
  try {
    const reader = new Readability(document as unknown as Page, { charThreshold: 100 });
    return reader.parse()?.content ?? undefined;
  } catch {
    /** It throws on pages that it does not understand, and we still have what we found ourselves. */
    return undefined;
  }
}

function isModest(root: Node): boolean {
  const depths = new Map<Node, number>();
  for (const node of nodesOf(root)) {
    const depth = (node.parent === null ? 0 : (depths.get(node.parent) ?? 0)) + 1;
    depths.set(node, depth);
    if (depth > MAX_DEPTH || depths.size > MAX_NODES) return false;
  }
  return true;
}
