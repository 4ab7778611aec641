import { rmSync } from 'node:fs';
import { KnownError } from '../core/errors.ts';

/** What a shell expects of a program that was stopped by Ctrl-C; the same for SIGTERM. */
const INTERRUPTED = 130;

/** How long the work has to stop by itself before it is left behind. */
const GRACE_MS = 3000;

/** Something that can be told to stop: an engine with a query under way. */
interface Stoppable {
  interrupt(): void;
}

/** Ctrl-C and termination: what is running stops, and what is half done goes away. */
export interface Interrupts {
  /** Resolves with the exit code when the work does not stop by itself, or a second signal comes. */
  readonly forced: Promise<number>;
  readonly exit: number;
  happened(): boolean;
  /** Throws once a signal has come, so that no further step begins. */
  check(): void;
  /** An engine to stop on a signal, until the returned function is called. */
  watch(engine: Stoppable): () => void;
  /** A file to remove should the program be left in the middle, until the returned function is called. */
  unfinished(file: string, mine?: () => boolean): () => void;
}

type Signals = Pick<NodeJS.Process, 'on'>;

export function watchSignals(source: Signals): Interrupts {
  const engines = new Set<Stoppable>();
  const files = new Map<string, () => boolean>();
  let signals = 0;
  let force: (code: number) => void = () => undefined;
  const forced = new Promise<number>((resolve) => {
    force = resolve;
  });
  const leave = (): void => {
    for (const [file, mine] of files) if (mine()) rmSync(file, { force: true });
    force(INTERRUPTED);
  };
  const stop = (): void => {
    signals += 1;
    for (const engine of engines) engine.interrupt();
    if (signals > 1) leave();
    else setTimeout(leave, GRACE_MS).unref();
  };
  source.on('SIGINT', stop);
  source.on('SIGTERM', stop);
  return {
    forced,
    exit: INTERRUPTED,
    happened: () => signals > 0,
    check() {
      if (signals > 0) throw new KnownError(70, 'interrupted', { en: 'Interrupted.', zh: '已中断。' });
    },
    watch(engine) {
      engines.add(engine);
      if (signals > 0) engine.interrupt();
      return () => engines.delete(engine);
    },
    unfinished(file, mine = () => true) {
      files.set(file, mine);
      return () => files.delete(file);
    },
  };
}
