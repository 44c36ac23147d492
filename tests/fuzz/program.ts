/** The built program as a process, watched from outside: a crash, a hang or a swollen memory is seen here. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../../bin/plan-extract.js', import.meta.url));

/** Tells what the process took when it ends, by whatever way that Node still sees. */
const WITNESS = `data:text/javascript,${encodeURIComponent(`
  import { writeFileSync } from 'node:fs';
  process.on('exit', () =>
    writeFileSync(process.env.WITNESS, JSON.stringify(process.resourceUsage())));
`)}`;

export interface Ended {
  /** null: ended by a signal. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Of all its threads on the processor: others that use the machine do not count. */
  readonly seconds: number;
  /** Peak of the resident memory. */
  readonly megabytes: number;
}

/** @param most seconds before the process is killed */
export function runProgram(args: readonly string[], most: number): Ended {
  const folder = mkdtempSync(join(tmpdir(), 'plan-extract-witness-'));
  const witness = join(folder, 'usage.json');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', WITNESS, BIN, ...args],
    {
      encoding: 'utf8',
      timeout: Math.ceil(most * 1000),
      killSignal: 'SIGKILL',
      maxBuffer: 1 << 29,
      env: { PATH: process.env['PATH'], LANG: 'C', WITNESS: witness },
    },
  );
  const usage = usageIn(witness);
  rmSync(folder, { recursive: true, force: true });
  return {
    status,
    stdout,
    stderr,
    seconds: (usage.userCPUTime + usage.systemCPUTime) / 1e6,
    megabytes: Math.round(usage.maxRSS / 1024),
  };
}

type Usage = Pick<NodeJS.ResourceUsage, 'userCPUTime' | 'systemCPUTime' | 'maxRSS'>;

/** Nothing where the process was killed. */
function usageIn(path: string): Usage {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Usage;
  } catch {
    return { userCPUTime: 0, systemCPUTime: 0, maxRSS: 0 };
  }
}
