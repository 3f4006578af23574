import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiProperty, ApiPropertyOptional, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { AppError, errorStatus, type ErrorCode } from '@tanggap/platform';
import { type Problem, toProblem } from './problem';

class ProblemFieldDto {
  @ApiProperty({ example: 'reporter.email' })
  field!: string;

  @ApiProperty({ example: 'Tulis alamat email, misalnya siti@contoh.id.' })
  message!: string;
}

/** RFC 9457 problem details. */
export class ProblemDto implements Problem {
  @ApiProperty({ format: 'uri-reference', example: 'urn:tanggap:problem:validation_failed' })
  type!: string;

  @ApiProperty({ enum: Object.keys(errorStatus), description: 'Stable; react to this one' })
  code!: string;

  @ApiProperty({ example: 'Isian belum benar' })
  title!: string;

  @ApiProperty({ example: 400 })
  status!: number;

  @ApiProperty({
    example: 'Periksa kembali isian yang ditandai.',
    description: 'In the language of Accept-Language (id, en)',
  })
  detail!: string;

  @ApiProperty({
    example: '/api/v1/complaints',
    description: 'Path of the request, without query and without tracking code',
  })
  instance!: string;

  @ApiPropertyOptional({
    example: '7Q2M0X9KFD4T',
    description: 'Of an unexpected error: the id under which it was recorded',
  })
  id?: string;

  @ApiPropertyOptional({ type: [ProblemFieldDto] })
  errors?: ProblemFieldDto[];
}

type ProblemStatus = 400 | 401 | 403 | 404 | 409 | 412 | 413 | 415 | 429 | 503;

const examples: Record<ProblemStatus, { code: ErrorCode; params?: Record<string, string | number> }> = {
  400: { code: 'validation_failed' },
  401: { code: 'unauthenticated' },
  403: { code: 'forbidden' },
  404: { code: 'not_found' },
  409: { code: 'transition_forbidden', params: { status: 'closed', allowed: 'notes' } },
  412: { code: 'stale_version' },
  413: { code: 'payload_too_large', params: { limit: '5 MB' } },
  415: { code: 'unsupported_media_type', params: { accepted: 'application/json' } },
  429: { code: 'too_many_requests', params: { seconds: 60 } },
  503: { code: 'unavailable' },
};

function exampleOf(status: ProblemStatus): Problem {
  const { code, params } = examples[status];
  const errors =
    status === 400 ? [{ field: 'reporter.email', message: 'Tulis alamat email, misalnya siti@contoh.id.' }] : [];
  return toProblem(new AppError(code, { ...(params ? { params } : {}), errors }), 'id', '/api/v1/…');
}

/** Documents the problems that a handler may answer with, each with an example. */
export const ApiProblems = (...statuses: ProblemStatus[]): MethodDecorator & ClassDecorator =>
  applyDecorators(
    ApiExtraModels(ProblemDto),
    ...statuses.map((status) =>
      ApiResponse({
        status,
        description: exampleOf(status).title,
        content: {
          'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) }, example: exampleOf(status) },
        },
      }),
    ),
  );
