/** The built program as a process, watched from outside: a crash, a hang or a swollen memory is seen here. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../../bin/plan-extract.js', import.meta.url));

/** Tells the peak when the process ends, by whatever way that Node still sees. */
const WITNESS = `data:text/javascript,${encodeURIComponent(`
  import { writeFileSync } from 'node:fs';
  process.on('exit', () => writeFileSync(process.env.PEAK, String(process.resourceUsage().maxRSS)));
`)}`;

export interface Ended {
  /** null: ended by a signal. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly seconds: number;
  /** Peak of the resident memory; 0 where the process could not tell. */
  readonly megabytes: number;
}

/** @param most seconds before the process is killed */
export function runProgram(args: readonly string[], most: number): Ended {
  const folder = mkdtempSync(join(tmpdir(), 'plan-extract-peak-'));
  const peak = join(folder, 'peak');
  const begun = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', WITNESS, BIN, ...args],
    {
      encoding: 'utf8',
      timeout: most * 1000,
      killSignal: 'SIGKILL',
      maxBuffer: 1 << 29,
      env: { PATH: process.env['PATH'], LANG: 'C', PEAK: peak },
    },
  );
  const seconds = (performance.now() - begun) / 1000;
  let megabytes = 0;
  try {
    megabytes = Math.round(Number(readFileSync(peak, 'utf8')) / 1024);
  } catch {
    // Killed.
  }
  rmSync(folder, { recursive: true, force: true });
  return { status, stdout, stderr, seconds, megabytes };
}
