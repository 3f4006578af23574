import { handled, type Status, type Transition } from './lifecycle-words';

export const requestKinds = ['pause', 'extension'] as const;
/** A pause above the cap, or a later date for the resolution. */
export type RequestKind = (typeof requestKinds)[number];

export const requestStatuses = ['pending', 'approved', 'refused', 'ended', 'withdrawn'] as const;
/** An approved pause is under way until it has `ended`; what is pending is `withdrawn` where the step made it moot. */
export type RequestStatus = (typeof requestStatuses)[number];

/**
 * The post that decides: the OPD's head about its own pauses, the regency's supervisor about a date promised to the citizen.
 * Whoever acts in it decides as well; where it is vacant the next level does (libs/identity, Posts).
 */
export const deciderOf = { pause: 'opd_head', extension: 'supervisor' } as const satisfies Record<RequestKind, string>;

/** What an account decides about: later dates, and the pauses of these OPDs. */
export interface DecisionReach {
  extensions: boolean;
  pauseOpds: string[];
}

/** What a step finds and leaves, as far as requests care. */
export interface StepOfRequests {
  clocks: Transition['clocks'];
  before: { opdCode: string | null };
  after: { status: Status; opdCode: string | null };
}

/** Whether a pause that staff declared is over with this step: its clocks run on, or the OPD no longer handles it. */
export const endsPause = ({ clocks, after }: Pick<StepOfRequests, 'clocks' | 'after'>): boolean =>
  clocks.resume === true || !handled.includes(after.status);

/** Whether what was asked for is moot with this step: the complaint is done, or another OPD's. It survives a question to the citizen. */
export const withdrawsRequests = ({ before, after }: StepOfRequests): boolean =>
  before.opdCode !== after.opdCode || !(handled.includes(after.status) || after.status === 'awaiting_information');
