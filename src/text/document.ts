import type { Note } from '../model/diagnostic.js';
import type { Script, SourceFormat } from '../model/record.js';
import type { Span } from '../model/span.js';
import type { SourceText } from './source-text.js';

/** What a reader returns: the text layer that spans refer to, and what the format itself says. */
export interface TextLayer {
  /** The text layer, BOM dropped, line ends as they are (of txt and Markdown: the decoded file). */
  readonly text: string;
  readonly format: SourceFormat;
  readonly encoding: string;
  /** SHA-256 of the file's bytes, hex. */
  readonly sha256: string;
  /** What a page's own metadata says; absent for plain text. */
  readonly stated: {
    readonly title?: string;
    readonly published?: string;
    readonly issuer?: string;
  };
  readonly notes: readonly Note[];
  /** Comments of Markdown, and those of other formats that speak to the checks. */
  readonly comments?: readonly Comment[];
}

/** <!-- plan-extract-disable numbering-gap --> */
export interface Comment {
  /** UTF-16 in the text layer; empty where the layer leaves the comment out. */
  readonly span: Span;
  /** Between its marks. */
  readonly text: string;
}

/** A text layer made searchable: repairs and script conversion done, the way back kept. */
export interface CleanDocument {
  readonly layer: TextLayer;
  readonly source: SourceText;
  readonly script: Script;
  /** Counts by repair id; every repair is present, also with 0. */
  readonly repairs: Readonly<Record<string, number>>;
  readonly notes: readonly Note[];
}
