import type { Decoded } from '../decode.js';
import { commentsOf, DIRECTED } from './comments.js';
import type { Reading } from './reading.js';

/** The text layer of a text file is the decoded file itself. */
export const readText = (decoded: Decoded): Reading => ({
  text: decoded.text,
  stated: {},
  notes: decoded.notes,
  comments: commentsOf(decoded.text, []).filter(({ text }) => DIRECTED.test(text)),
});
