export { SetupPage } from './SetupPage.tsx'
export { SignInPage } from './SignInPage.tsx'
