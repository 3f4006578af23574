import { ApiProperty } from '@nestjs/swagger';
import type { OwnData } from '@tanggap/complaints';
import { isoInstantOrNull } from '@tanggap/platform';
import { Equals, IsString, Length } from 'class-validator';
import { PersonDto, presentPerson } from './complaint.dto';
import { NamedContactDto, Trimmed } from './contact.dto';

/** What isn't there stays; null withdraws an e-mail address or a telephone number. */
export class CorrectPersonalDataDto extends NamedContactDto {}

export class ErasePersonalDataDto {
  @ApiProperty({ example: true, description: 'It never comes back, so it has to be meant' })
  @Equals(true)
  confirm!: boolean;
}

/** The office does it for whoever lost the code. */
export class EraseForReporterDto extends ErasePersonalDataDto {
  @ApiProperty({
    minLength: 10,
    maxLength: 500,
    description: 'Who asked and how the office knows them; internal',
    example: 'Surat permohonan 12/XI/2026, KTP diperiksa di loket.',
  })
  @Trimmed()
  @IsString()
  @Length(10, 500)
  reason!: string;
}

export class PersonalDataDto {
  @ApiProperty({ example: 'BTG-2026-000042' }) number!: string;
  @ApiProperty({ enum: ['reporter', 'follower'] }) holder!: string;
  @ApiProperty() anonymous!: boolean;
  @ApiProperty({ type: PersonDto, nullable: true, description: 'Masked; null where nothing was given' })
  person!: PersonDto | null;
  @ApiProperty({ example: 2, description: 'Files that they sent' }) files!: number;
  @ApiProperty({ example: 5, description: 'So long after the end of the report' }) retentionYears!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null while it is worked on' })
  keptUntil!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) erasedAt!: string | null;
  @ApiProperty({ description: 'Whether all of it may be erased now' }) mayErase!: boolean;
}

export const presentOwnData = ({ person, ...own }: OwnData): PersonalDataDto => ({
  ...own,
  person: person && presentPerson(person),
  keptUntil: isoInstantOrNull(own.keptUntil),
  erasedAt: isoInstantOrNull(own.erasedAt),
});

/** As the use case takes it: null and absent mean the same for a name. */
export const changeOf = ({ name, email, phone }: CorrectPersonalDataDto) => ({ name: name ?? undefined, email, phone });
