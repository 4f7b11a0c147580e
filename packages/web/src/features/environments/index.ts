export { EnvironmentComparisonPage } from './EnvironmentComparisonPage.tsx'
export { EnvironmentPage } from './EnvironmentPage.tsx'
export { EnvironmentsPage } from './EnvironmentsPage.tsx'
