import { commands, finalStatuses, open, statuses, type Status, type Transition } from './lifecycle-words';

/** Every way in which a table is broken; empty for a sound one. Checked when a process starts. */
export function lifecycleProblems(table: readonly Transition[], initial: Status = 'submitted'): string[] {
  const targets = (row: Transition): Status[] => {
    if (row.to === 'same') return [];
    if (row.to === 'unmerged') return [...open];
    return row.to === 'resume' ? ['submitted', 'assigned', 'in_progress'] : [row.to];
  };
  const reached = new Set<Status>([initial]);
  for (let size = 0; size !== reached.size;) {
    size = reached.size;
    for (const row of table) {
      if (row.from.some((status) => reached.has(status))) targets(row).forEach((status) => reached.add(status));
    }
  }
  const leaves = (status: Status): boolean =>
    table.some((row) => row.from.includes(status) && targets(row).some((target) => target !== status));
  const problems = statuses.flatMap((status) => [
    ...(reached.has(status) ? [] : [`${status} can't be reached from ${initial}`]),
    ...(finalStatuses.includes(status) || leaves(status) ? [] : [`${status} has no way out`]),
    ...(finalStatuses.includes(status) && leaves(status) ? [`${status} is final but has a way out`] : []),
  ]);
  const seen = new Set<string>();
  for (const row of table) {
    if (row.who.length === 0) problems.push(`nobody may ${row.command} from ${row.from.join(', ')}`);
    for (const key of row.from.flatMap((status) => row.who.map((who) => `${row.command} from ${status} by ${who}`))) {
      if (seen.has(key)) problems.push(`${key} stands twice`);
      seen.add(key);
    }
  }
  for (const command of commands) {
    if (!table.some((row) => row.command === command)) problems.push(`${command} has no row`);
  }
  return problems;
}
