import { Injectable } from '@nestjs/common';
import { RoutingQuality, type QualityGroup, type RoutingQualityReport } from '@tanggap/complaints';
import type { Principal } from '@tanggap/identity';
import { EditTemplates, type TemplateView } from '@tanggap/notifications';
import { notificationWords, officeWords, reportTexts, type Lang } from '@tanggap/platform';
import { ListModels, type ModelRow } from '@tanggap/routing';
import { ListPauseReasons, type PauseReason } from '@tanggap/sla';
import type { Column } from '../domain/table';
import {
  column,
  heldList,
  pagedList,
  rounded,
  words,
  yesNo,
  type ListFilter,
  type ListSource,
  type OpenedList,
} from './list-source';

const templateColumns: Column<TemplateView>[] = [
  column('audience', (row, lang) => words(notificationWords.readerGroup, row.audience, lang), 28),
  column('step', (row, lang) => words(notificationWords.step, row.step, lang), 34),
  column('channel', (row, lang) => words(notificationWords.channel, row.channel, lang)),
  column('language', (row) => row.language, 8),
  column('wordingSubject', (row) => row.subject, 50),
  column('wordingBody', (row) => row.body, 90),
  column('edited', (row, lang) => yesNo(row.version > 0, lang), 12),
  column('version', (row) => row.version, 8),
];

/** The wording of every message in one language. */
@Injectable()
export class TemplatesListSource implements ListSource {
  readonly ability = 'read-settings';

  constructor(private readonly templates: EditTemplates) {}

  async open(filter: ListFilter, _principal: Principal, lang: Lang): Promise<OpenedList> {
    const rows = await this.templates.list(filter['language'] === 'en' ? 'en' : 'id');
    return heldList('templates', templateColumns, lang, rows);
  }
}

const reasonColumns: Column<PauseReason>[] = [
  column('position', (row) => row.position, 10),
  column('code', (row) => row.code, 30),
  column('name', (row) => row.name, 40),
  column('nameEn', (row) => row.nameEn, 40),
  column('active', (row, lang) => yesNo(row.active, lang)),
];

@Injectable()
export class PauseReasonsListSource implements ListSource {
  readonly ability = 'read-complaints';

  constructor(private readonly reasons: ListPauseReasons) {}

  /** Those that are offered no more as well: the list says which. */
  async open(_filter: ListFilter, _principal: Principal, lang: Lang): Promise<OpenedList> {
    const rows = await this.reasons.execute({ all: true });
    return heldList('pause-reasons', reasonColumns, lang, rows);
  }
}

const modelColumns: Column<ModelRow>[] = [
  column('version', (row) => row.version, 28),
  column('createdAt', (row) => row.createdAt),
  column('state', (row, lang) => words(reportTexts.modelState, row.state, lang)),
  column('basis', (row, lang) => words(reportTexts.modelSource, row.source, lang), 22),
  column('examples', (row) => row.examples),
  column('threshold', (row) => row.threshold),
  column('heldOut', (row) => row.evaluation?.heldOut ?? null),
  column('right', (row) => row.evaluation?.candidate?.right ?? null),
  column('firstThree', (row) => row.evaluation?.candidate?.firstThree ?? null),
  column('coverage', (row) => row.evaluation?.candidate?.coverage ?? null),
];

/** The versions of the classifier and how each was judged. */
@Injectable()
export class RoutingModelsListSource implements ListSource {
  readonly ability = 'read-settings';

  constructor(private readonly models: ListModels) {}

  open(_filter: ListFilter, _principal: Principal, lang: Lang): OpenedList {
    return pagedList('routing-models', modelColumns, lang, (part) => this.models.execute(part.cursor, part.limit));
  }
}

type QualityRow = RoutingQualityReport['items'][number];
const qualityColumns: Column<QualityRow>[] = [
  column('group', (row, lang) => row.name ?? row.key ?? words(officeWords.routing, row.method, lang), 40),
  column('code', (row) => row.key),
  column('reports', (row) => row.complaints),
  column('decided', (row) => row.decided),
  column('corrected', (row) => row.corrected),
  column('bounced', (row) => row.bounced),
  column('strayed', (row) => row.strayed),
  column('lostHours', (row) => rounded(row.lostHours, 1)),
  column('medianLostHours', (row) => rounded(row.medianLostHours, 1)),
];

/** How often routing was corrected, and what it cost. */
@Injectable()
export class RoutingQualityListSource implements ListSource {
  readonly ability = 'read-routing-quality';

  constructor(private readonly quality: RoutingQuality) {}

  async open(filter: ListFilter, _principal: Principal, lang: Lang): Promise<OpenedList> {
    const { from, to, groupBy = 'rule' } = filter as { from?: string; to?: string; groupBy?: QualityGroup };
    const { items } = await this.quality.execute({ from, to, groupBy });
    return heldList('routing-quality', qualityColumns, lang, items);
  }
}
