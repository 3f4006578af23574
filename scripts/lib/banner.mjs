import { totalTime } from './say.mjs';

const loopback = (host) => host === 'localhost' || host === '::1' || host.startsWith('127.');

function accounts({ demo, host }) {
  if (!demo) {
    return [
      '  Admin pertama  node --env-file=.data/env dist/apps/cli/main.js create-admin --username NAMA --name "Nama Lengkap"',
    ];
  }
  return [
    '  Akun demo      admin · verifier · supervisor · auditor · officer.dpupr · head.dpupr',
    '                 (juga officer.KODE dan head.KODE untuk setiap OPD)',
    '  Kata sandi     tanggap-demo',
    ...(loopback(host) ? [] : [`  Perhatian      akun demo terbuka bagi siapa pun yang dapat mencapai ${host}`]),
  ];
}

/** The friendly end of `npm start`. */
export function banner({ address, demo, host }) {
  return [
    '',
    `  Tanggap siap (${totalTime()})`,
    '',
    `  Warga          ${address}/`,
    `  Kantor         ${address}/office`,
    `  Dokumen API    ${address}/api/docs`,
    '',
    ...accounts({ demo, host }),
    '',
    '  Ctrl-C menghentikan semuanya. Catatan ada di .data/log.',
    '',
  ].join('\n');
}
