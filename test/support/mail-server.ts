import { simpleParser, type ParsedMail } from 'mailparser';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server of the test's own: it keeps what it takes, and refuses or stalls when told to. */
export interface MailServer {
  url: string;
  mails: ParsedMail[];
  /** What it answers to a recipient from now on; null takes everything. */
  refuse(answer: { code: number; text: string } | null): void;
  /** Never answers to a message again, until told otherwise. */
  stall(on: boolean): void;
  close(): Promise<void>;
}

export async function startMailServer(): Promise<MailServer> {
  const mails: ParsedMail[] = [];
  let refusal: { code: number; text: string } | null = null;
  let stalled = false;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 100,
    logger: false,
    onRcptTo: (_address, _session, done) =>
      done(refusal ? Object.assign(new Error(refusal.text), { responseCode: refusal.code }) : null),
    onData: (stream, _session, done) => {
      simpleParser(stream).then(
        (mail) => {
          if (stalled) return;
          mails.push(mail);
          done();
        },
        (error: Error) => done(error),
      );
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refuse: (answer) => {
      refusal = answer;
    },
    stall: (on) => {
      stalled = on;
    },
    close: () => new Promise((closed) => server.close(closed)),
  };
}
