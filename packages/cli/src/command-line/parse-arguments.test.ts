import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runOptions } from '../commands/collection/run-options.ts'
import { isReporterSwitch } from '../reporters/built-in-options.ts'
import { parseArguments } from './parse-arguments.ts'

interface Case {
  args: string
  texts?: Record<string, string[]>
  positionals?: string[]
}

const cases: readonly Case[] = [
  { args: 'c.json', positionals: ['c.json'] },
  { args: '-e a --environment=b', texts: { environment: ['a', 'b'] } },
  { args: '--env-var a=b=c --env-var x=', texts: { envVar: ['a=b=c', 'x='] } },
  { args: '-i one -i two c.json', texts: { i: ['one', 'two'] }, positionals: ['c.json'] },
  {
    args: '-kx c.json',
    texts: { insecure: ['true'], suppressExitCode: ['true'] },
    positionals: ['c.json'],
  },
  { args: '-n3', texts: { iterationCount: ['3'] } },
  { args: '--bail c.json', texts: { bail: ['true'] }, positionals: ['c.json'] },
  { args: '--bail failure c.json', texts: { bail: ['failure'] }, positionals: ['c.json'] },
  { args: '--bail failure,folder', texts: { bail: ['failure,folder'] } },
  { args: '--bail --folder', texts: { bail: ['--folder'] } },
  { args: '--bail --failure -x', texts: { bail: ['--failure'], suppressExitCode: ['true'] } },
  { args: '--bail --verbose', texts: { bail: ['true'], verbose: ['true'] } },
  { args: '--reporter-json-export x.json', texts: { 'reporter-json-export': ['x.json'] } },
  {
    args: '--reporter-cli-no-banner c.json',
    texts: { 'reporter-cli-no-banner': ['true'] },
    positionals: ['c.json'],
  },
  {
    args: '--reporter-html-omitHeaders c.json',
    texts: { 'reporter-html-omitHeaders': ['true'] },
    positionals: ['c.json'],
  },
  {
    args: '--reporter-extra-theme -x',
    texts: { 'reporter-extra-theme': ['true'], suppressExitCode: ['true'] },
  },
  { args: '-- -x', positionals: ['-x'] },
]

for (const { args, texts = {}, positionals = [] } of cases) {
  test(`"${args}" is read`, () => {
    const open = { prefix: '--reporter-', isSwitch: isReporterSwitch }

    const parsed = parseArguments(args.split(' '), runOptions, open)

    assert.deepEqual(Object.fromEntries(parsed.texts), texts)
    assert.deepEqual(parsed.positionals, positionals)
  })
}
