import { asProblem } from '../core/problem';
import { CALLS, type CallName, type CallOutput } from './calls';
import { allHandlers } from './handlers/all-handlers';
import type { CallContext, Handlers } from './handlers/handler';
import { createHostServices, type HostServicesParts } from './host-services';
import { createOpenCalls } from './open-calls';
import type { FromWorker, RequestMessage, ToWorker } from './protocol';

export interface HostParts extends Pick<HostServicesParts, 'storage' | 'now' | 'limits' | 'createModels'> {
  send(message: FromWorker): void;
}

/**
 * The other end of the client: takes every message of the page and answers every call. It is the
 * only writer of the database in its tab.
 */
export function createHost({ send, ...parts }: HostParts): (message: ToWorker) => void {
  const openCalls = createOpenCalls();
  const visibility = { visible: false };
  const services = createHostServices({
    ...parts,
    visibility,
    answered: openCalls.answered,
    notify: (notice) => send({ type: 'notice', notice }),
  });
  const handlers = allHandlers(services);
  const running = new Map<number, AbortController>();

  function answer(request: RequestMessage): void {
    const { id, name } = request;
    const controller = new AbortController();
    running.set(id, controller);
    const handle = () =>
      handled(handlers, request, {
        signal: controller.signal,
        progress: (progress) => send({ type: 'progress', id, progress }),
      });
    (CALLS[name].prompt ? openCalls.run(handle) : handle())
      .then(
        (output) => send({ type: 'reply', id, output }),
        (error: unknown) => send({ type: 'failure', id, problem: asProblem(error) }),
      )
      .finally(() => running.delete(id));
  }

  return (message) => {
    switch (message.type) {
      case 'call':
        answer(message);
        break;
      case 'cancel':
        running.get(message.id)?.abort();
        break;
      case 'page-visibility':
        visibility.visible = message.visible;
        break;
      case 'drawn':
        services.models.pageDrawn();
        break;
    }
  };
}

const handled = <Name extends CallName>(
  handlers: Handlers,
  { name, input }: RequestMessage<Name>,
  context: CallContext,
): Promise<CallOutput<Name>> => handlers[name](input, context);
