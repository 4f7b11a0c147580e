// Every component of the kit in its states, to look at and to check. Not linked from anywhere.
import { Page } from '../ui/Page.tsx'
import { ButtonSamples } from './gallery/ButtonSamples.tsx'
import { CodeSamples } from './gallery/CodeSamples.tsx'
import { FieldSamples } from './gallery/FieldSamples.tsx'
import { OverlaySamples } from './gallery/OverlaySamples.tsx'
import { StateSamples } from './gallery/StateSamples.tsx'
import { TableSamples } from './gallery/TableSamples.tsx'
import { TreeSamples } from './gallery/TreeSamples.tsx'
import { text } from './gallery/texts.ts'

export function Gallery() {
  return (
    <Page title={text('gallery')}>
      <p>{text('galleryHint')}</p>
      <ButtonSamples />
      <FieldSamples />
      <StateSamples />
      <TableSamples />
      <CodeSamples />
      <OverlaySamples />
      <TreeSamples />
    </Page>
  )
}
