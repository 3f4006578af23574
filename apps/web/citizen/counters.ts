import { fill, find, findAll } from './dom';

interface CounterTexts {
  left: string;
  missing: string;
  over: string;
}

const count = (value: number): string => value.toLocaleString(document.documentElement.lang);

/** Counts as the server does: an emoji is one character, spaces at the ends are none. */
function counterText(value: string, min: number, max: number, texts: CounterTexts): string {
  const length = [...value.trim()].length;
  if (length > max) return fill(texts.over, { count: count(length - max) });
  if (length > 0 && length < min) return fill(texts.missing, { count: count(min - length) });
  return fill(texts.left, { count: count(max - length) });
}

export function startCounters(): void {
  for (const counter of findAll('[data-counter]', HTMLElement)) {
    const { counter: name = '', min = '0', max = '0', left = '', missing = '', over = '' } = counter.dataset;
    const field = document.getElementById(name);
    if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) continue;
    const update = (): void => {
      counter.textContent = counterText(field.value, Number(min), Number(max), { left, missing, over });
      counter.toggleAttribute('data-over', [...field.value.trim()].length > Number(max));
    };
    counter.hidden = false;
    field.addEventListener('input', update);
    find('form', HTMLFormElement)?.addEventListener('reset', update);
    update();
  }
}
