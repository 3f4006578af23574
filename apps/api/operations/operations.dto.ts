import { ApiProperty } from '@nestjs/swagger';

export class LiveDto {
  @ApiProperty({ enum: ['live'], example: 'live' })
  status!: 'live';
}

export class ReadyDto {
  @ApiProperty({ enum: ['ready'], example: 'ready' })
  status!: 'ready';

  @ApiProperty({ enum: ['up'], example: 'up' })
  postgres!: 'up';

  @ApiProperty({ enum: ['up', 'down'], example: 'up', description: 'With Redis down, filing and staff work go on' })
  redis!: 'up' | 'down';
}
