import { useSession } from '../../platform/session.ts'
import { Facts, Page, Section } from '../../ui/Page.tsx'
import { Appearance } from './Appearance.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { SignIns } from './SignIns.tsx'
import { text } from './texts.ts'

export function SettingsPage() {
  const { user, team } = useSession()
  return (
    <Page title={text('settings')}>
      <Section title={text('profile')}>
        <Facts
          facts={[
            [text('name'), user.fullName],
            [text('username'), user.username],
            [text('email'), user.email],
            ...(team ? [[text('team'), team.name] as const] : []),
          ]}
        />
      </Section>
      <Appearance />
      <Section title={text('password')}>
        {user.hasPassword ? <PasswordForm /> : <p>{text('noPassword')}</p>}
      </Section>
      <SignIns />
    </Page>
  )
}
