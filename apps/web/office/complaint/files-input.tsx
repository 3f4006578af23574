import { Button } from '@mantine/core';
import { useId, useRef } from 'react';
import { texts, useLanguage, type Text } from '../text/language';
import { ACCEPTED, MAX_FILES, type Upload, type Uploaded, type Uploads } from './uploads';

interface Props {
  files: readonly Uploaded[];
  change: (files: Uploaded[]) => void;
  uploads: Uploads;
  /** What to know before choosing; by default that the reporter sees them. */
  hint?: Text;
  /** What the api said of the files as a whole. */
  error: string | undefined;
}

/** Photos and documents that go with the text. On a phone the picker offers the camera as well as the album. */
export function FilesInput({ files, change, uploads, hint = texts.files.hint, error }: Props) {
  const { t } = useLanguage();
  const id = useId();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <fieldset className="tg-field of-upload" data-invalid={error === undefined ? undefined : true}>
      <legend className="tg-field__label">
        {t(texts.files.label)} <span className="tg-field__optional">{t(texts.form.optional)}</span>
      </legend>
      <p className="tg-field__hint" id={`${id}-hint`}>
        {t(hint)}
      </p>
      {error && <p className="tg-field__error">{error}</p>}
      <ul className="of-upload__files">
        {files.map((file) => (
          <Arrived
            key={file.id}
            file={file}
            remove={() => {
              change(files.filter((other) => other.id !== file.id));
              picker.current?.focus();
            }}
          />
        ))}
        {uploads.pending.map((upload) => (
          <OnItsWay key={upload.key} upload={upload} forget={() => uploads.forget(upload.key)} />
        ))}
      </ul>
      <p className="tg-hidden-visually" role="status">
        {files.length > 0 && t(texts.files.count, { count: files.length })}
      </p>
      {files.length < MAX_FILES && (
        <label className="tg-button tg-button--secondary of-upload__pick">
          {t(files.length === 0 ? texts.files.add : texts.files.addMore)}
          <input
            ref={picker}
            className="tg-hidden-visually"
            type="file"
            multiple
            accept={ACCEPTED.join(',')}
            aria-describedby={`${id}-hint`}
            onChange={(event) => {
              void uploads.add([...(event.currentTarget.files ?? [])]);
              // So that the same file can be chosen again after it was removed.
              event.currentTarget.value = '';
            }}
          />
        </label>
      )}
    </fieldset>
  );
}

function Arrived({ file, remove }: { file: Uploaded; remove: () => void }) {
  const { t } = useLanguage();
  return (
    <li className="of-upload__file">
      {file.thumbnail === '' ? (
        <span className="of-upload__picture" aria-hidden="true">
          PDF
        </span>
      ) : (
        <img className="of-upload__picture" src={file.thumbnail} alt="" />
      )}
      <span className="of-upload__name">
        {file.fileName} <span className="tg-soft tg-small">({kilobytes(file.size)})</span>
      </span>
      <Button variant="subtle" aria-label={t(texts.files.removeName, { name: file.fileName })} onClick={remove}>
        {t(texts.files.remove)}
      </Button>
    </li>
  );
}

function OnItsWay({ upload: { fileName, problem }, forget }: { upload: Upload; forget: () => void }) {
  const { t } = useLanguage();
  return (
    <li className="of-upload__file">
      <span className="of-upload__picture" data-state={problem === null ? 'sending' : 'failed'} aria-hidden="true" />
      <span className="of-upload__name">
        {fileName}
        {problem === null ? (
          <span className="tg-soft tg-small" role="status">
            {t(texts.files.sending)}
          </span>
        ) : (
          <span className="tg-field__error" role="alert">
            {typeof problem === 'string' ? problem : t(problem)}
          </span>
        )}
      </span>
      {problem !== null && (
        <Button variant="subtle" aria-label={t(texts.files.removeName, { name: fileName })} onClick={forget}>
          {t(texts.files.remove)}
        </Button>
      )}
    </li>
  );
}

const KILOBYTE = 1024;

const kilobytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / KILOBYTE))} KB`;
