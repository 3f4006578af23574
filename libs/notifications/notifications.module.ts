import { Module } from '@nestjs/common';
import { ComplaintsModule } from '@tanggap/complaints';
import { DirectoryModule } from '@tanggap/directory';
import { IdentityModule } from '@tanggap/identity';
import { SlaModule } from '@tanggap/sla';
import { Addressees } from './addressees';
import { AnnounceDocument } from './announce-document';
import { AnnounceEvents } from './announce-events';
import { Channels } from './channels/channels';
import { HttpGateway } from './channels/http-gateway';
import { SmtpMail } from './channels/smtp-mail';
import { Compose } from './compose';
import { EditTemplates } from './edit-templates';
import { InboxFeed } from './inbox-feed';
import { ForgetDeliveries } from './forget-deliveries';
import { ListDeliveries } from './list-deliveries';
import { ListMailbox } from './list-mailbox';
import { DeliveryList } from './persistence/delivery-list';
import { DeliveryRepository } from './persistence/delivery.repository';
import { DocumentRepository } from './persistence/document.repository';
import { InboxRepository } from './persistence/inbox.repository';
import { MarkRepository } from './persistence/mark.repository';
import { ReportRecipientRepository } from './persistence/report-recipient.repository';
import { SettingRepository } from './persistence/setting.repository';
import { TemplateRepository } from './persistence/template.repository';
import { ReadInbox } from './read-inbox';
import { ReaderChannels } from './reader-channels';
import { ReaderSettings } from './reader-settings';
import { ReportRecipients } from './report-recipients';
import { Readers } from './readers';
import { ResendDelivery } from './resend-delivery';
import { SendDueDeliveries } from './send-due-deliveries';
import { SendingTimes } from './sending-times';
import { SilenceComplaints } from './silence-complaints';
import { StillAsked } from './still-asked';
import { TellSubscribers } from './tell-subscribers';

const useCases = [
  AnnounceDocument,
  AnnounceEvents,
  EditTemplates,
  ForgetDeliveries,
  InboxFeed,
  ListDeliveries,
  ListMailbox,
  ReaderSettings,
  ReadInbox,
  ReportRecipients,
  ResendDelivery,
  SendDueDeliveries,
  SilenceComplaints,
];

const persistence = [
  DeliveryList,
  DeliveryRepository,
  DocumentRepository,
  InboxRepository,
  MarkRepository,
  ReportRecipientRepository,
  SettingRepository,
  TemplateRepository,
];

/** Who is told of what, where, when and in which words. */
@Module({
  imports: [ComplaintsModule, DirectoryModule, IdentityModule, SlaModule],
  providers: [
    ...useCases,
    ...persistence,
    Channels,
    Compose,
    HttpGateway,
    Addressees,
    ReaderChannels,
    Readers,
    SendingTimes,
    SmtpMail,
    StillAsked,
    TellSubscribers,
  ],
  exports: useCases,
})
export class NotificationsModule {}
