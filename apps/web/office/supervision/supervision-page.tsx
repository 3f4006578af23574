import { StuckEscalations } from '../escalation/stuck';
import { EvidenceCard } from '../exports/evidence-card';
import { MonthlyCard } from '../exports/monthly-card';
import { DueLinks } from '../inbox/due-summary';
import { texts, useLanguage } from '../text/language';
import { localDay } from '../time/jakarta';
import { useNow } from '../time/now';
import { usePageTitle } from '../ui/page-title';
import { AtRisk, Breaches } from './breaches';
import { ByOpd } from './by-opd';
import { ComplianceCard } from './compliance-card';
import { Workload } from './workload';

export function SupervisionPage() {
  const { t } = useLanguage();
  const now = useNow();
  const year = Number(localDay(now).slice(0, 4));
  usePageTitle(t(texts.supervision.title));
  return (
    <div className="tg-stack tg-stack--loose">
      <div>
        <h1>{t(texts.supervision.title)}</h1>
        <p className="tg-soft">{t(texts.supervision.lead)}</p>
      </div>
      <DueLinks />
      <div className="of-board">
        <div className="tg-stack">
          <AtRisk now={now} />
          <Workload />
          <StuckEscalations now={now} />
          <Breaches />
        </div>
        <ComplianceCard year={year} />
      </div>
      <ByOpd year={year} />
      <MonthlyCard day={localDay(now)} />
      <EvidenceCard year={year} />
    </div>
  );
}
