export { HomePage } from './HomePage.tsx'
export { WorkspacePage } from './WorkspacePage.tsx'
