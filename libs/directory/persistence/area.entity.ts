import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Area, AreaKind, AreaLevel, Boundary } from '../domain/area';

@Entity('area')
export class AreaEntity implements Area {
  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  level!: AreaLevel;

  @Column({ type: 'text' })
  kind!: AreaKind;

  @Column({ type: 'text', nullable: true })
  parentCode!: string | null;

  @Column({ type: 'double precision', nullable: true })
  latitude!: number | null;

  @Column({ type: 'double precision', nullable: true })
  longitude!: number | null;

  @Column({ type: 'jsonb', nullable: true })
  boundary!: Boundary | null;
}
