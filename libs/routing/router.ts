import { Injectable } from '@nestjs/common';
import { Directory, type DirectorySnapshot } from '@tanggap/directory';
import { compileRouting, type CompiledRouting } from './domain/compile';
import { askModel, DISTRICT_LABEL, type ServingModel } from './domain/learned';
import { routeComplaint } from './domain/route';
import type { RouteDecision, RouteInput, RoutingReference } from './domain/rule';
import { SignalReader } from './domain/signals';
import { RoutingModelRepository } from './persistence/routing-model-repository';
import { RoutingReferenceRepository, type StoredRouting } from './persistence/routing-reference-repository';

/** Nothing routes by itself until a threshold is set. */
const NEVER = 2;

/** Decides in memory, on a snapshot of the reference data that is renewed when its version has changed. */
@Injectable()
export class Router {
  private snapshot: { version: string; routing: CompiledRouting } | null = null;
  private loading: Promise<void> | null = null;
  private model: ServingModel | null = null;

  constructor(
    private readonly directory: Directory,
    private readonly references: RoutingReferenceRepository,
    private readonly models: RoutingModelRepository,
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
    const { routing } = this.snapshot;
    if (!this.model) return routeComplaint(input, routing);
    const { areaCode } = input;
    const opdOf = (label: string): string | null => {
      if (label === DISTRICT_LABEL) return areaCode ? routing.reference.districtOpd(areaCode) : null;
      return this.directory.snapshot().opd(label)?.active ? label : null;
    };
    const learned = askModel(this.model, `${input.subject}\n${input.description}`, opdOf);
    return routeComplaint(input, routing, learned);
  }

  private isFresh(version: string): boolean {
    return this.snapshot !== null && BigInt(this.snapshot.version) >= BigInt(version);
  }

  private async load(version: string): Promise<void> {
    const [stored] = await Promise.all([this.references.load(), this.directory.refresh(version)]);
    if (stored.modelVersion !== (this.model?.version ?? null)) this.model = await this.models.serving();
    const directory = this.directory.snapshot();
    const oldest = BigInt(stored.version) < BigInt(directory.version) ? stored.version : directory.version;
    this.snapshot = { version: oldest, routing: compileRouting(referenceOf(stored, directory)) };
  }
}

/** What isn't active isn't there; a category of an inactive OPD has none. */
function referenceOf({ threshold, rules, signals }: StoredRouting, directory: DirectorySnapshot): RoutingReference {
  return {
    rules,
    threshold: threshold ?? NEVER,
    signals: new SignalReader(signals),
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
