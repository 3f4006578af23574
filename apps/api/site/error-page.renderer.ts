import type { Lang } from '@tanggap/platform';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Problem, SiteErrorRenderer } from '../http';
import { errorPage } from './pages/error';
import { Site } from './site';

@Injectable()
export class ErrorPageRenderer implements SiteErrorRenderer {
  constructor(private readonly site: Site) {}

  render(problem: Problem, _lang: Lang, request: FastifyRequest): string {
    return errorPage(this.site.pageOffline(request), problem);
  }
}
