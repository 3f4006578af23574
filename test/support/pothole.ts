/** A report about a road that goes to dpupr; of nobody who is known, and without a place. */
export const pothole = {
  kind: 'complaint',
  subject: 'Jalan berlubang di depan SDN Kauman 1',
  description: 'Lubang sedalam 20 cm sejak dua minggu, sudah ada yang jatuh.',
  categoryCode: 'jalan-jembatan',
  anonymous: true,
};
