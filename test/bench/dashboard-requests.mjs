/**
 * What the dashboards ask: every request that the office's pages with numbers and lists send (apps/web/office: metrics, score,
 * supervision, inbox, decisions, escalation), and the public page's own. Local days are those of Asia/Jakarta.
 */

const DAY = 86_400_000;
const day = (back) => new Date(Date.now() + 7 * 3_600_000 - back * DAY).toISOString().slice(0, 10);
const [thisYear] = day(0).split('-');
/** The twelve months until today, which the office begins with. */
const year = `from=${day(364).slice(0, 8)}01&to=${day(0)}`;

/** What the office asks as of a past day: whole months until then, or its last 90 days. The 15th is as far from the spans that are kept as days are. */
const [thatYear, thatMonth] = day(0).split('-').map(Number);
const past = new Date(Date.UTC(thatYear, thatMonth - 3, 15)).toISOString().slice(0, 10);
const pastMonths = `from=${new Date(Date.UTC(thatYear, thatMonth - 14, 1)).toISOString().slice(0, 10)}&to=${past}&asOf=${past}`;
const past90 = `from=${new Date(Date.parse(past) - 89 * DAY).toISOString().slice(0, 10)}&to=${past}&asOf=${past}`;

/** Of the pages of figures, from the plainest to the worst. */
const summaries = {
  'a year, in all': year,
  'a year by OPD': `${year}&groupBy=opd`,
  'a year by category': `${year}&groupBy=category`,
  'a year by kecamatan': `${year}&groupBy=area`,
  'a year by month': `${year}&groupBy=month`,
  'open by age': `${year}&groupBy=age`,
  'one OPD by category': `${year}&opd=dpupr&groupBy=category`,
  'one OPD and kind by kecamatan': `${year}&opd=dpupr&kind=complaint&groupBy=area`,
  'one OPD, category by kecamatan': `${year}&opd=dpupr&category=jalan-jembatan&groupBy=area`,
  'four dimensions by month': `${year}&opd=dpupr&category=jalan-jembatan&area=33.25.11&kind=complaint&groupBy=month`,
  'the last 30 days by OPD': `from=${day(29)}&to=${day(0)}&groupBy=opd`,
  '45 days within, by OPD': `from=${day(80)}&to=${day(35)}&groupBy=opd`,
  'as of 60 days ago, by OPD': `${year}&asOf=${day(60)}&groupBy=opd`,
  'as of 60 days ago, by month': `${year}&asOf=${day(60)}&groupBy=month`,
  'as of 45 days ago, by kecamatan': `${year}&asOf=${day(45)}&groupBy=area`,
  'the past 15th, in all': pastMonths,
  'the past 15th, by OPD': `${pastMonths}&groupBy=opd`,
  'the past 15th, by kecamatan': `${pastMonths}&groupBy=area`,
  'the past 15th, by month': `${pastMonths}&groupBy=month`,
  'the past 15th, open by age': `${pastMonths}&groupBy=age`,
  'the past 15th, open by age of one OPD': `${pastMonths}&opd=dpupr&groupBy=age`,
  'the same of one category of it': `${pastMonths}&opd=dpupr&category=jalan-jembatan&groupBy=age`,
  'the past 15th, one OPD by kecamatan': `${pastMonths}&opd=dpupr&groupBy=area`,
  'three dimensions of it': `${pastMonths}&opd=dpupr&category=jalan-jembatan&groupBy=area`,
  'three dimensions, by month': `${pastMonths}&opd=dpupr&category=jalan-jembatan&kind=complaint&groupBy=month`,
  'two without the OPD': `${pastMonths}&category=jalan-jembatan&groupBy=area`,
  'the past 15th, 90 days by OPD': `${past90}&groupBy=opd`,
};

const metrics = '/api/v1/metrics/complaints';
const complaints = '/api/v1/complaints';
const compliance = '/api/v1/compliance';

/** Of the staff's lists and of the score; an address, or what is sent to one. */
const others = {
  'complaints behind a number': `${complaints}?measure=resolved_late&opd=dpupr&${year}`,
  'complaints behind a rare number': `${complaints}?measure=coordination_late&${year}`,
  'behind it, as of 60 days ago': `${complaints}?measure=resolved_late&opd=dpupr&${year}&asOf=${day(60)}`,
  'behind the past 15th': `${complaints}?measure=resolved_late&opd=dpupr&${pastMonths}`,
  'behind a rare number of it': `${complaints}?measure=coordination_late&${pastMonths}`,
  'the score of the year': `${compliance}?period=${thisYear}`,
  'the score of one OPD': `${compliance}/opds/dpupr?period=${thisYear}`,
  'the score as of 60 days ago': `${compliance}?period=${day(60).slice(0, 4)}&asOf=${day(60)}`,
  'its history': `${compliance}/history?limit=60`,
  'its units and instruments': `${compliance}/units`,
  'evidence that is missing': `${compliance}/evidence/completeness?period=${thisYear}`,
  'GET /metrics/complaints': `${metrics}?groupBy=opd&${year}`,
  'the same from within a day': `${metrics}?groupBy=opd&from=${day(300)}T10:00:00%2B07:00&to=${day(1)}T15:30:00%2B07:00`,
  'of a week, case by case': `${metrics}?groupBy=opd&from=${day(6)}&to=${day(0)}`,
  'patterns to look into': '/api/v1/metrics/warnings',
  'what moves the score': `${compliance}/effects?period=${thisYear}`,
  'the forecast': `${compliance}/forecast?period=${thisYear}`,
  'the forecast of one OPD': `${compliance}/forecast?period=${thisYear}&unit=dpupr`,
  'what if all due in a week closed': { post: `${compliance}/what-if`, body: { period: thisYear, dueBefore: day(-7) } },
  'the order of work': `${compliance}/order-of-work?period=${thisYear}`,
  'the order of work of one OPD': `${compliance}/order-of-work?period=${thisYear}&unit=dpupr`,
  'how many are due when': `${complaints}/due`,
  'the inbox': `${complaints}?sort=due`,
  'its twentieth page': { pages: 20, of: `${complaints}?sort=due` },
  'the inbox, overdue first': `${complaints}?due=overdue&sort=due&limit=5`,
  'the inbox of one OPD': `${complaints}?opd=dpupr&sort=due`,
  'the inbox by those concerned': `${complaints}?sort=-affected`,
  'what waits for verification': `${complaints}?status=submitted&sort=due`,
  'what endangers life': `${complaints}?urgent=true&sort=due&limit=20`,
  'search, common words': `${complaints}?q=jalan%20berlubang&sort=due`,
  'search, a rare word': `${complaints}?q=jembatan%20gantung%20putus&sort=due`,
  'what is at risk': `${complaints}?sla=at_risk&sort=due&limit=10`,
  breaches: '/api/v1/sla/breaches?limit=10',
  'workload by OPD': `${complaints}/workload?groupBy=opd`,
  'workload of one OPD by officer': `${complaints}/workload?groupBy=officer&opd=dpupr`,
  escalations: '/api/v1/escalations',
  'requests that wait': '/api/v1/deadline-requests/waiting',
  'unread notices': '/api/v1/notifications/unread',
};

/** Of everybody. */
const publicOnes = {
  'the public page': '/transparansi',
  'its open data, by OPD': `/api/v1/open-data/complaints-by-opd.json?year=${thisYear}`,
  'its open data, by kecamatan': `/api/v1/open-data/complaints-by-area.json?year=${thisYear}`,
  'the public register': '/transparansi/laporan',
  'its fortieth page': { pages: 40, of: '/transparansi/laporan' },
  'the register of one OPD': '/transparansi/laporan?opd=dpupr',
  'of one category in one kecamatan': '/transparansi/laporan?kategori=jalan-jembatan&kecamatan=33.25.11',
};

/** By what they are called. */
export const requests = Object.fromEntries([
  ...Object.entries(summaries).map(([what, query]) => [what, `/api/v1/metrics/summary?${query}`]),
  ...Object.entries(others),
  ...Object.entries(publicOnes),
]);
