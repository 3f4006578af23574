import { mayActFor, placesHeldBy, type Post, type PostAccount, type PostFacts, resolvePost } from './post';
import type { Role } from './role';

const account = (accountId: string, role: Role, opdCode: string | null = null): PostAccount => ({
  accountId,
  username: accountId,
  name: accountId,
  role,
  opdCode,
});

const officer = account('officer', 'officer', 'dpupr');
const second = account('second', 'officer', 'dpupr');
const head = account('head', 'opd_head', 'dpupr');
const verifier = account('verifier', 'verifier');
const sekda = account('sekda', 'supervisor');
const inspector = account('inspector', 'supervisor');
const admin = account('admin', 'admin');
const auditor = account('auditor', 'auditor');
const everybody = [officer, second, head, verifier, sekda, inspector, admin, auditor];

const facts = (changes: Partial<PostFacts> = {}): PostFacts => ({
  accounts: everybody,
  named: [{ post: 'board', opdCode: null, accountId: 'sekda' }],
  absences: [],
  ...changes,
});
const without = (...gone: PostAccount[]): Partial<PostFacts> => ({
  accounts: everybody.filter((one) => !gone.includes(one)),
});
const away = (accountId: string, actingId: string | null = null) => ({ accountId, actingId });

/** `account@post`, with `<account` for whom it acts. */
const inWords = (post: Post, given: PostFacts, opdCode: string | null = 'dpupr'): string =>
  resolvePost({ post, opdCode }, given)
    .map((holder) => `${holder.accountId}@${holder.post}${holder.actingFor === null ? '' : `<${holder.actingFor}`}`)
    .join(' ');

describe('a post is held by', () => {
  it.each<[string, Post, Partial<PostFacts>, string]>([
    ['everybody with the role in that OPD', 'officer', {}, 'officer@officer second@officer'],
    ['the head of that OPD', 'opd_head', {}, 'head@opd_head'],
    ['everybody with a role of the regency', 'supervisor', {}, 'sekda@supervisor inspector@supervisor'],
    ['whom the administrator named for the board', 'board', {}, 'sekda@board'],
    [
      'whom the administrator named, instead of those with the role',
      'supervisor',
      { named: [{ post: 'supervisor', opdCode: null, accountId: 'inspector' }] },
      'inspector@supervisor',
    ],
    [
      'those with the role, where whoever was named has left',
      'supervisor',
      { named: [{ post: 'supervisor', opdCode: null, accountId: 'gone' }] },
      'sekda@supervisor inspector@supervisor',
    ],
    [
      'no auditor, even when named: the auditor changes nothing',
      'board',
      { named: [{ post: 'board', opdCode: null, accountId: 'auditor' }] },
      'sekda@supervisor inspector@supervisor',
    ],
  ])('%s', (_why, post, changes, expected) => expect(inWords(post, facts(changes))).toBe(expected));

  it('another OPD’s people hold nothing here', () => {
    expect(inWords('opd_head', facts(), 'dinkes')).toBe('sekda@supervisor inspector@supervisor');
  });
});

describe('while somebody is on leave', () => {
  it.each<[string, Post, PostFacts['absences'], string]>([
    ['the acting officer has the post', 'opd_head', [away('head', 'second')], 'second@opd_head<head'],
    ['without one the next holder has it', 'officer', [away('officer')], 'second@officer'],
    ['without any the next level has it', 'opd_head', [away('head')], 'sekda@supervisor inspector@supervisor'],
    [
      'the one acting is away too: who acts for that one',
      'opd_head',
      [away('head', 'second'), away('second', 'officer')],
      'officer@opd_head<head',
    ],
    [
      'two act for each other and both are away: vacant',
      'opd_head',
      [away('head', 'second'), away('second', 'head')],
      'sekda@supervisor inspector@supervisor',
    ],
    [
      'somebody without an account acts: vacant',
      'opd_head',
      [away('head', 'gone')],
      'sekda@supervisor inspector@supervisor',
    ],
    ['a colleague of the same post acts: it is held once', 'officer', [away('officer', 'second')], 'second@officer'],
    ['the board is away: the supervisors who are there', 'board', [away('sekda')], 'inspector@supervisor'],
    ['the auditor acts for nobody', 'verifier', [away('verifier', 'auditor')], 'sekda@supervisor inspector@supervisor'],
  ])('%s', (_why, post, absences, expected) => expect(inWords(post, facts({ absences }))).toBe(expected));

  it('a chain of stand-ins without end counts as vacant', () => {
    const many = Array.from({ length: 8 }, (_, index) => account(`o${index}`, 'officer', 'dpupr'));
    const absences = [away('head', 'o0'), ...many.map((_, index) => away(`o${index}`, `o${index + 1}`))];
    expect(inWords('opd_head', facts({ accounts: [...everybody, ...many], absences }))).toBe(
      'sekda@supervisor inspector@supervisor',
    );
  });
});

describe('a vacant post goes up the chain', () => {
  it.each<[string, Post, Partial<PostFacts>, string]>([
    ['officer → head', 'officer', without(officer, second), 'head@opd_head'],
    ['officer → head → supervisor', 'officer', without(officer, second, head), 'sekda@supervisor inspector@supervisor'],
    ['verifier → supervisor', 'verifier', without(verifier), 'sekda@supervisor inspector@supervisor'],
    [
      'supervisor → board',
      'supervisor',
      { ...without(sekda, inspector), named: [{ post: 'board', opdCode: null, accountId: 'verifier' }] },
      'verifier@board',
    ],
    ['board → supervisor', 'board', { named: [] }, 'sekda@supervisor inspector@supervisor'],
    [
      'nobody above: the administrator',
      'verifier',
      { ...without(verifier, sekda, inspector), named: [] },
      'admin@supervisor',
    ],
    [
      'everybody is away: the supervisor all the same',
      'supervisor',
      { accounts: [inspector, admin], named: [], absences: [away('inspector'), away('admin')] },
      'inspector@supervisor',
    ],
    [
      'only an absent administrator is left',
      'officer',
      { accounts: [admin], named: [], absences: [away('admin')] },
      'admin@supervisor',
    ],
    ['nobody at all', 'officer', { accounts: [verifier], named: [] }, ''],
  ])('%s', (_why, post, changes, expected) => expect(inWords(post, facts(changes))).toBe(expected));
});

describe('what an account answers for', () => {
  const places = (['officer', 'opd_head', 'verifier', 'supervisor', 'board'] as const).map((post) => ({
    post,
    opdCode: post === 'officer' || post === 'opd_head' ? 'dpupr' : null,
  }));
  it.each<[string, string, Partial<PostFacts>, string]>([
    ['its own post', 'head', {}, 'opd_head'],
    ['its own and the one it acts in', 'second', { absences: [away('head', 'second')] }, 'officer opd_head'],
    ['its own and the vacant one below', 'inspector', without(head), 'opd_head supervisor'],
    ['nothing while it is on leave', 'head', { absences: [away('head', 'second')] }, ''],
  ])('%s', (_why, accountId, changes, expected) => {
    const held = placesHeldBy(accountId, places, facts(changes));
    expect(held.map(({ post }) => post).join(' ')).toBe(expected);
  });
});

describe('who may act for whom', () => {
  it.each([
    [head, officer, true],
    [head, account('x', 'officer', 'dinkes'), false],
    [head, sekda, false],
    [sekda, verifier, true],
    [sekda, auditor, false],
  ])('%o, %o: %s', (absent, acting, expected) => expect(mayActFor(absent, acting)).toBe(expected));
});
