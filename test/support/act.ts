import type { Agent } from './test-app';

/** An action on a complaint by somebody of the staff, as its address names it: `verify`, `contributions/ID/complete`, … */
export const act = (agent: Agent, number: string, action: string, body: object = {}): ReturnType<Agent['post']> =>
  agent.post(`/api/v1/complaints/${number}/${action}`).send(body);

/** What somebody of the staff sees of a complaint; the test says what it looks at. */
export const readComplaint = async <Seen>(agent: Agent, number: string): Promise<Seen> =>
  (await agent.get(`/api/v1/complaints/${number}`).expect(200)).body as Seen;
