import type { INestApplicationContext } from '@nestjs/common';
import { MakeDemoComplaints } from '@tanggap/complaints';
import { DetectGaming, ProjectCase, SettleMetrics } from '@tanggap/compliance';
import { Directory } from '@tanggap/directory';
import { DemoAccounts } from '@tanggap/identity';
import { Clock, Database } from '@tanggap/platform';
import { randomFrom } from '@tanggap/routing';
import { SlaReference } from '@tanggap/sla';
import { UserError } from '../user-error';
import { arrivals } from './arrivals';
import { DemoPlans } from './demo-plans';
import type { DemoWorld } from './demo-world';
import type { DemoTexts } from './demo-texts';

const PAGE = 250;
const DAYS_A_MONTH = 365 / 12;

interface DemoOrder {
  complaints: number;
  months: number;
  seed: number;
}

/**
 * Fills a demonstration, once: where there are made-up complaints already it does nothing.
 * @throws UserError where DEMO is off or there are some already
 */
export async function makeDemoData(app: INestApplicationContext, texts: DemoTexts, order: DemoOrder): Promise<void> {
  const make = app.get(MakeDemoComplaints);
  const database = app.get(Database);
  try {
    make.assertDemo();
  } catch {
    throw new UserError('Ini bukan basis data peragaan (DEMO mati): tidak ada yang diubah.');
  }
  const existing = await make.existing();
  if (existing > 0) throw new UserError(`Sudah ada ${existing} laporan peragaan: tidak ada yang ditambahkan.`);
  const world = await worldOf(app);
  const busy = app
    .get(Directory)
    .opds()
    .filter(({ code }) => world.opds.includes(code));
  await app.get(DemoAccounts).addColleagues(busy);
  const random = randomFrom(order.seed);
  const plans = new DemoPlans(texts, world, random);
  const days = Math.round(order.months * DAYS_A_MONTH);
  const instants = arrivals(order.complaints, days, app.get(Clock).now(), random);
  const began = performance.now();
  let made = 0;
  for (let start = 0; start < instants.length; start += PAGE) {
    const page = plans.page(instants.slice(start, start + PAGE));
    made += await database.transaction(async (tx) => {
      const ids = await make.execute(tx, page);
      await app.get(ProjectCase).execute(tx, ids);
      return ids.length;
    });
    if ((start / PAGE) % 20 === 19) say(`${made} laporan`, began);
  }
  await app.get(SettleMetrics).execute();
  await app.get(DetectGaming).lookAgain();
  say(`${made} laporan peragaan selama ${order.months} bulan`, began);
}

async function worldOf(app: INestApplicationContext): Promise<DemoWorld> {
  const directory = app.get(Directory);
  const sla = app.get(SlaReference);
  await Promise.all([directory.refresh(), sla.refresh()]);
  const { areas } = directory.snapshot();
  const calendar = sla.defaultCalendar();
  const [reason] = sla.pauseReasons();
  return {
    // Some villages are as busy as several others.
    areas: areas.flatMap((area, index) => {
      const { code, name, level, latitude, longitude } = area;
      if (level !== 'village' || latitude === null || longitude === null) return [];
      return Array.from({ length: 1 + ((index * 7) % 5) }, () => ({ code, name, latitude, longitude }));
    }),
    opds: [...new Set(directory.snapshot().categories.flatMap(leader))],
    opdOf: (categoryCode, areaCode) => directory.category(categoryCode)?.opdCode ?? directory.districtOpd(areaCode),
    isSupervisory: (categoryCode) => directory.category(categoryCode)?.supervisory ?? false,
    addWork: (from, hours) => calendar.addWorkTime(from, hours * 3_600_000),
    closeOfWorkingDay: (from, n) => calendar.closeOfWorkingDay(from, n),
    pauseReason: reason?.code ?? '',
  };
}

const say = (what: string, began: number): void =>
  console.log(`${what} (${((performance.now() - began) / 1000).toFixed(1)} s)`);

const leader = ({ opdCode, supervisory }: { opdCode: string | null; supervisory: boolean }): string[] =>
  opdCode === null || supervisory ? [] : [opdCode];
