import { Injectable } from '@nestjs/common';
import type { DirectorySnapshot } from '@tanggap/directory';
import { setTimeout as pause } from 'node:timers/promises';
import type { ServingModel } from './domain/learned';
import { Memory } from './domain/memory';
import { RoutingExampleRepository } from './persistence/routing-example-repository';
import { RoutingModelRepository, type StoredModel } from './persistence/routing-model-repository';
import type { StoredRouting } from './persistence/routing-reference-repository';
import { MOST_REMEMBERED, remember } from './remembered';

/** Who files waits so long for the memory to be read anew; a large one is taken up when it is ready, a few seconds later. */
const PATIENCE_MS = 200;

/** The version that serves and the one in its shadow, in memory, each with what people have decided of past complaints. */
@Injectable()
export class ServingModels {
  serving: ServingModel | null = null;
  shadow: ServingModel | null = null;
  /** Past decisions could not be read: routing goes on with those it had, and the next report has to try again. */
  failed = false;
  private memory: { key: string; memory: Memory } = { key: '', memory: new Memory(null) };
  private reading: { key: string; done: Promise<void> } | null = null;

  constructor(
    private readonly models: RoutingModelRepository,
    private readonly examples: RoutingExampleRepository,
  ) {}

  /** Takes up what is stored; weights at once, the memory as soon as it has been read. */
  async follow(stored: StoredRouting, directory: DirectorySnapshot): Promise<void> {
    const [serving, shadow] = await Promise.all([
      this.modelOf(stored.modelVersion, this.serving),
      this.modelOf(stored.shadowVersion, this.shadow),
    ]);
    this.serving = serving && { ...serving, memory: this.memory.memory };
    this.shadow = shadow && { ...shadow, memory: this.memory.memory };
    await Promise.race([this.followMemory(stored, directory), pause(PATIENCE_MS, undefined, { ref: false })]);
  }

  private async modelOf(version: string | null, held: ServingModel | null): Promise<StoredModel | null> {
    if (version === null) return null;
    return held?.version === version ? held : this.models.read(version);
  }

  private async followMemory(stored: StoredRouting, directory: DirectorySnapshot): Promise<void> {
    const key = stored.memoryUntil === null ? '' : `${stored.modelVersion} ${stored.memoryUntil}`;
    if (key === this.memory.key) return;
    if (this.reading?.key !== key) {
      this.failed = false;
      const done = this.readMemory(key, stored.memoryUntil, directory).catch(() => {
        this.failed = true;
      });
      this.reading = { key, done };
      void done.finally(() => {
        if (this.reading?.key === key) this.reading = null;
      });
    }
    await this.reading.done;
  }

  private async readMemory(key: string, until: string | null, directory: DirectorySnapshot): Promise<void> {
    const decided = until === null ? [] : await this.examples.upTo(until, MOST_REMEMBERED);
    const memory = await remember(decided, this.serving?.classifier.features ?? null, directory);
    // A later change may have begun another reading meanwhile.
    if (this.reading && this.reading.key !== key) return;
    this.memory = { key, memory };
    if (this.serving) this.serving = { ...this.serving, memory };
    if (this.shadow) this.shadow = { ...this.shadow, memory };
  }
}
