/** 2026-04-20 11:19 · 2026年4月20日 · 20260420 · 113-04-20 → 2026-04-20 · 2024-04-20 */
export function isoDate(text: string): string | undefined {
  const western = WESTERN.exec(text)?.groups;
  const parts = western ?? REPUBLIC.exec(text)?.groups;
  if (parts === undefined) return undefined;
  const year = Number(parts['year']) + (western === undefined ? 1911 : 0);
  const month = Number(parts['month']);
  const day = Number(parts['day']);
  const inMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (month < 1 || month > 12 || day < 1 || day > inMonth) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const WESTERN =
  /(?<!\d)(?<year>(?:19|20)\d\d)\s*(?:[-/.年]\s*)?(?<month>\d{1,2})\s*(?:[-/.月]\s*)?(?<day>\d{1,2})/u;
/** Years of the Republic, as pages in Taiwan have them. */
const REPUBLIC =
  /(?<!\d)(?<year>1[0-4]\d|(?<=民[国國]\s?)\d{2})\s*[-/.年]\s*(?<month>\d{1,2})\s*[-/.月]\s*(?<day>\d{1,2})(?!\d)/u;
