import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length, Max, Min } from 'class-validator';
import { HasDecimals } from '../http';

/** What an indicator is said, or wished, to be. */
export class IndicatorValueDto {
  @ApiProperty({ example: 'input.staff.1' })
  @IsString()
  @Length(1, 60)
  indicatorCode!: string;

  @ApiProperty({ example: 3, minimum: 0 })
  @HasDecimals(2)
  @Min(0)
  @Max(100)
  value!: number;
}
