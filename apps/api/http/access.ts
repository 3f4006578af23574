import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiExtension } from '@nestjs/swagger';
import { roles, type Role } from '@tanggap/identity';
import { ApiProblems } from './api-problems';

export const ACCESS = 'tanggap:access';
export type Access = 'public' | readonly Role[];

/** Anybody may call it, without an account. */
export const Public = (): MethodDecorator & ClassDecorator =>
  applyDecorators(SetMetadata(ACCESS, 'public' satisfies Access), ApiExtension('x-roles', 'public'));

/** Only these roles may call it. A handler with neither this nor `Public` stops the boot. */
export const Allow = (...allowed: Role[]): MethodDecorator & ClassDecorator =>
  applyDecorators(
    SetMetadata(ACCESS, allowed satisfies Access),
    ApiExtension('x-roles', allowed),
    ApiBearerAuth('bearer'),
    ApiCookieAuth('session'),
    ApiProblems(401, 403),
  );

/** Every signed-in member of staff, whatever the role. */
export const AnyStaff = (): MethodDecorator & ClassDecorator => Allow(...roles);
