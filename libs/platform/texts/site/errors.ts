/** Pages for what went wrong; the problem's own text stands in texts/errors.ts. */
export const siteErrors = {
  notFoundTitle: { id: 'Halaman tidak ditemukan', en: 'Page not found' },
  notFound: {
    id: 'Alamat ini tidak ada. Mungkin salah ketik, atau tautannya sudah lama.',
    en: 'This address does not exist. It may be mistyped, or the link may be old.',
  },
  tooLargeTitle: { id: 'Kiriman terlalu besar', en: 'Too large' },
  tooLarge: {
    id: 'Kiriman Anda melebihi batas. Kembali dengan tombol kembali pada peramban, lalu pilih berkas yang lebih kecil. Paling banyak 3 berkas, masing-masing 5 MB.',
    en: 'What you sent exceeds the limit. Go back with the back button of your browser and choose smaller files. At most 3 files of 5 MB each.',
  },
  internalTitle: { id: 'Ada kesalahan di pihak kami', en: 'Something went wrong on our side' },
  internal: {
    id: 'Kesalahan ini sudah tercatat. Coba lagi beberapa saat lagi. Kalau tetap terjadi, sebutkan nomor ini kepada petugas:',
    en: 'This error has been recorded. Try again in a moment. If it goes on, quote this number to the staff:',
  },
  tryAgain: {
    id: 'Kembali dengan tombol kembali pada peramban; isian Anda biasanya masih ada.',
    en: 'Go back with the back button of your browser; what you wrote is usually still there.',
  },
  home: { id: 'Ke beranda', en: 'To the home page' },
};
