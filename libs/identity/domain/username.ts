/** Lower-case letters, digits, dot, dash, underscore; begins and ends with a letter or digit; 3 to 64 characters. */
export const USERNAME = /^[a-z0-9][a-z0-9._-]{1,62}[a-z0-9]$/;

/** How a user name is stored and looked up: what people type in capitals or with a space behind is the same name. */
export const normaliseUsername = (username: string): string => username.trim().toLowerCase();
