import { useCalendars } from '../api/reference-queries';
import { texts, useLanguage } from '../text/language';
import { ListTable } from './list-table';

const head = texts.admin;

export function Calendars() {
  const { t } = useLanguage();
  return (
    <ListTable
      query={useCalendars()}
      id={(calendar) => calendar.code}
      name={(calendar) => calendar.name}
      columns={[
        { label: t(head.code), cell: (calendar) => <code className="tg-code">{calendar.code}</code> },
        { label: t(head.timeZone), cell: (calendar) => calendar.timeZone },
        {
          label: t(head.holidays),
          cell: (calendar) => t(calendar.ignoresHolidays ? head.holidaysIgnored : head.holidaysKept),
        },
      ]}
    />
  );
}
