import { SignalReader, type SignalLists } from './signals';

const lists: SignalLists = {
  elsewhere: [
    {
      code: 'power',
      name: 'Listrik',
      contact: '123',
      words: ['listrik padam', 'listrik', 'meteran'],
      withoutWords: ['lampu jalan'],
    },
    { code: 'police', name: 'Polisi', contact: '110', words: ['polisi', 'maling'], withoutWords: ['polisi tidur'] },
  ],
  urgent: [
    { code: 'cable', name: { id: 'Kabel', en: 'Cable' }, words: ['kabel putus', 'kesetrum'] },
    { code: 'child', name: { id: 'Anak', en: 'Child' }, words: ['dipukuli'], withWords: ['anak', 'bocah'] },
  ],
  supervisory: [{ code: 'money', name: { id: 'Uang', en: 'Money' }, words: ['minta uang'], withWords: ['petugas'] }],
};
const reader = new SignalReader(lists);
const codes = (text: string) => {
  const { elsewhere, urgent, supervisory } = reader.read(text);
  return [elsewhere, urgent, supervisory].map((found) => found.map(({ code }) => code).join(' '));
};

describe('signs that need more than a word', () => {
  const strict = new SignalReader({
    elsewhere: [],
    urgent: [
      {
        code: 'hurt',
        name: { id: 'Korban', en: 'Hurt' },
        words: ['korban jiwa'],
        notAfter: ['jangan sampai', 'tidak ada'],
        also: [
          {
            words: ['tiang'],
            withWords: ['roboh', 'miring'],
            within: 6,
            withoutWords: ['bendera'],
            notAfter: ['jangan sampai'],
          },
        ],
      },
    ],
    supervisory: [{ code: 'money', name: { id: 'Uang', en: 'Money' }, words: ['minta ... uang'] }],
  });
  const found = (text: string): string[] => {
    const { urgent, supervisory } = strict.read(text);
    return [...urgent, ...supervisory].flatMap(({ words }) => words);
  };

  it.each<[string, string, string[]]>([
    ['what is there', 'Sudah ada korban jiwa', ['korban jiwa']],
    ['not what is denied', 'Syukur tidak ada korban jiwa', []],
    ['not what is feared, with a word between', 'Jangan sampai timbul korban jiwa', []],
    ['what comes long after a denial', 'Tidak ada lampu di tikungan itu, kemarin korban jiwa', ['korban jiwa']],
    ['two words close to each other, and says both', 'Tiang itu miring sekali', ['tiang … miring']],
    ['the same in the other order', 'Ada yang roboh tiangnya', ['roboh tiang']],
    ['of two the nearer', 'Tiang miring, nanti malah roboh', ['tiang miring']],
    ['not where what should happen to it is denied', 'Mohon tiang dijaga supaya jangan sampai roboh', []],
    ['what happened, after another thing is missing', 'Jangan sampai lupa, ini miring tiangnya', ['miring tiang']],
    ['not far from each other', 'Tiang di depan rumah Pak Amat warnanya pudar dan pagarnya miring', []],
    ['not where another word says what it is', 'Tiang bendera miring', []],
    ['words with up to three between', 'Dia minta kami kasih uang', ['minta … uang']],
    ['none further away', 'Minta petunjuk cara mengurus kartu untuk uang', []],
    ['as people type', 'pegawainya mnta dwit', ['minta … uang']],
  ])('%s: %s', (_why, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('signs in a text', () => {
  it.each<[string, string, string[]]>([
    ['nothing', 'Jalan berlubang di depan rumah', ['', '', '']],
    ['a matter of others', 'Listrik padam sejak pagi', ['power', '', '']],
    ['not of others, where another word says whose it is', 'Listrik lampu jalan putus', ['', '', '']],
    ['not of others, in another sense', 'Minta polisi tidur di gang kami', ['', '', '']],
    ['of two, the one with more words first', 'Ada maling saat listrik padam', ['power police', '', '']],
    ['a danger, as people write', 'TOLOOONG kabel2 putus, ada kabel putus!!', ['', 'cable', '']],
    ['a danger to a child only where there is one', 'Bocah itu dipukuli terus', ['', 'child', '']],
    ['no danger without the child', 'Drum dipukuli tiap malam', ['', '', '']],
    ['a danger that is a matter of others as well', 'Meteran meledak, ada yang kesetrum', ['power', 'cable', '']],
    ['what may be for the inspectorate', 'Petugas loket minta uang', ['', '', 'money']],
    ['nobody in office, no inspectorate', 'Pengamen minta uang', ['', '', '']],
    ['where it is, not what: the police post is only near', 'Sampah di dekat polisi', ['', '', '']],
  ])('%s: %s', (_why, text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  it('names the words, the longest first, none twice', () => {
    expect(reader.read('meteran dan listrik padam').elsewhere).toEqual([
      { code: 'power', name: { id: 'Listrik', en: 'Listrik' }, contact: '123', words: ['listrik padam', 'meteran'] },
    ]);
  });
});
