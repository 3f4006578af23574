import { Injectable } from '@nestjs/common';

/** Where every use case gets its time from, so that a test can decide what time it is. */
export abstract class Clock {
  abstract now(): Date;
}

@Injectable()
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}
