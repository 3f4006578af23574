/** What whoever runs the command can mend; the message says how. */
export class UserError extends Error {}
