import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ACCESS } from './access';

/** Stops the boot when a route doesn't say who may call it, so that forgetting is never the same as allowing. */
@Injectable()
export class AccessCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const open = this.discovery
      .getControllers()
      .flatMap((wrapper) => (typeof wrapper.metatype === 'function' ? this.undecided(wrapper.metatype) : []));
    if (open.length > 0) {
      throw new Error(`These handlers don't say who may call them (@Public, @Allow or @AnyStaff): ${open.join(', ')}`);
    }
  }

  private undecided(controller: { name: string; prototype: object }): string[] {
    const prototype = controller.prototype as Record<string, (...args: unknown[]) => unknown>;
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name];
      if (!handler || !Reflect.hasMetadata(PATH_METADATA, handler)) return [];
      const access: unknown = this.reflector.getAllAndOverride(ACCESS, [handler, controller as never]);
      return access === undefined ? [`${controller.name}.${name}`] : [];
    });
  }
}
