import type { Complaint } from '../api/types';
import { texts, useLanguage } from '../text/language';

type Signal = Complaint['routing']['signals']['urgent'][number];

/** What words of the text give away: danger to life first, then what is perhaps not for an OPD to handle. People judge it; nothing happens by it alone. */
export function Signs({ signals }: { signals: Complaint['routing']['signals'] }) {
  const { t } = useLanguage();
  const { urgent, supervisory, elsewhere } = signals;
  const named = ({ name, words }: Signal) => `${t(name)} (${words.map((word) => `“${word}”`).join(', ')})`;
  return (
    <>
      {urgent.length > 0 && <Sign tone="danger" title={t(texts.complaint.urgent)} lines={urgent.map(named)} />}
      {supervisory.length > 0 && (
        <Sign tone="warning" title={t(texts.complaint.perhapsSupervisory)} lines={supervisory.map(named)} />
      )}
      {elsewhere.length > 0 && (
        <Sign
          tone="info"
          title={t(texts.complaint.perhapsElsewhere)}
          lines={elsewhere.map((signal) => [named(signal), signal.contact].filter(Boolean).join(': '))}
        />
      )}
    </>
  );
}

function Sign({ tone, title, lines }: { tone: string; title: string; lines: string[] }) {
  return (
    <div className="tg-notice" data-tone={tone}>
      <div>
        <p className="tg-notice__title">{title}</p>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </div>
  );
}
