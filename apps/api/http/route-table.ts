import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyInstance {
    routeTable: RouteTable;
  }
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** All routes of the server, to tell a wrong method (405) from an unknown address (404). */
class RouteTable {
  private readonly routes = new Map<string, { path: RegExp; methods: Set<string> }>();

  add(pattern: string, method: string | string[]): void {
    const known = this.routes.get(pattern) ?? { path: toRegExp(pattern), methods: new Set<string>() };
    for (const one of [method].flat()) known.methods.add(one);
    this.routes.set(pattern, known);
  }

  /** Every route as `GET /a/:name`, sorted: what a test of who may call them goes through. */
  all(): string[] {
    return [...this.routes].flatMap(([pattern, { methods }]) => [...methods].map((one) => `${one} ${pattern}`)).sort();
  }

  /** The methods that the path has, sorted; empty when nothing is there. */
  methodsFor(path: string): string[] {
    const found = [...this.routes.values()].filter((route) => route.path.test(path));
    return [...new Set(found.flatMap((route) => [...route.methods]))].sort();
  }
}

/** Patterns of Fastify: `/a/:name/b`, `/a/*`. A catch-all of the whole server says nothing about a path. */
function toRegExp(pattern: string): RegExp {
  const parts = pattern.split('/').map((part) => {
    if (part === '*') return '.*';
    return part.startsWith(':') ? '[^/]+' : escape(part);
  });
  return pattern === '*' || pattern === '/*' ? /^$/ : new RegExp(`^${parts.join('/')}$`);
}

/** Call before the first route is registered. */
export function trackRoutes(fastify: FastifyInstance): void {
  const table = new RouteTable();
  fastify.decorate('routeTable', table);
  fastify.addHook('onRoute', (route) => table.add(route.url, route.method));
}
