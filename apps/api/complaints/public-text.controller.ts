import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DecidePublicWords, ReadPublicTexts } from '@tanggap/complaints';
import { abilities, type Principal } from '@tanggap/identity';
import { Allow, ApiProblems, CurrentUser } from '../http';
import {
  DecidePublicWordsDto,
  presentPublicTexts,
  PreviewedPublicTextDto,
  PreviewPublicTextDto,
  PublicTextsDto,
} from './public-text.dto';

@ApiTags('complaints')
@Controller('complaints/:number/public-text')
export class PublicTextController {
  constructor(
    private readonly texts: ReadPublicTexts,
    private readonly words: DecidePublicWords,
  ) {}

  @Get()
  @Allow(...abilities['mask-words'])
  @ApiOperation({ operationId: 'readPublicTexts', summary: 'What the public reads of it, with what is masked' })
  @ApiOkResponse({ type: PublicTextsDto })
  @ApiProblems(404)
  async read(@Param('number') number: string, @CurrentUser() user: Principal): Promise<PublicTextsDto> {
    return presentPublicTexts(await this.texts.execute(number, user));
  }

  @Post('preview')
  @HttpCode(200)
  @Allow(...abilities['mask-words'])
  @ApiOperation({ operationId: 'previewPublicText', summary: 'The same of an answer before it is sent' })
  @ApiOkResponse({ type: PreviewedPublicTextDto })
  @ApiProblems(400, 404)
  async preview(
    @Param('number') number: string,
    @Body() { text }: PreviewPublicTextDto,
    @CurrentUser() user: Principal,
  ): Promise<PreviewedPublicTextDto> {
    return { parts: await this.texts.preview(number, text, user) };
  }

  @Post()
  @HttpCode(200)
  @Allow(...abilities['mask-words'])
  @ApiOperation({
    operationId: 'decidePublicWords',
    summary: 'Hides words in every public text of the report, or shows what was taken for a name; it is on record',
  })
  @ApiOkResponse({ type: PublicTextsDto })
  @ApiProblems(400, 404)
  async decide(
    @Param('number') number: string,
    @Body() { hide = [], show = [], reason }: DecidePublicWordsDto,
    @CurrentUser() user: Principal,
  ): Promise<PublicTextsDto> {
    await this.words.execute(number, { hide, show, reason: reason ?? undefined }, user);
    return presentPublicTexts(await this.texts.execute(number, user));
  }
}
