import type { Agent } from './test-app';

/** Makes these the days off of the regency's own calendar, as an administrator enters them; none takes them away. */
export async function enterDaysOff(admin: Agent, ...dates: string[]): Promise<void> {
  const answer = await admin.get('/api/v1/calendars/kantor').expect(200);
  const { name, ignoresHolidays, versions } = answer.body as Record<string, unknown>;
  const holidays = dates.map((date) => ({ date, kind: 'libur_daerah', name: 'Hari jadi', decree: 'SE Bupati' }));
  await admin.put('/api/v1/calendars/kantor').send({ name, ignoresHolidays, versions, holidays }).expect(200);
}
