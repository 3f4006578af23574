import { ApiProperty } from '@nestjs/swagger';
import { type Principal, type Role, roles } from '@tanggap/identity';
import { IsString, MaxLength } from 'class-validator';

export class LoginDto {
  @ApiProperty({ example: 'verifier', maxLength: 100 })
  @IsString()
  @MaxLength(100)
  username!: string;

  /** Longer than a password may be, so that a wrong one is answered like any other wrong one. */
  @ApiProperty({ example: 'tanggap-demo', maxLength: 256, format: 'password' })
  @IsString()
  @MaxLength(256)
  password!: string;
}

class SessionUserDto {
  @ApiProperty({ example: 'officer.dpupr' })
  username!: string;

  @ApiProperty({ example: 'Agus Prasetyo' })
  name!: string;

  @ApiProperty({ enum: roles, example: 'officer' })
  role!: Role;

  @ApiProperty({ type: String, nullable: true, example: 'dpupr', description: 'Set for officer and opd_head' })
  opdCode!: string | null;
}

export class LoginAnswerDto {
  @ApiProperty({
    example: 'k3Jp0v5nX2bq8R1sT4uW7yZaBcDeFgHiJkLmNoPqRsT',
    description: 'For `Authorization: Bearer …`; a browser gets the same in the HttpOnly cookie `tanggap_session`',
  })
  accessToken!: string;

  @ApiProperty({ example: 28800, description: 'Seconds' })
  expiresIn!: number;

  @ApiProperty()
  user!: SessionUserDto;
}

export class SessionDto {
  @ApiProperty()
  user!: SessionUserDto;

  @ApiProperty({ description: 'The demo accounts exist; pages say so' })
  demo!: boolean;

  @ApiProperty({ format: 'date-time', example: '2026-11-24T16:00:00.000Z' })
  expiresAt!: string;
}

export class AuthInfoDto {
  @ApiProperty({ description: 'The demo accounts exist; the login page offers them' })
  demo!: boolean;
}

export const presentUser = ({ username, name, role, opdCode }: Principal): SessionUserDto => ({
  username,
  name,
  role,
  opdCode,
});
