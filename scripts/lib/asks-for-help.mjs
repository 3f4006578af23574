/** Help needs neither servers nor data. */
export const asksForHelp = (args) => args.some((arg) => arg === '--help' || arg === '-h');
