import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';

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

/** The headers are made once: those of @fastify/helmet are made anew for every request. */
export function registerSecurityHeaders(fastify: FastifyInstance, isHttps: boolean): void {
  const secureWith = (styles: string[]) =>
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives: { ...policy, 'style-src': styles } },
      referrerPolicy: { policy: 'no-referrer' },
      strictTransportSecurity: isHttps ? { maxAge: 31_536_000 } : false,
      crossOriginEmbedderPolicy: false,
    });
  const [secure, withInlineStyles] = [secureWith([own]), secureWith([own, "'unsafe-inline'"])];
  fastify.addHook('onRequest', (request, reply, done) => {
    if (request.url.startsWith('/api')) void reply.header('Cache-Control', 'no-store');
    (INLINE_STYLES.test(request.url) ? withInlineStyles : secure)(request.raw, reply.raw, (error) => {
      done(error as Error | undefined);
    });
  });
}
