import { commonNames, shapedAsName } from './given-names';
import { ordinaryWords } from './ordinary-words';

const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** How people are addressed or spoken of, in front of their name. */
export const titles =
  listed(`bapak bpk bp bapk pak pa ibu bu mas mbak mba mbk mbah mbahnya sdr sdri sdra saudara saudari kak kakak bang abang gus
  ning neng cak om tante bung dik dek adik alm almh almarhum almarhumah ny nyonya tn tuan nona haji hajah hj kh kyai kiai ustad ustadz ustaz
  ustadzah oknum inisial prof ir drs dra drg bin binti alias`);

/** Offices that one person holds: "Kades Sutrisno", "bidan Wati". */
export const offices =
  listed(`kades lurah camat kadus bayan carik sekdes bekel perangkat rt rw bupati wabup walikota gubernur kepala kasi
  kabid kadis kadinas kasubag kasek kepsek ketua wakil sekretaris bendahara staf staff petugas pegawai operator admin dokter dr bidan perawat mantri
  guru satpam polisi kapolsek kapolres danramil babinsa bhabinkamtibmas jukir mandor korlap koordinator kordinator direktur manajer manager
  supervisor ketu pelaksana pendamping kader kontraktor pemborong dukun modin penghulu hakim jaksa pengacara terlapor pelapor pemohon pasien`);

/** Before a name that people gave to a place or a building: "Jl. Pak Harto", "SMK Budi Utomo". */
const placeWords =
  listed(`jalan jln jl jalur gang gg lorong lr simpang perempatan pertigaan prapatan bundaran jembatan flyover underpass gedung gdg
  stadion lapangan gor alun bandara terminal stasiun pelabuhan pasar mall plaza taman makam tpu masjid mesjid musala mushola musholla langgar gereja
  pura vihara klenteng ponpes pondok pesantren sd sdn sdit smp smpn smpit sma sman smk smkn mi min mts mtsn ma man tk paud tpq universitas kampus ruko perumnas cluster regency apartemen graha wisma way musholah mushalla mesjit
  yayasan rs rsu rsud rsia klinik puskesmas pustu apotek apotik perum perumahan griya rusun rusunawa blok kompleks komplek komplex kav kavling
  waduk embung bendung bendungan sungai kali pantai curug gunung pulau desa ds dusun dsn dukuh dk kampung kp kelurahan kel kecamatan kec kabupaten kab
  kota provinsi prov pt cv ud bank hotel universitas univ akademi museum monumen tugu`);
/** What may stand between such a word and the name. */
const between = listed(
  'raya negeri negri swasta islam nasional besar kecil baru lama nomor no timur barat utara selatan',
);

/** Words that are names as well: one after a form of address, seldom one alone. */
const alsoNames =
  listed(`hari indah dini juli putra putri sari bagus sopan suka sabar fajar sandi murni muslim syukur prihatin citra hakim
  mutiara imam pratama lestari rejeki agung bunga mawar melati cahaya surya bintang mentari intan permata mulia mulya jaya setia teguh adil
  iman tulus makmur subur untung selamat utama satria perdana anugerah berkah ratu raja bakti dharma karya wira guntur tirta samudra embun
  purnama subuh ramadhan karim sugih budiman arum damar sekar ayu dewi adi budi`);

/** Names that stand on streets, schools and monuments throughout the country; alone they name nobody who lives here. */
const knownFromStreets =
  listed(`sudirman kartini diponegoro gajah hayam wuruk veteran pattimura hasanudin hasanuddin soekarno sukarno hatta
  soeharto suharto yani gatot subroto urip sumoharjo supratman slamet riyadi wahidin sudirohusodo dewi sartika imam bonjol jokowi
  yosudarso pemuda kartika garuda hasyim asyari wahid kamal tomo basuki muhammad soewandi soebandi sungkono yasin fitri abdurrahman saleh tugu trunojoyo ramadhan ramadhani allah`);
const PLACE_SHAPE =
  /^(?:sido|suko|wono|karang|kali|kedung|banyu|tegal|kebon|gunung|sumber|rowo|mojo|margo|purwo(?=r|d|s)|tambak|banjar|pekalongan)/u;

/** What the measured complaints hadn't often enough: Javanese, prayers, and what is built as names are. */
const words =
  listed(`mboten niki niku kulo kula panjenengan sampeyan nggih inggih matur sanget njih ngapunten nyuwun ngaturaken dalem mangke wonten
  nopo napa piye jasmani sarjana karyawati militer menkumham rasulullah rosulullah astagfirullah astaghfirullah astagfirulloh masyaallah
  masyallah insyaallah bismillah alhamdulillah subhanallah wassalamualaikum assalamualaikum syahadat sholawat tahlil yasinan idulfitri iduladha pripun kados sampun dereng ampun monggo maturnuwun nuwunsewu`);

/** Also within words such as "rumahnya" or "bapak-bapak". */
const isOrdinary = (low: string): boolean => {
  if (ordinaryWords.has(low) || words.has(low)) return true;
  const bare = low.replace(/(?:nya|lah|kah|pun|ku|mu)$/u, '');
  if (bare !== low && bare.length >= 3 && ordinaryWords.has(bare)) return true;
  return low.includes('-') && low.split('-').every((part) => part === '' || ordinaryWords.has(part));
};

/** Whether it is an ordinary word with a letter too many, one missing, or two changed about: "supya", "persiden". */
export function isMistyped(low: string): boolean {
  if (low.length < 4) return false;
  for (let at = 0; at <= low.length; at += 1) {
    const [before, after] = [low.slice(0, at), low.slice(at)];
    if (isOrdinary(before + after.slice(1)) && after.length > 0 && low.length > 5) return true;
    if (after.length > 1 && isOrdinary(`${before}${after[1]}${after[0]}${after.slice(2)}`)) return true;
    for (const letter of LETTERS) if (isOrdinary(before + letter + after)) return true;
  }
  return false;
}
const LETTERS = 'abcdefghijklmnoprstuwy';

export interface Token {
  text: string;
  /** Lower case, without marks at its ends. */
  low: string;
  start: number;
  end: number;
  /** `Siti`, in a text that isn't all in capitals. */
  capital: boolean;
  /** A place, an office or a matter of the regency. */
  known: boolean;
  /** name: hardly anything else; maybe: a word that is a name as well; unknown: no word that people use; word: names nobody. */
  kind: 'name' | 'maybe' | 'unknown' | 'word';
}

/** Whether a word in lower case names a place, an office or a matter of the regency. */
export type IsKnownWord = (word: string) => boolean;

const TOKEN = /\p{L}[\p{L}\p{M}'’`]*(?:-\p{L}[\p{L}\p{M}'’`]*)*/gu;
const TITLE_CASE = /^\p{Lu}[\p{Ll}'’`-]/u;

export function tokensOf(text: string, isKnown: IsKnownWord): Token[] {
  const found = [...text.matchAll(TOKEN)];
  const shouted = found.filter(([word]) => word.length > 3 && word === word.toUpperCase()).length;
  const mixed = shouted < found.filter(([word]) => word.length > 3).length / 2;
  const tokens = found.map((match) => {
    const [word] = match;
    const low = word.toLowerCase().replace(/['’`]/g, '');
    const known = isKnown(low);
    const kind = known ? 'word' : kindOf(low);
    const isNamed = kind === 'name' || kind === 'maybe';
    const capital = mixed && (TITLE_CASE.test(word) || (isNamed && word === word.toUpperCase()));
    return { text: word, low, start: match.index, end: match.index + word.length, capital, known, kind };
  });
  return mixed ? tokens.map((token, at) => ({ ...token, capital: token.capital || isShouted(tokens, at) })) : tokens;
}

/** "ECHO DINATA" in a text with small letters: words that nobody uses, two beside each other; one alone is an abbreviation. */
function isShouted(tokens: readonly Token[], at: number): boolean {
  const isUpper = (token: Token | undefined): boolean =>
    token !== undefined && token.kind !== 'word' && token.low.length > 2 && token.text === token.text.toUpperCase();
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!token || !isUpper(token) || !isPronounceable(token.low)) return false;
  return (isUpper(after) && after?.start === token.end + 1) || (isUpper(before) && before?.end === token.start - 1);
}

export const isPronounceable = (low: string): boolean =>
  low.length >= 3 && /[aiueoy]/.test(low) && !/[^aiueoy]{4}/.test(low);

function kindOf(low: string): Token['kind'] {
  if (titles.has(low) || offices.has(low) || placeWords.has(low)) return 'word';
  if (alsoNames.has(low)) return 'maybe';
  if (commonNames.has(low)) return knownFromStreets.has(low) ? 'maybe' : 'name';
  if (isOrdinary(low)) return 'word';
  if (shapedAsName(low) && !PLACE_SHAPE.test(low)) return 'name';
  return 'unknown';
}

const LOOKED_BACK = 3;

/** Within a name only a blank stands between its parts, or the full stop of an initial: "M. Yusuf". */
export function joins(text: string, before: Token, after: Token): boolean {
  const gap = text.slice(before.end, after.start);
  return /^[ \t]{1,2}$/.test(gap) || (/^\.[ \t]?$/.test(gap) && before.text.length <= 4);
}

/** Whether what begins here is the name of a street, a school or another place. */
export function namesPlace(text: string, tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= 0 && back >= at - LOOKED_BACK; back -= 1) {
    const [token, after] = [tokens[back], tokens[back + 1]];
    if (!token || !after || !/^[ \t]*\.?[ \t]*\d*[ \t]*$/.test(text.slice(token.end, after.start))) return false;
    if (placeWords.has(token.low)) return true;
    const next = tokens[back - 1];
    if (titles.has(token.low) && !between.has(token.low)) {
      if (!next || !(placeWords.has(next.low) || between.has(next.low))) return false;
    } else if (token.kind === 'word' && !token.capital && !token.known && !between.has(token.low)) return false;
  }
  return false;
}
