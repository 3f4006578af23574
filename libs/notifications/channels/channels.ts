import { Injectable } from '@nestjs/common';
import { AppConfig } from '@tanggap/platform';
import type { Channel, Transport } from '../domain/delivery';
import { HttpGateway } from './http-gateway';
import { SmtpMail } from './smtp-mail';

/** `mailbox`: in a demo, what would have been sent can be read in the office instead. */
export type ChannelState = 'on' | 'off' | 'mailbox';

/** Which channels there are here. What is off gets no deliveries. */
@Injectable()
export class Channels {
  private readonly phones: ('sms' | 'whatsapp')[];

  constructor(
    private readonly config: AppConfig,
    private readonly mail: SmtpMail,
    private readonly gateway: HttpGateway,
  ) {
    this.phones = config.GATEWAY_CHANNELS.split(',') as ('sms' | 'whatsapp')[];
  }

  /** Null where the channel is off. */
  transportOf(channel: Channel): Transport | null {
    if (channel === 'in_app') return 'in_app';
    if (channel === 'email' && this.mail.isOn) return 'smtp';
    if (channel !== 'email' && !this.phones.includes(channel)) return null;
    if (channel !== 'email' && this.gateway.isOn) return 'gateway';
    return this.config.DEMO ? 'mailbox' : null;
  }

  stateOf(channel: Channel): ChannelState {
    const transport = this.transportOf(channel);
    if (transport === null) return 'off';
    return transport === 'mailbox' ? 'mailbox' : 'on';
  }

  /** By mail where an address was given and mail is on, else by telephone; null where neither reaches. */
  choose(given: { email: boolean; phone: boolean }): Channel | null {
    if (given.email && this.transportOf('email')) return 'email';
    return given.phone ? this.forPhone() : null;
  }

  /** What people are written on by telephone. */
  forPhone(): Channel | null {
    const [first] = this.phones;
    return first !== undefined && this.transportOf(first) ? first : null;
  }
}
