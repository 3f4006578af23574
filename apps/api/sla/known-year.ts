import { Injectable, type PipeTransform } from '@nestjs/common';
import { AppError } from '@tanggap/platform';

/** A year of the path, 2000–2100; anything else is "not found". */
@Injectable()
export class KnownYear implements PipeTransform<string, number> {
  transform(value: string): number {
    const year = Number(value);
    if (!/^\d{4}$/.test(value) || year < 2000 || year > 2100) throw new AppError('not_found');
    return year;
  }
}
