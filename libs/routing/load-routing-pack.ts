import { Injectable } from '@nestjs/common';
import { Clock, Database, newId, ReferenceVersion, type Tx } from '@tanggap/platform';
import { POSITION_STEP } from './create-rule';
import type { RoutingRule } from './domain/rule';
import type { SignalLists } from './domain/signals';
import { RoutingModelRepository } from './persistence/routing-model-repository';
import { RoutingRuleRepository } from './persistence/routing-rule-repository';

/** The routing part of a data pack, checked by libs/directory. */
interface RoutingPack {
  /** 0..1 */
  threshold: number;
  /** In their order. */
  rules: (RoutingRule & { name: string })[];
  signals: SignalLists;
  /** The classifier to begin with, as bytes; a pack may do without. */
  model?: Uint8Array | undefined;
}

@Injectable()
export class LoadRoutingPack {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly models: RoutingModelRepository,
    private readonly rules: RoutingRuleRepository,
    private readonly version: ReferenceVersion,
  ) {}

  /** Loads what is missing or renewed in the pack; what an administrator has edited stays. Returns the codes of the rules that changed. */
  async execute(pack: RoutingPack, tx?: Tx): Promise<string[]> {
    return tx ? this.load(pack, tx) : this.database.transaction((own) => this.load(pack, own));
  }

  private async load(pack: RoutingPack, tx: Tx): Promise<string[]> {
    const now = this.clock.now();
    const rows = pack.rules.map((rule, index) => ({
      id: newId(),
      ...rule,
      position: (index + 1) * POSITION_STEP,
      active: true,
      source: 'pack' as const,
      version: 1,
      createdAt: now,
      updatedAt: now,
    }));
    const changed = await this.rules.upsertFromPack(tx, rows);
    const thresholdSet = await this.rules.setMissingThreshold(tx, pack.threshold);
    const signalsChanged = await this.rules.setSignals(tx, pack.signals);
    const modelChanged = pack.model !== undefined && (await this.models.loadFromPack(tx, pack.model, now));
    if (changed.length > 0 || thresholdSet || signalsChanged || modelChanged) await this.version.bump(tx);
    return changed;
  }
}
