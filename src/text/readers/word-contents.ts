/** The table of contents of a Word file: it would double every heading of the outline. */
import { bare } from './blocks.js';

/** toc 1 · TOC Heading · WPSOffice手动目录 1 */
const ENTRY_STYLE = /^(?:toc|(?:WPSOffice手动)?目录)\s*(?:\d|heading|标题)$/iu;
const FIELD = /^\s*TOC\b/u;
const TITLE = /^(?:目录|目次)$/u;

interface Field {
  code: string;
  isContents: boolean;
}

export interface Entry<Paragraph> {
  readonly paragraph: Paragraph;
  readonly style: string;
  readonly text: string;
  /** Whether all of its text is the result of a field that makes a table of contents. */
  readonly listed: boolean;
}

/** Follows the fields of one story, which may nest and run over many paragraphs. */
export class Contents<Paragraph> {
  readonly #drop: (paragraph: Paragraph) => void;
  readonly #fields: Field[] = [];
  #open = 0;
  /** Left out when the field ends; one that never ends is no table of contents. */
  #pending: Paragraph[] = [];
  #title: Paragraph | undefined;

  constructor(drop: (paragraph: Paragraph) => void) {
    this.#drop = drop;
  }

  get isOpen(): boolean {
    return this.#open > 0;
  }

  /** @param type begin, separate (code from result), end */
  field(type: string | undefined): void {
    const field = this.#fields.at(-1);
    if (type === 'begin') this.#fields.push({ code: '', isContents: false });
    if (field === undefined) return;
    if (type === 'separate' && !field.isContents && FIELD.test(field.code)) {
      field.isContents = true;
      this.#open++;
    }
    if (type === 'end') {
      this.#fields.pop();
      if (!field.isContents || --this.#open > 0) return;
      for (const paragraph of this.#pending) this.#drop(paragraph);
      this.#pending = [];
    }
  }

  code(text: string): void {
    const field = this.#fields.at(-1);
    if (field !== undefined) field.code += text;
  }

  /** At the end of each paragraph that has text. */
  paragraph({ paragraph, style, text, listed }: Entry<Paragraph>): void {
    const styled = ENTRY_STYLE.test(style);
    if (styled || listed) {
      const entries = this.#title === undefined ? [paragraph] : [this.#title, paragraph];
      if (styled || !this.isOpen) for (const entry of entries) this.#drop(entry);
      else this.#pending.push(...entries);
    }
    this.#title = TITLE.test(bare(text)) ? paragraph : undefined;
  }
}
