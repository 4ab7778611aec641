import type { Section } from '../core/project.ts';
import type { Text } from '../core/text.ts';

/** A section of `acrm.yaml` with what people read of it. */
export interface SettingsSection<T> extends Section<T> {
  /** What it is for, in lines of the commented file that `acrm init` writes; editors show the English. */
  readonly about: Text;
  /** How it may look, in YAML; null where the file of `acrm init` leaves it out. */
  readonly example: string | null;
}

/** Declares a section; `SECTIONS` lists them. */
export const section = <T>(said: SettingsSection<T>): SettingsSection<T> => said;
