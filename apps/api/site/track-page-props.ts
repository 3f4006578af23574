import type { Text } from '@tanggap/platform';
import type { TrackedComplaint } from '@tanggap/complaints';
import type { TrackForms } from './form/track-forms';
import type { PageContext } from './page-context';

export interface TrackPageProps {
  page: PageContext;
  /** As it stands in the address: with dashes. */
  code: string;
  complaint: TrackedComplaint;
  forms: TrackForms;
  /** What has just been done, or why it could not be. */
  news?: { tone: 'success' | 'warning'; text: Text } | undefined;
}
