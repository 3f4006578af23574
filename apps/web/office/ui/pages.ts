import type { SessionUser } from '../api/types';
import { texts, type Text } from '../text/language';

interface OfficePage {
  path: string;
  label: Text;
  /** Who sees it in the menu; absent: everybody on the staff. The api decides what each may do there. */
  roles?: readonly SessionUser['role'][];
  /** Its count of what waits for this reader stands beside it; where there is any, it is shown whatever the role. */
  waiting?: true;
}

/** The main menu, in its order: a new page of the office is one line here and one route in app.tsx. */
const pages: readonly OfficePage[] = [
  { path: '/', label: texts.nav.inbox },
  { path: '/keputusan', label: texts.decisions.nav, roles: ['opd_head', 'supervisor', 'auditor'], waiting: true },
  { path: '/eskalasi', label: texts.escalation.title },
  { path: '/pengawasan', label: texts.nav.supervision },
  { path: '/kepatuhan', label: texts.score.nav },
  { path: '/angka', label: texts.metrics.nav },
  { path: '/kiriman', label: texts.notifications.deliveries, roles: ['verifier', 'supervisor', 'admin', 'auditor'] },
  { path: '/kalender', label: texts.calendars.nav, roles: ['supervisor', 'admin', 'auditor'] },
  { path: '/pengaturan', label: texts.nav.admin, roles: ['admin', 'auditor'] },
];

/** @param waiting how many decisions wait for this reader, who may act for somebody else */
export const pagesOf = ({ role }: Pick<SessionUser, 'role'>, waiting: number): readonly OfficePage[] =>
  pages.filter((page) => (page.roles?.includes(role) ?? true) || (page.waiting && waiting > 0));
