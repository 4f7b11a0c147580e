import { lintCommand } from '../../lint/lint-command.ts'

export const lintSpecCommand = lintCommand('spec lint', 'Hold specifications against rules')
