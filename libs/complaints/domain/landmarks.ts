/** By how it is written: what stands before the name of a place that people know. */
const LANDMARKS = new Map(
  Object.entries({
    jalan: 'jalan jl jln',
    gang: 'gang gg',
    school: 'sd sdn smp smpn sma sman smk smkn mi mts ma man tk paud sekolah',
    health: 'puskesmas pustu rs rsud rsu klinik polindes posyandu',
    worship: 'masjid mesjid musala mushola musholla langgar gereja pura vihara klenteng',
    market: 'pasar',
    junction: 'simpang perempatan pertigaan prapatan pertelon bundaran',
    crossing: 'jembatan',
    water: 'sungai kali kalen waduk embung bendung bendungan pantai curug',
    estate: 'perumahan perum griya rusun rusunawa',
    station: 'terminal stasiun halte pelabuhan',
    ground: 'lapangan stadion gor alun makam tpu',
    firm: 'pt pabrik spbu pom',
  }).flatMap(([kind, words]) => words.split(' ').map((word): [string, string] => [word, kind])),
);

/** Behind such a word, what kind of place it is or how it is, and not what it is called. */
const NOT_NAMES = new Set(
  `raya umum utama besar kecil baru lama desa dusun kampung dukuh kecamatan kelurahan kabupaten kota nasional provinsi tol poros
   rusak berlubang bolong gelap becek macet licin sempit ambles amblas rusaknya banjir kotor tersebut kami saya anda ini itu yang
   dan atau dengan untuk dari pada tidak sudah belum ada juga depan belakang samping dekat sebelah menuju arah antara sampai
   negeri negri swasta islam dasar menengah alun setempat rumah warga aspal cor paving kaki karena masih makin sering sangat
   tanpa lewat masuk keluar anak anaknya namun yng dng terbesar terdekat rt rw nya lagi juga sekitar atas bawah tengah`.split(
    /\s+/,
  ),
);
const LOOKED_AT = 3;

/**
 * The places that a text names beside villages: "Pasar Subah", "SDN 1 Kauman", "Jl. Veteran", each as its kind and the first word of
 * its name.
 * @param tokens of the text, in its order
 */
export function landmarksIn(tokens: readonly string[]): Set<string> {
  const found = new Set<string>();
  tokens.forEach((token, at) => {
    const kind = LANDMARKS.get(token);
    if (kind === undefined) return;
    for (const next of tokens.slice(at + 1, at + 1 + LOOKED_AT)) {
      if (/^\d+$/.test(next) || next === 'raya' || next === 'alun' || next === 'negeri') continue;
      if (next.length > 2 && !NOT_NAMES.has(next) && !LANDMARKS.has(next)) found.add(`${kind} ${next}`);
      return;
    }
  });
  return found;
}
