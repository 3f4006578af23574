import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { isoInstant } from '@tanggap/platform';
import type { RoutingSetting } from '@tanggap/routing';
import { Allow as Accept, IsNumber, Max, Min } from 'class-validator';

const threshold = {
  example: 0.6,
  minimum: 0,
  maximum: 1,
  description: 'A route of less confidence is only proposed: the complaint is `manual` and a verifier decides',
};

/** Takes what GET answers; what can't be changed is ignored. */
export class PutRoutingSettingsDto {
  @ApiProperty(threshold)
  @IsNumber()
  @Min(0)
  @Max(1)
  threshold!: number;

  @ApiPropertyOptional({ type: Number, readOnly: true })
  @Accept()
  version?: unknown;

  @ApiPropertyOptional({ type: String, format: 'date-time', readOnly: true })
  @Accept()
  updatedAt?: unknown;

  @ApiPropertyOptional({ type: String, nullable: true, readOnly: true, example: 'Agus Prasetyo' })
  @Accept()
  updatedBy?: unknown;
}

export class RoutingSettingsDto {
  @ApiProperty(threshold) threshold!: number;
  @ApiProperty({ example: 1, description: 'The same as the ETag' }) version!: number;
  @ApiProperty({ format: 'date-time' }) updatedAt!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'Agus Prasetyo',
    description: 'Who changed it last; null while it is what the data pack says',
  })
  updatedBy!: string | null;
}

export const presentSettings = (setting: RoutingSetting): RoutingSettingsDto => ({
  ...setting,
  updatedAt: isoInstant(setting.updatedAt),
});
