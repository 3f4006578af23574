import { ApiProperty } from '@nestjs/swagger';
import { IsLatitude, IsLongitude } from 'class-validator';

export class PointDto {
  @ApiProperty({ type: Number, example: -6.9082, description: 'WGS84 degrees' })
  @IsLatitude()
  latitude!: number;

  @ApiProperty({ type: Number, example: 109.7335 })
  @IsLongitude()
  longitude!: number;
}

class NamedAreaDto {
  @ApiProperty({ example: '33.25.11.1004' })
  code!: string;

  @ApiProperty({ example: 'Kauman' })
  name!: string;
}

export class FoundPlaceDto {
  @ApiProperty({ example: true, description: 'Whether the point lies in the regency' })
  inside!: boolean;

  @ApiProperty({ type: NamedAreaDto, nullable: true })
  area!: NamedAreaDto | null;

  @ApiProperty({ type: NamedAreaDto, nullable: true, example: { code: '33.25.11', name: 'Batang' } })
  district!: NamedAreaDto | null;

  @ApiProperty({
    type: String,
    nullable: true,
    example: null,
    description: 'Outside: the neighbouring regency that the point probably lies in',
  })
  neighbour!: string | null;
}
