/** What a file's name says of it, before anything is read. */
import { extname } from 'node:path';

const set = (names: string): ReadonlySet<string> =>
  new Set(names.split(' ').map((name) => `.${name}`));

/** Tables with a document in each row, archives with a document in each entry. */
const CONTAINERS = set('csv tsv tab xlsx json jsonl ndjson zip');

/** Formats that documents come in; those that no reader takes are refused by name, not passed over. */
const DOCUMENTS = set(
  'txt text md markdown html htm shtml xhtml mht mhtml docx doc docm wps wpt et rtf odt pdf ofd ceb caj xls ppt pptx epub rar 7z gz tar',
);

const extensionOf = (path: string): string => extname(path).toLowerCase();

export const isContainerName = (path: string): boolean => CONTAINERS.has(extensionOf(path));

/** Of a file in a folder that nobody named by itself. */
export const isDocumentName = (path: string): boolean =>
  DOCUMENTS.has(extensionOf(path)) || isContainerName(path);

/** Left behind by systems and programs: .DS_Store, ~$计划.docx, __MACOSX/, node_modules/ */
export const isLitter = (path: string): boolean =>
  path
    .split(/[\\/]/u)
    .some(
      (part) =>
        /^(?:\.(?!\.?$)|~\$|__MACOSX$|node_modules$)/u.test(part) ||
        /^(?:thumbs\.db|desktop\.ini)$/iu.test(part),
    );
