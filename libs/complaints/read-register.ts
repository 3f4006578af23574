import { Injectable } from '@nestjs/common';
import { MASK } from './domain/masking/mask-text';
import { MaskTexts } from './mask-texts';
import { RegisterReader, type RegisterEntry, type RegisterFilter } from './persistence/register.reader';

/** The register as it is exchanged with others; who may have it, the caller decides. */
@Injectable()
export class ReadRegister {
  constructor(
    private readonly register: RegisterReader,
    private readonly masks: MaskTexts,
  ) {}

  /** With nobody named in what was written. */
  async *entries(filter: RegisterFilter): AsyncGenerator<RegisterEntry> {
    for await (const page of this.register.pages(filter)) {
      const maskOf = await this.masks.of(page.map(({ id }) => id));
      for (const one of page) yield { ...one, description: maskOf(one.id).publicly(one.description) ?? MASK };
    }
  }

  /** With nobody named in them; null where the report is confidential. Of what isn't there any more there is none. */
  async subjectsOf(ids: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
    const [rows, maskOf] = await Promise.all([this.register.subjectsOf(ids), this.masks.of(ids)]);
    const masked = (id: string, subject: string): string => maskOf(id).publicly(subject) ?? MASK;
    return new Map(rows.map(({ id, subject }) => [id, subject === null ? null : masked(id, subject)]));
  }

  async any(filter: RegisterFilter): Promise<boolean> {
    return this.register.any(filter);
  }

  async count(filter: RegisterFilter): Promise<number> {
    return this.register.count(filter);
  }
}

export type { RegisterEntry, RegisterFilter };
