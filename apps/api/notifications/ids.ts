import { AppError } from '@tanggap/platform';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const isId = (text: string | undefined): text is string => text !== undefined && UUID.test(text);

/** @throws AppError `not_found` for what can't be an id: nothing of ours has it */
export function ownId(text: string): string {
  if (!isId(text)) throw new AppError('not_found');
  return text;
}
