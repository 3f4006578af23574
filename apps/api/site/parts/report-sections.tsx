import { siteTexts } from '@tanggap/platform';
import { problemsOf, type FormProblems } from '../form/problems';
import type { ReportForm } from '../form/report-form';
import type { PageContext } from '../page-context';
import type { FormChoices } from '../reference';
import { ContactFields } from './contact-fields';
import { Choices, Field, Optional, TextAreaField, TextField } from './fields';

const texts = siteTexts.form;

export interface SectionProps {
  page: PageContext;
  form: ReportForm;
  choices: FormChoices;
  /** Local day, the last that can be chosen. */
  today: string;
  problems: FormProblems;
}

export function What({ page, form, choices, problems }: SectionProps) {
  const { t } = page;
  return (
    <section className="tg-form" aria-labelledby="what">
      <h2 id="what">{t(texts.sectionWhat)}</h2>
      <Choices
        page={page}
        name="kind"
        legend={t(texts.kind)}
        value={form.kind}
        required
        problems={problemsOf(problems, 'kind')}
        choices={[
          { value: 'complaint', label: t(texts.kindComplaint), hint: t(texts.kindComplaintHint) },
          { value: 'aspiration', label: t(texts.kindAspiration), hint: t(texts.kindAspirationHint) },
          { value: 'information_request', label: t(texts.kindInformation), hint: t(texts.kindInformationHint) },
        ]}
      />
      <TextField
        page={page}
        name="subject"
        label={t(texts.subject)}
        hint={t(texts.subjectHint)}
        value={form.subject}
        problems={problemsOf(problems, 'subject')}
        input={{ required: true, minLength: 5, autoComplete: 'off' }}
        counter={{ min: 5, max: 150 }}
      />
      <TextAreaField
        page={page}
        name="description"
        label={t(texts.description)}
        hint={<StoryHints page={page} />}
        value={form.description}
        rows={8}
        minLength={20}
        limit={5000}
        required
        problems={problemsOf(problems, 'description')}
      />
      <Category page={page} chosen={form.category} choices={choices} problems={problemsOf(problems, 'category')} />
    </section>
  );
}

interface ChoiceProps {
  page: PageContext;
  /** Code of what was chosen before. */
  chosen: string;
  choices: FormChoices;
  problems: readonly string[];
}

function Category({ page, chosen, choices, problems }: ChoiceProps) {
  const { t } = page;
  return (
    <Field
      page={page}
      name="category"
      label={t(texts.category)}
      hint={t(texts.categoryHint)}
      optional
      problems={problems}
    >
      {(attributes) => (
        <select className="tg-select" defaultValue={chosen} {...attributes}>
          <option value="">{t(texts.categoryUnknown)}</option>
          {choices.categories.map(({ code, name, hint }) => (
            <option key={code} value={code}>
              {hint ? `${name}: ${hint}` : name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function StoryHints({ page: { t } }: { page: PageContext }) {
  return (
    <>
      {t(texts.descriptionHint)}
      <ul className="site-hints">
        <li>{t(texts.hintWhat)}</li>
        <li>{t(texts.hintWhere)}</li>
        <li>{t(texts.hintWhen)}</li>
        <li>{t(texts.hintWho)}</li>
      </ul>
    </>
  );
}

export function Where({ page, form, choices, today, problems }: SectionProps) {
  const { t } = page;
  return (
    <section className="tg-form" aria-labelledby="where">
      <h2 id="where">
        {t(texts.sectionWhere)} <Optional page={page} />
      </h2>
      <TextField
        page={page}
        name="occurredOn"
        label={t(texts.occurredOn)}
        hint={t(texts.occurredOnHint)}
        value={form.occurredOn}
        problems={problemsOf(problems, 'occurredOn')}
        input={{ type: 'date', max: today, className: 'tg-input site-date' }}
      />
      <Area page={page} chosen={form.area} choices={choices} problems={problemsOf(problems, 'area')} />
      <TextField
        page={page}
        name="address"
        label={t(texts.address)}
        hint={t(texts.addressHint)}
        value={form.address}
        problems={problemsOf(problems, 'address')}
        input={{ autoComplete: 'off' }}
      />
      <Position page={page} form={form} problems={problemsOf(problems, 'coordinates')} />
    </section>
  );
}

/** Each village within its district; the script makes two fields of it. */
function Area({ page, chosen, choices, problems }: ChoiceProps) {
  const { t } = page;
  return (
    <Field page={page} name="area" label={t(texts.area)} hint={t(texts.areaHint)} problems={problems}>
      {(attributes) => (
        <select
          className="tg-select"
          defaultValue={chosen}
          data-district-label={t(texts.district)}
          data-district-all={t(texts.districtAll)}
          {...attributes}
        >
          <option value="">{t(texts.areaNone)}</option>
          {choices.districts.map((district) => (
            <optgroup key={district.code} label={`${t(texts.district)} ${district.name}`}>
              <option value={district.code}>{t(texts.areaWhole, { name: district.name })}</option>
              {district.villages.map((village) => (
                <option key={village.code} value={village.code}>
                  {village.name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}

interface PositionProps {
  page: PageContext;
  form: ReportForm;
  problems: readonly string[];
}

/** Without the script there is no position to give, and none is asked for. */
function Position({ page: { t, regency }, form, problems }: PositionProps) {
  return (
    <div
      className="tg-field"
      id="coordinates"
      tabIndex={-1}
      data-position=""
      data-invalid={problems.length > 0 ? '' : undefined}
      data-locating={t(texts.locating)}
      data-located={t(texts.located)}
      data-located-in={t(texts.locatedIn)}
      data-located-outside={t(texts.locatedOutside, { regency })}
      data-located-next-door={t(texts.locatedNextDoor, { regency })}
      data-failed={t(texts.locateFailed)}
    >
      <input type="hidden" name="latitude" value={form.latitude} />
      <input type="hidden" name="longitude" value={form.longitude} />
      <div className="tg-cluster">
        <button className="tg-button tg-button--secondary" type="button" data-position-find="" hidden>
          {t(texts.locate)}
        </button>
        <button className="tg-button tg-button--quiet" type="button" data-position-clear="" hidden>
          {t(texts.removeLocation)}
        </button>
      </div>
      <p className="tg-small tg-soft" role="status" data-position-status="">
        {form.latitude !== '' && t(texts.located, { latitude: form.latitude, longitude: form.longitude })}
      </p>
      {problems.length > 0 && (
        <p className="tg-field__error">
          <span>{problems.join(' ')}</span>
        </p>
      )}
    </div>
  );
}

export function Who({ page, form, problems }: SectionProps) {
  const { t } = page;
  return (
    <section className="tg-form site-who" aria-labelledby="who">
      <h2 id="who">{t(texts.sectionWho)}</h2>
      <Choices
        page={page}
        name="identity"
        legend={t(texts.identity)}
        value={form.identity}
        required
        problems={problemsOf(problems, 'identity')}
        choices={[
          { value: 'named', label: t(texts.identityNamed), hint: t(texts.identityNamedHint) },
          { value: 'confidential', label: t(texts.identityConfidential), hint: t(texts.identityConfidentialHint) },
          { value: 'anonymous', label: t(texts.identityAnonymous), hint: t(texts.identityAnonymousHint) },
        ]}
      />
      <Contact page={page} form={form} problems={problems} />
    </section>
  );
}

function Contact({ page, form, problems }: Pick<SectionProps, 'page' | 'form' | 'problems'>) {
  const { t } = page;
  return (
    <fieldset className="tg-field site-contact">
      <legend className="tg-field__label">{t(texts.contactTitle)}</legend>
      <p className="tg-field__hint">
        {t(texts.contactHint)}{' '}
        <a href={`/privasi${page.langQuery}`} target="_blank" rel="noopener">
          {t(siteTexts.ownData.more)}
        </a>
      </p>
      <div className="tg-stack">
        <TextField
          page={page}
          name="name"
          label={t(texts.name)}
          value={form.name}
          problems={problemsOf(problems, 'name')}
          input={{ autoComplete: 'name' }}
        />
        <ContactFields
          page={page}
          values={form}
          labels={{ email: t(texts.email), phone: t(texts.phone) }}
          problems={problems}
        />
      </div>
    </fieldset>
  );
}
