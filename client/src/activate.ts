// What both entry points do: put the server, the commands and the views together.
import type * as vscode from 'vscode';
import type { InitializationOptions } from '../../server/src/protocol';
import { Articles } from './articles';
import { Server, type CreateClient } from './client';
import { registerCommands } from './commands/index';
import { ZonesView } from './views/zones';
import { Offer } from './views/offer';
import { StatusView } from './views/status';

export function activateWith(
  context: vscode.ExtensionContext,
  create: CreateClient,
  options: InitializationOptions = {},
  beforeDeciding: () => Promise<void> = () => Promise.resolve(),
): void {
  const server = new Server(context, create, options, beforeDeciding);
  const offer = new Offer(context);
  const articles = new Articles(server, offer);
  context.subscriptions.push(
    server,
    offer,
    articles,
    new StatusView(server),
    new ZonesView(server),
    ...registerCommands({ server, offer, articles }),
  );
}
