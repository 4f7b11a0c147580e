import { useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { paths } from '../platform/paths.ts'
import { toProblem } from '../platform/problem.ts'
import { sessionQuery } from '../platform/session.ts'
import { useGo } from '../platform/url-state.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { text } from './texts.ts'

/** The session ended while somebody was at work: what was typed stays in the drafts of this browser. */
export function SignedOutDialog() {
  const { error } = useQuery(sessionQuery)
  const { pathname, searchStr } = useLocation()
  const go = useGo()
  const signIn = () => go(`${paths.signIn()}?next=${encodeURIComponent(pathname + searchStr)}`)
  return (
    <Dialog
      title={text('signedOut')}
      isOpen={error !== null && toProblem(error).status === 401}
      onClose={signIn}
      closeLabel={text('signIn')}
    >
      {text('signInAgain')}
    </Dialog>
  )
}
