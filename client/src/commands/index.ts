// The table of commands: id → what it does. One file a command, or a family that differs in one word.
import * as vscode from 'vscode';
import type { Articles } from '../articles';
import type { Server } from '../client';
import type { Offer } from '../views/offer';
import { ask } from './ask';
import { chooseHere } from './choose-here';
import { enable } from './enable';
import { decideOnFile } from './decide-on-file';
import { setPublished } from './set-published';
import { setZone } from './set-zone';
import { showMenu } from './show-menu';
import { showSidecar } from './show-sidecar';
import { undo } from './undo';

export interface CommandContext {
  readonly server: Server;
  readonly offer: Offer;
  readonly articles: Articles;
}

type Command = (context: CommandContext, ...args: never[]) => unknown;

const COMMANDS: Readonly<Record<string, Command>> = {
  'chugiai.annotateThis': (context) => chooseHere(context, 'accept'),
  'chugiai.annotateEntity': (context) => chooseHere(context, 'accept-entity'),
  'chugiai.annotateAs': (context) => chooseHere(context, 'annotate'),
  'chugiai.changeType': (context) => chooseHere(context, 'retype'),
  'chugiai.linkEntity': (context) => chooseHere(context, 'link'),
  'chugiai.registerEntity': (context) => chooseHere(context, 'register'),
  'chugiai.mergeEntities': (context) => chooseHere(context, 'merge'),
  'chugiai.reject': (context) => chooseHere(context, 'reject'),
  'chugiai.dismissFinding': (context) => chooseHere(context, 'dismiss'),
  'chugiai.confirmFinding': (context) => chooseHere(context, 'confirm'),
  'chugiai.annotateFile': (context) => decideOnFile(context, 'accept-all'),
  'chugiai.suggestFile': (context) => decideOnFile(context, 'suggest-all'),
  'chugiai.undo': undo,
  'chugiai.setZone': setZone,
  'chugiai.setPublished': setPublished,
  'chugiai.showSidecar': showSidecar,
  'chugiai.showMenu': showMenu,
  'chugiai.enable': enable,
  'chugiai.showOutput': ({ server }) => server.output.show(),
  'chugiai.restart': ({ server }) => server.restart(),
  'chugiai.ask': ask,
};

export function registerCommands(context: CommandContext): vscode.Disposable[] {
  return Object.entries(COMMANDS).map(([id, run]) =>
    vscode.commands.registerCommand(id, async (...args: never[]) => {
      try {
        return await run(context, ...args);
      } catch (error) {
        context.server.output.error(`${id}: ${String(error)}`);
        void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
      }
    }),
  );
}
