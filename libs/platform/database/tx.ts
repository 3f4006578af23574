import type { EntityManager } from 'typeorm';

declare const opaque: unique symbol;

/** A transaction under way. Use cases pass it on; only persistence opens it (`managerOf`). */
export interface Tx {
  readonly [opaque]: true;
}

export const asTx = (manager: EntityManager): Tx => manager as unknown as Tx;

/** For persistence/ only. */
export const managerOf = (tx: Tx): EntityManager => tx as unknown as EntityManager;
