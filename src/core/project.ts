import type { z } from 'zod';

/** A section of a project's settings. */
export interface Section<T> {
  readonly key: string;
  /** What may be said there; what it gives it takes as well. */
  readonly schema: z.ZodType<T>;
  /** What holds where nothing is said. */
  readonly absent: T;
}

/** What a project's settings say to every command. */
export interface Project {
  get<T>(section: Section<T>): T;
}

export const NO_PROJECT: Project = { get: ({ absent }) => absent };
