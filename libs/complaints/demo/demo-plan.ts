import type { ReporterData } from '@tanggap/identity';
import type { Actor, Command } from '../domain/lifecycle';
import type { ComplaintKind } from '../persistence/complaint.entity';

/** One step of a made-up complaint's life; it is left out where the lifecycle doesn't allow it by then. */
export interface DemoStep {
  at: Date;
  command: Command;
  as: Actor;
  text?: string;
  /** Of verify and assign: to whom. Of return: whose it is thought to be. Of contributions: who is asked. */
  opdCode?: string;
  /** Of asking for a contribution, where another limit than the policy's is given. */
  workingDays?: number;
  categoryCode?: string;
  /** Of reject. */
  reason?: string;
  /** Of confirm and dispute: 1–5. */
  rating?: number;
  /** Of giving it to an officer: whom of those who are there, from 0 (the first) up to 1. */
  officer?: number;
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
  steps: DemoStep[];
  /** Made up before it in the same call: the report that it repeats, and when a verifier merges it, if that one is open by then. */
  repeats?: { original: DemoPlan; mergedAt: Date };
  /** The other matters it holds, and when a verifier splits them off. */
  parts?: { at: Date; plans: DemoPlan[] };
  /** When others follow it; those who come after its end don't. */
  followedAt: Date[];
  /** Whether somebody holding the post answers an escalation, and how many hours after it was raised. */
  acknowledgedAfterHours: number | null;
}
