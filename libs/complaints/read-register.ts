import { Injectable } from '@nestjs/common';
import { MASK } from './domain/masking/mask-text';
import { MaskTexts } from './mask-texts';
import {
  RegisterReader,
  type OpenComplaint,
  type RegisterEntry,
  type RegisterFilter,
} from './persistence/register.reader';

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

  /** Those still open, the oldest first; with nobody named in their subjects. */
  async oldestOpen(limit: number): Promise<OpenComplaint[]> {
    const open = await this.register.oldestOpen(limit);
    const maskOf = await this.masks.of(open.map(({ id }) => id));
    return open.map((one) => ({
      ...one,
      subject: one.subject === null ? null : (maskOf(one.id).publicly(one.subject) ?? MASK),
    }));
  }

  async any(filter: RegisterFilter): Promise<boolean> {
    return this.register.any(filter);
  }

  async count(filter: RegisterFilter): Promise<number> {
    return this.register.count(filter);
  }
}

export type { OpenComplaint, RegisterEntry, RegisterFilter };
