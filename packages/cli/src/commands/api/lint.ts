import { lintCommand } from '../../lint/lint-command.ts'

export const lintApiCommand = lintCommand('api lint', 'Hold API definitions against rules')
