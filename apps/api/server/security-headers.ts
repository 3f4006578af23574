import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

const own = "'self'";

/** Nothing from elsewhere is needed to run any page. */
const policy = {
  'default-src': [own],
  'img-src': [own, 'data:', 'blob:'],
  'style-src': [own],
  'script-src': [own],
  'font-src': [own],
  'connect-src': [own],
  'object-src': ["'none'"],
  'base-uri': [own],
  'form-action': [own],
  'frame-ancestors': ["'none'"],
};

/** Swagger UI and Mantine write <style> elements of their own; scripts stay strict there too. */
const INLINE_STYLES = /^\/(office|api\/docs)(\/|\?|$)/;

export async function registerSecurityHeaders(fastify: FastifyInstance, isHttps: boolean): Promise<void> {
  await fastify.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: policy },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: isHttps ? { maxAge: 31_536_000 } : false,
    crossOriginEmbedderPolicy: false,
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    if (request.url.startsWith('/api')) void reply.header('Cache-Control', 'no-store');
    done();
  });
  fastify.addHook('onSend', (request, reply, _payload, done) => {
    const current = reply.getHeader('content-security-policy');
    if (typeof current === 'string' && INLINE_STYLES.test(request.url)) {
      void reply.header(
        'content-security-policy',
        current.replace(`style-src ${own}`, `style-src ${own} 'unsafe-inline'`),
      );
    }
    done();
  });
}
