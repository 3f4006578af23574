/** 0..1 as whole percent; a dash where nothing is known yet. */
export const inPercent = (share: number | null): string => (share === null ? '–' : `${Math.round(share * 100)} %`);
