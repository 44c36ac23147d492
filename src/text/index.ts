export { decode, ENCODINGS, type Encoding } from './decode.js';
export type { CleanDocument, TextLayer } from './document.js';
export { type Rewritable, rewritable } from './encode.js';
export { prepare, REPAIR_IDS } from './prepare.js';
export { DEFAULT_MAX_BYTES, readFileBytes } from './readers/file.js';
export { isContainerName, isDocumentName, isLitter } from './readers/file-names.js';
export { DEFAULT_MAX_UNPACKED, type ReadOptions, readLayer } from './readers/index.js';
export {
  type Member,
  type MemberOptions,
  type Members,
  openMembers,
  type Row,
  readRow,
  type TableColumns,
} from './readers/members.js';
export { type Edit, SourceText } from './source-text.js';
