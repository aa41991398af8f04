/** The task that checks the workspace in a terminal, as a build server would. */

import * as vscode from 'vscode'

export function taskProvider(cli: string): vscode.TaskProvider {
  return {
    provideTasks: () =>
      (vscode.workspace.workspaceFolders ?? []).map((folder) => task(cli, folder, {type: 'customer-lens'})),
    resolveTask: ({definition, scope}) =>
      typeof scope === 'object' ? task(cli, scope, definition) : undefined,
  }
}

function task(cli: string, folder: vscode.WorkspaceFolder, definition: vscode.TaskDefinition): vscode.Task {
  const given: unknown = definition['paths']
  const paths = Array.isArray(given) ? given.map(String) : ['.']
  // The editor's own Node, so that nothing else has to be installed.
  const run = new vscode.ProcessExecution(
    process.execPath,
    [cli, 'check', '--no-color', '--format', 'compact', ...paths],
    {
      cwd: folder.uri.fsPath,
      env: {ELECTRON_RUN_AS_NODE: '1'},
    },
  )
  return new vscode.Task(definition, folder, 'check', 'Customer Lens', run, '$customer-lens')
}
