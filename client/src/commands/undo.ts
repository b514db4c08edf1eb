// Takes back the last decision of the article; the editor's own undo stays the text's.
import { report } from '../report';
import { activeArticle } from './active-article';
import type { CommandContext } from './index';

export async function undo({ server }: CommandContext): Promise<void> {
  const editor = activeArticle();
  if (editor) report(await server.undo(editor.document.uri));
}
