import { findAll } from './dom';

/** Enough to read a house number; a phone's 4,000 points cost minutes on a slow network. */
const LONGEST_SIDE = 1600;
const QUALITY = 0.8;
/** Smaller ones arrive quickly as they are. */
const WORTH_SHRINKING_BYTES = 600 * 1024;

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

async function shrink(file: File): Promise<File> {
  if (!/^image\/(jpeg|webp)$/.test(file.type) || file.size < WORTH_SHRINKING_BYTES) return file;
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  if (!blob || blob.size >= file.size) return file;
  return new File([blob], file.name.replace(/\.\w+$/, '.jpg'), { type: 'image/jpeg' });
}
