import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  audiences,
  channels,
  deliveryStates,
  type Channel,
  type DeliveryState,
  type ListedDelivery,
  type MailboxItem,
} from '@tanggap/notifications';
import { isoInstant, isoInstantOrNull } from '@tanggap/platform';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { PageQuery } from '../http';

export class DeliveriesQueryDto extends PageQuery {
  @ApiPropertyOptional({ enum: deliveryStates })
  @IsOptional()
  @IsIn(deliveryStates)
  state?: DeliveryState;

  @ApiPropertyOptional({ enum: channels })
  @IsOptional()
  @IsIn(channels)
  channel?: Channel;

  @ApiPropertyOptional({ example: 'BTG-2026-000042', description: 'Number of a report' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  complaint?: string;
}

class ResentDto {
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ example: 'Agus Prasetyo' }) by!: string;
}

class RecipientDto {
  @ApiProperty({ enum: ['account', 'reporter', 'report_recipient'] }) kind!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'Agus Prasetyo',
    description: 'Null for a reporter: their name stays in the vault',
  })
  name!: string | null;
}

export class DeliveryDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: String, nullable: true, example: 'BTG-2026-000042', description: 'Null for a document' })
  complaint!: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'laporan-bulanan-2026-10.pdf',
    description: 'What was made for its reader; a mail carries it where it is small enough',
  })
  document!: string | null;
  @ApiProperty({ type: RecipientDto }) recipient!: RecipientDto;
  @ApiProperty({ enum: channels }) channel!: string;
  @ApiProperty({ enum: audiences }) audience!: string;
  @ApiProperty({ example: 'assigned' }) step!: string;
  @ApiProperty({ enum: ['id', 'en'] }) language!: string;
  @ApiProperty({ enum: deliveryStates }) state!: string;
  @ApiProperty({ example: 1 }) attempts!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) nextAttemptAt!: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'smtp_450',
    description: 'A code, never the words of a server',
  })
  lastError!: string | null;
  @ApiProperty({ type: String, nullable: true, enum: ['in_app', 'smtp', 'gateway', 'mailbox'] })
  transport!: string | null;
  @ApiProperty({ description: 'It arrived together with others of the same reader' }) digest!: boolean;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) sentAt!: string | null;
  @ApiProperty({ type: ResentDto, nullable: true, description: 'When somebody last asked for it again, and who' })
  resent!: ResentDto | null;
}

export class DeliveryPageDto {
  @ApiProperty({ type: [DeliveryDto] }) items!: DeliveryDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

class ChannelDto {
  @ApiProperty({ enum: channels }) channel!: string;
  @ApiProperty({ enum: ['on', 'off', 'mailbox'], description: 'mailbox: a demo shows it in the office instead' })
  state!: string;
}

export class ChannelsDto {
  @ApiProperty({ type: [ChannelDto] }) items!: ChannelDto[];
}

class MailboxItemDto {
  @ApiProperty({ type: DeliveryDto }) delivery!: DeliveryDto;
  @ApiProperty({ example: 'Laporan BTG-2026-000042 ditanggapi' }) subject!: string;
  @ApiProperty({ example: 'DPUPR menanggapi laporan BTG-2026-000042.' }) text!: string;
  @ApiProperty({ type: String, nullable: true, example: '<!doctype html><html>…</html>' }) html!: string | null;
}

export class MailboxPageDto {
  @ApiProperty({ type: [MailboxItemDto] }) items!: MailboxItemDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export const presentDelivery = (delivery: ListedDelivery): DeliveryDto => ({
  id: delivery.id,
  complaint: delivery.complaint,
  document: delivery.document,
  recipient: { kind: delivery.recipientKind, name: delivery.recipientName },
  channel: delivery.channel,
  audience: delivery.audience,
  step: delivery.step,
  language: delivery.language,
  state: delivery.state,
  attempts: delivery.attempts,
  nextAttemptAt: isoInstantOrNull(delivery.nextAttemptAt),
  lastError: delivery.lastError,
  transport: delivery.transport,
  digest: delivery.digestId !== null,
  createdAt: isoInstant(delivery.createdAt),
  sentAt: isoInstantOrNull(delivery.sentAt),
  resent:
    delivery.resentAt && delivery.resentBy !== null
      ? { at: isoInstant(delivery.resentAt), by: delivery.resentBy }
      : null,
});

export const presentMailboxItem = ({ delivery, message }: MailboxItem): MailboxItemDto => ({
  delivery: presentDelivery(delivery),
  subject: message.subject,
  text: message.text,
  html: message.html,
});
