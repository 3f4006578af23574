/** In the office (always on), by mail, and by the gateway's two. */
export const channels = ['in_app', 'email', 'sms', 'whatsapp'] as const;
export type Channel = (typeof channels)[number];

/** Waiting; told; waiting for another attempt; no more attempts; nothing left to do before it could be told. */
export const deliveryStates = ['queued', 'sent', 'failed', 'given_up', 'obsolete'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** Where a message went: the demo's mailbox keeps nothing but the row itself. */
export type Transport = 'in_app' | 'smtp' | 'gateway' | 'mailbox';

/** Whom a delivery goes to, by id; the address is read at the moment of sending. */
export interface Recipient {
  kind: 'account' | 'reporter' | 'report_recipient';
  id: string;
}

/** Public facts and codes only: it is copied into every row and shown to staff. */
export interface NoticeParams {
  clock?: string;
  /** ISO 8601. */
  dueAt?: string;
  /** Code of an OPD. */
  opd?: string;
  /** Code of a reason of refusal. */
  reason?: string;
  /** Number of another report. */
  into?: string;
  /** Month of a report, `2026-10`. */
  period?: string;
}
