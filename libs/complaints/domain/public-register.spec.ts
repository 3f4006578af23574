import { publicAnswer } from './public-register';

describe('an answer, as anybody may read it', () => {
  it.each([
    ['Yth. Ibu Siti Aminah, lubang ditambal Senin.', 'Yth. Ibu …, lubang ditambal Senin.'],
    ['Kepada Bapak/Ibu Slamet kami sampaikan terima kasih.', 'Kepada Bapak/Ibu … kami sampaikan terima kasih.'],
    ['pak Joko sudah kami hubungi di 0812-3456-7890.', 'pak … sudah kami hubungi di ….'],
    ['Sdr. Budi Santoso dapat menulis ke budi@example.org.', 'Sdr. … dapat menulis ke …'],
    ['Dikerjakan 24-11-2026 dan 2026-12-01.', 'Dikerjakan 24-11-2026 dan 2026-12-01.'],
    ['Hubungi 08-12-2026 3456.', 'Hubungi ….'],
    ['Lampu di Jalan Veteran sudah menyala.', 'Lampu di Jalan Veteran sudah menyala.'],
    [
      'Ibu kota kecamatan sudah dilayani; bapak dapat datang Senin.',
      'Ibu kota kecamatan sudah dilayani; bapak dapat datang Senin.',
    ],
  ])('%s', (written, shown) => {
    expect(publicAnswer(written)).toBe(shown);
  });
});
