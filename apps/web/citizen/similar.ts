import { find } from './dom';

const PAUSE_MS = 700;
/** Fields that say what the matter is; a contact or a choice of name says nothing about it. */
const TELLING = ['subject', 'description', 'category', 'area', 'latitude', 'longitude'];
const FEWEST_CHARACTERS = 12;

/** The fields as they stand; undefined while too little is typed to mean anything. */
function typedMatter(data: FormData): URLSearchParams | undefined {
  const values = TELLING.map((name): [string, string] => {
    const value = data.get(name);
    return [name, typeof value === 'string' ? value.trim() : ''];
  });
  const typed = values.slice(0, 2).reduce((length, [, value]) => length + value.length, 0);
  return typed < FEWEST_CHARACTERS ? undefined : new URLSearchParams(values);
}

/**
 * Shows others' reports of the same matter while it is written: asked after a pause in the typing, an older question is given
 * up for a newer one, and a network that doesn't answer changes nothing.
 */
export function startSimilar(): void {
  const box = find('[data-similar]', HTMLElement);
  const form = box?.closest('form');
  if (!box || !form) return;
  let timer: number | undefined;
  let asking: AbortController | undefined;
  let asked = '';

  const ask = async (): Promise<void> => {
    const matter = typedMatter(new FormData(form));
    if (!matter || matter.toString() === asked) return;
    asked = matter.toString();
    asking?.abort();
    asking = new AbortController();
    try {
      const answer = await fetch(box.dataset['similar'] ?? '', { method: 'POST', body: matter, signal: asking.signal });
      if (!answer.ok) return;
      const found = await answer.text();
      // What was shown before the form by the server says the same: it stands once.
      if (found !== '') document.getElementById('serupa')?.remove();
      box.innerHTML = found;
    } catch {
      // Offline or overtaken by a newer question: the form works without it.
    }
  };
  form.addEventListener('input', (event) => {
    if (event.target instanceof Element && !TELLING.includes(event.target.getAttribute('name') ?? '')) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), PAUSE_MS);
  });
}
