import { CircleUser } from 'lucide-react'
import { answerOf, api } from '../platform/client.ts'
import { paths } from '../platform/paths.ts'
import { useSession } from '../platform/session.ts'
import { applyTheme, themes } from '../platform/theme.ts'
import { fullPath } from '../platform/url-state.ts'
import { Button } from '../ui/Button.tsx'
import { Menu } from '../ui/Menu.tsx'
import { showToast } from '../ui/Toast.tsx'
import { toProblem } from '../platform/problem.ts'
import { text } from './texts.ts'

export function AccountMenu({ onHelp }: { onHelp: () => void }) {
  const { user } = useSession()
  const name = user.fullName || user.username
  const signOut = async () => {
    try {
      await answerOf(
        api.DELETE('/v1/sessions/{sessionId}', { params: { path: { sessionId: 'current' } } }),
      )
      // A new page keeps nothing of what this one knew.
      location.assign(fullPath(paths.signIn()))
    } catch (error) {
      showToast({ kind: 'failure', message: toProblem(error).message })
    }
  }
  return (
    <Menu
      label={text('account', { name })}
      heading={name}
      trigger={
        <Button kind="quiet" label={text('account', { name })}>
          <CircleUser size={18} aria-hidden />
        </Button>
      }
      actions={[
        { id: 'settings', label: text('settings'), href: paths.settings() },
        ...themes.map((theme) => ({
          id: theme,
          label: text(`theme.${theme}`),
          onAction: () => applyTheme(theme),
        })),
        { id: 'help', label: text('help'), onAction: onHelp },
        { id: 'sign-out', label: text('signOut'), onAction: () => void signOut() },
      ]}
    />
  )
}
