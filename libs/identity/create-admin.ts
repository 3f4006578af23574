import { Injectable } from '@nestjs/common';
import { CreateAccount } from './create-account';
import { generatePassword } from './passwords';

interface NewAdmin {
  username: string;
  name: string;
  /** Null has one made. */
  password: string | null;
}

/** By command, for whoever runs the machine: the first administrator has nobody who could appoint them. */
@Injectable()
export class CreateAdmin {
  constructor(private readonly createAccount: CreateAccount) {}

  /**
   * Answers the password only if it made one, to be shown once: it can't be read back.
   * @throws AppError `validation_failed`, or `duplicate` for a taken user name
   */
  async execute({ username, name, password }: NewAdmin): Promise<{ username: string; generated: string | null }> {
    const generated = password === null ? generatePassword() : null;
    const account = await this.createAccount.execute(
      { username, name, role: 'admin', opdCode: null, password: generated ?? password ?? '' },
      null,
    );
    return { username: account.username, generated };
  }
}
