import type { Directory } from '@tanggap/directory';
import type { Lang } from '@tanggap/platform';
import type { Status } from './domain/lifecycle';
import { publicWords } from './find-similar';
import type { Mask } from './mask-texts';
import type { ComplaintRecord, EventRecord } from './persistence/complaint-reader';
import type { Complaint } from './persistence/complaint.entity';
import { isPublicComplaint } from './public-complaint';
import type { PublicComplaint, TrackedComplaint } from './tracked-complaint';
import { officeOf, type ExplainedDeadline } from './views';

/** What the reporter wrote or was asked is between them and the office. */
const betweenThem = new Set([
  ...['replied', 'information_requested', 'information_supplied'],
  ...['contact_changed', 'personal_data_erased'],
]);

export function publicSteps(
  { complaint, events }: ComplaintRecord,
  deadlines: ExplainedDeadline[],
  mask: Mask,
  directory: Directory,
  lang: Lang,
): PublicComplaint {
  const { number, status, filedAt, affected } = complaint;
  if (!isPublicComplaint(complaint, directory)) {
    const nothing = { subject: null, category: null, area: null, opd: null, deadlines: [], events: [] };
    return { shown: false, number, status: outcomeOf(status), filedAt, affected, ...nothing };
  }
  return {
    shown: true,
    ...{ number, status, filedAt, affected, deadlines },
    ...publicWords(complaint, mask, directory, lang),
    events: events.filter(isPublicStep).map((event) => ({
      at: new Date(event.at),
      type: event.type,
      by: officeOf(event, directory, lang),
    })),
  };
}

export const isPublicStep = (event: EventRecord): boolean => event.public && !betweenThem.has(event.type);

/** Of what isn't shown only whether it is still worked on. */
const outcomeOf = (status: Status): Status =>
  status === 'resolved' || status === 'closed' || status === 'rejected' ? status : 'in_progress';

/** By the code of somebody who follows: in the shape that every tracking code answers. */
export function asFollowed(
  { kind }: Pick<Complaint, 'kind'>,
  { shown, subject, area: _area, ...known }: PublicComplaint,
): TrackedComplaint {
  return {
    ...known,
    kind,
    subject: subject ?? known.category?.name ?? known.number,
    description: '',
    anonymous: false,
    confidential: false,
    pause: null,
    attachments: [],
    canReply: false,
    canConfirm: false,
    rating: null,
    follows: shown ? 'public' : 'hidden',
    original: null,
    contributors: [],
    parts: [],
  };
}
