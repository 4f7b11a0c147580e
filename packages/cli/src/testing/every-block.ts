// A collection whose run shows every block of the terminal output.
import { aCollection, aFolder, aRequest, fails, passes } from './collections.ts'

export function everyBlock(targetUrl: string): object {
  const consoleLines = [
    "console.log('answer', { deep: [1, { x: null }] })",
    "console.info('note')",
    "console.warn('careful')",
    "console.error('bad', 'end')",
    'console.debug(1, undefined, true)',
  ]
  const root = [passes, fails, "pm.test.skip('later', () => {})", ...consoleLines].join('\n')
  const jump = "pm.test('jumps', () => {})\npm.execution.setNextRequest('broken')"
  return aCollection(
    'Every block',
    aRequest('at the root', `${targetUrl}/get?a=b`, {
      test: root,
      prerequest: "console.log('before')",
    }),
    aFolder(
      'Parent',
      aFolder(
        'Child',
        aRequest('with a body', `${targetUrl}/post`, {
          method: 'POST',
          body: '{"x":1}',
          test: jump,
        }),
        aRequest('jumped over', `${targetUrl}/never`),
        aRequest('broken', `${targetUrl}/status/404`, { test: "throw new TypeError('bad thing')" }),
        aRequest('broken before', `${targetUrl}/get`, { prerequest: 'nothing.at.all()' }),
      ),
      aRequest('refused', 'http://127.0.0.1:9/x'),
    ),
    aRequest('left out', `${targetUrl}/never`, { prerequest: 'pm.execution.skipRequest()' }),
  )
}
