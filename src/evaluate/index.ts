/**
 * Records against gold. This room stands apart from the way of the data and knows nothing but
 * records: it compares them with gold of any origin (hand-written YAML, exports of annotation
 * tools), so that a change of the extraction can never change how the extraction is judged.
 * Files are read elsewhere; here arrive their contents, and the text layer they speak of.
 */
export { readBrat } from './brat.js';
export { readDoccano } from './doccano.js';
export type { Gold, Origin } from './gold.js';
export { scoreDocument, summarise } from './score.js';
export { readWebAnnotations, type SourceAnnotations, sourcesOf } from './web-annotation.js';
export { readYamlGold } from './yaml-gold.js';
