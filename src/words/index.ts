export { contentWords, keywords } from './keywords.js';
export { type Engine, loadSegmenter, type Segmenter } from './segmenter.js';
