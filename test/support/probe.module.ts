import { Body, Controller, Get, HttpCode, Module, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Principal } from '@tanggap/identity';
import { AppError } from '@tanggap/platform';
import { IsEmail, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AcceptsMultipart,
  Allow,
  CurrentUser,
  ifMatchVersion,
  Nested,
  PageQuery,
  Public,
  readSingleFile,
  says,
  setEtag,
} from '../../apps/api/http';

class ProbeInner {
  @IsEmail()
  email!: string;
}

class ProbeBody {
  @IsString()
  @Length(5, 10)
  text!: string;

  @IsOptional()
  @IsIn(['a', 'b'])
  kind?: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(5)
  rating?: number;

  @IsOptional()
  @Matches(/^[a-z]+$/, says({ id: 'Hanya huruf kecil.', en: 'Lower-case letters only.' }))
  code?: string;

  @IsOptional()
  @Nested(() => ProbeInner)
  inner?: ProbeInner;
}

/** A controller made for the tests of what holds for every route. */
@ApiExcludeController()
@Controller('api/v1/probe')
class ProbeController {
  @Public()
  @Post('echo')
  @HttpCode(200)
  echo(@Body() body: ProbeBody): ProbeBody {
    return body;
  }

  @Public()
  @Get('list')
  list(@Query() query: PageQuery): PageQuery {
    return query;
  }

  @Public()
  @Get('tracking/:trackingCode')
  refuse(@Param('trackingCode') _code: string): void {
    throw new AppError('not_found');
  }

  @Public()
  @Get('boom')
  boom(): void {
    throw Object.assign(new Error('secret detail of the failure'), { parameters: ['Siti Aminah'] });
  }

  @Public()
  @Put('versioned')
  versioned(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): { seen: number | null } {
    setEtag(reply, 7);
    return { seen: ifMatchVersion(request) ?? null };
  }

  @Public()
  @AcceptsMultipart()
  @Post('file')
  async file(@Req() request: FastifyRequest): Promise<{ fileName: string; size: number }> {
    const file = await readSingleFile(request);
    return { fileName: file.fileName, size: file.bytes.length };
  }

  @Allow('verifier')
  @Post('change')
  @HttpCode(200)
  change(@CurrentUser() user: Principal): { username: string } {
    return { username: user.username };
  }
}

@Module({ controllers: [ProbeController] })
export class ProbeModule {}

@Controller('api/v1/undecided')
class UndecidedController {
  @Get()
  whoMayCallMe(): string {
    return 'anybody, by mistake';
  }
}

/** Its handler doesn't say who may call it. */
@Module({ controllers: [UndecidedController] })
export class UndecidedModule {}
