import { deserialise, ModelFileError, serialise } from './model-file';
import { planFor } from './plan';
import { randomFrom } from './random';
import { trainClassifier, type Example } from './train';

/** Words that complaints to an office tend to have, and words that any has. */
const offices: Record<string, string[]> = {
  lights: ['lampu', 'jalan', 'padam', 'mati', 'gelap', 'tiang'],
  waste: ['sampah', 'menumpuk', 'bau', 'truk', 'bakar', 'kotor'],
  school: ['sekolah', 'guru', 'siswa', 'ijazah', 'kelas', 'seragam'],
};
const anybody = ['mohon', 'segera', 'ditindak', 'sudah', 'lama', 'di', 'depan', 'rumah', 'saya'];

function invented(count: number, seed = 1): Example[] {
  const random = randomFrom(seed);
  const one = <T>(items: T[]): T => items[Math.floor(random() * items.length)] as T;
  return Array.from({ length: count }, () => {
    const [label, words] = one(Object.entries(offices));
    const text = Array.from({ length: 8 }, () => one(random() < 0.4 ? words : anybody)).join(' ');
    return { text, label };
  });
}

const card = { version: 'test-1', threshold: 0.8 };
const { classifier, heldOut } = trainClassifier(invented(240));

describe('a trained classifier', () => {
  it('knows what it has never seen, and how sure it may be', () => {
    const unseen = invented(200, 2);
    const first = unseen.map(({ text, label }) => ({ label, choice: classifier.predict(text)[0] }));
    const right = first.filter(({ label, choice }) => choice?.label === label).length / unseen.length;
    const said = first.reduce((sum, { choice }) => sum + (choice?.probability ?? 0), 0) / unseen.length;
    expect(right).toBeGreaterThan(0.9);
    expect(Math.abs(said - right)).toBeLessThan(0.06);
    expect(heldOut).toHaveLength(240);
  });

  it('gives the likeliest first, and chances that add up to 1', () => {
    const choices = classifier.predict('lampu jalan padam', 10);
    expect(choices.map(({ label }) => label)[0]).toBe('lights');
    expect(choices.map(({ probability }) => probability)).toEqual(
      choices.map(({ probability }) => probability).sort((a, b) => b - a),
    );
    expect(choices.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1);
  });

  it('understands a word that it has not seen, by its pieces', () => {
    expect(classifier.predict('persampahan')[0]?.label).toBe('waste');
  });

  it('says which words weighed most, and never one that the training did not know', () => {
    const words = classifier.explain('Mohon lampu Budiman segera, padam', 'lights');
    expect(words.slice(0, 2).sort()).toEqual(['lampu', 'padam']);
    expect(words).not.toContain('budiman');
    expect(classifier.explain('lampu', 'nobody')).toEqual([]);
  });

  it('has an answer to nothing', () => {
    expect(classifier.predict('')).toHaveLength(3);
    expect(classifier.explain('', 'lights')).toEqual([]);
  });

  it('is the same when it is trained again', () => {
    expect(serialise(trainClassifier(invented(240)).classifier, card)).toEqual(serialise(classifier, card));
  });
});

describe('a stored model', () => {
  it('says nearly the same as the trained one', () => {
    const { classifier: stored, card: kept } = deserialise(serialise(classifier, card));
    expect(kept).toEqual(card);
    for (const { text } of invented(30, 3)) {
      const [before, after] = [classifier.predict(text), stored.predict(text)];
      expect(after[0]?.label).toBe(before[0]?.label);
      expect(after[0]?.probability).toBeCloseTo(before[0]?.probability ?? 0, 1);
    }
  });

  it('reads a text as it was read in the training, also one of a version that knew no openings', () => {
    const stored = deserialise(serialise(classifier, card)).classifier;
    expect(stored.features.settings).toMatchObject({ longestPhrase: 2, opening: 10 });
    const { classifier: older } = trainClassifier(invented(60), {
      features: { longestPhrase: 1, shortestPiece: 0, longestPiece: 0, fewestTexts: 1, mostFeatures: 100 },
    });
    expect(deserialise(serialise(older, card)).classifier.features.settings).not.toHaveProperty('opening');
  });

  it('fits into what room there is, by dropping what speaks least', () => {
    const bytes = serialise(classifier, card, 6_000);
    expect(bytes.length).toBeLessThanOrEqual(6_000);
    expect(deserialise(bytes).classifier.predict('sampah menumpuk bau')[0]?.label).toBe('waste');
  });

  it.each<[string, Uint8Array]>([
    ['something else', new TextEncoder().encode('text,label\n')],
    ['nothing', new Uint8Array()],
    ['half of one', serialise(classifier, card).subarray(0, 900)],
  ])('is refused when it is %s', (_what, bytes) => {
    expect(() => deserialise(bytes)).toThrow(ModelFileError);
  });
});

describe('training on little or on strange data', () => {
  const examples = (labels: string[]): Example[] => labels.map((label, at) => ({ text: `kata${at} sama`, label }));

  it.each<[string, Example[]]>([
    ['one label', examples(['a', 'a', 'a'])],
    ['one example', examples(['a'])],
    ['every example another label', examples(Array.from({ length: 40 }, (_, at) => `l${at}`))],
    ['texts without a word', ['a', 'b', 'a'].map((label) => ({ text: '… !', label }))],
    ['the same text for two labels', ['a', 'b', 'a'].map((label) => ({ text: 'sama', label }))],
    [
      'another script',
      examples(['甲', '乙']).map(({ label }, at) => ({ label, text: ['路灯坏了', '垃圾很多'][at] ?? '' })),
    ],
  ])('%s', (_what, given) => {
    const { classifier: made } = trainClassifier(given);
    const [first] = made.predict(given[0]?.text ?? '');
    expect(first?.probability).toBeGreaterThan(0);
    expect(first?.probability).toBeLessThanOrEqual(1);
    expect(given.map(({ label }) => label)).toContain(first?.label);
  });
});

describe('many labels', () => {
  it('bound the work: fewer parts held out, no pieces, and told apart from the likeliest only', () => {
    const long = 'a'.repeat(20_000);
    const texts = (count: number) => Array.from({ length: count }, () => long);
    expect(planFor(texts(2), 27)).toMatchObject({ heldOutFolds: 5, rivals: null, features: { longestPiece: 5 } });
    expect(planFor(texts(900), 500)).toMatchObject({ heldOutFolds: 5, rivals: { likely: 12 } });
    expect(planFor(texts(20_000), 500)).toMatchObject({ heldOutFolds: 1, features: { longestPiece: 0 } });
  });

  it('are told apart from the likeliest, and so from all', () => {
    const taken = [...'bdgk'].flatMap((one) => [...'aiu'].map((two) => `${one}${two}${one}${two}r`));
    const examples = taken.flatMap((label) =>
      ['mohon', 'tolong', 'pak'].map((word) => ({ text: `${word} ${label} kami`, label })),
    );
    const { classifier: made } = trainClassifier(examples, { rivals: { likely: 2, drawn: 2 } });
    expect(taken.filter((label) => made.predict(`kapan ${label} selesai`)[0]?.label === label)).toEqual(taken);
  });
});
