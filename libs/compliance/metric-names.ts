import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import type { Lang } from '@tanggap/platform';
import type { MetricKey } from './persistence/metric-answers';

const kinds: Record<string, Record<Lang, string>> = {
  complaint: { id: 'Pengaduan', en: 'Complaint' },
  aspiration: { id: 'Aspirasi', en: 'Aspiration' },
  information_request: { id: 'Permintaan informasi', en: 'Information request' },
};

/** What the values that numbers are grouped by are called. */
@Injectable()
export class MetricNames {
  constructor(private readonly directory: Directory) {}

  nameOf(key: MetricKey, value: string, lang: Lang): string {
    if (value === '') return lang === 'id' ? 'Belum ditentukan' : 'Not determined';
    switch (key) {
      case 'opd':
        return this.directory.opdName(value);
      case 'area':
        return this.directory.area(value)?.name ?? value;
      case 'kind':
        return kinds[value]?.[lang] ?? value;
      case 'category': {
        const category = this.directory.category(value);
        return (lang === 'id' ? category?.name : category?.nameEn) ?? value;
      }
      case 'month':
        return value.slice(0, 7);
      case 'day':
        return value;
    }
  }
}
