/** Lines of a stream, split at \n alone: U+2028 may stand inside JSON strings. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  let rest: string[] = [];
  for await (const chunk of chunks) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const lines = text.split('\n');
    rest.push(lines[0] as string);
    for (const line of lines.slice(1)) {
      yield rest.join('');
      rest = [line];
    }
  }
  const last = rest.join('') + decoder.decode();
  if (last !== '') yield last;
}
