import { Injectable } from '@nestjs/common';
import type { Principal } from '@tanggap/identity';
import type { Unit } from './domain/unit';
import { InstrumentRepository } from './persistence/instrument.repository';
import type { StoredInstrument } from './persistence/compliance-instrument.entity';
import { ScoreUnits } from './score-units';

/** What there is to assess by, and whom. */
@Injectable()
export class ListInstruments {
  constructor(
    private readonly instruments: InstrumentRepository,
    private readonly units: ScoreUnits,
  ) {}

  /** The newest first. */
  async execute(): Promise<StoredInstrument[]> {
    return this.instruments.all();
  }

  /** The units that the reader may see, with their names. */
  async unitsOf(principal: Principal): Promise<(Unit & { name: string })[]> {
    const units = await this.units.visible(principal);
    return units.map((unit) => ({ ...unit, name: this.units.nameOf(unit) }));
  }
}
