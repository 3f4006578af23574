import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { BrowserRouter, Route, Routes } from 'react-router';
import { NEW } from './admin/record-page';
import { ApiProblem } from './api/problem';
import { keys } from './api/queries';
import { ComplaintPage } from './complaint/complaint-page';
import { InboxPage } from './inbox/inbox-page';
import { LoginPage } from './session/login-page';
import { SignedIn } from './session/signed-in';
import { LanguageProvider } from './text/language';
import { cssVariablesResolver, theme } from './theme';
import { later } from './ui/later';
import { NotFoundPage } from './ui/not-found-page';

const AdminPage = later(() => import('./admin/admin-page'), 'AdminPage');
const CalendarPage = later(() => import('./calendars/calendar-page'), 'CalendarPage');
const CalendarsPage = later(() => import('./calendars/calendars-page'), 'CalendarsPage');
const DecreePage = later(() => import('./calendars/decree-page'), 'DecreePage');
const NewCalendarPage = later(() => import('./calendars/new-calendar-page'), 'NewCalendarPage');
const DecisionsPage = later(() => import('./decisions/decisions-page'), 'DecisionsPage');
const EscalationPage = later(() => import('./escalation/escalation-page'), 'EscalationPage');
const ExportsPage = later(() => import('./exports/exports-page'), 'ExportsPage');
const ImportPage = later(() => import('./exports/import-page'), 'ImportPage');
const QualityCasesPage = later(() => import('./learning/quality-cases-page'), 'QualityCasesPage');
const QualityPage = later(() => import('./learning/quality-page'), 'QualityPage');
const BehindPage = later(() => import('./metrics/behind-page'), 'BehindPage');
const FiguresPage = later(() => import('./metrics/figures-page'), 'FiguresPage');
const MeasurePage = later(() => import('./metrics/measure-page'), 'MeasurePage');
const DeliveriesPage = later(() => import('./notifications/deliveries-page'), 'DeliveriesPage');
const MailboxPage = later(() => import('./notifications/mailbox-page'), 'MailboxPage');
const NotificationsPage = later(() => import('./notifications/notifications-page'), 'NotificationsPage');
const ScorePage = later(() => import('./score/score-page'), 'ScorePage');
const SupervisionPage = later(() => import('./supervision/supervision-page'), 'SupervisionPage');

const isFinal = (error: Error): boolean => error instanceof ApiProblem && error.status < 500;

/** A session that ends while somebody works shows itself as a 401 anywhere; the session is asked again and the login takes over. */
function sessionMayHaveEnded(error: Error): void {
  if (error instanceof ApiProblem && error.status === 401) void client.invalidateQueries({ queryKey: keys.session });
}

const client: QueryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 10_000, retry: (failures, error) => !isFinal(error) && failures < 2 },
    mutations: { retry: false },
  },
});
client.getQueryCache().config.onError = sessionMayHaveEnded;
client.getMutationCache().config.onError = sessionMayHaveEnded;

export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
      <QueryClientProvider client={client}>
        <LanguageProvider>
          <BrowserRouter basename="/office">
            <Routes>
              <Route path="login" element={<LoginPage />} />
              <Route element={<SignedIn />}>
                <Route index element={<InboxPage />} />
                <Route path="laporan/:number" element={<ComplaintPage />} />
                <Route path="keputusan" element={<DecisionsPage />} />
                <Route path="eskalasi" element={<EscalationPage />} />
                <Route path="pengawasan" element={<SupervisionPage />} />
                <Route path="kepatuhan/:section?" element={<ScorePage />} />
                <Route path="angka" element={<FiguresPage />} />
                <Route path="angka/laporan" element={<BehindPage />} />
                <Route path="ukuran/:code" element={<MeasurePage />} />
                <Route path="mutu-penyaluran" element={<QualityPage />} />
                <Route path="mutu-penyaluran/laporan" element={<QualityCasesPage />} />
                <Route path="pemberitahuan" element={<NotificationsPage />} />
                <Route path="kiriman" element={<DeliveriesPage />} />
                <Route path="mailbox" element={<MailboxPage />} />
                <Route path="unduhan" element={<ExportsPage />} />
                <Route path="impor" element={<ImportPage />} />
                <Route path="kalender" element={<CalendarsPage />} />
                <Route path="kalender/keputusan/impor" element={<DecreePage />} />
                <Route path={`kalender/${NEW}`} element={<NewCalendarPage />} />
                <Route path="kalender/:code" element={<CalendarPage />} />
                <Route path="pengaturan/:section?/:id?" element={<AdminPage />} />
                <Route path="*" element={<NotFoundPage />} />
              </Route>
            </Routes>
          </BrowserRouter>
        </LanguageProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
