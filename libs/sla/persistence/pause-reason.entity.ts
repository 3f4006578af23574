import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('pause_reason')
export class PauseReasonEntity {
  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  nameEn!: string;

  @Column({ type: 'boolean' })
  active!: boolean;

  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'text', select: false })
  source!: 'pack' | 'edited';

  @Column({ type: 'integer' })
  version!: number;
}
