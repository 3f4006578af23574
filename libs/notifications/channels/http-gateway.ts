import { Injectable } from '@nestjs/common';
import { AppConfig, Clock } from '@tanggap/platform';
import { createHmac } from 'node:crypto';
import { asCode, SendFailure } from './send-failure';

interface ShortMessage {
  /** The same for every attempt at one delivery: a gateway that has it already sends it no second time. */
  id: string;
  channel: 'sms' | 'whatsapp';
  /** E.164. */
  to: string;
  text: string;
  language: 'id' | 'en';
}

/**
 * SMS and WhatsApp through one HTTP gateway: `POST` of the message as JSON. `X-Tanggap-Signature` is the HMAC-SHA256 (hex) of
 * the timestamp header (whole seconds since 1970), a dot and the body, keyed with GATEWAY_SECRET. Any 2xx means taken over.
 */
@Injectable()
export class HttpGateway {
  constructor(
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {}

  get isOn(): boolean {
    return this.config.GATEWAY_URL !== undefined;
  }

  /** @throws SendFailure */
  async send(message: ShortMessage): Promise<void> {
    const { GATEWAY_URL: url, GATEWAY_SECRET: secret } = this.config;
    if (url === undefined || secret === undefined) throw new SendFailure('channel_off', true);
    const body = JSON.stringify(message);
    const timestamp = String(Math.floor(this.clock.now().getTime() / 1000));
    const status = await this.post(url, body, {
      'Content-Type': 'application/json',
      'Idempotency-Key': message.id,
      'X-Tanggap-Timestamp': timestamp,
      'X-Tanggap-Signature': createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex'),
    });
    if (status >= 200 && status < 300) return;
    // Too early or too often may work later; what else the gateway refuses, it would refuse again.
    throw new SendFailure(
      `gateway_${status}`,
      status >= 400 && status < 500 && ![401, 403, 408, 425, 429].includes(status),
    );
  }

  /** The answer's body is never read: nothing in it matters, and it could have any size. */
  private async post(url: string, body: string, headers: Record<string, string>): Promise<number> {
    try {
      const signal = AbortSignal.timeout(this.config.SEND_TIMEOUT_MS);
      const answer = await fetch(url, { method: 'POST', body, headers, signal, redirect: 'manual' });
      await answer.body?.cancel();
      return answer.status;
    } catch (error) {
      throw failureOf(error);
    }
  }
}

/** By shape: what `fetch` throws when its time is over is a DOMException, which isn't an Error everywhere. */
function failureOf(error: unknown): SendFailure {
  const { name, cause } = (error ?? {}) as { name?: string; cause?: { code?: string } };
  if (name === 'TimeoutError') return new SendFailure('timeout', false);
  return new SendFailure(asCode(`gateway_${cause?.code ?? 'unreachable'}`), false);
}
