import { type OutlineNode, outlineOf } from '../../src/structure/outline.js';

const depthOf = (node: OutlineNode): number => (node.parent ? 1 + depthOf(node.parent) : 0);

/** One line a node: indent for its depth, `#` heading or `-` item, marker, title. */
export const treeOf = (text: string): readonly string[] =>
  outlineOf(text).nodes.map((node) =>
    [
      '  '.repeat(depthOf(node)) + (node.form === 'heading' ? '#' : '-'),
      ...(node.marker ? [node.marker.text] : []),
      node.title,
    ].join(' '),
  );
