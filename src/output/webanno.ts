/** W3C Web Annotation Data Model, JSON-LD: w3.org/TR/annotation-model, w3.org/ns/anno.jsonld */
import { TAGS } from '../model/elements.js';
import { annotationsOf } from './annotations.js';
import type { Render } from './format.js';

/** Characters of a TextQuoteSelector's prefix and suffix. */
const AROUND = 20;

/** plans/工作 要点.txt → plans/工作%20要点.txt: an IRI may hold Chinese, but no blank. */
export const iriOf = (path: string): string =>
  path.replaceAll('\\', '/').replace(/[\s%#?"<>^`{|}]/gu, encodeURIComponent);

/** One AnnotationCollection; positions are code points, as the model's TextPositionSelector has them. */
export const renderWebAnnotations: Render = (extracted) => {
  const { annotations, points } = annotationsOf(extracted);
  const { source, generator } = extracted.record;
  const target = iriOf(source.path);
  const items = annotations.map(({ type, id, span: { start, end }, quote, attributes }) => ({
    id: `#${id}`,
    type: 'Annotation',
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: TAGS[type] },
      { type: 'Dataset', format: 'application/json', value: attributes },
    ],
    target: {
      source: target,
      selector: [
        { type: 'TextPositionSelector', start, end },
        {
          type: 'TextQuoteSelector',
          exact: quote,
          prefix: points.slice({ start: Math.max(0, start - AROUND), end: start }),
          suffix: points.slice({ start: end, end: Math.min(points.length, end + AROUND) }),
        },
      ],
    },
  }));
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:sha256:${source.sha256}`,
    type: 'AnnotationCollection',
    label: extracted.record.document.title ?? source.path,
    generator: { type: 'Software', name: `${generator.name} ${generator.version}` },
    total: items.length,
    first: {
      id: `urn:sha256:${source.sha256}#page`,
      type: 'AnnotationPage',
      startIndex: 0,
      items,
    },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
};
