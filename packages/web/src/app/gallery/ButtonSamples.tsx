import { Plus } from 'lucide-react'
import { paths } from '../../platform/paths.ts'
import { Button, Link, LinkButton, type ButtonKind } from '../../ui/Button.tsx'
import { CopyButton, CopyField } from '../../ui/Copy.tsx'
import { ExternalLink } from '../../ui/ExternalLink.tsx'
import { Row, Section } from '../../ui/Page.tsx'
import { LinkTabs } from '../../ui/Tabs.tsx'
import { text } from './texts.ts'

const kinds: readonly ButtonKind[] = ['plain', 'primary', 'danger', 'quiet']

export function ButtonSamples() {
  const sample = text('sample')
  return (
    <Section title={text('buttons')}>
      {kinds.map((kind) => (
        <Row key={kind}>
          <Button kind={kind}>{sample}</Button>
          <Button kind={kind}>
            <Plus size={16} aria-hidden />
            {sample}
          </Button>
          <Button kind={kind} label={`${sample} ${kind}`}>
            <Plus size={16} aria-hidden />
          </Button>
          <Button kind={kind} isPending>
            {sample}
          </Button>
          <Button kind={kind} disabledReason={text('reason')}>
            {sample}
          </Button>
          <LinkButton kind={kind} href={paths.home()}>
            {sample}
          </LinkButton>
        </Row>
      ))}
      <Row>
        <Link href={paths.home()}>{sample}</Link>
        <ExternalLink href="https://example.com">{sample}</ExternalLink>
        <CopyButton value={sample} name={sample} />
        <CopyField value="10000002-417a2401-fa68-4a4b-8602-408283ee2e5b" name={sample} />
      </Row>
      <LinkTabs
        label={text('buttons')}
        current="/gallery"
        tabs={[
          { label: text('sample'), href: '/gallery' },
          { label: text('other'), href: paths.home() },
        ]}
      />
    </Section>
  )
}
