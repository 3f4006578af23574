import type { Principal } from '@tanggap/identity';
import type { EventActor } from './persistence/timeline.repository';

export const staffActor = (principal: Principal): EventActor => ({
  kind: 'staff',
  id: principal.accountId,
  role: principal.role,
  opdCode: principal.opdCode,
});

export const reporterActor: EventActor = { kind: 'reporter', id: null, role: null, opdCode: null };
export const systemActor: EventActor = { kind: 'system', id: null, role: null, opdCode: null };
