import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  type AccountChangeRow,
  type AccountView,
  can,
  PASSWORD_MAX,
  PASSWORD_MIN,
  type Principal,
  type Role,
  roles,
  type StaffMember,
} from '@tanggap/identity';
import { Allow as Accept, IsBoolean, IsEmail, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { isoInstant } from '@tanggap/platform';
import { PageQuery } from '../http';

const password = { minLength: PASSWORD_MIN, maxLength: PASSWORD_MAX, format: 'password', example: 'jembatan-kauman-7' };
const opdCode = {
  type: String,
  nullable: true,
  example: 'dpupr',
  description: 'Required for officer and opd_head, else null',
};

const email = { type: String, nullable: true, maxLength: 254, example: 'agus@batangkab.go.id' };
const phone = { type: String, nullable: true, maxLength: 40, example: '+6281234567890' };
const official = 'Of the office, for notifications; shown to administrators only';

export class UserQuery extends PageQuery {
  @ApiPropertyOptional({ enum: roles })
  @IsOptional()
  @IsIn(roles)
  role?: Role;

  @ApiPropertyOptional({ example: 'dpupr', description: 'Code of an OPD' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  opd?: string;

  @ApiPropertyOptional({ example: 'agus', description: 'Part of the user name or of the name' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;
}

/** The rules of the fields themselves are those of libs/identity; these bound what reaches them. */
export class CreateUserDto {
  @ApiProperty({ example: 'agus.prasetyo', minLength: 3, maxLength: 64, pattern: '^[a-z0-9][a-z0-9._-]*[a-z0-9]$' })
  @IsString()
  @MaxLength(64)
  username!: string;

  @ApiProperty({ example: 'Agus Prasetyo', maxLength: 120 })
  @IsString()
  @MaxLength(200)
  name!: string;

  @ApiProperty({ enum: roles, example: 'officer' })
  @IsIn(roles)
  role!: Role;

  @ApiPropertyOptional(opdCode)
  @IsOptional()
  @IsString()
  @MaxLength(64)
  opdCode?: string | null;

  @ApiPropertyOptional({ ...email, description: official })
  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  email?: string | null;

  @ApiPropertyOptional({ ...phone, description: official })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  phone?: string | null;

  @ApiProperty(password)
  @IsString()
  @MaxLength(256)
  password!: string;
}

/** Takes what GET answers; what can't be changed is ignored. */
export class UpdateUserDto {
  @ApiProperty({ example: 'Agus Prasetyo', maxLength: 120 })
  @IsString()
  @MaxLength(200)
  name!: string;

  @ApiProperty({ enum: roles, example: 'officer' })
  @IsIn(roles)
  role!: Role;

  @ApiPropertyOptional(opdCode)
  @IsOptional()
  @IsString()
  @MaxLength(64)
  opdCode?: string | null;

  @ApiProperty({ example: true, description: 'false: can no longer sign in, and every session ends' })
  @IsBoolean()
  active!: boolean;

  @ApiPropertyOptional({ ...email, description: `${official}; without it the old one stays` })
  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  email?: string | null;

  @ApiPropertyOptional({ ...phone, description: `${official}; without it the old one stays` })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  phone?: string | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    ...password,
    description: 'A new password ends every session; without it the old one stays',
  })
  @IsOptional()
  @IsString()
  @MaxLength(256)
  password?: string | null;

  @ApiPropertyOptional({ type: String, readOnly: true })
  @Accept()
  username?: unknown;

  @ApiPropertyOptional({ type: Number, readOnly: true })
  @Accept()
  version?: unknown;

  @ApiPropertyOptional({ type: String, format: 'date-time', readOnly: true })
  @Accept()
  createdAt?: unknown;

  @ApiPropertyOptional({ type: String, format: 'date-time', readOnly: true })
  @Accept()
  updatedAt?: unknown;
}

export class UserDto {
  @ApiProperty({ example: 'agus.prasetyo' })
  username!: string;

  @ApiProperty({ example: 'Agus Prasetyo' })
  name!: string;

  @ApiProperty({ enum: roles, example: 'officer' })
  role!: Role;

  @ApiProperty({ type: String, nullable: true, example: 'dpupr' })
  opdCode!: string | null;

  @ApiProperty({ example: true })
  active!: boolean;

  @ApiPropertyOptional({ ...email, description: official })
  email?: string | null;

  @ApiPropertyOptional({ ...phone, description: official })
  phone?: string | null;

  @ApiProperty({ example: 1, description: 'The same as the ETag' })
  version!: number;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ format: 'date-time' })
  updatedAt!: string;
}

export class UserPageDto {
  @ApiProperty({ type: [UserDto] })
  items!: UserDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

class OfficerDto {
  @ApiProperty({ example: 'officer.dpupr' })
  username!: string;

  @ApiProperty({ example: 'Agus Prasetyo' })
  name!: string;
}

export class OfficersDto {
  @ApiProperty({ type: [OfficerDto] })
  items!: OfficerDto[];
}

class AccountActorDto {
  @ApiProperty({ example: 'admin' }) username!: string;
  @ApiProperty({ example: 'Rina Wulandari' }) name!: string;
}

class FieldChangeDto {
  @ApiProperty({ enum: ['name', 'role', 'opdCode', 'active', 'email', 'phone', 'password'] })
  field!: string;

  @ApiPropertyOptional({
    oneOf: [{ type: 'string' }, { type: 'boolean' }],
    nullable: true,
    example: 'dpupr',
    description: 'Absent for email, phone and password',
  })
  before?: string | boolean | null;

  @ApiPropertyOptional({ oneOf: [{ type: 'string' }, { type: 'boolean' }], nullable: true, example: 'dishub' })
  after?: string | boolean | null;
}

class AccountChangeDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ enum: ['created', 'changed'] }) action!: 'created' | 'changed';
  @ApiProperty({ type: AccountActorDto, nullable: true, description: 'null: by a command on the server' })
  by!: AccountActorDto | null;
  @ApiProperty({ type: [FieldChangeDto] }) changes!: FieldChangeDto[];
}

export class AccountHistoryDto {
  @ApiProperty({ type: [AccountChangeDto], description: 'Newest first' }) items!: AccountChangeDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

/** The official contact goes to those who may edit it. */
export const presentUser = ({ email, phone, ...account }: AccountView, reader: Principal): UserDto => ({
  ...account,
  ...(can(reader, 'manage-users') ? { email, phone } : {}),
  createdAt: account.createdAt.toISOString(),
  updatedAt: account.updatedAt.toISOString(),
});

export const presentAccountChange = ({ at, ...change }: AccountChangeRow): AccountChangeDto => ({
  ...change,
  at: isoInstant(at),
});

export const presentOfficer = ({ username, name }: StaffMember): OfficerDto => ({ username, name });
