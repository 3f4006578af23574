/** Enough to read a house number; a phone's 4,000 points cost minutes on a slow network. */
const LONGEST_SIDE = 1600;
const QUALITY = 0.8;
/** Smaller ones arrive quickly as they are. */
const WORTH_SHRINKING_BYTES = 600 * 1024;

/** A smaller copy of a photo, or the file itself where that would gain nothing. @throws where the browser can't read the picture */
export async function shrink(file: File): Promise<File> {
  if (!/^image\/(jpeg|webp)$/.test(file.type) || file.size < WORTH_SHRINKING_BYTES) return file;
  const canvas = await drawn(file, LONGEST_SIDE);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  if (!blob || blob.size >= file.size) return file;
  return new File([blob], file.name.replace(/\.\w+$/, '.jpg'), { type: 'image/jpeg' });
}

/** A small picture as a data URI, which the content security policy lets a page show. @throws as `shrink` */
export async function thumbnail(file: File, longestSide: number): Promise<string> {
  return (await drawn(file, longestSide)).toDataURL('image/jpeg', QUALITY);
}

async function drawn(file: File, longestSide: number): Promise<HTMLCanvasElement> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas;
}
