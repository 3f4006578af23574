import type { ErrorCode } from '../errors/codes';
import type { Text } from './text';

/** Title and detail of each error: what is wrong and what to do about it. */
export const errorTexts: Record<ErrorCode, { title: Text; detail: Text }> = {
  validation_failed: {
    title: { id: 'Isian belum benar', en: 'The input is not valid' },
    detail: {
      id: 'Periksa kembali isian yang ditandai, lalu kirim lagi.',
      en: 'Check the fields named below and send again.',
    },
  },
  malformed_request: {
    title: { id: 'Permintaan tidak terbaca', en: 'The request cannot be read' },
    detail: {
      id: 'Isi permintaan bukan JSON UTF-8 yang benar atau bentuknya tidak sesuai.',
      en: 'The body is not well-formed UTF-8 JSON or not of the expected shape.',
    },
  },
  malformed_url: {
    title: { id: 'Alamat tidak terbaca', en: 'The address cannot be read' },
    detail: {
      id: 'Alamat (URL) memuat pengodean % yang rusak. Periksa kembali alamatnya.',
      en: 'The URL contains broken %-encoding. Check the address.',
    },
  },
  invalid_cursor: {
    title: { id: 'Penanda halaman tidak dikenal', en: 'Unknown page cursor' },
    detail: {
      id: 'Mulai lagi dari halaman pertama (tanpa cursor).',
      en: 'Start again from the first page (without cursor).',
    },
  },
  invalid_coordinates: {
    title: { id: 'Lokasi di luar wilayah', en: 'Location outside the regency' },
    detail: {
      id: 'Titik lokasi berada di luar {regency}. Pindahkan titiknya atau kosongkan lokasi.',
      en: 'The point lies outside {regency}. Move it or leave the location empty.',
    },
  },
  unauthenticated: {
    title: { id: 'Perlu masuk', en: 'Sign-in required' },
    detail: { id: 'Masuk dahulu untuk memakai layanan ini.', en: 'Sign in to use this service.' },
  },
  invalid_credentials: {
    title: { id: 'Gagal masuk', en: 'Sign-in failed' },
    detail: { id: 'Nama pengguna atau kata sandi salah.', en: 'The user name or password is wrong.' },
  },
  forbidden: {
    title: { id: 'Tidak diizinkan', en: 'Not allowed' },
    detail: { id: 'Peran Anda tidak boleh melakukan ini.', en: 'Your role may not do this.' },
  },
  cross_site_request: {
    title: { id: 'Permintaan dari situs lain', en: 'Request from another site' },
    detail: {
      id: 'Perubahan dengan cookie hanya diterima dari halaman kami sendiri; sertakan X-Requested-With.',
      en: 'With a cookie, changes are accepted from our own pages only; send X-Requested-With.',
    },
  },
  not_found: {
    title: { id: 'Tidak ditemukan', en: 'Not found' },
    detail: {
      id: 'Yang Anda cari tidak ada. Periksa kembali alamat atau kodenya.',
      en: 'What you look for does not exist. Check the address or the code.',
    },
  },
  method_not_allowed: {
    title: { id: 'Cara ini tidak tersedia di sini', en: 'Method not allowed here' },
    detail: { id: 'Yang tersedia di alamat ini: {allowed}.', en: 'Available at this address: {allowed}.' },
  },
  transition_forbidden: {
    title: { id: 'Langkah ini tidak bisa dilakukan sekarang', en: 'This step is not possible now' },
    detail: {
      id: 'Pengaduan berstatus "{status}". Yang bisa dilakukan sekarang: {allowed}.',
      en: 'The complaint is "{status}". What is allowed now: {allowed}.',
    },
  },
  coordinator_decided: {
    title: { id: 'Koordinator sudah memutuskan', en: 'The coordinator has decided' },
    detail: {
      id: 'Laporan ini sudah dua kali dikembalikan dan OPD Anda ditetapkan koordinator. Bila keliru, minta pembina memindahkannya lewat catatan internal.',
      en: 'This report was returned twice and the coordinator chose your OPD. If that is wrong, ask the supervisor in an internal note to move it.',
    },
  },
  contributions_open: {
    title: { id: 'Masih ada OPD lain yang ikut menangani', en: 'Other OPDs still contribute' },
    detail: {
      id: 'Belum dijawab: {opds}. Tunggu jawabannya, atau tarik dahulu permintaannya, lalu selesaikan pengaduan.',
      en: 'Not answered yet: {opds}. Wait for the answer, or withdraw what was asked first, then resolve.',
    },
  },
  model_gone: {
    title: { id: 'Versi ini tidak disimpan lagi', en: 'This version is no longer kept' },
    detail: {
      id: 'Bobot versi lama sudah dihapus. Pilih versi yang masih tersedia, atau latih yang baru.',
      en: 'The weights of old versions are dropped. Choose one that is still available, or train a new one.',
    },
  },
  idempotency_conflict: {
    title: { id: 'Kunci sudah dipakai', en: 'Key already used' },
    detail: {
      id: 'Idempotency-Key ini sudah dipakai untuk isi yang lain. Pakai kunci baru.',
      en: 'This Idempotency-Key was used for another body. Use a new key.',
    },
  },
  duplicate: {
    title: { id: 'Sudah ada', en: 'Already exists' },
    detail: { id: '{what} sudah ada.', en: '{what} already exists.' },
  },
  conflict: {
    title: { id: 'Bertentangan dengan data yang ada', en: 'Conflict' },
    detail: { id: '{reason}', en: '{reason}' },
  },
  stale_version: {
    title: { id: 'Sudah diubah orang lain', en: 'Changed by somebody else' },
    detail: {
      id: 'Muat ulang untuk melihat perubahan terbaru, lalu ulangi.',
      en: 'Reload to see the latest change, then try again.',
    },
  },
  payload_too_large: {
    title: { id: 'Terlalu besar', en: 'Too large' },
    detail: { id: 'Ukuran kiriman melebihi batas {limit}.', en: 'The request exceeds the limit of {limit}.' },
  },
  unsupported_media_type: {
    title: { id: 'Jenis berkas tidak didukung', en: 'Unsupported media type' },
    detail: { id: 'Yang diterima: {accepted}.', en: 'Accepted: {accepted}.' },
  },
  too_many_requests: {
    title: { id: 'Terlalu banyak percobaan', en: 'Too many attempts' },
    detail: { id: 'Tunggu {seconds} detik, lalu coba lagi.', en: 'Wait {seconds} seconds and try again.' },
  },
  headers_too_large: {
    title: { id: 'Alamat atau kepala permintaan terlalu panjang', en: 'The address or the headers are too long' },
    detail: {
      id: 'Persingkat alamat, kuki, atau kepala permintaan, lalu kirim lagi.',
      en: 'Shorten the address, the cookies or the headers and send again.',
    },
  },
  internal: {
    title: { id: 'Terjadi kesalahan', en: 'Something went wrong' },
    detail: {
      id: 'Kesalahan ini sudah tercatat dengan nomor {id}. Coba lagi, atau sebutkan nomor itu kepada petugas.',
      en: 'This error was recorded as {id}. Try again, or quote that number to the staff.',
    },
  },
  unavailable: {
    title: { id: 'Sedang tidak tersedia', en: 'Temporarily unavailable' },
    detail: { id: 'Coba lagi beberapa saat lagi.', en: 'Try again in a moment.' },
  },
  schema_mismatch: {
    title: { id: 'Program dan basis data tidak cocok', en: 'Program and database do not go together' },
    detail: {
      id: 'Migrasi yang belum dijalankan: {lacking}. Yang belum dikenal program ini: {takenAway}.',
      en: 'Migrations that have not run: {lacking}. Those that this program does not know: {takenAway}.',
    },
  },
};
