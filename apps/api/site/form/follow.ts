import { FollowContactDto, toContact } from '../../complaints/similar.dto';
import type { FieldError } from '@tanggap/platform';
import type { FollowInput, SimilarComplaint } from '@tanggap/complaints';
import { checkAs } from './form-check';
import { internationalPhone, type ReportForm } from './report-form';

/** What is typed so far, as a search for the same matter takes it. */
export const matterTyped = (form: ReportForm) => ({
  subject: form.subject.slice(0, 150),
  description: form.description.slice(0, 5000),
  categoryCode: form.category === '' ? null : form.category.slice(0, 64),
  areaCode: form.area === '' ? null : form.area.slice(0, 20),
  ...pointOf(form),
});

function pointOf({ latitude, longitude }: ReportForm): { latitude: number | null; longitude: number | null } {
  const [north, east] = [Number(latitude), Number(longitude)];
  const known = latitude !== '' && longitude !== '' && Math.abs(north) <= 90 && Math.abs(east) <= 180;
  return known ? { latitude: north, longitude: east } : { latitude: null, longitude: null };
}

/** Where somebody wants to be told who follows instead of filing; nothing of it for who chose to stay unknown. */
export async function contactTyped(
  form: ReportForm,
): Promise<{ contact: FollowInput['contact']; errors: FieldError[] }> {
  if (form.identity === 'anonymous') return { contact: undefined, errors: [] };
  const typed = { name: form.name, email: form.email, phone: internationalPhone(form.phone) };
  const given = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''));
  if (given['email'] === undefined && given['phone'] === undefined) return { contact: undefined, errors: [] };
  const { dto, errors } = await checkAs(FollowContactDto, given);
  return { contact: toContact(dto), errors: errors.map((error) => ({ ...error, field: `reporter.${error.field}` })) };
}

/** Those that this person wasn't shown yet. */
export function unseen(similar: readonly SimilarComplaint[], { seen }: ReportForm): boolean {
  return similar.some(({ number }) => !seen.includes(number));
}
