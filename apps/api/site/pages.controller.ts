import { ReadRetention } from '@tanggap/complaints';
import { Directory } from '@tanggap/directory';
import { generalScope, SlaReference } from '@tanggap/sla';
import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
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
    private readonly retention: ReadRetention,
  ) {}

  @Get()
  home(@Res() reply: FastifyReply): Promise<void> {
    return this.site.show(reply, async (page) => homePage(page, await this.limits(page)));
  }

  @Get('tentang')
  about(@Res() reply: FastifyReply): Promise<void> {
    return this.site.show(reply, async (page) => {
      const { notices } = this.directory.regency();
      return aboutPage(page, await this.limits(page), notices);
    });
  }

  @Get('privasi')
  privacy(@Res() reply: FastifyReply): Promise<void> {
    return this.site.show(reply, async (page) => privacyPage(page, await this.retention.years()));
  }

  private async limits({ lang }: PageContext): Promise<SiteLimits> {
    await this.sla.refresh();
    return limitsInWords((kind, supervisory) => this.sla.policyFor(generalScope(kind, supervisory)), lang);
  }
}
