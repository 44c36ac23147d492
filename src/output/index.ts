export type { Extracted, Look, OutputFormat, Render } from './format.js';

import type { OutputFormat } from './format.js';

export const FORMAT_NAMES = [
  'yaml',
  'json',
  'ndjson',
  'table',
  'highlight',
  'webanno',
  'doccano',
  'brat',
] as const;
export type Format = (typeof FORMAT_NAMES)[number];

/** Each loads its libraries only when it is asked for. */
export const FORMATS: Readonly<Record<Format, OutputFormat>> = {
  yaml: {
    extension: '.yaml',
    files: ['.yaml', '.yml'],
    load: async () => (await import('./yaml.js')).renderYaml,
    several: { open: '---\n', between: '---\n', close: '' },
  },
  json: {
    extension: '.json',
    files: ['.json'],
    load: async () => (await import('./json.js')).renderJson,
    several: { open: '[', between: ', ', close: ']\n' },
  },
  ndjson: {
    extension: '.ndjson',
    files: ['.ndjson', '.jsonl'],
    load: async () => (await import('./ndjson.js')).renderNdjson,
    several: { open: '', between: '', close: '' },
  },
  table: {
    extension: '.table.txt',
    files: ['.txt'],
    load: async () => (await import('./table.js')).renderTable,
    several: { open: '', between: '\n', close: '' },
  },
  highlight: {
    extension: '.highlight.txt',
    files: ['.txt'],
    load: async () => (await import('./highlight.js')).renderHighlight,
    several: { open: '', between: '\n', close: '' },
  },
  webanno: {
    extension: '.jsonld',
    files: ['.jsonld', '.json'],
    load: async () => (await import('./webanno.js')).renderWebAnnotations,
    several: { open: '[', between: ', ', close: ']\n' },
  },
  doccano: {
    extension: '.jsonl',
    files: ['.jsonl'],
    load: async () => (await import('./doccano.js')).renderDoccano,
    several: { open: '', between: '', close: '' },
  },
  brat: {
    extension: '.ann',
    files: [],
    beside: '.txt',
    load: async () => (await import('./brat.js')).renderBrat,
    several: { open: '', between: '', close: '' },
  },
};
