/** What is wrong with a form, in words, by the name of the field. */
export type FormProblems = ReadonlyMap<string, readonly string[]>;

export class ProblemCollector {
  private readonly byField = new Map<string, string[]>();

  /** The same words for one field stand once. */
  add(field: string, message: string): void {
    const known = this.byField.get(field) ?? [];
    if (!known.includes(message)) this.byField.set(field, [...known, message]);
  }

  get problems(): FormProblems {
    return this.byField;
  }
}

export const noProblems: FormProblems = new Map();
export const problemsOf = (problems: FormProblems, field: string): readonly string[] => problems.get(field) ?? [];
