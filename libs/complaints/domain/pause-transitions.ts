import { handled, type Actor, type Status, type Transition } from './lifecycle-words';

/** A refusal moves no clock, so it needn't wait for the citizen's answer. */
const refusable: readonly Status[] = [...handled, 'awaiting_information'];

/** The post decides, not the role (`deciderOf`): anybody but the auditor may act in it. */
const deciders: readonly Actor[] = ['officer', 'opd_head', 'verifier', 'supervisor', 'admin'];

/** The rows of the lifecycle by which staff let the clocks stand still, or promise a later date. */
export const pauseTransitions: readonly Transition[] = [
  {
    command: 'pause',
    from: handled,
    to: 'same',
    who: ['officer', 'opd_head'],
    event: 'paused',
    public: true,
    clocks: {},
    given: ['pause'],
  },
  {
    command: 'request-pause',
    from: handled,
    to: 'same',
    who: ['officer', 'opd_head'],
    event: 'pause_requested',
    public: false,
    clocks: {},
  },
  {
    command: 'approve-pause',
    from: handled,
    to: 'same',
    who: deciders,
    event: 'paused',
    public: true,
    clocks: {},
    given: ['pause'],
  },
  {
    command: 'refuse-pause',
    from: refusable,
    to: 'same',
    who: deciders,
    event: 'request_refused',
    public: false,
    clocks: {},
  },
  {
    command: 'resume',
    from: handled,
    to: 'same',
    who: ['officer', 'opd_head', 'system'],
    event: 'resumed',
    public: true,
    clocks: { resume: true },
  },
  {
    command: 'request-extension',
    from: handled,
    to: 'same',
    who: ['officer', 'opd_head'],
    event: 'extension_requested',
    public: false,
    clocks: {},
  },
  {
    command: 'approve-extension',
    from: handled,
    to: 'same',
    who: deciders,
    event: 'deadline_extended',
    public: true,
    // A date promised anew covers the wait: a pause beside it would move it once more.
    clocks: { resume: true },
    given: ['extendTo'],
  },
  {
    command: 'refuse-extension',
    from: refusable,
    to: 'same',
    who: deciders,
    event: 'request_refused',
    public: false,
    clocks: {},
  },
];
