import { Injectable } from '@nestjs/common';
import {
  RegisterReader,
  type OpenComplaint,
  type RegisterEntry,
  type RegisterFilter,
} from './persistence/register.reader';

/** The register as it is exchanged with others; who may have it, the caller decides. */
@Injectable()
export class ReadRegister {
  constructor(private readonly register: RegisterReader) {}

  entries(filter: RegisterFilter): AsyncIterable<RegisterEntry> {
    return this.register.entries(filter);
  }

  /** Those still open, the oldest first. */
  async oldestOpen(limit: number): Promise<OpenComplaint[]> {
    return this.register.oldestOpen(limit);
  }

  async count(filter: RegisterFilter): Promise<number> {
    return this.register.count(filter);
  }
}

export type { OpenComplaint, RegisterEntry, RegisterFilter };
