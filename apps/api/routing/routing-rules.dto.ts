import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { routedKinds, type RoutedKind, type RuleDraft, type RuleView } from '@tanggap/routing';
import {
  Allow as Accept,
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { Nested, says } from '../http';

const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const codeText = says({
  id: 'Kode terdiri dari huruf kecil, angka, dan strip.',
  en: 'A code has lower-case letters, digits and hyphens.',
});
const MAX_WORDS = 200;
const MAX_WORD_LENGTH = 80;

function Words(example: string[], description: string): PropertyDecorator {
  return (target, key) => {
    ApiPropertyOptional({ type: [String], example, description, maxItems: MAX_WORDS })(target, key);
    IsOptional()(target, key);
    IsArray()(target, key);
    ArrayMinSize(1)(target, key);
    ArrayMaxSize(MAX_WORDS)(target, key);
    IsString({ each: true })(target, key);
    MinLength(1, { each: true })(target, key);
    MaxLength(MAX_WORD_LENGTH, { each: true })(target, key);
  };
}

/** All that are given must hold; within one list any entry is enough. */
class RuleConditionsDto {
  @ApiPropertyOptional({ enum: routedKinds, isArray: true, example: ['complaint'] })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(routedKinds.length)
  @IsIn(routedKinds, { each: true })
  kinds?: RoutedKind[];

  @Words(['rumah-sakit'], 'Codes of categories that the citizen chose')
  categories?: string[];

  @Words(['33.25.11'], 'Villages or districts; a district holds its villages')
  areas?: string[];

  @Words(['pungli', 'uang pelicin'], 'Whole words or phrases in subject or description')
  words?: string[];

  @Words(['petugas'], 'Narrows words: one of these must occur too')
  withWords?: string[];

  @Words(['pengamen'], 'Narrows words: none of these may occur')
  withoutWords?: string[];

  @Words(['jalan jenderal sudirman'], 'Streets in the address or the text; "Jl." is read as "jalan"')
  streets?: string[];

  @ApiPropertyOptional({ description: 'The complaint or its category is supervisory (berkadar pengawasan)' })
  @IsOptional()
  @IsBoolean()
  supervisory?: boolean;
}

/** An OPD, the district's office, or the OPD of a category. */
class RuleTargetDto {
  @ApiPropertyOptional({ example: 'inspektorat', description: 'Code of an OPD' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  opdCode?: string;

  @ApiPropertyOptional({ description: 'The office of the district (kecamatan) where it happened' })
  @IsOptional()
  @IsBoolean()
  districtOpd?: boolean;

  @ApiPropertyOptional({
    example: 'jalan-nasional',
    description: 'Addressee outside the regency, such as the owner of a national road: proposed to a person',
  })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  elsewhereCode?: string;

  @ApiPropertyOptional({
    example: 'korupsi-pungli',
    description: 'Category to suggest; its OPD where no other is given',
  })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  categoryCode?: string;

  @ApiPropertyOptional({ description: 'Marks the complaint as supervisory; needs opdCode, the inspectorate' })
  @IsOptional()
  @IsBoolean()
  supervisory?: boolean;
}

export class SaveRuleDto {
  @ApiProperty({ example: 'pungli-parkir', maxLength: 60, pattern: CODE.source })
  @IsString()
  @MaxLength(60)
  @Matches(CODE, codeText)
  code!: string;

  @ApiProperty({ example: 'Pungutan liar ke Inspektorat', maxLength: 200 })
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  name!: string;

  @ApiPropertyOptional({ example: 25, minimum: 0, maximum: 1_000_000, description: 'Order; without it after the last' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  position?: number;

  @ApiProperty({ type: RuleConditionsDto })
  @Nested(() => RuleConditionsDto)
  conditions!: RuleConditionsDto;

  @ApiProperty({ type: RuleTargetDto })
  @Nested(() => RuleTargetDto)
  target!: RuleTargetDto;

  @ApiProperty({ example: 0.95, minimum: 0, maximum: 1, description: 'Below the threshold the rule only proposes' })
  @IsNumber()
  @Min(0)
  @Max(1)
  confidence!: number;

  @ApiPropertyOptional({ default: true })
  @IsOptional()
  @IsBoolean()
  active?: boolean;
}

/** Takes what GET answers; what can't be changed is ignored. */
export class UpdateRuleDto extends SaveRuleDto {
  @ApiPropertyOptional({ type: String, format: 'uuid', readOnly: true })
  @Accept()
  id?: unknown;

  @ApiPropertyOptional({ enum: ['pack', 'edited'], readOnly: true })
  @Accept()
  source?: unknown;

  @ApiPropertyOptional({ type: Number, readOnly: true })
  @Accept()
  version?: unknown;

  @ApiPropertyOptional({ type: String, format: 'date-time', readOnly: true })
  @Accept()
  updatedAt?: unknown;
}

export class RuleDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'pengawasan-kata' })
  code!: string;

  @ApiProperty({ example: 'Kata-kata berkadar pengawasan ke Inspektorat' })
  name!: string;

  @ApiProperty({ example: 20 })
  position!: number;

  @ApiProperty({ type: RuleConditionsDto })
  conditions!: RuleConditionsDto;

  @ApiProperty({ type: RuleTargetDto })
  target!: RuleTargetDto;

  @ApiProperty({ example: 0.95 })
  confidence!: number;

  @ApiProperty({ example: true })
  active!: boolean;

  @ApiProperty({ enum: ['pack', 'edited'], description: 'edited: the data pack no longer changes it' })
  source!: 'pack' | 'edited';

  @ApiProperty({ example: 1, description: 'The same as the ETag' })
  version!: number;

  @ApiProperty({ format: 'date-time' })
  updatedAt!: string;
}

export class RulePageDto {
  @ApiProperty({ type: [RuleDto], description: 'In the order in which they are asked; the first match wins' })
  items!: RuleDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

export class PreviewRoutingDto {
  @ApiPropertyOptional({ enum: routedKinds, default: 'complaint' })
  @IsOptional()
  @IsIn(routedKinds)
  kind: RoutedKind = 'complaint';

  @ApiPropertyOptional({ type: String, example: 'Lampu jalan mati', maxLength: 150 })
  @IsOptional()
  @IsString()
  @MaxLength(150)
  subject = '';

  @ApiProperty({ example: 'Lampu jalan di Jl. Veteran mati sejak seminggu.', maxLength: 5000 })
  @IsString()
  @MaxLength(5000)
  description!: string;

  @ApiPropertyOptional({ example: 'penerangan-jalan', description: 'As if the citizen had chosen it' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  categoryCode?: string;

  @ApiPropertyOptional({ example: '33.25.11', description: 'Village or district' })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  areaCode?: string;

  @ApiPropertyOptional({ default: false })
  @IsOptional()
  @IsBoolean()
  supervisory?: boolean;
}

export const presentRule = (rule: RuleView): RuleDto => ({
  ...rule,
  conditions: rule.conditions as RuleConditionsDto,
  target: rule.target as RuleTargetDto,
  updatedAt: rule.updatedAt.toISOString(),
});

export const draftOf = ({ code, name, position, conditions, target, confidence, active }: SaveRuleDto): RuleDraft => ({
  code,
  name,
  position,
  conditions: given(conditions),
  target: given(target),
  confidence,
  active: active ?? true,
});

/** Without the keys that are null, which say the same as an absent one. */
const given = <T extends object>(object: T): Partial<T> =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null && value !== undefined)) as Partial<T>;

class AddresseeDto {
  @ApiProperty({ example: 'jalan-nasional' }) code!: string;
  @ApiProperty({ example: 'Balai Besar Pelaksanaan Jalan Nasional Jawa Tengah–DI Yogyakarta' }) name!: string;
  @ApiProperty({ example: 'Kementerian PU, kanal SP4N-LAPOR!' }) contact!: string;
}

export class AddresseesDto {
  @ApiProperty({ type: [AddresseeDto], description: 'By name' }) items!: AddresseeDto[];
}
