import { Injectable } from '@nestjs/common';
import { Directory, type DirectorySnapshot } from '@tanggap/directory';
import { compileRouting, type CompiledRouting } from './domain/compile';
import { askModel, type ServingModel } from './domain/learned';
import { Memory } from './domain/memory';
import type { Learned } from './domain/evidence';
import { routeComplaint } from './domain/route';
import type { RouteDecision, RouteInput, RoutingReference, RoutingRule } from './domain/rule';
import { SignalReader } from './domain/signals';
import { RoutingReferenceRepository, type StoredRouting } from './persistence/routing-reference-repository';
import { opdOfLabel } from './remembered';
import { ServingModels } from './serving-models';

/** Nothing routes by itself until a threshold is set. */
const NEVER = 2;

/** What a version would have decided. */
interface Thought {
  proposedOpdCode: string | null;
  /** null: a person decides. */
  opdCode: string | null;
  confidence: number;
}

/** What the version in the shadow would have decided beside the one that serves. */
export interface ShadowDecision extends Thought {
  version: string;
  against: Thought;
}

/** Decides in memory, on a snapshot of the reference data that is renewed when its version has changed. */
@Injectable()
export class Router {
  private snapshot: { version: string; routing: CompiledRouting } | null = null;
  private loading: Promise<void> | null = null;

  constructor(
    private readonly directory: Directory,
    private readonly references: RoutingReferenceRepository,
    private readonly models: ServingModels,
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
    return this.decide(input, this.models.serving);
  }

  /** The same, and what the version in the shadow would have said; null where there is none. */
  routeWithShadow(input: RouteInput): { route: RouteDecision; shadow: ShadowDecision | null } {
    const route = this.route(input);
    const { shadow } = this.models;
    if (!shadow) return { route, shadow: null };
    const thought = thoughtOf(this.decide(input, shadow));
    return { route, shadow: { version: shadow.version, ...thought, against: thoughtOf(route) } };
  }

  /** Routing as it is and as it would be with other rules or another threshold, both without past complaints. Call `refresh` first. */
  trial({ rules, threshold }: { rules?: RoutingRule[] | undefined; threshold?: number | undefined }) {
    const before = this.compiled();
    const { reference } = before;
    const changed = { rules: rules ?? reference.rules, threshold: threshold ?? reference.threshold };
    const after = compileRouting({ ...reference, ...changed });
    const { serving } = this.models;
    const model = serving && { ...serving, memory: new Memory(null) };
    return (input: RouteInput): { before: RouteDecision; after: RouteDecision } => {
      const learned = model ? this.learnedOf(input, model) : undefined;
      return { before: routeComplaint(input, before, learned), after: routeComplaint(input, after, learned) };
    };
  }

  private decide(input: RouteInput, model: ServingModel | null): RouteDecision {
    return routeComplaint(input, this.compiled(), model ? this.learnedOf(input, model) : undefined);
  }

  private learnedOf(input: RouteInput, model: ServingModel): Learned {
    const directory = this.directory.snapshot();
    const opdOf = (label: string) => opdOfLabel(label, input.areaCode, directory);
    return askModel(model, `${input.subject}\n${input.description}`, opdOf);
  }

  private compiled(): CompiledRouting {
    if (!this.snapshot) throw new Error('Router.route before the first Router.refresh');
    return this.snapshot.routing;
  }

  private isFresh(version: string): boolean {
    return this.snapshot !== null && !this.models.failed && BigInt(this.snapshot.version) >= BigInt(version);
  }

  private async load(version: string): Promise<void> {
    const [stored] = await Promise.all([this.references.load(), this.directory.refresh(version)]);
    const directory = this.directory.snapshot();
    await this.models.follow(stored, directory);
    const oldest = BigInt(stored.version) < BigInt(directory.version) ? stored.version : directory.version;
    this.snapshot = { version: oldest, routing: compileRouting(referenceOf(stored, directory)) };
  }
}

const thoughtOf = ({ proposedOpdCode, opdCode, confidence }: RouteDecision): Thought => ({
  proposedOpdCode,
  opdCode,
  confidence,
});

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
