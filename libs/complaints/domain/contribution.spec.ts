import { askingProblem, endsContribution, MOST_OPEN_CONTRIBUTIONS, type AskingProblem } from './contribution';
import type { Status } from './lifecycle';

const asked = (...codes: string[]) => codes.map((opdCode) => ({ opdCode }));
const five = asked('dishub', 'dinkes', 'bpbd', 'disdikbud', 'satpolpp');

describe('asking an OPD to contribute to a complaint that dpupr leads', () => {
  const cases: [string, string, { opdCode: string }[], boolean, AskingProblem | null][] = [
    ['another OPD may be asked', 'dlh', [], false, null],
    ['and one more beside it', 'dlh', asked('dishub'), false, null],
    ['not who leads it', 'dpupr', [], false, 'own_opd'],
    ['not twice at once', 'dlh', asked('dlh'), false, 'asked_already'],
    ['not a sixth', 'dlh', five, false, 'too_many'],
    ['of five, one that is asked hears that first', 'dishub', five, false, 'asked_already'],
    ['nobody reads a supervisory complaint but Inspektorat', 'dlh', [], true, 'supervisory'],
  ];
  it.each(cases)('%s', (_, opdCode, open, supervisory, problem) => {
    expect(five).toHaveLength(MOST_OPEN_CONTRIBUTIONS);
    expect(askingProblem({ opdCode: 'dpupr', supervisory }, open, opdCode)).toBe(problem);
  });
});

describe('what dlh was asked', () => {
  const cases: [string, Status, string | null, boolean, boolean][] = [
    ['goes on while the lead works', 'in_progress', 'dpupr', false, false],
    ['goes on under another lead', 'assigned', 'dishub', false, false],
    ['goes on while the complaint is returned', 'submitted', null, false, false],
    ['goes on while the citizen is asked', 'awaiting_information', 'dpupr', false, false],
    ['ends when dlh leads itself', 'assigned', 'dlh', false, true],
    ['ends when the complaint turns out to be supervisory', 'assigned', 'inspektorat', true, true],
    ['ends with a merge', 'merged', 'dpupr', false, true],
    ['ends with the closing', 'closed', 'dpupr', false, true],
    ['ends with a rejection', 'rejected', null, false, true],
  ];
  it.each(cases)('%s', (_, status, opdCode, supervisory, ends) => {
    expect(endsContribution({ opdCode: 'dlh' }, { status, opdCode, supervisory })).toBe(ends);
  });
});
