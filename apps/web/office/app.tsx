import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { BrowserRouter, Route, Routes } from 'react-router';
import { AdminPage } from './admin/admin-page';
import { NEW } from './admin/record-page';
import { ApiProblem } from './api/problem';
import { keys } from './api/queries';
import { CalendarPage } from './calendars/calendar-page';
import { CalendarsPage } from './calendars/calendars-page';
import { DecreePage } from './calendars/decree-page';
import { NewCalendarPage } from './calendars/new-calendar-page';
import { ComplaintPage } from './complaint/complaint-page';
import { DecisionsPage } from './decisions/decisions-page';
import { EscalationPage } from './escalation/escalation-page';
import { ExportsPage } from './exports/exports-page';
import { ImportPage } from './exports/import-page';
import { InboxPage } from './inbox/inbox-page';
import { QualityCasesPage } from './learning/quality-cases-page';
import { QualityPage } from './learning/quality-page';
import { BehindPage } from './metrics/behind-page';
import { FiguresPage } from './metrics/figures-page';
import { MeasurePage } from './metrics/measure-page';
import { DeliveriesPage } from './notifications/deliveries-page';
import { MailboxPage } from './notifications/mailbox-page';
import { NotificationsPage } from './notifications/notifications-page';
import { ScorePage } from './score/score-page';
import { LoginPage } from './session/login-page';
import { SignedIn } from './session/signed-in';
import { SupervisionPage } from './supervision/supervision-page';
import { LanguageProvider } from './text/language';
import { cssVariablesResolver, theme } from './theme';
import { NotFoundPage } from './ui/not-found-page';

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
