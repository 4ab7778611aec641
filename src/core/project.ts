/** A stage as `acrm.yaml` declares it; see the stage vocabulary of the model. */
export interface ProjectStage {
  readonly stage: string;
  readonly aliases?: readonly string[] | undefined;
  readonly outcome?: 'open' | 'won' | 'lost' | undefined;
  readonly position?: number | undefined;
  readonly after?: string | undefined;
}

/** What a project's settings say to every command. */
export interface Project {
  readonly stages: readonly ProjectStage[];
  /** A condition over accounts' columns: internal and test accounts that never count. */
  readonly excludeAccounts: string | null;
  /** Further spellings of words of closed lists: vocabulary, word, spellings. */
  readonly vocabularies: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** The month, 1 to 12, in which the fiscal year begins. */
  readonly fiscalYearStart: number;
}

export const NO_PROJECT: Project = { stages: [], excludeAccounts: null, vocabularies: {}, fiscalYearStart: 1 };
