import type { ReporterData } from '@tanggap/identity';
import type { Actor, Command } from '../domain/lifecycle';
import type { ComplaintKind } from '../persistence/complaint.entity';

/** One step of a made-up complaint's life; it is left out where the lifecycle doesn't allow it by then. */
export interface DemoStep {
  at: Date;
  command: Command;
  as: Actor;
  text?: string;
  /** Of verify and assign: to whom. Of return: whose it is thought to be. */
  opdCode?: string;
  categoryCode?: string;
  /** Of reject. */
  reason?: string;
  /** Of confirm and dispute: 1–5. */
  rating?: number;
  /** Of a pause: the code of its reason, and when it ends. */
  pause?: { reason: string; resumesAt: Date };
}

/** A made-up complaint: what was filed when, and what staff and reporter do about it. */
export interface DemoPlan {
  filedAt: Date;
  channel: string;
  kind: ComplaintKind;
  subject: string;
  description: string;
  categoryCode: string | null;
  areaCode: string;
  latitude: number;
  longitude: number;
  address: string;
  anonymous: boolean;
  confidential: boolean;
  supervisory: boolean;
  reporter: ReporterData | null;
  /** Where routing sent it; null: the verifier decides. */
  opdCode: string | null;
  steps: DemoStep[];
  /** Whether somebody holding the post answers an escalation, and how many hours after it was raised. */
  acknowledgedAfterHours: number | null;
}
