import type { Decoded } from '../decode.js';
import { codeOf, commentsOf } from './comments.js';
import type { Reading } from './reading.js';

/** The text layer of a Markdown file is the decoded file itself, markup included. */
export const readMarkdown = (decoded: Decoded): Reading => ({
  text: decoded.text,
  stated: {},
  notes: decoded.notes,
  comments: commentsOf(decoded.text, codeOf(decoded.text)),
});
