/** Where the next one stands from a place on; the end of the text if none does. */
export function seek(text: string, wanted: string, from: number): number {
  const at = text.indexOf(wanted, from);
  return at < 0 ? text.length : at;
}
