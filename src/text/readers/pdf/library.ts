/**
 * pdf.js, quietly: where no canvas can be installed it warns that pages cannot be drawn, which nobody asked for, and
 * needs a DOMMatrix to load at all.
 */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';

async function load(): Promise<typeof import('pdfjs-dist/legacy/build/pdf.mjs')> {
  const { warn } = console;
  console.warn = () => {};
  try {
    for (const name of ['DOMMatrix', 'ImageData', 'Path2D'])
      if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: class {} });
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    console.warn = warn;
  }
}

export const pdfjs = await load();

const ROOT = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** What fonts that are not in the file are read with. */
export const RESOURCES = {
  cMapUrl: `${ROOT}/cmaps/`,
  cMapPacked: true,
  standardFontDataUrl: `${ROOT}/standard_fonts/`,
} as const;
