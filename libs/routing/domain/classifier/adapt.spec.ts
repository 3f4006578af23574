import { adaptClassifier } from './adapt';
import type { Classifier } from './classifier';
import { trainClassifier, type Example } from './train';

const many = (times: number, text: (at: number) => string, label: string): Example[] =>
  Array.from({ length: times }, (_, at) => ({ text: text(at), label }));
const finished = (work: Generator<void, Classifier>): Classifier => {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
};
const best = (classifier: Classifier, text: string): string | undefined => classifier.predict(text)[0]?.label;

const start = trainClassifier([
  ...many(30, (at) => `lampu jalan padam ${at}`, 'dishub'),
  ...many(30, (at) => `sampah menumpuk bau ${at}`, 'dlh'),
]).classifier;
const moved = many(30, (at) => `lampu jalan padam di gang ${at}`, 'dpupr');

describe('a model that goes on from another', () => {
  it('follows what people decide here, also to an OPD that the start did not know, and keeps what nobody corrected', () => {
    const adapted = finished(adaptClassifier(start, moved));
    expect(best(start, 'lampu jalan padam')).toBe('dishub');
    expect(best(adapted, 'lampu jalan padam')).toBe('dpupr');
    expect(best(adapted, 'sampah menumpuk bau')).toBe('dlh');
  });

  it('takes up no feature of fewer than five complaints', () => {
    const adapted = finished(adaptClassifier(start, [...moved, ...many(4, () => 'rahasia sumiyati', 'dpupr')]));
    expect(adapted.features.knows('gang')).toBe(true);
    expect(adapted.features.knows('sumiyati')).toBe(false);
  });

  it('is the same for the same decisions, and leaves its start as it was', () => {
    const before = start.weights.slice();
    const [one, other] = [finished(adaptClassifier(start, moved)), finished(adaptClassifier(start, moved))];
    expect(one.weights).toEqual(other.weights);
    expect(start.weights).toEqual(before);
  });

  it('begins from nothing where there is no start, and says something even of a single decision', () => {
    const alone = finished(adaptClassifier(null, [...moved, ...many(30, () => 'sampah menumpuk', 'dlh')]));
    expect(best(alone, 'sampah menumpuk')).toBe('dlh');
    expect(best(finished(adaptClassifier(null, moved.slice(0, 1))), 'lampu')).toBe('dpupr');
  });
});
