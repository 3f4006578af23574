import { problemsOf, type FormProblems } from '../form/problems';
import type { PageContext } from '../page-context';
import { siteTexts } from '@tanggap/platform';
import { TextField } from './fields';

interface ContactProps {
  page: PageContext;
  values: { email: string; phone: string };
  labels: { email: string; phone: string };
  problems: FormProblems;
}

/** Where somebody may be told; neither has to be given. */
export function ContactFields({ page, values, labels, problems }: ContactProps) {
  return (
    <>
      <TextField
        page={page}
        name="email"
        label={labels.email}
        optional
        value={values.email}
        problems={problemsOf(problems, 'email')}
        input={{ type: 'email', autoComplete: 'email' }}
      />
      <TextField
        page={page}
        name="phone"
        label={labels.phone}
        hint={page.t(siteTexts.form.phoneHint)}
        optional
        value={values.phone}
        problems={problemsOf(problems, 'phone')}
        input={{ type: 'tel', autoComplete: 'tel' }}
      />
    </>
  );
}
