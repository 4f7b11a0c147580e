import { Markup } from './markup.ts'

// The filters are radio buttons and rules that follow from them, so that the page needs no script.
export const style = new Markup(`
  :root { color-scheme: light dark; --line: #8884; --good: #1a7f37; --bad: #d1242f; --odd: #9a6700 }
  body { font: 15px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
  h1 { margin-bottom: 0 }
  dl.facts { display: flex; flex-wrap: wrap; gap: .5rem 2rem }
  dl.facts dt { font-size: .8rem; opacity: .7 }
  dl.facts dd { margin: 0; font-size: 1.2rem }
  details { border: 1px solid var(--line); border-radius: 6px; margin: .4rem 0; padding: .4rem .8rem }
  summary { cursor: pointer; overflow-wrap: anywhere }
  .path { opacity: .6 }
  .status { float: right }
  .passed > .mark, .good { color: var(--good) }
  .failed > .mark, .bad { color: var(--bad) }
  .skipped > .mark { color: var(--odd) }
  pre { overflow: auto; max-height: 30rem; padding: .6rem; background: #8881; white-space: pre-wrap; overflow-wrap: anywhere }
  table { border-collapse: collapse } td { padding: 0 1rem 0 0; vertical-align: top; overflow-wrap: anywhere }
  ul { list-style: none; padding-left: 0 }
  nav label { margin-right: 1rem }
  body:has(#problems:checked) details.run:not(.has-failure, .has-error) { display: none }
  body:has(#failures:checked) details.run:not(.has-failure) { display: none }
  body:has(#errors:checked) details.run:not(.has-error) { display: none }
`)
