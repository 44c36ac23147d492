import type { TextLayer } from '../document.js';

/** What one format's reader makes of decoded text. */
export type Reading = Pick<TextLayer, 'text' | 'stated' | 'notes'>;
