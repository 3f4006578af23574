import { shrink } from '../photo/shrink';
import { findAll } from './dom';

/** Makes photos smaller before they are sent. Whatever goes wrong, the original is sent. */
export function startPhotos(): void {
  for (const input of findAll('input[type=file][data-shrink]', HTMLInputElement)) {
    input.addEventListener('change', () => void shrinkAll(input));
  }
}

async function shrinkAll(input: HTMLInputElement): Promise<void> {
  const chosen = [...(input.files ?? [])];
  const smaller = await Promise.all(chosen.map((file) => shrink(file).catch(() => file)));
  // The choice may have changed while this was under way.
  const same = [...(input.files ?? [])].every((file, index) => file === chosen[index]);
  if (!same || smaller.every((file, index) => file === chosen[index])) return;
  const files = new DataTransfer();
  smaller.forEach((file) => files.items.add(file));
  input.files = files.files;
}
