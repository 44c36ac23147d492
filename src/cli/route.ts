import type { CommandName } from './messages/index.js';

export const COMMANDS = [
  'extract',
  'shard',
  'merge',
  'compare',
  'report',
  'diff',
  'check',
  'text',
  'recognise',
  'schema',
  'eval',
  'dictionary',
] as const satisfies readonly CommandName[];

const OF_PROGRAM = new Set<string>([...COMMANDS, 'help', '-h', '--help', '-V', '--version']);

export interface Route {
  readonly argv: readonly string[];
  /** No command was named, so it is `extract`; its first file may be a mistyped command. */
  readonly implicit: boolean;
}

/** `plan.txt --format json` → `extract plan.txt --format json` */
export function route(argv: readonly string[]): Route {
  let first = 0;
  while (argv[first] === '--lang' || argv[first]?.startsWith('--lang='))
    first += argv[first] === '--lang' ? 2 : 1;
  const head = argv[first];
  if (head === undefined || OF_PROGRAM.has(head)) return { argv, implicit: false };
  return { argv: [...argv.slice(0, first), 'extract', ...argv.slice(first)], implicit: true };
}

/** extrct → extract, recognize → recognise; plan.txt → undefined */
export function commandLike(name: string): CommandName | undefined {
  if (!/^[a-z]{3,12}$/iu.test(name)) return undefined;
  const typed = name.toLowerCase();
  return COMMANDS.find(
    (command) =>
      command.startsWith(typed) ||
      (distance(typed, command) <= 2 && command.length > 4) ||
      distance(typed, command) === 1,
  );
}

/** Insertions, deletions, substitutions and swaps of neighbours that make one word of the other. */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i++) {
    rows.push([i]);
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      (rows[i] as number[]).push(
        Math.min(
          at(i - 1, j) + 1,
          at(i, j - 1) + 1,
          at(i - 1, j - 1) + same,
          swapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
  }
  return at(a.length, b.length);
}
