/** With a capital: a name of the data, such as the reason of a pause, is written to stand within a sentence. */
export const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
