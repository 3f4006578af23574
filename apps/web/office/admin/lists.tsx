import { useCalendars, useCategories, useOpds, useUsers } from '../api/reference-queries';
import { texts, useLanguage } from '../text/language';
import { ListTable } from './list-table';

const head = texts.admin;

function useActive(): (active: boolean) => string {
  const { t } = useLanguage();
  return (active) => t(active ? head.active : head.inactive);
}

export function Opds() {
  const { t } = useLanguage();
  const active = useActive();
  return (
    <ListTable
      query={useOpds()}
      id={(opd) => opd.code}
      name={(opd) => opd.name}
      columns={[
        { label: t(head.code), cell: (opd) => <code className="tg-code">{opd.code}</code> },
        { label: t(head.calendar), cell: (opd) => opd.calendarCode },
        { label: t(head.state), cell: (opd) => active(opd.active) },
      ]}
    />
  );
}

export function Categories() {
  const { t } = useLanguage();
  const active = useActive();
  return (
    <ListTable
      query={useCategories()}
      id={(category) => category.code}
      name={(category) => category.name}
      columns={[
        { label: t(head.code), cell: (category) => <code className="tg-code">{category.code}</code> },
        { label: t(head.target), cell: (category) => category.opdCode ?? '–' },
        { label: t(head.public), cell: (category) => t(category.public ? texts.yes : texts.no) },
        { label: t(head.state), cell: (category) => active(category.active) },
      ]}
    />
  );
}

export function Users() {
  const { t, word } = useLanguage();
  const active = useActive();
  return (
    <ListTable
      query={useUsers()}
      id={(user) => user.username}
      name={(user) => user.name}
      columns={[
        { label: t(texts.login.username), cell: (user) => <code className="tg-code">{user.username}</code> },
        { label: t(head.role), cell: (user) => word('role', user.role) },
        { label: t(texts.inbox.opd), cell: (user) => user.opdCode ?? '–' },
        { label: t(head.state), cell: (user) => active(user.active) },
      ]}
    />
  );
}

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
