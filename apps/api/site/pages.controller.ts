import { Directory } from '@tanggap/directory';
import { generalScope, SlaReference } from '@tanggap/sla';
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../http';
import { limitsInWords } from './limits';
import { aboutPage } from './pages/about';
import { homePage } from './pages/home';
import { privacyPage } from './pages/privacy';
import type { SiteLimits } from './reference';
import { Site } from './site';
import type { PageContext } from './page-context';

/** The pages that ask nothing. */
@Public()
@Controller()
export class PagesController {
  constructor(
    private readonly site: Site,
    private readonly sla: SlaReference,
    private readonly directory: Directory,
  ) {}

  @Get()
  async home(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const page = await this.site.page(request);
    await this.site.send(reply, page, homePage(page, await this.limits(page)));
  }

  @Get('tentang')
  async about(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const page = await this.site.page(request);
    const { notices } = this.directory.regency();
    await this.site.send(reply, page, aboutPage(page, await this.limits(page), notices));
  }

  @Get('privasi')
  async privacy(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const page = await this.site.page(request);
    await this.site.send(reply, page, privacyPage(page));
  }

  private async limits({ lang }: PageContext): Promise<SiteLimits> {
    await this.sla.refresh();
    return limitsInWords((kind, supervisory) => this.sla.policyFor(generalScope(kind, supervisory)), lang);
  }
}
