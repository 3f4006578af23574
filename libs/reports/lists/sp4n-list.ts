import { Injectable } from '@nestjs/common';
import { ReadRegister, type RegisterEntry } from '@tanggap/complaints';
import { Directory } from '@tanggap/directory';
import type { Principal } from '@tanggap/identity';
import type { Lang } from '@tanggap/platform';
import { sp4nColumns, wordOf, type Sp4nColumn } from '../domain/sp4n';
import { sheetOf, type Cell } from '../domain/table';
import { periodOf, type ListFilter, type ListSource, type OpenedList } from './list-source';

/** The register in the very form that the import takes. */
@Injectable()
export class Sp4nListSource implements ListSource {
  readonly ability = 'exchange-sp4n';

  constructor(
    private readonly directory: Directory,
    private readonly register: ReadRegister,
  ) {}

  async open(filter: ListFilter, _principal: Principal, lang: Lang): Promise<OpenedList> {
    const { opd } = filter as { opd?: string };
    const asked = { opdCode: opd, ...periodOf(filter) };
    const columns = sp4nColumns.map((name) => ({
      header: { id: name, en: name },
      value: (row: RegisterEntry) => this.cellsOf[name](row),
      width: name === 'isi_laporan_awal' ? 80 : 24,
    }));
    return {
      sheet: sheetOf('SP4N', columns, this.register.entries(asked), lang),
      total: await this.register.count(asked),
    };
  }

  private readonly cellsOf: Record<Sp4nColumn, (row: RegisterEntry) => Cell> = {
    tracking_id: ({ trackingId, number }) => trackingId ?? number,
    tanggal_masuk: ({ filedAt }) => filedAt,
    dinas_tujuan: ({ opdCode }) => this.directory.opdName(opdCode),
    kecamatan: ({ areaCode }) => (areaCode === null ? null : this.districtOf(areaCode)),
    status: ({ status }) => wordOf[status] ?? status,
    kategori: ({ categoryCode }) =>
      categoryCode === null ? null : (this.directory.category(categoryCode)?.name ?? categoryCode),
    isi_laporan_awal: ({ description }) => description,
  };

  private districtOf(areaCode: string): string | null {
    const area = this.directory.area(areaCode);
    if (area?.level !== 'village') return area?.level === 'district' ? area.name : null;
    return area.parentCode === null ? null : (this.directory.area(area.parentCode)?.name ?? null);
  }
}
