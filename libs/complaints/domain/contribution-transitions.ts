import { handled, open, type Actor, type Transition } from './lifecycle-words';

const askers: readonly Actor[] = ['verifier', 'supervisor', 'officer', 'opd_head'];
const contributors: readonly Actor[] = ['officer', 'opd_head'];

/**
 * The rows by which other OPDs help the one that leads. None moves the complaint or the lead's clocks: each contribution
 * has its own. That they help is public; what is asked and answered stays among the offices.
 */
export const contributionTransitions: readonly Transition[] = [
  {
    command: 'ask-contribution',
    from: handled,
    to: 'same',
    who: askers,
    event: 'contribution_requested',
    public: true,
    clocks: {},
    given: ['contribute'],
  },
  {
    command: 'complete-contribution',
    from: open,
    to: 'same',
    who: contributors,
    event: 'contribution_completed',
    public: true,
    clocks: {},
    given: ['stopThese'],
  },
  {
    command: 'refuse-contribution',
    from: open,
    to: 'same',
    who: contributors,
    event: 'contribution_refused',
    public: true,
    clocks: {},
    given: ['cancelThese'],
  },
  {
    command: 'withdraw-contribution',
    from: open,
    to: 'same',
    who: askers,
    event: 'contribution_withdrawn',
    public: true,
    clocks: {},
    given: ['cancelThese'],
  },
];
