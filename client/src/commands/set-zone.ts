// Says which zone the selected passage is, where the detector is wrong; dates and checks follow.
import * as vscode from 'vscode';
import { report } from '../report';
import { activeArticle } from './active-article';
import type { CommandContext } from './index';

export async function setZone({ server }: CommandContext): Promise<void> {
  const editor = activeArticle();
  if (!editor) return;
  const chosen = await vscode.window.showQuickPick(zones(), {
    title: vscode.l10n.t('This passage is …'),
    matchOnDescription: true,
  });
  if (!chosen) return;
  const { start, end } = editor.selection;
  report(
    await server.decide({
      uri: editor.document.uri.toString(),
      decision: {
        kind: 'zone',
        zone: chosen.description,
        range: {
          start: { line: start.line, character: 0 },
          end: { line: end.line, character: editor.document.lineAt(end.line).text.length },
        },
      },
    }),
  );
}

function zones(): { label: string; description: string }[] {
  const { t } = vscode.l10n;
  return [
    { label: t('Headline'), description: 'headline' },
    { label: t('Metadata: date, section, source'), description: 'metadata' },
    { label: t('Lead paragraph'), description: 'lead' },
    { label: t('Body'), description: 'body' },
    { label: t('Caption of a picture'), description: 'caption' },
    { label: t('Byline'), description: 'byline' },
    { label: t('List or table'), description: 'list' },
    { label: t('Related: teasers of other articles'), description: 'related' },
    { label: t('Boilerplate: menus, buttons, footer'), description: 'boilerplate' },
  ];
}
