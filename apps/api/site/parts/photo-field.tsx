import { localeOf, siteTexts } from '@tanggap/platform';
import { keptFileValue, type KeptFile } from '../form/report-form';
import type { PageContext } from '../page-context';
import { Field, Optional } from './fields';

export const PHOTO_LIMIT = 3;
const PHOTO_TYPES = 'image/jpeg,image/png,image/webp,application/pdf';

interface PhotoFieldProps {
  page: PageContext;
  kept: readonly KeptFile[];
  problems: readonly string[];
  /** Of the heading, by where the field stands. */
  level?: 2 | 3;
}

/** Files of this attempt, and those that an earlier attempt has already brought: they stay unless they are removed. */
export function PhotoField({ page, kept, problems, level = 2 }: PhotoFieldProps) {
  const { t } = page;
  const texts = siteTexts.form;
  const Heading = `h${level}` as const;
  return (
    <section className="tg-form" aria-labelledby="photos-title">
      <Heading id="photos-title">
        {t(texts.photos)} <Optional page={page} />
      </Heading>
      {kept.length > 0 && (
        <fieldset className="tg-field">
          <legend className="tg-field__label">{t(texts.photosKept)}</legend>
          {kept.map((file) => (
            <div key={file.id} className="site-kept">
              <input type="hidden" name="kept" value={keptFileValue(file)} />
              <span className="site-kept__name">
                {file.fileName} <span className="tg-soft">({megabytes(file.size, page)})</span>
              </span>
              <label className="tg-cluster site-kept__remove">
                <input type="checkbox" name="remove" value={file.id} />
                {t(texts.photoRemove, { name: file.fileName })}
              </label>
            </div>
          ))}
        </fieldset>
      )}
      <Field page={page} name="photos" label={t(texts.photosAdd)} hint={t(texts.photosHint)} problems={problems}>
        {(attributes) => (
          <input
            className="tg-input site-file"
            type="file"
            multiple
            accept={PHOTO_TYPES}
            data-shrink={PHOTO_LIMIT}
            {...attributes}
          />
        )}
      </Field>
    </section>
  );
}

function megabytes(bytes: number, { lang }: PageContext): string {
  const value = Math.max(bytes / 1024 / 1024, 0.1);
  return `${new Intl.NumberFormat(localeOf(lang), { maximumFractionDigits: 1 }).format(value)} MB`;
}
