import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { opdScope, type Principal } from '@tanggap/identity';
import { indicatorEffects, opdEffects, type IndicatorEffect, type OpdEffect } from './domain/effects';
import { unitNamed } from './domain/unit';
import { OutlookReader, type OutlookQuery } from './outlook-facts';
import { ScoreUnits } from './score-units';

export interface EffectsView {
  subject: string | null;
  indicators: (Omit<IndicatorEffect, 'units'> & { units: (IndicatorEffect['units'][number] & { name: string })[] })[];
  opds: (OpdEffect & { name: string | null })[];
}

/** What each indicator and each OPD does to the score, and could. */
@Injectable()
export class WeighEffects {
  constructor(
    private readonly outlook: OutlookReader,
    private readonly units: ScoreUnits,
    private readonly directory: Directory,
  ) {}

  /** The largest first. @throws AppError as `OutlookReader` */
  async execute(query: OutlookQuery, principal: Principal): Promise<EffectsView> {
    const { facts, subject, subjectName } = await this.outlook.of(query, principal);
    const scope = opdScope(principal);
    const opds = opdEffects(facts, subject).filter(({ opdCode }) => scope === null || opdCode === scope);
    return {
      subject: subjectName,
      indicators: indicatorEffects(facts, subject)
        .map((effect) => ({
          ...effect,
          units: effect.units.map((unit) => ({
            ...unit,
            name: this.units.nameOf(unitNamed(facts.instrument, unit.code)),
          })),
        }))
        .sort((a, b) => b.toMax - a.toMax),
      opds: opds.map((effect) => ({
        ...effect,
        name: this.directory.opdName(effect.opdCode),
      })),
    };
  }
}
