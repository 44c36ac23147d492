/** Windows archives of China and Taiwan name their files in GBK or Big5 and say nothing of it. */
import { isUtf8 } from 'node:buffer';
import { type Entry, getFileNameLowLevel } from 'yauzl';

const UTF8_FLAG = 0x800;

/** One encoding for all names of which the archive does not tell it: 云南.txt alone would be guesswork. */
export function entryNames(entries: readonly Entry[]): readonly string[] {
  const untold = entries.filter((entry) => toldName(entry) === undefined);
  const decoder = new TextDecoder(encodingOf(untold.map(rawName)));
  return entries.map((entry) =>
    (toldName(entry) ?? decoder.decode(rawName(entry))).replaceAll('\\', '/'),
  );
}

const rawName = (entry: Entry): Buffer => Buffer.from(entry.fileNameRaw);

function toldName(entry: Entry): string | undefined {
  const { generalPurposeBitFlag: flags, extraFields } = entry;
  const raw = rawName(entry);
  const plain = getFileNameLowLevel(flags, raw, [], true);
  const named = getFileNameLowLevel(flags, raw, extraFields, true);
  /** The Unicode path field (0x7075) counts only while its checksum fits the name. */
  const isTold = named !== plain || ((flags & UTF8_FLAG) !== 0 && isUtf8(raw));
  return isTold ? named : undefined;
}

function encodingOf(names: readonly Uint8Array[]): 'utf-8' | 'gb18030' | 'big5' {
  if (names.every((name) => isUtf8(name))) return 'utf-8';
  let gb = 0;
  let big5 = 0;
  for (const name of names) {
    for (let i = 0; i + 1 < name.length; i++) {
      const lead = name[i] as number;
      if (lead <= 0x80) continue;
      const trail = name[++i] as number;
      gb += everydayGb(lead, trail);
      big5 += everydayBig5(lead, trail);
    }
  }
  return big5 > gb ? 'big5' : 'gb18030';
}

/** Everyday characters stand in rows 16 to 55 of GB 2312. */
const everydayGb = (lead: number, trail: number): number =>
  lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1 ? 1 : 0;

/** Everyday characters stand in A440 to C67E of Big5; it has none below A1 nor with a second byte 80 to A0. */
const everydayBig5 = (lead: number, trail: number): number => {
  if (lead < 0xa1 || (trail >= 0x7f && trail <= 0xa0)) return -1;
  return lead >= 0xa4 && lead <= 0xc6 ? 1 : 0;
};
