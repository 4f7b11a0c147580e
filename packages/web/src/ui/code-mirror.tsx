import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { javascript } from '@codemirror/lang-javascript'
import { json, jsonParseLinter } from '@codemirror/lang-json'
import { bracketMatching, HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { linter, lintKeymap } from '@codemirror/lint'
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search'
import { EditorState, type Extension } from '@codemirror/state'
import { tags } from '@lezer/highlight'
import { EditorView, keymap, lineNumbers } from '@codemirror/view'
import { useEffect, useRef } from 'react'
import { styleNonce } from '../platform/base-path.ts'
import type { CodeEditorProps, EditorLanguage } from './CodeEditor.tsx'
import styles from './CodeEditor.module.css'
import { text } from './texts.ts'

/** Longer documents are shown without colours and checks, which would hold up typing. */
const COLOURED_LENGTH = 1_000_000

export function CodeMirror({ label, value, onChange, language, isReadOnly }: CodeEditorProps) {
  const parent = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView>(undefined)
  const change = useRef(onChange)
  change.current = onChange
  const isColoured = value.length <= COLOURED_LENGTH

  useEffect(() => {
    if (!parent.current) return
    const editor = new EditorView({
      parent: parent.current,
      state: EditorState.create({
        doc: value,
        extensions: [
          ...extensionsOf(label, isColoured ? language : 'text'),
          EditorState.readOnly.of(isReadOnly ?? false),
          EditorView.updateListener.of(({ docChanged, state }) => {
            if (docChanged) change.current?.(state.doc.toString())
          }),
        ],
      }),
    })
    view.current = editor
    return () => editor.destroy()
    // The document is handed over below; a new editor is made only when what it is changes.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [label, language, isReadOnly, isColoured])

  useEffect(() => {
    const editor = view.current
    if (!editor || editor.state.doc.toString() === value) return
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: value } })
  }, [value])

  return <div ref={parent} className={styles.editor} />
}

// In the colours of the page, so that they are read in every look.
const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.controlKeyword, tags.definitionKeyword], color: 'var(--info)' },
  { tag: [tags.string, tags.regexp], color: 'var(--success)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--warning)' },
  { tag: [tags.propertyName, tags.typeName], color: 'var(--accent)' },
  { tag: tags.comment, color: 'var(--text-muted)', fontStyle: 'italic' },
  { tag: tags.invalid, color: 'var(--danger)' },
])

const languages: Readonly<Record<EditorLanguage, () => Extension>> = {
  json: () => [json(), linter(jsonParseLinter())],
  javascript: () => javascript(),
  text: () => [],
}

function extensionsOf(label: string, language: EditorLanguage): Extension[] {
  return [
    EditorView.cspNonce.of(styleNonce),
    EditorView.contentAttributes.of({ 'aria-label': label, 'aria-description': text('editor') }),
    EditorView.lineWrapping,
    lineNumbers(),
    history(),
    bracketMatching(),
    highlightSelectionMatches(),
    search({ top: true }),
    syntaxHighlighting(colours),
    // Tab is left to the browser, so that the keyboard gets out.
    keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap, ...lintKeymap]),
    languages[language](),
  ]
}
