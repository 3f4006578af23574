import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HeldReference, ReferenceVersion } from '@tanggap/platform';
import { choosePolicy, policyAfter } from './domain/choose-policy';
import type { PauseReason } from './domain/pause-reason';
import { sameScope, type PolicyScope, type SlaPolicy } from './domain/policy';
import { WorkingCalendar } from './domain/working-calendar';
import { CalendarVersions } from './persistence/calendar-versions';
import { PolicyRepository } from './persistence/policy-repository';
import { SlaReferenceRepository } from './persistence/sla-reference-repository';

/** Older versions in memory, each with the days it has computed. */
const KEPT_CALENDARS = 64;

interface Snapshot {
  version: string;
  calendars: ReadonlyMap<string, WorkingCalendar>;
  defaultCalendar: WorkingCalendar | undefined;
  policies: readonly SlaPolicy[];
  pauseReasons: readonly PauseReason[];
}

/**
 * Calendars, compiled, and policies in memory. Reading costs nothing; `refresh` at the beginning of a request makes an
 * administrator's change count in every process.
 */
@Injectable()
export class SlaReference implements OnModuleInit {
  private readonly held: HeldReference<Snapshot>;
  /** Versions never change, so they are kept for good. */
  private readonly older = new Map<string, SlaPolicy>();
  private readonly olderCalendars = new Map<string, WorkingCalendar>();

  constructor(
    reference: ReferenceVersion,
    private readonly data: SlaReferenceRepository,
    private readonly policies: PolicyRepository,
    private readonly calendarVersions: CalendarVersions,
  ) {
    this.held = new HeldReference(reference, () => this.load());
  }

  async onModuleInit(): Promise<void> {
    await this.refresh();
  }

  /** Reads the tables again when `version` (of ReferenceVersion; looked up when not given) is newer than what is held. */
  refresh(version?: string): Promise<void> {
    return this.held.refresh(version);
  }

  /** The limits for a complaint filed now. @throws PolicyMissing where no data pack was loaded */
  policyFor(complaint: PolicyScope): SlaPolicy {
    return choosePolicy(this.snapshot().policies, complaint);
  }

  /**
   * The limits that hold for a complaint filed under the policy `id`, as the complaint is now and was `before` a step.
   * @param proposed a version that isn't in force: what would hold with it
   */
  async policyAfter(
    id: string,
    complaint: PolicyScope,
    { before = complaint, proposed }: { before?: PolicyScope; proposed?: SlaPolicy | undefined } = {},
  ): Promise<SlaPolicy> {
    const { policies } = this.snapshot();
    return policyAfter(await this.policyById(id), proposed ? [...policies, proposed] : policies, complaint, before);
  }

  /** The newest version of every scope that has limits of its own. */
  currentPolicies(): readonly SlaPolicy[] {
    const { policies } = this.snapshot();
    const isNewest = (policy: SlaPolicy) =>
      policies.every((other) => !sameScope(other, policy) || other.version <= policy.version);
    return policies.filter((policy) => isNewest(policy) && !policy.retired);
  }

  /** Any version: the one a complaint was filed under. */
  async policyById(id: string): Promise<SlaPolicy> {
    const known = this.snapshot().policies.find((policy) => policy.id === id) ?? this.older.get(id);
    if (known) return known;
    const policy = await this.policies.byId(id);
    if (!policy) throw new Error(`no SLA policy ${id}`);
    this.older.set(id, policy);
    return policy;
  }

  /** In the order in which they are offered, those no longer offered included. */
  pauseReasons(): readonly PauseReason[] {
    return this.snapshot().pauseReasons;
  }

  pauseReason(code: string): PauseReason | undefined {
    return this.snapshot().pauseReasons.find((reason) => reason.code === code);
  }

  calendar(code: string): WorkingCalendar {
    const calendar = this.snapshot().calendars.get(code);
    if (!calendar) throw new Error(`no calendar ${code}`);
    return calendar;
  }

  /**
   * That version of a calendar: the one a closed clock ran by. A version from before they were kept is answered by the
   * oldest one that is.
   */
  async calendarAt(code: string, version: number): Promise<WorkingCalendar> {
    const current = this.snapshot().calendars.get(code);
    if (current?.version === version) return current;
    const key = `${code} ${version}`;
    const known = this.olderCalendars.get(key);
    if (known) return known;
    const data = await this.calendarVersions.find(code, version);
    if (!data) throw new Error(`no version ${version} of the calendar ${code}`);
    const calendar = WorkingCalendar.from(data);
    const [oldest] = this.olderCalendars.keys();
    if (oldest !== undefined && this.olderCalendars.size >= KEPT_CALENDARS) this.olderCalendars.delete(oldest);
    this.olderCalendars.set(key, calendar);
    return calendar;
  }

  /** The regency's own, for what isn't an OPD's promise. */
  defaultCalendar(): WorkingCalendar {
    const calendar = this.snapshot().defaultCalendar;
    if (!calendar) throw new Error('no calendar: run the command load-pack');
    return calendar;
  }

  private snapshot(): Snapshot {
    const { current } = this.held;
    if (!current) throw new Error('SlaReference is read before its first refresh');
    return current;
  }

  private async load(): Promise<Snapshot> {
    const { version, calendars, policies, pauseReasons } = await this.data.load();
    const compiled = new Map(calendars.map((calendar) => [calendar.code, WorkingCalendar.from(calendar)]));
    const byDefault = calendars.find((calendar) => calendar.isDefault);
    return {
      version,
      calendars: compiled,
      policies,
      pauseReasons,
      defaultCalendar: byDefault && compiled.get(byDefault.code),
    };
  }
}
