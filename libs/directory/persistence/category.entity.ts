import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Category } from '../domain/category';
import type { EvidenceLevel, Source } from '../domain/opd';

@Entity('category')
export class CategoryEntity implements Category {
  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  nameEn!: string;

  @Column({ type: 'text' })
  hint!: string;

  @Column({ type: 'text' })
  hintEn!: string;

  @Column({ type: 'text', nullable: true })
  opdCode!: string | null;

  @Column({ type: 'text', array: true })
  synonyms!: string[];

  @Column({ type: 'boolean' })
  public!: boolean;

  @Column({ type: 'boolean' })
  supervisory!: boolean;

  @Column({ type: 'text', nullable: true })
  icon!: string | null;

  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'boolean' })
  active!: boolean;

  @Column({ type: 'text' })
  evidence!: EvidenceLevel;

  @Column({ type: 'text' })
  source!: Source;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz' })
  updatedAt!: Date;
}
