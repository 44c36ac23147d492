/** Where the build puts jieba's trimmed dictionaries; seen from src/words and from dist/words alike. */
import { fileURLToPath } from 'node:url';

const compiled = (name: string): string =>
  fileURLToPath(new URL(`../../dist/${name}`, import.meta.url));

/** `word frequency tag` a line: 52,000 of jieba's 350,000 words, loaded in a fifth of the time. */
export const TRIMMED_DICT = compiled('jieba.dict');

/** `word idf` a line, of the words in the trimmed dictionary. */
export const TRIMMED_IDF = compiled('jieba.idf');
