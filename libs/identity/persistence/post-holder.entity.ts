import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Post } from '../domain/post';

/** An account named for a post, for local days: `until` inclusive, null open-ended. */
@Entity('post_holder')
export class PostHolderEntity {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'text' }) post!: Post;
  @Column({ type: 'text', nullable: true }) opdCode!: string | null;
  @Column({ type: 'uuid' }) accountId!: string;
  @Column({ type: 'date' }) fromDay!: string;
  @Column({ type: 'date', nullable: true }) untilDay!: string | null;
  @Column({ type: 'integer' }) version!: number;
  @Column({ type: 'uuid' }) enteredBy!: string;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
  @Column({ type: 'timestamptz' }) updatedAt!: Date;
}
