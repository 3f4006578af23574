import { Body, Controller, Get, Header, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { acceptedMediaTypes, ATTACHMENT_MAX_BYTES } from '@tanggap/complaints';
import { Directory } from '@tanggap/directory';
import { type Lang as Language, siteTexts } from '@tanggap/platform';
import { generalScope, policyKinds, SlaReference } from '@tanggap/sla';
import { Lang, Public } from '../http';
import { FoundPlaceDto, PointDto } from './place.dto';
import { ReferenceDto } from './reference.dto';

/** The limits of POST /complaints (see FileComplaintDto). */
const limits: ReferenceDto['limits'] = {
  subject: { min: 5, max: 150 },
  description: { min: 20, max: 5000 },
  attachments: { max: 10, maxBytes: ATTACHMENT_MAX_BYTES, mediaTypes: [...acceptedMediaTypes] },
};

@ApiTags('citizens')
@Controller('reference')
export class ReferenceController {
  constructor(
    private readonly directory: Directory,
    private readonly sla: SlaReference,
  ) {}

  @Get()
  @Public()
  @Header('Cache-Control', 'public, max-age=60')
  @Header('Vary', 'Accept-Language')
  @ApiOperation({ summary: 'Categories, areas, kinds and limits: what a citizen chooses from' })
  @ApiOkResponse({ type: ReferenceDto })
  async getReference(@Lang() lang: Language): Promise<ReferenceDto> {
    await Promise.all([this.directory.refresh(), this.sla.refresh()]);
    const { code, name, province, timeZone, languages, site, notices } = this.directory.regency();
    const regency = { code, name, province, timeZone, languages, site, notices };
    return { regency, kinds: this.kinds(lang), categories: this.categories(lang), areas: this.areas(), limits };
  }

  @Post('place')
  @Public()
  @HttpCode(200)
  @ApiOperation({
    summary: 'The village and district of a point, or whose land it probably is',
    description: 'Answered from memory. The point stands in the body, so that no log of addresses ever holds it.',
  })
  @ApiOkResponse({ type: FoundPlaceDto })
  async getPlace(@Body() { latitude, longitude }: PointDto): Promise<FoundPlaceDto> {
    await this.directory.refresh();
    const found = this.directory.locate(latitude, longitude);
    if (!found) {
      const neighbour = this.directory.neighbourOf(latitude, longitude);
      return { inside: false, area: null, district: null, neighbour };
    }
    const named = (code: string) => ({ code, name: this.directory.area(code)?.name ?? code });
    return { inside: true, area: named(found.areaCode), district: named(found.districtCode), neighbour: null };
  }

  private kinds(lang: Language): ReferenceDto['kinds'] {
    return policyKinds.map((code) => ({
      code,
      name: siteTexts.kinds[code][lang],
      deadlines: this.sla
        .policyFor(generalScope(code, false))
        .clocks.flatMap(({ clock, duration }) =>
          clock === 'verification' || clock === 'first_response' || clock === 'resolution'
            ? [{ clock, ...duration }]
            : [],
        ),
    }));
  }

  private categories(lang: Language): ReferenceDto['categories'] {
    return this.directory
      .categories()
      .filter(({ active }) => active)
      .map(({ code, name, nameEn, hint, hintEn, icon, public: isPublic }) => ({
        code,
        name: lang === 'en' ? nameEn : name,
        hint: lang === 'en' ? hintEn : hint,
        icon,
        public: isPublic,
      }));
  }

  private areas(): ReferenceDto['areas'] {
    return this.directory.areas().map(({ code, name, level, kind, parentCode, latitude, longitude }) => ({
      ...{ code, name, level, kind, parentCode, latitude, longitude },
    }));
  }
}
