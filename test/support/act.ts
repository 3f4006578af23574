import type { Agent } from './test-app';

/** An action on a complaint by somebody of the staff, as its address names it: `verify`, `contributions/ID/complete`, … */
export const act = (agent: Agent, number: string, action: string, body: object = {}): ReturnType<Agent['post']> =>
  agent.post(`/api/v1/complaints/${number}/${action}`).send(body);
