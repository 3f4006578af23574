export const groups = ['rule', 'model', 'opd'] as const;
export type Group = (typeof groups)[number];

const concerns = ['corrected', 'bounced', 'strayed'] as const;
export type Concern = (typeof concerns)[number];

export const groupOf = (value: string | null): Group => groups.find((group) => group === value) ?? 'rule';
export const concernOf = (value: string | null): Concern => concerns.find((one) => one === value) ?? 'corrected';
