import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A year whose joint decree is known. */
@Entity('holiday_decree')
export class HolidayDecreeEntity {
  @PrimaryColumn({ type: 'integer' })
  year!: number;

  @Column({ type: 'text' })
  title!: string;

  /** An edited one is no longer touched by the data pack. */
  @Column({ type: 'text' })
  source!: 'pack' | 'edited';

  @Column({ type: 'integer' })
  version!: number;
}
