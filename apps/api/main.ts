import 'reflect-metadata';
import { runProcess } from '@tanggap/platform';
import { createApp } from './create-app';
import { WaitingRoom } from './server/waiting-room';

void runProcess('api', async ({ config, log, database }) => {
  const room = new WaitingRoom();
  await database(() => room.open(config, log));
  const app = await createApp(config, { log });
  await room.close();
  await app.listen({ port: config.PORT, host: config.HOST });
  log.info({ host: config.HOST, port: config.PORT }, 'listening');
  return app;
});
