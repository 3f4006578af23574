import { loadConfig } from '@tanggap/platform';
import { SMTPServer } from 'smtp-server';
import type { AddressInfo } from 'node:net';
import { SmtpMail } from './smtp-mail';

const key = Buffer.alloc(32, 1).toString('base64');
const message = { subject: 'Perihal', text: 'Isi', html: null };

describe('a mail server that offers no encryption', () => {
  let server: SMTPServer;
  let signedIn: number;
  const configOf = (host: string) =>
    loadConfig({
      ...{ DATABASE_URL: 'postgres://localhost/x', REDIS_URL: 'redis://localhost', VAULT_KEY: key, SECRET_KEY: key },
      ...{ MAIL_FROM: 'tanggap@example.go.id', PUBLIC_URL: 'https://lapor.example.go.id' },
      SMTP_URL: `smtp://tanggap:rahasia@${host}:${(server.server.address() as AddressInfo).port}`,
    });

  beforeEach(async () => {
    signedIn = 0;
    server = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => {
        signedIn += 1;
        done(null, { user: 'tanggap' });
      },
      onData: (stream, _session, done) => {
        stream.resume();
        stream.on('end', () => done());
      },
    });
    await new Promise<void>((ready) => server.listen(0, '0.0.0.0', ready));
  });
  afterEach(() => new Promise<void>((closed) => server.close(closed)));

  it('never learns the password over the network', async () => {
    // Another address of this machine than the ones that stand for it.
    const mail = new SmtpMail(configOf('127.0.0.2'));
    await expect(mail.send('1', 'siti@example.org', message, null)).rejects.toMatchObject({
      code: 'smtp_etls',
      permanent: false,
    });
    mail.onApplicationShutdown();
    expect(signedIn).toBe(0);
  });

  it('is good enough on this machine', async () => {
    const mail = new SmtpMail(configOf('127.0.0.1'));
    await mail.send('1', 'siti@example.org', message, null);
    mail.onApplicationShutdown();
    expect(signedIn).toBe(1);
  });
});
