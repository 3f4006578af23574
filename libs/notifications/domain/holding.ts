/** What of a timeline event decides who hears of it. */
export interface HeardEvent {
  id: string;
  sequence: number;
  type: string;
  actorKind: 'reporter' | 'staff' | 'system';
  actorId: string | null;
  /** Whether the citizen reads it on the tracking page. */
  public: boolean;
  data: Record<string, unknown>;
}

/** In whose hands a report is. */
export interface Holding {
  opdCode: string | null;
  /** The officer it was given to by name. */
  officerId: string | null;
  /** False while it waits for the verifier. */
  withOpd: boolean;
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** In whose hands the report is after `event`, when it was in `before`. */
export function holdingAfter(before: Holding, event: HeardEvent): Holding {
  switch (event.type) {
    case 'filed':
      return { opdCode: text(event.data['opdCode']), officerId: null, withOpd: false };
    case 'verified':
    case 'assigned':
      return { opdCode: text(event.data['opdCode']), officerId: text(event.data['officerId']), withOpd: true };
    case 'imported':
      return { opdCode: text(event.data['opdCode']), officerId: null, withOpd: event.data['status'] !== 'submitted' };
    case 'officer_assigned':
      return { ...before, officerId: text(event.data['officerId']) };
    case 'returned':
      return nobody;
    default:
      return before;
  }
}

export const nobody: Holding = { opdCode: null, officerId: null, withOpd: false };
