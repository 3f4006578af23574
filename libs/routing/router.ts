import { Inject, Injectable } from '@nestjs/common';
import { compileRouting, type CompiledRouting } from './domain/compile';
import type { EvidenceSource } from './domain/evidence';
import { routeComplaint } from './domain/route';
import type { RouteDecision, RouteInput } from './domain/rule';
import { RoutingReferenceRepository } from './persistence/routing-reference-repository';

/** Sources of evidence beside the rules, as a list; a learned classifier registers itself here. */
export const EVIDENCE_SOURCES = Symbol('routing evidence sources');

/** Decides in memory, on a snapshot of the reference data that is renewed when its version has changed. */
@Injectable()
export class Router {
  private snapshot: { version: string; routing: CompiledRouting } | null = null;
  private loading: Promise<void> | null = null;

  constructor(
    private readonly references: RoutingReferenceRepository,
    @Inject(EVIDENCE_SOURCES) private readonly sources: EvidenceSource[],
  ) {}

  /** Loads the reference data anew unless the snapshot is of this version or a later one; concurrent calls share one query. */
  async refresh(version: string): Promise<void> {
    while (!this.snapshot || BigInt(this.snapshot.version) < BigInt(version)) {
      this.loading ??= this.load().finally(() => {
        this.loading = null;
      });
      await this.loading;
    }
  }

  /** Pure and synchronous, under a millisecond. Call `refresh` first. */
  route(input: RouteInput): RouteDecision {
    if (!this.snapshot) throw new Error('Router.route before the first Router.refresh');
    const text = `${input.subject}\n${input.description}`;
    const evidence = this.sources.flatMap((source) => source.evidence(text));
    return routeComplaint(input, this.snapshot.routing, evidence);
  }

  private async load(): Promise<void> {
    const { version, reference } = await this.references.load();
    this.snapshot = { version, routing: compileRouting(reference) };
  }
}
