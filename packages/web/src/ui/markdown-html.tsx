// Descriptions as their authors wrote them: Markdown without HTML, and without images from elsewhere.
import { micromark } from 'micromark'
import { gfmStrikethrough, gfmStrikethroughHtml } from 'micromark-extension-gfm-strikethrough'
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table'
import { useMemo } from 'react'
import styles from './Markdown.module.css'

const LONGEST = 200_000
const schemes = new Set(['http:', 'https:', 'mailto:'])

export function MarkdownHtml({ source }: { source: string }) {
  const html = useMemo(() => render(source), [source])
  return <div className={styles.markdown} dangerouslySetInnerHTML={{ __html: html }} />
}

/** HTML in the source is escaped by the parser; what it makes is gone through once more. */
function render(source: string): string {
  const html = micromark(source.slice(0, LONGEST), {
    extensions: [gfmTable(), gfmStrikethrough()],
    htmlExtensions: [gfmTableHtml(), gfmStrikethroughHtml()],
  })
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  for (const image of body.querySelectorAll('img')) image.replaceWith(linkTo(image))
  for (const link of body.querySelectorAll('a')) secure(link)
  // The headings of the page end at the second level.
  for (const heading of body.querySelectorAll('h1, h2')) {
    const lower = document.createElement('h3')
    lower.append(...heading.childNodes)
    heading.replaceWith(lower)
  }
  return body.innerHTML
}

/** An image would tell its host who reads this; a link leaves that to the reader. */
function linkTo(image: HTMLImageElement): HTMLAnchorElement {
  const link = document.createElement('a')
  link.setAttribute('href', image.getAttribute('src') ?? '')
  link.textContent = image.alt || image.getAttribute('src') || 'image'
  return link
}

function secure(link: HTMLAnchorElement): void {
  const href = link.getAttribute('href') ?? ''
  const url = URL.parse(href)
  if (!url || !schemes.has(url.protocol)) {
    link.removeAttribute('href')
    return
  }
  link.target = '_blank'
  link.rel = 'noopener noreferrer nofollow'
}
