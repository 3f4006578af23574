import {
  actionFields,
  missingFields,
  offeredActions,
  primaryAction,
  type ActionName,
  type ActionValues,
} from './actions';

// The language lives in localStorage, which Node has not.
jest.mock('../text/language', () => ({
  texts: {
    ...jest.requireActual<{ officeScreens: object }>('../../../../libs/platform/texts/office-screens').officeScreens,
    decisions: jest.requireActual<{ officeDecisions: object }>('../../../../libs/platform/texts/office-decisions')
      .officeDecisions,
  },
}));

const empty: ActionValues = {
  categoryCode: '',
  opdCode: '',
  proposedOpdCode: '',
  officer: '',
  reason: '',
  until: '',
  text: '',
  into: '',
  parts: '',
  attachmentIds: '',
};

describe('the step that is offered first', () => {
  it.each<[string, ActionName[], ActionName | undefined, string]>([
    ['submitted', ['verify', 'reject', 'notes'], 'verify', 'the verifier checks'],
    ['assigned', ['respond', 'resolve', 'return'], 'respond', 'the first answer stops its clock'],
    ['in_progress', ['respond', 'resolve', 'return'], 'resolve', 'the answer was given'],
    ['assigned', ['resolve', 'assign'], 'resolve', 'a head of OPD does not respond'],
    ['closed', ['notes'], undefined, 'a note is never what comes next'],
  ])('%s with %j → %s (%s)', (status, offered, expected) => expect(primaryAction(status, offered)).toBe(expected));
});

describe('the actions of the api', () => {
  it('are offered in the order of the office, and unknown ones not at all', () =>
    expect(offeredActions(['notes', 'reject', 'reveal-reporter', 'verify'])).toEqual(['verify', 'reject', 'notes']));
});

describe('what is missing before sending', () => {
  it.each<[ActionName, Partial<ActionValues>, string[]]>([
    ['verify', {}, []],
    ['reject', { reason: 'incomplete' }, ['text']],
    ['respond', { text: '   ' }, ['text']],
    ['pause', { reason: 'awaiting_budget', text: 'Menunggu lelang.' }, ['until']],
    ['resume', {}, []],
    ['assign', { opdCode: 'dpupr', reason: 'wewenang DPUPR' }, []],
  ])('%s with %j lacks %j', (action, given, missing) =>
    expect(missingFields(action, { ...empty, ...given })).toEqual(missing),
  );
});

it('asks nothing twice within one action', () => {
  for (const fields of Object.values(actionFields)) {
    const names = fields.map((field) => field.name);
    expect(new Set(names).size).toBe(names.length);
  }
});
