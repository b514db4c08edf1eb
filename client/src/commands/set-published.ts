// Sets the article's publication date, on which bare dates such as "ngày 19/11" are anchored.
import * as vscode from 'vscode';
import { report } from '../report';
import { activeArticle } from './active-article';
import type { CommandContext } from './index';

const DATE = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?$/;

export async function setPublished({ server }: CommandContext): Promise<void> {
  const editor = activeArticle();
  if (!editor) return;
  const { published } = await server.status(editor.document.uri);
  const value = await vscode.window.showInputBox({
    prompt: vscode.l10n.t('When was the article published?'),
    placeHolder: '2021-11-20 · 2021-11-20T14:04+07:00',
    value: published?.value,
    validateInput: (text) =>
      isDate(text.trim())
        ? undefined
        : vscode.l10n.t('A date such as 2021-11-20, with the time 2021-11-20T14:04+07:00'),
  });
  if (value === undefined) return;
  report(
    await server.decide({
      uri: editor.document.uri.toString(),
      decision: { kind: 'published', value: value.trim() },
    }),
  );
}

/** `2021-02-31` has the form of a date, and is none. */
function isDate(text: string): boolean {
  const day = DATE.exec(text)?.[1];
  if (day === undefined || Number.isNaN(Date.parse(text))) return false;
  return new Date(`${day}T00:00Z`).toISOString().startsWith(day);
}
