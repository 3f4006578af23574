import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CorrectOwnData, EraseOwnData, ReadOwnData } from '@tanggap/complaints';
import { ApiProblems, Limited, Public } from '../http';
import {
  changeOf,
  CorrectPersonalDataDto,
  ErasePersonalDataDto,
  PersonalDataDto,
  presentOwnData,
} from './personal-data.dto';

/** The rights of whoever holds a tracking code over what is kept of them (UU 27/2022). */
@ApiTags('citizens')
@Controller('tracking/:trackingCode/personal-data')
export class PersonalDataController {
  constructor(
    private readonly readOwn: ReadOwnData,
    private readonly correctOwn: CorrectOwnData,
    private readonly eraseOwn: EraseOwnData,
  ) {}

  @Get()
  @Public()
  @ApiOperation({ operationId: 'readOwnData', summary: 'What is kept of me, masked, and how long' })
  @ApiOkResponse({ type: PersonalDataDto })
  @ApiProblems(404)
  async read(@Param('trackingCode') code: string): Promise<PersonalDataDto> {
    return presentOwnData(await this.readOwn.execute(code));
  }

  @Put()
  @Public()
  @Limited('ownData')
  @ApiOperation({ operationId: 'correctOwnData', summary: 'Correct my name or contact; null withdraws a contact' })
  @ApiOkResponse({ type: PersonalDataDto })
  @ApiProblems(400, 404, 409, 429)
  async correct(@Param('trackingCode') code: string, @Body() body: CorrectPersonalDataDto): Promise<PersonalDataDto> {
    await this.correctOwn.execute(code, changeOf(body));
    return this.read(code);
  }

  @Post('erasure')
  @Public()
  @HttpCode(200)
  @Limited('ownData')
  @ApiOperation({ operationId: 'eraseOwnData', summary: 'Erase what is kept of me, once the report is over' })
  @ApiOkResponse({ type: PersonalDataDto })
  @ApiProblems(400, 404, 409, 429)
  async erase(@Param('trackingCode') code: string, @Body() _body: ErasePersonalDataDto): Promise<PersonalDataDto> {
    await this.eraseOwn.execute(code);
    return this.read(code);
  }
}
