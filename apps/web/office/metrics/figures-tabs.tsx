import { NavLink } from 'react-router';
import type { SessionUser } from '../api/types';
import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';

/** Those who send reports, and those who watch. */
const readers: readonly SessionUser['role'][] = ['verifier', 'supervisor', 'admin', 'auditor'];

export const readsQuality = (role: SessionUser['role']): boolean => readers.includes(role);

/** From how reports were handled to how well they found their OPD; nothing for whom there is but one of the two. */
export function FiguresTabs() {
  const { t } = useLanguage();
  const { role } = useUser();
  if (!readsQuality(role)) return null;
  return (
    <nav className="of-tabs" aria-label={t(texts.metrics.title)}>
      <NavLink to="/angka" className="of-tab">
        {t(texts.metrics.handling)}
      </NavLink>
      <NavLink to="/mutu-penyaluran" className="of-tab">
        {t(texts.learning.quality)}
      </NavLink>
    </nav>
  );
}
