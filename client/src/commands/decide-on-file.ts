// Annotates the whole article, or writes the detector's suggestions for it.
import { report } from '../report';
import { activeArticle } from './active-article';
import type { CommandContext } from './index';

export async function decideOnFile(
  { server }: CommandContext,
  kind: 'accept-all' | 'suggest-all',
): Promise<void> {
  const editor = activeArticle();
  if (!editor) return;
  report(await server.decide({ uri: editor.document.uri.toString(), decision: { kind } }));
}
