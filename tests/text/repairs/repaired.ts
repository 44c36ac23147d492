import { applyRepair, type Repair } from '../../../src/text/repairs/define.js';
import { SourceText } from '../../../src/text/source-text.js';

/** What one repair makes of a text. */
export const repaired = (repair: Repair, text: string): string =>
  applyRepair(SourceText.of(text), repair).text.clean;
