import type { EntityManager } from 'typeorm';

declare const opaque: unique symbol;

/** A transaction under way. Use cases pass it on; only persistence opens it (`managerOf`). */
export interface Tx {
  readonly [opaque]: true;
}

export const asTx = (manager: EntityManager): Tx => manager as unknown as Tx;

const afterCommits = new WeakMap<Tx, Set<() => void>>();

/**
 * Runs once after this transaction has committed, never when it rolls back. For signals that may get lost only: what must
 * happen is an outbox row of the transaction itself.
 */
export function afterCommit(tx: Tx, signal: () => void): void {
  const signals = afterCommits.get(tx) ?? new Set();
  afterCommits.set(tx, signals.add(signal));
}

/** For whoever opened the transaction. */
export const sendAfterCommit = (tx: Tx): void => afterCommits.get(tx)?.forEach((signal) => signal());

/** For persistence/ only. */
export const managerOf = (tx: Tx): EntityManager => tx as unknown as EntityManager;
