import { Inject, Injectable } from '@nestjs/common';
import { Directory, type DirectorySnapshot } from '@tanggap/directory';
import { compileRouting, type CompiledRouting } from './domain/compile';
import type { EvidenceSource } from './domain/evidence';
import { routeComplaint } from './domain/route';
import type { RouteDecision, RouteInput, RoutingReference } from './domain/rule';
import { RoutingReferenceRepository, type StoredRouting } from './persistence/routing-reference-repository';

/** Sources of evidence beside the rules, as a list; a learned classifier registers itself here. */
export const EVIDENCE_SOURCES = Symbol('routing evidence sources');

/** Nothing routes by itself until a threshold is set. */
const NEVER = 2;

/** Decides in memory, on a snapshot of the reference data that is renewed when its version has changed. */
@Injectable()
export class Router {
  private snapshot: { version: string; routing: CompiledRouting } | null = null;
  private loading: Promise<void> | null = null;

  constructor(
    private readonly directory: Directory,
    private readonly references: RoutingReferenceRepository,
    @Inject(EVIDENCE_SOURCES) private readonly sources: EvidenceSource[],
  ) {}

  /** Loads the rules anew unless the snapshot is of this version (of ReferenceVersion) or a later one; concurrent calls share one load. */
  async refresh(version: string): Promise<void> {
    // A load under way may have begun before the change that is wanted: then once more.
    for (let round = 0; round < 2 && !this.isFresh(version); round += 1) {
      this.loading ??= this.load(version).finally(() => {
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

  private isFresh(version: string): boolean {
    return this.snapshot !== null && BigInt(this.snapshot.version) >= BigInt(version);
  }

  private async load(version: string): Promise<void> {
    const [stored] = await Promise.all([this.references.load(), this.directory.refresh(version)]);
    const directory = this.directory.snapshot();
    const oldest = BigInt(stored.version) < BigInt(directory.version) ? stored.version : directory.version;
    this.snapshot = { version: oldest, routing: compileRouting(referenceOf(stored, directory)) };
  }
}

/** What isn't active isn't there; a category of an inactive OPD has none. */
function referenceOf({ threshold, rules }: StoredRouting, directory: DirectorySnapshot): RoutingReference {
  return {
    rules,
    threshold: threshold ?? NEVER,
    categories: directory.categories
      .filter(({ active }) => active)
      .map(({ code, opdCode, synonyms, supervisory }) => ({
        code,
        opdCode: opdCode !== null && directory.opd(opdCode)?.active ? opdCode : null,
        synonyms: [...synonyms],
        supervisory,
      })),
    districtOpd: (areaCode) => directory.districtOpd(areaCode),
    areasAround: (areaCode) => directory.areasAround(areaCode),
  };
}
