/** How far a long run is: a bar where someone looks at a terminal, else a line now and then. */
import { complain, type Io } from './io.js';
import type { Messages } from './messages/index.js';

export interface State {
  readonly done: number;
  readonly total: number;
  readonly failed: number;
}

export interface Progress {
  readonly show: (state: State) => Promise<void>;
  /** Writes to stderr without breaking the bar. */
  readonly say: (write: () => Promise<void>) => Promise<void>;
  readonly end: () => void;
}

/** Between lines of a log; short runs have none. */
const EVERY_MS = 10_000;

export async function openProgress(io: Io, messages: Messages, isLong: boolean): Promise<Progress> {
  const { stderr } = io;
  return isLong && stderr.isTTY === true && io.env['TERM'] !== 'dumb'
    ? bar(stderr as unknown as NodeJS.WriteStream, messages)
    : lines(io, messages);
}

async function bar(stream: NodeJS.WriteStream, { progress }: Messages): Promise<Progress> {
  const { default: cliProgress } = await import('cli-progress');
  const shown = new cliProgress.SingleBar(
    {
      stream,
      format: (_options, params, payload: Pick<State, 'failed'>) => {
        const state = { done: params.value, total: params.total, failed: payload.failed };
        return `${drawn(state.done / state.total)} ${progress(figures(state, start))}`;
      },
      hideCursor: true,
      clearOnComplete: true,
      gracefulExit: false,
      fps: 8,
    },
    cliProgress.Presets.shades_classic,
  );
  const start = Date.now();
  shown.start(1, 0, { failed: 0 });
  let last: State = { done: 0, total: 1, failed: 0 };
  return {
    async show(state) {
      last = state;
      shown.setTotal(state.total);
      shown.update(state.done, { failed: state.failed });
    },
    async say(write) {
      shown.stop();
      await write();
      shown.start(last.total, last.done, { failed: last.failed });
    },
    end: () => shown.stop(),
  };
}

const WIDTH = 24;

function drawn(share: number): string {
  const full = Math.round(Math.min(1, share) * WIDTH);
  return '█'.repeat(full) + '░'.repeat(WIDTH - full);
}

function lines(io: Io, { progress }: Messages): Progress {
  const start = Date.now();
  let last = start;
  return {
    async show(state) {
      if (Date.now() - last < EVERY_MS || state.done === state.total) return;
      last = Date.now();
      await complain(io, `plan-extract: ${progress(figures(state, start))}\n`);
    },
    say: (write) => write(),
    end: () => undefined,
  };
}

export interface ProgressFigures extends State {
  /** Documents a second. */
  readonly rate: number;
  /** Seconds that are left; null before anything is known. */
  readonly left: number | null;
}

function figures(state: State, start: number): ProgressFigures {
  const seconds = (Date.now() - start) / 1000;
  const rate = seconds > 0 ? state.done / seconds : 0;
  return { ...state, rate, left: rate > 0 ? (state.total - state.done) / rate : null };
}
