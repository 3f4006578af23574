import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { type Category, type CategoryInput, CODE, type EvidenceLevel, evidenceLevels } from '@tanggap/directory';
import {
  Allow as Accept,
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { Trimmed } from '../complaints/contact.dto';
import { PageQuery } from '../http';

const opdCode = { type: String, nullable: true, example: 'dpupr', description: 'null: a rule or the verifier decides' };

export class CategoryQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ['true', 'false'], description: 'Without it, active and inactive ones' })
  @IsOptional()
  @IsIn(['true', 'false'])
  active?: 'true' | 'false';

  @ApiPropertyOptional({ example: 'dpupr', description: 'Code of an OPD' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  opd?: string;
}

class CategoryFields {
  @ApiProperty({ example: 'Jalan dan jembatan', minLength: 2, maxLength: 100 })
  @Trimmed()
  @IsString()
  @Length(2, 100)
  name!: string;

  @ApiProperty({ example: 'Roads and bridges', minLength: 2, maxLength: 100 })
  @Trimmed()
  @IsString()
  @Length(2, 100)
  nameEn!: string;

  @ApiPropertyOptional({ example: 'Jalan berlubang atau rusak, jembatan, trotoar', default: '', maxLength: 200 })
  @Trimmed()
  @IsString()
  @MaxLength(200)
  hint: string = '';

  @ApiPropertyOptional({ example: 'Potholes, damaged roads, bridges, pavements', default: '', maxLength: 200 })
  @Trimmed()
  @IsString()
  @MaxLength(200)
  hintEn: string = '';

  @ApiPropertyOptional(opdCode)
  @IsOptional()
  @IsString()
  @MaxLength(64)
  opdCode?: string | null;

  @ApiPropertyOptional({
    type: [String],
    example: ['jalan berlubang', 'jeglong'],
    default: [],
    maxItems: 200,
    description: 'Words and phrases of daily life; each may belong to one category only',
  })
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @Length(2, 60, { each: true })
  synonyms: string[] = [];

  @ApiPropertyOptional({ default: true, description: 'false: its complaints never appear on public pages' })
  @IsBoolean()
  public: boolean = true;

  @ApiPropertyOptional({ default: false, description: 'true: alleges misuse of office; then public must be false' })
  @IsBoolean()
  supervisory: boolean = false;

  @ApiPropertyOptional({ type: String, nullable: true, example: 'road', description: 'Name of a Tabler icon' })
  @IsOptional()
  @Matches(CODE)
  icon?: string | null;

  @ApiPropertyOptional({ example: 0, default: 1000, minimum: 0, maximum: 10_000, description: 'Place in the form' })
  @IsInt()
  @Min(0)
  @Max(10_000)
  position: number = 1000;

  @ApiPropertyOptional({ default: true, description: 'false: kept for old complaints, no longer offered' })
  @IsBoolean()
  active: boolean = true;
}

export class CreateCategoryDto extends CategoryFields {
  @ApiProperty({
    example: 'jalan-jembatan',
    maxLength: 60,
    description: 'Lower-case letters, digits, hyphens; can never change',
  })
  @IsString()
  @MaxLength(60)
  code!: string;
}

/** What GET answers and nobody can set. */
class CategoryReadOnly {
  @ApiPropertyOptional({ type: String, example: 'jalan-jembatan', readOnly: true })
  @Accept()
  code?: unknown;

  @ApiPropertyOptional({ enum: evidenceLevels, readOnly: true })
  @Accept()
  evidence?: unknown;

  @ApiPropertyOptional({ enum: ['pack', 'edited'], readOnly: true })
  @Accept()
  source?: unknown;

  @ApiPropertyOptional({ type: Number, readOnly: true })
  @Accept()
  version?: unknown;
}

/** Takes what GET answers; what can't be changed is ignored. */
export class UpdateCategoryDto extends IntersectionType(CategoryFields, CategoryReadOnly) {}

export class CategoryDto {
  @ApiProperty({ example: 'jalan-jembatan' })
  code!: string;

  @ApiProperty({ example: 'Jalan dan jembatan' })
  name!: string;

  @ApiProperty({ example: 'Roads and bridges' })
  nameEn!: string;

  @ApiProperty({ example: 'Jalan berlubang atau rusak, jembatan, trotoar' })
  hint!: string;

  @ApiProperty({ example: 'Potholes, damaged roads, bridges, pavements' })
  hintEn!: string;

  @ApiProperty(opdCode)
  opdCode!: string | null;

  @ApiProperty({ type: [String], example: ['jalan berlubang', 'jeglong'] })
  synonyms!: string[];

  @ApiProperty({ example: true })
  public!: boolean;

  @ApiProperty({ example: false })
  supervisory!: boolean;

  @ApiProperty({ type: String, nullable: true, example: 'road' })
  icon!: string | null;

  @ApiProperty({ example: 0 })
  position!: number;

  @ApiProperty({ example: true })
  active!: boolean;

  @ApiProperty({ enum: evidenceLevels, example: 'assumed', description: 'How sure the data pack is of this entry' })
  evidence!: EvidenceLevel;

  @ApiProperty({ enum: ['pack', 'edited'], example: 'pack', description: 'edited: no data pack changes it any more' })
  source!: 'pack' | 'edited';

  @ApiProperty({ example: 1, description: 'The same as the ETag' })
  version!: number;
}

export class CategoryPageDto {
  @ApiProperty({ type: [CategoryDto] })
  items!: CategoryDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

export const categoryInput = (dto: CategoryFields): CategoryInput => ({
  name: dto.name,
  nameEn: dto.nameEn,
  hint: dto.hint,
  hintEn: dto.hintEn,
  opdCode: dto.opdCode ?? null,
  synonyms: dto.synonyms,
  public: dto.public,
  supervisory: dto.supervisory,
  icon: dto.icon ?? null,
  position: dto.position,
  active: dto.active,
});

export const presentCategory = (category: Category): CategoryDto => ({
  code: category.code,
  name: category.name,
  nameEn: category.nameEn,
  hint: category.hint,
  hintEn: category.hintEn,
  opdCode: category.opdCode,
  synonyms: category.synonyms,
  public: category.public,
  supervisory: category.supervisory,
  icon: category.icon,
  position: category.position,
  active: category.active,
  evidence: category.evidence,
  source: category.source,
  version: category.version,
});
