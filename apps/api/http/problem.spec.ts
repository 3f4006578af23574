import { instanceOf } from './problem';

describe('the instance of a problem', () => {
  it.each([
    ['/api/v1/complaints?q=siti', '/api/v1/complaints'],
    ['/api/v1/tracking/7K3M-9QXT-2FHP', '/api/v1/tracking/{trackingCode}'],
    ['/api/v1/tracking/7K3M-9QXT-2FH/replies?x=1', '/api/v1/tracking/{trackingCode}/replies'],
    ['/lacak/7k3m9qxt2fhp', '/lacak/{trackingCode}'],
    ['/somewhere/7K3M9QXT2FHP', '/somewhere/{trackingCode}'],
    ['/api/v1/tracking/7K3M-9QXT-2FHP/confirmation', '/api/v1/tracking/{trackingCode}/confirmation'],
    ['/api/v1/notifications', '/api/v1/notifications'],
    ['/api/v1/routing-settings', '/api/v1/routing-settings'],
    ['/api/v1/complaints/BTG-2026-000042', '/api/v1/complaints/BTG-2026-000042'],
  ])('%s → %s', (url, expected) => {
    expect(instanceOf(url)).toBe(expected);
  });
});
