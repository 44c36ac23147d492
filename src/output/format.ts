/** What every output format gets, and how several documents are put together. */
import type { Language } from '../model/diagnostic.js';
import type { PlanRecord } from '../model/record.js';

export interface Extracted {
  readonly record: PlanRecord;
  /** The text layer, into which the record's spans (code points) point. */
  readonly text: string;
}

/** How it is to look to people; machine formats ignore it. */
export interface Look {
  readonly language: Language;
  /** Columns of the terminal. */
  readonly columns: number;
  /** 0 none, 1 basic, 2 256 colours, 3 true colour. */
  readonly colour: 0 | 1 | 2 | 3;
}

/** One document as text that ends with a line end. */
export type Render = (extracted: Extracted, look: Look) => string;

export interface OutputFormat {
  /** Of the files that `-o DIR` writes. */
  readonly extension: string;
  /** Extensions of a file that holds all documents of a run; none: each needs a file of its own. */
  readonly files: readonly string[];
  readonly load: () => Promise<Render>;
  /**
   * Extension of a file with the text layer, which files of this format are of no use without;
   * several documents then cannot share stdout.
   */
  readonly beside?: string;
  /** What stands around and between the documents where several inputs were given. */
  readonly several: {
    readonly open: string;
    readonly between: string;
    readonly close: string;
  };
}
