/** The key of the milestone at which a clock has run out (libs/sla, `LIMIT`); before it stand shares such as `50`, after it `+3wd`. */
export const LIMIT = '100';
