import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { office } from '../../../../libs/platform/texts/office';
import { officeCalendars } from '../../../../libs/platform/texts/office-calendars';
import { officeDecisions } from '../../../../libs/platform/texts/office-decisions';
import { officeDuplicates } from '../../../../libs/platform/texts/office-duplicates';
import { officeEscalation } from '../../../../libs/platform/texts/office-escalation';
import { jointWords, officeJoint } from '../../../../libs/platform/texts/office-joint';
import { officeLearning } from '../../../../libs/platform/texts/office-learning';
import { exportWords, officeExports } from '../../../../libs/platform/texts/office-exports';
import { officeMetrics } from '../../../../libs/platform/texts/office-metrics';
import { officePrivacy } from '../../../../libs/platform/texts/office-privacy';
import { officePublicTexts } from '../../../../libs/platform/texts/office-public-texts';
import { reportTexts } from '../../../../libs/platform/texts/reports';
import { notificationWords, officeNotifications } from '../../../../libs/platform/texts/office-notifications';
import { officePolicies, policyWords } from '../../../../libs/platform/texts/office-policies';
import { officeOutlook, outlookWords } from '../../../../libs/platform/texts/office-outlook';
import { officeScore, scoreWords } from '../../../../libs/platform/texts/office-score';
import { officeScreens } from '../../../../libs/platform/texts/office-screens';
import { officeAccountHistory, officeRules, officeSettings } from '../../../../libs/platform/texts/office-settings';
import { officeWords } from '../../../../libs/platform/texts/office-words';
import { localeOf, render, type Lang, type Text, type TextParams } from '../../../../libs/platform/texts/text';

export const texts = {
  ...office,
  ...officeScreens,
  notifications: officeNotifications,
  settings: officeSettings,
  privacy: officePrivacy,
  rules: officeRules,
  accountHistory: officeAccountHistory,
  calendars: officeCalendars,
  decisions: officeDecisions,
  duplicates: officeDuplicates,
  escalation: officeEscalation,
  exports: officeExports,
  joint: officeJoint,
  metrics: officeMetrics,
  policies: officePolicies,
  publicTexts: officePublicTexts,
  score: officeScore,
  outlook: officeOutlook,
  learning: officeLearning,
};
export const words = {
  ...officeWords,
  ...notificationWords,
  ...policyWords,
  ...scoreWords,
  ...outlookWords,
  ...exportWords,
  ...jointWords,
  exportList: reportTexts.list,
};
export { localeOf, type Lang, type Text };

const STORED = 'tanggap.language';

let current: Lang = localStorage.getItem(STORED) === 'en' ? 'en' : 'id';

/** For what is not a component: the Accept-Language of a request. */
export const currentLanguage = (): Lang => current;

interface Language {
  lang: Lang;
  t: (text: Text, params?: TextParams) => string;
  /** The words of a code of the domain; a code that has none yet is shown as it is. */
  word: (kind: keyof typeof words, code: string) => string;
  switchLanguage: () => void;
}

const LanguageContext = createContext<Language | null>(null);

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [lang, setLang] = useState<Lang>(current);
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  const switchLanguage = useCallback(() => {
    current = current === 'id' ? 'en' : 'id';
    localStorage.setItem(STORED, current);
    setLang(current);
  }, []);
  const value = useMemo<Language>(
    () => ({
      lang,
      t: (text, params) => render(text, lang, params),
      word: (kind, code) => {
        const known: Record<string, Text> = words[kind];
        return known[code]?.[lang] ?? code.replaceAll('_', ' ');
      },
      switchLanguage,
    }),
    [lang, switchLanguage],
  );
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

export function useLanguage(): Language {
  const value = useContext(LanguageContext);
  if (!value) throw new Error('LanguageProvider is missing');
  return value;
}
