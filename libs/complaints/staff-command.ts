import type { Principal } from '@tanggap/identity';
import { opdScope } from '@tanggap/identity';
import { AppError } from '@tanggap/platform';
import type { ChangeRequest } from './change-complaint';
import type { Actor } from './domain/lifecycle';
import { staffActor } from './actors';

/** What every command of staff names: who, which complaint, and the version they saw (If-Match). */
export interface StaffCommand {
  principal: Principal;
  number: string;
  expectedVersion?: number | undefined;
}

/** @throws AppError `forbidden` for an auditor, who changes nothing. */
export function asStaff(command: StaffCommand): Pick<ChangeRequest, 'key' | 'actor' | 'as' | 'expectedVersion'> {
  return {
    key: { number: command.number, opdScope: opdScope(command.principal) },
    actor: staffActor(command.principal),
    as: tableActor(command.principal),
    expectedVersion: command.expectedVersion,
  };
}

function tableActor(principal: Principal): Actor {
  if (principal.role === 'auditor') throw new AppError('forbidden');
  return principal.role;
}
