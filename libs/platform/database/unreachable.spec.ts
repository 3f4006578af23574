import { QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { isDatabaseUnreachable } from './unreachable';

const coded = (code: string): Error => Object.assign(new Error('x'), { code });

describe('PostgreSQL is unreachable', () => {
  it.each<[string, unknown, boolean]>([
    ['nobody listens', coded('ECONNREFUSED'), true],
    [
      'nobody listens, on each address of the host',
      Object.assign(new Error(''), { errors: [coded('ECONNREFUSED')] }),
      true,
    ],
    ['the administrator ended the connection', coded('57P01'), true],
    ['it is starting', coded('57P03'), true],
    ['it has no connection left', coded('53300'), true],
    ['it did not answer in time', coded('57014'), true],
    ['it gave up a transaction that stood still', coded('25P03'), true],
    ['the connection broke in the middle', new Error('Connection terminated unexpectedly'), true],
    ['it broke between two statements of a transaction', new QueryRunnerAlreadyReleasedError(), true],
    ['it broke before the first one', new QueryRunnerProviderAlreadyReleasedError(), true],
    ['this process is stopping', new Error('Cannot use a pool after calling end on the pool'), true],
    ['TypeORM wrapped it', Object.assign(new Error('x'), { driverError: coded('08006') }), true],
    ['a duplicate key', coded('23505'), false],
    ['a mistake of ours', new TypeError('x is not a function'), false],
    ['no error at all', 'ECONNREFUSED', false],
  ])('%s: %p → %p', (_, error, expected) => {
    expect(isDatabaseUnreachable(error)).toBe(expected);
  });
});
