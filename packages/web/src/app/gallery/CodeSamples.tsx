import { useState } from 'react'
import { CodeEditor } from '../../ui/CodeEditor.tsx'
import { CodeBlock } from '../../ui/Copy.tsx'
import { Markdown } from '../../ui/Markdown.tsx'
import { Section } from '../../ui/Page.tsx'
import { text } from './texts.ts'

const markdown = `# Heading

**Bold**, *slanted*, ~~struck~~, \`code\`, [a link](https://example.com), [no link](javascript:alert(1)).

- one
- two

| Name | Value |
| ---- | ----- |
| a    | 1     |

> A quotation

\`\`\`
a block
\`\`\`

<img src=x onerror=document.title="hacked"> ![image](https://example.com/a.png)
`

export function CodeSamples() {
  const [json, setJson] = useState('{ "name": "Posthorn", "count": 1, "is": true }')
  return (
    <Section title={text('code')}>
      <CodeEditor label="JSON" language="json" value={json} onChange={setJson} />
      <CodeEditor
        label="JavaScript"
        language="javascript"
        value="const answer = 42 // always"
        isReadOnly
      />
      <CodeBlock name={text('sample')} value="curl https://example.com" />
      <Markdown source={markdown} />
    </Section>
  )
}
