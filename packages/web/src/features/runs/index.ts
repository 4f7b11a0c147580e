export { RunComparisonPage } from './RunComparisonPage.tsx'
export { RunPage } from './RunPage.tsx'
export { RunsPage } from './RunsPage.tsx'
