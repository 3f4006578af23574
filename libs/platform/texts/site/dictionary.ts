export const siteDictionary = {
  title: { id: 'Kamus data terbuka', en: 'Open data dictionary' },
  lead: {
    id: 'Arti setiap kolom data terbuka tentang pengaduan di {regency}. Siapa pun boleh memakainya.',
    en: 'What each column of the open data about complaints in {regency} means. Anybody may use it.',
  },
  terms: { id: 'Syarat dan cara baca', en: 'Terms, and how to read it' },
  licence: { id: 'Lisensi', en: 'Licence' },
  licenceHow: {
    id: 'bebas dipakai dan diolah, asal menyebut sumber: Pemerintah {regency}, data terbuka pengaduan',
    en: 'free to use and change with attribution: government of {regency}, open data on complaints',
  },
  version: { id: 'Versi kolom', en: 'Version of the columns' },
  versionHow: {
    id: '{version}. Kolom yang berubah arti atau dihapus menaikkan versi, dan yang lama tetap tersedia setahun.',
    en: '{version}. A column that changes its meaning or goes raises the version, and the old one stays for a year.',
  },
  renewed: { id: 'Pembaruan', en: 'Renewal' },
  renewedHow: {
    id: 'setiap pekan, sampai akhir hari Minggu (WIB), dan hanya bila paling sedikit lima laporan bertambah',
    en: 'each week, up to the end of Sunday (WIB), and only once at least five more reports have come',
  },
  format: { id: 'Bentuk', en: 'Format' },
  formatHow: {
    id: 'CSV (RFC 4180, UTF-8, pemisah koma, baris pertama nama kolom) dan JSON; sel kosong berarti tidak ditampilkan',
    en: 'CSV (RFC 4180, UTF-8, separated by commas, column names in the first line) and JSON; an empty cell means not shown',
  },
  privacy: { id: 'Perlindungan pelapor', en: 'So that nobody is recognised' },
  privacyMore: {
    id: 'Dimensi (perangkat daerah, kategori, kecamatan, bulan) tidak pernah disilangkan, dan kategori yang tidak boleh tampil dihitung bersama. Data ini tidak memuat isi laporan atau apa pun tentang pelapor.',
    en: 'Dimensions (agency, category, district, month) are never crossed, and categories that are not shown are counted together. Nothing of what was written or of who wrote it is in the data.',
  },
  oneRow: { id: 'Satu baris untuk setiap {what} dalam satu tahun.', en: 'One row for each {what} in a year.' },
  column: { id: 'Kolom', en: 'Column' },
  meaning: { id: 'Arti', en: 'Meaning' },
  unit: { id: 'Satuan', en: 'Unit' },
  noUnit: { id: 'tanpa satuan', en: 'none' },
  type: { id: 'Jenis', en: 'Type' },
  since: { id: 'Sejak versi', en: 'Since version' },
  types: {
    text: { id: 'teks', en: 'text' },
    date: { id: 'tanggal', en: 'date' },
    integer: { id: 'bilangan bulat', en: 'integer' },
    number: { id: 'bilangan', en: 'number' },
  },
  download: { id: 'Unduh {year}', en: 'Download {year}' },
  machines: { id: 'Untuk program', en: 'For programs' },
  machinesLead: {
    id: 'Kamus yang sama dalam bentuk yang dapat dibaca program:',
    en: 'The same dictionary in forms that programs read:',
  },
  packageIs: {
    id: '(paket data tabel menurut standar Frictionless)',
    en: '(a tabular data package, the Frictionless standard)',
  },
  catalogueIs: { id: '(katalog dengan alamat setiap berkas)', en: '(a catalogue with the address of each file)' },
  back: { id: 'Kembali ke angka dan peta', en: 'Back to the figures and the map' },
};
