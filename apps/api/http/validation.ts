import { ValidationPipe } from '@nestjs/common';
import {
  AppError,
  constraintTexts,
  filled,
  invalidValue,
  requiredValue,
  type FieldError,
  type Text,
  type TextParams,
} from '@tanggap/platform';
import { type ValidationError } from 'class-validator';
import { rulesOf } from './validation-rules';

/** More than this many errors help nobody, and would make a small request into a large answer. */
const MAX_ERRORS = 50;

/** Turns a body or query into its DTO; unknown keys are refused, each field reports its first error only. */
export const createValidationPipe = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    transformOptions: { exposeDefaultValues: true },
    validationError: { target: true, value: true },
    exceptionFactory: (errors) => new AppError('validation_failed', { errors: toFieldErrors(errors) }),
  });

export const toFieldErrors = (errors: ValidationError[]): FieldError[] =>
  errors.flatMap((error) => fieldErrors(error, '')).slice(0, MAX_ERRORS);

/** Decorators run from the bottom up, so the order of failures says nothing: that the type is wrong matters most. */
const TYPE_CONSTRAINTS = [
  'whitelistValidation',
  'isDefined',
  'isNotEmpty',
  'isString',
  'isBoolean',
  'isArray',
  'isObject',
  'nestedValidation',
  'isInt',
  'isNumber',
];

function firstConstraint(error: ValidationError): string | undefined {
  const failed = Object.keys(error.constraints ?? {});
  return TYPE_CONSTRAINTS.find((name) => failed.includes(name)) ?? failed.at(-1);
}

function fieldErrors(error: ValidationError, parent: string): FieldError[] {
  const field = `${parent}${error.property.slice(0, 100)}`;
  const constraint = firstConstraint(error);
  if (constraint !== undefined) return [{ field, message: messageFor(error, constraint) }];
  return (error.children ?? []).flatMap((child) => fieldErrors(child, `${field}.`));
}

function messageFor(error: ValidationError, constraint: string): Text {
  if (constraint !== 'whitelistValidation' && (error.value === undefined || error.value === null)) return requiredValue;
  const contexts = error.contexts as Record<string, { text?: Text } | undefined> | undefined;
  const own = contexts?.[constraint]?.text;
  if (own) return own;
  return filled(constraintTexts[constraint] ?? invalidValue, argumentsOf(error, constraint));
}

/** The arguments of the decorator that failed: class-validator gives them only inside its own English message. */
function argumentsOf(error: ValidationError, constraint: string): TextParams {
  const target = error.target?.constructor;
  if (!target) return {};
  const metadata = rulesOf(target).find(
    (candidate) => candidate.propertyName === error.property && candidate.name === constraint,
  );
  const values = (metadata?.constraints ?? []) as unknown[];
  const params: TextParams = {};
  values.forEach((value, index) => {
    if (Array.isArray(value)) params['list'] = value.map(String).join(', ');
    else if (typeof value === 'number' || typeof value === 'string') params[String(index + 1)] = value;
  });
  return params;
}
