/**
 * Fonts, sizes, distances and the marks of editing sessions say nothing of the text, but are more than half of what Word
 * writes, and each tag and attribute is parsed twice: here, and by mammoth. Other prefixes than Word's stay as they are.
 */

const MARKS_OF_EDITING = / (?:w:rsid[A-Za-z]{0,8}|w14:(?:paraId|textId))="[0-9A-F]{1,8}"/gu;

const LOOKS =
  /<w(?:14:(?:ligatures|cntxtAlts)|:(?:sz|szCs|kern|lang|color|spacing|proofErr|snapToGrid|widowControl|rFonts|ind|jc|b|bCs|i|iCs|u|noProof|shd|kinsoku|wordWrap|overflowPunct|autoSpaceDE|autoSpaceDN|adjustRightInd|textAlignment|keepNext|keepLines|lastRenderedPageBreak|lsdException|uiPriority|semiHidden|unhideWhenUsed|qFormat|rsid))(?: [^<>]*)?\/>/gu;

const EMPTY_RUN_PROPERTIES = /<w:rPr(?:\/>|><\/w:rPr>)/gu;
const EMPTY_PARAGRAPH_PROPERTIES = /<w:pPr(?:\/>|><\/w:pPr>)/gu;

/** Between runs that nothing parts any more. */
const SEAM = /<\/w:t><\/w:r><w:r><w:t(?: xml:space="preserve")?>/gu;

/** A part of the file with the same text in fewer tags. */
export const withoutLooks = (xml: string): string =>
  xml
    .replace(MARKS_OF_EDITING, '')
    .replace(LOOKS, '')
    .replace(EMPTY_RUN_PROPERTIES, '')
    .replace(EMPTY_PARAGRAPH_PROPERTIES, '')
    .replace(SEAM, '');
