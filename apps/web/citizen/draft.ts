import { find, findAll } from './dom';

/** Fields that a draft never holds: who somebody is, and what belongs to this one form. */
const NEVER = new Set(['key', 'kept', 'remove', 'photos', 'lang', 'seen', 'identity', 'name', 'email', 'phone']);
const SAVE_AFTER_MS = 400;
/** A draft that nobody came back for is forgotten. */
const KEEP_MS = 7 * 24 * 3600 * 1000;

interface Draft {
  savedAt: number;
  values: Record<string, string>;
}

/** Storage may be switched off or full: then there is no draft, and nothing else happens. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

function read(key: string): Draft | undefined {
  const stored = attempt(() => localStorage.getItem(key));
  const draft = stored ? attempt(() => JSON.parse(stored) as Draft) : undefined;
  return draft && Date.now() - draft.savedAt < KEEP_MS ? draft : undefined;
}

const forget = (key: string): void => void attempt(() => localStorage.removeItem(key));

/** What is worth keeping of a form as it stands; undefined when nothing was written. */
function draftValues(entries: Iterable<[string, FormDataEntryValue]>): Record<string, string> | undefined {
  const values: Record<string, string> = {};
  for (const [name, value] of entries) if (typeof value === 'string' && !NEVER.has(name)) values[name] = value;
  const { kind: _kind, ...written } = values;
  return Object.values(written).some((value) => value.trim() !== '') ? values : undefined;
}

function restore(form: HTMLFormElement, values: Record<string, string>): void {
  form.querySelector('select[data-district-label]')?.dispatchEvent(new Event('draft'));
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name);
    if (field instanceof RadioNodeList) field.value = value;
    else if (
      field instanceof HTMLInputElement ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement
    ) {
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }
}

/** Keeps the text on this device while it is written, offers it again, and forgets it once it is filed. */
export function startDraft(): void {
  for (const done of findAll('[data-draft-done]', HTMLElement)) forget(done.dataset['draftDone'] ?? '');
  const form = find('form[data-draft]', HTMLFormElement);
  if (!form) return;
  const key = form.dataset['draft'] ?? '';
  offer(form, key);
  let timer: number | undefined;
  form.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      const values = draftValues(new FormData(form));
      if (values) attempt(() => localStorage.setItem(key, JSON.stringify({ savedAt: Date.now(), values })));
    }, SAVE_AFTER_MS);
  });
}

/** Only on a fresh form: one that came back from the server holds everything already. */
function offer(form: HTMLFormElement, key: string): void {
  const draft = read(key);
  const box = find('[data-draft-offer]', HTMLElement);
  if (!draft || !box || form.dataset['fresh'] === undefined || draftValues(new FormData(form))) return;
  box.hidden = false;
  find('[data-draft-restore]', HTMLButtonElement, box)?.addEventListener('click', () => {
    restore(form, draft.values);
    box.hidden = true;
    find('#subject', HTMLInputElement)?.focus();
  });
  find('[data-draft-discard]', HTMLButtonElement, box)?.addEventListener('click', () => {
    forget(key);
    box.hidden = true;
  });
}
