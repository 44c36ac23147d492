/** 2026-04-20 11:19 · 2026年4月20日 · 20260420 · 113-04-20 → 2026-04-20 · 2024-04-20 */
const WESTERN =
  /(?<!\d)(?<year>(?:19|20)\d\d)\s*[-/.年]?\s*(?<month>\d{1,2})\s*[-/.月]?\s*(?<day>\d{1,2})(?!\d)/u;
/** Years of the Republic, as pages in Taiwan have them. */
const REPUBLIC =
  /(?<!\d)(?<year>\d{2,3})\s*[-/.年]\s*(?<month>\d{1,2})\s*[-/.月]\s*(?<day>\d{1,2})(?!\d)/u;

export function isoDate(text: string): string | undefined {
  const western = WESTERN.exec(text)?.groups;
  const parts = western ?? REPUBLIC.exec(text)?.groups;
  if (parts === undefined) return undefined;
  const year = Number(parts['year']) + (western === undefined ? 1911 : 0);
  const month = Number(parts['month']);
  const day = Number(parts['day']);
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
