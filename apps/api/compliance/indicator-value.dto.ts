import { ApiProperty } from '@nestjs/swagger';
import { IsNumber, IsString, Length, Max, Min } from 'class-validator';

/** What an indicator is said, or wished, to be. */
export class IndicatorValueDto {
  @ApiProperty({ example: 'input.staff.1' })
  @IsString()
  @Length(1, 60)
  indicatorCode!: string;

  @ApiProperty({ example: 3, minimum: 0 })
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0)
  @Max(100)
  value!: number;
}
