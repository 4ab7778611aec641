import { CLEANING } from '../clean/overlay.ts';
import type { Overlay } from './overlay.ts';

/** What lies over the loaded rows, the lowest first; a library that changes values adds its own. */
export const OVERLAYS: readonly Overlay[] = [CLEANING];
