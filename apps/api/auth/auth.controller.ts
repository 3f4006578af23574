import { Body, Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type AuthenticatedSession, Login, Sessions } from '@tanggap/identity';
import { AppConfig } from '@tanggap/platform';
import type { FastifyReply } from 'fastify';
import { AnyStaff, ApiProblems, CurrentSession, Public, SESSION_COOKIE } from '../http';
import { AuthInfoDto, LoginAnswerDto, LoginDto, presentUser, SessionDto } from './auth.dto';

@ApiTags('auth')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly config: AppConfig,
    private readonly login: Login,
    private readonly sessions: Sessions,
  ) {}

  @Post('login')
  @Public()
  @HttpCode(200)
  @ApiOperation({ summary: 'Sign in; five wrong passwords lock the name for a while' })
  @ApiOkResponse({ type: LoginAnswerDto })
  @ApiProblems(400, 401, 429)
  async signIn(@Body() body: LoginDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<LoginAnswerDto> {
    const { token, expiresIn, principal } = await this.login.execute(body.username, body.password);
    reply.setCookie(SESSION_COOKIE, token, { ...this.cookie(), maxAge: expiresIn });
    return { accessToken: token, expiresIn, user: presentUser(principal) };
  }

  @Get('session')
  @AnyStaff()
  @ApiOperation({ summary: 'Who is signed in' })
  @ApiOkResponse({ type: SessionDto })
  currentSession(@CurrentSession() session: AuthenticatedSession): SessionDto {
    const expiresAt = session.expiresAt.toISOString();
    return { user: presentUser(session.principal), demo: this.config.DEMO, expiresAt };
  }

  @Get('info')
  @Public()
  @ApiOperation({ summary: 'What the login page needs to know before anybody is signed in' })
  @ApiOkResponse({ type: AuthInfoDto })
  authInfo(): AuthInfoDto {
    return { demo: this.config.DEMO };
  }

  @Post('logout')
  @AnyStaff()
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out: the token is worth nothing from the next request on' })
  @ApiNoContentResponse()
  async signOut(
    @CurrentSession() session: AuthenticatedSession,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.revoke(session.sessionId);
    reply.clearCookie(SESSION_COOKIE, this.cookie());
  }

  private cookie(): { httpOnly: true; sameSite: 'strict'; path: string; secure: boolean } {
    return { httpOnly: true, sameSite: 'strict', path: '/', secure: this.config.COOKIE_SECURE };
  }
}
