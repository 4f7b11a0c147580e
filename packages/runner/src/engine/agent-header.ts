import type { SdkItem, SdkRequest } from './sdk.ts'

const name = 'User-Agent'

function isSwitchedOff(item: SdkItem): boolean {
  const disabled = item.getProtocolProfileBehaviorResolved()?.disabledSystemHeaders
  return typeof disabled === 'object' && disabled !== null && 'user-agent' in disabled
    ? Boolean(disabled['user-agent'])
    : false
}

function hasOwn(request: SdkRequest): boolean {
  const isSet = ({ key, disabled }: { key: string; disabled?: boolean }) =>
    key.toLowerCase() === name.toLowerCase() && disabled !== true
  return request.headers.all().some(isSet)
}

/**
 * Names us to the server unless the request names itself or the user switched the header off. The engine's own
 * option for it would overrule both.
 */
export function addAgentHeader(request: SdkRequest, item: SdkItem, userAgent: string): void {
  if (hasOwn(request) || isSwitchedOff(item)) return
  request.headers.add({ key: name, value: userAgent, system: true })
}
