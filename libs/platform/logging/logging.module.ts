import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Log } from './log';

/** The process's one log, for whoever asks for `Log`. */
@Global()
@Module({})
export class LoggingModule {
  static forRoot(log: Log): DynamicModule {
    return { module: LoggingModule, providers: [{ provide: Log, useValue: log }], exports: [Log] };
  }
}
