import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import type { Principal } from '@tanggap/identity';
import { Clock } from '@tanggap/platform';
import { firstKinds, firstOfOwn, workOrder, type WorkItem } from './domain/work-order';
import type { OpenCase } from './domain/open-case';
import { ConcernedCases } from './concerned-cases';
import { isConcerned, type OpenStep } from './domain/open-steps';
import { opdsOf, OutlookReader, type OutlookFacts, type OutlookQuery } from './outlook-facts';
import { OpenCasesReader, type ReadKind } from './persistence/open-cases.reader';

export interface OrderedWork extends WorkItem<OpenCase> {
  opdName: string | null;
}

/** Which open complaints to handle first, by points of the score gained a case. */
@Injectable()
export class OrderWork {
  constructor(
    private readonly clock: Clock,
    private readonly outlook: OutlookReader,
    private readonly openCases: OpenCasesReader,
    private readonly directory: Directory,
    private readonly concerned: ConcernedCases,
  ) {}

  /**
   * Staff of an OPD get their own complaints.
   * @param query with a step: exactly the complaints that it is about (`nextSteps`)
   * @throws AppError as `OutlookReader`
   */
  async execute(
    query: OutlookQuery & { step?: OpenStep | undefined; limit: number },
    principal: Principal,
  ): Promise<{ subject: string | null; open: number; items: OrderedWork[] }> {
    const now = this.clock.now();
    const { step, limit } = query;
    if (step !== undefined) return this.ofStep(step, await this.outlook.of(query, principal), now, limit);
    const [outlook, [own, open]] = await this.outlook.beside(query, principal, (asked) =>
      Promise.all([
        this.openCases.kinds({ ...asked.scope, only: opdsOf(asked) }, [now]),
        this.openCases.count(asked.scope),
      ]),
    );
    const { facts, subject, scope } = outlook;
    const wanted = { now, most: limit };
    const first =
      firstOfOwn(facts, own, subject, wanted) ??
      firstKinds(facts, await this.openCases.kinds(scope, [now]), subject, wanted);
    return this.ordered(outlook, first, open, wanted);
  }

  private async ofStep(step: OpenStep, outlook: OutlookFacts, now: Date, limit: number) {
    const { facts, subject, scope } = outlook;
    const all = await this.concerned.of(facts, subject, { scope, instrument: facts.instrument }, [now]);
    const kinds = all.filter((kind) => isConcerned(kind, step, now));
    const open = kinds.reduce((sum, { cases }) => sum + cases, 0);
    const wanted = { now, most: limit };
    return this.ordered(outlook, firstKinds(facts, kinds, subject, wanted), open, wanted);
  }

  private async ordered(
    { facts, subject, subjectName, scope }: OutlookFacts,
    first: readonly ReadKind[],
    open: number,
    { now, most }: { now: Date; most: number },
  ): Promise<{ subject: string | null; open: number; items: OrderedWork[] }> {
    const cases = await this.openCases.firstOf(first, scope, now, most);
    const order = workOrder(facts, cases, subject, now).slice(0, most);
    const name = (code: string | null): string | null =>
      code === null ? null : (this.directory.opd(code)?.name ?? code);
    return {
      subject: subjectName,
      open,
      items: order.map((item) => ({ ...item, opdName: name(item.one.opdCode) })),
    };
  }
}
