/** 2026-04-20 11:19 · 2026年4月20日 · 20260420 → 2026-04-20 */
export function isoDate(text: string): string | undefined {
  const parts =
    /(?<!\d)(?<year>(?:19|20)\d\d)\s*[-/.年]?\s*(?<month>\d{1,2})\s*[-/.月]?\s*(?<day>\d{1,2})/u.exec(
      text,
    )?.groups;
  if (parts === undefined) return undefined;
  const month = Number(parts['month']);
  const day = Number(parts['day']);
  const inMonth = new Date(Date.UTC(Number(parts['year']), month, 0)).getUTCDate();
  if (month < 1 || month > 12 || day < 1 || day > inMonth) return undefined;
  return `${parts['year']}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
