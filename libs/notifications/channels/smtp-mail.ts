import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { AppConfig, isError } from '@tanggap/platform';
import { createTransport, type Transporter } from 'nodemailer';
import type { Message } from '../domain/message';
import { asCode, SendFailure } from './send-failure';

const CONNECTIONS = 3;

interface MailFile {
  name: string;
  mediaType: string;
  bytes: Buffer;
}

/** Mail by SMTP_URL. */
@Injectable()
export class SmtpMail implements OnApplicationShutdown {
  private readonly transport: Transporter | null;

  constructor(private readonly config: AppConfig) {
    this.transport = config.SMTP_URL === undefined ? null : transportOf(config.SMTP_URL, config.SEND_TIMEOUT_MS);
  }

  get isOn(): boolean {
    return this.transport !== null;
  }

  /**
   * @param id the same for every attempt at one delivery, so that the receiving side can tell a repeat
   * @param file goes along
   * @throws SendFailure
   */
  async send(id: string, to: string, message: Message, file: MailFile | null): Promise<void> {
    if (!this.transport) throw new SendFailure('channel_off', true);
    const from = this.config.MAIL_FROM ?? '';
    const domain = /@([^\s<>@]+)>?$/.exec(from)?.[1] ?? 'localhost';
    try {
      await this.transport.sendMail({
        from,
        to: { name: '', address: to },
        subject: message.subject,
        text: message.text,
        ...(message.html === null ? {} : { html: message.html }),
        ...(file === null
          ? {}
          : { attachments: [{ filename: file.name, contentType: file.mediaType, content: file.bytes }] }),
        messageId: `<${id}@${domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    } catch (error) {
      throw failureOf(error);
    }
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}

function transportOf(url: string, timeoutMs: number): Transporter {
  const parsed = new URL(url);
  const secure = parsed.protocol === 'smtps:';
  const atHome = ['127.0.0.1', '[::1]', 'localhost'].includes(parsed.hostname);
  const transport = createTransport({
    host: parsed.hostname,
    port: Number(parsed.port || (secure ? 465 : 587)),
    secure,
    // A password never crosses the network in the clear, whatever the server (or somebody between) offers.
    requireTLS: !secure && parsed.username !== '' && !atHome,
    ...(parsed.username === ''
      ? {}
      : { auth: { user: decodeURIComponent(parsed.username), pass: decodeURIComponent(parsed.password) } }),
    pool: true,
    maxConnections: CONNECTIONS,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
  });
  // Each attempt reports its own failure; a pooled connection that breaks while idle is no news.
  transport.on('error', () => undefined);
  return transport;
}

/** 5xx is the server's final word on this message; a refused sign-in, or encryption that failed, is ours to mend. */
function failureOf(error: unknown): SendFailure {
  const { responseCode, code } = isError(error) ? (error as { responseCode?: number; code?: string }) : {};
  if (code === 'ETLS') return new SendFailure('smtp_etls', false);
  if (typeof responseCode === 'number') {
    return new SendFailure(`smtp_${responseCode}`, responseCode >= 500 && code !== 'EAUTH');
  }
  if (code === 'ETIMEDOUT') return new SendFailure('timeout', false);
  return new SendFailure(asCode(`smtp_${code ?? 'unknown'}`), code === 'EENVELOPE');
}
