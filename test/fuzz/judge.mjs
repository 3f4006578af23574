const LEAKS = /\n\s+at \S+ \(|node_modules|\/dist\/|QueryFailedError|ECONN|\b(SELECT|INSERT INTO|UPDATE) [a-z"]+/;
const LIMIT_MS = 10_000;

/**
 * What must hold of every answer, whatever was asked.
 * @param {{ operation: object, role: string }} request @param {{ status: number, type: string, language: string, text: string, tookMs: number }} answer
 * @returns {string[]} what doesn't hold
 */
export function judge({ operation, role }, { status, type, text, tookMs }) {
  const wrong = [];
  const say = (holds, what) => holds || wrong.push(what);
  say(status > 0, 'no answer');
  say(status < 500 || operation.statuses.includes(String(status)), `${status}`);
  say(tookMs < LIMIT_MS, `took ${Math.round(tookMs)} ms`);
  if (status >= 400) {
    const isTold = type.startsWith('application/problem+json') || (operation.isPage && type.startsWith('text/html'));
    say(isTold, `${status} as ${type || 'nothing'}`);
    say(!LEAKS.test(text), 'tells of the inside');
  }
  const mayCall = operation.roles === 'public' || operation.roles.includes(role);
  if (!mayCall)
    say(
      status === (role === 'nobody' ? 401 : 403) || [400, 404, 413, 415, 431].includes(status),
      `${role} was answered ${status}`,
    );
  say(mayCall || status >= 400, `${role} may not call this`);
  if (status < 300) say(operation.statuses.includes(String(status)), `${status} isn't described`);
  const check = operation.answers(status);
  if (check && /json/.test(type)) {
    const misfit = check(parsed(text));
    say(misfit === '', `${status} isn't as described: ${misfit}`);
  }
  return wrong;
}

export function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
