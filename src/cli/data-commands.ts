import type { DataCommand } from '../core/data-command.ts';
import { hasRecords } from '../store/has-records.ts';

/** Every command that changes the data, the one whose overlay lies lowest first. */
export const DATA_COMMANDS: readonly DataCommand[] = [
  {
    name: 'load',
    undo: async () => (await import('../load/apply/undo-load.ts')).undoLoad,
  },
  {
    name: 'clean',
    undo: async () => (await import('../clean/recipes.ts')).undoCleaning,
    overlay: {
      lies: (engine) => hasRecords(engine, 'cleanings'),
      load: async () => (await import('../clean/overlay.ts')).CLEANING,
    },
  },
];
