import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import type { Principal } from '@tanggap/identity';
import { Clock } from '@tanggap/platform';
import { firstKinds, firstOfOwn, workOrder, type WorkItem } from './domain/work-order';
import type { OpenCase } from './domain/open-case';
import { opdsOf, OutlookReader, type OutlookQuery } from './outlook-facts';
import { OpenCasesReader } from './persistence/open-cases.reader';

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
  ) {}

  /** Staff of an OPD get their own complaints. @throws AppError as `OutlookReader` */
  async execute(
    query: OutlookQuery & { limit: number },
    principal: Principal,
  ): Promise<{ subject: string | null; open: number; items: OrderedWork[] }> {
    const now = this.clock.now();
    const [{ facts, subject, subjectName, scope }, [own, open]] = await this.outlook.beside(query, principal, (asked) =>
      Promise.all([
        this.openCases.kinds({ ...asked.scope, only: opdsOf(asked) }, [now]),
        this.openCases.count(asked.scope),
      ]),
    );
    const wanted = { now, most: query.limit };
    const first =
      firstOfOwn(facts, own, subject, wanted) ??
      firstKinds(facts, await this.openCases.kinds(scope, [now]), subject, wanted);
    const cases = await this.openCases.firstOf(first, scope, now, query.limit);
    const order = workOrder(facts, cases, subject, now).slice(0, query.limit);
    const name = (code: string | null): string | null =>
      code === null ? null : (this.directory.opd(code)?.name ?? code);
    return {
      subject: subjectName,
      open,
      items: order.map((item) => ({ ...item, opdName: name(item.one.opdCode) })),
    };
  }
}
