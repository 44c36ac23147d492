import { distance } from '../model/nearest.js';
import type { CommandName } from './messages/index.js';

export const COMMANDS = [
  'extract',
  'shard',
  'merge',
  'compare',
  'report',
  'diff',
  'check',
  'init',
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
